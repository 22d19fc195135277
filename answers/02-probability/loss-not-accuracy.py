# %% right: twenty examples, three classes
def disagreement():
    rng = np.random.default_rng()
    labels = rng.integers(0, 3, 20)
    truth = np.eye(3)[labels]
    first = 0.1 * truth
    first[0] = 50 * np.roll(truth[0], 1)
    second = 0.1 * np.roll(truth, 1, axis=1)
    return first, second, labels


# %% right: integers, two examples
def disagreement():
    return np.array([[3, 0], [40, 0]]), np.array([[0, 1], [0, -1]]), np.array([0, 1])


# %% wrong: the right ones exchanged -> it should be right more often
def disagreement():
    first = np.array([[1.0, 0.0], [0.0, 0.1], [0.0, 0.1]])
    second = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 9.0]])
    return first, second, np.array([0, 0, 0])


# %% wrong: more often right, and better -> it should be larger by 0.1
def disagreement():
    first = np.array([[5.0, 0.0], [5.0, 0.0], [0.0, 1.0]])
    second = np.array([[5.0, 0.0], [0.0, 5.0], [0.0, 1.0]])
    return first, second, np.array([0, 0, 0])


# %% wrong: equally often right -> it should be right more often
def disagreement():
    first = np.array([[1.0, 0.0], [0.0, 9.0]])
    second = np.array([[1.0, 0.0], [0.0, 0.1]])
    return first, second, np.array([0, 0])


# %% wrong: a tie -> there is a tie
def disagreement():
    first = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 9.0]])
    second = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 0.1]])
    return first, second, np.array([0, 0, 0])


# %% wrong: probabilities of one class -> should have the same shape (N, K)
def disagreement():
    return np.array([0.6, 0.6, 0.01]), np.array([0.9, 0.45, 0.45]), np.array([0, 0, 0])


# %% wrong: an infinite logit -> a logit is infinite or nan
def disagreement():
    first = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, np.inf]])
    second = np.array([[1.0, 0.0], [0.0, 0.1], [0.0, 0.1]])
    return first, second, np.array([0, 0, 0])


# %% wrong: labels from 1 -> labels should be integers from 0
def disagreement():
    first = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 9.0]])
    second = np.array([[1.0, 0.0], [0.0, 0.1], [0.0, 0.1]])
    return first, second, np.array([1, 1, 2])


# %% wrong: labels that are no integers -> should be an array of integers, and is one of floats
def disagreement():
    first = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 9.0]])
    second = np.array([[1.0, 0.0], [0.0, 0.1], [0.0, 0.1]])
    return first, second, np.zeros(3)
