# %% right: lstsq
def least_squares(X, y):
    return np.linalg.lstsq(X, y, rcond=None)[0]

# %% right: QR
def least_squares(X, y):
    Q, R = np.linalg.qr(X)
    return np.linalg.solve(R, Q.T @ y)

# %% right: its own elimination with pivoting
def least_squares(X, y):
    A = np.column_stack([X.T @ X, X.T @ y]).astype(float)
    d = len(A)
    for k in range(d):
        p = k + np.argmax(np.abs(A[k:, k]))
        A[[k, p]] = A[[p, k]]
        for i in range(k + 1, d):
            A[i] -= A[i, k] / A[k, k] * A[k]
    w = np.zeros(d)
    for k in reversed(range(d)):
        w[k] = (A[k, -1] - A[k, k + 1:d] @ w[k + 1:]) / A[k, k]
    return w

# %% right: Cholesky
def least_squares(X, y):
    L = np.linalg.cholesky(X.T @ X)
    return np.linalg.solve(L.T, np.linalg.solve(L, X.T @ y))

# %% wrong: the textbook formula -> Right on paper, wrong in floating point
def least_squares(X, y):
    return np.linalg.inv(X.T @ X) @ X.T @ y

# %% wrong: the inverse, applied to X^T y -> Right on paper, wrong in floating point
def least_squares(X, y):
    return np.linalg.inv(X.T @ X) @ (X.T @ y)

# %% wrong: the pseudo-inverse of X^T X -> Right on paper, wrong in floating point
def least_squares(X, y):
    return np.linalg.pinv(X.T @ X) @ (X.T @ y)

# %% wrong: reciprocals -> takes the reciprocal of each entry
def least_squares(X, y):
    return (X.T @ X * 1.0) ** -1 @ X.T @ y

# %% wrong: the predictions -> these are the fitted values Xw
def least_squares(X, y):
    return X @ np.linalg.solve(X.T @ X, X.T @ y)

# %% wrong: each column alone -> each column was fitted alone
def least_squares(X, y):
    return X.T @ y / np.sum(X * X, axis=0)

# %% wrong: not solved -> the system was not solved
def least_squares(X, y):
    return X.T @ y

# %% wrong: the 2 on one side only -> 1/2 times
def least_squares(X, y):
    return np.linalg.solve(2 * X.T @ X, X.T @ y)

# %% wrong: the sign of one side -> the sign is flipped
def least_squares(X, y):
    return np.linalg.solve(X.T @ X, -X.T @ y)

# %% wrong: X X^T -> raised
def least_squares(X, y):
    return np.linalg.solve(X @ X.T, X.T @ y)

# %% wrong: solves Xw = y as if X were square -> raised LinAlgError
def least_squares(X, y):
    return np.linalg.solve(X, y)

# %% wrong: data centred first -> the data were centred
def least_squares(X, y):
    X, y = X - X.mean(axis=0), y - y.mean()
    return np.linalg.lstsq(X, y, rcond=None)[0]

# %% wrong: all that lstsq returns -> lstsq returns four things
def least_squares(X, y):
    return np.linalg.lstsq(X, y, rcond=None)

# %% wrong: a mean on one side -> 1/N stands on one side
def least_squares(X, y):
    return np.linalg.solve(X.T @ X / len(y), X.T @ y)

# %% wrong: entry by entry -> X.T * y multiplies entry by entry
def least_squares(X, y):
    return np.linalg.solve(X.T @ X, X.T * y)
