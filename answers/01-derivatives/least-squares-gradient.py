# %% right: moves a float copy and puts it back, expands the square
def loss_quotients(X, y, w, h):
    w = np.array(w, dtype=float)
    start = np.sum((y - X.dot(w)) ** 2) / len(y)
    quotients = []
    for j in range(len(w)):
        old = w[j]
        w[j] = old + h
        quotients.append((np.sum((y - X.dot(w)) ** 2) / len(y) - start) / h)
        w[j] = old
    return quotients

def loss_gradient(X, y, w):
    residual = X @ w - y
    return np.mean(2 * residual[:, None] * X, axis=0)

# %% right: the parabola written out
def loss_quotients(X, y, w, h):
    gradient = 2 * (X @ w - y) @ X / len(X)
    return gradient + h * np.sum(X * X, axis=0) / len(X)

def loss_gradient(X, y, w):
    return (X @ w - y) @ X * 2 / len(X)

# %% wrong: the perturbation stays -> a perturbation was not undone
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    moved = np.array(w, dtype=float)
    quotients = np.zeros(len(w))
    for j in range(len(w)):
        moved[j] += h
        quotients[j] = (loss(moved) - loss(w)) / h
    return quotients

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: adds h to an array of integers -> integer
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    quotients = np.zeros(len(w))
    for j in range(len(w)):
        moved = w.copy()
        moved[j] += h
        quotients[j] = (loss(moved) - loss(w)) / h
    return quotients

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: edits w itself -> changes its argument
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    start = loss(w)
    quotients = np.zeros(len(w))
    for j in range(len(w)):
        w[j] += h
        quotients[j] = (loss(w) - start) / h
    return quotients

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: moves all weights together -> all moved at once
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h) - loss(w)) / h for _ in w])

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: central differences -> not the quotients for the given h, but central ones or their limit
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: a step of its own choice -> not the quotients for the given h, but central ones or their limit
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    h = 1e-7
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return -2 / len(y) * X.T @ (y - X @ w)

# %% wrong: a sum for the mean -> the loss averages over the examples
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return -2 * X.T @ (y - X @ w)

# %% wrong: forgets the minus of -Xw -> its derivative with respect to w is -X
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return 2 / len(y) * X.T @ (y - X @ w)

# %% wrong: the loss with 1/(2N) -> the factor 2 of the square is missing
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return X.T @ (X @ w - y) / len(y)

# %% wrong: divides by the number of weights -> divided by the number of weights
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return -2 / len(w) * X.T @ (y - X @ w)

# %% wrong: measures instead of deriving -> finite differences
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)
    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])

def loss_gradient(X, y, w):
    return loss_quotients(X, y, w, 1e-7)


# %% wrong: a mean over X -> divided by the number of entries of X
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)

    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])


def loss_gradient(X, y, w):
    return -2 * X.T @ (y - X @ w) / X.size


# %% wrong: the loss -> this is the loss L itself
def loss_quotients(X, y, w, h):
    def loss(w):
        return np.mean((y - X @ w) ** 2)

    return np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(len(w))])


def loss_gradient(X, y, w):
    return np.mean((y - X @ w) ** 2)
