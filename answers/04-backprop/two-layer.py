# %% right: einsum and np.where
def two_layer_backward(X, W1, W2):
    z1 = np.einsum("nd,dh->nh", X, W1)
    h1 = np.where(z1 > 0, z1, 0)
    dy = 2 * np.einsum("nh,hm->nm", h1, W2)
    dh1 = np.einsum("nm,hm->nh", dy, W2)
    dz1 = np.where(z1 > 0, dh1, 0)
    return dict(y_hat=dy, W2=np.einsum("nh,nm->hm", h1, dy), h1=dh1, z1=dz1, W1=np.einsum("nd,nh->dh", X, dz1),
                X=np.einsum("nh,dh->nd", dz1, W1))


# %% right: the mask from the output, example by example
def two_layer_backward(X, W1, W2):
    grads = {"y_hat": [], "W2": 0, "h1": [], "z1": [], "W1": 0, "X": []}
    for x in X:
        h = np.maximum(x @ W1, 0)
        dy = 2 * h @ W2
        dh = W2 @ dy
        dz = dh * np.sign(h)
        grads["y_hat"].append(dy)
        grads["h1"].append(dh)
        grads["z1"].append(dz)
        grads["X"].append(W1 @ dz)
        grads["W2"] = grads["W2"] + np.outer(h, dy)
        grads["W1"] = grads["W1"] + np.outer(x, dz)
    return {key: np.array(value) for key, value in grads.items()}


# %% wrong: the 2 lost -> the 2 is missing
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: the mask forgotten -> the ReLU is forgotten on the way back
def two_layer_backward(X, W1, W2):
    h1 = np.maximum(X @ W1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dh1, "W1": X.T @ dh1, "X": dh1 @ W1.T}


# %% wrong: the mask from the upstream gradient -> the mask is taken from the upstream gradient
def two_layer_backward(X, W1, W2):
    h1 = np.maximum(X @ W1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = np.maximum(dh1, 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: z1 for h1 -> the layer's input is h1
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    dy = 2 * np.maximum(z1, 0) @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": z1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: W2 not transposed -> W2 is not transposed on the way back
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: W1 by the gradient that has not passed the ReLU -> it has not passed the ReLU yet
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dh1, "X": dz1 @ W1.T}


# %% wrong: divided by N -> nothing is divided by N
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2 / len(X)
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: the other value at 0 -> at z1 = 0 the derivative of the ReLU is taken as 0 here
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 >= 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: a zero of z1 passes on the way back -> at z1 = 0 the derivative of the ReLU
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 >= 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: X as it is in the gradient by W1 -> X is not transposed in the gradient by W1
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X @ dz1, "X": dz1 @ W1.T}


# %% wrong: the mask alone -> dropped at the ReLU
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = np.maximum(z1, 0)
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = (z1 > 0) * 1.0
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: linear forward -> forgotten on the way forward
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = z1
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1 * (z1 > 0)
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}


# %% wrong: no ReLU -> forgotten, forward and back
def two_layer_backward(X, W1, W2):
    z1 = X @ W1
    h1 = z1
    dy = 2 * h1 @ W2
    dh1 = dy @ W2.T
    dz1 = dh1
    return {"y_hat": dy, "W2": h1.T @ dy, "h1": dh1, "z1": dz1, "W1": X.T @ dz1, "X": dz1 @ W1.T}
