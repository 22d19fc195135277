# %% right: raises, and compares with a solution of its own
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(5, 2), (2, 5), (3, 3), (9, 1), (1, 4)]:
        for penalty in [0.02, 0.5, 2, 30]:
            X, y = rng.normal(size=(N, d)), rng.uniform(0, 3, N)
            try:
                w = solver(X, y, penalty)
            except Exception as error:
                raise AssertionError("it breaks") from error
            right = np.linalg.solve(X.T @ X + penalty * np.eye(d), X.T @ y)
            assert np.shape(w) == (d,)
            assert np.linalg.norm(w - right) <= 1e-6 * np.linalg.norm(right)

# %% right: no neighbour is lower
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(5, 2), (2, 5), (4, 4), (8, 1), (20, 3), (1, 1)]:
        for penalty in [0.01, 0.3, 5.0, 100.0]:
            X, y = rng.normal(size=(N, d)), rng.normal(size=N) + 2
            def loss(w):
                return np.sum((y - X @ w) ** 2) + penalty * np.sum(w**2)
            try:
                w = np.array(solver(X, y, penalty), dtype=float)
            except Exception:
                return False
            if w.shape != (d,) or not np.all(np.isfinite(w)):
                return False
            for e in np.eye(d):
                slope = (loss(w + e) - loss(w - e)) / 2
                if not abs(slope) <= 1e-6 * (np.abs(X.T @ y).max() + 1e-12):
                    return False
    return True

# %% wrong: weak, one penalty of 1 -> accepts a wrong implementation
def solver_is_right(solver):
    for N, d in [(6, 3), (3, 5), (4, 4)]:
        X, y = np.random.default_rng().normal(size=(N, d)), np.random.default_rng().normal(size=N)
        w = np.asarray(solver(X, y, 1.0))
        if w.shape != (d,) or not np.all(np.abs(X.T @ (X @ w - y) + w) <= 1e-6):
            return False
    return True

# %% wrong: weak, many examples only -> accepts a wrong implementation
def solver_is_right(solver):
    rng = np.random.default_rng()
    for penalty in (0.1, 3.0):
        X, y = rng.normal(size=(8, 3)), rng.normal(size=8)
        w = np.asarray(solver(X, y, penalty))
        if w.shape != (3,) or not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-6):
            return False
    return True

# %% wrong: weak, looks at the loss alone -> accepts a wrong implementation
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4)]:
        X, y, penalty = rng.normal(size=(N, d)), rng.normal(size=N), 0.5
        w = np.asarray(solver(X, y, penalty))
        if w.shape != (d,):
            return False
        def loss(w):
            return np.sum((y - X @ w) ** 2) + penalty * w @ w
        if not loss(w) <= loss(np.zeros(d)):
            return False
    return True

# %% wrong: weak, no look at the shape -> accepts a wrong implementation: shape (d, 1)
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4)]:
        for penalty in (0.1, 3.0):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N)
            w = np.ravel(solver(X, y, penalty))
            if len(w) != d or not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-6):
                return False
    return True

# %% wrong: weak, nan slips through -> accepts a wrong implementation: not a number
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4)]:
        for penalty in (0.1, 3.0):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N)
            w = np.asarray(solver(X, y, penalty))
            if w.shape != (d,) or np.any(np.abs(X.T @ (X @ w - y) + penalty * w) > 1e-6):
                return False
    return True

# %% wrong: weak, a coarse tolerance -> accepts a wrong implementation
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4)]:
        for penalty in (0.1, 3.0):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N)
            w = np.asarray(solver(X, y, penalty))
            right = np.linalg.solve(X.T @ X + penalty * np.eye(d), X.T @ y)
            if w.shape != (d,) or not np.all(np.abs(w - right) <= 0.02):
                return False
    return True

# %% wrong: weak, no penalty above 1 -> accepts a wrong implementation: a penalty that is never above 1
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4), (7, 1)]:
        for penalty in (0.01, 0.5):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N) + 1
            try:
                w = np.asarray(solver(X, y, penalty))
            except Exception:
                return False
            if w.shape != (d,) or not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-7):
                return False
    return True

# %% wrong: weak, centred targets -> accepts a wrong implementation: the targets are centred
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4), (7, 1)]:
        for penalty in (0.01, 0.5, 5, 50):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N)
            y = y - np.mean(y)
            try:
                w = np.asarray(solver(X, y, penalty))
            except Exception:
                return False
            if w.shape != (d,) or not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-7):
                return False
    return True

# %% wrong: overstrict, asks for equality -> rejects a right implementation
def solver_is_right(solver):
    X, y = np.random.default_rng().normal(size=(6, 3)), np.random.default_rng().normal(size=6)
    return np.array_equal(solver(X, y, 0.5), np.linalg.solve(X.T @ X + 0.5 * np.eye(3), X.T @ y))

# %% wrong: overstrict, twelve digits -> rejects a right implementation: the same with a relative error of 1e-9
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4), (7, 1), (2, 2)]:
        for penalty in (0.01, 0.5, 5, 50):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N) + 1
            try:
                w = np.asarray(solver(X, y, penalty))
            except Exception:
                return False
            if w.shape != (d,) or not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-11):
                return False
    return True

# %% wrong: the 2 of one term is missing -> rejects a right implementation
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4), (7, 1), (2, 2)]:
        for penalty in (0.01, 0.5, 5, 50):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N) + 1
            w = np.asarray(solver(X, y, penalty))
            if w.shape != (d,) or not np.all(np.abs(2 * X.T @ (X @ w - y) + penalty * w) <= 1e-6):
                return False
    return True

# %% wrong: lets an exception out -> breaks with
def solver_is_right(solver):
    rng = np.random.default_rng()
    for N, d in [(6, 3), (3, 5), (4, 4), (7, 1), (1, 2)]:
        for penalty in (0.01, 0.7, 3.0, 50.0):
            X, y = rng.normal(size=(N, d)), rng.normal(size=N) + 1
            w = np.asarray(solver(X, y, penalty))
            if w.shape != (d,):
                return False
            if not np.all(np.abs(X.T @ (X @ w - y) + penalty * w) <= 1e-6 * np.linalg.norm(X.T @ y)):
                return False
    return True

# %% wrong: accepts everything -> accepts a wrong implementation
def solver_is_right(solver):
    return True
