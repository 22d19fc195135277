# %% right: its own central differences, raises instead of returning False
def gradient_is_right(f, grad_f, shape):
    rng = np.random.default_rng()
    for _ in range(4):
        x = rng.uniform(-2, 2, size=shape)
        g = np.asarray(grad_f(x))
        assert g.shape == shape
        h = 1e-5
        for j in np.ndindex(shape):
            e = np.zeros(shape)
            e[j] = h
            slope = (f(x + e) - f(x - e)) / (2 * h)
            assert abs(slope - g[j]) <= 1e-5 * np.max(np.abs(g)) + 1e-9 * abs(f(x))

# %% right: random directions
def gradient_is_right(f, grad_f, shape):
    rng = np.random.default_rng()
    for _ in range(50):
        x, direction = rng.normal(size=shape), rng.normal(size=shape)
        g = np.asarray(grad_f(x), dtype=float)
        if g.shape != tuple(shape):
            return False
        h = 1e-5
        measured = (f(x + h * direction) - f(x - h * direction)) / (2 * h)
        scale = np.linalg.norm(g) * np.linalg.norm(direction)
        if not abs(measured - np.sum(g * direction)) <= 1e-6 * scale + 1e-9 * abs(f(x)):
            return False
    return True

# %% right: np.allclose, and the shape by hand
def gradient_is_right(f, grad_f, shape):
    for seed in range(10):
        x = np.random.default_rng(seed).normal(size=shape)
        g = grad_f(x)
        if np.shape(g) != shape or not np.allclose(g, numerical_jacobian(f, x)):
            return False
    return True

# %% wrong: weak, looks at x = ones only -> accepts a wrong implementation: right at x = ones
def gradient_is_right(f, grad_f, shape):
    x = np.ones(shape)
    g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
    return g.shape == m.shape and np.allclose(g, m)

# %% wrong: weak, looks at x = 0 only -> accepts a wrong implementation
def gradient_is_right(f, grad_f, shape):
    x = np.zeros(shape)
    g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
    return g.shape == m.shape and np.allclose(g, m)

# %% wrong: weak, compares the sums -> accepts a wrong implementation: right in sum
def gradient_is_right(f, grad_f, shape):
    x = np.random.default_rng().normal(size=shape)
    return bool(np.isclose(np.sum(grad_f(x)), np.sum(numerical_jacobian(f, x))))

# %% wrong: weak, looks at the first entry -> accepts a wrong implementation: only one entry is wrong
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or not np.isclose(g.flat[0], m.flat[0]):
            return False
    return True

# %% wrong: weak, lets NumPy broadcast -> accepts a wrong implementation: a row of shape (1, 3)
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        if not np.allclose(grad_f(x), numerical_jacobian(f, x)):
            return False
    return True

# %% wrong: weak, positive points only -> accepts a wrong implementation: wrong for negative entries only
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().uniform(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or not np.allclose(g, m):
            return False
    return True

# %% wrong: weak, an absolute tolerance -> accepts a wrong implementation: a tenth too large, values around 1e-6
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or not np.allclose(g, m, rtol=1e-5, atol=1e-5):
            return False
    return True

# %% wrong: weak, a tolerance of one per cent -> accepts a wrong implementation: wrong by a factor of 1.001
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or np.any(np.abs(g - m) > 0.01 * np.max(np.abs(m))):
            return False
    return True

# %% wrong: weak, a comparison that nan slips through -> accepts a wrong implementation: not a number
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or np.any(np.abs(g - m) > 1e-5 * np.max(np.abs(m)) + 1e-9 * abs(f(x))):
            return False
    return True

# %% wrong: overstrict, asks for equality -> rejects a right implementation
def gradient_is_right(f, grad_f, shape):
    x = np.random.default_rng().normal(size=shape)
    return np.array_equal(grad_f(x), numerical_jacobian(f, x))

# %% wrong: overstrict, an absolute tolerance of 1e-6 -> rejects a right implementation: a function with values around 1e6
def gradient_is_right(f, grad_f, shape):
    for _ in range(5):
        x = np.random.default_rng().normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or not np.all(np.abs(g - m) < 1e-6):
            return False
    return True

# %% wrong: overstrict, divides by the gradient -> rejects a right implementation: a constant function
def gradient_is_right(f, grad_f, shape):
    x = np.random.default_rng().normal(size=shape)
    g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
    with np.errstate(all="ignore"):
        return g.shape == m.shape and bool(np.all(np.abs(g / m - 1) < 1e-5))

# %% wrong: accepts everything -> accepts a wrong implementation: half the gradient
def gradient_is_right(f, grad_f, shape):
    return True

# %% wrong: written for vectors only -> rejects a right implementation: sum(sin(x)) of a matrix
def gradient_is_right(f, grad_f, shape):
    x = np.random.default_rng().normal(size=shape)
    h = 1e-5
    m = np.zeros(shape)
    for j in range(shape[0]):
        above, below = x.copy(), x.copy()
        above[j] += h
        below[j] -= h
        m[j] = (f(above) - f(below)) / (2 * h)
    return np.allclose(grad_f(x), m)


# %% wrong: ratios -> one entry does not matter
def gradient_is_right(f, grad_f, shape):
    for seed in range(20):
        x = np.random.default_rng(seed).normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape:
            return False
        if np.max(np.abs(m)) > 1e-9 * abs(f(x)) and np.max(np.abs(g / m - 1)) > 1e-5:
            return False
    return True


# %% wrong: no return at the end -> is `return True` missing
def gradient_is_right(f, grad_f, shape):
    for seed in range(20):
        x = np.random.default_rng(seed).normal(size=shape)
        g, m = np.asarray(grad_f(x)), numerical_jacobian(f, x)
        if g.shape != m.shape or not np.allclose(g, m, rtol=0, atol=1e-5 * np.max(np.abs(m)) + 1e-9 * abs(f(x))):
            return False
