# %% right: products in place of @, sums in place of means
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(np.asarray(x, dtype=float))
    f = (t * np.array([1.0, 0.0])).sum(-1) * (0 - t**2).sum(-1).exp()
    f.backward(np.ones(f.shape))
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    W, B = Tensor(np.asarray(w, dtype=float)), Tensor(np.asarray(b, dtype=float))
    z = Tensor(X) @ W + B
    a = z.maximum(0 - z)
    losses = (z + a) / 2 + ((0 - a).exp() + 1).log() - z * y
    total = losses.sum() / len(y)
    total.backward()
    return [total.value, W.grad, B.grad]


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


# %% right: one row of a loop at a time
def bump_gradient(x, Tensor=engine.Tensor):
    if x.ndim > 1:
        return np.array([bump_gradient(row, Tensor) for row in x])
    t = Tensor(x)
    ((t @ np.array([1.0, 0.0])) * (-(t @ t)).exp()).backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    theta = np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        loss, dw, db = logistic(X, y, theta[:-1], theta[-1], Tensor)
        theta = theta - rate * np.append(dw, db)
    return [theta[:-1], theta[-1]]


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


# %% wrong: all points in one exponent -> a sum over the last axis alone
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum()).exp()
    f.sum().backward()
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


# %% wrong: minus forgotten -> the minus in the exponent is missing
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (t * t).sum(axis=-1).exp()
    f.sum().backward()
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


# %% wrong: a sum where a mean is due -> the 1/N is missing
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).sum()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


# %% wrong: overflow -> e^1000 overflows
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


def logistic(X, y, w, b, Tensor=engine.Tensor):
    with np.errstate(all="ignore"):
        w, b = Tensor(w), Tensor(b)
        z = X @ w + b
        loss = ((1 + z.exp()).log() - y * z).mean()
        loss.backward()
        return float(loss.value), w.grad, float(b.grad)


# %% wrong: labels exchanged -> the labels are exchanged
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - (1 - y) * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


# %% wrong: the bias forgotten -> the bias is left out of z
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b * 0
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


# %% wrong: Tensors come out -> a plain number, array
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return loss, w.grad, b.grad


# %% wrong: uphill -> it climbs
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w + rate * dw, b + rate * db
    return w, b


# %% wrong: a step too few -> one step too few
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(1, steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        w, b = w - rate * dw, b - rate * db
    return w, b


# %% wrong: gradients pile up -> added to that of this step
def bump_gradient(x, Tensor=engine.Tensor):
    t = Tensor(x)
    f = (t @ [1.0, 0.0]) * (-(t * t).sum(axis=-1)).exp()
    f.sum().backward()
    return t.grad


def logistic(X, y, w, b, Tensor=engine.Tensor):
    w, b = Tensor(w), Tensor(b)
    z = X @ w + b
    loss = (z.maximum(0) + (1 + (-z.maximum(-z)).exp()).log() - y * z).mean()
    loss.backward()
    return float(loss.value), w.grad, float(b.grad)


def train(X, y, rate, steps, Tensor=engine.Tensor):
    w, b, gw, gb = np.zeros(X.shape[1]), 0.0, 0.0, 0.0
    for _ in range(steps):
        _, dw, db = logistic(X, y, w, b, Tensor)
        gw, gb = gw + dw, gb + db
        w, b = w - rate * gw, b - rate * gb
    return w, b
