# %% right: from the input
def exp_vjp(g, f, x):
    return g * np.exp(x)


def log_vjp(g, f, x):
    return g * x**-1.0


# %% right: entry by entry in a loop, and the reciprocal as an exponential of the output
def exp_vjp(g, f, x):
    out = np.empty_like(x)
    for i in np.ndindex(x.shape):
        out[i] = g[i] * f[i]
    return out


def log_vjp(g, f, x):
    return g * np.exp(-f)


# %% wrong: exponential of the output -> the exponential was taken twice
def exp_vjp(g, f, x):
    return g * np.exp(f)


def log_vjp(g, f, x):
    return g / x


# %% wrong: g dropped -> the upstream gradient g is left out
def exp_vjp(g, f, x):
    return f


def log_vjp(g, f, x):
    return g / x


# %% wrong: power rule -> this is the power rule
def exp_vjp(g, f, x):
    return g * x * np.exp(x - 1)


def log_vjp(g, f, x):
    return g / x


# %% wrong: divided by the output -> divided by the output
def exp_vjp(g, f, x):
    return g * f


def log_vjp(g, f, x):
    return g / f


# %% wrong: the logarithm itself -> differentiate it
def exp_vjp(g, f, x):
    return g * f


def log_vjp(g, f, x):
    return g * np.log(x)


# %% wrong: times x -> g is divided by the derivative
def exp_vjp(g, f, x):
    return g * f


def log_vjp(g, f, x):
    return g * x


# %% wrong: finite differences -> finite differences
def exp_vjp(g, f, x):
    return g * f


def log_vjp(g, f, x):
    h = 1e-5
    return g * (np.log(x + h) - np.log(x - h)) / (2 * h)


# %% wrong: base 10 -> constant factor
def exp_vjp(g, f, x):
    return g * f


def log_vjp(g, f, x):
    return g / (x * np.log(10))
