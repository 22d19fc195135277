# %% right: entry by entry, in loops
def cost_derivatives(X, y, w):
    N, d = X.shape
    gradient, hessian = np.zeros(d), np.zeros((d, d))
    for n in range(N):
        residual = y[n] - np.dot(X[n], w)
        for j in range(d):
            gradient[j] -= 2 * residual * X[n, j] / N
            for k in range(d):
                hessian[j, k] += 2 * X[n, j] * X[n, k] / N
    return gradient, hessian

# %% right: einsum, a list instead of a tuple
def cost_derivatives(X, y, w):
    H = 2 * np.einsum("nj,nk->jk", X, X) / len(X)
    return [H @ w - 2 * y @ X / len(X), H]

# %% wrong: a sum for the mean -> the 1/N is missing in both
def cost_derivatives(X, y, w):
    return -2 * X.T @ (y - X @ w), 2 * X.T @ X

# %% wrong: the mean in the gradient only -> the 1/N is missing in the Hessian
def cost_derivatives(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w), 2 * X.T @ X

# %% wrong: no 2 -> the 2 that comes down from the square is missing in both
def cost_derivatives(X, y, w):
    return X.T @ (X @ w - y) / len(y), X.T @ X / len(y)

# %% wrong: no 2 in the Hessian -> the 2 that comes down from the square is missing in the Hessian
def cost_derivatives(X, y, w):
    return 2 * X.T @ (X @ w - y) / len(y), X.T @ X / len(y)

# %% wrong: the minus of -Xw forgotten -> the gradient has the wrong sign
def cost_derivatives(X, y, w):
    return 2 / len(y) * X.T @ (y - X @ w), 2 / len(y) * X.T @ X

# %% wrong: X X^T -> the Hessian has the shape of the examples
def cost_derivatives(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w), 2 / len(y) * X @ X.T

# %% wrong: divides by d -> divided by the number of weights
def cost_derivatives(X, y, w):
    return -2 / len(w) * X.T @ (y - X @ w), 2 / len(w) * X.T @ X

# %% wrong: measured -> finite differences
def cost_derivatives(X, y, w):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    h = 1e-6
    e = np.eye(len(w))
    return np.array([(loss(w + h * a) - loss(w - h * a)) / (2 * h) for a in e]), 2 / len(y) * X.T @ X

# %% wrong: in the wrong order -> result 1: gave shape
def cost_derivatives(X, y, w):
    return 2 / len(y) * X.T @ X, -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: only the curvature along the axes -> the mixed derivatives
def cost_derivatives(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w), 2 / len(y) * np.sum(X * X, axis=0)
