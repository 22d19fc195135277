# %% right: closed forms, with tanh for the logistic function
def chain_derivatives(x, w):
    c = (1 + np.tanh(w * x * x / 2)) / 2
    return {
        "dL/dx": -2 * w * x * (1 - np.tanh(w * x * x / 2)) / 2,
        "dL/dd": -1.0,
        "dd/dc": 1 / c,
        "dc/db": (1 - np.tanh(w * x * x / 2) ** 2) / 4,
        "db/da": w,
        "da/dx": x + x,
    }


# %% right: one step at a time, the product accumulated from the output
def chain_derivatives(x, w):
    e = np.exp(-w * x**2)
    result = {"dL/dd": -1, "dd/dc": 1 + e, "dc/db": e / (1 + e) ** 2, "db/da": w, "da/dx": 2 * x}
    total = 1.0
    for value in result.values():
        total = total * value
    result["dL/dx"] = total
    return result


# %% wrong: differentiates by w -> db/da: a is the variable here
def chain_derivatives(x, w):
    a = x**2
    c = 1 / (1 + np.exp(-w * a))
    steps = {"da/dx": 2 * x, "db/da": a, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the constant factor dropped -> a constant factor stays
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    steps = {"da/dx": 2 * x, "db/da": 1, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the logistic function taken for its own derivative -> this is c itself
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c, "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: b(1 - b) for c(1 - c) -> in terms of its value c
def chain_derivatives(x, w):
    b = w * x**2
    c = 1 / (1 + np.exp(-b))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": b * (1 - b), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the sign of the exponent lost -> the minus sign in the exponent is lost
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(w * x**2))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the logarithm differentiated at the wrong value -> the logarithm is taken of c
def chain_derivatives(x, w):
    b = w * x**2
    c = 1 / (1 + np.exp(-b))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / b, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the last step forgotten -> the minus sign is lost
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": 1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: added up -> multiply the five derivatives
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": sum(steps.values())}


# %% wrong: the key of the whole is missing -> missing dL/dx
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    return {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}


# %% wrong: measured -> finite differences
def chain_derivatives(x, w):
    def slope(f, t, h=6e-6):
        return (f(t + h) - f(t - h)) / (2 * h)

    a = x**2
    b = w * a
    c = 1 / (1 + np.exp(-b))
    steps = {"da/dx": slope(lambda t: t**2, x), "db/da": slope(lambda t: w * t, a),
             "dc/db": slope(lambda t: 1 / (1 + np.exp(-t)), b), "dd/dc": slope(np.log, c), "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: sigma of x -> here it is taken of x
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-x))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": np.prod(list(steps.values()))}


# %% wrong: the product ends one factor early -> the last factor, dL/dd = -1, is missing in the product
def chain_derivatives(x, w):
    c = 1 / (1 + np.exp(-w * x**2))
    steps = {"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1}
    return {**steps, "dL/dx": 2 * x * w * c * (1 - c) / c}
