# %% right: Simpson's rule
def probability_between(f, a, b):
    x = np.linspace(a, b, 2001)
    y = f(x)
    return (b - a) / 2000 / 3 * (y[0] + 4 * y[1:-1:2].sum() + 2 * y[2:-1:2].sum() + y[-1])


def scale_to_density(g, a, b):
    if (g(np.linspace(a, b, 5001)) < 0).any():
        raise ValueError("g is negative somewhere")
    area = probability_between(g, a, b)
    if not area > 0:
        raise ValueError("g has the area 0")
    return 1 / area


# %% right: trapezoids, and Gauss-Legendre for the other
def probability_between(f, a, b):
    x = np.linspace(a, b, 50_001)
    y = f(x)
    return float(np.sum((y[1:] + y[:-1]) / 2 * np.diff(x)))


def scale_to_density(g, a, b):
    nodes, weights = np.polynomial.legendre.leggauss(40)
    area = (b - a) / 2 * np.sum(weights * g((a + b) / 2 + (b - a) / 2 * nodes))
    if np.min(g(np.linspace(a, b, 2001))) < 0 or area <= 0:
        raise ValueError(f"no density: the area is {area}")
    return 1 / area


# %% wrong: the density taken for a distribution function -> a density is no distribution function
def probability_between(f, a, b):
    return float(f(np.array([b]))[0] - f(np.array([a]))[0])


def scale_to_density(g, a, b):
    return 1 / probability_between(g, a, b)


# %% wrong: the mean height -> an area is the mean height times the width
def probability_between(f, a, b):
    return np.mean(f(a + (b - a) * (np.arange(10_000) + 0.5) / 10_000))


def scale_to_density(g, a, b):
    return 1 / ((b - a) * probability_between(g, a, b))


# %% wrong: the area itself -> this is the area under g
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    area = probability_between(g, a, b)
    if np.any(g(np.linspace(a, b, 10_001)) < 0) or area == 0:
        raise ValueError("no density")
    return area


# %% wrong: the highest value brought to 1 -> the area must be 1
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    values = g(np.linspace(a, b, 10_001))
    if np.any(values < 0) or np.max(values) == 0:
        raise ValueError("no density")
    return 1 / np.max(values)


# %% wrong: negative functions let through -> should refuse this input with ValueError
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    area = probability_between(g, a, b)
    if area <= 0:
        raise ValueError("no density")
    return 1 / area


# %% wrong: a hundred strips, heights at the left -> close, but its relative error is more than 1e-6
def probability_between(f, a, b):
    h = (b - a) / 100
    return np.sum(f(a + h * np.arange(100))) * h


def scale_to_density(g, a, b):
    area = probability_between(g, a, b)
    if np.any(g(np.linspace(a, b, 10_001)) < 0) or area == 0:
        raise ValueError("no density")
    return 1 / area


# %% wrong: division by zero instead of a refusal -> should refuse this input
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    if np.any(g(np.linspace(a, b, 10_001)) < 0):
        raise ValueError("no density")
    with np.errstate(divide="ignore"):
        return 1 / probability_between(g, a, b)


# %% wrong: negative looked for at the two ends -> given negative in the middle alone
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    area = probability_between(g, a, b)
    if np.any(g(np.array([a, b])) < 0) or area == 0:
        raise ValueError("no density")
    return 1 / area


# %% wrong: only the area looked at -> should refuse this input with ValueError
def probability_between(f, a, b):
    h = (b - a) / 10_000
    return np.sum(f(a + h * (np.arange(10_000) + 0.5))) * h


def scale_to_density(g, a, b):
    area = probability_between(g, a, b)
    if area <= 1e-12:
        raise ValueError("no density")
    return 1 / area


# %% wrong: the heights added up -> the heights are added up
def probability_between(f, a, b):
    return np.sum(f(np.linspace(a, b, 1000)))


def scale_to_density(g, a, b):
    values = g(np.linspace(a, b, 10_001))
    area = np.mean(values) * (b - a)
    if np.any(values < 0) or area == 0:
        raise ValueError("no density")
    return 1 / area


# %% wrong: heights and points exchanged -> np.trapezoid takes the heights first
def probability_between(f, a, b):
    x = np.linspace(a, b, 300)
    return np.trapezoid(x, f(x))


def scale_to_density(g, a, b):
    values = g(np.linspace(a, b, 10_001))
    area = np.mean(values) * (b - a)
    if np.any(values < 0) or area == 0:
        raise ValueError("no density")
    return 1 / area
