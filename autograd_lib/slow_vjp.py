"""VJPs the long way, for comparison: the whole Jacobian, contracted with g.

`by_jacobian` shares nothing with a VJP that was derived: the Jacobian is found by complex steps, exact to rounding, and is as large as
the output times the input. The `common_slips` of VJPs are made from it too, so they show no formula.
"""
import inspect

import numpy as np

from autograd_lib.broadcasting import unbroadcast
from autograd_lib.numerical import complex_jacobian


def cases(f, inputs, rng):
    """For every tuple of inputs the arguments of a VJP, (g, f(*inputs), *inputs), with a random cotangent g."""
    found = []
    for arguments in inputs:
        out = np.asarray(f(*arguments))
        found.append((np.asarray(rng.normal(size=out.shape)), out, *arguments))
    return found


def by_jacobian(f, argument=0, names=("x", "y")):
    """The VJP of `f` by one of its arguments: vjp(g, f, *inputs) = sum_i g_i df_i/dx, shaped like that argument."""
    def vjp(g, out, *inputs):
        def of_argument(x):
            return f(*inputs[:argument], x, *inputs[argument + 1:])
        return np.tensordot(g, complex_jacobian(of_argument, inputs[argument]), axes=np.ndim(g))

    vjp.__signature__ = inspect.Signature([inspect.Parameter(name, inspect.Parameter.POSITIONAL_ONLY) for name in ("g", "f", *names)])
    return vjp


def common_slips(f, argument=0, name="x"):
    """What often goes wrong in the VJP of an operation entry by entry: {diagnosis: VJP that does it}."""
    right = by_jacobian(f, argument)

    def unsummed(g, out, *inputs):
        return right(g, out, *[np.array(np.broadcast_to(x, np.shape(out))) for x in inputs])

    def leading_only(g, out, *inputs):
        whole, shape = unsummed(g, out, *inputs), np.shape(inputs[argument])
        return whole.sum(axis=tuple(range(whole.ndim - len(shape))))

    def without_keeping(g, out, *inputs):
        whole, shape = leading_only(g, out, *inputs), np.shape(inputs[argument])
        return whole.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1))

    slips = {
        "the upstream gradient g is left out: this is the derivative of the sum of the output":
            lambda g, out, *inputs: right(np.ones(np.shape(g)), out, *inputs),
        f"the gradient is shaped like the output, not like {name}: the sum over the axes along which {name} was broadcast is missing":
            unsummed,
        f"summed over the new leading axes alone; an axis along which {name} has length 1 was broadcast too": leading_only,
        f"keepdims forgotten: the axes along which {name} has length 1 are summed, but they must stay": without_keeping,
        "this is g alone: the derivative of the operation is missing": lambda g, out, *inputs: g,
        "g is added to the derivative; it multiplies it":
            lambda g, out, *inputs: unbroadcast(unsummed(np.ones(np.shape(g)), out, *inputs) + g, np.shape(inputs[argument])),
        "g is divided by the derivative; it is multiplied by it":
            lambda g, out, *inputs: g**2 / right(g, out, *inputs),
    }
    if len(inspect.signature(f).parameters) == 2:
        other = by_jacobian(f, 1 - argument)
        slips["this is the VJP for the other argument"] = other
    return slips


def summed_first(argument):
    """The slip of a product's VJP that undoes the broadcasting of g before g is multiplied by the other argument."""
    def vjp(g, out, *inputs):
        x, other = inputs[argument], inputs[1 - argument]
        return unbroadcast(g, x.shape) * other

    return vjp
