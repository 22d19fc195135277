# %% right: a row of the unit matrix
def bumped(x, i, h):
    return x + h * np.eye(len(x))[i]


# %% right: put together from three pieces, a list
def bumped(x, i, h):
    return [*x[:i], x[i] + h, *x[i + 1:]]


# %% right: where
def bumped(x, i, h):
    return np.where(np.arange(x.size) == i, x + h, x)


# %% wrong: in place -> changes its argument
def bumped(x, i, h):
    x[i] += h
    return x


# %% wrong: a second name is no copy -> changes its argument
def bumped(x, i, h):
    y = x
    y[i] = y[i] + h
    return y


# %% wrong: a slice is a view -> changes its argument
def bumped(x, i, h):
    y = x[:]
    y[i] += h
    return y


# %% wrong: undone afterwards -> also where it is put back afterwards
def bumped(x, i, h):
    x[i] += h
    y = x.copy()
    x[i] -= h
    return y


# %% wrong: a copy of integers -> an array of integers cannot hold fractions
def bumped(x, i, h):
    y = x.copy()
    y[i] += h
    return y


# %% wrong: every entry moves -> h is added to every entry
def bumped(x, i, h):
    return x + h


# %% wrong: the entry is replaced -> h takes the place of the entry
def bumped(x, i, h):
    y = x.astype(float)
    y[i] = h
    return y


# %% wrong: nothing is returned -> returns None
def bumped(x, i, h):
    y = x.astype(float)
    y[i] += h


# %% wrong: the entry alone -> only the entry is returned
def bumped(x, i, h):
    return x[i] + h


# %% wrong: as float it is another array, but floats are not copied -> changes its argument
def bumped(x, i, h):
    y = np.asarray(x, dtype=float)
    y[i] += h
    return y
