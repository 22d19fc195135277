# %% right: the product rule, two Jacobians added
def jacobian_normalize(x):
    s = x.sum()
    through_s = np.outer(x, np.full(len(x), -1 / s**2))
    direct = np.diag(np.full(len(x), 1 / s))
    return direct + through_s


# %% right: a loop over the entries, with the quotient rule
def jacobian_normalize(x):
    s = sum(x)
    n = len(x)
    return [[((i == j) * s - x[i]) / s**2 for j in range(n)] for i in range(n)]


# %% wrong: s as a constant -> s is treated as a constant
def jacobian_normalize(x):
    return np.eye(len(x)) / x.sum()


# %% wrong: an elementwise function in mind -> the off-diagonal entries are missing
def jacobian_normalize(x):
    s = x.sum()
    return np.diag((s - x) / s**2)


# %% wrong: only the path through the sum -> only the path through s
def jacobian_normalize(x):
    return -np.outer(x, np.ones(len(x))) / x.sum() ** 2


# %% wrong: columns for rows -> transposed
def jacobian_normalize(x):
    s = x.sum()
    return np.eye(len(x)) / s - x / s**2


# %% wrong: the sign of the second term -> the minus sign is lost
def jacobian_normalize(x):
    s = x.sum()
    return np.eye(len(x)) / s + x[:, None] / s**2


# %% wrong: the square of s -> the square is lost
def jacobian_normalize(x):
    s = x.sum()
    return np.eye(len(x)) / s - x[:, None] / s


# %% wrong: the first term everywhere -> on the diagonal only
def jacobian_normalize(x):
    s = x.sum()
    return 1 / s - np.outer(x, np.ones(len(x))) / s**2


# %% wrong: the softmax Jacobian -> the softmax Jacobian
def jacobian_normalize(x):
    y = x / x.sum()
    return np.diag(y) - np.outer(y, y)


# %% wrong: measured -> finite differences
def jacobian_normalize(x):
    h = 6e-6
    columns = [((x + h * e) / (x + h * e).sum() - (x - h * e) / (x - h * e).sum()) / (2 * h) for e in np.eye(len(x))]
    return np.stack(columns, axis=1)


# %% wrong: the derivative of 1/s without its factor x_i -> the factor x_i is lost
def jacobian_normalize(x):
    s = np.sum(x)
    return np.eye(len(x)) / s - 1 / s**2


# %% wrong: x_i taken for 1, and on the diagonal only -> 1/s - 1/s**2 on the diagonal
def jacobian_normalize(x):
    s = np.sum(x)
    return np.diag(np.ones(len(x)) / s - 1 / s**2)


# %% wrong: one number -> one number, 1/s - 1/s**2
def jacobian_normalize(x):
    return 1 / np.sum(x) - 1 / np.sum(x) ** 2
