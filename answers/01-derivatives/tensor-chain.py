# %% right: through matrices
def chain(dz_dy, dy_dx, y_ndim):
    size = 1
    for length in dy_dx.shape[:y_ndim]:
        size *= length
    product = dz_dy.reshape(-1, size) @ dy_dx.reshape(size, -1)
    return product.reshape(dz_dy.shape[:dz_dy.ndim - y_ndim] + dy_dx.shape[y_ndim:])

# %% right: a sum over the entries of y
def chain(dz_dy, dy_dx, y_ndim):
    total = 0.0
    for i in np.ndindex(dy_dx.shape[:y_ndim]):
        total = total + np.multiply.outer(dz_dy[(...,) + i], dy_dx[i])
    return total

# %% wrong: one axis whatever y is -> only one axis was contracted
def chain(dz_dy, dy_dx, y_ndim):
    return np.tensordot(dz_dy, dy_dx, axes=1)

# %% wrong: leaves tensordot to its default -> as np.tensordot does unless told otherwise
def chain(dz_dy, dy_dx, y_ndim):
    return np.tensordot(dz_dy, dy_dx)

# %% wrong: the matrix product -> @ multiplies stacks of matrices
def chain(dz_dy, dy_dx, y_ndim):
    return dz_dy @ dy_dx

# %% wrong: pairs the axes in reversed order -> reversed order
def chain(dz_dy, dy_dx, y_ndim):
    of_z = [dz_dy.ndim - 1 - k for k in range(y_ndim)]
    return np.tensordot(dz_dy, dy_dx, axes=(of_z, range(y_ndim)))

# %% wrong: the factors exchanged -> in the wrong order
def chain(dz_dy, dy_dx, y_ndim):
    return np.tensordot(dy_dx, dz_dy, axes=y_ndim)

# %% wrong: a matrix is returned -> the result is a matrix
def chain(dz_dy, dy_dx, y_ndim):
    size = int(np.prod(dy_dx.shape[:y_ndim]))
    return dz_dy.reshape(-1, size) @ dy_dx.reshape(size, -1)

# %% wrong: the outer product -> nothing was summed
def chain(dz_dy, dy_dx, y_ndim):
    return np.multiply.outer(dz_dy, dy_dx)

# %% wrong: a slice that ends at -0 where y is a number -> cannot reshape
def chain(dz_dy, dy_dx, y_ndim):
    size = int(np.prod(dy_dx.shape[:y_ndim]))
    flat = dz_dy.reshape(-1, size) @ dy_dx.reshape(size, -1)
    return flat.reshape(dz_dy.shape[:-y_ndim] + dy_dx.shape[y_ndim:])
