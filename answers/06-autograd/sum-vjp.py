# %% right: the shape with ones is computed
def sum_vjp(g, f, x, axis=None, keepdims=False):
    shape = np.sum(x, axis=axis, keepdims=True).shape
    return np.broadcast_to(np.reshape(g, shape), x.shape)


# %% right: adds to zeros
def sum_vjp(g, f, x, axis=None, keepdims=False):
    out = np.zeros(x.shape)
    if axis is None:
        axis = tuple(range(x.ndim))
    axes = [a % x.ndim for a in np.atleast_1d(np.array(axis, dtype=int))]
    out += np.reshape(g, [1 if i in axes else n for i, n in enumerate(x.shape)])
    return out


# %% wrong: g is not stretched -> handed back in its own shape
def sum_vjp(g, f, x, axis=None, keepdims=False):
    return g


# %% wrong: ones -> the ones must be multiplied by it
def sum_vjp(g, f, x, axis=None, keepdims=False):
    return np.ones(x.shape)


# %% wrong: no new axis -> operands could not be broadcast
def sum_vjp(g, f, x, axis=None, keepdims=False):
    return g * np.ones(x.shape)


# %% wrong: added at the end -> sum_vjp
def sum_vjp(g, f, x, axis=None, keepdims=False):
    return g.reshape(g.shape + (1,) * (x.ndim - g.ndim)) * np.ones(x.shape)


# %% wrong: keepdims not looked at -> sum_vjp
def sum_vjp(g, f, x, axis=None, keepdims=False):
    if axis is not None:
        g = np.expand_dims(g, axis)
    return (g * np.ones(x.shape)).reshape(g.shape if g.size == x.size else np.broadcast_shapes(g.shape, x.shape))


# %% wrong: a mean -> the VJP of a mean
def sum_vjp(g, f, x, axis=None, keepdims=False):
    if axis is not None and not keepdims:
        g = np.expand_dims(g, axis)
    return g * np.ones(x.shape) * f.size / x.size


# %% wrong: all of g added -> g is added up before it is stretched
def sum_vjp(g, f, x, axis=None, keepdims=False):
    return np.full(x.shape, np.sum(g))


# %% wrong: times x -> multiplied by x
def sum_vjp(g, f, x, axis=None, keepdims=False):
    if axis is not None and not keepdims:
        g = np.expand_dims(g, axis)
    return g * x


# %% wrong: a tuple of axes not foreseen -> raised
def sum_vjp(g, f, x, axis=None, keepdims=False):
    if axis is not None and not keepdims:
        shape = list(x.shape)
        shape[axis] = 1
        g = g.reshape(shape)
    return g * np.ones(x.shape)
