# %% right: one Gaussian for residuals and weights
def neg_log_joint(X, y, w, sigma, tau):
    def minus_log(values, spread):
        return sum(0.5 * (v / spread) ** 2 + math.log(spread * math.sqrt(2 * math.pi)) for v in values)
    return minus_log(y - X @ w, sigma) + minus_log(w, tau)


def ridge_penalty(sigma, tau):
    return (sigma / tau) ** 2


def lasso_penalty(sigma, b):
    return sigma * sigma / (0.5 * b)


# %% right: inner products and logarithms apart
def neg_log_joint(X, y, w, sigma, tau):
    r = X @ w - y
    squares = r @ r / sigma**2 + w @ w / tau**2
    logs = len(y) * np.log(sigma**2) + len(w) * np.log(tau**2) + (len(y) + len(w)) * np.log(2 * np.pi)
    return (squares + logs) / 2


def ridge_penalty(sigma, tau):
    return (2 * sigma**2) / (2 * tau**2)


def lasso_penalty(sigma, b):
    return (2 * sigma**2) * (1 / b)


# %% wrong: the prior forgotten -> the prior is missing: this is the NLL
def neg_log_joint(X, y, w, sigma, tau):
    return np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: a prior for each example -> the prior is counted once for each example
def neg_log_joint(X, y, w, sigma, tau):
    total = 0
    for x_n, y_n in zip(X, y):
        total += (y_n - x_n @ w) ** 2 / (2 * sigma**2) + np.log(2 * np.pi * sigma**2) / 2
        total += np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)
    return total


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: one normaliser for all weights -> the prior's normaliser is counted once
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + np.log(2 * np.pi * tau**2) / 2


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: without constants -> the constants are missing
def neg_log_joint(X, y, w, sigma, tau):
    return np.sum((y - X @ w) ** 2) / (2 * sigma**2) + np.sum(w**2) / (2 * tau**2)


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: upside down -> a narrow prior, a small tau, means a large penalty
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return tau**2 / sigma**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: not squared -> the standard deviations are not squared
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return sigma / tau


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: the factor of the NLL -> the squares were not freed from 1/(2 sigma^2)
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return 1 / (2 * tau**2)


def lasso_penalty(sigma, b):
    return 1 / b


# %% wrong: lasso without the 2 -> the 2 of 2 sigma^2 is missing
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return sigma**2 / b


# %% wrong: lasso as ridge -> this is the penalty of a Gaussian prior
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return sigma**2 / b**2


# %% wrong: densities multiplied, then the logarithm -> gave an infinite value
def neg_log_joint(X, y, w, sigma, tau):
    def density(values, spread):
        return np.prod(np.exp(-(values**2) / (2 * spread**2)) / np.sqrt(2 * np.pi * spread**2))
    return -np.log(density(y - X @ w, sigma) * density(w, tau))


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b


# %% wrong: brackets forgotten -> divides by 2 alone
def neg_log_joint(X, y, w, sigma, tau):
    noise = np.sum((y - X @ w) ** 2) / 2 * sigma**2 + len(y) / 2 * np.log(2 * np.pi * sigma**2)
    return noise + np.sum(w**2) / 2 * tau**2 + len(w) / 2 * np.log(2 * np.pi * tau**2)


def ridge_penalty(sigma, tau):
    return sigma**2 / tau**2


def lasso_penalty(sigma, b):
    return 2 * sigma**2 / b
