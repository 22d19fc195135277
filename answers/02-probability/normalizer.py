# %% right: midpoints
def normalizer(loss, y_hat, low, high):
    width = (high - low) / 100_000
    y = low + width * (np.arange(100_000) + 0.5)
    return width * np.sum(np.exp(-loss(y, y_hat)))


def nll_of_loss(loss, y, y_hat, low, high):
    total = 0.0
    for k in range(len(y)):
        total += loss(y[k], y_hat[k])
        total += math.log(normalizer(loss, y_hat[k], low, high))
    return total


# %% right: a sum of heights, and the losses apart from the normalisers
def normalizer(loss, y_hat, low, high):
    y, step = np.linspace(low, high, 40_000, retstep=True)
    return np.exp(-loss(y, y_hat)).sum() * step


def nll_of_loss(loss, y, y_hat, low, high):
    Z = np.array([normalizer(loss, b, low, high) for b in y_hat])
    return -np.sum(-loss(y, y_hat) - np.log(Z))


# %% right: all predictions at once, each with a column of points
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 40_001)
    heights = np.exp(-loss(y[:, None] + 0 * y_hat, 0 * y[:, None] + y_hat))
    Z = np.trapezoid(heights, y, axis=0)
    return Z if np.ndim(y_hat) else Z[0]


def nll_of_loss(loss, y, y_hat, low, high):
    return np.sum(loss(y, y_hat) + np.log(normalizer(loss, y_hat, low, high)))


# %% wrong: the logarithm of a density, right on paper -> exp(-1600) is 0 in floating point
def normalizer(loss, y_hat, low, high):
    y, step = np.linspace(low, high, 40_000, retstep=True)
    return np.exp(-loss(y, y_hat)).sum() * step


def nll_of_loss(loss, y, y_hat, low, high):
    densities = [np.exp(-loss(a, b)) / normalizer(loss, b, low, high) for a, b in zip(y, y_hat)]
    return -np.sum(np.log(densities))


# %% wrong: too few points -> wrong value
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: enough for a bell, not for a kink -> its density has a kink
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 1000)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: always the root of pi -> this is sqrt(pi) for every loss
def normalizer(loss, y_hat, low, high):
    return np.sqrt(np.pi)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: over the predictions -> the integral runs over the prediction
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y_hat, y)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: the loss integrated -> the loss itself is integrated
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 4001)
    return np.trapezoid(loss(y, y_hat), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: one normaliser for all -> the normaliser of the first prediction is used for all
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return np.sum(loss(y, y_hat)) + len(y) * np.log(normalizer(loss, y_hat[0], low, high))


# %% wrong: no normaliser -> log Z is missing
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return np.sum(loss(y, y_hat))


# %% wrong: the sign of log Z -> the sign of log Z
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) - np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: Z for its logarithm -> Z is added in place of log Z
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + normalizer(loss, b, low, high) for a, b in zip(y, y_hat))


# %% wrong: the whole array of predictions at once -> call normalizer once for each number in y_hat
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return np.sum(loss(y, y_hat) + np.log(normalizer(loss, y_hat, low, high)))


# %% wrong: every y with every prediction -> zip(y, y_hat) pairs them
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y)


def nll_of_loss(loss, y, y_hat, low, high):
    return np.sum([loss(y, b) + np.log(normalizer(loss, b, low, high)) for b in y_hat])


# %% wrong: divided by the prediction -> it is not divided by y_hat
def normalizer(loss, y_hat, low, high):
    y = np.linspace(low, high, 50_001)
    return np.trapezoid(np.exp(-loss(y, y_hat)), y) / y_hat


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))


# %% wrong: the formula of the second loss -> this is sqrt(pi) / |y_hat| for every loss
def normalizer(loss, y_hat, low, high):
    return np.sqrt(np.pi) / abs(np.float64(y_hat))


def nll_of_loss(loss, y, y_hat, low, high):
    return sum(loss(a, b) + np.log(normalizer(loss, b, low, high)) for a, b in zip(y, y_hat))
