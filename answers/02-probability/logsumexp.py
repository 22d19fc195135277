# %% right: np.logaddexp
def logsumexp(z):
    return np.logaddexp.reduce(z, axis=-1)


# %% right: a loop over the classes, two at a time
def logsumexp(z):
    total = z[..., 0] * 1.0
    for k in range(1, z.shape[-1]):
        high, low = np.maximum(total, z[..., k]), np.minimum(total, z[..., k])
        total = high + np.log1p(np.exp(low - high))
    return total


# %% wrong: as written, right on paper -> exp(1000) overflows
def logsumexp(z):
    with np.errstate(all="ignore"):
        return np.log(np.sum(np.exp(z), axis=-1))


# %% wrong: not added again -> the largest logit was subtracted and not added again
def logsumexp(z):
    c = np.max(z, axis=-1, keepdims=True)
    return np.log(np.sum(np.exp(z - c), axis=-1))


# %% wrong: one maximum for all rows -> each row needs its own
def logsumexp(z):
    c = np.max(z)
    with np.errstate(divide="ignore"):
        return c + np.log(np.sum(np.exp(z - c), axis=-1))


# %% wrong: over everything -> summed over all axes
def logsumexp(z):
    c = np.max(z)
    return c + np.log(np.sum(np.exp(z - c)))


# %% wrong: the examples summed -> summed over axis 0
def logsumexp(z):
    c = np.max(z, axis=0)
    return c + np.log(np.sum(np.exp(z - c), axis=0))


# %% wrong: the axis kept -> the axis was kept
def logsumexp(z):
    c = np.max(z, axis=-1, keepdims=True)
    return c + np.log(np.sum(np.exp(z - c), axis=-1, keepdims=True))


# %% wrong: a mean -> this is the mean of the exponentials
def logsumexp(z):
    c = np.max(z, axis=-1, keepdims=True)
    return np.log(np.mean(np.exp(z - c), axis=-1)) + c[..., 0]


# %% wrong: the largest alone -> this is the largest logit
def logsumexp(z):
    return np.max(z, axis=-1)


# %% wrong: the absolutely largest subtracted -> all the exponentials are 0
def logsumexp(z):
    c = np.max(np.abs(z), axis=-1, keepdims=True)
    with np.errstate(divide="ignore"):
        return np.log(np.sum(np.exp(z - c), axis=-1)) + c[..., 0]


# %% wrong: the axis of length 1 not removed -> could not be broadcast
def logsumexp(z):
    c = np.max(z, axis=-1, keepdims=True)
    return np.log(np.sum(np.exp(z - c), axis=-1)) + c


# %% wrong: the mean subtracted -> gave an infinite value
def logsumexp(z):
    c = np.mean(z, axis=-1, keepdims=True)
    return np.log(np.sum(np.exp(z - c), axis=-1)) + c[..., 0]
