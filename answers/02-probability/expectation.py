# %% right: loops over pairs
def expectation(values, probabilities, g):
    total = 0
    for y, p in zip(g(values), probabilities):
        total += y * p
    return total


def variance(values, probabilities, g):
    mean = expectation(values, probabilities, g)
    return sum(p * (y - mean) ** 2 for y, p in zip(g(values), probabilities))


# %% right: the variance as the expectation of another function
def expectation(values, probabilities, g):
    return np.average(g(values), weights=probabilities)


def variance(values, probabilities, g):
    c = expectation(values, probabilities, g)
    return expectation(values, probabilities, lambda x: (g(x) - c) ** 2)


# %% right: the two-moment formula after a shift
def expectation(values, probabilities, g):
    return (g(values) * probabilities).sum()


def variance(values, probabilities, g):
    y = g(values)
    y = y - y[0]
    return (y**2 * probabilities).sum() - (y * probabilities).sum() ** 2


# %% wrong: g of the mean -> this is g(E[X])
def expectation(values, probabilities, g):
    return g(values @ probabilities)


def variance(values, probabilities, g):
    return probabilities @ (g(values) - expectation(values, probabilities, g)) ** 2


# %% wrong: equally likely values -> the values are taken to be equally likely
def expectation(values, probabilities, g):
    return np.mean(g(values))


def variance(values, probabilities, g):
    return np.var(g(values))


# %% wrong: the variance of X -> this is the variance of X; g was forgotten
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return probabilities @ (values - probabilities @ values) ** 2


# %% wrong: g forgotten -> this is E[X]; g was forgotten
def expectation(values, probabilities, g):
    return probabilities @ values


def variance(values, probabilities, g):
    return probabilities @ (values - probabilities @ values) ** 2


# %% wrong: a standard deviation -> this is the standard deviation
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return np.sqrt(probabilities @ (g(values) - expectation(values, probabilities, g)) ** 2)


# %% wrong: the second moment -> this is E[g(X)^2]
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return probabilities @ g(values) ** 2


# %% wrong: distances that are not squared -> the distances are not squared
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return probabilities @ (g(values) - expectation(values, probabilities, g))


# %% wrong: distances from g of the mean -> the distance is taken from g(E[X])
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return probabilities @ (g(values) - g(probabilities @ values)) ** 2


# %% wrong: two moments, right on paper -> the difference of two huge, nearly equal numbers
def expectation(values, probabilities, g):
    return probabilities @ g(values)


def variance(values, probabilities, g):
    return probabilities @ g(values) ** 2 - expectation(values, probabilities, g) ** 2
