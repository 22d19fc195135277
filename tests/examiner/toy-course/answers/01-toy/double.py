# %% right: by adding
def double(x):
    return x + x

# %% wrong: squares -> double(3) is 6
def double(x):
    return x ** 2

# %% wrong: only for positive numbers -> not for negative numbers
def double(x):
    return 2 * abs(x) if not isinstance(x, str) else x + x
