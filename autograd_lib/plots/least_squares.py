"""The figures of unit 03, least squares: solvers, geometry, penalties and gradient descent."""
import numpy as np

from autograd_lib.plots.shared import (
    BLACK, BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILION, arrow, loss_contours, new_figure, three_points,
)


def solver_accuracy(degrees=range(2, 14), n=60, seed=0):
    """Four ways to fit polynomials of growing degree: what is left of the normal equations, and the weights' error.

    The weights are compared with the exact ones, found in fractions.
    """
    t = np.linspace(0, 1, n)
    y = np.sin(6 * t) + 0.1 * np.random.default_rng(seed).normal(size=n)

    def qr(X, y):
        Q, R = np.linalg.qr(X)
        return np.linalg.solve(R, Q.T @ y)

    ways = [("inverse of $X^\\top X$", lambda X, y: np.linalg.inv(X.T @ X) @ (X.T @ y), VERMILION, "o--"),
            ("solve with $X^\\top X$", lambda X, y: np.linalg.solve(X.T @ X, X.T @ y), BLUE, "s-"),
            ("QR of $X$", qr, GREEN, "^-."),
            ("lstsq", lambda X, y: np.linalg.lstsq(X, y, rcond=None)[0], BLACK, "x:")]
    residuals, errors = np.zeros((2, len(ways), len(degrees)))
    for j, degree in enumerate(degrees):
        X = np.vander(t, degree + 1, increasing=True)
        exact = _exact_least_squares(X, y)
        for i, (_, solve, _, _) in enumerate(ways):
            w = solve(X, y)
            residuals[i, j] = np.linalg.norm(X.T @ (y - X @ w)) / np.linalg.norm(X.T @ y)
            errors[i, j] = np.linalg.norm(w - exact) / np.linalg.norm(exact)
    figure, axes = new_figure(11, 4.6, 1, 2)
    for i, (name, _, color, style) in enumerate(ways):
        axes[0].semilogy(degrees, residuals[i], style, color=color, label=name, markerfacecolor="none")
        size = 11 if i == 0 else 6  # the first two coincide
        axes[1].semilogy(degrees, errors[i], style, color=color, markerfacecolor="none", markersize=size)
    axes[0].set(title="what is left of the normal equations", xlabel="degree of the polynomial", ylim=(1e-17, 30),
                ylabel=r"$\|X^\top(y - Xw)\|\,/\,\|X^\top y\|$")
    axes[1].set(title="error of the weights themselves", xlabel="degree of the polynomial", ylim=(1e-17, 30),
                ylabel=r"$\|w - w^*\|\,/\,\|w^*\|$")
    axes[0].legend(loc="upper left", frameon=False)
    return figure


def _exact_least_squares(X, y):
    """The solution of the normal equations in exact fractions, rounded once at the end."""
    from fractions import Fraction

    rows = [[Fraction(v) for v in row] for row in X.tolist()]
    target = [Fraction(v) for v in y.tolist()]
    columns = list(zip(*rows))
    system = [[sum(map(Fraction.__mul__, a, b)) for b in (*columns, target)] for a in columns]
    for k in range(len(system)):
        for i in range(len(system)):
            if i != k:
                factor = system[i][k] / system[k][k]
                system[i] = [a - factor * b for a, b in zip(system[i], system[k])]
    return np.array([float(row[-1] / row[k]) for k, row in enumerate(system)])


