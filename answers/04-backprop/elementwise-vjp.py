# %% right: with the diagonal matrices
def shift_vjp(v, x, a):
    return v @ np.eye(len(x))


def square_vjp(v, x):
    return v @ np.diag(2 * x)


def log_vjp(v, x):
    return v @ np.diag(1 / x)


# %% right: einsum and lists
def shift_vjp(v, x, a):
    return [float(g) for g in v]


def square_vjp(v, x):
    return 2 * np.einsum("i,i->i", v, x)


def log_vjp(v, x):
    return [g / value for g, value in zip(v, x)]


# %% wrong: v dropped in the shift -> the upstream vector v is dropped
def shift_vjp(v, x, a):
    return np.ones(len(x))


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return v / x


# %% wrong: a kept in the derivative -> v times a
def shift_vjp(v, x, a):
    return v * a


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return v / x


# %% wrong: v times the value -> this is v times f(x)
def shift_vjp(v, x, a):
    return v * (x + a)


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return v / x


# %% wrong: the factor 2 lost -> the factor 2 is missing
def shift_vjp(v, x, a):
    return v


def log_vjp(v, x):
    return v / x


def square_vjp(v, x):
    return v * x


# %% wrong: v times the square -> this is v times f(x)
def shift_vjp(v, x, a):
    return v


def log_vjp(v, x):
    return v / x


def square_vjp(v, x):
    return v * x**2


# %% wrong: added up -> the products are added up
def shift_vjp(v, x, a):
    return v


def log_vjp(v, x):
    return v / x


def square_vjp(v, x):
    return v @ (2 * x)


# %% wrong: a matrix -> a matrix: the product with v was made row by row
def shift_vjp(v, x, a):
    return v


def log_vjp(v, x):
    return v / x


def square_vjp(v, x):
    return v * np.diag(2 * x)


# %% wrong: v dropped in the logarithm -> the upstream vector v is dropped
def shift_vjp(v, x, a):
    return v


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return 1 / x


# %% wrong: times x -> multiplied by x where a division is due
def shift_vjp(v, x, a):
    return v


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return v * x


# %% wrong: finite differences -> finite differences
def shift_vjp(v, x, a):
    return v


def square_vjp(v, x):
    return v * 2 * x


def log_vjp(v, x):
    return v * (np.log(x + 1e-6) - np.log(x - 1e-6)) / 2e-6


# %% wrong: the functions -> this is f(x) itself
def shift_vjp(v, x, a):
    return v


def square_vjp(v, x):
    return x**2


def log_vjp(v, x):
    return np.log(x)
