"""Operations along axes: sums and what is made of them, extremes, sorting.

`axis` is None (all axes), an integer or a tuple, negative ones counted from the end; `keepdims` keeps reduced axes with
length 1.
"""
import numpy as np

from autograd_lib.ops.op import Op
from autograd_lib.ops.rearranging import broadcast, take_along_axis


def stretch(g, x, axis, keepdims):
    """`g`, which a reduction of `x` over `axis` gave, broadcast back to the shape of `x`."""
    g = restore_axes(g, x, axis, keepdims)
    if type(g) in (np.ndarray, np.float64, np.float32) and g.size == 1:
        # One number seen as an array of any shape: strides of 0, no copy. np.broadcast_to gives the same, ten times as
        # slow.
        return np.ndarray(x.shape, g.dtype, g, strides=(0,) * x.ndim)
    return broadcast(g, shape=x.shape)


def restore_axes(g, x, axis, keepdims):
    """`g`, which a reduction of `x` over `axis` gave, with the reduced axes as axes of length 1."""
    if axis is None or keepdims:
        return g
    axes = np.atleast_1d(axis) % x.ndim if x.ndim else ()
    return g.reshape(tuple([1 if i in axes else n for i, n in enumerate(x.shape)]))


def count_reduced(f, x):
    """How many entries of x go into one of f."""
    return x.size // f.size if f.size else 0


def mean_apply(x, axis=None, keepdims=False):
    total = np.add.reduce(x, axis=axis, keepdims=keepdims)
    return total / (x.size // total.size if total.size else 1)


def extreme_vjp(g, f, x, axis=None, keepdims=False):
    ties = np.equal(x, stretch(f, x, axis, keepdims))
    shared_by = np.sum(ties, axis=axis, keepdims=True).astype(x.dtype)
    return restore_axes(g, x, axis, keepdims) / shared_by * ties


def deviation(x, axis):
    return x - np.mean(x, axis=axis, keepdims=True)


def var_vjp(g, f, x, axis=None, ddof=0, keepdims=False):
    return restore_axes(g, x, axis, keepdims) * (2 / (count_reduced(f, x) - ddof)) * deviation(x, axis)


def std_vjp(g, f, x, axis=None, ddof=0, keepdims=False):
    # Where all entries are equal the deviation is 0, and so is the gradient that we take there.
    f = np.where(np.equal(f, 0), 1, f)
    return var_vjp(g / (2 * f), f, x, axis, ddof, keepdims)


def prod_vjp(g, f, x, axis=None, keepdims=False):
    g = restore_axes(g, x, axis, keepdims)
    if np.all(np.not_equal(x, 0)):
        return g * restore_axes(f, x, axis, keepdims) / x
    # With zeros the product of the other entries is formed outright: each entry in turn is replaced by 1.
    axes = tuple(range(x.ndim)) if axis is None else tuple(int(a) for a in np.atleast_1d(axis) % x.ndim)
    kept = tuple(i for i in range(x.ndim) if i not in axes)
    rows = np.transpose(x, kept + axes).reshape(tuple(x.shape[i] for i in kept) + (1, -1))
    others = np.prod(np.where(np.eye(rows.shape[-1], dtype=bool), 1, rows), axis=-1)
    others = others.reshape(tuple(x.shape[i] for i in kept + axes))
    return g * np.transpose(others, tuple(int(i) for i in np.argsort(kept + axes)))


def cumsum_vjp(g, f, x, axis=None):
    # Entry i is part of every later sum, so its cotangent is the sum of the later ones.
    if axis is None:
        return np.flip(np.cumsum(np.flip(g))).reshape(x.shape)
    return np.flip(np.cumsum(np.flip(g, axis), axis=axis), axis)


def sort_vjp(g, f, x, axis=-1):
    order = np.argsort(x, axis=axis)
    return take_along_axis(g, np.argsort(order, axis=axis), axis)


def logsumexp_apply(x, axis=None, keepdims=False):
    top = np.maximum.reduce(x, axis=axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    total = np.add.reduce(np.exp(x - top), axis=axis, keepdims=True)
    result = np.log(total) + top
    return result if keepdims else np.squeeze(result, axis)


def logsumexp_vjp(g, f, x, axis=None, keepdims=False):
    return restore_axes(g, x, axis, keepdims) * np.exp(x - restore_axes(f, x, axis, keepdims))


def softmax_apply(x, axis=-1):
    e = x - np.maximum.reduce(x, axis=axis, keepdims=True)
    e = np.exp(e, out=e) if x.ndim else np.exp(e)
    e /= np.add.reduce(e, axis=axis, keepdims=True)
    return e


def log_softmax_apply(x, axis=-1):
    shifted = x - np.maximum.reduce(x, axis=axis, keepdims=True)
    shifted -= np.log(np.add.reduce(np.exp(shifted), axis=axis, keepdims=True))
    return shifted


sum_        = Op("sum", np.add.reduce, (lambda g, f, x, axis=None, keepdims=False:
                                        stretch(g, x, axis, keepdims),), "sum_i x_i")
mean        = Op("mean", mean_apply,   (lambda g, f, x, axis=None, keepdims=False:
                                        stretch(g / count_reduced(f, x), x, axis, keepdims),), "sum_i x_i / n")
max_        = Op("max", np.max,        (extreme_vjp,), "the largest x_i; entries that tie share g equally")
min_        = Op("min", np.min,        (extreme_vjp,), "the smallest x_i; entries that tie share g equally")
prod        = Op("prod", np.prod,      (prod_vjp,), "prod_i x_i, zeros allowed")
var         = Op("var", np.var,        (var_vjp,), "sum_i (x_i - mean)^2 / (n - ddof)")
std         = Op("std", np.std,        (std_vjp,), "the square root of var; the gradient is 0 where all x_i are equal")
cumsum      = Op("cumsum", np.cumsum,  (cumsum_vjp,), "f_i = x_0 + ... + x_i")
sort        = Op("sort", np.sort,      (sort_vjp,), "the entries in ascending order")
logsumexp   = Op("logsumexp", logsumexp_apply, (logsumexp_vjp,), "log sum_i e^x_i, without overflow")
softmax     = Op("softmax", softmax_apply,
                 (lambda g, f, x, axis=-1: f * (g - np.sum(g * f, axis=axis, keepdims=True)),),
                 "e^x_i / sum_j e^x_j, without overflow")
log_softmax = Op("log_softmax", log_softmax_apply,
                 (lambda g, f, x, axis=-1: g - np.exp(f) * np.sum(g, axis=axis, keepdims=True),),
                 "x_i - log sum_j e^x_j")
