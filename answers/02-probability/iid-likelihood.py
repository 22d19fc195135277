# %% right: powers, and counts with the case of no tosses
def likelihood(flips, theta):
    k = np.count_nonzero(flips)
    return theta**k * (1 - theta) ** (len(flips) - k)


def log_likelihood(flips, theta):
    k = np.count_nonzero(flips)
    n = len(flips)
    return (k * np.log(theta) if k else 0.0) + ((n - k) * np.log1p(-theta) if n > k else 0.0)


# %% right: a loop over the tosses
def likelihood(flips, theta):
    p = 1.0
    for flip in flips:
        p *= theta if flip else 1 - theta
    return p


def log_likelihood(flips, theta):
    chances = np.array([1 - theta, theta])[flips.astype(int)]
    return np.log(chances).sum()


# %% wrong: the logarithm of the product -> the product of 10,000 probabilities is 0
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.log(likelihood(flips, theta))


# %% wrong: the logarithm of the sum -> add up the logarithms instead
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.log(np.sum(np.where(flips == 1, theta, 1 - theta)))


# %% wrong: added -> they are multiplied
def likelihood(flips, theta):
    return np.sum(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.sum(np.log(np.where(flips == 1, theta, 1 - theta)))


# %% wrong: theta for zeros -> here it is the other way round
def likelihood(flips, theta):
    return np.prod(np.where(flips == 0, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.sum(np.log(np.where(flips == 0, theta, 1 - theta)))


# %% wrong: only the heads -> only the ones are counted
def likelihood(flips, theta):
    return theta ** np.sum(flips)


def log_likelihood(flips, theta):
    return np.sum(flips) * np.log(theta)


# %% wrong: the binomial probability -> so many ones in any order
def likelihood(flips, theta):
    n, k = len(flips), int(np.sum(flips))
    return math.comb(n, k) * theta**k * (1 - theta) ** (n - k)


def log_likelihood(flips, theta):
    return np.log(likelihood(flips, theta))


# %% wrong: the mean -> this is the mean of the logarithms
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.mean(np.log(np.where(flips == 1, theta, 1 - theta)))


# %% wrong: zero times infinity -> 0 times log(0) is nan
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    with np.errstate(all="ignore"):
        return np.sum(flips * np.log(theta) + (1 - flips) * np.log(1 - theta))


# %% wrong: base 10 -> a logarithm to base 10
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    return np.sum(np.log10(np.where(flips == 1, theta, 1 - theta)))


# %% wrong: counts times infinite logarithms -> 0 times log(0) is nan
def likelihood(flips, theta):
    return np.prod(np.where(flips == 1, theta, 1 - theta))


def log_likelihood(flips, theta):
    k, n = np.sum(flips), len(flips)
    return k * np.log(theta) + (n - k) * np.log(1 - theta)
