# %% right: from a singular value decomposition
def projection(X):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return U @ U.T

# %% right: column by column with Gram and Schmidt, twice
def projection(X):
    basis = []
    for column in np.array(X, dtype=float).T:
        v = column / np.linalg.norm(column)
        for _ in range(3):
            for q in basis:
                v = v - (q @ v) * q
            v = v / np.linalg.norm(v)
        basis.append(v)
    return sum(np.outer(q, q) for q in basis)

# %% right: least squares for every unit vector
def projection(X):
    return X @ np.linalg.lstsq(X, np.eye(len(X)), rcond=None)[0]

# %% wrong: the formula with an inverse -> That squares the condition number
def projection(X):
    return X @ np.linalg.inv(X.T @ X) @ X.T

# %% wrong: solved, but with X^T X -> That squares the condition number
def projection(X):
    return X @ np.linalg.solve(X.T @ X, X.T)

# %% wrong: the residual maker -> this is I - P
def projection(X):
    Q = np.linalg.qr(X)[0]
    return np.eye(len(X)) - Q @ Q.T

# %% wrong: no inverse -> projects only when the columns are orthonormal
def projection(X):
    return X @ X.T

# %% wrong: Q and its transpose exchanged -> lives among the weights
def projection(X):
    Q = np.linalg.qr(X)[0]
    return Q.T @ Q

# %% wrong: the pseudo-inverse from the wrong side -> lives among the weights
def projection(X):
    return np.linalg.pinv(X) @ X

# %% wrong: a complete Q -> the Q that is needed has d columns
def projection(X):
    Q = np.linalg.qr(X, mode="complete")[0]
    return Q @ Q.T

# %% wrong: the reflection -> this reflects at the plane
def projection(X):
    Q = np.linalg.qr(X)[0]
    return 2 * Q @ Q.T - np.eye(len(X))
