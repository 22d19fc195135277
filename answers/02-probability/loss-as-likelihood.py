# %% right: math, and the normaliser to the power N
def gaussian_nll_from(squares, N, sigma):
    return 0.5 * squares / sigma**2 + N * math.log(math.sqrt(2 * math.pi) * sigma)


def laplace_nll_from(absolutes, N, b):
    return (absolutes + b * N * math.log(2 * b)) / b


# %% right: a sum over the examples, each with its share of the loss
def gaussian_nll_from(squares, N, sigma):
    each = np.full(N, squares / N)
    return np.sum(each / 2 / sigma / sigma + np.log(np.sqrt(2 * np.pi)) + np.log(sigma))


def laplace_nll_from(absolutes, N, b):
    each = np.full(N, absolutes / N)
    return np.sum(each / b + np.log(2) + np.log(b))


# %% wrong: Z once -> one log Z in place of N of them
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2) + np.log(2 * np.pi * sigma**2) / 2


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(2 * b)


# %% wrong: Z once in the second -> one log Z in place of N of them
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2) + N / 2 * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + np.log(2 * b)


# %% wrong: the loss alone -> the constant is missing
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b


# %% wrong: the half forgotten -> the factor 1/2 in the exponent is missing
def gaussian_nll_from(squares, N, sigma):
    return squares / sigma**2 + N / 2 * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(2 * b)


# %% wrong: sigma for the variance -> sigma was taken for the variance
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma) + N / 2 * np.log(2 * np.pi * sigma)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(2 * b)


# %% wrong: the sign of the constant -> the sign of log Z
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2) - N / 2 * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b - N * np.log(2 * b)


# %% wrong: the root forgotten -> the root is missing
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2) + N * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(2 * b)


# %% wrong: half of the Laplace density -> for the residuals of either sign
def gaussian_nll_from(squares, N, sigma):
    return squares / (2 * sigma**2) + N / 2 * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(b)


# %% wrong: a mean -> divided by N: the NLL is a sum
def gaussian_nll_from(squares, N, sigma):
    return squares / N / (2 * sigma**2) + np.log(2 * np.pi * sigma**2) / 2


def laplace_nll_from(absolutes, N, b):
    return absolutes / N / b + np.log(2 * b)


# %% wrong: brackets forgotten -> divides by 2 alone
def gaussian_nll_from(squares, N, sigma):
    return squares / 2 * sigma**2 + N / 2 * np.log(2 * np.pi * sigma**2)


def laplace_nll_from(absolutes, N, b):
    return absolutes / b + N * np.log(2 * b)


# %% wrong: the likelihood, then its logarithm -> gave an infinite value
def gaussian_nll_from(squares, N, sigma):
    return -np.log(np.exp(-squares / (2 * sigma**2)) / np.sqrt(2 * np.pi * sigma**2) ** float(N))


def laplace_nll_from(absolutes, N, b):
    return -np.log(np.exp(-absolutes / b) / (2 * b) ** float(N))
