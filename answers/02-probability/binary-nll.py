# %% right: np.logaddexp
def log_sigmoid(z):
    return -np.logaddexp(0, -z)


def binary_nll(y, z):
    return np.logaddexp(0, np.where(y == 1, -z, z)).sum()


# %% right: two cases, and the loss as a difference
def log_sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.log1p(np.exp(-np.abs(z)))
    return np.where(z < 0, z - small, -small)


def binary_nll(y, z):
    total = 0.0
    for label, logit in zip(y, z):
        total -= float(log_sigmoid(logit if label else -logit))
    return total


# %% wrong: as written, right on paper -> but exp(1000) overflows
def log_sigmoid(z):
    with np.errstate(all="ignore"):
        return np.log(1 / (1 + np.exp(-z)))


def binary_nll(y, z):
    return -np.sum(log_sigmoid((2 * y - 1) * z))


# %% wrong: with log1p, right on paper -> but exp(1000) overflows
def log_sigmoid(z):
    with np.errstate(all="ignore"):
        return -np.log1p(np.exp(-z))


def binary_nll(y, z):
    return -np.sum(log_sigmoid((2 * y - 1) * z))


# %% wrong: without log1p, right on paper -> rounded to 1 and its logarithm to 0
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log(1 + np.exp(-np.abs(z)))


def binary_nll(y, z):
    return -np.sum(log_sigmoid((2 * y - 1) * z))


# %% wrong: the first form with probabilities, right on paper -> is nan
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


# %% wrong: the probability of the label, right on paper -> a probability is rounded to 0 or 1
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return -np.sum(np.log(np.where(y == 1, p, 1 - p)))


# %% wrong: labels taken for signs -> the labels are 0 and 1, not -1 and 1
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    return -np.sum(log_sigmoid(y * z))


# %% wrong: a mean -> averaged; this NLL is a sum
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    return -np.mean(log_sigmoid((2 * y - 1) * z))


# %% wrong: half of it -> only the examples with y = 1 are counted
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    return -np.sum(y * log_sigmoid(z))


# %% wrong: the classes exchanged -> the two classes are exchanged
def log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def binary_nll(y, z):
    return -np.sum(log_sigmoid((1 - 2 * y) * z))


# %% wrong: no logarithm -> this is the sigmoid; take its logarithm
def log_sigmoid(z):
    return 1 / (1 + np.exp(-z))


def binary_nll(y, z):
    return -np.sum(log_sigmoid((2 * y - 1) * z))
