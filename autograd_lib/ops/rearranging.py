"""Operations that move entries about: shapes, axes, indices, joining and taking apart.

Most come down to two pairs of operations that undo each other backward: reshape and transpose are their own partners;
`getitem` takes entries out, and its partner `scatter` puts them back, adding up what falls on one place.
"""
import numpy as np

from autograd_lib.broadcasting import unbroadcast
from autograd_lib.ops.op import EachArgument, Op


def transpose_vjp(g, f, x, axes=None):
    return g.transpose(axes if axes is None else tuple(np.argsort(np.mod(axes, x.ndim)).tolist()))


def concatenate_vjp(i, g, f, *inputs, axis=0):
    start = sum([x.shape[axis] for x in inputs[:i]])
    return g[place(g, axis, slice(start, start + inputs[i].shape[axis]))]


def stack_vjp(i, g, f, *inputs, axis=0):
    return g[place(g, axis, i)]


def place(x, axis, index):
    """The index tuple that applies `index` along one axis of `x` and keeps the others whole."""
    keep = [slice(None)] * x.ndim
    keep[axis] = index
    return tuple(keep)


def scatter_apply(g, index, shape):
    out = np.zeros(shape, dtype=g.dtype)
    if only_slices(index):
        out[index] = g
    else:
        np.add.at(out, index, g)
    return out


def only_slices(index):
    """Whether `index` names no entry twice for sure."""
    parts = index if type(index) is tuple else (index,)
    return all(part is None or part is Ellipsis or type(part) in (int, slice) for part in parts)


def windows_apply(x, window, axes):
    return np.lib.stride_tricks.sliding_window_view(x, window, axes)


def overlap_add_apply(g, window, axes, shape):
    out = np.zeros(shape, dtype=g.dtype)
    for offsets in np.ndindex(*window):
        part = [slice(None)] * len(shape)
        for axis, offset in zip(axes, offsets):
            part[axis] = slice(offset, offset + g.shape[axis])
        out[tuple(part)] += g[(..., *offsets)]
    return out


reshape     = Op("reshape", lambda x, shape: x.reshape(shape), (lambda g, f, x, shape: g.reshape(x.shape),),
                 "the entries in another shape")
transpose   = Op("transpose", np.transpose, (transpose_vjp,), "the axes in another order; by default reversed")
broadcast   = Op("broadcast_to", np.broadcast_to, (lambda g, f, x, shape: unbroadcast(g, x.shape),),
                 "x repeated to a larger shape")
concatenate = Op("concatenate", lambda *arrays, axis=0: np.concatenate(arrays, axis=axis),
                 EachArgument(concatenate_vjp), "arrays joined along an axis they have")
stack       = Op("stack", lambda *arrays, axis=0: np.stack(arrays, axis=axis), EachArgument(stack_vjp),
                 "arrays joined along a new axis")
getitem     = Op("getitem", lambda x, index: x[index],
                 (lambda g, f, x, index: scatter(g, index=index, shape=x.shape),), "x[index]")
scatter     = Op("scatter", scatter_apply, (lambda g, f, x, index, shape: g[index],),
                 "zeros of the given shape with x added at index; an entry named twice receives both parts")
windows     = Op("sliding_window_view", windows_apply,
                 (lambda g, f, x, window, axes: overlap_add(g, window=window, axes=axes, shape=x.shape),),
                 "every window of x, on new last axes: f[i, k] = x[i + k]")
overlap_add = Op("overlap_add", overlap_add_apply,
                 (lambda g, f, x, window, axes, shape: windows(g, window=window, axes=axes),),
                 "windows added up where they came from")


# What follows is put together from the rows above.
def axis_in(axis, ndim, name):
    """`axis` counted from the front. Raises ValueError if there is no such axis."""
    if not -ndim <= axis < ndim:
        raise ValueError(f"{name}: axis {axis} of an array with {ndim} axes")
    return axis % ndim


