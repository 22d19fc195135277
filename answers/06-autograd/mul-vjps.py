# %% right: einsum entry by entry
def mul_vjp_x(g, f, x, y):
    return unbroadcast(np.einsum("...,...->...", g, y), x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)


# %% right: the parts are named, and the sum is by hand
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g * y, x.shape)


def mul_vjp_y(g, f, x, y):
    part = x * g
    extra = tuple(range(part.ndim - y.ndim))
    part = part.sum(axis=extra)
    return part.sum(axis=tuple(np.flatnonzero(np.array(y.shape) == 1).tolist()), keepdims=True)


# %% wrong: its own value -> multiplied by the argument itself
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g * x, x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * y, y.shape)


# %% wrong: unbroadcast too early -> unbroadcast came too early
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g, x.shape) * y


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)


# %% wrong: g dropped -> the upstream gradient g is left out
def mul_vjp_x(g, f, x, y):
    return unbroadcast(y * np.ones_like(g), x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)


# %% wrong: no unbroadcast -> the gradient is shaped like the output
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g * y, x.shape)


def mul_vjp_y(g, f, x, y):
    return g * x


# %% wrong: the output -> values are wrong
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g * y, x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * f, y.shape)


# %% wrong: divided by the input, with 0 in it -> nan
def mul_vjp_x(g, f, x, y):
    with np.errstate(all="ignore"):
        return unbroadcast(g * f / x, x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)


# %% wrong: g added -> g is added to the derivative
def mul_vjp_x(g, f, x, y):
    return unbroadcast(g + y, x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)


# %% wrong: the sum of g -> values are wrong
def mul_vjp_x(g, f, x, y):
    return unbroadcast(np.sum(g) * y * np.ones_like(f), x.shape)


def mul_vjp_y(g, f, x, y):
    return unbroadcast(g * x, y.shape)
