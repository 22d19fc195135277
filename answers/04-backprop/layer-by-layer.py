# %% right: with the Jacobians
def least_squares_backward(X, y, w):
    N = len(y)
    b = y - X @ w
    dg = np.array(1 / N)
    dc = dg * np.ones(N)
    db = dc @ np.diag(2 * b)
    da = db @ -np.eye(N)
    dw = da @ X
    dX = (da @ np.einsum("ij,k->ijk", np.eye(N), w).reshape(N, -1)).reshape(X.shape)
    return dict(g=dg, c=dc, b=db, a=da, w=dw, X=dX)


# %% right: lists, example by example
def least_squares_backward(X, y, w):
    N = len(y)
    a = [sum(x_k * w_k for x_k, w_k in zip(x, w)) for x in X]
    db = [2 * (y_n - a_n) / N for y_n, a_n in zip(y, a)]
    da = [-g for g in db]
    dw = [sum(g * x[k] for g, x in zip(da, X)) for k in range(len(w))]
    return {"X": [[g * w_k for w_k in w] for g in da], "w": dw, "a": da, "b": db, "c": [1 / N] * N, "g": 1 / N}


# %% wrong: a sum where a mean was meant -> 1/N is missing
def least_squares_backward(X, y, w):
    b = y - X @ w
    db = 2 * b
    return {"g": 1.0, "c": np.ones(len(y)), "b": db, "a": -db, "w": X.T @ -db, "X": np.outer(-db, w)}


# %% wrong: the gradient by c a number -> the gradient by c has one entry for each c_n
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * 2 * b
    return {"g": dg, "c": dg, "b": db, "a": -db, "w": X.T @ -db, "X": np.outer(-db, w)}


# %% wrong: the 2 lost -> the 2 is missing
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": -db, "w": X.T @ -db, "X": np.outer(-db, w)}


# %% wrong: the sign lost -> the minus sign of b = y - a is missing
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * 2 * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": db, "w": X.T @ db, "X": np.outer(db, w)}


# %% wrong: the upstream gradient dropped at the square -> the upstream gradient is dropped at c = b**2
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = 2 * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": -db, "w": X.T @ -db, "X": np.outer(-db, w)}


# %% wrong: X not transposed -> X must be transposed
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * 2 * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": -db, "w": X @ -db, "X": np.outer(-db, w)}


# %% wrong: the outer product the other way round -> the gradient by X is transposed
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * 2 * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": -db, "w": X.T @ -db, "X": np.outer(w, -db)}


# %% wrong: no sum for w -> the sum over the examples is missing in the gradient by w
def least_squares_backward(X, y, w):
    b = y - X @ w
    dg = 1 / len(y)
    db = dg * 2 * b
    return {"g": dg, "c": np.full(len(y), dg), "b": db, "a": -db, "w": -db[:, None] * X, "X": np.outer(-db, w)}