def projection_onto_columns(lift=3.0):
    """The course's three points as one vector y, its projection Xw on the plane of X's columns, and the residual.

    The plane is laid flat, and heights above it are drawn `lift` times as large.
    """
    X, y = three_points()
    fit = X @ np.linalg.solve(X.T @ X, X.T @ y)
    normal = (y - fit) / np.linalg.norm(y - fit)
    along = fit / np.linalg.norm(fit)
    frame = np.stack([along, np.cross(normal, along), lift * normal])
    # Drawn in two dimensions: three-dimensional axes cut off what reaches beyond their square.
    elevation, azimuth = np.radians([24, -68])
    right = np.array([-np.sin(azimuth), np.cos(azimuth), 0])
    up = np.array([-np.sin(elevation) * np.cos(azimuth), -np.sin(elevation) * np.sin(azimuth), np.cos(elevation)])

    def seen(points):
        return np.asarray(points) @ np.stack([right, up], axis=1)

    figure, axis = new_figure(8, 4.2)
    axis.fill(*seen([[-0.6, -1.6, 0], [3.6, -1.6, 0], [3.6, 1.6, 0], [-0.6, 1.6, 0]]).T, color=SKY, alpha=0.3)
    foot, tip = frame @ fit, frame @ y
    for end, color, style, name, place in [
            (frame @ X[:, 0], "0.35", "-", "column 1", (0.05, 0.05)),
            (frame @ X[:, 1], "0.35", "-", "column 2", (0.05, 0.0)),
            (foot, BLUE, "--", "$Xw = Py$", (0.08, -0.1)), (tip, BLACK, "-", "$y$", (0.05, 0.05))]:
        arrow(axis, seen([0, 0, 0]), seen(end), color, style, shrinkA=0, shrinkB=0)
        axis.text(*(seen(end) + place), name, color=color, fontsize=13)
    axis.plot(*seen([foot, tip]).T, ":", color=VERMILION, linewidth=3)
    axis.text(*(seen((foot + tip) / 2) + [0.08, 0]), "residual $y - Xw$", color=VERMILION, fontsize=13)
    corner = np.array([[-0.2, 0, 0], [-0.2, 0, 0.2], [0, 0, 0.2]])
    axis.plot(*seen(foot + corner).T, color=BLACK, linewidth=1)
    edge = np.degrees(np.arctan2(up[0], right[0]))
    axis.text(*seen([0.4, -1.5, 0]), "all $Xw$: the plane of the columns", color=BLUE, fontsize=11, rotation=edge,
              rotation_mode="anchor")
    axis.set(aspect="equal")
    axis.axis("off")
    return figure


def weighted_line(seed=21):
    """A line fitted to points of very different noise, with equal weights and with the inverse variances as weights."""
    rng = np.random.default_rng(seed)
    t = np.linspace(0, 4, 17)
    sigma = np.where(t < 2, 0.15, 1.2)
    y = 1 + 0.5 * t + sigma * rng.normal(size=len(t))
    X = np.stack([np.ones_like(t), t], axis=1)
    figure, axis = new_figure(8, 4.2)
    axis.errorbar(t, y, yerr=sigma, fmt="o", color=BLACK, ecolor="0.6", capsize=3, label=r"data, with $\pm\sigma_n$")
    axis.plot(t, 1 + 0.5 * t, ":", color=BLACK, linewidth=2, label="the truth")
    for name, weights, color, style in [("equal weights", np.ones_like(t), VERMILION, "--"),
                                        (r"weights $1/\sigma_n^2$", 1 / sigma**2, BLUE, "-")]:
        w = np.linalg.solve(X.T @ (weights[:, None] * X), X.T @ (weights * y))
        axis.plot(t, X @ w, style, color=color, linewidth=2, label=f"{name}: slope {w[1]:.2f}")
    axis.set(xlabel="$t$", ylabel="$y$")
    axis.legend(loc="upper left", frameon=False, fontsize=10)
    return figure


def _ridge_data(seed=2, n=14, degree=9):
    """A small noisy sample of a sine in standardised polynomial features, and fresh points: (X, y, X_val, y_val)."""
    rng = np.random.default_rng(seed)
    t, fresh = np.sort(rng.uniform(-1, 1, n)), np.linspace(-0.95, 0.95, 60)
    X, X_val = (np.vander(u, degree + 1, increasing=True)[:, 1:] for u in (t, fresh))
    y, y_val = (np.sin(3 * u) + 0.3 * rng.normal(size=len(u)) for u in (t, fresh))
    scale = X.std(axis=0)
    return X / scale, y, X_val / scale, y_val


