# %% right: sums over the values, np.sum
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in set(X.values())}


def cdf(masses, x):
    values, chances = np.array(list(masses)), np.array(list(masses.values()))
    return np.sum(chances[values <= x])


# %% right: collections, and a loop over the sorted values
def pmf(X, p):
    from collections import defaultdict
    masses = defaultdict(float)
    for w in p:
        masses[X[w]] += p[w]
    return dict(masses)


def cdf(masses, x):
    total = 0.0
    for value in sorted(masses):
        if value > x:
            break
        total += masses[value]
    return total


# %% wrong: overwritten -> the last one overwrites the others
def pmf(X, p):
    return {X[w]: p[w] for w in X}


def cdf(masses, x):
    return sum(m for v, m in masses.items() if v <= x)


# %% wrong: counted -> the outcomes are counted
def pmf(X, p):
    values = list(X.values())
    return {x: values.count(x) for x in values}


def cdf(masses, x):
    return sum(m for v, m in masses.items() if v <= x)


# %% wrong: equally likely values -> the values are taken to be equally likely
def pmf(X, p):
    values = set(X.values())
    return {x: 1 / len(values) for x in values}


def cdf(masses, x):
    return sum(m for v, m in masses.items() if v <= x)


# %% wrong: counted and divided by the number of outcomes -> they are not equally likely
def pmf(X, p):
    values = list(X.values())
    return {x: values.count(x) / len(values) for x in values}


def cdf(masses, x):
    return sum(m for v, m in masses.items() if v <= x)


# %% wrong: strictly below -> the CDF counts the value x itself
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in X.values()}


def cdf(masses, x):
    return sum(m for v, m in masses.items() if v < x)


# %% wrong: the mass at x -> the CDF adds up all the masses up to x
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in X.values()}


def cdf(masses, x):
    return masses.get(x, 0)


# %% wrong: values of X only -> raised KeyError
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in X.values()}


def cdf(masses, x):
    running, table = 0, {}
    for value in sorted(masses):
        running += masses[value]
        table[value] = running
    return table[x]


# %% wrong: stops at the first larger value -> the values come in any order
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in X.values()}


def cdf(masses, x):
    total = 0.0
    for value, mass in masses.items():
        if value > x:
            break
        total += mass
    return total


# %% wrong: the upper tail -> the probability of what lies above x
def pmf(X, p):
    return {x: sum(p[w] for w in X if X[w] == x) for x in X.values()}


def cdf(masses, x):
    return 1 - sum(m for v, m in masses.items() if v <= x)
