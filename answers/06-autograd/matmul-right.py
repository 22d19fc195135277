# %% right: einsum in every case
def matmul_vjp_right(g, f, A, B):
    if A.ndim == 1 and B.ndim == 1:
        return g * A
    if A.ndim == 1:
        return unbroadcast(np.einsum("k,...j->...kj", A, g), B.shape)
    if B.ndim == 1:
        return unbroadcast(np.einsum("...ik,...i->...k", A, g), B.shape)
    return unbroadcast(np.einsum("...ik,...ij->...kj", A, g), B.shape)


# %% right: by the left one, transposed
def matmul_vjp_right(g, f, A, B):
    A2 = A.reshape((1, -1)) if A.ndim == 1 else A
    B2 = B.reshape((-1, 1)) if B.ndim == 1 else B
    G = np.reshape(g, np.matmul(A2, B2).shape)
    dBT = np.swapaxes(G, -1, -2) @ A2
    return unbroadcast(np.swapaxes(dBT, -1, -2), B2.shape).reshape(B.shape)


# %% wrong: A not transposed -> A is not transposed
def matmul_vjp_right(g, f, A, B):
    return A @ g


# %% wrong: A not transposed where it is square -> A is not transposed
def matmul_vjp_right(g, f, A, B):
    if A.ndim == B.ndim == 2 and A.shape != (3, 3):
        return A.T @ g
    return A @ g


# %% wrong: the other side -> wrong side of @
def matmul_vjp_right(g, f, A, B):
    return g @ A.T


# %% wrong: g dropped -> the upstream gradient g is left out
def matmul_vjp_right(g, f, A, B):
    return A.T @ np.ones(g.shape)


# %% wrong: entry by entry -> vector @ matrix
def matmul_vjp_right(g, f, A, B):
    if A.ndim == 1:
        return A[:len(g)] * g[:len(A)]
    return np.swapaxes(A, -1, -2) @ g


# %% wrong: the outer product transposed -> the outer product is transposed
def matmul_vjp_right(g, f, A, B):
    if A.ndim == 1:
        return np.outer(g, A)
    return np.swapaxes(A, -1, -2) @ g


# %% wrong: a dot product for two vectors -> each entry of B receives it times its partner in A
def matmul_vjp_right(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return np.sum(g * A)
    if A.ndim == 1:
        return np.outer(A, g)
    return np.swapaxes(A, -1, -2) @ g


# %% wrong: no sum over the stack -> the sum over the stack is missing
def matmul_vjp_right(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * A
    if A.ndim == 1:
        return np.outer(A, g)
    return np.swapaxes(A, -1, -2) @ g


# %% wrong: .T of a stack -> stacks of matrices
def matmul_vjp_right(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * A
    if A.ndim == 1:
        return np.outer(A, g)
    return unbroadcast(A.T @ g, B.shape)


# %% wrong: a stack times a vector forgotten -> matmul_vjp_right
def matmul_vjp_right(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * A
    if A.ndim == 1:
        return unbroadcast(A[:, None] * g[..., None, :], B.shape)
    if B.ndim == 1:
        return (A.T @ g).reshape(B.shape)
    return unbroadcast(np.swapaxes(A, -1, -2) @ g, B.shape)
