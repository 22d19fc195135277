"""What an operation is: how to compute it, and one vector-Jacobian product (VJP) for each argument.

For an operation f(x, y, ...) whose output takes part in a scalar L, and g = dL/df, an array shaped like f:

    vjp_x(g, f, x, y, ..., **kwargs) = dL/dx = sum_i g_i df_i/dx       (shaped like x)
    vjp_y(g, f, x, y, ..., **kwargs) = dL/dy = sum_i g_i df_i/dy       (shaped like y)

A VJP is asked only when its argument needs a gradient. It returns `g` itself, a view, or a new array. It is written
with NumPy functions, operators and other operations only, so the same expression works on arrays and on Tensors: that
is how gradients of gradients come about.
"""
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Callable, Iterable


@dataclass(frozen=True, eq=False)
class Op:
    """An operation: `apply` computes it on arrays, `vjps` holds one VJP for each argument, `formula` says what it
    computes.

    An operation can be called: on Tensors the call is recorded, on arrays and numbers it just computes. Keyword
    arguments are settings, such as an axis, and are handed to `apply` and to every VJP. A VJP that is None says that no
    gradient flows to that argument. With `saves`, `apply` returns a pair: the result, and an array that the VJPs
    receive as `saved`, so that they need not compute it again; where they are given Tensors they must, for it has no
    graph.

    >>> import numpy as np
    >>> from autograd_lib import Op, Tensor
    >>> cube = Op("cube", lambda x: x**3, (lambda g, f, x: g * 3 * x**2,))
    >>> x = Tensor([1.0, 2.0])
    >>> cube(x).sum().backward()
    >>> x.grad
    array([ 3., 12.])
    """

    name: str
    apply: Callable
    vjps: Iterable[Callable]
    formula: str = ""
    saves: bool = False

    def __call__(self, *args, **kwargs):
        for a in args:
            if hasattr(a, "record"):
                return a.record(self, *args, **kwargs)
        result = self.apply(*args, **kwargs)
        return result[0] if self.saves else result

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<op {self.name}>"


@dataclass(frozen=True)
class EachArgument:
    """The VJPs of an operation with any number of arguments: `vjp(i, g, f, *inputs, **kwargs)` for argument i."""

    vjp: Callable

    def __iter__(self):
        return (partial(self.vjp, i) for i in count())
