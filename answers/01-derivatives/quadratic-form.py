# %% right: two products and einsum
def quadratic_wrt_x(x, A):
    return A @ x + x @ A

def quadratic_wrt_A(x, A):
    return np.einsum("i,j->ij", x, x)

# %% right: entry by entry
def quadratic_wrt_x(x, A):
    n = len(x)
    return [sum(A[k][j] * x[j] for j in range(n)) + sum(x[i] * A[i][k] for i in range(n)) for k in range(n)]

def quadratic_wrt_A(x, A):
    return x[:, None] * x

# %% wrong: only the left-hand x -> only the left-hand x was differentiated
def quadratic_wrt_x(x, A):
    return A @ x

def quadratic_wrt_A(x, A):
    return np.outer(x, x)

# %% wrong: only the right-hand x -> only the right-hand x was differentiated
def quadratic_wrt_x(x, A):
    return A.T @ x

def quadratic_wrt_A(x, A):
    return np.outer(x, x)

# %% wrong: taken as symmetric -> 2Ax is right only when A is symmetric
def quadratic_wrt_x(x, A):
    return 2 * A @ x

def quadratic_wrt_A(x, A):
    return np.outer(x, x)

# %% wrong: finite differences -> finite differences
def quadratic_wrt_x(x, A):
    h = 1e-6
    steps = h * np.eye(len(x))
    return np.array([((x + s) @ A @ (x + s) - (x - s) @ A @ (x - s)) / (2 * h) for s in steps])

def quadratic_wrt_A(x, A):
    return np.outer(x, x)

# %% wrong: the power rule for A too -> nothing brings down a factor 2
def quadratic_wrt_x(x, A):
    return (A + A.T) @ x

def quadratic_wrt_A(x, A):
    return 2 * np.outer(x, x)

# %% wrong: keeps A in the derivative with respect to A -> does not contain A
def quadratic_wrt_x(x, A):
    return (A + A.T) @ x

def quadratic_wrt_A(x, A):
    return A * np.outer(x, x)

# %% wrong: x times x instead of the outer product -> every x_k stands beside every x_l
def quadratic_wrt_x(x, A):
    return (A + A.T) @ x

def quadratic_wrt_A(x, A):
    return x * x

# %% wrong: A is made symmetric in place -> changes its argument
def quadratic_wrt_x(x, A):
    A += A.T.copy()
    return A @ x

def quadratic_wrt_A(x, A):
    return np.outer(x, x)
