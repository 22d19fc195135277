# %% right: combinations of every size
def power_set(omega):
    sizes = range(len(omega) + 1)
    return {frozenset(c) for k in sizes for c in itertools.combinations(omega, k)}


# %% right: recursion on a list
def power_set(omega):
    def subsets(outcomes):
        if not outcomes:
            return [frozenset()]
        rest = subsets(outcomes[1:])
        return rest + [s | {outcomes[0]} for s in rest]
    return set(subsets(list(omega)))


# %% wrong: without the empty set -> the empty set is missing
def power_set(omega):
    return {frozenset(c) for k in range(1, len(omega) + 1) for c in itertools.combinations(omega, k)}


# %% wrong: range ends too early -> omega itself is missing
def power_set(omega):
    return {frozenset(c) for k in range(len(omega)) for c in itertools.combinations(omega, k)}


# %% wrong: one outcome each -> these are the subsets of one outcome
def power_set(omega):
    return {frozenset([outcome]) for outcome in omega}


# %% wrong: tuples -> the subsets are tuples
def power_set(omega):
    return {c for k in range(len(omega) + 1) for c in itertools.combinations(sorted(omega), k)}


# %% wrong: a list of sets -> but a set is expected
def power_set(omega):
    return [set(c) for k in range(len(omega) + 1) for c in itertools.combinations(omega, k)]


# %% wrong: frozenset of a string takes it apart -> not right
def power_set(omega):
    subsets = {frozenset()}
    for outcome in omega:
        subsets |= {subset | frozenset(str(outcome)) for subset in subsets}
    return subsets


# %% wrong: sorted, which not all outcomes can be -> raised TypeError
def power_set(omega):
    return {frozenset(c) for k in range(len(omega) + 1) for c in itertools.combinations(sorted(omega), k)}
