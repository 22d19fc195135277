# %% right: a loop over examples, Python floats
def cost(X, y, w):
    total = 0.0
    for row, target in zip(X, y):
        total += float(target - np.dot(row, w)) ** 2
    return total / len(X)

# %% right: the norm, squared
def cost(X, y, w):
    return np.linalg.norm(X @ w - y) ** 2 / X.shape[0]

# %% wrong: a sum for the mean -> not divided by N
def cost(X, y, w):
    return np.sum((y - X @ w) ** 2)

# %% wrong: the convention with 1/(2N) -> divided by 2N
def cost(X, y, w):
    return np.sum((y - X @ w) ** 2) / (2 * len(y))

# %% wrong: divides by d -> divided by the number of weights d
def cost(X, y, w):
    return np.sum((y - X @ w) ** 2) / len(w)

# %% wrong: the norm without its square -> the norm is not squared before it is divided by N
def cost(X, y, w):
    return np.linalg.norm(y - X @ w) / len(y)

# %% wrong: the square of the mean -> the mean was taken before the square
def cost(X, y, w):
    return np.mean(y - X @ w) ** 2

# %% wrong: absolute values -> the residuals are not squared
def cost(X, y, w):
    return np.mean(np.abs(y - X @ w))

# %% wrong: one number for each example -> a sum over all entries is missing
def cost(X, y, w):
    return (y - X @ w) ** 2 / len(y)

# %% wrong: multiplied out, right on paper -> the square is multiplied out
def cost(X, y, w):
    return (w @ X.T @ X @ w - 2 * y @ X @ w + y @ y) / len(y)

# %% wrong: weights on the wrong side -> raised ValueError
def cost(X, y, w):
    return np.mean((y - w @ X) ** 2)

# %% wrong: the targets as a column -> is broadcast to shape (N, N)
def cost(X, y, w):
    return np.mean((y.reshape(-1, 1) - X @ w) ** 2)

# %% wrong: the square of the sum -> the residuals are added up first
def cost(X, y, w):
    return sum(y - X @ w) ** 2 / len(y)
