"""Operations entry by entry, with broadcasting.

Where a function has a kink, the table says which subgradient it takes: abs and relu take 0 at 0; maximum and minimum
share g equally between arguments that tie; clip counts its bounds as inside.
"""
import operator

import numpy as np

from autograd_lib.broadcasting import unbroadcast
from autograd_lib.ops.op import Op


def power_vjp_base(g, f, x, p):
    if np.ndim(p) == 0 and p == 2:
        return unbroadcast(g * (2 * x), x.shape)
    # At p = 0 the derivative is 0 even where x ** (p - 1) is infinite.
    slope = p * x ** (p - 1) if np.all(np.not_equal(p, 0)) else p * x ** np.where(np.equal(p, 0), 1, p - 1)
    return unbroadcast(g * slope, x.shape)


def power_vjp_exponent(g, f, x, p):
    return unbroadcast(g * f * np.log(np.where(np.equal(x, 0), 1, x)), p.shape)


def share(g, winner, tie):
    """The part of the cotangent of a maximum that goes to one argument: all where it wins, half where it ties."""
    return g * winner + (g / 2) * tie if np.any(tie) else g * winner


def sigmoid_apply(x):
    # The bound keeps e^-x within the type's range; what it changes is below the smallest number anyway.
    e = np.exp(np.minimum(-x, 88 if x.dtype == np.float32 else 709))
    e += 1
    return 1 / e


def relu_apply(x):
    return np.maximum(x, 0)


# Operators rather than ufuncs: on arrays they are the same, on single numbers ten times as fast.
add         = Op("add", operator.add,           (lambda g, f, x, y: unbroadcast(g, x.shape),
                                                 lambda g, f, x, y: unbroadcast(g, y.shape)), "x + y")
subtract    = Op("subtract", operator.sub,      (lambda g, f, x, y: unbroadcast(g, x.shape),
                                                 lambda g, f, x, y: unbroadcast(-g, y.shape)), "x - y")
multiply    = Op("multiply", operator.mul,      (lambda g, f, x, y: unbroadcast(g * y, x.shape),
                                                 lambda g, f, x, y: unbroadcast(g * x, y.shape)), "x y")
divide      = Op("divide", operator.truediv,    (lambda g, f, x, y: unbroadcast(g / y, x.shape),
                                                 lambda g, f, x, y: unbroadcast(-g * f / y, y.shape)), "x / y")
power       = Op("power", operator.pow,         (power_vjp_base, power_vjp_exponent),
                 "x ** p; for p that needs a gradient x >= 0")
maximum     = Op("maximum", np.maximum,
                 (lambda g, f, x, y: unbroadcast(share(g, np.greater(x, y), np.equal(x, y)), x.shape),
                  lambda g, f, x, y: unbroadcast(share(g, np.greater(y, x), np.equal(x, y)), y.shape)),
                 "the larger of x and y; a tie shares g equally")
minimum     = Op("minimum", np.minimum,
                 (lambda g, f, x, y: unbroadcast(share(g, np.less(x, y), np.equal(x, y)), x.shape),
                  lambda g, f, x, y: unbroadcast(share(g, np.less(y, x), np.equal(x, y)), y.shape)),
                 "the smaller of x and y; a tie shares g equally")
logaddexp   = Op("logaddexp", np.logaddexp,     (lambda g, f, x, y: unbroadcast(g * np.exp(x - f), x.shape),
                                                 lambda g, f, x, y: unbroadcast(g * np.exp(y - f), y.shape)),
                 "log(exp x + exp y), without overflow")
arctan2     = Op("arctan2", np.arctan2,         (lambda g, f, y, x: unbroadcast(g * x / (x * x + y * y), y.shape),
                                                 lambda g, f, y, x: unbroadcast(-g * y / (x * x + y * y), x.shape)),
                 "the angle of the point (x, y), called as arctan2(y, x)")
hypot       = Op("hypot", np.hypot,             (lambda g, f, x, y: unbroadcast(g * x / f, x.shape),
                                                 lambda g, f, x, y: unbroadcast(g * y / f, y.shape)), "sqrt(x^2 + y^2)")
where       = Op("where", np.where,             (None,
                                                 lambda g, f, mask, x, y: unbroadcast(np.where(mask, g, 0), x.shape),
                                                 lambda g, f, mask, x, y: unbroadcast(np.where(mask, 0, g), y.shape)),
                 "x where the mask holds, y elsewhere")
