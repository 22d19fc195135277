"""Computations on single numbers, written down as data, so that any engine can be asked to run them.

A program is a list of steps `(name, operation, argument, ...)`. An argument is the name of an input or of an earlier step, or a
number; at least one is a name. The last step is the result, L.

>>> program = [("a", "pow", "x", 2), ("b", "mul", 5, "a"), ("c", "mul", "a", "b"), ("L", "neg", "c")]
>>> run(program, {"x": 2.0})
{'x': 2.0, 'a': 4.0, 'b': 20.0, 'c': 80.0, 'L': -80.0}
>>> sensitivities(program, {"x": 2.0})
{'x': -160.0, 'a': -40.0, 'b': -4.0, 'c': -1.0, 'L': 1.0}
"""
import math
import operator
from numbers import Real

from autograd_lib.scalar import ForwardValue


def _method(name, plain):
    return lambda x: plain(x) if isinstance(x, Real) else getattr(x, name)()


OPERATIONS = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "pow": operator.pow,
    "neg": operator.neg,
    "exp": _method("exp", math.exp),
    "log": _method("log", math.log),
    "tanh": _method("tanh", math.tanh),
    "relu": _method("relu", lambda x: max(x, 0.0)),
}
BINARY = ("add", "sub", "mul", "div")


def run(program, inputs, engine=float, given={}):
    """The value of every input and step, as a dictionary: name -> what `engine(number)` and its operators made of it.

    `given` maps a step's name to a value that is put in its place.
    """
    values = {name: given[name] if name in given else engine(x) for name, x in inputs.items()}
    for name, operation, *arguments in program:
        values[name] = given[name] if name in given else OPERATIONS[operation](
            *(values[argument] if isinstance(argument, str) else argument for argument in arguments))
    return values


def sensitivities(program, inputs):
    """dL/dv for every input and step v, as a dictionary: name -> number; 0 for what L does not depend on.

    Each is found by itself, in forward mode: the program is run again with v in the place of an input. Slow and simple, to
    compare a reverse mode with.
    """
    slopes = {}
    for name, value in run(program, inputs).items():
        v = ForwardValue(value)
        result = run(program, inputs, given={name: v})[program[-1][0]]
        slopes[name] = result.forward_grads.get(v, 0.0) if isinstance(result, ForwardValue) else 0.0
    return slopes


def gradient(program, inputs):
    """dL/dinput for every input, as a dictionary: name -> number."""
    return {name: slope for name, slope in sensitivities(program, inputs).items() if name in inputs}


def forward(engine, program, inputs):
    """(L, {input: dL/dinput}) by an engine in forward mode: numbers with `.value` and the dictionary `.forward_grads`."""
    values = run(program, inputs, engine)
    result = values[program[-1][0]]
    found = result.forward_grads
    return result.value, {name: found.get(values[name], 0.0) for name in inputs}


def backward(engine, program, inputs, go_back=None, number="value"):
    """(L, {name: dL/dv for every input and step v}) by an engine in reverse mode.

    The numbers of the engine have `.grad`, and their value under the name `number`. `go_back(L)`, or L.backward() where that is
    not given, is to fill in the gradients; `go_back` finds that the numbers' own backward is taken away.
    """
    values = run(program, inputs, engine)
    result = values[program[-1][0]]
    if go_back is None:
        result.backward()
    else:
        for v in values.values():
            v.backward = taken_away
        go_back(result)
    return getattr(result, number), {name: v.grad for name, v in values.items()}


def taken_away(*args):
    """What stands in the place of an engine's backward where that is what is to be written."""
    raise RuntimeError("the library's own .backward() is what you are to write here: do without it")


def graph(program, inputs):
    """What everything was computed from, as a dictionary: name -> list of names, in the order of the arguments."""
    parents = {name: [] for name in inputs}
    for name, _, *arguments in program:
        parents[name] = [argument for argument in arguments if isinstance(argument, str)]
    return parents


def lookup(parents):
    """The graph as a function: name -> list of names. It refuses to be asked much oftener than there are names."""
    asked, most = [], 20 * (len(parents) + 1)

    def parents_of(name):
        asked.append(name)
        if len(asked) > most:
            raise RuntimeError(f"parents_of was asked more than {most} times in a graph of {len(parents)} values: what is shared "
                               "is visited again and again")
        return list(parents[name])

    return parents_of


def out_of_order(order, parents, root):
    """What keeps `order`, a list of names, from being one in which every value comes after its parents; '' if it is one."""
    if not isinstance(order, list):
        return f"a list of names is expected, not a {type(order).__name__}"
    reached, waiting = set(), [root]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += parents[name]
    for name in order:
        if name not in reached:
            return f"{name!r} does not belong there: {root!r} was not computed from it"
        if order.count(name) > 1:
            return f"{name!r} occurs {order.count(name)} times; each value is to occur once"
    if len(order) < len(reached):
        return f"{len(reached) - len(order)} of {len(reached)} values are missing, such as {min(reached - set(order))!r}"
    place = {name: k for k, name in enumerate(order)}
    for name in order:
        for parent in parents[name]:
            if place[parent] > place[name]:
                return f"{name!r} comes before {parent!r}, which it was computed from"
    return ""


def doublings(n):
    """y = x + x, and so on, n times: n + 1 values, 2^n paths."""
    names = ["x", *(f"y{k}" for k in range(1, n + 1))]
    return [(name, "add", before, before) for before, name in zip(names, names[1:])]


def random_program(rng, inputs=2, steps=8, operations=tuple(OPERATIONS)):
    """(program, inputs): random steps in which everything is used, on random inputs.

    Values stay between 0.1 and 10 in size, and gradients between 1e-3 and 1e3, so that no cancellation blurs a comparison.
    `operations` are those to choose from; the exponent of a power is a number, as each engine has it.
    """
    while True:
        program, at = _drawn(rng, inputs, steps, operations)
        if program and all(1e-3 <= abs(slope) <= 1e3 for slope in sensitivities(program, at).values()):
            return program, at


def _drawn(rng, inputs, steps, operations):
    at = {f"x{k + 1}": float(rng.uniform(0.5, 2)) for k in range(inputs)}
    program, values, unused = [], dict(at), list(at)
    while len(program) < steps or len(unused) > 1:
        name = f"v{len(program) + 1}"
        joining = len(program) >= steps
        operation = str(rng.choice([o for o in (BINARY if joining else operations) if o in operations]))
        first, second = (str(n) for n in (unused[:2] if joining else rng.choice(list(values), 2)))
        constant = float(rng.choice([2.0, 3.0, 0.5, -1.5]))
        if operation == "pow":
            step = (name, operation, first, float(rng.choice([2.0, 3.0, -1.0, 0.5])))
        elif operation not in BINARY:
            step = (name, operation, first)
        elif joining or rng.uniform() < 0.75:
            step = (name, operation, first, second)
        else:
            step = (name, operation, *((first, constant) if rng.uniform() < 0.5 else (constant, first)))
        try:
            value = run([step], values)[name]
        except (ValueError, ZeroDivisionError, OverflowError):
            continue
        if not isinstance(value, complex) and 0.1 <= abs(value) <= 10:
            program.append(step)
            values[name] = value
            unused = [n for n in unused if n not in step[2:]] + [name]
        elif joining and rng.uniform() < 0.2:
            return None, None  # these two do not go together; another start
    return program, at
