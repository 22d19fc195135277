# %% right: the short formula
def nll_backward(z, y):
    return 1 / (1 + np.exp(-z)) - y


# %% right: tanh
def nll_backward(z, y):
    return (1 + np.tanh(z / 2)) / 2 - y


# %% right: from the second form of the loss, with np.where for the sign
def nll_backward(z, y):
    sign = np.where(y == 1, 1.0, -1.0)
    return -sign * np.exp(-np.logaddexp(0, sign * z))


# %% wrong: averaged -> averaged over the batch
def nll_backward(z, y):
    return (1 / (1 + np.exp(-z)) - y) / len(y)


# %% wrong: the sign -> the sign is wrong
def nll_backward(z, y):
    return y - 1 / (1 + np.exp(-z))


# %% wrong: the gradient of the squared error -> multiplied by p (1 - p) once too often
def nll_backward(z, y):
    p = 1 / (1 + np.exp(-z))
    return (p - y) * p * (1 - p)


# %% wrong: the gradient by p -> this is the gradient by p
def nll_backward(z, y):
    p = 1 / (1 + np.exp(-z))
    return -y / p + (1 - y) / (1 - p)


# %% wrong: class 1 only -> the term with 1 - y is missing
def nll_backward(z, y):
    return -y * (1 - 1 / (1 + np.exp(-z)))


# %% wrong: the probability -> these are the probabilities
def nll_backward(z, y):
    return 1 / (1 + np.exp(-z))


# %% wrong: labels of -1 and 1 -> the labels are taken for -1 and 1
def nll_backward(z, y):
    return 1 / (1 + np.exp(-z)) - (2 * y - 1)


# %% wrong: a decision -> rounded to a decision
def nll_backward(z, y):
    return np.round(1 / (1 + np.exp(-z))) - y


# %% wrong: overflows -> e**z overflows
def nll_backward(z, y):
    return np.exp(z) / (1 + np.exp(z)) - y


# %% wrong: by steps -> finite differences
def nll_backward(z, y):
    def loss(z):
        return np.logaddexp(0, (1 - 2 * y) * z)
    return (loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5


# %% wrong: the inner derivative forgotten -> the inner derivative is missing
def nll_backward(z, y):
    return -(1 - 1 / (1 + np.exp(-(2 * y - 1) * z)))


# %% wrong: the chain rule without cancelling -> 0/0
def nll_backward(z, y):
    p = 1 / (1 + np.exp(-z))
    return -(y / p - (1 - y) / (1 - p)) * p * (1 - p)


# %% wrong: 1 - sigma -> this is 1 - sigma where sigma is due
def nll_backward(z, y):
    e = np.exp(-z)
    return e / (1 + e) - y


# %% wrong: sigma for its complement -> is taken as sigma(t)
def nll_backward(z, y):
    t = (2 * y - 1) * z
    return -(2 * y - 1) / (1 + np.exp(-t))


# %% wrong: p for its complement -> sigma(z) stands there
def nll_backward(z, y):
    return -(2 * y - 1) / (1 + np.exp(-z))
