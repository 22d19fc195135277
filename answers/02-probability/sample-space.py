# %% right: recursion, and a loop that grows a set
def tosses(n):
    return {""} if n == 0 else {first + rest for first in "HT" for rest in tosses(n - 1)}


def until_first_head(n):
    outcomes, tails = set(), ""
    for _ in range(n):
        outcomes.add(tails + "H")
        tails += "T"
    outcomes.add(tails)
    return outcomes


# %% right: numbers written in binary
def tosses(n):
    return {"".join("HT"[k >> j & 1] for j in range(n)) for k in range(2**n)}


def until_first_head(n):
    return {word[: word.find("H") + 1] or word for word in tosses(n)}


# %% wrong: the order forgotten -> the order of the tosses counts
def tosses(n):
    return {"".join(c) for c in itertools.combinations_with_replacement("HT", n)}


def until_first_head(n):
    return {"T" * k + "H" for k in range(n)} | {"T" * n}


# %% wrong: a list of tuples -> but a set is expected
def tosses(n):
    return list(itertools.product("HT", repeat=n))


def until_first_head(n):
    return {"T" * k + "H" for k in range(n)} | {"T" * n}


# %% wrong: the last outcome forgotten -> after n tails in a row it is over, too
def tosses(n):
    return {"".join(letters) for letters in itertools.product("HT", repeat=n)}


def until_first_head(n):
    return {"T" * k + "H" for k in range(n)}


# %% wrong: tossed on after the first head -> after the first head nobody tosses any more
def tosses(n):
    return {"".join(letters) for letters in itertools.product("HT", repeat=n)}


def until_first_head(n):
    return tosses(n)


# %% wrong: stopped after tails -> to stop after k tails is not an outcome unless k is n
def tosses(n):
    return {"".join(letters) for letters in itertools.product("HT", repeat=n)}


def until_first_head(n):
    return {"T" * k + "H" for k in range(n)} | {"T" * k for k in range(1, n + 1)}


# %% wrong: one toss too many -> one toss too many
def tosses(n):
    return {"".join(letters) for letters in itertools.product("HT", repeat=n)}


def until_first_head(n):
    return {"T" * k + "H" for k in range(n + 1)} | {"T" * (n + 1)}


# %% wrong: recursion that ends at one toss -> RecursionError
def tosses(n):
    return {"H", "T"} if n == 1 else {first + rest for first in "HT" for rest in tosses(n - 1)}


def until_first_head(n):
    return {"T" * k + "H" for k in range(n)} | {"T" * n}
