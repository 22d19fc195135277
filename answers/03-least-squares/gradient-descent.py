# %% right: fills an array
def gradient_descent(X, y, w, step, steps):
    path = np.empty((steps + 1, X.shape[1]))
    path[0] = w
    for k in range(steps):
        r = y - X @ path[k]
        path[k + 1] = path[k] + step * 2 * (r @ X) / len(y)
    return path

# %% right: recursive
def gradient_descent(X, y, w, step, steps):
    if steps == 0:
        return np.array([w])
    before = gradient_descent(X, y, w, step, steps - 1)
    last = before[-1]
    return np.vstack([before, last - step * np.mean(2 * (X @ last - y)[:, None] * X, axis=0)])

# %% right: in place, with copies
def gradient_descent(X, y, w, step, steps):
    w = np.array(w, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        w -= step * 2 / len(y) * (X.T @ (X @ w - y))
        path.append(w.copy())
    return np.stack(path)

# %% wrong: uphill -> it climbs
def gradient_descent(X, y, w, step, steps):
    path = [w]
    for _ in range(steps):
        w = w + step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: the gradient of the sum -> N times too large
def gradient_descent(X, y, w, step, steps):
    path = [w]
    for _ in range(steps):
        w = w - step * 2 * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: no 2 -> half as long
def gradient_descent(X, y, w, step, steps):
    path = [w]
    for _ in range(steps):
        w = w - step / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: in place, the same array again and again -> one array was changed in place
def gradient_descent(X, y, w, step, steps):
    w = w.astype(float)
    path = [w]
    for _ in range(steps):
        w -= step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: changes its argument -> UFuncTypeError: Cannot cast
def gradient_descent(X, y, w, step, steps):
    path = [w.copy()]
    for _ in range(steps):
        w -= step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w.copy())
    return np.array(path)

# %% wrong: without the start -> the start is missing
def gradient_descent(X, y, w, step, steps):
    path = []
    for _ in range(steps):
        w = w - step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: one step too few -> one step too few
def gradient_descent(X, y, w, step, steps):
    path = [w]
    for _ in range(steps - 1):
        w = w - step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)

# %% wrong: the end alone -> only the last point
def gradient_descent(X, y, w, step, steps):
    for _ in range(steps):
        w = w - step * 2 / len(y) * X.T @ (X @ w - y)
    return w

# %% wrong: one gradient for all steps -> the gradient is taken at the start in every step
def gradient_descent(X, y, w, step, steps):
    path = [w]
    gradient = 2 / len(y) * X.T @ (X @ w - y)
    for _ in range(steps):
        w = w - step * gradient
        path.append(w)
    return np.array(path)

# %% wrong: rounds to whole numbers -> integer
def gradient_descent(X, y, w, step, steps):
    path = np.zeros((steps + 1, len(w)), dtype=w.dtype)
    path[0] = w
    for k in range(steps):
        path[k + 1] = path[k] - step * 2 / len(y) * X.T @ (X @ path[k] - y)
    return path

# %% wrong: the last row is not filled -> the last row was never filled
def gradient_descent(X, y, w, step, steps):
    path = np.zeros((steps + 1, len(w)))
    path[0] = w
    for k in range(steps - 1):
        path[k + 1] = path[k] - step * 2 / len(y) * X.T @ (X @ path[k] - y)
    return path

# %% wrong: a copy of the start, then in place -> all rows after the start are the same
def gradient_descent(X, y, w, step, steps):
    path = [w]
    w = w.astype(float)
    for _ in range(steps):
        w -= step * 2 / len(y) * X.T @ (X @ w - y)
        path.append(w)
    return np.array(path)
