# %% right: from the indivisible events
def broken_axiom(P):
    omega = frozenset().union(*P)
    if min(P.values()) < -1e-9:
        return "nonnegative"
    if not abs(P[omega] - 1) < 1e-9:
        return "whole"
    blocks = [e for e in P if e and not any(d < e for d in P if d)]
    for event in P:
        if abs(P[event] - sum(P[b] for b in blocks if b <= event)) >= 2e-9:
            return "additive"
    return None


# %% right: combinations of two, without a return at the end
def broken_axiom(P):
    for event, p in P.items():
        if p < -1e-9:
            return "nonnegative"
    if not math.isclose(P[max(P, key=len)], 1, rel_tol=0, abs_tol=1e-9):
        return "whole"
    if abs(P[frozenset()]) > 1e-9:
        return "additive"
    for a, b in itertools.combinations(P, 2):
        if a.isdisjoint(b) and not math.isclose(P[a] + P[b], P[a | b], rel_tol=0, abs_tol=1e-9):
            return "additive"


# %% wrong: all pairs, overlapping ones too -> where they overlap, the overlap would count twice
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if a != b and abs(P[a | b] - P[a] - P[b]) > 1e-9 and a - b and b - a:
                return "additive"
    return None


# %% wrong: compares with == -> compared with ==; allow a difference of 1e-9
def broken_axiom(P):
    if any(p < 0 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if not a & b and P[a | b] != P[a] + P[b]:
                return "additive"
    return None


# %% wrong: the sum over all events -> only the probability of omega is 1
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if len(P) > 4 and abs(sum(P.values()) - 1) > 1e-9 or abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9:
                return "additive"
    return None


# %% wrong: additivity forgotten -> disjoint events are never compared with their union
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    return None


# %% wrong: the empty set left out -> the empty set is disjoint from every event
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if a and b and not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9:
                return "additive"
    return None


# %% wrong: additivity first -> the first axiom that fails is asked for
def broken_axiom(P):
    for a in P:
        for b in P:
            if not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9:
                return "additive"
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    return None


# %% wrong: adds up single outcomes -> raised KeyError
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    omega = max(P, key=len)
    if abs(P[omega] - 1) > 1e-9:
        return "whole"
    for a in P:
        if abs(P[a] - sum(P[frozenset([w])] for w in a)) > 1e-9:
            return "additive"
    return None


# %% wrong: P(omega) not looked at -> P(omega) is never compared with 1
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    for a in P:
        for b in P:
            if not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9:
                return "additive"
    return None


# %% wrong: negative below 0 -> a number counts as negative below -1e-9
def broken_axiom(P):
    if any(p < 0 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9:
                return "additive"
    return None


# %% wrong: the tolerance of np.isclose -> one event less likely by 1e-8: not right
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    for a in P:
        for b in P:
            if not a & b and not np.isclose(P[a | b], P[a] + P[b]):
                return "additive"
    return None


# %% wrong: only events and their opposites -> only where their union is omega
def broken_axiom(P):
    omega = max(P, key=len)
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[omega] - 1) > 1e-9:
        return "whole"
    return "additive" if any(abs(P[a] + P[omega - a] - 1) > 1e-9 for a in P) else None


# %% wrong: a word for nothing -> or None where no axiom is broken
def broken_axiom(P):
    if any(p < -1e-9 for p in P.values()):
        return "nonnegative"
    if abs(P[max(P, key=len)] - 1) > 1e-9:
        return "whole"
    if any(not a & b and abs(P[a | b] - P[a] - P[b]) > 1e-9 for a in P for b in P):
        return "additive"
    return "none"
