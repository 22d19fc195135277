"""The operations and their vector-Jacobian products (VJPs), as a table.

Each module holds the rows of one subject; `op` says what a row is. The table below says which of them stands for which
NumPy function, so that np.exp(t) finds `exp`. Functions that take the same arguments as NumPy's stand as they are;
where NumPy takes a sequence, or more settings than we differentiate, a lambda with NumPy's parameter names leads from
one to the other.
"""
import numpy as np

from autograd_lib.ops.elementwise import (
    absolute, add, arccos, arccosh, arcsin, arcsinh, arctan, arctan2, arctanh, astype, cbrt, clip, cos, cosh, divide,
    exp, exp2, expm1, hypot, identity, log, log1p, log2, log10, logaddexp, maximum, minimum, multiply, negative,
    power, reciprocal, relu, sigmoid, sin, sinh, softplus, sqrt, square, subtract, tan, tanh, where)
from autograd_lib.ops.linear_algebra import (
    det, dot, einsum, einsum_, inner, inv, linear, matmul, norm, norm_, outer, solve, tensordot, vdot)
from autograd_lib.ops.losses import binary_cross_entropy, cross_entropy, mean_squared_error
from autograd_lib.ops.op import EachArgument, Op
from autograd_lib.ops.rearranging import (
    arraylike, broadcast, column_stack, concatenate, diag, diagonal, diff, expand_dims, flip, getitem, hstack,
    moveaxis, overlap_add, pad, ravel, repeat, reshape, roll, scatter, sliding_window_view, split, squeeze, stack,
    swapaxes, take, take_along_axis, tile, trace, transpose, tril, triu, vstack, windows)
from autograd_lib.ops.reductions import (
    cumsum, log_softmax, logsumexp, max_, mean, min_, prod, softmax, sort, std, sum_, var)


def reduction(op):
    return lambda a, axis=None, *, keepdims=False: op(a, axis=axis, keepdims=keepdims)


def spread(op):
    return lambda a, axis=None, *, ddof=0, keepdims=False: op(a, axis=axis, ddof=ddof, keepdims=keepdims)


BY_NUMPY_FUNCTION = {
    np.add: add, np.subtract: subtract, np.multiply: multiply, np.divide: divide, np.power: power,
    np.float_power: power, np.matmul: matmul,
    np.maximum: maximum, np.minimum: minimum, np.logaddexp: logaddexp, np.arctan2: arctan2, np.hypot: hypot,
    np.negative: negative, np.positive: identity, np.square: square, np.sqrt: sqrt, np.cbrt: cbrt,
    np.reciprocal: reciprocal,
    np.absolute: absolute, np.fabs: absolute, np.exp: exp, np.exp2: exp2, np.expm1: expm1, np.log: log, np.log2: log2,
    np.log10: log10,
    np.log1p: log1p, np.sin: sin, np.cos: cos, np.tan: tan, np.arcsin: arcsin, np.arccos: arccos, np.arctan: arctan,
    np.sinh: sinh, np.cosh: cosh, np.tanh: tanh, np.arcsinh: arcsinh, np.arccosh: arccosh, np.arctanh: arctanh,

    np.where: lambda condition, x, y: where(condition, x, y),
   
    np.clip: lambda a, a_min=None, a_max=None, *, min=None, max=None: clip(
        a, min if a_min is None else a_min, max if a_max is None else a_max),
    np.copy: lambda a: identity(a),

    np.sum: reduction(sum_), np.mean: reduction(mean), np.max: reduction(max_), np.amax: reduction(max_),
    np.min: reduction(min_),
    np.amin: reduction(min_), np.prod: reduction(prod), np.var: spread(var), np.std: spread(std),
    np.cumsum: lambda a, axis=None: cumsum(a, axis=axis),
    np.sort: lambda a, axis=-1: sort(a, axis=axis) if axis is not None else sort(a.reshape(-1)),

    np.reshape: lambda a, shape: reshape(a, shape=shape),
    np.transpose: lambda a, axes=None: transpose(a, axes=axes),
    np.broadcast_to: lambda array, shape: broadcast(array, shape=shape),
    np.concatenate: lambda arrays, axis=0: concatenate(*arrays, axis=axis),
    np.stack: lambda arrays, axis=0: stack(*arrays, axis=axis),
    np.vstack: lambda tup: vstack(tup), np.hstack: lambda tup: hstack(tup),
    np.column_stack: lambda tup: column_stack(tup),
    np.split: lambda ary, indices_or_sections, axis=0: split(ary, indices_or_sections, axis),
    np.ravel: lambda a: ravel(a), np.swapaxes: lambda a, axis1, axis2: swapaxes(a, axis1, axis2),
    np.moveaxis: lambda a, source, destination: moveaxis(a, source, destination),
    np.expand_dims: lambda a, axis: expand_dims(a, axis), np.squeeze: lambda a, axis=None: squeeze(a, axis),
    np.flip: lambda m, axis=None: flip(m, axis), np.roll: lambda a, shift, axis=None: roll(a, shift, axis),
    np.take: lambda a, indices, axis=None: take(a, indices, axis),
    np.take_along_axis: lambda arr, indices, axis=-1: take_along_axis(arr, indices, axis),
    np.repeat: lambda a, repeats, axis=None: repeat(a, repeats, axis), np.tile: lambda A, reps: tile(A, reps),
    np.pad: lambda array, pad_width, mode="constant": pad(array, pad_width, mode),
    np.diag: lambda v, k=0: diag(v, k),
    np.diagonal: lambda a, offset=0, axis1=0, axis2=1: diagonal(a, offset, axis1, axis2),
    np.trace: lambda a, offset=0, axis1=0, axis2=1: trace(a, offset, axis1, axis2),
    np.tril: lambda m, k=0: tril(m, k), np.triu: lambda m, k=0: triu(m, k),
    np.diff: lambda a, n=1, axis=-1: diff(a, n, axis),
   
    np.lib.stride_tricks.sliding_window_view:
        lambda x, window_shape, axis=None: sliding_window_view(x, window_shape, axis),

    np.dot: lambda a, b: dot(arraylike(a), arraylike(b)), np.inner: lambda a, b: inner(arraylike(a), arraylike(b)),
    np.vdot: lambda a, b: vdot(arraylike(a), arraylike(b)), np.outer: lambda a, b: outer(arraylike(a), arraylike(b)),
    np.tensordot: lambda a, b, axes=2: tensordot(arraylike(a), arraylike(b), axes),
    np.einsum: lambda subscripts, *operands, optimize=False: einsum(subscripts, *operands),
    np.linalg.norm: lambda x, ord=None, axis=None, keepdims=False: norm(x, ord, axis, keepdims),
    np.linalg.solve: lambda a, b: solve(a, b), np.linalg.inv: lambda a: inv(a), np.linalg.det: lambda a: det(a),
}

# Functions whose results are locally constant or no numbers at all: they give plain arrays, and no gradient flows
# through them.
WITHOUT_GRADIENT = {
    np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal, np.sign, np.isnan, np.isfinite,
    np.isinf, np.isclose, np.shape, np.ndim, np.size, np.argmax, np.argmin, np.argsort, np.nonzero, np.count_nonzero,
    np.any, np.all, np.zeros_like, np.ones_like, np.full_like, np.empty_like, np.allclose, np.array_equal,
    np.logical_and, np.logical_or, np.logical_not, np.result_type,
}
