# %% right: reshaped and broadcast, as in the notes
def matvec_backward_X(da, X, w):
    return w.reshape((1, -1)) * da.reshape((-1, 1))


def matvec_backward_w(da, X, w):
    return da @ X


# %% right: einsum, and a sum over the examples
def matvec_backward_X(da, X, w):
    return np.einsum("i,k->ik", da, w)


def matvec_backward_w(da, X, w):
    return sum(g * row for g, row in zip(da, X))


# %% right: through the array that one need not build
def matvec_backward_X(da, X, w):
    N, d = X.shape
    jacobian = np.einsum("ij,k->ijk", np.eye(N), w)
    return (da @ jacobian.reshape(N, N * d)).reshape(N, d)


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: transposed -> transposed
def matvec_backward_X(da, X, w):
    return np.outer(w, da)


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: w in each row -> the upstream gradient is dropped
def matvec_backward_X(da, X, w):
    return np.tile(w, (len(X), 1))


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: times X -> multiplied by X
def matvec_backward_X(da, X, w):
    return da[:, None] * X


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: entry by entry -> da and w were multiplied entry by entry
def matvec_backward_X(da, X, w):
    return da * w


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: added up -> the products da_i w_i were added up
def matvec_backward_X(da, X, w):
    return da @ w


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: not summed over i -> not yet summed over i
def matvec_backward_X(da, X, w):
    return np.einsum("i,ij,k->ijk", da, np.eye(len(da)), w)


def matvec_backward_w(da, X, w):
    return X.T @ da


# %% wrong: X not transposed -> X is not transposed
def matvec_backward_X(da, X, w):
    return np.outer(da, w)


def matvec_backward_w(da, X, w):
    return X @ da


# %% wrong: no sum over the examples -> the sum over the examples is missing
def matvec_backward_X(da, X, w):
    return np.outer(da, w)


def matvec_backward_w(da, X, w):
    return da[:, None] * X


# %% wrong: summed over the entries -> summed over axis 1
def matvec_backward_X(da, X, w):
    return np.outer(da, w)


def matvec_backward_w(da, X, w):
    return (da[:, None] * X).sum(axis=1)
