# %% right: one axis after another
def my_unbroadcast(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1 and g.shape[axis] != 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


# %% right: np.add.at collects what the copies receive
def my_unbroadcast(g, shape):
    total = np.zeros(shape)
    where = np.broadcast_to(np.arange(total.size).reshape(shape), g.shape)
    np.add.at(total.reshape(-1), where.ravel(), g.ravel())
    return total


# %% right: all axes in one sum, then a reshape
def my_unbroadcast(g, shape):
    padded = (1,) * (g.ndim - len(shape)) + tuple(shape)
    axes = tuple(i for i in range(g.ndim) if padded[i] == 1)
    return np.reshape(np.sum(g, axis=axes), shape)


# %% wrong: leading axes alone -> an axis of length 1 that was stretched must be summed too
def my_unbroadcast(g, shape):
    return g.sum(axis=tuple(range(g.ndim - len(shape))))


# %% wrong: keepdims forgotten -> keepdims forgotten
def my_unbroadcast(g, shape):
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    return g.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1))


# %% wrong: a mean -> a mean where a sum is due
def my_unbroadcast(g, shape):
    g = g.mean(axis=tuple(range(g.ndim - len(shape))))
    return g.mean(axis=tuple(i for i, n in enumerate(shape) if n == 1), keepdims=True)


# %% wrong: as it is -> nothing is summed
def my_unbroadcast(g, shape):
    return g


# %% wrong: the first copy -> takes the first of the copies
def my_unbroadcast(g, shape):
    g = g[(0,) * (g.ndim - len(shape))]
    return g[tuple(slice(0, n) for n in shape)]


# %% wrong: axes of length 1 alone -> shape (3, 4), but shape (4,) is expected
def my_unbroadcast(g, shape):
    if g.ndim > len(shape):
        return g
    return g.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1), keepdims=True)


# %% wrong: one leading axis at most -> but shape
def my_unbroadcast(g, shape):
    if g.ndim > len(shape):
        g = g.sum(axis=0)
    return g.sum(axis=tuple(i for i, n in enumerate(shape) if n == 1), keepdims=True)
