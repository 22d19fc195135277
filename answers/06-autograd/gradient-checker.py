# %% right: directional derivatives, without a Jacobian
def vjp_is_right(f, vjp, x):
    rng = np.random.default_rng()
    x = np.asarray(x, dtype=float)
    for _ in range(3):
        g, u = rng.normal(size=np.shape(f(x))), rng.normal(size=x.shape)
        h = 1e-5
        along = np.sum(g * (np.asarray(f(x + h * u)) - np.asarray(f(x - h * u)))) / (2 * h)
        try:
            claimed = np.asarray(vjp(g, x))
            if claimed.shape != x.shape or not np.all(np.isfinite(claimed)):
                return False
            scale = np.sum(np.abs(claimed * u))
            if not abs(np.sum(claimed * u) - along) <= 1e-5 * scale + 1e-7:
                return False
        except Exception:
            return False
    return True


# %% right: asserts, and the whole Jacobian row by row
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    J = numerical_jacobian(f, x)
    g = np.random.default_rng().uniform(-2, 2, size=np.shape(f(x)))
    expected = (g.reshape(1, -1) @ J.reshape(g.size, -1)).reshape(np.shape(x))
    try:
        out = np.array(vjp(g, x), dtype=float)
    except Exception:
        raise AssertionError("it raises") from None
    assert out.shape == expected.shape
    assert np.max(np.abs(out - expected)) < 1e-5 * max(np.max(np.abs(expected)), 1e-3)


# %% wrong: ones -> accepts a wrong implementation: a transpose that forgets to transpose g
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.ones(np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        out = np.asarray(vjp(g, x))
    except Exception:
        return False
    return out.shape == expected.shape and bool(np.allclose(out, expected, rtol=1e-5))


# %% wrong: shapes not compared -> accepts a wrong implementation: a VJP whose shape would broadcast
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        return bool(np.allclose(vjp(g, x), expected, rtol=1e-5, atol=1e-6))
    except Exception:
        return False


# %% wrong: too generous -> a VJP off by a factor of 1.001
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        out = np.asarray(vjp(g, x))
    except Exception:
        return False
    return out.shape == expected.shape and bool(np.allclose(out, expected, rtol=1e-2))


# %% wrong: a difference larger than the limit, which nan never is -> a VJP that gives nan
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        out = np.asarray(vjp(g, x))
        if out.shape != expected.shape:
            return False
        return not np.any(np.abs(out - expected) > 1e-5 * np.max(np.abs(expected)) + 1e-7)
    except Exception:
        return False


# %% wrong: no tolerance -> rejects a right implementation
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        return bool(np.array_equal(vjp(g, x), expected))
    except Exception:
        return False


# %% wrong: the sum alone -> accepts a wrong implementation
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    try:
        out = np.asarray(vjp(g, x))
    except Exception:
        return False
    return out.shape == expected.shape and bool(np.isclose(np.sum(out), np.sum(expected), rtol=1e-5))


# %% wrong: exceptions go through -> breaks with
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    expected = np.tensordot(g, numerical_jacobian(f, x), axes=g.ndim)
    out = np.asarray(vjp(g, x))
    return out.shape == expected.shape and bool(np.allclose(out, expected, rtol=1e-5, atol=1e-6))


# %% wrong: any square Jacobian -> rejects a right implementation
from autograd_lib import numerical_jacobian


def vjp_is_right(f, vjp, x):
    g = np.random.default_rng().normal(size=np.shape(f(x)))
    try:
        expected = numerical_jacobian(f, x) @ g
        out = np.asarray(vjp(g, x))
        return out.shape == expected.shape and bool(np.allclose(out, expected, rtol=1e-5, atol=1e-6))
    except Exception:
        return False
