"""Write the library's reference pages, course/reference/*.md, from its docstrings: `python
course/reference/generate.py`.

The examples in them are doctests, which the tests run; another test holds that the pages are up to date.
"""
import importlib
import inspect
from pathlib import Path

# Which names of which module have a place in the reference, in this order.
PAGES = {
    "tensor": ["Tensor", "Tensor.backward", "Tensor.zero_grad", "Tensor.detach", "Tensor.item", "no_grad", "debug"],
    "ops": [],
    "functions": ["relu", "sigmoid", "softplus", "logsumexp", "softmax", "log_softmax"],
    "functional": ["grad", "value_and_grad", "vjp", "jvp", "jacobian", "hessian", "hvp"],
    "numerical": ["numerical_jacobian", "complex_jacobian", "check_numerical_jacobian", "check_vjp", "check_grads"],
    "broadcasting": ["unbroadcast"],
    "scalar": ["ForwardValue", "AutogradValue", "Value"],
    "nn": ["Module", "Linear", "MLP", "mse", "binary_cross_entropy", "cross_entropy", "accuracy"],
    "optim": ["SGD", "Adam"],
    "data": ["two_moons", "spirals", "blobs", "digits", "split", "minibatches"],
    "draw": ["draw_dot", "draw_backward", "trace"],
}


def pages():
    """{file name: text}."""
    texts = {f"{name}.md": page(name, members) for name, members in PAGES.items()}
    rows = [f"- [{name}]({name}.md): {first_line(importlib.import_module(f'autograd_lib.{name}'))}" for name in PAGES]
    texts["index.md"] = "\n".join(["# Reference", "", "What `autograd_lib` offers, module by module.", "", *rows, ""])
    return texts


def page(name, members):
    module = importlib.import_module(f"autograd_lib.{name}")
    parts = [f"# autograd_lib.{name}", body(module)]
    for member in members:
        thing = module
        for part in member.split("."):
            thing = getattr(thing, part)
        parts += [f"## {member}", f"```python\n{member}{signature(thing)}\n```", body(thing)]
    if name == "ops":
        parts += operations(module)
    return "\n\n".join(parts) + "\n"


def first_line(thing):
    return inspect.getdoc(thing).splitlines()[0]


def body(thing):
    """The docstring as Markdown: examples and indented passages become code."""
    out, code = [], None
    for line in [*inspect.getdoc(thing).splitlines(), ""]:
        indented = line.startswith("    ")
        if code is None and (line.startswith(">>>") or indented):
            code = "python" if line.startswith(">>>") else ""
            out.append(f"```{code}")
        elif code == "python" and not line.strip() or code == "" and not indented and line.strip():
            while out[-1] == "":
                out.pop()
            out += ["```", ""]
            code = None
        if line or out[-1:] != [""]:
            out.append(line[4:] if code == "" else line)
    if code is not None:
        while out[-1] == "":
            out.pop()
        out.append("```")
    return "\n".join(out).strip()


def signature(thing):
    if inspect.isclass(thing):
        parameters = list(inspect.signature(thing.__init__).parameters.values())[1:]
        if thing.__init__ is object.__init__:
            return "()"
        return str(inspect.Signature(parameters))
    return str(inspect.signature(thing))


def operations(ops):
    """The op table: which NumPy functions work on Tensors, and what the other operations are."""
    from autograd_lib.dispatch import full_name

    of_numpy = {}
    for function, ours in ops.BY_NUMPY_FUNCTION.items():
        of_numpy.setdefault(meant(ours, function, ops), []).append(f"`np.{full_name(function)}`")
    rows = ["| NumPy | gives |", "| --- | --- |"]
    rows += [f"| {', '.join(functions)} | {text.replace('|', chr(92) + '|')} |" for text, functions in of_numpy.items()]
    names = {full_name(function).split(".")[-1] for function in ops.BY_NUMPY_FUNCTION} | {"abs"}
    more = ["| operation | gives |", "| --- | --- |"]
    more += [
        f"| `ops.{name}` | {op.formula} |"
        for name, op in sorted(vars(ops).items())
        if isinstance(op, ops.Op) and op.name not in names
    ]
    return [
        "## NumPy functions that work on Tensors",
        "\n".join(rows),
        "## Operations that NumPy has not",
        "\n".join(more),
        "## Op",
        f"```python\nOp{signature(ops.Op)}\n```",
        body(ops.Op),
    ]


def meant(ours, function, ops):
    """What an entry of BY_NUMPY_FUNCTION computes, in words."""
    if isinstance(ours, ops.Op):
        return ours.formula
    names = [*ours.__code__.co_names, *ours.__code__.co_freevars]
    for name in names:
        target = (
            ours.__closure__[ours.__code__.co_freevars.index(name)].cell_contents
            if name in ours.__code__.co_freevars
            else getattr(ops, name, None)
        )
        if isinstance(target, ops.Op):
            return target.formula
        if inspect.isfunction(target) and target.__doc__:
            return first_line(target)
    raise LookupError(f"{function} has no description")


if __name__ == "__main__":
    for file, text in pages().items():
        Path(__file__).with_name(file).write_text(text, encoding="utf-8")