def ravel(x):
    """All entries in one axis."""
    return x.reshape(-1)


def swapaxes(x, axis1, axis2):
    """Two axes exchanged."""
    order = list(range(x.ndim))
    order[axis1], order[axis2] = order[axis2], order[axis1]
    return transpose(x, axes=tuple(order))


def moveaxis(x, source, destination):
    """Axes moved to other places; the rest keep their order."""
    source = [axis_in(a, x.ndim, "moveaxis") for a in np.atleast_1d(source).tolist()]
    destination = [axis_in(a, x.ndim, "moveaxis") for a in np.atleast_1d(destination).tolist()]
    order = [axis for axis in range(x.ndim) if axis not in source]
    for to, axis in sorted(zip(destination, source)):
        order.insert(to, axis)
    return transpose(x, axes=tuple(order))


def expand_dims(x, axis):
    """New axes of length 1; `axis` says where they are in the result."""
    axes = axis if type(axis) is tuple else (axis,)
    axes = [axis_in(a, x.ndim + len(axes), "expand_dims") for a in axes]
    lengths = iter(x.shape)
    return x.reshape(tuple([1 if i in axes else next(lengths) for i in range(x.ndim + len(axes))]))


def squeeze(x, axis=None):
    """Without the axes of length 1, all of them or those named. Raises ValueError if one is longer."""
    if axis is None:
        return x.reshape(tuple([n for n in x.shape if n != 1]))
    axes = [axis_in(a, x.ndim, "squeeze") for a in np.atleast_1d(axis).tolist()]
    if any(x.shape[a] != 1 for a in axes):
        raise ValueError(f"squeeze of shape {x.shape}: axis {axis} is longer than 1")
    return x.reshape(tuple([n for i, n in enumerate(x.shape) if i not in axes]))


def flip(x, axis=None):
    """The entries in reverse order along the axes, by default all."""
    axes = range(x.ndim) if axis is None else [axis_in(a, x.ndim, "flip") for a in np.atleast_1d(axis).tolist()]
    return x[tuple([slice(None, None, -1) if i in axes else slice(None) for i in range(x.ndim)])]


def roll(x, shift, axis=None):
    """The entries moved on by `shift` places; what leaves at the end comes back at the start."""
    if axis is None:
        return roll(x.reshape(-1), shift, 0).reshape(x.shape)
    return x[place(x, axis, np.mod(np.arange(x.shape[axis]) - shift, x.shape[axis]))]


