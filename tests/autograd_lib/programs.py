"""Random programs on arrays, drawn by hypothesis, that run on any NumPy-like module.

A program is a list of steps, each a function of the module and of the values so far; the result is the sum of the last
value. The same steps run on arrays, on Tensors (through NumPy's own functions) and on HIPS autograd's arrays.
"""
import numpy as np
from hypothesis import strategies as st

SMOOTH = {
    "negative": lambda xp, x: -x,
    "exp": lambda xp, x: xp.exp(xp.tanh(x)),
    "log": lambda xp, x: xp.log(x * x + 1.0),
    "sqrt": lambda xp, x: xp.sqrt(x * x + 1.0),
    "tanh": lambda xp, x: xp.tanh(x),
    "sin": lambda xp, x: xp.sin(x),
    "cos": lambda xp, x: xp.cos(x),
    "cube": lambda xp, x: (x / 2) ** 3,
    "to the power": lambda xp, x: xp.power(x * x + 1.0, -1.5),
    "power of": lambda xp, x: 2.0 ** xp.tanh(x),
}
KINKED = {
    "abs": lambda xp, x: xp.abs(x),
    "relu": lambda xp, x: xp.maximum(x, 0.1 * x),
    "max with a constant": lambda xp, x: xp.maximum(0.3, x),
}
BINARY = {
    "add": lambda xp, x, y: x + y,
    "subtract": lambda xp, x, y: x - y,
    "multiply": lambda xp, x, y: x * y,
    "divide": lambda xp, x, y: x / (y * y + 1.0),
    "power": lambda xp, x, y: (x * x + 0.5) ** xp.tanh(y),
}
KINKED_BINARY = {"maximum": lambda xp, x, y: xp.maximum(x, y)}


@st.composite
def programs(draw, kinks=True, most_steps=7):
    """(run, inputs): `run(xp, *inputs)` is a scalar of type float, Tensor or HIPS box."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shapes = draw(st.lists(st.sampled_from([(), (1,), (3,), (2, 3), (2, 1), (1, 3), (3, 3), (2, 3, 3)]), min_size=1, max_size=3))
    inputs = [rng.normal(size=shape) for shape in shapes]
    shapes, steps, names = list(shapes), [], []
    for _ in range(draw(st.integers(1, most_steps))):
        name, step, shape = draw(step_for(shapes, kinks))
        names.append(name), steps.append(step), shapes.append(shape)

    def run(xp, *inputs):
        values = list(inputs)
        for step in steps:
            values.append(step(xp, values))
        return xp.sum(values[-1]) + sum(xp.sum(v) for v in values[:-1:2])

    run.__name__ = " > ".join(names)
    return run, inputs


@st.composite
def step_for(draw, shapes, kinks):
    i = draw(st.integers(0, len(shapes) - 1))
    shape = shapes[i]
    unary, binary = (SMOOTH | KINKED, BINARY | KINKED_BINARY) if kinks else (SMOOTH, BINARY)
    kinds = ["unary", "binary", "reduce"]
    if shape:
        kinds += ["reshape", "transpose", "index", "concatenate", "matmul"]
    kind = draw(st.sampled_from(kinds))
    if kind == "unary":
        name, f = draw(st.sampled_from(list(unary.items())))
        return name, lambda xp, v: f(xp, v[i]), shape
    if kind == "binary":
        partners = [j for j, other in enumerate(shapes) if broadcast(shape, other) is not None]
        j = draw(st.sampled_from(partners))
        name, f = draw(st.sampled_from(list(binary.items())))
        return name, lambda xp, v: f(xp, v[i], v[j]), broadcast(shape, shapes[j])
    if kind == "reduce":
        axis = draw(st.sampled_from([None, *range(-len(shape), len(shape)), tuple(range(len(shape))) or None]))
        keepdims = draw(st.booleans())
        name = draw(st.sampled_from(["sum", "mean", "max"] if kinks else ["sum", "mean"]))
        return name, lambda xp, v: getattr(xp, name)(v[i], axis=axis, keepdims=keepdims), np.sum(np.zeros(shape), axis=axis, keepdims=keepdims).shape
    if kind == "reshape":
        return "reshape", lambda xp, v: xp.reshape(v[i], (-1, shape[0])), np.zeros(shape).reshape(-1, shape[0]).shape
    if kind == "transpose":
        axes = draw(st.one_of(st.none(), st.permutations(range(len(shape))).map(tuple)))
        return "transpose", lambda xp, v: xp.transpose(v[i], axes), np.zeros(shape).transpose(axes).shape
    if kind == "index":
        index = draw(st.sampled_from([0, -1, slice(None, None, 2), [0, 0, -1], (Ellipsis, 0), (None, slice(None))]))
        return "index", lambda xp, v: v[i][index], np.zeros(shape)[index].shape
    if kind == "concatenate":
        axis = draw(st.integers(0, len(shape) - 1))
        return "concatenate", lambda xp, v: xp.concatenate((v[i], 2 * v[i]), axis=axis), np.concatenate((np.zeros(shape),) * 2, axis).shape
    partners = [j for j, other in enumerate(shapes) if product(shape, other) is not None]
    if not partners:
        return "dot with itself", lambda xp, v: xp.matmul(xp.reshape(v[i], -1), xp.reshape(v[i], -1)), ()
    j = draw(st.sampled_from(partners))
    return "matmul", lambda xp, v: xp.matmul(v[i], v[j]), product(shape, shapes[j])


def broadcast(a, b):
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


def product(a, b):
    try:
        return np.matmul(np.zeros(a), np.zeros(b)).shape
    except ValueError:
        return None
