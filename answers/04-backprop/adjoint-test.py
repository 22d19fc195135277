# %% right: vdot and ravel
def adjoint_sides(jvp, vjp, u, v):
    return np.vdot(v, jvp(u)), np.vdot(vjp(v), u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    rng = np.random.default_rng(3)
    for _ in range(3):
        u, v = rng.uniform(-1, 1, x_shape), rng.uniform(-1, 1, y_shape)
        Ju, Jv = np.asarray(jvp(u)), np.asarray(vjp(v))
        if Ju.shape != y_shape or Jv.shape != x_shape:
            return False
        scale = np.sum(np.abs(v * Ju)) + np.sum(np.abs(Jv * u))
        if np.isnan(scale) or abs(np.vdot(v, Ju) - np.vdot(Jv, u)) > 1e-9 * scale:
            return False
    return True


# %% right: einsum, a list for the pair, raises instead of returning False
def adjoint_sides(jvp, vjp, u, v):
    axes, others = list(range(np.ndim(v))), list(range(np.ndim(u)))
    return [np.einsum(v, axes, jvp(u), axes, []), np.einsum(vjp(v), others, u, others, [])]


def is_adjoint(jvp, vjp, x_shape, y_shape):
    for seed in range(8):
        rng = np.random.default_rng(seed)
        u, v = rng.normal(size=x_shape), rng.normal(size=y_shape)
        assert np.shape(vjp(v)) == x_shape
        left, right = np.sum(v * jvp(u)), np.sum(vjp(v) * u)
        size = np.sqrt(np.sum(np.square(v)) * np.sum(np.square(jvp(u))))
        assert abs(left - right) <= 1e-9 * size


# %% wrong: the pair reversed -> the pair is in the wrong order
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(vjp(v) * u), np.sum(v * jvp(u))


def is_adjoint(jvp, vjp, x_shape: tuple, y_shape: tuple):
    normal = np.random.default_rng().normal
    for _ in range(5):
        u, v = normal(size=x_shape), normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape:
            return False
        forward, backward = adjoint_sides(jvp, vjp, u, v)
        size = np.linalg.norm(v) * np.linalg.norm(jvp(u))
        if not np.isclose(forward, backward, rtol=0, atol=1e-10 * size):
            return False
    return True


# %% wrong: not added up -> the products are not added up
def adjoint_sides(jvp, vjp, u, v):
    return v * jvp(u), vjp(v) * u


def is_adjoint(jvp, vjp, x_shape: tuple, y_shape: tuple):
    normal = np.random.default_rng().normal
    for _ in range(5):
        u, v = normal(size=x_shape), normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape:
            return False
        forward, backward = adjoint_sides(jvp, vjp, u, v)
        size = np.linalg.norm(v) * np.linalg.norm(jvp(u))
        if not np.isclose(forward, backward, rtol=0, atol=1e-10 * size):
            return False
    return True


# %% wrong: averaged -> an inner product is a sum
def adjoint_sides(jvp, vjp, u, v):
    return np.mean(v * jvp(u)), np.mean(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape: tuple, y_shape: tuple):
    normal = np.random.default_rng().normal
    for _ in range(5):
        u, v = normal(size=x_shape), normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape:
            return False
        forward, backward = adjoint_sides(jvp, vjp, u, v)
        size = np.linalg.norm(v) * np.linalg.norm(jvp(u))
        if not np.isclose(forward, backward, rtol=0, atol=1e-10 * size):
            return False
    return True


# %% wrong: vjp never called -> vjp must be called
def adjoint_sides(jvp, vjp, u, v):
    side = np.sum(v * jvp(u))
    return side, side


def is_adjoint(jvp, vjp, x_shape: tuple, y_shape: tuple):
    normal = np.random.default_rng().normal
    for _ in range(5):
        u, v = normal(size=x_shape), normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape:
            return False
        forward, backward = adjoint_sides(jvp, vjp, u, v)
        size = np.linalg.norm(v) * np.linalg.norm(jvp(u))
        if not np.isclose(forward, backward, rtol=0, atol=1e-10 * size):
            return False
    return True


# %% wrong: a matrix product -> gave shape (3, 3), but a single number is expected
def adjoint_sides(jvp, vjp, u, v):
    return v @ jvp(u), vjp(v) @ u


def is_adjoint(jvp, vjp, x_shape: tuple, y_shape: tuple):
    normal = np.random.default_rng().normal
    for _ in range(5):
        u, v = normal(size=x_shape), normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape:
            return False
        forward, backward = adjoint_sides(jvp, vjp, u, v)
        size = np.linalg.norm(v) * np.linalg.norm(jvp(u))
        if not np.isclose(forward, backward, rtol=0, atol=1e-10 * size):
            return False
    return True


# %% wrong: weak, ones -> accepts a wrong implementation: a square matrix that was not transposed
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    u, v = np.ones(x_shape), np.ones(y_shape)
    return np.shape(vjp(v)) == x_shape and bool(np.isclose(np.sum(v * jvp(u)), np.sum(vjp(v) * u), rtol=1e-9))


# %% wrong: weak, shapes not compared -> accepts a wrong implementation: the sum over a bias is missing
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    rng = np.random.default_rng()
    u, v = rng.normal(size=x_shape), rng.normal(size=y_shape)
    return bool(np.isclose(np.sum(v * jvp(u)), np.sum(vjp(v) * u), rtol=1e-9))


# %% wrong: weak, looks at the shapes only -> accepts a wrong implementation
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    return np.shape(jvp(np.zeros(x_shape))) == y_shape and np.shape(vjp(np.zeros(y_shape))) == x_shape


# %% wrong: weak, a loose tolerance -> accepts a wrong implementation: wrong by a factor of 1 + 1e-8
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    rng = np.random.default_rng()
    u, v = rng.normal(size=x_shape), rng.normal(size=y_shape)
    return np.shape(vjp(v)) == x_shape and bool(np.isclose(np.sum(v * jvp(u)), np.sum(vjp(v) * u), rtol=1e-6))


# %% wrong: overstrict, asks for equality -> rejects a right implementation
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    rng = np.random.default_rng()
    for _ in range(20):
        u, v = rng.normal(size=x_shape), rng.normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape or np.sum(v * jvp(u)) != np.sum(vjp(v) * u):
            return False
    return True


# %% wrong: overstrict, an absolute tolerance -> rejects a right implementation: large numbers
def adjoint_sides(jvp, vjp, u, v):
    return np.sum(v * jvp(u)), np.sum(vjp(v) * u)


def is_adjoint(jvp, vjp, x_shape, y_shape):
    rng = np.random.default_rng()
    for _ in range(30):
        u, v = rng.normal(size=x_shape), rng.normal(size=y_shape)
        if np.shape(vjp(v)) != x_shape or not abs(np.sum(v * jvp(u)) - np.sum(vjp(v) * u)) < 1e-11:
            return False
    return True
