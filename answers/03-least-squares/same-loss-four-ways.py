# %% right: its own differences, methods of the Tensor
def four_gradients(X, y, w):
    w = np.array(w, dtype=float)
    N, d = X.shape
    hand, measured = np.zeros(d), np.zeros(d)
    for j in range(d):
        for n in range(N):
            r = y[n]
            for k in range(d):
                r = r - X[n, k] * w[k]
            hand[j] = hand[j] - 2 * r * X[n, j]
        e = np.zeros(d)
        e[j] = 1e-2
        measured[j] = (np.mean((y - X @ (w + e)) ** 2) - np.mean((y - X @ (w - e)) ** 2)) / 2e-2
    t = Tensor(w)
    r = X @ t - y
    (r @ r / N).backward()
    return {"by hand": hand / N, "numerical": measured, "matrix": -2 * (y - X @ w) @ X / N, "autograd": t.grad}

# %% right: np.sum, in another order
def four_gradients(X, y, w):
    t = Tensor(w)
    loss = np.sum((X @ t - y) ** 2) / len(y)
    loss.backward()
    result = {"autograd": t.grad}
    result["matrix"] = X.T @ (X @ w - y) * 2 / len(y)
    result["numerical"] = numerical_jacobian(lambda v: np.sum((X @ v - y) ** 2) / len(y), w)
    result["by hand"] = np.array([sum(2 * (sum(a * b for a, b in zip(X[n], w)) - y[n]) * X[n, j] for n in range(len(y))) / len(y)
                                  for j in range(len(w))])
    return result

# %% wrong: the sum for the mean by autograd -> ['autograd'] is N times
def four_gradients(X, y, w):
    t = Tensor(w)
    np.sum((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w), "matrix": g, "autograd": t.grad}

# %% wrong: sign lost by hand -> ['by hand'] has the wrong sign
def four_gradients(X, y, w):
    N, d = X.shape
    hand = np.zeros(d)
    for n in range(N):
        for j in range(d):
            hand[j] += 2 * (y[n] - X[n] @ w) * X[n, j] / N
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    return {"by hand": hand, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w),
            "matrix": 2 / N * X.T @ (X @ w - y), "autograd": t.grad}

# %% wrong: no 2 in the formula -> ['matrix'] is half
def four_gradients(X, y, w):
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w), "matrix": g / 2, "autograd": t.grad}

# %% wrong: forward differences with a coarse step -> near but not accurate enough
def four_gradients(X, y, w):
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    h = 1e-6
    return {"by hand": g, "numerical": np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))]), "matrix": g, "autograd": t.grad}

# %% wrong: the Tensor for its gradient -> its gradient in .grad
def four_gradients(X, y, w):
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w), "matrix": g, "autograd": t}

# %% wrong: backward forgotten -> was .backward() called on the loss
def four_gradients(X, y, w):
    t = Tensor(w)
    loss = np.mean((y - X @ t) ** 2)
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w), "matrix": g, "autograd": t.grad}

# %% wrong: backward on the residuals -> raised ValueError
def four_gradients(X, y, w):
    t = Tensor(w)
    ((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w), "matrix": g, "autograd": t.grad}

# %% wrong: measured and called derived -> finite differences
def four_gradients(X, y, w):
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = numerical_jacobian(lambda w: np.mean((y - X @ w) ** 2), w)
    return {"by hand": g, "numerical": g, "matrix": g, "autograd": t.grad}

# %% wrong: a key is missing -> missing numerical
def four_gradients(X, y, w):
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "matrix": g, "autograd": t.grad}

# %% wrong: h swallowed by integers -> Make it one of floats, w.astype(float)
def four_gradients(X, y, w):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    numerical, h = np.zeros(len(w)), 1e-4
    for j in range(len(w)):
        up, down = w.copy(), w.copy()
        up[j] += h
        down[j] -= h
        numerical[j] = (loss(up) - loss(down)) / (2 * h)
    t = Tensor(w)
    np.mean((y - X @ t) ** 2).backward()
    g = 2 / len(y) * X.T @ (X @ w - y)
    return {"by hand": g, "numerical": numerical, "matrix": g, "autograd": t.grad}
