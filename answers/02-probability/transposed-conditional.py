# %% right: B within A, and A nearly everything
def far_apart():
    return np.array([[0.0, 0.0], [0.999, 0.001]])


# %% right: on the edge of both bounds
def far_apart():
    b = 0.001
    both = 0.99 * b
    a = both / 0.01
    return np.array([[1 - a - b + both, b - both], [a - both, both]])


# %% wrong: A and B exchanged -> A and B are exchanged
def far_apart():
    return np.array([[0.49, 0.505], [0.0, 0.005]])


# %% wrong: both conditionals large -> P(B | A) is 1, and should be at most 0.01
def far_apart():
    return np.array([[0.5, 0.0], [0.0, 0.5]])


# %% wrong: independent -> P(A | B) is 0.5
def far_apart():
    return np.full((2, 2), 0.25)


# %% wrong: B never happens -> A or B has the probability 0
def far_apart():
    return np.array([[0.0, 0.0], [1.0, 0.0]])


# %% wrong: does not add up -> should add up to 1
def far_apart():
    return np.array([[0.0, 0.0], [0.99, 0.001]])


# %% wrong: the two conditionals instead of the table -> should return an array of shape (2, 2)
def far_apart():
    return np.array([0.99, 0.01])


# %% wrong: not quite far enough -> and should be at most 0.01
def far_apart():
    return np.array([[0.0, 0.0], [0.95, 0.05]])
