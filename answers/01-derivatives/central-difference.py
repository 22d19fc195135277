# %% right: the mean of a forward and a backward difference
def central_difference(f, x, h):
    forward = (f(x + h) - f(x)) / h
    backward = (f(x) - f(x - h)) / h
    return (forward + backward) / 2


# %% right: divided by the length of the stretch
def central_difference(f, x, h):
    left, right = x - h, x + h
    return (f(right) - f(left)) / (right - left)


# %% wrong: divided by h -> it is 2h
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / h


# %% wrong: the bracket of the divisor forgotten -> divides by 2 and multiplies by h
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h


# %% wrong: a forward difference -> one side only
def central_difference(f, x, h):
    return (f(x + h) - f(x)) / h


# %% wrong: a backward difference -> a backward difference, one side only
def central_difference(f, x, h):
    return (f(x) - f(x - h)) / h


# %% wrong: half steps -> steps of h/2
def central_difference(f, x, h):
    return (f(x + h / 2) - f(x - h / 2)) / h


# %% wrong: operands exchanged -> the sign is flipped
def central_difference(f, x, h):
    return (f(x - h) - f(x + h)) / (2 * h)


# %% wrong: its own step -> h is not used
def central_difference(f, x, h):
    step = 6e-6
    return (f(x + step) - f(x - step)) / (2 * step)


# %% wrong: no return -> returns None
def central_difference(f, x, h):
    (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: brackets -> only f(x - h) is divided
def central_difference(f, x, h):
    return f(x + h) - f(x - h) / (2 * h)


# %% wrong: half the way, the whole length -> divided by the length of both sides
def central_difference(f, x, h):
    return (f(x + h) - f(x)) / (2 * h)
