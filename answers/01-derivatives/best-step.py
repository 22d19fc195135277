# %% right: logarithms
def best_steps(m0, m2, m3, eps):
    forward = np.exp((np.log(4) + np.log(eps) + np.log(m0) - np.log(m2)) / 2)
    central = np.exp((np.log(3) + np.log(eps) + np.log(m0) - np.log(m3)) / 3)
    return float(forward), float(central)


# %% right: NumPy's roots, returned as a list
def best_steps(m0, m2, m3, eps):
    return [np.sqrt(4 * eps * m0 / m2), np.cbrt(3 * eps * m0 / m3)]


# %% wrong: the errors set equal -> the two errors are set equal
def best_steps(m0, m2, m3, eps):
    return 2 * (eps * m0 / m2) ** 0.5, (6 * eps * m0 / m3) ** (1 / 3)


# %% wrong: central first -> wrong order
def best_steps(m0, m2, m3, eps):
    return (3 * eps * m0 / m3) ** (1 / 3), 2 * (eps * m0 / m2) ** 0.5


# %% wrong: two square roots -> square roots in both
def best_steps(m0, m2, m3, eps):
    return np.sqrt(4 * eps * m0 / m2), np.sqrt(3 * eps * m0 / m3)


# %% wrong: brackets of the exponent forgotten -> binds more tightly than /
def best_steps(m0, m2, m3, eps):
    return 2 * (eps * m0 / m2) ** 1 / 2, (3 * eps * m0 / m3) ** 1 / 3


# %% wrong: the factor of the rounding error forgotten -> the factor of the forward step
def best_steps(m0, m2, m3, eps):
    return (2 * eps * m0 / m2) ** 0.5, (3 * eps * m0 / m3) ** (1 / 3)


# %% wrong: the errors at the minimum -> not the steps at which they occur
def best_steps(m0, m2, m3, eps):
    h1, h2 = 2 * (eps * m0 / m2) ** 0.5, (3 * eps * m0 / m3) ** (1 / 3)
    return m2 * h1 / 2 + 2 * eps * m0 / h1, m3 * h2**2 / 6 + eps * m0 / h2


# %% wrong: upside down -> the ratio is upside down
def best_steps(m0, m2, m3, eps):
    return 2 * (m2 / (eps * m0)) ** 0.5, (m3 / (3 * eps * m0)) ** (1 / 3)


# %% wrong: a rule of thumb -> must depend on the bounds
def best_steps(m0, m2, m3, eps):
    return eps ** (1 / 2), eps ** (1 / 3)


# %% wrong: found by a search over a grid -> near but not exact
def best_steps(m0, m2, m3, eps):
    h = 10.0 ** np.linspace(-11, 2, 1_000_001)
    forward = m2 / 2 * h + 2 * eps * m0 / h
    central = m3 / 6 * h**2 + eps * m0 / h
    return float(h[np.argmin(forward)]), float(h[np.argmin(central)])


# %% wrong: the brackets forgotten in the cube root alone -> x ** 1 / 3 is x / 3, where x ** (1 / 3) is due, in the second step
def best_steps(m0, m2, m3, eps):
    return 2 * (eps * m0 / m2) ** (1 / 2), (3 * eps * m0 / m3) ** 1 / 3


# %% wrong: the brackets forgotten, everything under the roots -> a factor under the root is halved too
def best_steps(m0, m2, m3, eps):
    return (4 * eps * m0 / m2) ** 1 / 2, (3 * eps * m0 / m3) ** 1 / 3


# %% wrong: no roots drawn -> a root is missing: this is h**2 or h**3, not h, in both steps
def best_steps(m0, m2, m3, eps):
    return 4 * eps * m0 / m2, 3 * eps * m0 / m3