def split(x, sections, axis=0):
    """A list of parts: `sections` equal ones if it is a number, else cut at the places it lists."""
    length = x.shape[axis]
    if np.ndim(sections) == 0:
        if length % sections:
            raise ValueError(f"split: {length} entries along axis {axis} do not make {sections} equal parts")
        sections = range(length // sections, length, length // sections)
    cuts = [0, *sections, length]
    return [x[place(x, axis, slice(start, end))] for start, end in zip(cuts, cuts[1:])]


def take(x, indices, axis=None):
    """The entries, or the slices along an axis, that `indices` names."""
    return x.reshape(-1)[np.asarray(indices)] if axis is None else x[place(x, axis, np.asarray(indices))]


def take_along_axis(x, indices, axis=-1):
    """f[i, j] = x[indices[i, j], j] for axis 0, and likewise for others."""
    if axis is None:
        return x.reshape(-1)[indices]
    grid = list(np.ogrid[tuple([slice(n) for n in indices.shape])])
    grid[axis] = indices
    return x[tuple(grid)]


def repeat(x, repeats, axis=None):
    """Every entry several times in a row."""
    length = x.size if axis is None else x.shape[axis]
    return take(x, np.repeat(np.arange(length), repeats), axis)


def tile(x, reps):
    """Copies of the whole array beside each other, `reps` along each axis, counted from the last."""
    reps = [1] * (x.ndim - np.size(reps)) + np.atleast_1d(reps).tolist()
    x = x.reshape((1,) * (len(reps) - x.ndim) + x.shape)
    return x[np.ix_(*[np.mod(np.arange(n * r), n) for n, r in zip(x.shape, reps)])]


def pad(x, pad_width, mode="constant"):
    """Zeros around the array: `pad_width` is a number, a pair (before, after), or a pair for each axis."""
    if mode != "constant":
        raise TypeError(f"np.pad of a Tensor knows the mode 'constant' (zeros), not {mode!r}")
    widths = np.broadcast_to(pad_width, (x.ndim, 2)).tolist()
    index = tuple([slice(before, before + n) for (before, _), n in zip(widths, x.shape)])
    return scatter(x, index=index, shape=tuple([before + n + after for (before, after), n in zip(widths, x.shape)]))


def diagonal_index(shape, k):
    """The indices of the k-th diagonal of a matrix."""
    length = max(0, min(shape[0] + min(k, 0), shape[1] - max(k, 0)))
    i = np.arange(length)
    return i - min(k, 0), i + max(k, 0)


def diag(x, k=0):
    """The k-th diagonal of a matrix; or, for a vector, the square matrix that has it there and zeros elsewhere."""
    if x.ndim == 2:
        return x[diagonal_index(x.shape, k)]
    if x.ndim != 1:
        raise ValueError(f"diag of shape {x.shape}: takes a vector or a matrix")
    side = x.size + abs(k)
    return scatter(x, index=diagonal_index((side, side), k), shape=(side, side))


def diagonal(x, offset=0, axis1=0, axis2=1):
    """A diagonal of every matrix that the two axes hold, on a new last axis."""
    x = moveaxis(x, (axis1, axis2), (-2, -1))
    return x[(..., *diagonal_index(x.shape[-2:], offset))]


def trace(x, offset=0, axis1=0, axis2=1):
    """The sum of a diagonal."""
    return diagonal(x, offset, axis1, axis2).sum(axis=-1)


def tril(x, k=0):
    """The matrix with zeros above the k-th diagonal."""
    return x * np.tri(*x.shape[-2:], k=k, dtype=x.dtype)


def triu(x, k=0):
    """The matrix with zeros below the k-th diagonal."""
    return x * (1 - np.tri(*x.shape[-2:], k=k - 1, dtype=x.dtype))


def diff(x, n=1, axis=-1):
    """Differences of neighbours: x[1:] - x[:-1], n times."""
    for _ in range(n):
        x = x[place(x, axis, slice(1, None))] - x[place(x, axis, slice(None, -1))]
    return x


def vstack(arrays):
    """Arrays as rows, or on top of each other."""
    return concatenate(*[a.reshape(1, -1) if a.ndim < 2 else a for a in map(arraylike, arrays)], axis=0)


def hstack(arrays):
    """Arrays beside each other."""
    arrays = [a.reshape(1) if a.ndim == 0 else a for a in map(arraylike, arrays)]
    return concatenate(*arrays, axis=0 if arrays[0].ndim == 1 else 1)


def column_stack(arrays):
    """Vectors as the columns of a matrix."""
    return concatenate(*[a.reshape(-1, 1) if a.ndim < 2 else a for a in map(arraylike, arrays)], axis=1)


def arraylike(x):
    return x if hasattr(x, "reshape") else np.asarray(x)


def sliding_window_view(x, window_shape, axis=None):
    """Every window of x, on new last axes. `axis` says along which axes the windows slide, by default all."""
    window = tuple(np.atleast_1d(window_shape).tolist())
    axes = range(x.ndim) if axis is None else np.atleast_1d(axis).tolist()
    axes = tuple([axis_in(a, x.ndim, "sliding_window_view") for a in axes])
    if len(window) != len(axes):
        raise ValueError(f"sliding_window_view: a window of {len(window)} lengths along {len(axes)} axes")
    return windows(x, window=window, axes=axes)
