# %% right: np.cov
def sample_mean(samples):
    return samples.sum(axis=0) / len(samples)


def sample_covariance(samples):
    if samples.shape[0] <= 1:
        raise ValueError("too few samples")
    return np.atleast_2d(np.cov(samples, rowvar=False))


# %% right: the product of the means, after a shift
def sample_mean(samples):
    return np.einsum("nd->d", samples) / samples.shape[0]


def sample_covariance(samples):
    N = len(samples)
    if N < 2:
        raise ValueError(f"{N} samples are too few")
    samples = samples - samples[0]
    total = samples.T @ samples - np.outer(samples.sum(axis=0), samples.sum(axis=0)) / N
    return total / (N - 1)


# %% wrong: divided by N -> divided by N: that is too small on average
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    centred = samples - samples.mean(axis=0)
    return centred.T @ centred / len(samples)


# %% wrong: the mean over the wrong axis -> the mean over the wrong axis
def sample_mean(samples):
    return samples.mean(axis=1)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    return np.cov(samples.T)


# %% wrong: the mean of everything -> the mean of all numbers
def sample_mean(samples):
    return np.mean(samples)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    return np.cov(samples.T)


# %% wrong: the mean of everything subtracted -> the mean of all numbers was subtracted
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    centred = samples - samples.mean()
    return centred.T @ centred / (len(samples) - 1)


# %% wrong: between the samples -> this is a covariance between the samples
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    return np.cov(samples)


# %% wrong: not centred -> the mean was not subtracted
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    return samples.T @ samples / (len(samples) - 1)


# %% wrong: takes a single sample -> should refuse this input with ValueError
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    centred = samples - samples.mean(axis=0)
    return centred.T @ centred / max(len(samples) - 1, 1)


# %% wrong: products minus means, right on paper -> two huge, nearly equal numbers
def sample_mean(samples):
    return samples.mean(axis=0)


def sample_covariance(samples):
    N = len(samples)
    if N < 2:
        raise ValueError("too few samples")
    mean = samples.mean(axis=0)
    return (samples.T @ samples / N - np.outer(mean, mean)) * N / (N - 1)


# %% wrong: np.cov, which gives a number for one component -> gave a single number
def sample_mean(samples):
    return np.mean(samples, axis=0)


def sample_covariance(samples):
    if len(samples) < 2:
        raise ValueError("too few samples")
    return np.cov(samples.T)


# %% wrong: refuses one sample, not none -> given no sample at all
def sample_mean(samples):
    return np.mean(samples, axis=0)


def sample_covariance(samples):
    if len(samples) == 1:
        raise ValueError("too few samples")
    centred = samples - np.sum(samples, axis=0) / max(len(samples), 1)
    return centred.T @ centred / (len(samples) - 1)
