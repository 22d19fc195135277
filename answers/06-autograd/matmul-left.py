# %% right: einsum in every case
def matmul_vjp_left(g, f, A, B):
    if A.ndim == 1 and B.ndim == 1:
        return g * B
    if B.ndim == 1:
        return unbroadcast(np.einsum("...i,k->...ik", g, B), A.shape)
    if A.ndim == 1:
        return unbroadcast(np.einsum("...j,...kj->...k", g, B), A.shape)
    return unbroadcast(np.einsum("...ij,...kj->...ik", g, B), A.shape)


# %% right: everything made a stack of matrices first
def matmul_vjp_left(g, f, A, B):
    A2 = A.reshape((1, -1)) if A.ndim == 1 else A
    B2 = B.reshape((-1, 1)) if B.ndim == 1 else B
    G = np.reshape(g, np.matmul(A2, B2).shape)
    dA = np.matmul(G, np.moveaxis(B2, -1, -2))
    while dA.ndim > A2.ndim:
        dA = dA.sum(axis=0)
    stretched = tuple(i for i, n in enumerate(A2.shape[:-2]) if n == 1)
    return dA.sum(axis=stretched, keepdims=True).reshape(A.shape)


# %% wrong: B not transposed -> B is not transposed
def matmul_vjp_left(g, f, A, B):
    if A.ndim == B.ndim == 2 and B.shape[0] == B.shape[1]:
        return g @ B
    return g @ B.T


# %% wrong: matrices alone, as in the notes -> matrix @ vector
def matmul_vjp_left(g, f, A, B):
    return unbroadcast(g @ np.swapaxes(np.atleast_2d(B), -1, -2), A.shape)


# %% wrong: g dropped -> the upstream gradient g is left out
def matmul_vjp_left(g, f, A, B):
    return np.ones(g.shape) @ B.T


# %% wrong: transposed -> it is transposed
def matmul_vjp_left(g, f, A, B):
    return B @ g.T


# %% wrong: the other's VJP -> this is the VJP for B
def matmul_vjp_left(g, f, A, B):
    return A.T @ g


# %% wrong: entry by entry for a vector -> matrix @ vector
def matmul_vjp_left(g, f, A, B):
    if B.ndim == 1:
        return g * B if A.ndim == 1 else g[:len(B)] * B[:len(g)]
    return unbroadcast(g @ np.swapaxes(B, -1, -2), A.shape)


# %% wrong: the outer product transposed -> the outer product is transposed
def matmul_vjp_left(g, f, A, B):
    if B.ndim == 1:
        return np.outer(B, g)
    return unbroadcast(g @ np.swapaxes(B, -1, -2), A.shape)


# %% wrong: a dot product for two vectors -> each entry of A receives it times its partner in B
def matmul_vjp_left(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return np.sum(g * B)
    if B.ndim == 1:
        return unbroadcast(g[..., None] * B, A.shape)
    return unbroadcast(g @ np.swapaxes(B, -1, -2), A.shape)


# %% wrong: no sum over the stack -> the sum over the stack is missing
def matmul_vjp_left(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * B
    return g[..., None] * B if B.ndim == 1 else g @ np.swapaxes(B, -1, -2)


# %% wrong: .T of a stack -> stacks of matrices
def matmul_vjp_left(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * B
    return g[..., None] * B if B.ndim == 1 else unbroadcast(g @ B.T, A.shape)


# %% wrong: a vector and a stack forgotten -> raised
def matmul_vjp_left(g, f, A, B):
    if A.ndim == B.ndim == 1:
        return g * B
    if A.ndim == 1:
        return (g[None] @ B.T)[0]
    if B.ndim == 1:
        return unbroadcast(g[..., None] * B, A.shape)
    return unbroadcast(g @ np.swapaxes(B, -1, -2), A.shape)


# %% wrong: a vector is not widened -> matmul_vjp_left [a vector and a stack]
def matmul_vjp_left(g, f, A, B):
    if B.ndim == 1:
        B, g = B[:, None], g[..., None]
    return unbroadcast(g @ np.swapaxes(B, -1, -2), A.shape)
