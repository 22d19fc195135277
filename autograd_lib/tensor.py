"""Tensors that remember how they were computed, and the pass backward through what they remember.

With this module one can

- compute with `Tensor`s as with NumPy arrays, by operators, methods and NumPy's own functions,
- ask the result for the gradient of everything it was computed from (Tensor.backward),
- differentiate the gradient again (create_graph=True).

Every operation goes through `record`, which computes the value and notes the operation and its arguments.
`reverse_pass` reads the notes backward. The derivatives themselves are in the table of `ops`; operators and methods are
listed in `methods`.
"""
from heapq import heappop, heappush
from itertools import count

import numpy as np

from autograd_lib.dispatch import NUMBERS, constant, plain
from autograd_lib.methods import array_methods

birthdays = count()
recording = True
debugging = False


class no_grad:
    """Inside `with no_grad():` results are computed but not recorded: they have no parents and need no gradient.

    >>> x = Tensor(2.0)
    >>> with no_grad():
    ...     y = x * x
    >>> y.requires_grad
    False
    """

    records = False

    def __enter__(self):
        global recording
        self.before, recording = recording, self.records

    def __exit__(self, *exception):
        global recording
        recording = self.before


class with_grad(no_grad):
    """Inside `with with_grad():` results are recorded, also where `no_grad` holds outside."""

    records = True


class debug:
    """Inside `with debug():` a backward pass that meets nan or inf stops and names the operation whose VJP gave it.

    Raises FloatingPointError. The checks cost time, so they are off outside.

    >>> x = Tensor([4.0, 0.0])
    >>> with np.errstate(all="ignore"), debug():
    ...     np.sqrt(x).sum().backward()
    Traceback (most recent call last):
    FloatingPointError: backward: the VJP of sqrt gave inf; its output has shape (2,), its inputs are [4. 0.]
    """

    def __enter__(self):
        global debugging
        self.before, debugging = debugging, True

    def __exit__(self, *exception):
        global debugging
        debugging = self.before


def record(op, *args, **kwargs):
    """The Tensor `op(*args, **kwargs)`. Arguments are Tensors or constants; constants stay as they are.

    Raises ValueError that names the operation and the shapes if they do not fit, TypeError for what is no array of real
    numbers.
    """
    values, needs_grad = [], False
    for a in args:
        if type(a) is Tensor:
            values.append(a.value)
            needs_grad |= a.requires_grad
        elif type(a) in NUMBERS or type(a) is np.ndarray and a.dtype.kind in "fiub":
            values.append(a)
        else:
            return record(op, *[b if type(b) is Tensor else constant(b, op) for b in args], **kwargs)
    try:
        value = op.apply(*values, **kwargs)
    except (ValueError, IndexError) as error:
        shapes = " and ".join([str(np.shape(v)) for v in values])
        raise type(error)(f"{op.name} of shape {shapes}: {error}") from None
    if op.saves:
        value, kwargs["saved"] = value
    out = new(Tensor)
    out.value, out.grad, out.birthday = value, None, next(birthdays)
    if needs_grad and recording:
        out.requires_grad, out.op, out.args, out.kwargs = True, op, args, kwargs or NO_SETTINGS
    else:
        out.requires_grad, out.op, out.args, out.kwargs = False, None, (), NO_SETTINGS
    return out


new = object.__new__
NO_SETTINGS = {}


def reverse_pass(output, g, create_graph=False):
    """Yield every node that `output` was computed from with its complete cotangent dL/dnode, from the output to the
    leaves.

    `g` is dL/doutput. A node is younger than its arguments, so the youngest node that waits has been reached by all its
    consumers: taking it next is a topological order. With `create_graph` the cotangents are Tensors with a graph of
    their own; without, the array that comes with a leaf belongs to nobody else.
    """
    waiting = {output.birthday: (output, g)}
    youngest_first = [-output.birthday]
    while youngest_first:
        node, g = waiting.pop(-heappop(youngest_first))
        yield node, g
        op = node.op
        if op is None:
            continue
        f = node if create_graph else node.value
        inputs = node.args if create_graph else [a.value if type(a) is Tensor else a for a in node.args]
        for parent, vjp in zip(node.args, op.vjps):
            if type(parent) is not Tensor or not parent.requires_grad or vjp is None:
                continue
            part = vjp(g, f, *inputs, **node.kwargs)
            if debugging:
                refuse_nan(part, g, node)
            birthday = parent.birthday
            if birthday in waiting:
                # A new array, not +=: a VJP may have handed the same array to two parents.
                waiting[birthday] = (parent, waiting[birthday][1] + part)
            else:
                if parent.op is None and not create_graph and (part is g or part.base is not None):
                    part = part.copy()
                waiting[birthday] = (parent, part)
                heappush(youngest_first, -birthday)


