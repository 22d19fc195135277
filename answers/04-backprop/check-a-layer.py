# %% right: single differences along random directions
def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng(5)
    for _ in range(12):
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        kept = [np.array(a) for a in (dy, x, w)]
        dx, dw = backward(dy, x, w)
        if any(np.any(a != b) for a, b in zip(kept, (dy, x, w))):
            return False
        if np.shape(dx) != x_shape or np.shape(dw) != w_shape:
            return False
        h = 1e-7
        for value, gradient, f in [(x, dx, lambda x: forward(x, w)), (w, dw, lambda w: forward(x, w))]:
            u = rng.normal(size=value.shape)
            measured = np.sum(dy * (f(value + h * u) - f(value - h * u))) / (2 * h)
            if not abs(measured - np.sum(gradient * u)) <= 1e-4 * np.sum(np.abs(gradient * u)) + 1e-8:
                return False
    return True


# %% right: asserts, with check_vjp of the library
from autograd_lib.numerical import check_vjp


def layer_is_right(forward, backward, x_shape, w_shape):
    for seed in range(3):
        rng = np.random.default_rng(seed)
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        given = [dy.copy(), x.copy(), w.copy()]
        backward(*given)
        for a, b in zip(given, (dy, x, w)):
            assert np.array_equal(a, b), "an argument was changed"
        check_vjp(lambda x: forward(x, w), lambda g, x: backward(g, x, w)[0], x, rng=rng)
        check_vjp(lambda w: forward(x, w), lambda g, w: backward(g, x, w)[1], w, rng=rng)


# %% wrong: weak, upstream gradients of ones -> accepts a wrong implementation
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    dy = np.ones(np.shape(forward(x, w)))
    for gradient, f, value in zip(backward(dy, x, w), (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
        measured = np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)
        if np.shape(gradient) != value.shape or not np.allclose(gradient, measured, rtol=1e-5, atol=1e-7):
            return False
    return True


# %% wrong: weak, shapes alone -> accepts a wrong implementation: W is not transposed
def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    dx, dw = backward(rng.normal(size=np.shape(forward(x, w))), x, w)
    return np.shape(dx) == x_shape and np.shape(dw) == w_shape


# %% wrong: weak, the gradient by x alone -> accepts a wrong implementation: the wrong side of @
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    dy = rng.normal(size=np.shape(forward(x, w)))
    measured = np.tensordot(dy, numerical_jacobian(lambda x: forward(x, w), x), axes=dy.ndim)
    dx = backward(dy, x, w)[0]
    return np.shape(dx) == x_shape and np.allclose(dx, measured, rtol=1e-5, atol=1e-7)


# %% wrong: weak, lets NumPy broadcast -> accepts a wrong implementation
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    for _ in range(3):
        rng = np.random.default_rng()
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        for gradient, f, value in zip(backward(dy, x, w), (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
            measured = np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)
            if not np.isclose(np.sum(gradient), np.sum(measured), rtol=1e-5, atol=1e-7):
                return False
    return True


# %% wrong: weak, positive points only -> right for positive inputs only
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    for _ in range(4):
        rng = np.random.default_rng()
        x, w = rng.uniform(0.1, 1, x_shape), rng.uniform(-1, 1, w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        given = dy.copy(), x.copy(), w.copy()
        gradients = backward(*given)
        if not all(np.array_equal(a, b) for a, b in zip(given, (dy, x, w))):
            return False
        for gradient, f, value in zip(gradients, (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
            measured = np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)
            if np.shape(gradient) != value.shape or not np.allclose(gradient, measured, rtol=1e-5, atol=1e-7):
                return False
    return True


# %% wrong: weak, does not look at the arguments afterwards -> the upstream gradient is changed in place
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    for _ in range(4):
        rng = np.random.default_rng()
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        gradients = backward(dy.copy(), x.copy(), w.copy())
        for gradient, f, value in zip(gradients, (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
            measured = np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)
            if np.shape(gradient) != value.shape or not np.allclose(gradient, measured, rtol=1e-5, atol=1e-7):
                return False
    return True


# %% wrong: weak, one call only -> the gradient by w is added to that of the call before
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    dy = rng.normal(size=np.shape(forward(x, w)))
    given = dy.copy(), x.copy(), w.copy()
    gradients = backward(*given)
    if not all(np.array_equal(a, b) for a, b in zip(given, (dy, x, w))):
        return False
    for gradient, f, value in zip(gradients, (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
        measured = np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)
        if np.shape(gradient) != value.shape or not np.allclose(gradient, measured, rtol=1e-5, atol=1e-7):
            return False
    return True


# %% wrong: overstrict, asks for equality -> rejects a right implementation
from autograd_lib.numerical import numerical_jacobian


def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
    dy = rng.normal(size=np.shape(forward(x, w)))
    for gradient, f, value in zip(backward(dy, x, w), (lambda x: forward(x, w), lambda w: forward(x, w)), (x, w)):
        if not np.array_equal(gradient, np.tensordot(dy, numerical_jacobian(f, value), axes=dy.ndim)):
            return False
    return True


# %% wrong: weak, a tolerance too wide for small layers -> a small layer
def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    for _ in range(4):
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        given = dy.copy(), x.copy(), w.copy()
        gradients = backward(*given)
        if not all(map(np.array_equal, given, [dy, x, w])):
            return False
        jacobians = numerical_jacobian(lambda x: forward(x, w), x), numerical_jacobian(lambda w: forward(x, w), w)
        for gradient, jacobian, value in zip(gradients, jacobians, (x, w)):
            measured = np.tensordot(dy, jacobian, axes=dy.ndim)
            if np.shape(gradient) != value.shape or not np.allclose(gradient, measured, atol=1e-4):
                return False
    return True


# %% wrong: weak, the shapes are not compared -> shape (1, 3) where (3,) is due
def layer_is_right(forward, backward, x_shape, w_shape):
    rng = np.random.default_rng()
    for _ in range(4):
        x, w = rng.normal(size=x_shape), rng.normal(size=w_shape)
        dy = rng.normal(size=np.shape(forward(x, w)))
        given = dy.copy(), x.copy(), w.copy()
        gradients = backward(*given)
        if not all(map(np.array_equal, given, [dy, x, w])):
            return False
        jacobians = numerical_jacobian(lambda x: forward(x, w), x), numerical_jacobian(lambda w: forward(x, w), w)
        for gradient, jacobian, value in zip(gradients, jacobians, (x, w)):
            measured = np.tensordot(dy, jacobian, axes=dy.ndim)
            if not np.allclose(gradient, measured, atol=1e-7):
                return False
    return True
