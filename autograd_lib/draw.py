"""The graph behind a Tensor, drawn.

`draw_dot(root)` shows every value with its gradient and the operations between them: by graphviz's `dot` where that
program is installed, else as a Mermaid diagram, which JupyterLab renders by itself. Call `backward(retain_grads=True)`
first to see the gradient of every node rather than of the leaves alone. `draw_backward(root)` shows `backward` step by
step.
"""
import shutil
import subprocess

import numpy as np

from autograd_lib.steps import draw_backward  # noqa: F401
from autograd_lib.tensor import Tensor

MOST_NODES = 500
OPERATOR_SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/", "power": "**", "matmul": "@",
                  "negative": "neg"}


def trace(root):
    """(nodes, edges) of the graph that ends in `root`: Tensors from the oldest to `root`, and pairs (parent, child).

    A parent that was used twice by one child gives two edges.

    >>> x = Tensor(2.0)
    >>> nodes, edges = trace(x * x)
    >>> len(nodes), len(edges)
    (2, 2)
    """
    nodes, stack = {root.birthday: root}, [root]
    while stack:
        for parent in stack.pop().parents:
            if parent.birthday not in nodes:
                nodes[parent.birthday] = parent
                stack.append(parent)
    nodes = [nodes[birthday] for birthday in sorted(nodes)]
    return nodes, [(parent, node) for node in nodes for parent in node.parents]


def draw_dot(root, format="svg", rankdir="LR"):
    """A drawing of the graph that ends in `root`, which a notebook shows.

    `format` is any that `dot` writes as text or bytes ("svg", "png", "pdf"); `rankdir` is "LR" (left to right) or "TB"
    (top to bottom). The drawing has `.source`, the diagram as text, and `.save(path)`.

    Raises ValueError for another `rankdir`, and for a graph too large to be read.

    >>> x = Tensor(2.0)
    >>> "value 4" in draw_dot(x * x).source
    True
    """
    if rankdir not in ("LR", "TB"):
        raise ValueError(f"draw_dot: rankdir is 'LR' (left to right) or 'TB' (top to bottom), not {rankdir!r}")
    nodes, _ = trace(root)
    if len(nodes) > MOST_NODES:
        raise ValueError(
            f"draw_dot: the graph has {len(nodes)} nodes, too many to read; draw a smaller case of the same "
            "computation, such as one step or a batch of one"
        )
    boxes, arrows = boxes_and_arrows(nodes)
    if shutil.which("dot"):
        return DotDrawing(dot_source(boxes, arrows, rankdir), format)
    return MermaidDrawing(mermaid_source(boxes, arrows, rankdir))


def boxes_and_arrows(nodes):
    """The diagram as data: boxes (name, kind, lines of text) and arrows (from, to)."""
    boxes, arrows = [], []
    for node in nodes:
        name = f"n{node.birthday}"
        grad = [] if node.grad is None else [f"grad {in_short(node.grad)}"]
        boxes.append(
            (name, "value" if node.op or node.requires_grad else "constant", [f"value {in_short(node.value)}", *grad])
        )
        if not node.op:
            continue
        settings = [
            f"{key}={value}" for key, value in node.kwargs.items() if key != "saved" and value not in (None, False)
        ]
        boxes.append((f"{name}op", "op", [OPERATOR_SIGNS.get(node.op.name, node.op.name), *map(str, settings)]))
        arrows.append((f"{name}op", name))
        for i, argument in enumerate(node.args):
            if type(argument) is Tensor:
                arrows.append((f"n{argument.birthday}", f"{name}op"))
            else:
                boxes.append((f"{name}c{i}", "constant", [in_short(argument)]))
                arrows.append((f"{name}c{i}", f"{name}op"))
    return boxes, arrows


def in_short(value):
    """The numbers of an array if they are few, else its shape."""
    value = np.asarray(value.value if type(value) is Tensor else value)
    return np.array2string(value, precision=4).replace("\n", "") if value.size <= 6 else f"of shape {value.shape}"


DOT_STYLES = {
    "value": 'shape=box, style="rounded,filled", fillcolor="#e8f1fa"',
    "constant": 'shape=box, style="rounded,dashed", fontcolor="#444444"',
    "op": 'shape=ellipse, style=filled, fillcolor="#fbe3c8"',
}


def dot_source(boxes, arrows, rankdir):
    lines = ["digraph {", f'rankdir={rankdir}; node [fontname="Helvetica", fontsize=11]; edge [arrowsize=0.7];']
    for name, kind, text in boxes:
        label = "\\n".join(text).replace('"', '\\"')
        lines.append(f'{name} [label="{label}", {DOT_STYLES[kind]}];')
    return "\n".join([*lines, *(f"{a} -> {b};" for a, b in arrows), "}"])


def mermaid_source(boxes, arrows, rankdir):
    brackets = {"value": '("{}")', "constant": '["{}"]', "op": '(["{}"])'}
    lines = [f"flowchart {rankdir}"]
    for name, kind, text in boxes:
        label = "<br>".join(text).replace('"', "'")
        lines.append(f"    {name}{brackets[kind].format(label)}:::{kind}")
    lines += [f"    {a} --> {b}" for a, b in arrows]
    return "\n".join(
        [
            *lines,
            "    classDef value fill:#e8f1fa,stroke:#333,color:#000",
            "    classDef op fill:#fbe3c8,stroke:#333,color:#000",
            "    classDef constant fill:#fff,stroke:#333,stroke-dasharray:4,color:#000",
        ]
    )


class DotDrawing:
    """A diagram laid out by `dot`."""

    def __init__(self, source, format):
        self.source, self.format = source, format

    def render(self, format=None):
        """The drawing as bytes. Raises ValueError if `dot` does not know the format."""
        done = subprocess.run(["dot", f"-T{format or self.format}"], input=self.source.encode(), capture_output=True)
        if done.returncode:
            raise ValueError(f"draw_dot: {done.stderr.decode().strip().splitlines()[0]}")
        return done.stdout

    def save(self, path):
        """Write the drawing to a file in its format."""
        with open(path, "wb") as file:
            file.write(self.render())

    def _repr_mimebundle_(self, include=None, exclude=None):
        if self.format == "png":
            return {"image/png": self.render()}
        return {"image/svg+xml": self.render("svg").decode(), "text/plain": self.source}


class MermaidDrawing:
    """A diagram as Mermaid text, which JupyterLab lays out in the browser."""

    def __init__(self, source):
        self.source = source

    def save(self, path):
        """Write the diagram's text to a file."""
        with open(path, "w") as file:
            file.write(self.source)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/vnd.mermaid": self.source, "text/plain": self.source}
