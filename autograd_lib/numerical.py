"""Derivatives by measurement, and checks of derived ones against them.

Central differences are slow and good to about ten digits, but they know nothing of any formula: what they agree with
was derived correctly. With this module one can

- measure the generalised Jacobian of any function of one array (numerical_jacobian), or have it exact to rounding where
the
  function also takes complex numbers (complex_jacobian),
- compare a Jacobian written by hand with it (check_numerical_jacobian),
- test a VJP with random cotangents (check_vjp), and what the engine gives, in both modes and to any order
(check_grads).
"""
import numpy as np

from autograd_lib.functional import jvp, vjp
from autograd_lib.tensor import Tensor

EPSILON = np.finfo(np.float64).eps


def numerical_jacobian(f, x, h=None):
    """The Jacobian of `f` at `x` by central differences, of shape `f(x).shape + x.shape`.

    Entry (i, j) is (f(x + h e_j)_i - f(x - h e_j)_i) / 2h, where i and j run over all indices of f(x) and of x. `x` may
    have any shape and may hold integers; it is not changed. The step defaults to eps^(1/3) max(1, |x_j|), which
    balances the truncation error (about h^2) against rounding (about eps / h). `f` takes and returns arrays or numbers.

    >>> numerical_jacobian(lambda x: x**2, np.array([1.0, 2.0])).round(6)
    array([[2., 0.],
           [0., 4.]])
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

    Entry (i, j) is Im f(x + ih e_j)_i / h. Nothing is subtracted, so h can be tiny. `f` must be made of operations that
    carry over to complex numbers: no abs, max, comparison or conjugate.

    >>> complex_jacobian(np.exp, np.array([0.0, 1.0])) - np.diag(np.exp([0.0, 1.0]))
    array([[0., 0.],
           [0., 0.]])
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

    >>> check_numerical_jacobian(lambda x: x**2, lambda x: np.diag(2 * x))
    >>> check_numerical_jacobian(lambda x: x**2, lambda x: np.diag(x), np.array([1.0, 2.0]))
    Traceback (most recent call last):
    AssertionError: the Jacobian at x of shape (2,): off by up to 2 ...
    """
    rng = np.random.default_rng() if rng is None else rng
    for x in points or (rng.normal(size=shape),):
        _assert_close(
            jac_f(np.copy(x)), numerical_jacobian(f, x), rtol, atol, f"the Jacobian at x of shape {np.shape(x)}"
        )


def check_vjp(f, vjp, x, rtol=1e-6, atol=1e-8, rng=None):
    """Check a VJP with a random cotangent: `vjp(g, x)` must be g contracted with the Jacobian of `f` at `x`.

    g has the shape of f(x), the result that of x: (vjp)_j = sum_i g_i df_i/dx_j. A cotangent of ones would let a
    transposed Jacobian or a forgotten g pass; a random one does not. Raises AssertionError with the largest difference.

    >>> A = np.array([[1.0, 2.0], [3.0, 4.0]])
    >>> check_vjp(lambda x: A @ x, lambda g, x: g @ A, np.ones(2))
    """
    rng = np.random.default_rng() if rng is None else rng
    g = rng.normal(size=np.shape(f(np.copy(x))))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=np.ndim(g))
    _assert_close(vjp(np.copy(g), np.copy(x)), expected, rtol, atol, f"the VJP at x of shape {np.shape(x)}")


def check_grads(f, *inputs, order=2, modes=("rev", "fwd"), rtol=1e-5, atol=1e-7, rng=None):
    """Check the derivatives of `f(*inputs)` against central differences, with random (co)tangents, up to `order`.

    `f` takes Tensors and returns one Tensor. Mode "rev" checks the VJP that `backward` is made of, g -> sum_i g_i
    df_i/dx; mode
    "fwd" the JVP v -> sum_j df/dx_j v_j. Order 2 checks the derivatives of these derivatives, and so on. Raises
    AssertionError that says which argument, which mode and which order disagree.

    >>> check_grads(np.tanh, np.array([0.5, -1.0]))
    >>> check_grads(lambda x: Tensor(x.value**2), 3.0)
    Traceback (most recent call last):
    AssertionError: the gradient for argument 0: off by up to ...
    """
    rng = np.random.default_rng() if rng is None else rng
    inputs = [np.array(x, dtype=np.float64) for x in inputs]
    arguments = tuple(range(len(inputs)))

    def value(*arrays):
        return _plain(f(*[Tensor(x, requires_grad=False) for x in arrays]))

    g, v = rng.normal(size=np.shape(value(*inputs))), tuple([rng.normal(size=x.shape) for x in inputs])
    derivatives = {
        "rev": lambda *xs: vjp(f, arguments)(*xs)[1](g),
        "fwd": lambda *xs: (jvp(f, arguments)(*xs)[1](v),),
    }
    jacobians = [numerical_jacobian(lambda x: value(*inputs[:i], x, *inputs[i + 1:]), inputs[i]) for i in arguments]
    for mode in modes:
        if mode == "rev":
            names = [f"the gradient for argument {i}" for i in arguments]
            measured = [np.tensordot(g, J, axes=g.ndim) for J in jacobians]
        else:
            names = ["the JVP"]
            measured = [sum(np.tensordot(J, u, axes=u.ndim) for J, u in zip(jacobians, v))]
        for k, (name, derivative, expected) in enumerate(zip(names, derivatives[mode](*inputs), measured)):
            _assert_close(derivative, expected, rtol, atol, name)
            if order > 1:
                try:
                    check_grads(
                        lambda *xs: derivatives[mode](*xs)[k],
                        *inputs,
                        order=order - 1,
                        modes=modes,
                        rtol=rtol,
                        atol=atol,
                        rng=rng,
                    )
                except AssertionError as error:
                    raise AssertionError(f"in {name}: {error}") from None


def _plain(x):
    return x.value if type(x) is Tensor else x


def _assert_close(actual, expected, rtol, atol, where):
    actual = np.asarray(_plain(actual), dtype=np.float64)
    if actual.shape != expected.shape:
        raise AssertionError(f"{where}: shape {actual.shape}, but it should be {expected.shape}")
    error = np.abs(actual - expected)
    allowed = atol + rtol * max(1.0, np.max(np.abs(expected), initial=0.0))
    if not np.all(error <= allowed):
        raise AssertionError(f"{where}: off by up to {np.max(error):.3g} (allowed {allowed:.3g})")
