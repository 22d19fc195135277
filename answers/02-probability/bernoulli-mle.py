# %% right: toss by toss, and a count
def score(flips, theta):
    return sum(1 / theta if flip else -1 / (1 - theta) for flip in flips)


def bernoulli_mle(flips):
    return np.count_nonzero(flips) / flips.size


# %% right: one fraction
def score(flips, theta):
    return (flips - theta).sum() / (theta * (1 - theta))


def bernoulli_mle(flips):
    heads = sum(flip == 1 for flip in flips)
    return float(heads / (heads + sum(flip == 0 for flip in flips)))


# %% wrong: the inner derivative forgotten -> the inner derivative of log(1 - theta)
def score(flips, theta):
    k = flips.sum()
    return k / theta + (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return flips.mean()


# %% wrong: the derivative of the likelihood -> this is the derivative of the likelihood
def score(flips, theta):
    n, k = len(flips), flips.sum()
    return k * theta ** (k - 1) * (1 - theta) ** (n - k) - (n - k) * theta**k * (1 - theta) ** (n - k - 1)


def bernoulli_mle(flips):
    return flips.mean()


# %% wrong: a mean of logarithms -> divided by n: the log-likelihood is a sum
def score(flips, theta):
    return np.mean(flips / theta - (1 - flips) / (1 - theta))


def bernoulli_mle(flips):
    return flips.mean()


# %% wrong: measured -> finite differences
def score(flips, theta):
    def log_likelihood(theta):
        return np.sum(np.log(np.where(flips == 1, theta, 1 - theta)))
    return (log_likelihood(theta + 1e-6) - log_likelihood(theta - 1e-6)) / 2e-6


def bernoulli_mle(flips):
    return flips.mean()


# %% wrong: Laplace's rule -> one head and one tail are added
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return (flips.sum() + 1) / (len(flips) + 2)


# %% wrong: the share of tails -> this is the share of zeros
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return np.mean(flips == 0)


# %% wrong: counted -> divide by the number of tosses
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return flips.sum()


# %% wrong: odds -> this is the ratio of heads to tails
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return flips.sum() / (1 - flips).sum()


# %% wrong: the best on a grid -> near but not accurate enough
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    grid = np.linspace(0, 1, 100_001)
    k = flips.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        heights = np.nan_to_num(k * np.log(grid) + (len(flips) - k) * np.log(1 - grid), nan=0.0)
    return grid[np.argmax(heights)]


# %% wrong: kept away from the edge -> wrong value
def score(flips, theta):
    k = flips.sum()
    return k / theta - (len(flips) - k) / (1 - theta)


def bernoulli_mle(flips):
    return np.clip(flips.mean(), 0.01, 0.99)


# %% wrong: heads in both terms -> the heads stand in both terms
def score(flips, theta):
    return np.sum(flips / theta - flips / (1 - theta))


def bernoulli_mle(flips):
    return np.mean(flips)
