"""The operators and methods of a Tensor: each is an operation of the table, applied to the Tensor.

`array_methods(record)` makes the class that Tensor inherits them from; `record` is what applies an operation and notes
it.
"""
import numpy as np

from autograd_lib import ops
from autograd_lib.dispatch import array_function, array_ufunc, plain


def array_methods(record):
    """A base class with all that an array can do, done by `record(op, *args, **kwargs)`."""

    class ArrayMethods:
        __slots__ = ()

        __add__      = lambda self, other: record(ops.add, self, other)
        __radd__     = lambda self, other: record(ops.add, other, self)
        __sub__      = lambda self, other: record(ops.subtract, self, other)
        __rsub__     = lambda self, other: record(ops.subtract, other, self)
        __mul__      = lambda self, other: record(ops.multiply, self, other)
        __rmul__     = lambda self, other: record(ops.multiply, other, self)
        __truediv__  = lambda self, other: record(ops.divide, self, other)
        __rtruediv__ = lambda self, other: record(ops.divide, other, self)
        __pow__      = lambda self, other: record(ops.power, self, other)
        __rpow__     = lambda self, other: record(ops.power, other, self)
        __matmul__   = lambda self, other: record(ops.matmul, self, other)
        __rmatmul__  = lambda self, other: record(ops.matmul, other, self)
        __neg__      = lambda self: record(ops.negative, self)
        __pos__      = lambda self: self
        __abs__      = lambda self: record(ops.absolute, self)
        __getitem__  = lambda self, index: record(ops.getitem, self, index=plain(index))

        # Comparisons look at values alone and give plain boolean arrays. The hash is that of the object, so Tensors can
        # be kept in sets and dictionaries, which look at identity first.
        __hash__ = object.__hash__
        __eq__   = lambda self, other: np.equal(self.value, plain(other))
        __ne__   = lambda self, other: np.not_equal(self.value, plain(other))
        __lt__   = lambda self, other: np.less(self.value, plain(other))
        __le__   = lambda self, other: np.less_equal(self.value, plain(other))
        __gt__   = lambda self, other: np.greater(self.value, plain(other))
        __ge__   = lambda self, other: np.greater_equal(self.value, plain(other))

        exp       = lambda self: record(ops.exp, self)
        log       = lambda self: record(ops.log, self)
        sqrt      = lambda self: record(ops.sqrt, self)
        tanh      = lambda self: record(ops.tanh, self)
        sin       = lambda self: record(ops.sin, self)
        cos       = lambda self: record(ops.cos, self)
        abs       = lambda self: record(ops.absolute, self)
        relu      = lambda self: record(ops.relu, self)
        sigmoid   = lambda self: record(ops.sigmoid, self)
        maximum   = lambda self, other: record(ops.maximum, self, other)
        minimum   = lambda self, other: record(ops.minimum, self, other)
        clip      = lambda self, min=None, max=None: record(ops.clip, self, min, max)
        sum       = lambda self, axis=None, keepdims=False: record(ops.sum_, self, axis=axis, keepdims=keepdims)
        mean      = lambda self, axis=None, keepdims=False: record(ops.mean, self, axis=axis, keepdims=keepdims)
        max       = lambda self, axis=None, keepdims=False: record(ops.max_, self, axis=axis, keepdims=keepdims)
        min       = lambda self, axis=None, keepdims=False: record(ops.min_, self, axis=axis, keepdims=keepdims)
        prod      = lambda self, axis=None, keepdims=False: record(ops.prod, self, axis=axis, keepdims=keepdims)
        var       = lambda self, axis=None, **settings: record(ops.var, self, axis=axis, **settings)
        std       = lambda self, axis=None, **settings: record(ops.std, self, axis=axis, **settings)
        cumsum    = lambda self, axis=None: record(ops.cumsum, self, axis=axis)
        argmax    = lambda self, axis=None: np.argmax(self.value, axis)
        argmin    = lambda self, axis=None: np.argmin(self.value, axis)
        reshape   = lambda self, *shape: record(ops.reshape, self, shape=shape[0] if len(shape) == 1 else shape)
        ravel     = lambda self: record(ops.reshape, self, shape=-1)
        flatten   = lambda self: record(ops.reshape, self, shape=-1)
        transpose = lambda self, *axes: record(ops.transpose, self, axes=(axes[0] if len(axes) == 1 else axes) or None)
        swapaxes  = lambda self, axis1, axis2: ops.swapaxes(self, axis1, axis2)
        squeeze   = lambda self, axis=None: ops.squeeze(self, axis)
        take      = lambda self, indices, axis=None: ops.take(self, indices, axis)
        diagonal  = lambda self, offset=0, axis1=0, axis2=1: ops.diagonal(self, offset, axis1, axis2)
        trace     = lambda self, offset=0, axis1=0, axis2=1: ops.trace(self, offset, axis1, axis2)
        dot       = lambda self, other: ops.dot(self, other)
        copy      = lambda self: record(ops.identity, self)
        T         = property(lambda self: record(ops.transpose, self))
        mT        = property(lambda self: ops.swapaxes(self, -1, -2))

        __array_ufunc__ = array_ufunc
        __array_function__ = array_function

        def astype(self, dtype):
            if np.dtype(dtype).kind != "f":
                raise TypeError(
                    f"astype: {np.dtype(dtype)} carries no gradient; use t.value.astype(...) if none is wanted"
                )
            return record(ops.astype, self, dtype=dtype)

        def item(self):
            """The value of a Tensor with one entry as a Python number."""
            return self.value.item()

        def tolist(self):
            """The values as Python numbers in nested lists."""
            return self.value.tolist()

        def __format__(self, spec):
            return format(self.item(), spec) if spec else repr(self)

        def __reduce__(self):
            return remade, (type(self), self.value, self.requires_grad, self.grad, self.op, self.args, self.kwargs)

        def __len__(self):
            if self.ndim == 0:
                raise TypeError("a Tensor of shape () is a single number and has no length")
            return len(self.value)

        def __iter__(self):
            return (self[i] for i in range(len(self)))

        def __setitem__(self, index, value):
            raise TypeError("a Tensor cannot be changed in place, since gradients need the values it was used with; "
                            "build a new one, for example with np.where or np.concatenate")

        def __float__(self):
            raise TypeError(
                "float() and math functions would drop the graph; use t.item() for the number, np.exp(t) and the "
                "like to go on computing"
            )

        __int__ = __float__

        def __bool__(self):
            raise TypeError("a Tensor is neither true nor false; compare it (t > 0), or look at t.value")

        def __array__(self, *args, **kwargs):
            raise TypeError("making an array of a Tensor would drop the graph; use t.value for the numbers, "
                            "np.stack or np.concatenate to join Tensors")

    return ArrayMethods


def remade(kind, value, requires_grad, grad, op, args, kwargs):
    """A copy of a node, for copy, deepcopy and pickle: a node of its own, younger than the copies of its arguments."""
    out = kind(value, requires_grad)
    out.grad, out.op, out.args, out.kwargs = grad, op, args, kwargs
    return out
