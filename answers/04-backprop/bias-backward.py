# %% right: products with ones
def bias_backward(dY):
    return np.ones(dY.shape[0]) @ dY


def column_backward(dY):
    return dY @ np.ones((dY.shape[1], 1))


def number_backward(dY):
    return np.vdot(dY, np.ones(dY.shape))


# %% right: einsum, a reshape, and a 0-d array
def bias_backward(dY):
    return np.einsum("nm->m", dY)


def column_backward(dY):
    return np.sum(dY, axis=-1).reshape(-1, 1)


def number_backward(dY):
    return np.array(np.sum(dY))


# %% right: loops and lists
def bias_backward(dY):
    db = [0.0] * dY.shape[1]
    for row in dY:
        for m, g in enumerate(row):
            db[m] += g
    return db


def column_backward(dY):
    return [[sum(row)] for row in dY]


def number_backward(dY):
    return sum(sum(row) for row in dY)


# %% wrong: no sum over the batch -> the sum over axis 0, the examples, is missing
def bias_backward(dY):
    return dY


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: summed over the wrong axis -> summed over axis 1; b was repeated along axis 0
def bias_backward(dY):
    return dY.sum(axis=1)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: overwritten -> overwritten where it should be added up
def bias_backward(dY):
    for row in dY:
        db = row
    return db


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: averaged -> averaged over the examples
def bias_backward(dY):
    return dY.mean(axis=0)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: the upstream gradient dropped -> the upstream gradient is dropped
def bias_backward(dY):
    return np.full(dY.shape[1], len(dY))


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: keepdims where there is no such axis -> keepdims gives shape (1, M)
def bias_backward(dY):
    return dY.sum(axis=0, keepdims=True)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: keepdims forgotten -> keepdims is forgotten
def bias_backward(dY):
    return dY.sum(axis=0)


def number_backward(dY):
    return dY.sum()


def column_backward(dY):
    return dY.sum(axis=1)


# %% wrong: a row for a column -> the row (1, N) must be a column
def bias_backward(dY):
    return dY.sum(axis=0)


def number_backward(dY):
    return dY.sum()


def column_backward(dY):
    return dY.sum(axis=1)[None]


# %% wrong: shaped like the output -> the sum over axis 1, along which b was repeated, is missing
def bias_backward(dY):
    return dY.sum(axis=0)


def number_backward(dY):
    return dY.sum()


def column_backward(dY):
    return dY


# %% wrong: one axis too few -> summed over axis 0 only
def bias_backward(dY):
    return dY.sum(axis=0)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum(axis=0)


# %% wrong: Python's sum -> summed over axis 0 only
def bias_backward(dY):
    return dY.sum(axis=0)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return sum(dY)


# %% wrong: keepdims and the wrong axis -> keepdims only hides it
def bias_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: ones -> neither the upstream gradient nor the sum
def bias_backward(dY):
    return np.ones(dY.shape[1])


def column_backward(dY):
    return dY.sum(axis=1, keepdims=True)


def number_backward(dY):
    return dY.sum()


# %% wrong: the column from axis 0 -> this b was repeated along axis 1, and has
def bias_backward(dY):
    return dY.sum(axis=0)


def column_backward(dY):
    return dY.sum(axis=0)


def number_backward(dY):
    return dY.sum()


# %% wrong: the column counts -> this counts how often each b_n
def bias_backward(dY):
    return dY.sum(axis=0)


def column_backward(dY):
    return np.ones(dY.shape).sum(1, keepdims=True)


def number_backward(dY):
    return dY.sum()
