"""NumPy's protocols: how np.exp(t), np.sum(t, axis=1) or array @ t find their way to the op table.

NumPy asks an argument that is not an array what to do, by calling its `__array_ufunc__` (for functions entry by entry)
or its `__array_function__` (for the others). Tensor's are the two functions here; `constant` says what may stand beside
a Tensor.
"""
import inspect
from numbers import Real

import numpy as np

from autograd_lib import ops


def array_ufunc(self, ufunc, method, *inputs, **kwargs):
    """What NumPy calls for a ufunc of a Tensor."""
    name = ufunc.__name__
    if "out" in kwargs:
        raise TypeError(
            f"np.{name} cannot write into out= or change an array in place when a Tensor takes part; make a new one:"
            " x = x + t"
        )
    if method == "reduce" and ufunc in REDUCTIONS:
        # np.add.reduce differs from np.sum in one thing: without axis it sums over the first.
        return array_function(self, REDUCTIONS[ufunc], (), inputs, {"axis": 0} | kwargs)
    if method == "outer":
        left, right = map(ops.identity, inputs)
        return array_function(self, ufunc, (), (left.reshape(left.shape + (1,) * right.ndim), right), kwargs)
    if method != "__call__" or kwargs:
        raise TypeError(f"np.{name} of a Tensor works without {method if method != '__call__' else ', '.join(kwargs)}")
    return array_function(self, ufunc, (), inputs, kwargs)


REDUCTIONS = {np.add: np.sum, np.multiply: np.prod, np.maximum: np.max, np.minimum: np.min}


def array_function(self, function, types, args, kwargs):
    """What NumPy calls for any other function of a Tensor."""
    if function in ops.WITHOUT_GRADIENT:
        return function(*map(plain, args), **{name: plain(value) for name, value in kwargs.items()})
    ours = ops.BY_NUMPY_FUNCTION.get(function)
    if ours is None:
        raise TypeError(
            f"np.{full_name(function)} has no VJP, so it cannot take a Tensor; use one of:"
            f" {', '.join(differentiable())}; or t.value if no gradient is wanted"
        )
    kwargs = {name: value for name, value in kwargs.items() if value is not None and value is not np._NoValue}
    if isinstance(ours, ops.Op):
        return ours(*args)
    try:
        inspect.signature(ours).bind(*args, **kwargs)
    except TypeError:
        raise TypeError(f"np.{full_name(function)} of a Tensor does not take {unknown(ours, args, kwargs)}; "
                        f"it takes {', '.join(inspect.signature(ours).parameters)}") from None
    return ours(*args, **kwargs)


def differentiable():
    """The names of the NumPy functions that work on Tensors."""
    return sorted({full_name(function) for function in ops.BY_NUMPY_FUNCTION})


def full_name(function):
    module = (getattr(function, "__module__", None) or "numpy").removeprefix("numpy").lstrip(".")
    return f"{module}.{function.__name__}" if module and not module.startswith("_") else function.__name__


def unknown(ours, args, kwargs):
    extra = [name for name in kwargs if name not in inspect.signature(ours).parameters]
    return ", ".join(extra) or f"these {len(args)} arguments"


def plain(x):
    """`x` with every Tensor in it, also inside a tuple or list, replaced by its value."""
    if type(x) in (tuple, list):
        return type(x)(map(plain, x))
    return x.value if hasattr(x, "record") else x


NUMBERS = {int, float, bool, type(None)} | {np.dtype(code).type for code in np.typecodes["AllInteger"] + "efdg?"}


def constant(x, op):
    """`x` as a constant argument of an operation: a number as it is, anything else as an array."""
    if type(x) in NUMBERS:
        return x
    if isinstance(x, (np.ndarray, list, tuple)):
        array = np.asarray(x)
        if array.dtype.kind in "fiub":
            return array
        raise TypeError(f"{op.name}: a Tensor holds real numbers and takes no array of {array.dtype}")
    if isinstance(x, Real):
        return float(x)
    kind = f"{type(x).__module__}.{type(x).__qualname__}".removeprefix("builtins.")
    if hasattr(x, "backward") or hasattr(x, "_trace") or hasattr(x, "forward_grads"):
        raise TypeError(
            f"{op.name}: Tensor and {kind} belong to two engines, which do not mix: neither could find its way back "
            "through the other. Use one engine throughout, or the other's plain numbers"
        )
    raise TypeError(f"{op.name}: a Tensor works with Tensors, arrays and numbers, not with {kind}")