clip        = Op("clip", np.clip, (lambda g, f, x, low, high: unbroadcast(g * np.equal(f, x), x.shape),
                                   lambda g, f, x, low, high: unbroadcast(g * np.less(x, f), low.shape),
                                   lambda g, f, x, low, high: unbroadcast(g * np.greater(x, f), high.shape)),
                 "x between low and high, either of which may be None; at a bound x counts as inside")

negative    = Op("negative", operator.neg,      (lambda g, f, x: -g,), "-x")
square      = Op("square", np.square,           (lambda g, f, x: g * (2 * x),), "x^2")
sqrt        = Op("sqrt", np.sqrt,               (lambda g, f, x: g / (2 * f),), "x^(1/2)")
cbrt        = Op("cbrt", np.cbrt,               (lambda g, f, x: g / (3 * f * f),), "x^(1/3)")
reciprocal  = Op("reciprocal", np.reciprocal,   (lambda g, f, x: -g * f * f,), "1 / x")
absolute    = Op("abs", np.absolute,            (lambda g, f, x: g * np.sign(x),),
                 "|x|; the derivative at 0 is taken to be 0")
exp         = Op("exp", np.exp,                 (lambda g, f, x: g * f,), "e^x")
exp2        = Op("exp2", np.exp2,               (lambda g, f, x: g * f * float(np.log(2)),), "2^x")
expm1       = Op("expm1", np.expm1,             (lambda g, f, x: g * (f + 1),), "e^x - 1, exact for small x")
log         = Op("log", np.log,                 (lambda g, f, x: g / x,), "the natural logarithm")
log2        = Op("log2", np.log2,               (lambda g, f, x: g / (x * float(np.log(2))),), "log x / log 2")
log10       = Op("log10", np.log10,             (lambda g, f, x: g / (x * float(np.log(10))),), "log x / log 10")
log1p       = Op("log1p", np.log1p,             (lambda g, f, x: g / (1 + x),), "log(1 + x), exact for small x")
sin         = Op("sin", np.sin,                 (lambda g, f, x: g * np.cos(x),), "sin x")
cos         = Op("cos", np.cos,                 (lambda g, f, x: -g * np.sin(x),), "cos x")
tan         = Op("tan", np.tan,                 (lambda g, f, x: g * (1 + f * f),), "tan x")
arcsin      = Op("arcsin", np.arcsin,           (lambda g, f, x: g / np.sqrt(1 - x * x),), "arcsin x, for |x| < 1")
arccos      = Op("arccos", np.arccos,           (lambda g, f, x: -g / np.sqrt(1 - x * x),), "arccos x, for |x| < 1")
arctan      = Op("arctan", np.arctan,           (lambda g, f, x: g / (1 + x * x),), "arctan x")
sinh        = Op("sinh", np.sinh,               (lambda g, f, x: g * np.cosh(x),), "(e^x - e^-x) / 2")
cosh        = Op("cosh", np.cosh,               (lambda g, f, x: g * np.sinh(x),), "(e^x + e^-x) / 2")
tanh        = Op("tanh", np.tanh,               (lambda g, f, x: g * (1 - f * f),), "sinh x / cosh x")
arcsinh     = Op("arcsinh", np.arcsinh,         (lambda g, f, x: g / np.sqrt(x * x + 1),), "log(x + sqrt(x^2 + 1))")
arccosh     = Op("arccosh", np.arccosh,         (lambda g, f, x: g / np.sqrt(x * x - 1),),
                 "log(x + sqrt(x^2 - 1)), for x > 1")
arctanh     = Op("arctanh", np.arctanh,         (lambda g, f, x: g / (1 - x * x),),
                 "log((1 + x) / (1 - x)) / 2, for |x| < 1")
relu        = Op("relu", relu_apply,            (lambda g, f, x: g * np.greater(x, 0),),
                 "max(x, 0); the derivative at 0 is taken to be 0")
sigmoid     = Op("sigmoid", sigmoid_apply,      (lambda g, f, x: g * (f * (1 - f)),),
                 "1 / (1 + e^-x), without overflow")
softplus    = Op("softplus", lambda x: np.logaddexp(x, 0), (lambda g, f, x: g * sigmoid(x),),
                 "log(1 + e^x), without overflow")
astype      = Op("astype", lambda x, dtype: x.astype(dtype), (lambda g, f, x, dtype: g.astype(x.dtype),),
                 "x in another floating-point type")
# A node of its own with the same value: functional.py marks by it what it differentiates with respect to.
identity    = Op("identity", operator.pos,      (lambda g, f, x: g,), "x")
