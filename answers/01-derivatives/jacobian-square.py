# %% right: identity times a row
def jacobian_square(x):
    return 2 * np.eye(len(x)) * x


def jacobian_elementwise(derivative, x):
    return np.eye(len(x)) * derivative(x)[:, None]


# %% right: entry by entry, one from the other
def jacobian_square(x):
    return jacobian_elementwise(lambda t: 2 * t, x)


def jacobian_elementwise(derivative, x):
    values = derivative(x)
    return np.array([[values[i] if i == j else 0 for j in range(len(x))] for i in range(len(x))])


# %% wrong: a vector -> a vector of derivatives
def jacobian_square(x):
    return 2 * x


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x))


# %% wrong: a vector of derivatives -> a vector of derivatives
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return derivative(x)


# %% wrong: repeated columns -> each column holds 2x
def jacobian_square(x):
    return np.outer(2 * x, np.ones(len(x)))


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x))


# %% wrong: the 2 lost -> the 2 is lost
def jacobian_square(x):
    return np.diag(x)


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x))


# %% wrong: the values on the diagonal -> not their derivatives
def jacobian_square(x):
    return np.diag(x**2)


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x))


# %% wrong: an outer product -> an outer product
def jacobian_square(x):
    return 2 * np.outer(x, x)


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x))


# %% wrong: filled into an array of integers -> the integer type of x
def jacobian_square(x):
    J = np.zeros((len(x), len(x)))
    for i in range(len(x)):
        J[i, i] = 2 * x[i]
    return J


def jacobian_elementwise(derivative, x):
    J = np.diag(np.zeros_like(x))
    J = J.copy()
    values = derivative(x)
    for i in range(len(x)):
        J[i, i] = values[i]
    return J


# %% wrong: the derivative of a matrix -> off the diagonal stands derivative(0)
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return derivative(np.diag(x))


# %% wrong: times x -> a factor x too many
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return np.diag(derivative(x) * x)


# %% wrong: the square's answer again -> those of jacobian_square
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return jacobian_square(x)


# %% wrong: the function is not called -> raised TypeError
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return np.diag(derivative * x)


# %% wrong: rows of derivatives -> each row holds the derivatives
def jacobian_square(x):
    return np.diag(2 * x)


def jacobian_elementwise(derivative, x):
    return derivative(x) * np.ones((len(x), len(x)))
