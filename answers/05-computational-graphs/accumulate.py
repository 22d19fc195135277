# %% right: zeros to begin with, then in place
def accumulate(contributions):
    grads = {}
    for name, array in contributions:
        if name not in grads:
            grads[name] = np.zeros_like(array)
        grads[name] += array
    return grads


# %% right: lists first, sums afterwards
from collections import defaultdict
def accumulate(contributions):
    lists = defaultdict(list)
    for name, array in contributions:
        lists[name].append(array)
    return {name: np.sum(arrays, axis=0) for name, arrays in lists.items()}


# %% wrong: in place, the array stored as it is -> shares memory with what was given
def accumulate(contributions):
    grads = {}
    for name, array in contributions:
        if name in grads:
            grads[name] += array
        else:
            grads[name] = array
    return grads


# %% wrong: in place on copies that two names share -> or with another entry
def accumulate(contributions):
    copies = {id(array): array.copy() for _, array in contributions}
    grads = {}
    for name, array in contributions:
        if name in grads:
            grads[name] += array
        else:
            grads[name] = copies[id(array)]
    return grads


# %% wrong: overwritten -> overwritten instead of accumulated
def accumulate(contributions: list[tuple[str, np.ndarray]]) -> dict[str, np.ndarray]:
    grads = {}
    for name, array in contributions:
        grads[name] = array.copy()
    return grads


# %% wrong: the first kept -> the first contribution is kept
def accumulate(contributions):
    grads = {}
    for name, array in contributions:
        grads.setdefault(name, array.copy())
    return grads


# %% wrong: no copy of the first -> shares memory with what was given
def accumulate(contributions: list[tuple[str, np.ndarray]]) -> dict[str, np.ndarray]:
    grads = {}
    for name, array in contributions:
        grads[name] = grads[name] + array if name in grads else array
    return grads


# %% wrong: summed up to numbers -> accumulate(contributions)
def accumulate(contributions: list[tuple[str, np.ndarray]]) -> dict[str, np.ndarray]:
    grads = {}
    for name, array in contributions:
        grads[name] = grads[name] + array if name in grads else array.sum()
    return grads


# %% wrong: kept between calls -> accumulate
def accumulate(contributions, grads={}):
    for name, array in contributions:
        grads[name] = grads[name] + array if name in grads else array.copy()
    return dict(grads)
