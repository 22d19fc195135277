# %% right: the identity 1 - tanh^2 = 1 / cosh^2, einsum, copies
def layer_gradients(W, x, b, dL_dout):
    z1 = np.einsum("md,do->mo", W, x)
    z2 = z1 + b
    g = dL_dout / np.cosh(z2)**2
    return dict(x=np.einsum("md,mo->do", W, g), W=g * x.ravel(), z1=g.copy(), b=g.copy(), z2=g.copy(), out=dL_dout.copy())

def product_gradients_as_rows(A, B, grad):
    return (grad.T @ B.T).T, (A.T @ grad.T).T


# %% right: loops over the units
def layer_gradients(W, x, b, dL_dout):
    M, D = W.shape
    found = {"out": dL_dout, "z2": np.zeros((M, 1)), "W": np.zeros((M, D)), "x": np.zeros((D, 1))}
    for i in range(M):
        t = np.tanh(sum(W[i, j] * x[j, 0] for j in range(D)) + b[i, 0])
        found["z2"][i] = dL_dout[i] * (1 - t) * (1 + t)
        for j in range(D):
            found["W"][i, j] = found["z2"][i, 0] * x[j, 0]
            found["x"][j, 0] += found["z2"][i, 0] * W[i, j]
    found["b"] = found["z1"] = found["z2"]
    return found

def product_gradients_as_rows(A, B, grad):
    return [np.matmul(B, grad), np.matmul(grad, A)]


# %% wrong: upstream dropped -> the upstream gradient dL_dout is dropped
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = 1 - out**2
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: tanh skipped -> the tanh is skipped
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: input for output -> with the input where the output is meant
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - (W @ x + b)**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: no square -> lacks the square
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: times tanh -> multiplied by tanh itself
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * out
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: W transposed -> transposed
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": x @ dz2.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: W for W.T -> layer_gradients
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: b summed -> layer_gradients
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2.sum(), "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A


# %% wrong: shaped like the matrices -> shaped like A and B
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return (B @ grad).T, (grad @ A).T


# %% wrong: the wrong side -> product_gradients_as_rows
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": dL_dout, "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return grad @ B, A @ grad


# %% wrong: the gradient of out is 1 -> the gradient by out is dL_dout itself
def layer_gradients(W: np.ndarray, x: np.ndarray, b: np.ndarray, dL_dout: np.ndarray) -> dict[str, np.ndarray]:
    out = np.tanh(W @ x + b)
    dz2 = dL_dout * (1 - out**2)
    return {"out": np.ones_like(dL_dout), "z2": dz2, "b": dz2, "z1": dz2, "W": dz2 @ x.T, "x": W.T @ dz2}


def product_gradients_as_rows(A: np.ndarray, B: np.ndarray, grad: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return B @ grad, grad @ A
