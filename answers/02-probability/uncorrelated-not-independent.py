# %% right: on a diamond and its middle ring
def uncorrelated():
    x = np.array([-2, -1, 0, 1, 2])
    P = np.array([[0, 1, 0], [1, 0, 1], [0, 2, 0], [1, 0, 1], [0, 1, 0]]) / 8
    return x, np.array([-1, 0, 1]), P


# %% right: found by solving for one probability
def uncorrelated():
    x, y = np.array([0.0, 1.0, 4.0, 5.0]), np.array([0.0, 1.0])
    q = np.array([0.0, 0.9, 0.5, 0.6])
    p = np.full(4, 0.25)
    mean = x @ p
    # Y = 1 with probability q[i] where X = x[i]; the covariance is E[(X - mean) q(X)], solved for q[0]
    q[0] = -((x[1:] - mean) @ q[1:]) / (x[0] - mean)
    return [x, y, np.stack([p * (1 - q), p * q], axis=1)]


# %% wrong: the square of three values, as in the figure -> at least four values
def uncorrelated():
    return np.array([-1.0, 0.0, 1.0]), np.array([0.0, 1.0]), np.array([[0.0, 0.25], [0.5, 0.0], [0.0, 0.25]])


# %% wrong: a fourth value that never comes -> each with a positive probability
def uncorrelated():
    P = np.array([[0.0, 0.25], [0.5, 0.0], [0.0, 0.25], [0.0, 0.0]])
    return np.array([-1.0, 0.0, 1.0, 9.0]), np.array([0.0, 1.0]), P


# %% wrong: independent -> X and Y are independent, or nearly so
def uncorrelated():
    return np.array([-1.0, 1.0]), np.array([-1.0, 1.0]), np.full((2, 2), 0.25)


# %% wrong: correlated -> the covariance is 1, and should be 0
def uncorrelated():
    return np.array([-1.0, 1.0]), np.array([-1.0, 1.0]), np.eye(2) / 2


# %% wrong: the square of a variable that is not symmetric -> and should be 0
def uncorrelated():
    return np.array([0.0, 1.0, 2.0]), np.array([0.0, 1.0, 4.0]), np.eye(3) / 3


# %% wrong: two independent bits cannot do it -> X and Y are independent, or nearly so
def uncorrelated():
    return np.array([0, 1]), np.array([0, 1]), np.outer([0.3, 0.7], [0.6, 0.4])


# %% wrong: a transposed table -> so P should have shape (len(x), len(y))
def uncorrelated():
    return np.array([-1.0, 0.0, 1.0]), np.array([0.0, 1.0]), np.array([[0.0, 0.5, 0.0], [0.25, 0.0, 0.25]])


# %% wrong: samples instead of values -> a value occurs twice
def uncorrelated():
    return np.array([-1.0, 0.0, 0.0, 1.0]), np.array([1.0, 0.0, 0.0, 1.0]), np.eye(4) / 4


# %% wrong: counts instead of probabilities -> add up to 4
def uncorrelated():
    return np.array([-1.0, 0.0, 1.0]), np.array([0.0, 1.0]), np.array([[0.0, 1.0], [2.0, 0.0], [0.0, 1.0]])


# %% wrong: a constant -> X and Y are independent, or nearly so
def uncorrelated():
    return np.array([-1.0, 1.0]), np.array([3.0]), np.full((2, 1), 0.5)


# %% wrong: only the table -> should return three arrays x, y, P
def uncorrelated():
    return np.array([[0.0, 0.25], [0.5, 0.0], [0.0, 0.25]])
