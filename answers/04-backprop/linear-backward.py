# %% right: einsum
def linear_backward_X(dY, X, W):
    return np.einsum("nm,dm->nd", dY, W)


def linear_backward_W(dY, X, W):
    return np.einsum("nd,nm->dm", X, dY)


# %% right: a sum of outer products, and rows one by one
def linear_backward_X(dY, X, W):
    return [W @ g for g in dY]


def linear_backward_W(dY, X, W):
    return sum(np.outer(x, g) for x, g in zip(X, dY))


# %% right: the transposed products, transposed
def linear_backward_X(dY, X, W):
    return np.dot(W, dY.T).T


def linear_backward_W(dY, X, W):
    return (dY.T @ X).T


# %% wrong: W not transposed -> W meets dY untransposed
def linear_backward_X(dY, X, W):
    return dY @ W


def linear_backward_W(dY, X, W):
    return X.T @ dY


# %% wrong: the wrong side of @ for X -> the wrong side of @
def linear_backward_X(dY, X, W):
    return W.T @ dY


def linear_backward_W(dY, X, W):
    return X.T @ dY


# %% wrong: the wrong side of @ for W -> the wrong side of @
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    return dY @ X.T


# %% wrong: the gradient by W transposed -> transposed
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    return dY.T @ X


# %% wrong: the upstream gradient dropped -> the upstream gradient is dropped
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    return X.T @ np.ones(dY.shape)


# %% wrong: no sum over the batch -> the sum over the batch is missing
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    return np.einsum("nd,nm->ndm", X, dY)


# %% wrong: the batch averaged -> the sum over the examples is an average here
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    return X.T @ dY / len(X)


# %% wrong: finite differences -> finite differences
def linear_backward_X(dY, X, W):
    return np.tensordot(dY, numerical_jacobian(lambda X: X @ W, X), axes=2)


def linear_backward_W(dY, X, W):
    return X.T @ dY


# %% wrong: overwritten for every example -> raised ValueError
def linear_backward_X(dY, X, W):
    return dY @ W.T


def linear_backward_W(dY, X, W):
    dW = np.zeros(W.shape)
    for x, g in zip(X, dY):
        dW = dW @ np.outer(x, g)
    return dW


# %% wrong: X for dY -> X stands where dY is due
def linear_backward_X(dY, X, W):
    return X @ W.T


def linear_backward_W(dY, X, W):
    return X.T @ dY
