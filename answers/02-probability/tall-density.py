# %% right: a normal density
def tall_density(x, height):
    return height * np.exp(-math.pi * (height * x) ** 2)


# %% right: a rectangle
def tall_density(x, height):
    return np.where(np.abs(x) <= 0.5 / height, height, 0.0)


# %% right: a triangle
def tall_density(x, height):
    return height * np.maximum(1 - height * np.abs(x), 0)


# %% right: a Cauchy density, with heavy tails
def tall_density(x, height):
    return height / (1 + (math.pi * height * x) ** 2)


# %% wrong: the width stays -> has the area 25
def tall_density(x, height):
    return height * np.exp(-2 * np.abs(x))


# %% wrong: the height stays -> has not the value `height` at x = 0
def tall_density(x, height):
    return np.exp(-2 * np.abs(x)) + 0 * height


# %% wrong: the factor 2 forgotten -> has the area 2
def tall_density(x, height):
    return height * np.exp(-height * np.abs(x))


# %% wrong: a triangle that goes below zero -> is negative somewhere
def tall_density(x, height):
    return height * (1 - height * np.abs(x))


# %% wrong: one number for all points -> should return an array of the shape of x
def tall_density(x, height):
    return height


# %% wrong: half the line counts twice -> has the area 0.5
def tall_density(x, height):
    return np.where(x >= 0, height * np.exp(-2 * height * np.abs(x)), 0.0)


# %% wrong: for a single row of points only -> could not broadcast input array
def tall_density(x, height):
    f = np.zeros(len(x))
    f[:] = height * np.exp(-2 * height * np.abs(x))
    return f


# %% wrong: tall in a single point -> jumps at x = 0
def tall_density(x, height):
    return np.where(x == 0, height, np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi))
