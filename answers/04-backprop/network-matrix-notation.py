# %% right: by recursion
def deep_network(X, layers, w0, b0):
    if not layers:
        return np.dot(X, w0) + b0
    (W, b), *rest = layers
    return deep_network(0.5 + 0.5 * np.tanh((np.inner(X, W) + b) / 2), rest, w0, b0)


def gradient_shapes(d, widths):
    if not widths:
        return [(d,), ()]
    return [(widths[0], d), (widths[0],), *gradient_shapes(widths[0], widths[1:])]


# %% right: examples as columns, einsum, shapes from zip
def deep_network(X, layers, w0, b0):
    phi = X.T
    for W, b in layers:
        phi = 1 / (1 + np.exp(-np.einsum("hd,dn->hn", W, phi) - b[:, None]))
    return np.einsum("h,hn->n", w0, phi) + b0


def gradient_shapes(d, widths):
    sizes = [d] + list(widths)
    shapes = []
    for before, after in zip(sizes, sizes[1:]):
        shapes.append((after, before))
        shapes.append((after,))
    shapes.append((sizes[-1],))
    shapes.append(())
    return shapes


# %% wrong: W not transposed -> W is not transposed
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: no hidden biases -> the hidden biases b are missing
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: a probability -> the output is a logit
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return 1 / (1 + np.exp(-(phi @ w0 + b0)))


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: no activation -> there is no activation between the layers
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = phi @ W.T + b
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: every layer on X -> each layer gets X
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: tanh -> the activation is tanh
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = np.tanh(phi @ W.T + b)
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: brackets -> minus sign in the exponent
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(phi @ W.T + b))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: shapes transposed -> transposed: the rows of W are the neurons
def deep_network(X, layers: list, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths):
    shapes = []
    for width in widths:
        shapes += [(d, width), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: the output's bias as an array -> the bias of the output is a number
def deep_network(X, layers: list, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), (1,)]


# %% wrong: every layer on the inputs -> each layer is taken to work on X
def deep_network(X, layers: list, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths):
    return [shape for width in widths for shape in ((width, d), (width,))] + [(widths[-1],), ()]


# %% wrong: without the output -> w0 and b0 of the output are left out
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes


# %% wrong: brackets are no tuple -> (n) is a number
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width)]
        d = width
    return shapes + [(d), ()]


# %% wrong: no layer, no features -> deep_network without hidden layers
def deep_network(X, layers, w0, b0):
    for W, b in layers:
        X = phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(d,), ()]


# %% wrong: the last width, where there is none -> gradient_shapes(3, [])
def deep_network(X, layers, w0, b0):
    phi = X
    for W, b in layers:
        phi = 1 / (1 + np.exp(-(phi @ W.T + b)))
    return phi @ w0 + b0


def gradient_shapes(d, widths: list):
    shapes = []
    for width in widths:
        shapes += [(width, d), (width,)]
        d = width
    return shapes + [(widths[-1] if widths else 0,), ()]
