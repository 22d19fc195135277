# %% right: by formulas
def slips(partials, x):
    e, a, b = np.exp(x), x.sum(), np.log(x).sum()
    s = np.sin(e * a / b)
    result = {}
    for key, right in [("dy_db", s * e * a / b**2), ("dy_da", -s * e / b), ("dy_dx", -s * e * a / b)]:
        factor = partials[key] / right
        if not np.allclose(factor, 1, rtol=0, atol=1e-6):
            result[key] = factor
    return result

# %% right: measured entry by entry, as lists
def slips(partials, x):
    a, b = float(np.sum(x)), float(np.sum(np.log(x)))

    def y(t, a, b):
        return np.cos(np.exp(t) * a / b)

    h = 1e-5
    found = {}
    for key in partials:
        factors = []
        for i, t in enumerate(x):
            step = [h * (key == name) for name in ("dy_dx", "dy_da", "dy_db")]
            central = (y(t + step[0], a + step[1], b + step[2]) - y(t - step[0], a - step[1], b - step[2])) / (2 * h)
            factors.append(partials[key][i] / central)
        if max(abs(factor - 1) for factor in factors) > 1e-6:
            found[key] = factors
    return found

# %% wrong: right / given -> upside down
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: right[key] / partials[key] for key in right if np.any(abs(partials[key] / right[key] - 1) > 1e-6)}

# %% wrong: compares with != -> the right ones are in the dictionary too
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] / right[key] for key in right if np.any(partials[key] != right[key])}

# %% wrong: all entries must be wrong -> any of its entries
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] / right[key] for key in right if np.all(abs(partials[key] / right[key] - 1) > 1e-6)}

# %% wrong: the differences -> these are the differences
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] - right[key] for key in right if np.any(abs(partials[key] / right[key] - 1) > 1e-6)}

# %% wrong: stops at the first -> only the first wrong one
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    for key in right:
        factor = partials[key] / right[key]
        if np.any(abs(factor - 1) > 1e-6):
            return {key: factor}
    return {}

# %% wrong: measures with a and b moving -> hold a and b while x_i moves
from autograd_lib.numerical import numerical_jacobian

def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    right = {
        "dy_dx": np.diag(numerical_jacobian(lambda x: np.cos(np.exp(x) * np.sum(x) / np.sum(np.log(x))), x)),
        "dy_da": numerical_jacobian(lambda a: np.cos(np.exp(x) * a / b), a),
        "dy_db": numerical_jacobian(lambda b: np.cos(np.exp(x) * a / b), b),
    }
    factors = {key: partials[key] / right[key] for key in right}
    return {key: factor for key, factor in factors.items() if np.any(np.abs(factor - 1) > 1e-6)}

# %% wrong: only dy_dx is looked at -> missing
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    factor = partials["dy_dx"] / (-np.sin(u) * u)
    return {"dy_dx": factor} if np.any(abs(factor - 1) > 1e-6) else {}

# %% wrong: the whole Jacobian for the direct arrows -> shape
from autograd_lib.numerical import numerical_jacobian

def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    right = {
        "dy_dx": numerical_jacobian(lambda x: np.cos(np.exp(x) * a / b), x),
        "dy_da": numerical_jacobian(lambda a: np.cos(np.exp(x) * a / b), a),
        "dy_db": numerical_jacobian(lambda b: np.cos(np.exp(x) * a / b), b),
    }
    with np.errstate(all="ignore"):
        factors = {key: partials[key] / right[key] for key in right}
    return {key: factor for key, factor in factors.items() if np.any(np.abs(factor - 1) > 1e-6)}

# %% wrong: leaves np.allclose to its default -> a factor of 1.000003 is wrong too
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] / right[key] for key in right if not np.allclose(partials[key], right[key])}

# %% wrong: compares the differences -> a factor of 1.000003 is wrong too
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] / right[key] for key in right if np.any(abs(partials[key] - right[key]) > 1e-6)}


# %% wrong: the mean of the factors -> keys are not right
def slips(partials, x):
    a, b = np.sum(x), np.sum(np.log(x))
    u = np.exp(x) * a / b
    right = {"dy_dx": -np.sin(u) * u, "dy_da": -np.sin(u) * u / a, "dy_db": np.sin(u) * u / b}
    return {key: partials[key] / right[key] for key in right if abs(np.mean(partials[key] / right[key]) - 1) > 1e-6}