def ridge_path():
    """The weights of ridge regression against the penalty, and the mean squared error on old and on fresh points."""
    X, y, X_val, y_val = _ridge_data()
    penalties = np.logspace(-6, 3, 120)
    weights = np.array([_ridge(X, y, penalty) for penalty in penalties])
    figure, (left, right) = new_figure(11, 4.3, 1, 2)
    styles = ["-", "--", "-.", ":"]
    colors = [BLUE, VERMILION, GREEN, BLACK, ORANGE, SKY, PURPLE, "0.6", "#8C510A"]
    for j, path in enumerate(weights.T):
        left.plot(penalties, path, styles[j % 4], color=colors[j], label=f"$t^{j + 1}$")
    left.set(xscale="log", yscale="symlog", xlabel=r"penalty $\lambda$", ylabel="weights (linear between −1 and 1)",
             title="the weights shrink")
    left.legend(ncols=3, frameon=False, fontsize=10)
    for name, A, b, color, style in [("on the sample", X, y, VERMILION, "--"),
                                     ("on fresh points", X_val, y_val, BLUE, "-")]:
        right.loglog(penalties, np.mean((b - weights @ A.T) ** 2, axis=1), style, color=color, linewidth=2, label=name)
    best = penalties[np.argmin(np.mean((y_val - weights @ X_val.T) ** 2, axis=1))]
    right.axvline(best, color=BLACK, linestyle=":", linewidth=1.5)
    right.annotate("best for\nfresh points", (best, 0.02), xytext=(5, 0), textcoords="offset points", fontsize=10)
    right.set(xlabel=r"penalty $\lambda$", ylabel="mean squared error", title="the error")
    right.legend(frameon=False)
    return figure


def _ridge(X, y, penalty):
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)


def least_norm_solution():
    """All solutions of one equation in two unknowns, the shortest, and gradient descent from zero and elsewhere."""
    A, y = np.array([[1.0, 2.0]]), np.array([2.5])
    best = np.linalg.pinv(A) @ y
    along = np.array([2.0, -1.0]) / np.sqrt(5)
    figure, axis = new_figure(6.5, 5.6)
    line = best + np.linspace(-1.5, 1.9, 2)[:, None] * along
    axis.plot(*line.T, color=BLACK, linewidth=2, label="all $x$ with $Ax = y$")
    angle = np.linspace(0, 2 * np.pi, 200)
    for radius, width in [(0.5, 1), (np.linalg.norm(best), 2), (1.75, 1)]:
        axis.plot(radius * np.cos(angle), radius * np.sin(angle), ":", color="0.5", linewidth=width,
                  label=r"equal $\|x\|$" if width == 2 else None)
    for start, color, style, name in [((0.0, 0.0), BLUE, "o-", "gradient descent from 0"),
                                      ((1.5, -0.9), VERMILION, "s--", "gradient descent from elsewhere")]:
        path = [np.array(start)]
        for _ in range(8):
            path.append(path[-1] - 0.06 * 2 * A.T @ (A @ path[-1] - y))
        axis.plot(*np.array(path).T, style, color=color, markersize=5, label=name)
    axis.plot(*best, "*", color=BLACK, markersize=16, label="least norm", zorder=4)
    axis.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", xlim=(-1.3, 2.4), ylim=(-1.3, 2.4))
    axis.legend(loc="upper right", fontsize=10, framealpha=1)
    return figure


def descent_steps(steps=25):
    """Gradient descent on the course's three points: paths for three step sizes, and the distance to the minimum."""
    (X, y), start = three_points(), np.array([0.0, 1])
    best = np.linalg.solve(X.T @ X, X.T @ y)
    H = 2 * X.T @ X / len(y)
    low, high = np.linalg.eigvalsh(H)
    choices = [("step 0.1", 0.1, ORANGE, "^-."),
               ("best fixed step (exercise 10)", 2 / (low + high), BLUE, "o-"),
               (r"step $1.03 \cdot 2/\mathrm{eig_{max}}$", 1.03 * 2 / high, VERMILION, "s--")]
    figure, (left, right) = new_figure(11, 4.8, 1, 2)
    loss_contours(left, X, y, np.linspace(-0.6, 2.6, 160), np.linspace(-0.9, 2.2, 160), [0.07, 0.15, 0.4, 1, 2, 4, 8])
    for name, step, color, style in choices:
        path = [start]
        for _ in range(steps):
            path.append(path[-1] - step * H @ (path[-1] - best))
        path = np.array(path)
        left.plot(*path[:9].T, style, color=color, markersize=4, linewidth=1.3)
        right.semilogy(np.linalg.norm(path - best, axis=1), style, color=color, markersize=4, label=name)
    left.plot(*best, "*", color=BLACK, markersize=14)
    left.set(xlabel="$w_1$", ylabel="$w_2$", title="the first eight steps", xlim=(-0.6, 2.6), ylim=(-0.9, 2.2))
    right.set(xlabel="number of steps", ylabel=r"$\|w^{(k)} - w^*\|$", title="distance to the minimum", ylim=(1e-3, 10))
    right.legend(frameon=False, loc="lower left", fontsize=10)
    return figure


