# %% right: one Gaussian for residuals and weights together
def log_joint(X, y, w, sigma, tau):
    z = np.concatenate([(y - X @ w) / sigma, w / tau])
    return -0.5 * z @ z - len(z) / 2 * np.log(2 * np.pi) - len(y) * np.log(sigma) - len(w) * np.log(tau)

def map_estimate(X, y, sigma, tau):
    rows = np.concatenate([X / sigma, np.eye(X.shape[1]) / tau])
    return np.linalg.lstsq(rows, np.concatenate([y / sigma, np.zeros(X.shape[1])]), rcond=None)[0]

# %% right: precisions
def log_joint(X, y, w, sigma, tau):
    total = 0
    for r in y - X @ w:
        total += -r * r / 2 / sigma**2 - np.log(sigma * (2 * np.pi) ** 0.5)
    for v in w:
        total += -v * v / 2 / tau**2 - np.log(tau * (2 * np.pi) ** 0.5)
    return total

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X / sigma**2 + np.eye(X.shape[1]) / tau**2, X.T @ y / sigma**2)

# %% wrong: multiplies densities, right on paper -> the densities are multiplied
def log_joint(X, y, w, sigma, tau):
    def density(v, s):
        return np.exp(-((v / s) ** 2) / 2) / (s * np.sqrt(2 * np.pi))
    with np.errstate(divide="ignore"):
        return np.log(np.prod(density(y - X @ w, sigma)) * np.prod(density(w, tau)))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: prior forgotten -> the prior is missing
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return -r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: constants dropped -> the normalisers are missing
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return -r @ r / (2 * sigma**2) - w @ w / (2 * tau**2)

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: one normaliser for all -> each normaliser is there once
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - w @ w / (2 * tau**2)
            - np.log(2 * np.pi * sigma**2) / 2 - np.log(2 * np.pi * tau**2) / 2)

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: no 1/2 in the exponents -> the factor 1/2 in the exponents is missing
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / sigma**2 - w @ w / tau**2
            - len(y) / 2 * np.log(2 * np.pi * sigma**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: standard deviations for variances -> the standard deviations are not squared
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma / tau * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the ratio upside down -> sigma and tau are exchanged: a narrow prior
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + tau**2 / sigma**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: maximum likelihood -> the prior is not used
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.lstsq(X, y, rcond=None)[0]

# %% wrong: lambda scaled by N -> the penalty is multiplied by N
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + len(y) * sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the negative of the logarithm -> this is the negative of it
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (r @ r / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
            + w @ w / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: no squares in the exponents -> in the exponents
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + (sigma / tau) ** 2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: no squares in the normalisers -> in the normalisers
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + (sigma / tau) ** 2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: variances for standard deviations -> they are standard deviations, not variances
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma) - len(y) / 2 * np.log(2 * np.pi * sigma)
            - w @ w / (2 * tau) - len(w) / 2 * np.log(2 * np.pi * tau))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + (sigma / tau) ** 2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: half the penalty -> the penalty is half of what it should be
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / (2 * tau**2) * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the factor of the prior alone -> the factor of the prior alone
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + 1 / (2 * tau**2) * np.eye(X.shape[1]), X.T @ y)

# %% wrong: lambda divided by N -> the penalty is divided by N
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 / len(y) * np.eye(X.shape[1]), X.T @ y)

# %% wrong: brackets forgotten -> divides by 2 alone
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / 2 * sigma**2 - len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / 2 * tau**2 - len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: the sign of the normalisers -> the normalisers have the wrong sign
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) + len(y) / 2 * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) + len(w) / 2 * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)

# %% wrong: no root in the normalisers -> the root in the normalisers is missing
def log_joint(X, y, w, sigma, tau):
    r = y - X @ w
    return (-r @ r / (2 * sigma**2) - len(y) * np.log(2 * np.pi * sigma**2)
            - w @ w / (2 * tau**2) - len(w) * np.log(2 * np.pi * tau**2))

def map_estimate(X, y, sigma, tau):
    return np.linalg.solve(X.T @ X + sigma**2 / tau**2 * np.eye(X.shape[1]), X.T @ y)
