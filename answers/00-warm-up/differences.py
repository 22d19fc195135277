# %% right: the outer product of subtraction
def differences(x, y):
    return np.subtract.outer(x, y)


# %% right: both arrays written out in full
def differences(x, y):
    left, right = np.meshgrid(x, y, indexing="ij")
    return left - right


# %% right: two matrix products
def differences(x, y):
    return np.outer(x, np.ones(len(y))) - np.outer(np.ones(len(x)), y)


# %% wrong: y made the column -> it is transposed
def differences(x, y):
    return x - y[:, None]


# %% wrong: no axis added -> could not be broadcast together
def differences(x, y):
    return x - y


# %% wrong: operands exchanged -> y[j] - x[i]; it should be x[i] - y[j]
def differences(x, y):
    return y - x[:, None]


# %% wrong: distances -> the sign is lost; a difference may be negative
def differences(x, y):
    return np.abs(x[:, None] - y)


# %% wrong: a spare axis -> an axis of length 1 too many
def differences(x, y):
    return x[:, None, None] - y[:, None]


# %% wrong: filled into an array of integers -> cut off
def differences(x, y):
    D = np.zeros((len(x), len(y)), dtype=int)
    for i in range(len(x)):
        for j in range(len(y)):
            D[i, j] = x[i] - y[j]
    return D


# %% wrong: entries side by side, not each with each -> entries side by side
def differences(x, y):
    return np.array([a - b for a, b in zip(x, y)])


# %% wrong: a plus for a minus -> a sum; a difference is asked for
def differences(x, y):
    return x[:, None] + y


# %% wrong: one flat list -> but shape (2, 3) is expected
def differences(x, y):
    return [a - b for a in x for b in y]
