# %% right: with cosh
def tanh_vjp(g, f, x):
    return g / np.cosh(np.clip(x, -350, 350)) ** 2


# %% right: as a product
def tanh_vjp(g, f, x):
    return (1 - f) * (1 + f) * g


# %% wrong: sigmoid -> this is the derivative of the sigmoid
def tanh_vjp(g, f, x):
    return g * f * (1 - f)


# %% wrong: the square forgotten -> the output is not squared
def tanh_vjp(g, f, x):
    return g * (1 - f)


# %% wrong: the input -> the input is squared
def tanh_vjp(g, f, x):
    return g * (1 - x**2)


# %% wrong: tanh twice -> tanh was applied twice
def tanh_vjp(g, f, x):
    return g * (1 - np.tanh(f) ** 2)


# %% wrong: plus -> plus where minus is due
def tanh_vjp(g, f, x):
    return g * (1 + f**2)


# %% wrong: g dropped -> the upstream gradient g is left out
def tanh_vjp(g, f, x):
    return 1 - f**2


# %% wrong: exponentials -> overflow
def tanh_vjp(g, f, x):
    with np.errstate(all="ignore"):
        u, v = np.exp(x) - np.exp(-x), np.exp(x) + np.exp(-x)
        return g * (v * v - u * u) / v**2


# %% wrong: finite differences -> finite differences
def tanh_vjp(g, f, x):
    return g * (np.tanh(x + 1e-6) - np.tanh(x - 1e-6)) / 2e-6
