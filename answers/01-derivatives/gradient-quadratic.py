# %% right: both from the same loop
def partial_of_squares(x, i):
    total = 0
    for j in range(len(x)):
        total += 2 * x[j] * (j == i)
    return total


def gradient_of_squares(x):
    return np.array([partial_of_squares(x, i) for i in range(len(x))])


# %% right: x^T (I + I^T), as for a quadratic form
def partial_of_squares(x, i):
    return gradient_of_squares(x)[i]


def gradient_of_squares(x):
    return (np.eye(len(x)) + np.eye(len(x)).T) @ x


# %% right: a list is as good as an array
def partial_of_squares(x, i):
    return x[i] + x[i]


def gradient_of_squares(x):
    return [2 * entry for entry in x]


# %% wrong: the 2 lost in the gradient -> the 2 is lost
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return x


# %% wrong: the 2 lost in the entry -> the 2 is lost
def partial_of_squares(x, i):
    return x[i]


def gradient_of_squares(x):
    return 2 * x


# %% wrong: f instead of its gradient -> this is f(x), not its gradient
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return x @ x


# %% wrong: the partial derivatives added up -> the gradient keeps them apart
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return sum(2 * entry for entry in x)


# %% wrong: all terms differentiated by every entry -> held constant
def partial_of_squares(x, i):
    return np.sum(2 * x)


def gradient_of_squares(x):
    return 2 * x


# %% wrong: index and entry confused -> not the index i
def partial_of_squares(x, i):
    return 2 * i


def gradient_of_squares(x):
    return 2 * x


# %% wrong: the gradient for the entry -> one entry of it is asked
def partial_of_squares(x, i):
    return 2 * x


def gradient_of_squares(x):
    return 2 * x


# %% wrong: an outer product -> an outer product
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return np.outer(x, x)


# %% wrong: a row of shape (1, N) -> an axis of length 1 too many
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return 2 * x.reshape(1, -1)


# %% wrong: doubles its argument -> changes its argument
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    x *= 2
    return x


# %% wrong: measured -> finite differences
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    h = 6e-6
    steps = h * np.eye(len(x))
    return np.array([((x + s) @ (x + s) - (x - s) @ (x - s)) / (2 * h) for s in steps])


# %% wrong: the letters of the formula, differentiated -> this is the number 2 f(x), not the gradient
def partial_of_squares(x, i):
    return 2 * x[i]


def gradient_of_squares(x):
    return 2 * x.T @ x
