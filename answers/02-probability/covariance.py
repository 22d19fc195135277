# %% right: a loop over outer products
def covariance_matrix(values, probabilities):
    mean = sum(p * v for v, p in zip(values, probabilities))
    S = np.zeros((values.shape[1], values.shape[1]))
    for v, p in zip(values, probabilities):
        S += p * np.outer(v - mean, v - mean)
    return S


def covariance_of_map(S, A):
    return np.array([[a @ S @ b for b in A] for a in A])


# %% right: np.cov with weights, and einsum
def covariance_matrix(values, probabilities):
    return np.atleast_2d(np.cov(values, rowvar=False, aweights=probabilities, ddof=0))


def covariance_of_map(S, A):
    return np.einsum("ki,ij,lj->kl", A, S, A)


# %% wrong: not centred -> the mean was not subtracted
def covariance_matrix(values, probabilities):
    return values.T @ (probabilities[:, None] * values)


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: the probabilities forgotten -> the values are taken to be equally likely
def covariance_matrix(values, probabilities):
    return np.cov(values.T, bias=True)


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: the mean without the probabilities -> the mean is taken without the probabilities
def covariance_matrix(values, probabilities):
    centred = values - values.mean(axis=0)
    return centred.T @ (probabilities[:, None] * centred)


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: over the values -> this is a matrix over the K values
def covariance_matrix(values, probabilities):
    centred = values - probabilities @ values
    return centred @ centred.T


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: a correlation -> this is the correlation matrix
def covariance_matrix(values, probabilities):
    centred = values - probabilities @ values
    S = centred.T @ (probabilities[:, None] * centred)
    s = np.sqrt(np.diag(S))
    return S / np.outer(s, s)


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: only variances -> only the variances are given
def covariance_matrix(values, probabilities):
    return probabilities @ (values - probabilities @ values) ** 2


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: A on the wrong sides -> raised ValueError
def covariance_matrix(values, probabilities):
    centred = values - probabilities @ values
    return centred.T @ (probabilities[:, None] * centred)


def covariance_of_map(S, A):
    return A.T @ S @ A


# %% wrong: S forgotten -> S was forgotten
def covariance_matrix(values, probabilities):
    centred = values - probabilities @ values
    return centred.T @ (probabilities[:, None] * centred)


def covariance_of_map(S, A):
    return A @ A.T


# %% wrong: np.cov, which gives a number for one component -> gave a single number
def covariance_matrix(values, probabilities):
    return np.cov(values.T, aweights=probabilities, bias=True)


def covariance_of_map(S, A):
    return A @ S @ A.T


# %% wrong: an inner product for the outer one -> np.outer makes a matrix
def covariance_matrix(values, probabilities):
    mu = probabilities @ values
    return sum(p * (v - mu) @ (v - mu).T for v, p in zip(values, probabilities))


def covariance_of_map(S, A):
    return A @ S @ A.T
