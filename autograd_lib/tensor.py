"""Tensors that remember how they were computed, and the pass backward through what they remember.

With this module one can

- compute with `Tensor`s as with NumPy arrays, by operators, methods and NumPy's own functions,
- ask the result for the gradient of everything it was computed from (Tensor.backward),
- differentiate the gradient again (create_graph=True).

Every operation goes through `record`, which computes the value and notes the operation and its arguments. `reverse_pass` reads
the notes backward. The derivatives themselves are in the table of `ops`.
"""
from heapq import heappop, heappush
from itertools import count

import numpy as np

from autograd_lib import ops

birthdays = count()
recording = True


class no_grad:
    """Inside `with no_grad():` results are computed but not recorded: they have no parents and need no gradient."""

    def __enter__(self):
        global recording
        self.before, recording = recording, False

    def __exit__(self, *exception):
        global recording
        recording = self.before


def record(op, *args, **kwargs):
    """The Tensor `op(*args, **kwargs)`. Arguments are Tensors or constants; constants stay as they are.

    Raises ValueError that names the operation and the shapes if they do not fit.
    """
    values = [a.value if type(a) is Tensor else a for a in args]
    try:
        value = op.apply(*values, **kwargs)
    except (ValueError, IndexError) as error:
        shapes = " and ".join(str(np.shape(v)) for v in values)
        raise type(error)(f"{op.name} of shape {shapes}: {error}") from None
    out = object.__new__(Tensor)
    out.value, out.grad, out.birthday = value, None, next(birthdays)
    out.requires_grad = recording and any(type(a) is Tensor and a.requires_grad for a in args)
    if out.requires_grad:
        out.op, out.args, out.kwargs = op, args, kwargs
    else:
        out.op, out.args, out.kwargs = None, (), {}
    return out


def reverse_pass(output, g, create_graph=False):
    """Yield every node that `output` was computed from with its complete cotangent dL/dnode, from the output to the leaves.

    `g` is dL/doutput. A node is younger than its arguments, so the youngest node that waits has been reached by all its
    consumers: taking it next is a topological order. With `create_graph` the cotangents are Tensors with a graph of their own.
    """
    waiting = {output.birthday: (output, g)}
    youngest_first = [-output.birthday]
    while youngest_first:
        node, g = waiting.pop(-heappop(youngest_first))
        yield node, g
        if node.op is None:
            continue
        f = node if create_graph else node.value
        inputs = node.args if create_graph else [a.value if type(a) is Tensor else a for a in node.args]
        for parent, vjp in zip(node.args, node.op.vjps):
            if vjp is None or type(parent) is not Tensor or not parent.requires_grad:
                continue
            part = vjp(g, f, *inputs, **node.kwargs)
            if parent.birthday in waiting:
                # A new array, not +=: a VJP may have handed the same array to two parents.
                waiting[parent.birthday] = (parent, waiting[parent.birthday][1] + part)
            else:
                waiting[parent.birthday] = (parent, part)
                heappush(youngest_first, -parent.birthday)


