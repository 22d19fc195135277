# %% right: axes summed one by one
def add_vjp_x(g, f, x, y):
    while np.ndim(g) > x.ndim:
        g = g.sum(0)
    for i, n in enumerate(x.shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g


def add_vjp_y(g, f, x, y):
    return unbroadcast(g, y.shape)


# %% right: times ones
def add_vjp_x(g, f, x, y):
    return unbroadcast(g * np.ones_like(f), np.shape(x))


def add_vjp_y(g, f, x, y):
    return unbroadcast(1.0 * g, np.shape(y))


# %% wrong: no unbroadcast -> the gradient is shaped like the output
def add_vjp_x(g, f, x, y):
    return g


def add_vjp_y(g, f, x, y):
    return g


# %% wrong: ones -> the upstream gradient g is left out
def add_vjp_x(g, f, x, y):
    return unbroadcast(np.ones_like(g), x.shape)


def add_vjp_y(g, f, x, y):
    return unbroadcast(g, y.shape)


# %% wrong: the input instead of g -> values are wrong
def add_vjp_x(g, f, x, y):
    return unbroadcast(g, x.shape)


def add_vjp_y(g, f, x, y):
    return unbroadcast(g * y, y.shape)


# %% wrong: x twice -> add_vjp_y
def add_vjp_x(g, f, x, y):
    return unbroadcast(g, x.shape)


def add_vjp_y(g, f, x, y):
    return unbroadcast(g, x.shape)


# %% wrong: leading axes alone -> an axis along which x has length 1 was broadcast too
def add_vjp_x(g, f, x, y):
    return g.sum(axis=tuple(range(g.ndim - x.ndim)))


def add_vjp_y(g, f, x, y):
    return unbroadcast(g, y.shape)


# %% wrong: keepdims forgotten -> keepdims forgotten
def add_vjp_x(g, f, x, y):
    g = g.sum(axis=tuple(range(g.ndim - x.ndim)))
    return g.sum(axis=tuple(i for i, n in enumerate(x.shape) if n == 1))


def add_vjp_y(g, f, x, y):
    return unbroadcast(g, y.shape)


# %% wrong: a minus -> the sign is flipped
def add_vjp_x(g, f, x, y):
    return unbroadcast(g, x.shape)


def add_vjp_y(g, f, x, y):
    return unbroadcast(-g, y.shape)
