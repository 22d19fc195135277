# %% right: a one-hot matrix, and the stable logarithm of the sum
def cross_entropy_backward(z, labels):
    onehot = np.eye(z.shape[1])[labels]
    top = z.max(axis=1)[:, None]
    log_sum = top + np.log(np.exp(z - top).sum(axis=1)[:, None])
    return (np.exp(z - log_sum) - onehot) / z.shape[0]


# %% right: np.subtract.at, row by row
def cross_entropy_backward(z, labels):
    rows = [np.exp(row - max(row)) for row in z]
    p = np.array([row / sum(row) for row in rows])
    np.subtract.at(p, (range(len(p)), labels), 1)
    return p / len(p)


# %% right: logaddexp.reduce, and np.where for the one-hot matrix
def cross_entropy_backward(z, labels):
    log_p = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
    return np.where(np.arange(z.shape[1]) == labels[:, None], np.expm1(log_p), np.exp(log_p)) / len(z)


# %% wrong: 1/N forgotten -> 1/N is missing
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    p[np.arange(len(z)), labels] -= 1
    return p


# %% wrong: averaged over the classes -> divided by the number of classes
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    p[np.arange(len(z)), labels] -= 1
    return p / z.shape[1]


# %% wrong: the softmax alone -> these are the probabilities
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    return p / p.sum(axis=1, keepdims=True) / len(z)


# %% wrong: only the label's logit -> only the label's own logit gets a gradient
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    dz = np.zeros(z.shape)
    rows = np.arange(len(z))
    dz[rows, labels] = (p[rows, labels] - 1) / len(z)
    return dz


# %% wrong: through a diagonal softmax Jacobian -> the logarithm of the sum contains all logits
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    dp = -np.eye(z.shape[1])[labels] / p / len(z)
    return dp * p * (1 - p)


# %% wrong: stops at the probabilities -> was not taken through the softmax
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    return -np.eye(z.shape[1])[labels] / p / len(z)


# %% wrong: the sign -> the minus sign of the loss is missing
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    return (np.eye(z.shape[1])[labels] - p) / len(z)


# %% wrong: 1 subtracted from whole rows -> 1 is subtracted everywhere
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    p[:, labels] -= 1
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True) - 1
    return p / len(z)


# %% wrong: keepdims forgotten -> keepdims is forgotten: the columns are divided
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1)
    p[np.arange(len(z)), labels] -= 1
    return p / len(z)


# %% wrong: the exponential overflows -> exp overflows for a large logit
def cross_entropy_backward(z, labels):
    p = np.exp(z)
    p = p / p.sum(axis=1, keepdims=True)
    p[np.arange(len(z)), labels] -= 1
    return p / len(z)


# %% wrong: the logits are shifted in place -> changes its argument
def cross_entropy_backward(z, labels):
    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    p[np.arange(len(z)), labels] -= 1
    return p / len(z)


# %% wrong: two separate steps, -1/p and the softmax -> divided by the probability of the label
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    rows = np.arange(len(z))
    dp = np.zeros(z.shape)
    dp[rows, labels] = -1 / p[rows, labels] / len(z)
    return p * (dp - (dp * p).sum(axis=1, keepdims=True))


# %% wrong: the largest logit of the whole batch subtracted -> the largest logit of the whole batch
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max())
    p = p / p.sum(axis=1, keepdims=True)
    p[np.arange(len(z)), labels] -= 1
    return p / len(z)


# %% wrong: 1 subtracted in whole columns -> 1 is subtracted
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    p[:, labels] -= 1
    return p / len(z)


# %% wrong: not normalised -> are not divided by the sum of their row
def cross_entropy_backward(z, labels):
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p[np.arange(len(z)), labels] -= 1
    return p / len(z)


# %% wrong: shifted by rows, summed by columns -> the sums are over the examples
def cross_entropy_backward(z, labels):
    N = len(labels)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=0, keepdims=True)
    p[np.arange(N), labels] -= 1
    return p / N


# %% wrong: one sum for all -> divided by the sum over the whole batch
def cross_entropy_backward(z, labels):
    N = len(labels)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum()
    p[np.arange(N), labels] -= 1
    return p / N


# %% wrong: 1/N at the label -> 1/N stands at the label
def cross_entropy_backward(z, labels):
    N = len(labels)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p[np.arange(N), labels] -= 1 / N
    return p


# %% wrong: 1/N too early -> 1/N stands at p alone
def cross_entropy_backward(z, labels):
    N = len(labels)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True) / N
    p[np.arange(N), labels] -= 1
    return p
