# %% right: entry by entry
def jacobian_by_X(X, W):
    J = np.empty((1, 3, 1, 2))
    for m in range(3):
        for d in range(2):
            J[0, m, 0, d] = W[d, m]
    return J


def jacobian_by_W(X, W):
    J = np.empty((1, 3, 2, 3))
    for m in range(3):
        for d in range(2):
            for k in range(3):
                J[0, m, d, k] = X[0, d] if k == m else 0
    return J


# %% right: einsum and the identity
def jacobian_by_X(X, W):
    return np.einsum("dm,ab->ambd", W, np.eye(1))


def jacobian_by_W(X, W):
    return np.einsum("ad,mk->amdk", X, np.eye(3))


# %% right: nested lists
def jacobian_by_X(X, W):
    (a, b, c), (d, e, f) = W
    return [[[[a, d]], [[b, e]], [[c, f]]]]


def jacobian_by_W(X, W):
    p, q = X[0]
    return [[[[p, 0, 0], [q, 0, 0]], [[0, p, 0], [0, q, 0]], [[0, 0, p], [0, 0, q]]]]


# %% wrong: reshaped where a transpose is due -> W was reshaped
def jacobian_by_X(X, W):
    return W.reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = X
    return J


# %% wrong: the terms, not their derivatives -> each entry is still multiplied by its X
def jacobian_by_X(X, W):
    return (W.T * X).reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = X
    return J


# %% wrong: the input's indices first -> two groups of axes are exchanged
def jacobian_by_X(X, W):
    return W.reshape(1, 2, 1, 3)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = X
    return J


# %% wrong: a matrix -> the axes of length 1 are lost
def jacobian_by_X(X, W):
    return W.T


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = X
    return J


# %% wrong: every output listens to all of W -> Y_1m contains column m of W and no other
def jacobian_by_X(X, W):
    return W.T.reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    return np.tile(X.T, (1, 3, 1, 3))


# %% wrong: ones for the derivatives -> is X_1d, not 1
def jacobian_by_X(X, W):
    return W.T.reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = 1
    return J


# %% wrong: X and W multiplied -> each entry is still multiplied by its W
def jacobian_by_X(X, W):
    return W.T.reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = X[0] * W[:, m]
    return J


# %% wrong: W for X -> W stands where X is due
def jacobian_by_X(X, W):
    return W.T.reshape(1, 3, 1, 2)


def jacobian_by_W(X, W):
    J = np.zeros((1, 3, 2, 3))
    for m in range(3):
        J[0, m, :, m] = W[:, m]
    return J
