# %% right: the rows times the square roots
def weighted_least_squares(X, y, weights):
    root = np.sqrt(weights)
    return np.linalg.lstsq(root[:, None] * X, root * y, rcond=None)[0]

# %% right: a diagonal matrix
def weighted_least_squares(X, y, weights):
    W = np.diag(weights)
    return np.linalg.solve(X.T @ W @ X, X.T @ W @ y)

# %% right: sums of outer products
def weighted_least_squares(X, y, weights):
    A = sum(omega * np.outer(row, row) for omega, row in zip(weights, X))
    b = sum(omega * target * row for omega, row, target in zip(weights, X, y))
    return np.linalg.solve(A, b)

# %% wrong: no weights -> the weights are not used
def weighted_least_squares(X, y, weights):
    return np.linalg.lstsq(X, y, rcond=None)[0]

# %% wrong: rows times weights -> the weights are squared
def weighted_least_squares(X, y, weights):
    return np.linalg.lstsq(weights[:, None] * X, weights * y, rcond=None)[0]

# %% wrong: weights on the targets -> the predictions are not
def weighted_least_squares(X, y, weights):
    return np.linalg.lstsq(X, weights * y, rcond=None)[0]

# %% wrong: one W forgotten -> the weights are missing on the right-hand side
def weighted_least_squares(X, y, weights):
    return np.linalg.solve(X.T @ (weights[:, None] * X), X.T @ y)

# %% wrong: variances for weights -> divided by the weights
def weighted_least_squares(X, y, weights):
    inverse = 1 / np.maximum(weights, 1e-300)
    inverse[weights == 0] = 0
    return np.linalg.solve(X.T @ (inverse[:, None] * X), X.T @ (inverse * y))

# %% wrong: W on the wrong side -> raised ValueError
def weighted_least_squares(X, y, weights):
    W = np.diag(weights)
    return np.linalg.solve(W @ X.T @ X, W @ X.T @ y)

# %% wrong: weights along the wrong axis -> raised ValueError
def weighted_least_squares(X, y, weights):
    return np.linalg.solve((weights * X).T @ X, (weights * X).T @ y)

# %% wrong: the roots on X alone -> the roots of the weights are on X, but not on y
def weighted_least_squares(X, y, weights):
    return np.linalg.lstsq(np.sqrt(weights)[:, None] * X, y, rcond=None)[0]

# %% wrong: a column of weights beside y -> for y it is weights * y
def weighted_least_squares(X, y, weights):
    column = weights[:, None]
    return np.linalg.solve(X.T @ (column * X), X.T @ (column * y))
