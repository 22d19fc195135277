"""The operations and their vector-Jacobian products (VJPs), as a table.

A row of the table is an `Op`: its name, the NumPy function that computes it, and one VJP for each argument. For an operation
f(x, y, ...) whose output takes part in a scalar L, and g = dL/df, an array shaped like f:

    vjp_x(g, f, x, y, ..., **kwargs) = dL/dx = sum_i g_i df_i/dx       (shaped like x)
    vjp_y(g, f, x, y, ..., **kwargs) = dL/dy = sum_i g_i df_i/dy       (shaped like y)

A VJP is asked only when its argument needs a gradient. It is written with NumPy functions and operators only, so the same
expression works on arrays and, since NumPy functions accept Tensors, on Tensors: that is how gradients of gradients come about.

Where a function has a kink, the table says which subgradient it takes: abs and relu take 0 at 0; maximum and max share g
equally among the arguments or entries that tie.
"""
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Callable, Iterable

import numpy as np

from autograd_lib.broadcasting import unbroadcast


@dataclass(frozen=True, eq=False)
class Op:
    """An operation: `apply` computes it on arrays, `vjps` holds one VJP for each argument.

    `options` names the keyword arguments in the order in which NumPy takes them by position.
    """

    name: str
    apply: Callable
    vjps: Iterable[Callable]
    options: tuple = ()

    def __repr__(self):
        return f"<op {self.name}>"


@dataclass(frozen=True)
class EachArgument:
    """The VJPs of an operation with any number of arguments: `vjp(i, g, f, *inputs, **kwargs)` for argument i."""

    vjp: Callable

    def __iter__(self):
        return (partial(self.vjp, i) for i in count())


def relu(x):
    """max(x, 0), elementwise; its derivative at 0 is taken to be 0. Takes an array or a Tensor of any shape."""
    return np.maximum(x, 0) if isinstance(x, (np.ndarray, np.generic, int, float, list, tuple)) else x.relu()


def stretch(g, x, axis, keepdims):
    """`g`, which a reduction of `x` over `axis` gave, broadcast back to the shape of `x`."""
    if axis is not None and not keepdims:
        axes = np.atleast_1d(axis) % np.ndim(x)
        g = np.reshape(g, tuple(1 if i in axes else n for i, n in enumerate(np.shape(x))))
    return np.broadcast_to(g, np.shape(x))


def max_vjp(g, f, x, axis=None, keepdims=False):
    ties = np.equal(x, stretch(f, x, axis, keepdims))
    return stretch(g, x, axis, keepdims) * ties / np.sum(ties, axis=axis, keepdims=True)


def power_vjp_base(g, f, x, p):
    # At p = 0 the derivative is 0 even where x ** (p - 1) is infinite.
    slope = p * x ** (p - 1) if np.all(np.not_equal(p, 0)) else p * x ** np.where(np.equal(p, 0), 1.0, p - 1)
    return unbroadcast(g * slope, np.shape(x))


def power_vjp_exponent(g, f, x, p):
    return unbroadcast(g * f * np.log(np.where(np.equal(x, 0), 1.0, x)), np.shape(p))


def swap(x):
    """`x` with its last two axes exchanged: the transpose of every matrix in a stack."""
    return np.swapaxes(x, -1, -2)


def column(x):
    """`x` as a stack of columns: a new last axis of length 1."""
    return np.reshape(x, (*np.shape(x), 1))


def row(x):
    """`x` as a stack of rows: a new axis of length 1 before the last."""
    return np.reshape(x, (*np.shape(x)[:-1], 1, np.shape(x)[-1]))


# For F = A B, every case follows from dL/dA = G B^T and dL/dB = A^T G: a vector on the left is a row, one on the right a
# column, and G lacks the axis that the product then dropped.
def matmul_vjp_left(g, f, A, B):
    if np.ndim(B) == 1:
        return unbroadcast(column(g) * B, np.shape(A))
    if np.ndim(A) == 1:
        return unbroadcast(np.sum(row(g) * B, axis=-1), np.shape(A))
    return unbroadcast(g @ swap(B), np.shape(A))


def matmul_vjp_right(g, f, A, B):
    if np.ndim(A) == 1:
        return unbroadcast(g * A if np.ndim(B) == 1 else column(A) * row(g), np.shape(B))
    if np.ndim(B) == 1:
        return unbroadcast(np.sum(column(g) * A, axis=-2), np.shape(B))
    return unbroadcast(swap(A) @ g, np.shape(B))


def concatenate_vjp(i, g, f, *inputs, axis=0):
    start = sum(np.shape(x)[axis] for x in inputs[:i])
    keep = [slice(None)] * np.ndim(g)
    keep[axis] = slice(start, start + np.shape(inputs[i])[axis])
    return g[tuple(keep)]


def scatter_apply(g, index, shape):
    """Zeros of the given shape with `g` added at `index`; an entry that the index names twice receives both parts."""
    out = np.zeros(shape, dtype=g.dtype)
    np.add.at(out, index, g)
    return out


add         = Op("add", np.add,           (lambda g, f, x, y: unbroadcast(g, np.shape(x)),
                                           lambda g, f, x, y: unbroadcast(g, np.shape(y))))
