# %% right: singular values
def step_sizes(X):
    s = np.linalg.svd(X, compute_uv=False)
    e = 2 * s**2 / X.shape[0]
    best = 2 / (e.max() + e.min())
    return 2 / e.max(), best, 1 - best * e.min()

# %% right: the condition number, and a general eigenvalue routine
def step_sizes(X):
    e = np.sort(np.linalg.eigvals(2 * X.T @ X / len(X)).real)
    k = e[-1] / e[0]
    best = 2 / (e[0] * (1 + k))
    return 2 / e[-1], best, (k - 1) / (k + 1)

# %% wrong: eigenvalues of X^T X -> the Hessian of the loss has a factor 2/N
def step_sizes(X):
    e = np.linalg.eigvalsh(X.T @ X)
    return 2 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: without the 2 -> the Hessian has a factor 2
def step_sizes(X):
    e = np.linalg.eigvalsh(X.T @ X / len(X))
    return 2 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: without the 1/N -> the loss is a mean
def step_sizes(X):
    e = np.linalg.eigvalsh(2 * X.T @ X)
    return 2 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: the cautious bound -> half the bound
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 1 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: the step that finishes the steep direction -> the steep direction is done in one step
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[-1], 1 / e[-1], (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: that step with its own rate -> the best step is not half the bound
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[-1], 1 / e[-1], 1 - e[0] / e[-1]

# %% wrong: the condition number for the rate -> the third number is the condition number
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[-1], 2 / (e[0] + e[-1]), e[-1] / e[0]

# %% wrong: a negative rate -> a rate is an absolute value
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    best = 2 / (e[0] + e[-1])
    return 2 / e[-1], best, 1 - best * e[-1]

# %% wrong: the smallest for the largest -> result 1
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[0], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: the diagonal for the eigenvalues -> are not its eigenvalues
def step_sizes(X):
    e = np.sort(np.diag(2 / len(X) * X.T @ X))
    return 2 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: the number of weights for the number of examples -> 2/d where 2/N is due
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / X.shape[1] * X.T @ X)
    return 2 / e[-1], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: the bound of the flat direction -> the first number is 2/eig_min
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[0], 2 / (e[0] + e[-1]), (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: halfway between the tips -> in the middle between the tips of the two curves: one
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    return 2 / e[-1], (1 / e[0] + 1 / e[-1]) / 2, (e[-1] - e[0]) / (e[-1] + e[0])

# %% wrong: halfway between the tips, with its own rate -> and the rate has to fit to it
def step_sizes(X):
    e = np.linalg.eigvalsh(2 / len(X) * X.T @ X)
    step = (1 / e[0] + 1 / e[-1]) / 2
    return 2 / e[-1], step, max(abs(1 - step * e))
