# %% right: from x itself
def gradient_of_sum(x):
    return 1.0 + 0.0 * x


def gradient_of_mean(x):
    return gradient_of_sum(x) / np.sum(gradient_of_sum(x))


# %% right: entries filled in one by one
def gradient_of_sum(x):
    g = np.empty(np.shape(x))
    for i in np.ndindex(np.shape(x)):
        g[i] = 1
    return g


def gradient_of_mean(x):
    return np.full(np.shape(x), 1 / np.prod(np.shape(x)))


# %% wrong: one number for all -> one number for all entries
def gradient_of_sum(x):
    return 1.0


def gradient_of_mean(x):
    return np.ones(x.shape) / x.size


# %% wrong: the derivatives added up -> the gradient keeps them apart
def gradient_of_sum(x):
    return np.sum(np.ones(x.shape))


def gradient_of_mean(x):
    return np.ones(x.shape) / x.size


# %% wrong: in the integers of x -> in which 1/N is 0
def gradient_of_sum(x):
    return np.ones_like(x)


def gradient_of_mean(x):
    return np.full_like(x, 1 / x.size)


# %% wrong: rows counted for entries -> len(x) counts the rows
def gradient_of_sum(x):
    return np.ones(x.shape)


def gradient_of_mean(x):
    return np.ones(x.shape) / len(x)


# %% wrong: mean as sum -> the factor 1/N is lost
def gradient_of_sum(x):
    return np.ones(x.shape)


def gradient_of_mean(x):
    return np.ones(x.shape)


# %% wrong: sum as mean -> this is the gradient of the mean
def gradient_of_sum(x):
    return np.ones(x.shape) / x.size


def gradient_of_mean(x):
    return np.ones(x.shape) / x.size


# %% wrong: x itself -> this is x, still to be differentiated
def gradient_of_sum(x):
    return x


def gradient_of_mean(x):
    return x / x.size


# %% wrong: the functions, not their gradients -> this is f(x), not its gradient
def gradient_of_sum(x):
    return np.sum(x)


def gradient_of_mean(x):
    return np.mean(x)


# %% wrong: a vector whatever the shape of x -> but shape (2, 3) is expected
def gradient_of_sum(x):
    return np.ones(x.size)


def gradient_of_mean(x):
    return np.ones(x.size) / x.size


# %% wrong: the shape made from the length -> shape
def gradient_of_sum(x):
    return np.ones(len(x))


def gradient_of_mean(x):
    return np.ones(len(x)) / len(x)


# %% wrong: takes a single number for a mistake -> raised TypeError
def gradient_of_sum(x):
    return np.ones_like(x, dtype=float)


def gradient_of_mean(x):
    return np.ones_like(x, dtype=float) / (len(x) * x[0].size)
