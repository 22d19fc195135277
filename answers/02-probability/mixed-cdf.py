# %% right: a jump in the middle of a logistic curve
def mixed_cdf(x):
    return 0.3 / (1 + math.exp(-x)) + 0.7 * (x >= 0) if x > -700 else 0.0


# %% right: a coin decides between 0 and a normal variable
def mixed_cdf(x):
    smooth = 0.5 * (1 + math.erf(x / 10))
    return 0.2 + 0.8 * smooth if x >= 0 else 0.8 * smooth


# %% right: an exponential waiting time
def mixed_cdf(x):
    return 1 - 0.6 * np.exp(-x) if x >= 0 else 0


# %% wrong: continuous -> there is no jump at 0
def mixed_cdf(x):
    return min(max(x, 0.0), 1.0)


# %% wrong: discrete -> jumps at another place than 0 too
def mixed_cdf(x):
    return 0.0 if x < 0 else 0.5 if x < 1 else 1.0


# %% wrong: the other side of the jump -> at x = 0 it has not jumped yet
def mixed_cdf(x):
    return 0.0 if x <= 0 else min(0.5 + x / 2, 1.0)


# %% wrong: the mass and density in place of the CDF -> falls somewhere
def mixed_cdf(x):
    return 0.5 if 0 <= x <= 1 else 0.0


# %% wrong: does not reach 1 -> near 1 at x = 1000
def mixed_cdf(x):
    return 0.0 if x < 0 else min(0.5 + x / 4, 0.75)


# %% wrong: exceeds 1 -> is not between 0 and 1
def mixed_cdf(x):
    return 0.0 if x < 0 else 0.5 + x / 2


# %% wrong: all of it at 0 -> the jump at 0 is larger than 0.9
def mixed_cdf(x):
    return 1.0 if x >= 0 else 0.0


# %% wrong: a second mass where the waiting ends -> jumps at another place than 0 too
def mixed_cdf(x):
    return 0.0 if x < 0 else 0.5 + x / 4 if x < 1 else 1.0


# %% wrong: many small jumps -> jumps at another place than 0 too
def mixed_cdf(x):
    return 0.0 if x < 0 else min(0.5 + math.floor(100 * x) / 200, 1.0)