def refuse_nan(part, g, node):
    """Raise FloatingPointError if the VJP of `node` made nan or inf of a cotangent that had none."""
    part, g = plain(part), plain(g)
    if not np.all(np.isfinite(part)):
        found = "nan" if np.any(np.isnan(part)) else "inf"
        origin = f"{node.op.name} was handed a cotangent with {found}"
        if np.all(np.isfinite(g)):
            origin = f"the VJP of {node.op.name} gave {found}"
        inputs = ", ".join([np.array2string(np.asarray(plain(a)), threshold=8) for a in node.args])
        raise FloatingPointError(f"backward: {origin}; its output has shape {node.shape}, its inputs are {inputs}")


class Tensor(array_methods(record)):
    """An array of real numbers that remembers how it was computed.

    `Tensor(value, requires_grad=True)` makes a leaf with a copy of `value`; integers become float64, float32 stays
    float32.

        .value          the numbers, a NumPy array
        .grad           dL/dself after L.backward(), shaped like value; None before
        .requires_grad  whether a gradient flows here
        .op, .kwargs    the operation that gave this Tensor and its keyword arguments; None and {} for a leaf
        .args           what the operation was applied to, Tensors and constants
        .parents        the Tensors among them

    Raises TypeError for values that are not real numbers.

    >>> x = Tensor([1.0, 2.0])
    >>> L = (x * x).sum()
    >>> L.backward()
    >>> x.grad
    array([2., 4.])
    """

    __slots__ = ("value", "grad", "requires_grad", "op", "args", "kwargs", "birthday", "__weakref__")

    def __init__(self, value, requires_grad=True):
        if isinstance(value, Tensor):
            raise TypeError("this already is a Tensor; use it as it is, or t.detach() for a leaf with the same value")
        value = np.array(value)
        if value.dtype.kind in "iub":
            value = value.astype(np.float64)
        if value.dtype.kind != "f":
            raise TypeError(f"a Tensor holds real numbers, not {value.dtype} (a ragged list, or a list with Tensors in "
                            "it? np.stack and np.concatenate join Tensors)")
        self.value, self.grad, self.requires_grad = value, None, requires_grad
        self.op, self.args, self.kwargs, self.birthday = None, (), NO_SETTINGS, next(birthdays)

    record  = staticmethod(record)
    parents = property(lambda self: tuple([a for a in self.args if type(a) is Tensor]))
    shape   = property(lambda self: self.value.shape)
    ndim    = property(lambda self: self.value.ndim)
    size    = property(lambda self: self.value.size)
    dtype   = property(lambda self: self.value.dtype)

    def backward(self, grad=None, create_graph=False, retain_grads=False):
        """Add dL/dleaf to `.grad` of every leaf that this Tensor L was computed from.

        If this Tensor is not a scalar, `grad` is dL/dself for the L that is meant, shaped like `value`. Gradients add
        up over several calls: `zero_grad` starts anew. `retain_grads` keeps the gradient of every node, not of leaves
        alone; `create_graph` makes the gradients Tensors that can be differentiated again.

        Raises ValueError for a non-scalar without `grad`, a `grad` of another shape, a Tensor that needs no gradient.

        >>> x = Tensor([1.0, 2.0])
        >>> y = x * x
        >>> y.backward(np.array([1.0, 10.0]))
        >>> x.grad
        array([ 2., 40.])
        """
        g = self._seed(grad)
        for node, g in reverse_pass(self, Tensor(g, requires_grad=False) if create_graph else g, create_graph):
            if node.op is None or retain_grads:
                if not create_graph:
                    # Only a leaf's array belongs to nobody else.
                    g = np.asarray(g, node.value.dtype) if node.op is None else np.array(g, node.value.dtype)
                node.grad = g if node.grad is None else node.grad + g

    def _seed(self, grad):
        if not self.requires_grad:
            raise ValueError("backward: this Tensor was computed from nothing that requires a gradient "
                             "(constants only, under no_grad(), or after detach())")
        if grad is None:
            if self.value.size != 1:
                raise ValueError(
                    f"backward: the output has shape {self.shape}, so say which scalar is meant: reduce it, for "
                    "example .sum().backward(), or give dL/doutput, an array of that shape: .backward(grad)"
                )
            return np.ones(self.shape, self.dtype)
        grad = np.array(plain(grad), dtype=self.dtype)
        if grad.shape != self.shape:
            raise ValueError(f"backward: grad has shape {grad.shape}, but the output has shape {self.shape}")
        return grad

    def zero_grad(self):
        """Forget the gradient."""
        self.grad = None

    def detach(self):
        """A leaf with the same value through which no gradient flows."""
        return Tensor(self.value, requires_grad=False)

    def __repr__(self):
        made_by = f", op={self.op.name}" if self.op else "" if self.requires_grad else ", requires_grad=False"
        return f"Tensor({np.array2string(np.asarray(self.value), separator=', ', prefix='Tensor(')}{made_by})"
