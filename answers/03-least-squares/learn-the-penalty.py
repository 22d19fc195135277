# %% right: adjoint by hand, rho as the variable
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = y_val - X_val @ w
    adjoint = np.linalg.solve(A.T, X_val.T @ r)
    return np.mean(r**2), 2 * adjoint @ w / len(r)

def learn_penalty(value_and_slope, penalty, step, steps):
    rho = np.log(penalty)
    for _ in range(steps):
        _, slope = value_and_slope(np.exp(rho))
        rho = rho - step * slope * np.exp(rho)
    return np.exp(rho)

# %% right: eigenvectors, recursion
def hypergradient(X, y, X_val, y_val, penalty):
    e, V = np.linalg.eigh(X.T @ X)
    b = V.T @ (X.T @ y)
    r = X_val @ (V @ (b / (e + penalty))) - y_val
    return r @ r / len(r), -2 * r @ (X_val @ (V @ (b / (e + penalty) ** 2))) / len(r)

def learn_penalty(value_and_slope, penalty, step, steps):
    if steps == 0:
        return penalty
    slope = value_and_slope(penalty)[1]
    return learn_penalty(value_and_slope, float(penalty * np.exp(-step * penalty * slope)), step, steps - 1)

# %% wrong: the sign of dw -> the slope has the wrong sign
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), 2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: the training set instead -> the loss is that of the training set
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X @ w - y
    return r @ r / len(r), -2 / len(r) * (X.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: sums for means -> both are sums
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r, -2 * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: the size of the wrong set -> divided by the number of training examples
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(y), -2 / len(y) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: measured by central differences -> V' is near, but not exact
def hypergradient(X, y, X_val, y_val, penalty):
    def loss(penalty):
        w = np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)
        return np.mean((X_val @ w - y_val) ** 2)
    h = 1e-3
    return loss(penalty), (loss(penalty + h) - loss(penalty - h)) / (2 * h)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: descends on lambda -> descend on its logarithm
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty - step * value_and_slope(penalty)[1]
    return penalty

# %% wrong: no chain rule from lambda to rho -> the factor λ is missing
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    rho = np.log(penalty)
    for _ in range(steps):
        rho = rho - step * value_and_slope(np.exp(rho))[1]
    return np.exp(rho)

# %% wrong: climbs -> it climbs
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: returns the logarithm -> this is log λ
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    rho = np.log(penalty)
    for _ in range(steps):
        rho = rho - step * value_and_slope(np.exp(rho))[1] * np.exp(rho)
    return rho

# %% wrong: V for V' -> it uses V where its slope is meant
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[0])
    return penalty

# %% wrong: the mean over the training examples in the slope alone -> the slope is divided by the number of training examples
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(y) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: no solve for dw -> has an A to solve for
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ w

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * penalty * value_and_slope(penalty)[1])
    return penalty

# %% wrong: the logarithm as the factor -> not times θ
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    for _ in range(steps):
        penalty = penalty * np.exp(-step * np.log(penalty) * value_and_slope(penalty)[1])
    return penalty

# %% wrong: the slope at the logarithm -> is it θ = log λ, or did you descend on λ itself
def hypergradient(X, y, X_val, y_val, penalty):
    A = X.T @ X + penalty * np.eye(X.shape[1])
    w = np.linalg.solve(A, X.T @ y)
    r = X_val @ w - y_val
    return r @ r / len(r), -2 / len(r) * (X_val.T @ r) @ np.linalg.solve(A, w)

def learn_penalty(value_and_slope, penalty, step, steps):
    theta = np.log(penalty)
    for _ in range(steps):
        theta = theta - step * value_and_slope(theta)[1] * np.exp(theta)
    return np.exp(theta)

# %% wrong: measured with the best of steps -> Here V' is to be derived
def hypergradient(X, y, X_val, y_val, penalty):
    def V(penalty):
        w = np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)
        return np.mean((y_val - X_val @ w) ** 2)
    return V(penalty), (V(penalty + 1e-5) - V(penalty - 1e-5)) / 2e-5

def learn_penalty(value_and_slope, penalty, step, steps):
    theta = np.log(penalty)
    for _ in range(steps):
        theta = theta - step * value_and_slope(np.exp(theta))[1] * np.exp(theta)
    return np.exp(theta)
