# %% right: the coins agree
def three_bits():
    return np.array([[[0, 1], [1, 0]], [[1, 0], [0, 1]]]) / 4


# %% right: fair coins with a little of the exclusive or
def three_bits():
    P = np.full((2, 2, 2), 1 / 8)
    for x, y, z in itertools.product((0, 1), repeat=3):
        P[x, y, z] += 0.02 * (-1) ** (x + y + z)
    return P


# %% wrong: mutually independent -> the bits are mutually independent
def three_bits():
    return np.full((2, 2, 2), 1 / 8)


# %% wrong: all equal -> X and Y are dependent
def three_bits():
    P = np.zeros((2, 2, 2))
    P[0, 0, 0] = P[1, 1, 1] = 0.5
    return P


# %% wrong: Z is a copy of X -> X and Z are dependent
def three_bits():
    P = np.zeros((2, 2, 2))
    for x in (0, 1):
        for y in (0, 1):
            P[x, y, x] = 1 / 4
    return P


# %% wrong: Z is "both" -> are dependent: each two of the three have to be independent
def three_bits():
    P = np.zeros((2, 2, 2))
    for x in (0, 1):
        for y in (0, 1):
            P[x, y, x & y] = 1 / 4
    return P


# %% wrong: ones instead of quarters -> add up to 4
def three_bits():
    P = np.zeros((2, 2, 2))
    for x in (0, 1):
        for y in (0, 1):
            P[x, y, x ^ y] = 1
    return P


# %% wrong: the exclusive or of unfair coins -> are dependent: each two of the three have to be independent
def three_bits():
    P = np.zeros((2, 2, 2))
    p = [0.25, 0.75]
    for x in (0, 1):
        for y in (0, 1):
            P[x, y, x ^ y] = p[x] * p[y]
    return P


# %% wrong: one outcome a row -> should return an array of shape (2, 2, 2)
def three_bits():
    return np.array([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]])
