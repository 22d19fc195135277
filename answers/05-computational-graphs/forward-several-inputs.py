# %% right: a set of inputs first
def merge_grads(partials, arg_grads):
    inputs = set().union(*arg_grads)
    return {x: sum(p * g[x] for p, g in zip(partials, arg_grads) if x in g) for x in inputs}


# %% right: Counter and setdefault
from collections import defaultdict
def merge_grads(partials, arg_grads):
    found = defaultdict(float)
    for k in range(len(partials)):
        for x in arg_grads[k]:
            found[x] += partials[k] * arg_grads[k][x]
    return dict(found)


# %% wrong: overwritten -> the second overwrites the first
def merge_grads(partials: tuple[float, ...], arg_grads: list[dict[str, float]]) -> dict[str, float]:
    grads = {}
    for partial, slopes in zip(partials, arg_grads):
        for x, slope in slopes.items():
            grads[x] = partial * slope
    return grads


# %% wrong: the first kept -> the first is kept
def merge_grads(partials: tuple[float, ...], arg_grads: list[dict[str, float]]) -> dict[str, float]:
    grads = {}
    for partial, slopes in zip(partials, arg_grads):
        for x, slope in slopes.items():
            grads.setdefault(x, partial * slope)
    return grads


# %% wrong: without the partial derivatives -> not multiplied by the partial derivatives
def merge_grads(partials: tuple[float, ...], arg_grads: list[dict[str, float]]) -> dict[str, float]:
    grads = {}
    for partial, slopes in zip(partials, arg_grads):
        for x, slope in slopes.items():
            grads[x] = grads.get(x, 0.0) + slope
    return grads


# %% wrong: added -> the partial derivative is added
def merge_grads(partials: tuple[float, ...], arg_grads: list[dict[str, float]]) -> dict[str, float]:
    grads = {}
    for partial, slopes in zip(partials, arg_grads):
        for x, slope in slopes.items():
            grads[x] = grads.get(x, 0.0) + partial + slope
    return grads


# %% wrong: common inputs only -> missing
def merge_grads(partials, arg_grads):
    common = set(arg_grads[0]).intersection(*arg_grads)
    return {x: sum(p * g[x] for p, g in zip(partials, arg_grads)) for x in common}


# %% wrong: into the first dictionary -> changes its argument
def merge_grads(partials, arg_grads):
    grads = arg_grads[0]
    for x in grads:
        grads[x] *= partials[0]
    for partial, slopes in zip(partials[1:], arg_grads[1:]):
        for x, slope in slopes.items():
            grads[x] = grads.get(x, 0.0) + partial * slope
    return grads


# %% wrong: nothing returned -> a `return` is missing
def merge_grads(partials: tuple[float, ...], arg_grads: list[dict[str, float]]) -> dict[str, float]:
    grads = {}
    for partial, slopes in zip(partials, arg_grads):
        for x, slope in slopes.items():
            grads[x] = grads.get(x, 0.0) + partial * slope
    grads
