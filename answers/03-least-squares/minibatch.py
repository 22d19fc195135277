# %% right: means of outer rows, recursively
def epoch(X, y, w, step, batches):
    if len(batches) == 0:
        return w
    rows = batches[0]
    w = w - step * np.mean(2 * (X[rows] @ w - y[rows])[:, None] * X[rows], axis=0)
    return epoch(X, y, w, step, batches[1:])

# %% right: example by example
def epoch(X, y, w, step, batches):
    w = np.array(w, dtype=float)
    for rows in batches:
        gradient = np.zeros_like(w)
        for n in rows:
            gradient += 2 * (X[n] @ w - y[n]) * X[n]
        w -= step * gradient / len(rows)
    return w

# %% wrong: divides by N -> divided by N, the size of the whole data set
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step * 2 / len(y) * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: a sum over the batch -> not divided by the size of the batch
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step * 2 * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: equal sizes assumed -> divided by the size of the first batch
def epoch(X, y, w, step, batches):
    size = len(batches[0])
    for rows in batches:
        w = w - step * 2 / size * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: stale gradients -> all gradients are taken at the start
def epoch(X, y, w, step, batches):
    start = w
    for rows in batches:
        w = w - step * 2 / len(rows) * X[rows].T @ (X[rows] @ start - y[rows])
    return w

# %% wrong: returns too early -> is the return inside the loop?
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step * 2 / len(rows) * X[rows].T @ (X[rows] @ w - y[rows])
        return w

# %% wrong: begins anew for each batch -> only the last batch counts
def epoch(X, y, w, step, batches):
    for rows in batches:
        result = w - step * 2 / len(rows) * X[rows].T @ (X[rows] @ w - y[rows])
    return result

# %% wrong: all rows in each step -> the batches are not used
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step * 2 / len(y) * X.T @ (X @ w - y)
    return w

# %% wrong: uphill -> it climbs
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w + step * 2 / len(rows) * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: no 2 -> the 2 of the square is missing
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step / len(rows) * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: averages over the batches -> divided by the number of batches as well
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step / len(batches) * 2 / len(rows) * X[rows].T @ (X[rows] @ w - y[rows])
    return w

# %% wrong: the number of batches -> in place of the number of rows in the batch
def epoch(X, y, w, step, batches):
    for rows in batches:
        w = w - step * 2 / len(batches) * X[rows].T @ (X[rows] @ w - y[rows])
    return w
