# %% right: least squares on more rows
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    d = X.shape[1]
    rows = np.concatenate([X, np.sqrt(penalty) * np.eye(d)])
    return np.linalg.lstsq(rows, np.concatenate([y, np.zeros(d)]), rcond=None)[0]

# %% right: eigenvectors
def ridge(X, y, penalty):
    if not penalty >= 0:
        raise ValueError("penalty")
    e, V = np.linalg.eigh(X.T @ X)
    return V @ ((V.T @ (X.T @ y)) / (e + penalty))

# %% wrong: the inverse -> Right on paper, wrong in floating point
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.inv(X.T @ X + penalty * np.eye(X.shape[1])) @ X.T @ y

# %% wrong: lambda times N -> the penalty is multiplied by N
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X + len(y) * penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the mean in the first term -> the penalty is multiplied by N
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X / len(y) + penalty * np.eye(X.shape[1]), X.T @ y / len(y))

# %% wrong: lambda over N -> the penalty is divided by N
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X + penalty / len(y) * np.eye(X.shape[1]), X.T @ y)

# %% wrong: penalised twice -> the penalty is counted twice
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X + 2 * penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the 2 of the first term only -> half the penalty
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(2 * X.T @ X + penalty * np.eye(X.shape[1]), 2 * X.T @ y)

# %% wrong: no identity -> added to every entry of X^T X
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X + penalty, X.T @ y)

# %% wrong: the first weight goes free -> the first weight is not penalised
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    free = np.eye(X.shape[1])
    free[0, 0] = 0
    return np.linalg.lstsq(X.T @ X + penalty * free, X.T @ y, rcond=None)[0]

# %% wrong: a minus -> the penalty is subtracted
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X - penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: a negative penalty goes through -> should refuse this input with ValueError
def ridge(X, y, penalty):
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: an assertion instead of a ValueError -> should raise ValueError
def ridge(X, y, penalty):
    assert penalty >= 0
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: refuses zero as well -> raised ValueError
def ridge(X, y, penalty):
    if penalty <= 0:
        raise ValueError("the penalty must be positive")
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)

# %% wrong: an identity of the wrong size -> raised ValueError
def ridge(X, y, penalty):
    if penalty < 0:
        raise ValueError("a negative penalty")
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[0]), X.T @ y)
