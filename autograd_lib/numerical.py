"""Derivatives by measurement, and checks of derived ones against them.

Central differences are slow and good to about ten digits, but they know nothing of any formula: what they agree with was
derived correctly. With this module one can

- measure the generalised Jacobian of any function of one array (numerical_jacobian), or have it exact to rounding where the
  function also takes complex numbers (complex_jacobian),
- compare a Jacobian written by hand with it (check_numerical_jacobian),
- test a VJP with random cotangents (check_vjp), and what `backward` gives, to any order (check_grads).
"""
import numpy as np

from autograd_lib.tensor import Tensor, reverse_pass

EPSILON = np.finfo(np.float64).eps


def numerical_jacobian(f, x, h=None):
    """The Jacobian of `f` at `x` by central differences, of shape `f(x).shape + x.shape`.

    Entry (i, j) is (f(x + h e_j)_i - f(x - h e_j)_i) / 2h, where i and j run over all indices of f(x) and of x. `x` may have
    any shape and may hold integers; it is not changed. The step defaults to eps^(1/3) max(1, |x_j|), which balances the
    truncation error (about h^2) against rounding (about eps / h). `f` takes and returns arrays or numbers.
    """
    x = np.array(x, dtype=np.float64)
    columns = []
    for j in np.ndindex(x.shape):
        step = EPSILON ** (1 / 3) * max(1.0, abs(x[j])) if h is None else h
        above, below = x.copy(), x.copy()
        above[j] += step
        below[j] -= step
        difference = np.asarray(f(above), dtype=np.float64) - np.asarray(f(below), dtype=np.float64)
        columns.append(difference / (above[j] - below[j]))
    if not columns:
        return np.zeros(np.shape(f(x)) + x.shape)
    return np.stack(columns, axis=-1).reshape(np.shape(columns[0]) + x.shape)


def complex_jacobian(f, x, h=1e-20):
    """The Jacobian of `f` at `x` by complex steps, exact to rounding, of shape `f(x).shape + x.shape`.

    Entry (i, j) is Im f(x + ih e_j)_i / h. Nothing is subtracted, so h can be tiny. `f` must be made of operations that carry
    over to complex numbers: no abs, max, comparison or conjugate.
    """
    x = np.array(x, dtype=np.float64)
    columns = []
    for j in np.ndindex(x.shape):
        stepped = x.astype(np.complex128)
        stepped[j] += 1j * h
        columns.append(np.imag(f(stepped)) / h)
    if not columns:
        return np.zeros(np.shape(f(x)) + x.shape)
    return np.stack(columns, axis=-1).reshape(np.shape(columns[0]) + x.shape)


def check_numerical_jacobian(f, jac_f, *points, shape=(2,), rtol=1e-6, atol=1e-8, rng=None):
    """Check that `jac_f(x)` is the Jacobian of `f`, at the given points or at a random one of the given shape.

    `jac_f(x)` must have shape `f(x).shape + x.shape`. Raises AssertionError with the largest difference.
    """
    rng = np.random.default_rng() if rng is None else rng
    for x in points or (rng.normal(size=shape),):
        _assert_close(jac_f(np.copy(x)), numerical_jacobian(f, x), rtol, atol, f"the Jacobian at x of shape {np.shape(x)}")


def check_vjp(f, vjp, x, rtol=1e-6, atol=1e-8, rng=None):
    """Check a VJP with a random cotangent: `vjp(g, x)` must be g contracted with the Jacobian of `f` at `x`.

    g has the shape of f(x), the result that of x: (vjp)_j = sum_i g_i df_i/dx_j. A cotangent of ones would let a transposed
    Jacobian or a forgotten g pass; a random one does not. Raises AssertionError with the largest difference.
    """
    rng = np.random.default_rng() if rng is None else rng
    g = rng.normal(size=np.shape(f(np.copy(x))))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=np.ndim(g))
    _assert_close(vjp(np.copy(g), np.copy(x)), expected, rtol, atol, f"the VJP at x of shape {np.shape(x)}")


def check_grads(f, *inputs, order=2, rtol=1e-5, atol=1e-7, rng=None):
    """Check what `backward` gives for `f(*inputs)` against central differences, with random cotangents, up to `order`.

    `f` takes Tensors and returns one Tensor. Order 2 checks the gradient of the gradient, and so on. Raises AssertionError
    that says which argument and which order disagree.
    """
    rng = np.random.default_rng() if rng is None else rng
    inputs = [np.array(x, dtype=np.float64) for x in inputs]
    g = rng.normal(size=f(*map(Tensor, inputs)).shape)
    for i, x in enumerate(inputs):
        def weighted_output(value):
            return np.sum(g * f(*[Tensor(value if k == i else other) for k, other in enumerate(inputs)]).value)

        def gradient(*tensors):
            return _gradient(f, g, tensors, i)

        analytic = gradient(*map(Tensor, inputs)).value
        _assert_close(analytic, numerical_jacobian(weighted_output, x), rtol, atol, f"the gradient for argument {i}")
        if order > 1:
            try:
                check_grads(gradient, *inputs, order=order - 1, rtol=rtol, atol=atol, rng=rng)
            except AssertionError as error:
                raise AssertionError(f"in the gradient for argument {i}: {error}") from None


def _gradient(f, g, tensors, i):
    """The gradient of sum(g * f(*tensors)) for tensors[i], as a Tensor that can be differentiated again."""
    output = f(*tensors)
    if output.requires_grad:
        for node, cotangent in reverse_pass(output, Tensor(g, requires_grad=False), create_graph=True):
            if node is tensors[i]:
                return cotangent
    return Tensor(np.zeros(tensors[i].shape), requires_grad=False)


def _assert_close(actual, expected, rtol, atol, where):
    actual = np.asarray(actual, dtype=np.float64)
    if actual.shape != expected.shape:
        raise AssertionError(f"{where}: shape {actual.shape}, but it should be {expected.shape}")
    error = np.abs(actual - expected)
    allowed = atol + rtol * max(1.0, np.max(np.abs(expected), initial=0.0))
    if not np.all(error <= allowed):
        raise AssertionError(f"{where}: off by up to {np.max(error):.3g} (allowed {allowed:.3g})")
