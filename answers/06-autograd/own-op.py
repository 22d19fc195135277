# %% right: SiLU
def own_op(x):
    return x / (1 + np.exp(-x))


def own_vjp(g, f, x):
    s = 1 / (1 + np.exp(-x))
    return g * (s + f * (1 - s))


# %% right: entries that mix
def own_op(x):
    return x / (1 + np.sum(x * x))


def own_vjp(g, f, x):
    n = 1 + np.sum(x * x)
    return g / n - 2 * x * np.sum(g * x) / n**2


# %% right: sine, written with np.where for nothing
def own_op(x):
    return np.where(x > 0, np.sin(x), -np.sin(-x))


def own_vjp(g, f, x):
    return np.multiply(g, np.cos(x))


# %% wrong: the stub's neighbour, exp -> this is exp
def own_op(x):
    return 2 * np.exp(x)


def own_vjp(g, f, x):
    return g * f


# %% wrong: linear -> it is linear
def own_op(x):
    return 3 * x + 1


def own_vjp(g, f, x):
    return 3 * g


# %% wrong: g dropped -> the upstream gradient g is left out
def own_op(x):
    return x / (1 + np.abs(x))


def own_vjp(g, f, x):
    return 1 / (1 + np.abs(x)) ** 2


# %% wrong: the operation itself -> this is own_op itself
def own_op(x):
    return x / (1 + np.abs(x))


def own_vjp(g, f, x):
    return g * f


# %% wrong: another shape -> the shapes of own_op
def own_op(x):
    return np.sum(np.sin(x), axis=-1) if x.ndim else np.sin(x)


def own_vjp(g, f, x):
    return g / (1 + np.abs(x)) ** 2


# %% wrong: not defined for negative numbers -> gives nan
def own_op(x):
    with np.errstate(all="ignore"):
        return np.sqrt(x)


def own_vjp(g, f, x):
    return g / (2 * f)


# %% wrong: the diagonal alone -> only the diagonal of the Jacobian
def own_op(x):
    return x / (1 + np.sum(x * x))


def own_vjp(g, f, x):
    n = 1 + np.sum(x * x)
    return g * (1 / n - 2 * x * x / n**2)


# %% wrong: the quotient rule half way -> own_vjp
def own_op(x):
    return x / (1 + np.abs(x))


def own_vjp(g, f, x):
    return g / (1 + np.abs(x))
