# %% right: reshape to a matrix
def contract(J, dx):
    y_shape = J.shape[:J.ndim - dx.ndim]
    return (J.reshape(-1, dx.size) @ dx.reshape(-1)).reshape(y_shape)

# %% right: multiply by broadcasting, then sum
def contract(J, dx):
    return np.sum(J * dx, axis=tuple(range(J.ndim - dx.ndim, J.ndim)))

# %% right: entry by entry
def contract(J, dx):
    result = np.zeros(J.shape[:J.ndim - dx.ndim])
    for i in np.ndindex(result.shape):
        for j in np.ndindex(dx.shape):
            result[i] += J[i + j] * dx[j]
    return result

# %% wrong: the matrix product -> only the last axis was contracted
def contract(J, dx):
    return J @ dx

# %% wrong: sums over everything -> also over those of y
def contract(J, dx):
    return np.sum(J * dx)

# %% wrong: forgets the last reshape -> the result is still flat
def contract(J, dx):
    return J.reshape(-1, dx.size) @ dx.reshape(-1)

# %% wrong: flattens one of them in Fortran order -> flattened in different orders
def contract(J, dx):
    return (J.reshape(-1, dx.size) @ dx.T.reshape(-1)).reshape(J.shape[:J.ndim - dx.ndim])

# %% wrong: the axes of y -> which belong to y
def contract(J, dx):
    return np.tensordot(dx, J, axes=dx.ndim)

# %% wrong: one axis whatever dx is -> only the last axis was contracted
def contract(J, dx):
    return np.tensordot(J, dx, axes=1)

# %% wrong: forgets the sum -> multiplied, but not summed
def contract(J, dx):
    return J * dx

# %% wrong: a slice that ends at -0 for a single number -> cannot reshape array of size 2 into shape ()
def contract(J, dx):
    return (J.reshape(-1, dx.size) @ dx.reshape(-1)).reshape(J.shape[:-dx.ndim])
