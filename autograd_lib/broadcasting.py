"""Undoing broadcasting: what was stretched forward is summed backward."""
import numpy as np


def unbroadcast(g, shape):
    """The cotangent of an array of the given shape that was broadcast to the shape of `g`.

    Broadcasting repeats entries along new leading axes and along axes of length 1. An entry that was used several times
    receives the sum of the cotangents of its uses, so those axes are summed: the result has `shape`.

        unbroadcast(g of shape (4, 3), (3,))   sums over axis 0
        unbroadcast(g of shape (4, 3), (4, 1)) sums over axis 1 and keeps it
        unbroadcast(g of shape (4, 3), ())     sums over everything

    `g` may be an array or a Tensor.

    >>> unbroadcast(np.ones((4, 3)), (3,))
    array([4., 4., 4.])
    """
    if g.shape == shape:
        return g
    added = g.ndim - len(shape)
    stretched = [added + axis for axis, length in enumerate(shape) if length == 1 and g.shape[added + axis] != 1]
    if stretched:
        g = np.add.reduce(g, axis=tuple(stretched), keepdims=True)
    return np.add.reduce(g, axis=0 if added == 1 else tuple(range(added))) if added else g
