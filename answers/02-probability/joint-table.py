# %% right: einsum and transposes
def marginals(P):
    return np.einsum("ij->i", P), np.einsum("ij->j", P)


def x_given_y(P):
    return np.einsum("ij,j->ij", P, 1 / np.einsum("ij->j", P))


def y_given_x(P):
    return x_given_y(P.T).T


# %% right: loops
def marginals(P):
    return [sum(row) for row in P.tolist()], [sum(column) for column in P.T.tolist()]


def x_given_y(P):
    result = np.empty(P.shape)
    for j in range(P.shape[1]):
        result[:, j] = P[:, j] / np.sum(P[:, j])
    return result


def y_given_x(P):
    return np.array([row / sum(row) for row in P])


# %% wrong: the axes of the marginals exchanged -> the axes are mixed up
def marginals(P):
    return P.sum(axis=0), P.sum(axis=1)


def x_given_y(P):
    return P / P.sum(axis=0)


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)


# %% wrong: means -> probabilities of exclusive events add up
def marginals(P):
    return P.mean(axis=1), P.mean(axis=0)


def x_given_y(P):
    return P / P.sum(axis=0)


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)


# %% wrong: conditioned on the wrong variable -> conditioned on the wrong variable: this is P(Y | X)
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    return P / P.sum(axis=1, keepdims=True)


def y_given_x(P):
    return P / P.sum(axis=0)


# %% wrong: transposed conditional -> this is P(X | Y) with Y in the rows
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    return (P / P.sum(axis=0)).T


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)


# %% wrong: keepdims forgotten -> y_given_x
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    return P / P.sum(axis=0)


def y_given_x(P):
    return P / P.sum(axis=1)


# %% wrong: nothing divided out -> this is still the joint table
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    return P


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)


# %% wrong: divided by both marginals -> only what is given is divided out
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    return P / P.sum(axis=0) / P.sum(axis=1, keepdims=True)


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)


# %% wrong: divided in place -> changes its argument
def marginals(P):
    return P.sum(axis=1), P.sum(axis=0)


def x_given_y(P):
    P /= P.sum(axis=0)
    return P


def y_given_x(P):
    return P / P.sum(axis=1, keepdims=True)
