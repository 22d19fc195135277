# %% right: powers multiplied out for the sign, logarithm where it exists
def power_vjp_x(g, f, x, p):
    return unbroadcast(np.multiply(g, p) * np.power(x, p - 1.0), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.zeros(f.shape)
    wide = np.broadcast_to(x, f.shape)
    logs[wide > 0] = np.log(wide[wide > 0])
    return unbroadcast(g * f * logs, p.shape)


# %% right: np.log with where and out
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(x, out=np.zeros(x.shape), where=x > 0)
    return unbroadcast(g * x**p * logs, p.shape)


# %% wrong: through the logarithm -> nan where x is negative: was x ** p taken as
def power_vjp_x(g, f, x, p):
    with np.errstate(all="ignore"):
        return unbroadcast(g * p * np.exp((p - 1) * np.log(x)), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x > 0, x, 1.0))
    return unbroadcast(g * f * logs, p.shape)


# %% wrong: through the logarithm of |x| -> the sign of x is lost
def power_vjp_x(g, f, x, p):
    with np.errstate(all="ignore"):
        return unbroadcast(g * p * np.exp((p - 1) * np.log(np.abs(x))), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x > 0, x, 1.0))
    return unbroadcast(g * f * logs, p.shape)


# %% wrong: no factor p -> the exponent p does not come down
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x > 0, x, 1.0))
    return unbroadcast(g * f * logs, p.shape)


# %% wrong: exponent stays -> the exponent is not lowered by 1
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * f, x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x > 0, x, 1.0))
    return unbroadcast(g * f * logs, p.shape)


# %% wrong: the logarithm of a negative number -> nan where x is negative, which has no logarithm
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    with np.errstate(all="ignore"):
        return unbroadcast(g * f * np.log(x), p.shape)


# %% wrong: no logarithm -> the logarithm of x is missing
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    return unbroadcast(g * f, p.shape)


# %% wrong: the logarithm of p -> logarithm of p
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    return unbroadcast(g * f * np.log(p), p.shape)


# %% wrong: the logarithm of |x| -> should be 0
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    return unbroadcast(g * f * np.log(np.abs(x)), p.shape)


# %% wrong: shaped like the base -> power_vjp_p
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    return unbroadcast(g * f * np.log(np.where(x > 0, x, 1)), x.shape)


# %% wrong: no unbroadcast -> the gradient is shaped like the output
def power_vjp_x(g, f, x, p):
    return g * p * x ** (p - 1)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x > 0, x, 1.0))
    return unbroadcast(g * f * logs, p.shape)


# %% right: the logarithm chosen afterwards, with NumPy's warnings
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    return unbroadcast(g * f * np.where(x > 0, np.log(x), 0), p.shape)


# %% wrong: the logarithm of 0 -> nan where x is 0
def power_vjp_x(g, f, x, p):
    return unbroadcast(g * p * x ** (p - 1), x.shape)


def power_vjp_p(g, f, x, p):
    logs = np.log(np.where(x < 0, 1.0, x))
    return unbroadcast(g * f * logs, p.shape)
