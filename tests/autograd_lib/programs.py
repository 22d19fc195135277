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
    "square": lambda xp, x: xp.square(x / 2),
    "log1p": lambda xp, x: xp.log1p(x * x),
    "log2 and log10": lambda xp, x: xp.log2(x * x + 1.0) - xp.log10(x * x + 2.0),
    "expm1": lambda xp, x: xp.expm1(xp.sin(x)),
    "exp2": lambda xp, x: xp.exp2(xp.sin(x)),
    "reciprocal": lambda xp, x: xp.reciprocal(x * x + 1.0),
    "tan": lambda xp, x: xp.tan(xp.sin(x)),
    "arcs": lambda xp, x: xp.arcsin(xp.sin(x) / 2) + xp.arccos(xp.tanh(x) / 2) * xp.arctan(x),
    "hyperbolics": lambda xp, x: xp.sinh(xp.sin(x)) * xp.cosh(xp.tanh(x)),
    "hyperbolic arcs": lambda xp, x: xp.arcsinh(x) + xp.arccosh(x * x + 1.5) * xp.arctanh(xp.tanh(x) / 2),
    "softplus": lambda xp, x: xp.logaddexp(0.0, x),
    "sigmoid": lambda xp, x: 1.0 / (1.0 + xp.exp(-x)),
    "logsumexp": lambda xp, x: xp.log(xp.sum(xp.exp(xp.tanh(x)))) * x,
    "norm": lambda xp, x: xp.linalg.norm(xp.ravel(x) + 2.0) * x,
    "outer": lambda xp, x: xp.sum(xp.outer(xp.ravel(x), xp.ravel(xp.sin(x)))) + x,
    "rolled": lambda xp, x: x * xp.roll(x, 1),
}
KINKED = {
    "abs": lambda xp, x: xp.abs(x),
    "relu": lambda xp, x: xp.maximum(x, 0.1 * x),
    "max with a constant": lambda xp, x: xp.maximum(0.3, x),
    "min with a constant": lambda xp, x: xp.minimum(0.3, x),
    "clip": lambda xp, x: xp.clip(x, -0.71, 0.83),
    "where": lambda xp, x: xp.where(x > 0.1, x * x, -x),
}
BINARY = {
    "add": lambda xp, x, y: x + y,
    "subtract": lambda xp, x, y: x - y,
    "multiply": lambda xp, x, y: x * y,
    "divide": lambda xp, x, y: x / (y * y + 1.0),
    "power": lambda xp, x, y: (x * x + 0.5) ** xp.tanh(y),
    "logaddexp": lambda xp, x, y: xp.logaddexp(x, y),
    "arctan2": lambda xp, x, y: xp.arctan2(x, y * y + 1.0),
}
KINKED_BINARY = {"maximum": lambda xp, x, y: xp.maximum(x, y), "minimum": lambda xp, x, y: xp.minimum(x, y)}
# What HIPS autograd lacks or gets wrong (flip, repeat, tile, outer products of matrices, windows) is left to test_ops.
# Of a matrix of any shape, made from any array with at least one axis.
MATRIX = {
    "solve": lambda xp, m: xp.linalg.solve(square(xp, m), xp.sin(m)),
    "inv": lambda xp, m: xp.linalg.inv(square(xp, m)) @ m,
    "det": lambda xp, m: xp.linalg.det(square(xp, m)) * m,
    "trace": lambda xp, m: xp.trace(xp.sin(m @ m.T)) * m,
    "diag": lambda xp, m: xp.diag(m @ m.T),
    "diag of a vector": lambda xp, m: xp.diag(m[0]),
    "tril": lambda xp, m: xp.tril(m) + xp.triu(m, 1) * 2.0,
    "einsum": lambda xp, m: xp.einsum("ij,kj,k->i", m, m, m[:, 0]),
    "tensordot": lambda xp, m: xp.tensordot(m, xp.sin(m), ([1], [1])),
    "dot": lambda xp, m: xp.dot(m, m[0]),
}
ALONG = {
    "cumsum": lambda xp, x, axis: xp.cumsum(x, axis=axis),
    "var": lambda xp, x, axis: xp.var(x, axis=axis),
    "std": lambda xp, x, axis: xp.std(xp.concatenate([x, x + 1.0], axis=axis), axis=axis),
    "prod": lambda xp, x, axis: xp.prod(xp.sin(x) + 2.0, axis=axis),
    "split": lambda xp, x, axis: xp.split(xp.concatenate([x, xp.sin(x)], axis=axis), 2, axis)[1] * x,
    "stack": lambda xp, x, axis: xp.sum(xp.stack([x, xp.cos(x)], axis=axis), axis=axis),
    "expand_dims": lambda xp, x, axis: xp.squeeze(xp.expand_dims(x, axis), axis) * x,
    "softmax": lambda xp, x, axis: xp.exp(x - xp.log(xp.sum(xp.exp(x), axis=axis, keepdims=True))),
    "moveaxis": lambda xp, x, axis: xp.moveaxis(xp.moveaxis(x, axis, 0), 0, axis) * 2.0,
}
KINKED_ALONG = {
    "min": lambda xp, x, axis: xp.min(x, axis=axis),
    "sort": lambda xp, x, axis: xp.sort(xp.reshape(x, -1)) * 2.0,
}


def square(xp, m):
    """A well-conditioned matrix made of m."""
    return xp.tanh(m @ m.T) + 2.0 * np.eye(m.shape[0]).astype(np.result_type(getattr(m, "dtype", float)))


@st.composite
def programs(draw, kinks=True, most_steps=7):
    """(run, inputs): `run(xp, *inputs)` is a scalar of type float, Tensor or HIPS box."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shapes = draw(st.lists(st.sampled_from([(), (1,), (3,), (2, 3), (2, 1), (1, 3), (3, 3), (2, 3, 3)]), min_size=1, max_size=3))
    inputs = [rng.normal(size=shape) for shape in shapes]
    shapes, steps, names = list(shapes), [], []
    for _ in range(draw(st.integers(2, most_steps))):
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
    kinds = 4 * ["unary"] + 2 * ["binary"] + ["reduce"]
    if shape:
        kinds += ["reshape", "transpose", "index", "concatenate", "matmul"] + 3 * ["along"] + 3 * ["matrix"]
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
    if kind == "along":
        axis = draw(st.integers(-len(shape), len(shape) - 1))
        name, f = draw(st.sampled_from(list((ALONG | KINKED_ALONG if kinks else ALONG).items())))
        return f"{name} along {axis}", lambda xp, v: f(xp, v[i], axis), f(np, np.ones(shape), axis).shape
    if kind == "matrix":
        name, f = draw(st.sampled_from(list(MATRIX.items())))
        rows = shape[0]
        return name, lambda xp, v: f(xp, xp.tanh(xp.reshape(v[i], (rows, -1)))), f(np, np.ones(shape).reshape(rows, -1)).shape
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


def single_operations():
    """(name, f) for every operation above on its own: f(xp, x) of an array with two axes, except for the elementwise ones of any."""
    for name, f in (SMOOTH | KINKED).items():
        yield name, f
    for name, f in (BINARY | KINKED_BINARY).items():
        yield name, lambda xp, x, f=f: f(xp, x, xp.sin(x[:1] + 1.0))
    for name, f in MATRIX.items():
        yield name, lambda xp, x, f=f: f(xp, xp.tanh(x))
    for name, f in (ALONG | KINKED_ALONG).items():
        for axis in (0, 1, -1):
            yield f"{name} along {axis}", lambda xp, x, f=f, axis=axis: f(xp, x, axis)
