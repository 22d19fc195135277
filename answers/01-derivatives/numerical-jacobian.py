# %% right: flat vectors inside, shapes at the end
def measure_jacobian(f, x, h=6e-6):
    point = np.array(x, dtype=float)
    flat = point.ravel()
    columns = []
    for k in range(flat.size):
        values = []
        for sign in (1, -1):
            moved = flat.copy()
            moved[k] += sign * h
            values.append(np.array(f(moved.reshape(point.shape)), dtype=float))
        columns.append((values[0] - values[1]).ravel() / (2 * h))
    return np.array(columns).T.reshape(np.shape(f(point)) + point.shape)


# %% right: one working array, put back each time, results copied
def measure_jacobian(f, x, h=6e-6):
    x = np.asarray(x, dtype=float).copy()
    blocks = []
    for j in np.ndindex(x.shape):
        kept = x[j]
        x[j] = kept + h
        above = np.array(f(x))
        x[j] = kept - h
        below = np.array(f(x))
        x[j] = kept
        blocks.append((above - below) / (2 * h))
    return np.moveaxis(np.reshape(blocks, x.shape + np.shape(blocks[0])), range(x.ndim), range(-x.ndim, 0))


# %% right: the input's axes first, moved to the end
def measure_jacobian(f, x, h=6e-6):
    x = np.asarray(x) + 0.0
    steps = h * np.eye(x.size).reshape((x.size,) + x.shape)
    rows = np.stack([np.subtract(f(x + s), f(x - s)) / (2 * h) for s in steps])
    return np.moveaxis(rows, 0, -1).reshape(rows.shape[1:] + x.shape)


# %% wrong: one side only -> a forward difference
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[(..., *j)] = (f(x + step) - f(x)) / h
    return jacobian


# %% wrong: divided by h -> it is 2h
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[(..., *j)] = (f(x + step) - f(x - step)) / h
    return jacobian


# %% wrong: the step stays in an array of integers -> swallowed
def measure_jacobian(f, x, h=6e-6):
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[j] = above[j] + h
        below[j] = below[j] - h
        jacobian[(..., *j)] = (f(above) - f(below)) / (2 * h)
    return jacobian


# %% wrong: perturbations pile up -> a perturbation is not undone
def measure_jacobian(f, x, h=6e-6):
    above, below = np.array(x, dtype=float), np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(above)) + above.shape)
    for j in np.ndindex(above.shape):
        above[j] += h
        below[j] -= h
        jacobian[(..., *j)] = (f(above) - f(below)) / (2 * h)
    return jacobian


# %% wrong: works in the caller's array -> changes its argument
def measure_jacobian(f, x, h=6e-6):
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        x[j] += h
        above = np.array(f(x))
        x[j] -= 2 * h
        jacobian[(..., *j)] = (above - f(x)) / (2 * h)
    return jacobian


# %% wrong: one array for both sides, and f returns a part of it -> give f a new array each time
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        kept = x[j]
        x[j] = kept + h
        above = f(x)
        x[j] = kept - h
        below = f(x)
        x[j] = kept
        jacobian[(..., *j)] = (above - below) / (2 * h)
    return jacobian


# %% wrong: outputs by inputs -> a matrix of all outputs by all inputs
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros((np.size(f(x)), x.size))
    for k, j in enumerate(np.ndindex(x.shape)):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[:, k] = np.ravel((f(x + step) - f(x - step)) / (2 * h))
    return jacobian


# %% wrong: the input's axes first -> the input's indices come first
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(x.shape + np.shape(f(x)))
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[j] = (f(x + step) - f(x - step)) / (2 * h)
    return jacobian


# %% wrong: outputs added up -> summed over the outputs
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        gradient[j] = np.sum((f(x + step) - f(x - step)) / (2 * h))
    return gradient


# %% wrong: all entries moved at once -> all entries of x are moved at once
def measure_jacobian(f, x, h=6e-6):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: the step that was given is ignored -> h is not used
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    h = 6e-6
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[(..., *j)] = (f(x + step) - f(x - step)) / (2 * h)
    return jacobian


# %% wrong: vectors only -> raised
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    steps = h * np.eye(len(x))
    return np.stack([(f(x + s) - f(x - s)) / (2 * h) for s in steps], axis=1)


# %% wrong: the columns in a list, made an array -> one block for each entry of x, stacked along the first axis
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    J = []
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        J.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(J)


# %% wrong: the columns in a list, made an array and transposed -> .T, which reverses all axes
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    J = []
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        J.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(J).T


# %% wrong: the columns side by side, the shape of x forgotten -> all entries of x on one axis
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    J = []
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        J.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(J, axis=-1)


# %% wrong: an empty index list for a single number -> raised
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape or (1,)):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[(..., *j)] = (f(x + step) - f(x - step)) / (2 * h)
    return jacobian


# %% wrong: left too low -> the entry is too low by h
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(np.shape(f(x)) + x.shape)
    for j in np.ndindex(x.shape):
        x[j] += h
        up = np.copy(f(x))
        x[j] -= 2 * h
        down = np.copy(f(x))
        jacobian[(..., *j)] = (up - down) / (2 * h)
    return jacobian


# %% wrong: blocks, reshaped -> moves no axis
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    blocks = []
    for step in h * np.eye(x.size).reshape(x.size, *x.shape):
        blocks.append((np.copy(f(x + step)) - np.copy(f(x - step))) / (2 * h))
    return np.array(blocks).reshape(np.shape(f(x)) + x.shape)


# %% wrong: f(x) always an array -> raised AttributeError
def measure_jacobian(f, x, h=6e-6):
    x = np.array(x, dtype=float)
    jacobian = np.zeros(f(x).shape + x.shape)
    for j in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[j] = h
        jacobian[(..., *j)] = (f(x + step) - f(x - step)) / (2 * h)
    return jacobian
