# %% right: loops, and a set of frozensets of preimages
def preimage(X, B):
    event = set()
    for outcome in X:
        if X[outcome] in B:
            event.add(outcome)
    return frozenset(event)


def is_random_variable(X, events):
    return {preimage(X, {x}) for x in X.values()} <= set(events)


# %% right: the definition with x from minus infinity on
def preimage(X, B):
    return frozenset(filter(lambda outcome: X[outcome] in B, X))


def is_random_variable(X, events):
    for x in X.values():
        if frozenset(outcome for outcome in X if X[outcome] <= x) not in events:
            return False
    return True


# %% wrong: the values returned -> these are values of X; a preimage is made of outcomes
def preimage(X, B):
    return frozenset(x for x in X.values() if x in B)


def is_random_variable(X, events):
    return all(frozenset(w for w in X if X[w] == x) in events for x in X.values())


# %% wrong: the complement -> these are the outcomes that X does not map into B
def preimage(X, B):
    return frozenset(w for w, x in X.items() if x not in B)


def is_random_variable(X, events):
    return all(frozenset(w for w in X if X[w] == x) in events for x in X.values())


# %% wrong: a dictionary turned round -> not right
def preimage(X, B):
    back = {x: w for w, x in X.items()}
    return frozenset(back[x] for x in B if x in back)


def is_random_variable(X, events):
    return all(frozenset(w for w in X if X[w] == x) in events for x in X.values())


# %% wrong: every outcome an event -> not every outcome has to be an event of its own
def preimage(X, B):
    return frozenset(w for w, x in X.items() if x in B)


def is_random_variable(X, events):
    return all(frozenset([w]) in events for w in X)


# %% wrong: a preimage exists, that is enough -> the preimage of 2 is not an event here
def preimage(X, B):
    return frozenset(w for w, x in X.items() if x in B)


def is_random_variable(X, events):
    return all(preimage(X, {x}) for x in X.values())


# %% wrong: only the preimage of all values -> the preimage of 2 is not an event here
def preimage(X, B):
    return frozenset(w for w, x in X.items() if x in B)


def is_random_variable(X, events):
    return preimage(X, set(X.values())) in events


# %% wrong: one is enough -> the preimage of 2 is not an event here
def preimage(X, B):
    return frozenset(w for w, x in X.items() if x in B)


def is_random_variable(X, events):
    return any(preimage(X, {x}) in events for x in X.values())
