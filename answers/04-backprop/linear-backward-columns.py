# %% right: einsum
def columns_backward_X(dY, W, X):
    return np.einsum("mn,md->dn", dY, W)


def columns_backward_W(dY, W, X):
    return np.einsum("mn,dn->md", dY, X)


# %% right: the rule for rows, transposed
def columns_backward_X(dY, W, X):
    return (dY.T @ W).T


def columns_backward_W(dY, W, X):
    return (X @ dY.T).T


# %% wrong: the rule for rows, to X -> this is the rule for Y = XW
def columns_backward_X(dY, W, X):
    return dY @ W.T


def columns_backward_W(dY, W, X):
    return dY @ X.T


# %% wrong: the rule for rows, to W -> this is the rule for Y = XW
def columns_backward_X(dY, W, X):
    return W.T @ dY


def columns_backward_W(dY, W, X):
    return X.T @ dY


# %% wrong: W not transposed -> W meets dY untransposed
def columns_backward_X(dY, W, X):
    return W @ dY


def columns_backward_W(dY, W, X):
    return dY @ X.T


# %% wrong: X not transposed -> X meets dY untransposed
def columns_backward_X(dY, W, X):
    return W.T @ dY


def columns_backward_W(dY, W, X):
    return dY @ X


# %% wrong: forgot to transpose back -> transposed
def columns_backward_X(dY, W, X):
    return dY.T @ W


def columns_backward_W(dY, W, X):
    return dY @ X.T


# %% wrong: the upstream gradient dropped -> the upstream gradient is dropped
def columns_backward_X(dY, W, X):
    return W.T @ dY


def columns_backward_W(dY, W, X):
    return np.ones(dY.shape) @ X.T


# %% wrong: the batch averaged -> the sum over the examples is an average here
def columns_backward_X(dY, W, X):
    return W.T @ dY


def columns_backward_W(dY, W, X):
    return dY @ X.T / X.shape[1]
