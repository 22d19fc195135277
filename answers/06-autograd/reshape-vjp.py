# %% right: flattened first
def reshape_vjp(g, f, x, shape):
    return np.ravel(g).reshape(np.shape(x))


# %% right: filled in
def reshape_vjp(g, f, x, shape):
    out = np.zeros(x.shape)
    out.flat[:] = g.flat
    return out


# %% wrong: to the output's shape -> the gradient is shaped like x
def reshape_vjp(g, f, x, shape):
    return g.reshape(shape)


# %% wrong: x itself -> this is x in other clothes
def reshape_vjp(g, f, x, shape):
    return f.reshape(x.shape)


# %% wrong: Fortran order -> in another order
def reshape_vjp(g, f, x, shape):
    return g.reshape(x.shape, order="F")


# %% wrong: ones -> the upstream gradient g is left out
def reshape_vjp(g, f, x, shape):
    return np.ones(x.shape)


# %% wrong: times x -> multiplied by x
def reshape_vjp(g, f, x, shape):
    return g.reshape(x.shape) * x


# %% wrong: flat -> but shape (2, 3) is expected
def reshape_vjp(g, f, x, shape):
    return g.ravel()


# %% wrong: transposed -> reshape_vjp
def reshape_vjp(g, f, x, shape):
    return g.T.reshape(x.shape)
