# %% right: half to each, with np.where
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(np.where(x > y, g, np.where(x == y, g / 2, 0)), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(np.where(y > x, g, np.where(x == y, g / 2, 0)), y.shape)


# %% right: all to y, compared with the output
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * (f != y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (f == y), y.shape)


# %% right: np.heaviside
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * np.heaviside(x - y, 0.25), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * np.heaviside(y - x, 0.75), y.shape)


# %% wrong: mask of the cotangent -> the mask comes from the sign of g
def maximum_vjp_x(g, f, x, y):
    return g * (g > 0)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (x < y), y.shape)


# %% wrong: ReLU -> the other argument is not looked at
def maximum_vjp_x(g, f, x, y):
    return np.where(x > 0, g, 0)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (x < y), y.shape)


# %% wrong: g to both at a tie -> at a tie both arguments receive all of g
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * (x >= y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (y >= x), y.shape)


# %% wrong: nothing at a tie -> at a tie neither argument receives anything
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * (x > y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (y > x), y.shape)


# %% wrong: the mask alone -> the mask is given without g
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(1.0 * (x > y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (x < y), y.shape)


# %% wrong: the minimum -> values are wrong
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * (x < y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (y < x), y.shape)


# %% wrong: no unbroadcast -> the gradient is shaped like the output
def maximum_vjp_x(g, f, x, y):
    return g * (x >= y)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * (x < y), y.shape)


# %% wrong: times the maximum -> the maximum itself is multiplied
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * (x >= y), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * f * (y > x), y.shape)


# %% wrong: more than g at a tie -> each part must lie between 0 and g
def maximum_vjp_x(g, f, x, y):
    return unbroadcast(g * ((x > y) + 2.0 * (x == y)), x.shape)


def maximum_vjp_y(g, f, x, y):
    return unbroadcast(g * ((y > x) - 1.0 * (x == y)), y.shape)
