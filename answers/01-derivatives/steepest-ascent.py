# %% right: through angles and dot products, without linalg
def rate_along(gradient, direction):
    return sum(g * d for g, d in zip(gradient, direction)) / sum(d * d for d in direction) ** 0.5


def steepest_ascent(gradient):
    if not np.any(gradient):
        raise ValueError("no direction")
    rate = np.sqrt(np.dot(gradient, gradient))
    return [np.divide(gradient, rate), rate]


# %% right: the rate is that along the gradient
def rate_along(gradient, direction):
    return np.inner(gradient, direction / np.linalg.norm(direction))


def steepest_ascent(gradient):
    if np.all(gradient == 0):
        raise ValueError("the gradient is 0")
    unit = gradient / np.linalg.norm(gradient)
    return unit, rate_along(gradient, unit)


# %% wrong: length of the direction ignored -> divide by its norm
def rate_along(gradient, direction):
    return gradient @ direction


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, rate


# %% wrong: divided by the squared norm -> not by its square
def rate_along(gradient, direction):
    return gradient @ direction / (direction @ direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, rate


# %% wrong: the cosine -> this is the cosine of the angle
def rate_along(gradient, direction):
    return gradient @ direction / (np.linalg.norm(gradient) * np.linalg.norm(direction))


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, rate


# %% wrong: the direction not normalised -> has not length 1
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient, rate


# %% wrong: descent -> steepest descent
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return -gradient / rate, -rate


# %% wrong: the sum of the entries as length -> divided by the sum of the entries
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    if not np.any(gradient):
        raise ValueError("the gradient is 0")
    return gradient / gradient.sum(), np.linalg.norm(gradient)


# %% wrong: the rate squared -> not its square
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, gradient @ gradient


# %% wrong: the pair exchanged -> direction first
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return rate, gradient / rate


# %% wrong: a gradient of zero gives nan -> should refuse this input
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    return gradient / rate, rate


# %% wrong: normalises the caller's array -> changes its argument
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    gradient[:] = gradient / rate
    return gradient, rate


# %% wrong: the direction alone -> the pair (direction, rate) is asked
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate


# %% wrong: always a rise -> the rate is negative where the function falls
def rate_along(gradient, direction):
    return abs(gradient @ direction) / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if rate == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, rate


# %% wrong: no sum, no gradient -> raised ValueError
def rate_along(gradient, direction):
    return gradient @ direction / np.linalg.norm(direction)


def steepest_ascent(gradient):
    rate = np.linalg.norm(gradient)
    if np.sum(gradient) == 0:
        raise ValueError("the gradient is 0")
    return gradient / rate, rate