subtract    = Op("subtract", np.subtract, (lambda g, f, x, y: unbroadcast(g, np.shape(x)),
                                           lambda g, f, x, y: unbroadcast(-g, np.shape(y))))
multiply    = Op("multiply", np.multiply, (lambda g, f, x, y: unbroadcast(g * y, np.shape(x)),
                                           lambda g, f, x, y: unbroadcast(g * x, np.shape(y))))
divide      = Op("divide", np.divide,     (lambda g, f, x, y: unbroadcast(g / y, np.shape(x)),
                                           lambda g, f, x, y: unbroadcast(-g * f / y, np.shape(y))))
power       = Op("power", np.power,       (power_vjp_base, power_vjp_exponent))
matmul      = Op("matmul", np.matmul,     (matmul_vjp_left, matmul_vjp_right))
maximum     = Op("maximum", np.maximum,   (lambda g, f, x, y: unbroadcast(g * share_of(x, y), np.shape(x)),
                                           lambda g, f, x, y: unbroadcast(g * share_of(y, x), np.shape(y))))

negative    = Op("negative", np.negative, (lambda g, f, x: -g,))
square      = Op("square", np.square,     (lambda g, f, x: g * (2 * x),))
exp         = Op("exp", np.exp,           (lambda g, f, x: g * f,))
log         = Op("log", np.log,           (lambda g, f, x: g / x,))
sqrt        = Op("sqrt", np.sqrt,         (lambda g, f, x: g / (2 * f),))
tanh        = Op("tanh", np.tanh,         (lambda g, f, x: g * (1 - f * f),))
sin         = Op("sin", np.sin,           (lambda g, f, x: g * np.cos(x),))
cos         = Op("cos", np.cos,           (lambda g, f, x: -g * np.sin(x),))
absolute    = Op("abs", np.absolute,      (lambda g, f, x: g * np.sign(x),))
relu_       = Op("relu", relu,            (lambda g, f, x: g * np.greater(x, 0),))

sum_        = Op("sum", np.sum,   (lambda g, f, x, axis=None, keepdims=False: stretch(g, x, axis, keepdims),),
                 options=("axis", "dtype", "out", "keepdims"))
mean        = Op("mean", np.mean, (lambda g, f, x, axis=None, keepdims=False:
                                   stretch(g, x, axis, keepdims) * (np.size(f) / np.size(x)),),
                 options=("axis", "dtype", "out", "keepdims"))
max_        = Op("max", np.max,   (max_vjp,), options=("axis", "out", "keepdims"))

reshape     = Op("reshape", np.reshape,           (lambda g, f, x, shape: np.reshape(g, np.shape(x)),), options=("shape",))
transpose   = Op("transpose", np.transpose,       (lambda g, f, x, axes=None:
                                                   np.transpose(g, axes if axes is None else np.argsort(axes)),),
                 options=("axes",))
swapaxes    = Op("swapaxes", np.swapaxes,         (lambda g, f, x, axis1, axis2: np.swapaxes(g, axis1, axis2),),
                 options=("axis1", "axis2"))
broadcast   = Op("broadcast_to", np.broadcast_to, (lambda g, f, x, shape: unbroadcast(g, np.shape(x)),), options=("shape",))
concatenate = Op("concatenate", lambda *arrays, axis=0: np.concatenate(arrays, axis=axis),
                 EachArgument(concatenate_vjp), options=("axis",))
getitem     = Op("getitem", lambda x, index: x[index],
                 (lambda g, f, x, index: scatter(g, index=index, shape=np.shape(x)),))
scatter_    = Op("scatter", scatter_apply, (lambda g, f, x, index, shape: g[index],))
where       = Op("where", np.where, (None,
                                     lambda g, f, mask, x, y: unbroadcast(g * np.asarray(mask, bool), np.shape(x)),
                                     lambda g, f, mask, x, y: unbroadcast(g * ~np.asarray(mask, bool), np.shape(y))))


def share_of(x, y):
    """The part of the cotangent of maximum(x, y) that goes to x: 1 where x is larger, 1/2 where they tie, 0 elsewhere."""
    return np.greater(x, y) + 0.5 * np.equal(x, y)


def scatter(g, index, shape):
    """`scatter_apply` for an array or a Tensor `g`."""
    return scatter_apply(g, index, shape) if isinstance(g, (np.ndarray, np.generic)) else g.scatter(index, shape)


# Which operation stands for which NumPy function.
BY_NUMPY_FUNCTION = {
    op.apply: op
    for op in (add, subtract, multiply, divide, power, matmul, maximum, negative, square, exp, log, sqrt, tanh, sin, cos, absolute,
               sum_, mean, max_, reshape, transpose, swapaxes, broadcast, where)
} | {np.amax: max_, np.concatenate: concatenate}

# Functions whose results are locally constant or no numbers at all: they give plain arrays, and no gradient flows through them.
WITHOUT_GRADIENT = {
    np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal, np.sign, np.isnan, np.isfinite, np.isinf,
    np.shape, np.ndim, np.size, np.argmax, np.argmin, np.zeros_like, np.ones_like, np.allclose, np.array_equal,
}
