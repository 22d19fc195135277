# %% right: np.var, and the normaliser outside the sum
def gaussian_nll(x, mu, variance):
    return ((x - mu) @ (x - mu) / variance + len(x) * np.log(2 * np.pi * variance)) / 2


def gaussian_mle(x):
    return x.mean(), x.var()


# %% right: loops, and a list for the pair
def gaussian_nll(x, mu, variance):
    total = 0.0
    for value in x:
        total += math.log(math.sqrt(2 * math.pi * variance)) + 0.5 * (value - mu) ** 2 / variance
    return total


def gaussian_mle(x):
    n = len(x)
    mu = math.fsum(x) / n
    return [mu, math.fsum((value - mu) ** 2 for value in x) / n]


# %% wrong: unbiased -> divided by n - 1: unbiased, but not the maximum of the likelihood
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2 / (2 * variance) + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.mean(x), np.var(x, ddof=1)


# %% wrong: a standard deviation -> the second number is the standard deviation
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2 / (2 * variance) + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.mean(x), np.std(x)


# %% wrong: the pair exchanged -> the two results are in the wrong order
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2 / (2 * variance) + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.var(x), np.mean(x)


# %% wrong: a mean of terms -> averaged over the samples
def gaussian_nll(x, mu, variance):
    return np.mean((x - mu) ** 2 / (2 * variance) + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.mean(x), np.var(x)


# %% wrong: the normaliser once -> the logarithm of the normaliser is counted once
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2) / (2 * variance) + np.log(2 * np.pi * variance) / 2


def gaussian_mle(x):
    return np.mean(x), np.var(x)


# %% wrong: no normaliser -> the logarithm of the normaliser is missing
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2) / (2 * variance)


def gaussian_mle(x):
    return np.mean(x), np.var(x)


# %% wrong: the variance squared -> the variance was taken for the standard deviation
def gaussian_nll(x, mu, sigma):
    return np.sum((x - mu) ** 2 / (2 * sigma**2) + np.log(2 * np.pi * sigma**2) / 2)


def gaussian_mle(x):
    return np.mean(x), np.var(x)


# %% wrong: the logarithm of the densities, right on paper -> the density is 0 in floating point
def gaussian_nll(x, mu, variance):
    with np.errstate(divide="ignore"):
        return -np.sum(np.log(np.exp(-((x - mu) ** 2) / (2 * variance)) / np.sqrt(2 * np.pi * variance)))


def gaussian_mle(x):
    return np.mean(x), np.var(x)


# %% wrong: two moments, right on paper -> a difference of two huge, nearly equal numbers
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2 / (2 * variance) + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.mean(x), np.mean(x**2) - np.mean(x) ** 2


# %% wrong: brackets forgotten -> divides by 2 alone
def gaussian_nll(x, mu, variance):
    return np.sum((x - mu) ** 2 / 2 * variance + np.log(2 * np.pi * variance) / 2)


def gaussian_mle(x):
    return np.mean(x), np.var(x)
