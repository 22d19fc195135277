# %% right: broadcasting and a product from the left
def norm_wrt_W(W, x):
    q = W @ x
    return 2 * q[:, None] * x[None, :]

def norm_wrt_x(W, x):
    return 2 * (W @ x) @ W

# %% right: by the quadratic form
def norm_wrt_W(W, x):
    return 2 * W @ np.outer(x, x)

def norm_wrt_x(W, x):
    S = W.T @ W
    return (S + S.T) @ x

# %% wrong: forgets the 2 -> the factor 2 of the square is missing
def norm_wrt_W(W, x):
    return np.outer(W @ x, x)

def norm_wrt_x(W, x):
    return W.T @ (W @ x)

# %% wrong: the outer product the other way round -> transposed
def norm_wrt_W(W, x):
    return 2 * np.outer(x, W @ x)

def norm_wrt_x(W, x):
    return 2 * W.T @ (W @ x)

# %% wrong: no transpose on the way back -> W must be transposed
def norm_wrt_W(W, x):
    return 2 * np.outer(W @ x, x)

def norm_wrt_x(W, x):
    return 2 * W @ (W @ x)

# %% wrong: stops at q -> the factor W is still to come
def norm_wrt_W(W, x):
    return 2 * np.outer(W @ x, x)

def norm_wrt_x(W, x):
    return 2 * W @ x

# %% wrong: the norm is not squared -> not of its square
def norm_wrt_W(W, x):
    q = W @ x
    return np.outer(q, x) / np.sqrt(q @ q)

def norm_wrt_x(W, x):
    q = W @ x
    return W.T @ q / np.sqrt(q @ q)

# %% wrong: the power rule with W as inner derivative -> which is x_l and not W
def norm_wrt_W(W, x):
    return 2 * (W @ x)[:, None] * W

def norm_wrt_x(W, x):
    return 2 * W.T @ (W @ x)

# %% wrong: squares before summing -> sums over the columns before it is squared
def norm_wrt_W(W, x):
    return 2 * W * x**2

def norm_wrt_x(W, x):
    return 2 * W.T @ (W @ x)

# %% wrong: finite differences -> finite differences
def norm_wrt_W(W, x):
    return 2 * np.outer(W @ x, x)

def norm_wrt_x(W, x):
    h = 1e-6
    steps = h * np.eye(len(x))
    return np.array([(np.sum((W @ (x + s)) ** 2) - np.sum((W @ (x - s)) ** 2)) / (2 * h) for s in steps])

# %% wrong: q times x for the outer product -> every q_k meets every x_l
def norm_wrt_W(W, x):
    return 2 * (W @ x) * x

def norm_wrt_x(W, x):
    return 2 * W.T @ (W @ x)
