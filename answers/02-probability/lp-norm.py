# %% right: through logarithms
def lp_norm(x, p):
    if not p >= 1:
        raise ValueError("no norm")
    sizes = np.abs(x[x != 0]).astype(float)
    if sizes.size == 0:
        return 0.0
    if np.isinf(p):
        return sizes.max()
    logs = p * np.log(sizes)
    top = logs.max()
    return np.exp((top + np.log(np.sum(np.exp(logs - top)))) / p)


# %% right: numpy's norm of a scaled vector
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    s = max(abs(float(value)) for value in x)
    return s if s == 0 else s * np.linalg.norm(x / s, p)


# %% wrong: no absolute values -> the absolute values are missing
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    if p == np.inf:
        return np.max(np.abs(x))
    return np.sum(x**p) ** (1 / p)


# %% wrong: no root -> the root is missing
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.max(np.abs(x)) if p == np.inf else np.sum(np.abs(x) ** p)


# %% wrong: always the square root -> this is the square root, whatever p
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.max(np.abs(x)) if p == np.inf else np.sqrt(np.sum(np.abs(x) ** p))


# %% wrong: a mean -> this is the mean of the powers
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.max(np.abs(x)) if p == np.inf else np.mean(np.abs(x) ** p) ** (1 / p)


# %% wrong: infinity forgotten -> anything to the power 1/inf is 1
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.sum(np.abs(x) ** p) ** (1 / p)


# %% wrong: the largest entry with its sign -> take absolute values first
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.max(x) if p == np.inf else np.sum(np.abs(x) ** p) ** (1 / p)


# %% wrong: numpy's norm, right on paper -> but the powers overflow
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.linalg.norm(x, p)


# %% wrong: scaled only where large -> but the powers underflow
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    s = max(1.0, np.max(np.abs(x)))
    return np.max(np.abs(x)) if p == np.inf else s * np.sum(np.abs(x / s) ** p) ** (1 / p)


# %% wrong: zero over zero -> the zero vector cannot be divided by its largest entry
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    s = np.max(np.abs(x))
    return s if p == np.inf else s * np.sum(np.abs(x / s) ** p) ** (1 / p)


# %% wrong: takes p below 1 -> should refuse this input with ValueError
def lp_norm(x, p):
    s = np.max(np.abs(x))
    return s if p == np.inf or s == 0 else s * np.sum(np.abs(x / s) ** p) ** (1 / p)


# %% wrong: the limit for every large p -> this is the limit for p = inf
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    s = np.max(np.abs(x))
    return s if p > 100 or s == 0 else s * np.sum(np.abs(x / s) ** p) ** (1 / p)


# %% wrong: brackets forgotten -> is the power 1, divided by p
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    return np.sum(np.abs(x) ** p) ** 1 / p


# %% wrong: scaled, brackets forgotten -> is the power 1, divided by p, whatever x was divided by
def lp_norm(x, p):
    if p < 1:
        raise ValueError("p < 1")
    s = np.max(np.abs(x))
    return s if s == 0 or p == np.inf else s * np.sum(np.abs(x / s) ** p) ** 1 / p
