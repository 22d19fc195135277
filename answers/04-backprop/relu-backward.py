# %% right: np.where
def relu_backward(dz, x):
    return np.where(x > 0, dz, 0)


# %% right: the mask from the output
def relu_backward(dz, x):
    z = np.maximum(x, 0)
    dx = np.array(dz, dtype=float)
    dx[z == 0] = 0
    return dx


# %% right: a 0-d array or a list, entry by entry
def relu_backward(dz, x):
    entries = [g if value > 0 else 0.0 for g, value in zip(dz.ravel(), x.ravel())]
    return np.reshape(entries, x.shape)


# %% wrong: the mask from the upstream gradient -> the mask is taken from the upstream gradient
def relu_backward(dz, x):
    return np.maximum(dz, 0)


# %% wrong: both masks -> the mask is taken from x and from the upstream gradient
def relu_backward(dz, x):
    return np.where((x > 0) & (dz > 0), dz, 0)


# %% wrong: the upstream gradient dropped -> the upstream gradient is dropped
def relu_backward(dz, x):
    return np.where(x > 0, 1.0, 0.0)


# %% wrong: no mask -> nothing is masked
def relu_backward(dz, x):
    return dz


# %% wrong: times the output -> multiplied by max(x, 0)
def relu_backward(dz, x):
    return dz * np.maximum(x, 0)


# %% wrong: times the sign -> multiplied by the sign of x
def relu_backward(dz, x):
    return dz * np.sign(x)


# %% wrong: masked in place -> changes its argument
def relu_backward(dz, x):
    dz[x <= 0] = 0
    return dz


# %% wrong: the other value at 0 -> at x = 0 the derivative is taken as 0 here
def relu_backward(dz, x):
    return np.where(x < 0, 0, dz)


# %% wrong: times a diagonal matrix, vectors only -> raised
def relu_backward(dz, x):
    return dz @ np.diag(np.where(x > 0, 1.0, 0.0))


# %% wrong: a zero of x passes -> the derivative at 0 is taken as 0 here
def relu_backward(dz, x):
    return np.where(x >= 0, dz, 0.0)


# %% wrong: exchanged -> dz and x are exchanged
def relu_backward(dz, x):
    return x * (dz > 0)
