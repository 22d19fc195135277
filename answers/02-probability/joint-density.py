# %% right: Simpson in both directions as a product of weights
def probability_in_rectangle(f, a, b, c, d):
    w = np.ones(401)
    w[1:-1:2], w[2:-1:2] = 4, 2
    x, y = np.linspace(a, b, 401), np.linspace(c, d, 401)
    return w @ f(x[:, None], y[None, :]) @ w * (b - a) * (d - c) / 1200**2


def marginal_density(f, x, c, d):
    w = np.ones(401)
    w[1:-1:2], w[2:-1:2] = 4, 2
    return w @ f(np.full(401, x), np.linspace(c, d, 401)) * (d - c) / 1200


# %% right: one variable after the other
def probability_in_rectangle(f, a, b, c, d):
    h = (b - a) / 1000
    return sum(marginal_density(f, a + h * (i + 0.5), c, d) for i in range(1000)) * h


def marginal_density(f, x, c, d):
    k = (d - c) / 1000
    return float(np.sum(f(np.array([x]), c + k * (np.arange(1000) + 0.5))) * k)


# %% wrong: x and y mixed up -> x and y are mixed up
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
    return np.sum(f(y[:, None], x)) * h * k


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: along the diagonal only -> is evaluated along the diagonal only
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 5000, (d - c) / 5000
    x, y = a + h * (np.arange(5000) + 0.5), c + k * (np.arange(5000) + 0.5)
    return np.mean(f(x, y)) * (b - a) * (d - c)


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: one width forgotten -> the widths of the cells in one of the two directions are missing
def probability_in_rectangle(f, a, b, c, d):
    k = (d - c) / 1000
    x, y = a + (b - a) * (np.arange(1000) + 0.5) / 1000, c + k * (np.arange(1000) + 0.5)
    return np.sum(f(x[:, None], y)) * k / 1000


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: the marginal of Y -> this is the marginal density of Y
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
    return np.sum(f(x[:, None], y)) * h * k


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(c + k * (np.arange(10_000) + 0.5), x)) * k


# %% wrong: y in the middle -> y is set to one value
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
    return np.sum(f(x[:, None], y)) * h * k


def marginal_density(f, x, c, d):
    return f(x, (c + d) / 2)


# %% wrong: taken as independent -> two separate integrals multiplied
def probability_in_rectangle(f, a, b, c, d):
    def over(a, b, c, d):
        h, k = (b - a) / 1000, (d - c) / 1000
        x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
        return np.sum(f(x[:, None], y)) * h * k
    return over(a, b, 0, 1) * over(0, 1, c, d)


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: along the diagonal, added up -> along the diagonal of the rectangle only
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
    return np.sum(f(x, y)) * h * k


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: a loop over the cells of the diagonal -> along the diagonal of the rectangle only
def probability_in_rectangle(f, a, b, c, d):
    total, n = 0.0, 200
    for x, y in zip(np.linspace(a, b, n), np.linspace(c, d, n)):
        total += f(x, y) * (b - a) / n * (d - c) / n
    return total


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: heights at the lower left corner -> probability_in_rectangle: close
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * np.arange(1000), c + k * np.arange(1000)
    return np.sum(f(x[:, None], y)) * h * k


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: twenty strips -> marginal_density: close
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 1000, (d - c) / 1000
    x, y = a + h * (np.arange(1000) + 0.5), c + k * (np.arange(1000) + 0.5)
    return np.sum(f(x[:, None], y)) * h * k


def marginal_density(f, x, c, d):
    k = (d - c) / 20
    return np.sum(f(x, c + k * (np.arange(20) + 0.5))) * k


# %% wrong: no widths -> the heights are added up, or multiplied by one width only
def probability_in_rectangle(f, a, b, c, d):
    x, y = np.linspace(a, b, 500), np.linspace(c, d, 500)
    return np.sum(f(x[:, None], y))


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k


# %% wrong: one width -> the heights are added up, or multiplied by one width only
def probability_in_rectangle(f, a, b, c, d):
    h, k = (b - a) / 500, (d - c) / 500
    x, y = a + h * (np.arange(500) + 0.5), c + k * (np.arange(500) + 0.5)
    return np.sum(f(x[:, None], y)) * h


def marginal_density(f, x, c, d):
    k = (d - c) / 10_000
    return np.sum(f(x, c + k * (np.arange(10_000) + 0.5))) * k
