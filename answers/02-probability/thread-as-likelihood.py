# %% right: entry by entry
def nll_gradient(X, y, w, sigma):
    residuals = [(X[n] @ w - y[n]) for n in range(len(y))]
    return np.array([sum(r * X[n, j] for n, r in enumerate(residuals)) / sigma**2 for j in range(len(w))])


def matching_variance(N):
    return 0.5 * N


# %% right: multiplied out
def nll_gradient(X, y, w, sigma):
    return ((X @ w - y) / sigma**2) @ X


def matching_variance(N):
    sigma = math.sqrt(N / 2)
    return sigma**2


# %% wrong: the 2 twice -> divided by 2 sigma^2
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / (2 * sigma**2)


def matching_variance(N):
    return N / 2


# %% wrong: sigma not squared -> divided by sigma, not by its square
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / sigma


def matching_variance(N):
    return N / 2


# %% wrong: the sign -> the sign is flipped
def nll_gradient(X, y, w, sigma):
    return X.T @ (y - X @ w) / sigma**2


def matching_variance(N):
    return N / 2


# %% wrong: the gradient of the mean loss -> this is the gradient of the mean squared loss
def nll_gradient(X, y, w, sigma):
    return -2 / len(y) * X.T @ (y - X @ w)


def matching_variance(N):
    return N / 2


# %% wrong: averaged -> averaged over the examples
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / sigma**2 / len(y)


def matching_variance(N):
    return N / 2


# %% wrong: measured -> finite differences
def nll_gradient(X, y, w, sigma):
    def nll(w):
        return np.sum((y - X @ w) ** 2) / (2 * sigma**2)
    return np.array([(nll(w + 1e-5 * e) - nll(w - 1e-5 * e)) / 2e-5 for e in np.eye(len(w))])


def matching_variance(N):
    return N / 2


# %% wrong: a standard deviation -> this is the standard deviation
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / sigma**2


def matching_variance(N):
    return np.sqrt(N / 2)


# %% wrong: without the 2 -> the 2 in 1/(2 sigma^2) was forgotten
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / sigma**2


def matching_variance(N):
    return N


# %% wrong: for a sum -> that is right for a sum of squares
def nll_gradient(X, y, w, sigma):
    return -X.T @ (y - X @ w) / sigma**2


def matching_variance(N):
    return 1 / 2
