# %% right: Z is seen twice, without noise
def common_cause():
    P = np.zeros((2, 2, 2))
    P[0, 0, 0] = P[1, 1, 1] = 0.5
    return P


# %% right: drawn step by step, unevenly
def common_cause():
    P = np.empty((2, 2, 2))
    for z, chance in enumerate([0.3, 0.7]):
        for x in (0, 1):
            for y in (0, 1):
                P[x, y, z] = chance * (0.9 if x == z else 0.1) * (0.8 if y == z else 0.2)
    return P


# %% wrong: all independent -> X and Y are independent, or nearly so
def common_cause():
    return np.full((2, 2, 2), 1 / 8)


# %% wrong: Z has nothing to do with it -> given Z = 0, X and Y are still dependent
def common_cause():
    return np.stack([np.diag([0.25, 0.25])] * 2, axis=2)


# %% wrong: the conditionals, not the joint table -> add up to 2
def common_cause():
    hot, cold = np.array([0.1, 0.9]), np.array([0.8, 0.2])
    return np.stack([np.outer(cold, cold), np.outer(hot, hot)], axis=2)


# %% wrong: the exclusive or, the other direction -> X and Y are independent, or nearly so
def common_cause():
    P = np.zeros((2, 2, 2))
    for x in (0, 1):
        for y in (0, 1):
            P[x, y, x ^ y] = 0.25
    return P


# %% wrong: Z on the first axis -> given Z = 
def common_cause():
    hot, cold = np.array([0.0, 1.0]), np.array([0.8, 0.2])
    return np.stack([0.5 * np.outer(cold, cold), 0.5 * np.outer(hot, hot)], axis=0)


# %% wrong: a flat list -> should return an array of shape (2, 2, 2)
def common_cause():
    return np.array([0.5, 0, 0, 0, 0, 0, 0, 0.5])


# %% wrong: only Y depends on Z -> X and Y are independent, or nearly so
def common_cause():
    x = np.array([0.5, 0.5])
    return np.stack([0.5 * np.outer(x, [0.9, 0.1]), 0.5 * np.outer(x, [0.1, 0.9])], axis=2)
