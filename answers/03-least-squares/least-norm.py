# %% right: QR of the transpose
def least_norm(A, y):
    Q, R = np.linalg.qr(A.T)
    z = np.linalg.solve(R.T, y)
    return Q @ z, -2 * np.linalg.solve(R, z)

# %% right: both conditions as one system
def least_norm(A, y):
    k, n = A.shape
    system = np.block([[2 * np.eye(n), A.T], [A, np.zeros((k, k))]])
    both = np.linalg.solve(system, np.concatenate([np.zeros(n), y]))
    return both[:n], both[n:]

# %% right: the pseudo-inverse, and nu from the first condition
def least_norm(A, y):
    x = np.linalg.pinv(A) @ y
    return x, np.linalg.lstsq(A.T, -2 * x, rcond=None)[0]

# %% wrong: the sign of nu -> nu has the wrong sign
def least_norm(A, y):
    z = np.linalg.solve(A @ A.T, y)
    return A.T @ z, 2 * z

# %% wrong: the 2 of nu -> nu lacks the factor 2 and the sign
def least_norm(A, y):
    z = np.linalg.solve(A @ A.T, y)
    return A.T @ z, z

# %% wrong: the multiplier with a minus but no 2 -> nu lacks the factor 2, which
def least_norm(A, y):
    z = np.linalg.solve(A @ A.T, y)
    return A.T @ z, -z

# %% wrong: x from nu without the half -> x is twice too long
def least_norm(A, y):
    nu = np.linalg.solve(A @ A.T, -2 * y)
    return -A.T @ nu, nu

# %% wrong: x from nu without the minus -> x has the wrong sign
def least_norm(A, y):
    nu = np.linalg.solve(A @ A.T, -2 * y)
    return A.T @ nu / 2, nu

# %% wrong: A^T A for A A^T -> raised
def least_norm(A, y):
    z = np.linalg.solve(A.T @ A, y)
    return A.T @ z, -2 * z

# %% wrong: any solution -> it is not the shortest
def least_norm(A, y):
    k, n = A.shape
    nu = np.linalg.solve(A @ A.T, -2 * y)
    return np.concatenate([np.linalg.solve(A[:, :k], y), np.zeros(n - k)]), nu

# %% wrong: nothing solved -> only when the rows of A are orthonormal
def least_norm(A, y):
    return A.T @ y, np.linalg.solve(A @ A.T, -2 * y)

# %% wrong: x alone -> gave 3 results, but 2 are expected
def least_norm(A, y):
    return np.linalg.pinv(A) @ y

# %% wrong: in the wrong order -> result 1
def least_norm(A, y):
    nu = np.linalg.solve(A @ A.T, -2 * y)
    return nu, -A.T @ nu / 2

# %% wrong: no multipliers -> return the pair x, nu
def least_norm(A, y):
    return np.linalg.pinv(A) @ y
