# %% right: written out, in another order
def influence_partials(x):
    e, a, b = np.exp(x), x.sum(), np.log(x).sum()
    s = np.sin(e * a / b)
    return dict(dy_db=s * e * a / b**2, dy_da=-s * e / b, dy_dx=-s * e * a / b, db_dx=x**-1.0, da_dx=x / x)

# %% right: lists, entry by entry
import math

def influence_partials(x):
    a, b = sum(x), sum(math.log(t) for t in x)
    result = {"da_dx": [], "db_dx": [], "dy_dx": [], "dy_da": [], "dy_db": []}
    for t in x:
        u = math.exp(t) * a / b
        outer = -math.sin(u)
        result["da_dx"].append(1)
        result["db_dx"].append(1 / t)
        result["dy_dx"].append(outer * u)
        result["dy_da"].append(outer * math.exp(t) / b)
        result["dy_db"].append(outer * -math.exp(t) * a / (b * b))
    return result

# %% wrong: a spare factor a, as in the slides -> dy_dx has a spare factor a
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * a * e * a / b, "dy_da": -np.sin(u) * e / b,
            "dy_db": np.sin(u) * e * a / b**2}

# %% wrong: a spare x a, as in the slides -> dy_da has the spare factors x and a
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * e * a / b,
            "dy_da": -np.sin(u) * x * e * a / b, "dy_db": np.sin(u) * e * a / b**2}

# %% wrong: a spare x, as in the slides -> dy_db has a spare factor x
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * e * a / b, "dy_da": -np.sin(u) * e / b,
            "dy_db": np.sin(u) * x * e * a / b**2}

# %% wrong: all three of the slides -> have spare factors: a, xa and x
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * a * e * a / b,
            "dy_da": -np.sin(u) * x * e * a / b, "dy_db": np.sin(u) * x * e * a / b**2}

# %% wrong: the minus of 1/b is forgotten -> dy_db has the wrong sign
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * e * a / b, "dy_da": -np.sin(u) * e / b,
            "dy_db": -np.sin(u) * e * a / b**2}

# %% wrong: b not squared -> divided by b once instead of twice
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    e, u = np.exp(x), np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * e * a / b, "dy_da": -np.sin(u) * e / b,
            "dy_db": np.sin(u) * e * a / b}

# %% wrong: cos differentiates to sin -> the derivative of the cosine is minus the sine
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": np.sin(u) * u,
            "dy_da": np.sin(u) * u / a, "dy_db": -np.sin(u) * u / b}

# %% wrong: no inner derivatives -> the inner derivatives are missing
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u), "dy_da": -np.sin(u), "dy_db": -np.sin(u)}

# %% wrong: the total derivative of the diagonal -> dy_dx is the direct arrow only
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * (u + u / a - u / b / x),
            "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}

# %% wrong: ln instead of its derivative -> the derivative of log x is 1/x
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": np.log(x), "dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a,
            "dy_db": np.sin(u) * u / b}

# %% wrong: one number for da/dx -> da_dx
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": 1.0, "db_dx": 1 / x, "dy_dx": -np.sin(u) * u,
            "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}

# %% wrong: a key is missing -> missing dy_db
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x, "dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a}

# %% wrong: the inner derivative forgotten once -> the inner derivative is missing in dy_da
def influence_partials(x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    return {"da_dx": np.ones(len(x)), "db_dx": 1 / x,
            "dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u), "dy_db": np.sin(u) * u / b}
