# %% right: np.logaddexp, and the probabilities from the logarithms
def softmax(logits):
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.take_along_axis(log_p, labels[:, None], axis=1)[:, 0]


# %% right: one example after the other, and a one-hot matrix
def softmax(logits):
    rows = []
    for z in logits:
        e = np.exp(z - z.max())
        rows.append(e / e.sum())
    return np.array(rows)


def cross_entropy(logits, labels):
    onehot = np.eye(logits.shape[1])[labels]
    z = logits - logits.max(axis=1)[:, None]
    return np.log(np.exp(z).sum(axis=1)) - (onehot * z).sum(axis=1)


# %% right: sums of differences to the true class
def softmax(logits):
    return 1 / np.exp(np.logaddexp.reduce(logits[:, None, :] - logits[:, :, None], axis=2))


def cross_entropy(logits, labels):
    return np.array([np.logaddexp.reduce(z - z[t]) for z, t in zip(logits, labels)])


# %% wrong: as written, right on paper -> right on paper, but exp(1000) overflows and inf / inf is nan
def softmax(logits):
    with np.errstate(all="ignore"):
        return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]


# %% wrong: the logarithm of the softmax, right on paper -> the probability is 0 in floating point
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    with np.errstate(divide="ignore"):
        return -np.log(softmax(logits)[np.arange(len(labels)), labels])


# %% wrong: a small number inside the logarithm -> wrong
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    return -np.log(softmax(logits)[np.arange(len(labels)), labels] + 1e-12)


# %% wrong: over the examples -> normalised over axis 0
def softmax(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=0)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]


# %% wrong: not normalised -> not normalised; each row has to add up to 1
def softmax(logits):
    return np.exp(logits - logits.max(axis=1, keepdims=True))


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]


# %% wrong: one maximum for the whole array -> each row needs its own
def softmax(logits):
    e = np.exp(logits - logits.max())
    with np.errstate(invalid="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels]


# %% wrong: the batch averaged -> averaged; the losses of the single examples
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


# %% wrong: indexed with the labels alone -> gave shape
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -log_p[:, labels]


# %% wrong: the predicted class -> the loss of the predicted class
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z.max(axis=1)


# %% wrong: the probability -> this is the probability of the true class
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    return softmax(logits)[np.arange(len(labels)), labels]


# %% wrong: logits taken for log-probabilities -> the logits are used as if they were log-probabilities
def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy(logits, labels):
    return -logits[np.arange(len(labels)), labels]