class Tensor:
    """An array of real numbers that remembers how it was computed.

    `Tensor(value, requires_grad=True)` makes a leaf with a copy of `value`; integers become float64, float32 stays float32.

        .value          the numbers, a NumPy array
        .grad           dL/dself after L.backward(), shaped like value; None before
        .requires_grad  whether a gradient flows here
        .op, .kwargs    the operation that gave this Tensor and its keyword arguments; None and {} for a leaf
        .args           what the operation was applied to, Tensors and constants
        .parents        the Tensors among them

    Raises TypeError for values that are not real numbers.
    """

    __slots__ = ("value", "grad", "requires_grad", "op", "args", "kwargs", "birthday", "__weakref__")

    def __init__(self, value, requires_grad=True):
        if isinstance(value, Tensor):
            raise TypeError("this already is a Tensor; use it as it is, or t.detach() for a leaf with the same value")
        value = np.array(value)
        if value.dtype.kind in "iub":
            value = value.astype(np.float64)
        if value.dtype.kind != "f":
            raise TypeError(f"a Tensor holds real numbers, not {value.dtype} (a ragged list, or a list with Tensors in it? "
                            "np.concatenate joins Tensors)")
        self.value, self.grad, self.requires_grad = value, None, requires_grad
        self.op, self.args, self.kwargs, self.birthday = None, (), {}, next(birthdays)

    parents = property(lambda self: tuple(a for a in self.args if type(a) is Tensor))
    shape = property(lambda self: self.value.shape)
    ndim = property(lambda self: self.value.ndim)
    size = property(lambda self: self.value.size)
    dtype = property(lambda self: self.value.dtype)
    T = property(lambda self: record(ops.transpose, self))

    def backward(self, grad=None, create_graph=False, retain_grads=False):
        """Add dL/dleaf to `.grad` of every leaf that this Tensor L was computed from.

        If this Tensor is not a scalar, `grad` is dL/dself for the L that is meant, shaped like `value`. Gradients add up
        over several calls: `zero_grad` starts anew. `retain_grads` keeps the gradient of every node, not of leaves alone;
        `create_graph` makes the gradients Tensors that can be differentiated again.

        Raises ValueError for a non-scalar without `grad`, a `grad` of another shape, a Tensor that needs no gradient.
        """
        g = self._seed(grad)
        for node, g in reverse_pass(self, Tensor(g, requires_grad=False) if create_graph else g, create_graph):
            if node.op is None or retain_grads:
                if not create_graph:
                    # A copy: the array may be shared with another gradient or with a value.
                    g = np.array(g, dtype=node.value.dtype)
                node.grad = g if node.grad is None else node.grad + g

    def _seed(self, grad):
        if not self.requires_grad:
            raise ValueError("backward: this Tensor was computed from nothing that requires a gradient "
                             "(constants only, under no_grad(), or after detach())")
        if grad is None:
            if self.value.size != 1:
                raise ValueError(f"backward: the output has shape {self.shape}, so say which scalar is meant: reduce it, for "
                                 f"example .sum().backward(), or give dL/doutput, an array of that shape: .backward(grad)")
            return np.ones(self.shape, self.dtype)
        grad = np.asarray(grad.value if type(grad) is Tensor else grad, dtype=self.dtype)
        if grad.shape != self.shape:
            raise ValueError(f"backward: grad has shape {grad.shape}, but the output has shape {self.shape}")
        return grad

    def zero_grad(self):
        """Forget the gradient."""
        self.grad = None

    def detach(self):
        """A leaf with the same value through which no gradient flows."""
        return Tensor(self.value, requires_grad=False)

    def item(self):
        """The value of a Tensor with one entry as a Python number."""
        return self.value.item()

    def __repr__(self):
        made_by = f", op={self.op.name}" if self.op else "" if self.requires_grad else ", requires_grad=False"
        return f"Tensor({np.array2string(np.asarray(self.value), separator=', ', prefix='Tensor(')}{made_by})"

    __add__      = lambda self, other: record(ops.add, self, constant(other))
    __radd__     = lambda self, other: record(ops.add, constant(other), self)
    __sub__      = lambda self, other: record(ops.subtract, self, constant(other))
    __rsub__     = lambda self, other: record(ops.subtract, constant(other), self)
    __mul__      = lambda self, other: record(ops.multiply, self, constant(other))
    __rmul__     = lambda self, other: record(ops.multiply, constant(other), self)
    __truediv__  = lambda self, other: record(ops.divide, self, constant(other))
    __rtruediv__ = lambda self, other: record(ops.divide, constant(other), self)
    __pow__      = lambda self, other: record(ops.power, self, constant(other))
    __rpow__     = lambda self, other: record(ops.power, constant(other), self)
    __matmul__   = lambda self, other: record(ops.matmul, self, constant(other))
    __rmatmul__  = lambda self, other: record(ops.matmul, constant(other), self)
    __neg__      = lambda self: record(ops.negative, self)
    __pos__      = lambda self: self
    __abs__      = lambda self: record(ops.absolute, self)

    # Comparisons look at values alone and give plain boolean arrays. The hash is that of the object, so Tensors can be kept in
    # sets and dictionaries, which look at identity first.
    __hash__ = object.__hash__
    __eq__   = lambda self, other: np.equal(self.value, plain(other))
    __ne__   = lambda self, other: np.not_equal(self.value, plain(other))
    __lt__   = lambda self, other: np.less(self.value, plain(other))
    __le__   = lambda self, other: np.less_equal(self.value, plain(other))
    __gt__   = lambda self, other: np.greater(self.value, plain(other))
    __ge__   = lambda self, other: np.greater_equal(self.value, plain(other))

    def __len__(self):
        if self.ndim == 0:
            raise TypeError("a Tensor of shape () is a single number and has no length")
        return len(self.value)

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __getitem__(self, index):
        return record(ops.getitem, self, index=plain(index))

    def __setitem__(self, index, value):
        raise TypeError("a Tensor cannot be changed in place, since gradients need the values it was used with; "
                        "build a new one, for example with np.where or np.concatenate")

    def __float__(self):
        raise TypeError("float() and math functions would drop the graph; use t.item() for the number, np.exp(t) and the like to "
                        "go on computing")

    def __bool__(self):
        raise TypeError("a Tensor is neither true nor false; compare it (t > 0), or look at t.value")

    def __array__(self, *args, **kwargs):
        raise TypeError("making an array of a Tensor would drop the graph; use t.value for the numbers, "
                        "np.concatenate to join Tensors")

    exp       = lambda self: record(ops.exp, self)
    log       = lambda self: record(ops.log, self)
    sqrt      = lambda self: record(ops.sqrt, self)
    tanh      = lambda self: record(ops.tanh, self)
    sin       = lambda self: record(ops.sin, self)
    cos       = lambda self: record(ops.cos, self)
    abs       = lambda self: record(ops.absolute, self)
    relu      = lambda self: record(ops.relu_, self)
    maximum   = lambda self, other: record(ops.maximum, self, constant(other))
    sum       = lambda self, axis=None, keepdims=False: record(ops.sum_, self, axis=axis, keepdims=keepdims)
    mean      = lambda self, axis=None, keepdims=False: record(ops.mean, self, axis=axis, keepdims=keepdims)
    max       = lambda self, axis=None, keepdims=False: record(ops.max_, self, axis=axis, keepdims=keepdims)
    reshape   = lambda self, *shape: record(ops.reshape, self, shape=shape[0] if len(shape) == 1 else shape)
    ravel     = lambda self: record(ops.reshape, self, shape=-1)
    transpose = lambda self, *axes: record(ops.transpose, self, axes=(axes[0] if len(axes) == 1 else axes) or None)
    swapaxes  = lambda self, axis1, axis2: record(ops.swapaxes, self, axis1=axis1, axis2=axis2)
    scatter   = lambda self, index, shape: record(ops.scatter_, self, index=index, shape=shape)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        if method == "reduce" and ufunc is np.add:
            # np.add.reduce differs from np.sum in one thing: without axis it sums over the first.
            return self.__array_function__(np.sum, (), inputs, {"axis": 0} | kwargs)
        if method != "__call__" or kwargs:
            raise TypeError(f"np.{ufunc.__name__} of a Tensor works without {method if method != '__call__' else list(kwargs)}")
        return self.__array_function__(ufunc, (), inputs, kwargs)

    def __array_function__(self, function, types, args, kwargs):
        if function in ops.WITHOUT_GRADIENT:
            return function(*map(plain, args), **{name: plain(value) for name, value in kwargs.items()})
        op = ops.BY_NUMPY_FUNCTION.get(function)
        if op is None:
            known = ", ".join(sorted({op.name for op in ops.BY_NUMPY_FUNCTION.values()}))
            raise TypeError(f"np.{function.__name__} has no VJP, so it cannot take a Tensor; use one of: {known}; "
                            "or t.value if no gradient is wanted")
        if op is ops.concatenate:
            inputs, positional = args[0], args[1:]
        else:
            inputs, positional = args[:len(op.vjps)], args[len(op.vjps):]
        options = dict(zip(op.options, positional)) | kwargs
        options = {name: value for name, value in options.items() if value is not None and value is not np._NoValue}
        if refused := set(options) - {"axis", "keepdims", "shape", "axes", "axis1", "axis2"}:
            raise TypeError(f"np.{function.__name__} of a Tensor does not take {', '.join(sorted(refused))}")
        return record(op, *map(constant, inputs), **options)


def constant(x):
    """`x` as an argument of an operation: a Tensor, array or number as it is, a list or tuple as an array."""
    return np.asarray(x) if isinstance(x, (list, tuple)) else x


def plain(x):
    """`x` with every Tensor in it, also inside a tuple, replaced by its value."""
    if type(x) is tuple:
        return tuple(map(plain, x))
    return x.value if type(x) is Tensor else x