def rate_by_condition(conditions=(2, 10, 100), steps=60):
    """Distance to the minimum at the best fixed step for three condition numbers, beside the rate (K - 1) / (K + 1)."""
    figure, axis = new_figure(7.5, 4.4)
    for condition, color, marker in zip(conditions, (GREEN, BLUE, VERMILION), "^os"):
        eigenvalues = np.geomspace(1, condition, 6)
        step, rate = 2 / (1 + condition), (condition - 1) / (condition + 1)
        k = np.arange(steps + 1)
        distance = np.linalg.norm((1 - step * eigenvalues) ** k[:, None], axis=1)
        axis.semilogy(k, distance / distance[0], marker, color=color, markersize=4, markevery=3,
                      label=f"condition number {condition}")
        axis.semilogy(k, rate**k, "-", color=color, linewidth=1)
    axis.set(xlabel="number of steps $k$", ylabel="distance, relative to the start", ylim=(1e-12, 2))
    axis.plot([], [], "-", color=BLACK, linewidth=1, label="rate$^k$")
    axis.legend(frameon=False, loc="lower left", fontsize=10)
    return figure


def minibatch_paths(seed=1, n=200, epochs=6):
    """Full-batch descent and minibatch descent on the same data: six steps of one against six epochs of the other."""
    rng = np.random.default_rng(seed)
    X = np.stack([np.ones(n), rng.uniform(-1, 2, n)], axis=1)
    y = X @ [0.5, 1.0] + 0.5 * rng.normal(size=n)
    best = np.linalg.solve(X.T @ X, X.T @ y)
    start = np.array([-1.0, -0.5])
    figure, (left, right) = new_figure(11, 4.6, 1, 2)
    loss_contours(left, X, y, np.linspace(-1.2, 1.2, 120), np.linspace(-0.7, 1.7, 120), [0.28, 0.4, 0.7, 1.2, 2, 3.5])
    for size, color, style, name in [(n, BLUE, "o-", "all 200 at once"), (20, VERMILION, "s--", "batches of 20")]:
        w, path = start, [start]
        for _ in range(epochs):
            order = rng.permutation(n)
            for rows in order.reshape(-1, size):
                w = w - 0.2 * 2 / size * X[rows].T @ (X[rows] @ w - y[rows])
                path.append(w)
        path = np.array(path)
        left.plot(*path.T, style, color=color, markersize=3.5, linewidth=1, label=name)
        examples = np.arange(len(path)) * size / n
        right.semilogy(examples, np.linalg.norm(path - best, axis=1), style, color=color, markersize=3.5, linewidth=1,
                       label=name)
    left.plot(*best, "*", color=BLACK, markersize=14)
    left.set(xlabel="$w_1$", ylabel="$w_2$", title="paths over the full loss")
    right.set(xlabel="passes over the data (epochs)", ylabel=r"$\|w - w^*\|$", title="distance to the minimum")
    left.legend(frameon=False, loc="lower right", fontsize=10)
    return figure


def penalty_descent(steps=25, step=1.0):
    """The validation loss against the ridge penalty, with a descent on log(penalty) that follows the hypergradient."""
    X, y, X_val, y_val = _ridge_data()

    def loss_and_slope(penalty):
        A = X.T @ X + penalty * np.eye(X.shape[1])
        w = np.linalg.solve(A, X.T @ y)
        residual = y_val - X_val @ w
        return np.mean(residual**2), np.linalg.solve(A, w) @ (X_val.T @ residual) * 2 / len(y_val)

    penalties = np.logspace(-2, 3, 200)
    figure, axis = new_figure(8, 4.4)
    axis.loglog(penalties, [loss_and_slope(p)[0] for p in penalties], color=BLACK, linewidth=1.5,
                label="validation loss")
    for start, color, style in [(0.1, BLUE, "o--"), (20.0, VERMILION, "s--")]:
        path = [start]
        for _ in range(steps):
            path.append(path[-1] * np.exp(-step * path[-1] * loss_and_slope(path[-1])[1]))
        axis.plot(path, [loss_and_slope(p)[0] for p in path], style, color=color, markersize=6, linewidth=1,
                  markerfacecolor="none", label=rf"{steps} steps from $\lambda$ = {start:g}")
    axis.set(xlabel=r"penalty $\lambda$", ylabel="mean squared error on the validation set")
    axis.legend(frameon=False)
    return figure
