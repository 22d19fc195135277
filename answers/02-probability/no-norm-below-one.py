# %% right: other tips of the star, longer and with signs
def triangle_breakers(p):
    return np.array([0.0, -3.0]), np.array([5.0, 0.0])


# %% right: nearly on the axes, found at random
def triangle_breakers(p):
    def length(x):
        return np.sum(np.abs(x) ** p) ** (1 / p)
    rng = np.random.default_rng()
    while True:
        x, y = 10 * rng.normal(size=2) * [1, 0], 10 * rng.normal(size=2) * [0, 1]
        if length(x + y) > length(x) + length(y) + 0.01:
            return x, y


# %% wrong: the same direction -> do x and y point the same way
def triangle_breakers(p):
    return np.array([1.0, 2.0]), np.array([1.0, 2.0])


# %% wrong: opposite directions -> the inequality holds
def triangle_breakers(p):
    return np.array([1.0, 0.0]), np.array([-1.0, 0.0])


# %% wrong: one vector on the axis, the other between -> the inequality holds
def triangle_breakers(p):
    return np.array([1.0, 1.0]), np.array([1.0, -1.0])


# %% wrong: lists -> should return two arrays
def triangle_breakers(p):
    return [1.0, 0.0], [0.0, 1.0]


# %% wrong: a single vector -> should return two arrays
def triangle_breakers(p):
    return np.array([1.0, 1.0])


# %% wrong: too small -> fails by less than 0.001
def triangle_breakers(p):
    return np.array([1e-5, 0.0]), np.array([0.0, 1e-5])


# %% wrong: infinite entries -> finite entries
def triangle_breakers(p):
    return np.array([np.inf, 0.0]), np.array([0.0, np.inf])
