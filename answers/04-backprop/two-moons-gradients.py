# %% right: einsum, tanh and log1p
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = (parameters[key] for key in ("W", "b", "w0", "b0"))
    phi = (1 + np.tanh((np.einsum("nd,hd->nh", X, W) + b) / 2)) / 2
    f = np.einsum("nh,h->n", phi, w0) + b0
    loss = np.mean(np.maximum(f, 0) - f * y + np.log1p(np.exp(-abs(f))))
    df = (1 / (1 + np.exp(-f)) - y) / len(X)
    ds = np.einsum("n,h,nh,nh->nh", df, w0, phi, 1 - phi)
    return loss, {"b0": np.array(df.sum()), "w0": np.einsum("n,nh->h", df, phi), "b": ds.sum(0),
                  "W": np.einsum("nh,nd->hd", ds, X)}


# %% right: example by example, added up
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    N = len(X)
    loss, grads = 0.0, {key: np.zeros(np.shape(value)) for key, value in parameters.items()}
    for x, label in zip(X, y):
        phi = 1 / (1 + np.exp(-(W @ x + b)))
        f = phi @ w0 + b0
        loss += np.logaddexp(0, -f if label else f) / N
        df = (1 / (1 + np.exp(-f)) - label) / N
        ds = df * w0 * phi * (1 - phi)
        grads["W"] = grads["W"] + np.outer(ds, x)
        grads["b"] = grads["b"] + ds
        grads["w0"] = grads["w0"] + df * phi
        grads["b0"] = grads["b0"] + df
    return loss, grads


# %% wrong: 1/N missing -> 1/N is missing in the gradients
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = 1 / (1 + np.exp(-f)) - y
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the loss a sum -> 1/N is missing in the loss
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).sum()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the activation's derivative forgotten -> the derivative of the hidden logistic function is missing
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the derivative of the argument -> in terms of its value, not of its argument s
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    s = X @ W.T + b
    phi = 1 / (1 + np.exp(-s))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * s * (1 - s)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the gradient by W transposed -> the gradient by W is transposed
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": X.T @ ds, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the bias not summed -> the sum over the examples is missing in the gradient by b:
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds, "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: s for phi in the output layer -> the output's inputs are the features phi
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    s = X @ W.T + b
    phi = 1 / (1 + np.exp(-s))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": s.T @ df, "b0": df.sum()}


# %% wrong: overwritten example by example -> only the last example counts
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    losses = []
    for x, label in zip(X, y):
        phi = 1 / (1 + np.exp(-(W @ x + b)))
        f = phi @ w0 + b0
        losses.append(np.logaddexp(0, -f if label else f))
        df = (1 / (1 + np.exp(-f)) - label) / len(X)
        ds = df * w0 * phi * (1 - phi)
        grads = {"W": np.outer(ds, x), "b": ds, "w0": df * phi, "b0": df}
    return np.mean(losses), grads


# %% wrong: the logarithm of 0 -> use np.logaddexp
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    p = 1 / (1 + np.exp(-(phi @ w0 + b0)))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    df = (p - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: measured -> finite differences
def loss_and_gradients(parameters, X, y):
    def loss(p):
        phi = 1 / (1 + np.exp(-(X @ p["W"].T + p["b"])))
        return np.logaddexp(0, (1 - 2 * y) * (phi @ p["w0"] + p["b0"])).mean()
    return loss(parameters), {key: numerical_jacobian(lambda v: loss({**parameters, key: v}), parameters[key])
                              for key in parameters}


# %% wrong: sigma where 1 - sigma is due -> the derivative of log sigma(t) by t
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    df = -(2 * y - 1) * np.exp(-np.logaddexp(0, -f)) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: X W, the backward pass right -> X W where X W^T is due
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: without b -> the bias b is missing in the forward pass
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: without b0 -> the bias b0 is missing in the forward pass
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: b summed over the neurons -> summed over the neurons, axis 1
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=1), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the exponent without its sign -> the minus sign in the exponent is missing
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.logaddexp(0, (1 - 2 * y) * f).mean()
    df = (1 / (1 + np.exp(f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: the loss as it is written -> the loss is infinite
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = -np.mean(np.log(1 / (1 + np.exp(-(2 * y - 1) * f))))
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}


# %% wrong: log1p alone -> the loss is infinite
def loss_and_gradients(parameters, X, y):
    W, b, w0, b0 = parameters["W"], parameters["b"], parameters["w0"], parameters["b0"]
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    f = phi @ w0 + b0
    loss = np.mean(np.log1p(np.exp(-(2 * y - 1) * f)))
    df = (1 / (1 + np.exp(-f)) - y) / len(y)
    ds = np.outer(df, w0) * phi * (1 - phi)
    return loss, {"W": ds.T @ X, "b": ds.sum(axis=0), "w0": phi.T @ df, "b0": df.sum()}
