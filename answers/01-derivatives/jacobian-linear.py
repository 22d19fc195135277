# %% right: each by letting the map act on the unit vectors
def jacobian_wx(W, x):
    return np.stack([W @ e for e in np.eye(len(x))], axis=1)


def jacobian_xw(x, W):
    return np.stack([e @ W for e in np.eye(len(x))], axis=1)


def jacobian_vwx(V, W, x):
    return np.stack([V @ (W @ e) for e in np.eye(len(x))], axis=1)


# %% right: index notation
def jacobian_wx(W, x):
    return np.einsum("ij->ij", W)


def jacobian_xw(x, W):
    return np.einsum("ji->ij", W)


def jacobian_vwx(V, W, x):
    return np.einsum("ik,kj->ij", V, W)


# %% wrong: W for xW -> this is W, with the input's index first
def jacobian_wx(W, x):
    return W


def jacobian_xw(x, W):
    return W


def jacobian_vwx(V, W, x):
    return V @ W


# %% wrong: the transpose for Wx -> transposed
def jacobian_wx(W, x):
    return W.T


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return V @ W


# %% wrong: y for the Jacobian -> this is y = Wx, not its Jacobian
def jacobian_wx(W, x):
    return W @ x


def jacobian_xw(x, W):
    return x @ W


def jacobian_vwx(V, W, x):
    return V @ W @ x


# %% wrong: the terms of y, not differentiated -> left standing, not differentiated
def jacobian_wx(W, x):
    return W * x


def jacobian_xw(x, W):
    return W.T * x


def jacobian_vwx(V, W, x):
    return (V @ W) * x


# %% wrong: the outer map forgotten -> V acts on it afterwards
def jacobian_wx(W, x):
    return W


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return W


# %% wrong: the product in the wrong order -> W acts on x first
def jacobian_wx(W, x):
    return W


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return W @ V


# %% wrong: the product transposed -> transposed: this has the input's index first
def jacobian_wx(W, x):
    return W


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return (V @ W).T


# %% wrong: measured -> finite differences
def jacobian_wx(W, x):
    h = 6e-6
    return np.stack([(W @ (x + h * e) - W @ (x - h * e)) / (2 * h) for e in np.eye(len(x))], axis=1)


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return V @ W


# %% wrong: transposes both factors of VW -> both factors are transposed
def jacobian_wx(W, x):
    return W


def jacobian_xw(x, W):
    return W.T


def jacobian_vwx(V, W, x):
    return V.T @ W.T
