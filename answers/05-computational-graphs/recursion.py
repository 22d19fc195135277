# %% right: with a stack and no recursion
def calls_and_leaves(nested):
    calls = leaves = 0
    stack = [nested]
    while stack:
        item = stack.pop()
        calls += 1
        if type(item) is list:
            stack.extend(item)
        else:
            leaves += 1
    return calls, leaves


# %% right: a list with counters, given as a list
def calls_and_leaves(nested):
    counts = [0, 0]
    def go(item):
        counts[0] += 1
        if isinstance(item, list):
            for inner in item:
                go(inner)
        else:
            counts[1] += 1
    go(nested)
    return counts


# %% wrong: only leaves are calls -> the call on a list itself is not counted
def calls_and_leaves(nested) -> tuple[int, int]:
    if not isinstance(nested, list):
        return 1, 1
    below = [calls_and_leaves(item) for item in nested]
    return sum(calls for calls, _ in below), sum(leaves for _, leaves in below)


# %% wrong: leaves are no calls -> the calls on leaves are not counted
def calls_and_leaves(nested) -> tuple[int, int]:
    if not isinstance(nested, list):
        return 0, 1
    below = [calls_and_leaves(item) for item in nested]
    return 1 + sum(calls for calls, _ in below), sum(leaves for _, leaves in below)


# %% wrong: an empty list is a leaf -> an empty list is counted as a leaf
def calls_and_leaves(nested) -> tuple[int, int]:
    if not isinstance(nested, list):
        return 1, 1
    if not nested:
        return 1, 1
    below = [calls_and_leaves(item) for item in nested]
    return 1 + sum(calls for calls, _ in below), sum(leaves for _, leaves in below)


# %% wrong: exchanged -> the two results are in the wrong order
def calls_and_leaves(nested):
    if not isinstance(nested, list):
        return 1, 1
    calls, leaves = 1, 0
    for item in nested:
        more_leaves, more_calls = calls_and_leaves(item)
        calls, leaves = calls + more_calls, leaves + more_leaves
    return leaves, calls


# %% wrong: no recursion -> the function does not call itself
def calls_and_leaves(nested):
    if not isinstance(nested, list):
        return 1, 1
    return 1 + len(nested), sum(not isinstance(item, list) for item in nested)


# %% wrong: the first call is missing -> the first call is not counted
def calls_and_leaves(nested):
    calls = leaves = 0
    def go(item):
        nonlocal calls, leaves
        if isinstance(item, list):
            for inner in item:
                calls += 1
                go(inner)
        else:
            leaves += 1
    go(nested)
    return calls, leaves


# %% wrong: counts in a mutable default -> Right for 1 of
def calls_and_leaves(nested, counts=[0, 0]):
    counts[0] += 1
    if isinstance(nested, list):
        for item in nested:
            calls_and_leaves(item)
    else:
        counts[1] += 1
    result = tuple(counts)
    return result if not isinstance(nested, list) else result


# %% wrong: the last item alone -> that of the last item alone
def calls_and_leaves(nested):
    if not isinstance(nested, list):
        return 1, 1
    calls, leaves = 0, 0
    for item in nested:
        calls, leaves = calls_and_leaves(item)
    return 1 + calls, leaves
