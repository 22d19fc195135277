"""The figures that the units share. Every function draws one figure and returns it.

Colours are Okabe and Ito's palette; curves also differ in line style or marker, so that a figure reads in grey.
"""
import numpy as np

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
YELLOW, BLUE, VERMILION, PURPLE = "#F0E442", "#0072B2", "#D55E00", "#CC79A7"


def _figure(width, height, rows=1, columns=1, **kwargs):
    """A new figure and its axes, not shown twice in a notebook: the figure is closed for pyplot and only returned."""
    import matplotlib.pyplot as plt

    with plt.rc_context({"font.size": 11, "axes.spines.top": False, "axes.spines.right": False}):
        figure, axes = plt.subplots(rows, columns, figsize=(width, height), layout="constrained", **kwargs)
    plt.close(figure)
    return figure, axes


def best_linear_map(x=1.0, steps=(1.0, 0.3, 0.1)):
    """f(x) = x^2 around `x` and its best linear map, each panel magnified; the gap between them beside the step."""
    figure, axes = _figure(11, 3.6, 1, len(steps))
    y, slope = x**2, 2 * x
    for axis, step in zip(axes, steps):
        dx = np.linspace(-step, step, 201)
        axis.plot(dx, (x + dx) ** 2 - y, color=BLUE, label=r"$\Delta y$, what $f$ does")
        axis.plot(dx, slope * dx, "--", color=VERMILION, label=r"$\alpha\,\Delta x$, the linear map")
        top, line = (x + step) ** 2 - y, slope * step
        axis.plot([step, step], [line, top], color=BLACK, linewidth=3, solid_capstyle="butt")
        axis.annotate(f"gap {top - line:.2g}", (step, (top + line) / 2), xytext=(-6, 0), textcoords="offset points",
                      ha="right", va="center", bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
        axis.plot(0, 0, "o", color=BLACK)
        axis.set_xlabel(r"$\Delta x$")
        share = f"gap = {100 * (top - line) / line:.0f} % of " + r"$\alpha\,\Delta x$"
        axis.set_title(f"steps up to {step:g}: {share}", fontsize=11)
    axes[0].set_ylabel(r"$\Delta y$")
    axes[0].legend(loc="upper left", frameon=False, fontsize=10)
    return figure


def difference_errors(f=np.exp, derivative=np.exp, x=1.0):
    """Relative error of forward, central and complex-step differences of `f` at `x` against the step h, log-log."""
    figure, axis = _figure(8.5, 5)
    eps = np.finfo(float).eps
    h = 10.0 ** np.arange(-16, 0.01, 0.25)
    exact = derivative(x)
    floor = 1e-17  # an error of exactly 0 has no logarithm
    rules = [
        ("forward", (f(x + h) - f(x)) / h, VERMILION, "o-", 4),
        ("central", (f(x + h) - f(x - h)) / (2 * h), BLUE, "s-", 7),
        ("complex step", np.imag(f(x + 1j * h)) / h, GREEN, "^--", 4),
    ]
    for name, estimate, color, style, size in rules:
        error = np.maximum(np.abs(estimate - exact) / abs(exact), floor)
        fill = "none" if name == "central" else color  # open squares, so that triangles on top of them stay visible
        axis.loglog(h, error, style, color=color, markersize=size, markerfacecolor=fill, linewidth=1, label=name)
    for best, name, color, style in [(eps ** (1 / 2), r"$\varepsilon^{1/2}$", VERMILION, ":"),
                                     (eps ** (1 / 3), r"$\varepsilon^{1/3}$", BLUE, "--")]:
        axis.axvline(best, color=color, linestyle=style, linewidth=1.5)
        axis.annotate(name, (best, 3e-1), xytext=(4, 0), textcoords="offset points", color=color, fontsize=12)
    axis.axhline(eps, color=BLACK, linestyle="-.", linewidth=1)
    axis.annotate(r"$\varepsilon = 2.2\cdot 10^{-16}$", (1e-16, eps), xytext=(0, 4), textcoords="offset points",
                  fontsize=10)
    axis.set(xlabel="step $h$", ylabel="relative error of the derivative", ylim=(floor, 10))
    axis.legend(loc="lower left", frameon=False, bbox_to_anchor=(0.0, 0.16))
    return figure


def chain_of_steps():
    """L = -log(sigmoid(w x^2)) as a chain of five steps, each arrow labelled with its derivative."""
    figure, axis = _figure(11, 2.5)
    names = ["$x$", "$a = x^2$", "$b = wa$", r"$c = \sigma(b)$", r"$d = \log c$", "$L = -d$"]
    arrows = [r"$\frac{da}{dx}$", r"$\frac{db}{da}$", r"$\frac{dc}{db}$", r"$\frac{dd}{dc}$", r"$\frac{dL}{dd}$"]
    for k, name in enumerate(names):
        axis.text(2 * k, 0, name, ha="center", va="center", fontsize=13,
                  bbox={"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": BLACK})
    for k, name in enumerate(arrows):
        axis.annotate("", (2 * k + 1.42, 0), xytext=(2 * k + (0.58 if k else 0.26), 0),
                      arrowprops={"arrowstyle": "-|>", "color": BLUE, "linewidth": 1.8})
        axis.text(2 * k + (1 if k else 0.84), 0.32, name, ha="center", va="bottom", fontsize=17, color=BLUE)
    axis.text(4, 1.15, "$w$", ha="center", va="center", fontsize=13,
              bbox={"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": "0.5"})
    axis.annotate("", (4, 0.3), xytext=(4, 0.88), arrowprops={"arrowstyle": "-|>", "color": "0.4", "linestyle": ":",
                                                              "linewidth": 1.8})
    axis.text(4.35, 1.15, "held", ha="left", va="center", fontsize=12, color="0.35")
    axis.annotate("", (10, -0.75), xytext=(0, -0.75),
                  arrowprops={"arrowstyle": "-|>", "color": VERMILION, "linewidth": 1.8, "linestyle": "--"})
    axis.text(5, -0.85, r"$\frac{dL}{dx}$ is the product of all five", ha="center", va="top", fontsize=13,
              color=VERMILION)
    axis.set(xlim=(-0.7, 10.8), ylim=(-1.6, 1.55))
    axis.axis("off")
    return figure


def steepest_ascent(x=(1.0, 0.5)):
    """f(x) = x1^2 / 2 + 2 x2^2: level curves with the gradient at `x`, and the rate of change in every direction."""
    figure, (left, right) = _figure(11, 4.6, 1, 2, width_ratios=(1.15, 1))
    x = np.asarray(x, dtype=float)
    gradient = np.array([x[0], 4 * x[1]])
    norm = np.linalg.norm(gradient)
    u, v = np.meshgrid(np.linspace(-0.4, 2.6, 200), np.linspace(-0.6, 1.9, 200))
    levels = left.contour(u, v, u**2 / 2 + 2 * v**2, levels=[0.1, 0.4, 1, 2, 3.5, 5.5], colors="0.55", linewidths=1)
    left.clabel(levels, levels.levels[:-1], fontsize=10)
    unit = gradient / norm
    directions = [(0, VERMILION, "-", r"0°, along $\nabla f$"), (60, BLUE, "--", "60°"), (90, GREEN, ":", "90°"),
                  (180, PURPLE, "-.", "180°")]
    for degrees, color, style, name in directions:
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        tip = x + 0.85 * np.array([c * unit[0] + s * unit[1], c * unit[1] - s * unit[0]])
        arrow = {"arrowstyle": "-|>", "color": color, "linewidth": 2, "linestyle": style}
        left.annotate("", tip, xytext=x, arrowprops=arrow)
        left.annotate(name, tip, xytext=(6, 4) if degrees < 180 else (8, -6), textcoords="offset points", color=color,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
        right.plot(degrees, norm * np.cos(np.radians(degrees)), "o", color=color, markersize=9)
    left.plot(*x, "o", color=BLACK)
    left.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", title="level curves of $f$ and four directions")
    angle = np.linspace(-180, 180, 361)
    right.plot(angle, norm * np.cos(np.radians(angle)), color=BLACK, zorder=0)
    right.axhline(norm, color=VERMILION, linestyle="--", linewidth=1)
    right.annotate(r"$\|\nabla f\|$", (-175, norm), xytext=(0, -16), textcoords="offset points", color=VERMILION)
    right.axhline(0, color="0.7", linewidth=1)
    right.set(xlabel="angle between the direction and the gradient (degrees)", ylabel="rate of change of $f$",
              title="rate of change in each direction", xticks=range(-180, 181, 60))
    return figure


def shrinking_grid(sizes=(1.0, 0.4, 0.1)):
    """Grids of shrinking side around a point, mapped by a curved f: R^2 -> R^2 and by its Jacobian, magnified."""
    figure, axes = _figure(11, 4.5, 1, len(sizes))
    x = np.array([0.6, 0.4])

    def f(p):
        return np.stack([p[0] ** 2 - p[1] ** 2 + p[0], 2 * p[0] * p[1] + 0.5 * np.sin(2 * p[1])])

    jacobian = np.array([[2 * x[0] + 1, -2 * x[1]], [2 * x[1], 2 * x[0] + np.cos(2 * x[1])]])
    for axis, size in zip(axes, sizes):
        ticks, fine = np.linspace(-size / 2, size / 2, 5), np.linspace(-size / 2, size / 2, 60)
        lines = [np.stack([np.full_like(fine, t), fine]) for t in ticks]
        lines += [line[::-1] for line in lines]
        worst = 0.0
        for k, step in enumerate(lines):
            true = f(x[:, None] + step) - f(x)[:, None]
            linear = jacobian @ step
            worst = max(worst, np.abs(true - linear).max())
            axis.plot(*true, color=BLUE, linewidth=1.6, label=r"$f(x + \Delta x) - f(x)$" if k == 0 else None)
            axis.plot(*linear, "--", color=VERMILION, linewidth=1.2, label=r"$J\,\Delta x$" if k == 0 else None)
        axis.plot(0, 0, "o", color=BLACK, markersize=5)
        axis.set(title=f"grid of side {size:g}\nlargest gap {worst:.2g} = {worst / size:.2g} × side",
                 xlabel=r"$\Delta y_1$", aspect="equal")
        axis.locator_params(nbins=5)
    axes[0].set_ylabel(r"$\Delta y_2$")
    figure.suptitle(r"$f(x) = (x_1^2 - x_2^2 + x_1,\; 2 x_1 x_2 + \frac{1}{2}\sin 2x_2)$  around "
                    f"$x = ({x[0]:g}, {x[1]:g})$", fontsize=12)
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)
    return figure


def jacobian_patterns(seed=3):
    """The Jacobians of y = Wx, y = xW, y = VWx, y = x^2 and y = x / sum(x) as numbers on a grey scale of their size."""
    rng = np.random.default_rng(seed)
    W, V, x = rng.integers(-4, 5, (3, 4)), rng.integers(-2, 3, (2, 3)), rng.integers(1, 5, 4).astype(float)
    s = x.sum()
    pictures = [
        ("$y = Wx$", W, "g"), ("$y = xW$", W.T, "g"), ("$y = VWx$", V @ W, "g"), ("$y = x^2$", np.diag(2 * x), "g"),
        (r"$y = x\,/\,\Sigma x$", np.eye(4) / s - np.outer(x, np.ones(4)) / s**2, ".2f"),
    ]
    figure, axes = _figure(12.5, 3.6, 1, len(pictures) + 1, width_ratios=(0.8, *[1] * len(pictures)))
    given = [f"V = {str(V).replace(chr(10), chr(10) + 4 * ' ')}", f"x = {x.astype(int)}"]
    axes[0].text(0, 0.5, "\n\n".join(given), va="center", fontsize=10, family="monospace")
    axes[0].axis("off")
    for axis, (title, values, form) in zip(axes[1:], pictures):
        size = np.abs(values) / np.abs(values).max()
        axis.imshow(size, cmap="Greys", vmin=0, vmax=2.4)
        for (i, j), value in np.ndenumerate(values):
            axis.text(j, i, f"{value:{form}}", ha="center", va="center", fontsize=10)
        rows, columns = values.shape
        axis.set(title=f"{title}\n{rows} × {columns}", xticks=[], yticks=[], xlabel="inputs →", ylabel="← outputs")
        for spine in axis.spines.values():
            spine.set_visible(True)
    return figure


def generalized_jacobian(W, rows=2):
    """The Jacobian of Y = X W with respect to X, of shape (rows, K, rows, D), drawn as a grid of blocks shaped like X.

    W: shape (D, K). The block at (i, k) is dY_ik/dX; it is empty but for its row i, where column k of W stands.
    """
    D, K = W.shape
    figure, axes = _figure(1.35 * D * K, 1.25 * rows * rows, rows, K, squeeze=False)
    for (i, k), axis in np.ndenumerate(axes):
        block = np.zeros((rows, D))
        block[i] = W[:, k]
        axis.imshow(block != 0, cmap="Greys", vmin=0, vmax=4)
        for (row, column), value in np.ndenumerate(block):
            color = BLACK if value else "0.55"
            axis.text(column, row, f"{value:g}", ha="center", va="center", fontsize=12, color=color)
        axis.set(xticks=np.arange(D), yticks=np.arange(rows), xticklabels=[f"{n + 1}" for n in range(D)],
                 yticklabels=[f"{n + 1}" for n in range(rows)], xlabel="column of $X$", ylabel="row of $X$")
        axis.set_title(rf"$\partial Y_{{{i + 1}{k + 1}}} / \partial X$", fontsize=13)
        for spine in axis.spines.values():
            spine.set_visible(True)
    return figure


def least_squares_loss(steps=(1.0, 0.5, 0.1)):
    """The loss |y - Xw|^2 / N of the course's three points: the data with two lines, and the loss over the weights.

    The arrows on the landscape run against the forward difference quotients at w = [0, 1] for each step, and are drawn at
    0.7 of their size.
    """
    X, y, w = np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])
    best = np.linalg.solve(X.T @ X, X.T @ y)

    def loss(w):
        return np.mean((y - X @ w) ** 2)

    figure, (left, right) = _figure(12, 4.6, 1, 2, width_ratios=(1, 1.25))
    t = np.array([-0.3, 2.3])
    left.plot(t, w[0] + w[1] * t, "--", color=VERMILION, label=f"first guess, $L$ = {loss(w):.3f}")
    left.plot(t, best[0] + best[1] * t, "-", color=BLUE, label=f"best line, $L$ = {loss(best):.3f}")
    left.vlines(X[:, 1], X @ w, y, color=VERMILION, linestyle=":", linewidth=2)
    left.plot(X[:, 1], y, "o", color=BLACK, markersize=8, label="the data")
    left.set(xlabel="second column of $X$", ylabel="$y$")
    left.legend(loc="upper left", frameon=False)

    u, v = np.meshgrid(np.linspace(-0.8, 2.2, 160), np.linspace(-0.3, 2.1, 160))
    residuals = y - (u[..., None] * X[:, 0] + v[..., None] * X[:, 1])
    losses = np.mean(residuals**2, axis=-1)
    levels = right.contour(u, v, losses, levels=[0.1, 0.3, 2 / 3, 1.5, 3, 5], colors="0.6", linewidths=1)
    right.clabel(levels, fontsize=10)
    gradient = -2 / len(y) * X.T @ (y - X @ w)
    for h, color, style in zip(steps, (ORANGE, SKY, GREEN), ("--", "-.", ":")):
        quotients = np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(2)])
        _arrow(right, w, w - 0.7 * quotients, color, style, f"$h = {h:g}$")
    _arrow(right, w, w - 0.7 * gradient, BLACK, "-", r"$-\nabla L$")
    right.plot(*w, "o", color=VERMILION, markersize=8)
    right.annotate("first guess", w, xytext=(-8, -16), textcoords="offset points", ha="right", color=VERMILION)
    right.plot(*best, "*", color=BLUE, markersize=14)
    right.annotate("best", best, xytext=(8, -14), textcoords="offset points", color=BLUE)
    right.set(xlabel="$w_1$", ylabel="$w_2$", aspect="equal", title="$L(w)$, and forward quotients at the first guess")
    right.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), title="downhill by", frameon=False)
    return figure


def _arrow(axis, tail, tip, color, style="-", label=None):
    axis.annotate("", tip, xytext=tail, arrowprops={
        "arrowstyle": "-|>", "color": color, "linestyle": style, "linewidth": 2, "shrinkA": 0, "shrinkB": 0,
        "mutation_scale": 14})
    axis.plot([], [], style, color=color, linewidth=2, label=label)


def two_routes():
    """How x acts on y = f(x, z) with z = g(x, w): directly, and through z."""
    figure, axis = _figure(7.5, 3)
    arrows = [((0, 0), (4.48, 0), BLUE, "-", r"$\frac{\partial y}{\partial x}$", (2.4, -0.12), "top"),
              ((0, 0), (2.2, 1.4), VERMILION, "--", r"$\frac{dz}{dx}$", (0.85, 0.75), "bottom"),
              ((2.55, 1.4), (4.6, 0.07), VERMILION, "--", r"$\frac{\partial y}{\partial z}$", (4.0, 0.75), "bottom"),
              ((0, 1.5), (2.08, 1.5), "0.4", ":", "", (1.2, 1.6), "bottom")]
    for start, end, color, style, name, place, side in arrows:
        _edge(axis, start, end, color, style, 2)
        axis.text(*place, name, color=color, fontsize=18, ha="center", va=side)
    for place, text in {(0, 0): "$x$", (0, 1.5): "$w$", (2.4, 1.5): "$z = g(x, w)$", (4.8, 0): "$y = f(x, z)$"}.items():
        _node(axis, place, text)
    axis.set(xlim=(-0.6, 5.7), ylim=(-0.75, 2.0))
    axis.axis("off")
    return figure


def influence_diagram(n=3):
    """Which letter acts on which in y_i = cos(exp(x_i) a / b), a = sum(x), b = sum(log(x)), and L computed from y."""
    figure, axis = _figure(8.5, 5)
    _draw_influences(axis, n, highlighted=(), labels=True)
    return figure


def influence_paths():
    """The diagram for three inputs, once for each of the seven routes from x1 to L, with the product along it."""
    routes = [("x1", "y1", "L")] + [("x1", name, f"y{i}", "L") for i in (1, 2, 3) for name in "ab"]
    figure, axes = _figure(12, 5.6, 2, 4)
    for axis, route in zip(axes.flat, routes):
        _draw_influences(axis, 3, highlighted=set(zip(route, route[1:])), labels=False)
        factors = [rf"\frac{{\partial {_letter(end)}}}{{\partial {_letter(start)}}}"
                   for start, end in zip(route, route[1:])]
        axis.set_title("$" + r"\,".join(reversed(factors)) + "$", fontsize=17)
    axes.flat[-1].axis("off")
    total = "$\\frac{dL}{dx_1}$ is the sum\nof all seven"
    axes.flat[-1].text(0.5, 0.5, total, ha="center", va="center", fontsize=16)
    return figure


def _letter(name):
    return name if len(name) == 1 else f"{name[0]}_{name[1:]}"


def _draw_influences(axis, n, highlighted, labels):
    rows = [float(n - 1 - k) for k in range(n)]
    middle = (n - 1) / 2
    places = {f"x{k + 1}": (0, rows[k]) for k in range(n)} | {f"y{k + 1}": (4, rows[k]) for k in range(n)}
    places |= {"a": (2, middle + n / 2 + 0.15), "b": (2, middle - n / 2 - 0.15), "L": (5.6, middle)}
    edges = [(f"x{k}", name) for k in range(1, n + 1) for name in ("a", "b", f"y{k}")]
    edges += [(name, f"y{k}") for k in range(1, n + 1) for name in "ab"] + [(f"y{k}", "L") for k in range(1, n + 1)]
    styles = {"a": (BLUE, "--"), "b": (VERMILION, ":")}
    for start, end in sorted(edges, key=lambda edge: edge in highlighted):
        if (start, end) in highlighted:
            color, style, width = BLACK, "-", 3
        elif labels:
            (color, style), width = styles.get(start, styles.get(end, (BLACK, "-"))), 1.5
        else:
            color, style, width = "0.82", "-", 1
        _edge(axis, places[start], places[end], color, style, width)
    on_route = {name for edge in highlighted for name in edge}
    for name, place in places.items():
        faded = highlighted and name not in on_route
        _node(axis, place, f"${_letter(name)}$", "0.65" if faded else BLACK)
    if labels:
        x, y = places["a"]
        axis.text(x, y + 0.35, r"$a = \sum_j x_j$", ha="center", va="bottom", fontsize=13, color=BLUE)
        x, y = places["b"]
        axis.text(x, y - 0.3, r"$b = \sum_j \log x_j$", ha="center", va="top", fontsize=13, color=VERMILION)
    margin = 1.0 if labels else 0.5
    axis.set(xlim=(-0.5, 6.1), ylim=(places["b"][1] - margin, places["a"][1] + margin))
    axis.axis("off")


def _node(axis, place, text, color=BLACK):
    axis.text(*place, text, ha="center", va="center", fontsize=14, color=color, zorder=3,
              bbox={"boxstyle": "round,pad=0.35", "facecolor": "white", "edgecolor": color})


def _edge(axis, start, end, color, style, width):
    axis.annotate("", end, xytext=start, zorder=1, arrowprops={
        "arrowstyle": "-|>", "color": color, "linestyle": style, "linewidth": width, "shrinkA": 16, "shrinkB": 18,
        "mutation_scale": 14})


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
    figure, axes = _figure(11, 4.6, 1, 2)
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
    X, y = np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2])
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

    figure, axis = _figure(8, 4.2)
    axis.fill(*seen([[-0.6, -1.6, 0], [3.6, -1.6, 0], [3.6, 1.6, 0], [-0.6, 1.6, 0]]).T, color=SKY, alpha=0.3)
    foot, tip = frame @ fit, frame @ y
    for end, color, style, name, place in [
            (frame @ X[:, 0], "0.35", "-", "column 1", (0.05, 0.05)),
            (frame @ X[:, 1], "0.35", "-", "column 2", (0.05, 0.0)),
            (foot, BLUE, "--", "$Xw = Py$", (0.08, -0.1)), (tip, BLACK, "-", "$y$", (0.05, 0.05))]:
        axis.annotate("", seen(end), seen([0, 0, 0]), arrowprops={
            "arrowstyle": "-|>", "color": color, "linestyle": style, "linewidth": 2, "shrinkA": 0, "shrinkB": 0})
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
    figure, axis = _figure(8, 4.2)
    axis.errorbar(t, y, yerr=sigma, fmt="o", color=BLACK, ecolor="0.6", capsize=3, label=r"data, with $\pm\sigma_n$")
    axis.plot(t, 1 + 0.5 * t, ":", color=BLACK, linewidth=2, label="the truth")
    for name, weights, color, style in [("equal weights", np.ones_like(t), VERMILION, "--"),
                                        (r"weights $1/\sigma_n^2$", 1 / sigma**2, BLUE, "-")]:
        w = np.linalg.solve(X.T @ (weights[:, None] * X), X.T @ (weights * y))
        axis.plot(t, X @ w, style, color=color, linewidth=2, label=f"{name}: slope {w[1]:.2f}")
    axis.set(xlabel="$t$", ylabel="$y$")
    axis.legend(loc="upper left", frameon=False, fontsize=10)
    return figure


def ridge_data(seed=2, n=14, degree=9):
    """A small noisy sample of a sine in standardised polynomial features, and fresh points: (X, y, X_val, y_val)."""
    rng = np.random.default_rng(seed)
    t, fresh = np.sort(rng.uniform(-1, 1, n)), np.linspace(-0.95, 0.95, 60)
    X, X_val = (np.vander(u, degree + 1, increasing=True)[:, 1:] for u in (t, fresh))
    y, y_val = (np.sin(3 * u) + 0.3 * rng.normal(size=len(u)) for u in (t, fresh))
    scale = X.std(axis=0)
    return X / scale, y, X_val / scale, y_val


def _ridge(X, y, penalty):
    return np.linalg.solve(X.T @ X + penalty * np.eye(X.shape[1]), X.T @ y)


def ridge_path():
    """The weights of ridge regression against the penalty, and the mean squared error on old and on fresh points."""
    X, y, X_val, y_val = ridge_data()
    penalties = np.logspace(-6, 3, 120)
    weights = np.array([_ridge(X, y, penalty) for penalty in penalties])
    figure, (left, right) = _figure(11, 4.3, 1, 2)
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


def least_norm_solution():
    """All solutions of one equation in two unknowns, the shortest, and gradient descent from zero and elsewhere."""
    A, y = np.array([[1.0, 2.0]]), np.array([2.5])
    best = np.linalg.pinv(A) @ y
    along = np.array([2.0, -1.0]) / np.sqrt(5)
    figure, axis = _figure(6.5, 5.6)
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
    X, y, start = np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])
    best = np.linalg.solve(X.T @ X, X.T @ y)
    H = 2 * X.T @ X / len(y)
    low, high = np.linalg.eigvalsh(H)
    choices = [("step 0.1", 0.1, ORANGE, "^-."),
               ("best fixed step (exercise 10)", 2 / (low + high), BLUE, "o-"),
               (r"step $1.03 \cdot 2/\mathrm{eig_{max}}$", 1.03 * 2 / high, VERMILION, "s--")]
    figure, (left, right) = _figure(11, 4.8, 1, 2)
    u, v = np.meshgrid(np.linspace(-0.6, 2.6, 160), np.linspace(-0.9, 2.2, 160))
    residuals = y - (u[..., None] * X[:, 0] + v[..., None] * X[:, 1])
    left.contour(u, v, np.mean(residuals**2, axis=-1), levels=[0.07, 0.15, 0.4, 1, 2, 4, 8], colors="0.7", linewidths=1)
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
    figure, axis = _figure(7.5, 4.4)
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
    figure, (left, right) = _figure(11, 4.6, 1, 2)
    u, v = np.meshgrid(np.linspace(-1.2, 1.2, 120), np.linspace(-0.7, 1.7, 120))
    loss = np.mean((y - u[..., None] * X[:, 0] - v[..., None] * X[:, 1]) ** 2, axis=-1)
    left.contour(u, v, loss, levels=[0.28, 0.4, 0.7, 1.2, 2, 3.5], colors="0.7", linewidths=1)
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
    X, y, X_val, y_val = ridge_data()

    def loss_and_slope(penalty):
        A = X.T @ X + penalty * np.eye(X.shape[1])
        w = np.linalg.solve(A, X.T @ y)
        residual = y_val - X_val @ w
        return np.mean(residual**2), np.linalg.solve(A, w) @ (X_val.T @ residual) * 2 / len(y_val)

    penalties = np.logspace(-2, 3, 200)
    figure, axis = _figure(8, 4.4)
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


def three_kinds():
    """A die, a uniform variable and the wait at a traffic light: mass or density above, distribution function below."""
    figure, axes = _figure(11, 5.4, 2, 3)
    faces = np.arange(1, 7)

    def steps(axis, edges, heights):
        """A step function, continuous from the right: filled points where it has arrived, open ones where it leaves."""
        for k, height in enumerate(heights):
            axis.plot(edges[k:k + 2], [height, height], color=BLUE, linewidth=2)
            if k:
                axis.plot(edges[k], height, "o", color=BLUE, markersize=5)
                axis.plot(edges[k], heights[k - 1], "o", color=BLUE, markerfacecolor="white", markersize=5)

    axes[0, 0].vlines(faces, 0, 1 / 6, color=VERMILION, linewidth=2)
    axes[0, 0].plot(faces, np.full(6, 1 / 6), "o", color=VERMILION)
    axes[0, 0].set(title="discrete: a die", ylabel="probability mass", ylim=(0, 0.28))
    steps(axes[1, 0], np.array([0, 1, 2, 3, 4, 5, 6, 7]), np.arange(7) / 6)
    axes[0, 1].fill_between([0, 6], 1 / 6, color=ORANGE, alpha=0.5)
    axes[0, 1].plot([-1, 0, 0, 6, 6, 7], [0, 0, 1 / 6, 1 / 6, 0, 0], "--", color=BLACK, linewidth=1.2)
    axes[0, 1].set(title="continuous: uniform on (0, 6)", ylabel="density", ylim=(0, 0.28))
    axes[1, 1].plot([-1, 0, 6, 7], [0, 0, 1, 1], color=BLUE, linewidth=2)
    axes[0, 2].fill_between([0, 1], 0.5, color=ORANGE, alpha=0.5)
    axes[0, 2].plot([0, 1, 1], [0.5, 0.5, 0], "--", color=BLACK, linewidth=1.2)
    axes[0, 2].vlines(0, 0, 0.5, color=VERMILION, linewidth=2)
    axes[0, 2].plot(0, 0.5, "o", color=VERMILION)
    axes[0, 2].annotate("mass ½ at 0", (0, 0.5), xytext=(0, 8), textcoords="offset points", ha="center",
                        color=VERMILION)
    axes[0, 2].annotate("area ½", (0.5, 0.22), ha="center")
    axes[0, 2].set(title="neither: waiting at a traffic light", ylabel="mass and density", ylim=(0, 0.7),
                   xlim=(-0.5, 1.5))
    axes[1, 2].plot([-0.5, 0], [0, 0], color=BLUE, linewidth=2)
    axes[1, 2].plot([0, 1, 1.5], [0.5, 1, 1], color=BLUE, linewidth=2)
    axes[1, 2].plot(0, 0.5, "o", color=BLUE, markersize=5)
    axes[1, 2].plot(0, 0, "o", color=BLUE, markerfacecolor="white", markersize=5)
    for axis in axes[1]:
        axis.set(xlabel="$x$", ylim=(-0.05, 1.1), yticks=[0, 0.5, 1])
    axes[1, 0].set_ylabel("$F(x) = P(X \\leq x)$")
    for axis in axes[:, 0]:
        axis.set_xlim(0, 7)
    return figure


def probability_as_area():
    """A probability as an area under a density, three densities of area 1, and a volume over a rectangle."""
    figure, (left, middle, right) = _figure(11.5, 3.8, 1, 3)
    x = np.linspace(0, 5, 400)
    left.plot(x, np.exp(-x), color=BLUE, linewidth=2)
    inside = np.linspace(1, 2, 100)
    left.fill_between(inside, np.exp(-inside), color=ORANGE, alpha=0.6)
    left.annotate("$P(1 \\leq X \\leq 2)$\n$= e^{-1} - e^{-2} \\approx 0.23$", (1.5, 0.12), xytext=(2.1, 0.45),
                  arrowprops={"arrowstyle": "-", "color": BLACK})
    left.set(title="a probability is an area", xlabel="$x$", ylabel="density $e^{-x}$", ylim=(0, 1.05))
    x = np.linspace(-2.5, 2.5, 801)
    for sigma, color, style in [(1.0, GREEN, "-"), (0.4, BLUE, "--"), (0.1, VERMILION, "-.")]:
        density = np.exp(-0.5 * (x / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
        middle.plot(x, density, style, color=color, linewidth=2,
                    label=f"$\\sigma = {sigma:g}$: height {density.max():.2g}")
    middle.axhline(1, color="0.6", linewidth=1, linestyle=":")
    middle.set(title="a density may exceed 1", xlabel="$x$", ylabel="normal densities", ylim=(0, 6))
    middle.legend(frameon=False, loc="upper right", fontsize=10, handlelength=2.2)
    u, v = np.meshgrid(np.linspace(0, 1, 101), np.linspace(0, 1, 101))
    levels = right.contour(u, v, 2 / 3 * (u + 2 * v), levels=np.arange(1, 8) / 4, colors="0.4", linewidths=1)
    right.clabel(levels, fontsize=9, manual=[(0.75, 0.75 * level - 0.375) for level in levels.levels[2:]])
    right.fill_between([0, 0.5], 0, 0.5, color=ORANGE, alpha=0.6)
    right.annotate("volume $\\frac{1}{8}$", (0.25, 0.14), ha="center", va="center", fontsize=12)
    right.set(title="two variables: $\\frac{2}{3}(x + 2y)$ on the square", xlabel="$x$", ylabel="$y$", aspect="equal")
    return figure


def positive_tests(prevalence=0.001, found=0.99, alarm=0.05):
    """A test for a rare disease: the positives among 100,000 people, and the posterior after several positive tests."""
    figure, (left, right) = _figure(11, 3.9, 1, 2, width_ratios=(1.25, 1))
    people = 100_000
    ill = people * prevalence
    counts = [("ill, found", found * ill, VERMILION, "//"), ("healthy, false alarm", alarm * (people - ill), SKY, "")]
    start = 0
    for name, count, color, hatch in counts:
        left.barh(0, count, left=start, color=color, hatch=hatch, edgecolor=BLACK, linewidth=0.6, height=0.5)
        start += count
    positives = found * ill + alarm * (people - ill)
    left.annotate(f"{found * ill:.0f} are ill", (found * ill / 2, 0.25), xytext=(250, 0.62), color=VERMILION,
                  arrowprops={"arrowstyle": "-", "color": VERMILION})
    left.annotate(f"{alarm * (people - ill):,.0f} are healthy", (positives / 2, 0), ha="center", va="center",
                  fontsize=12)
    left.set(title=f"the {positives:,.0f} positive tests among {people:,} people", xlabel="people", yticks=[],
             ylim=(-0.5, 1))
    left.spines["left"].set_visible(False)
    odds = prevalence / (1 - prevalence) * (found / alarm) ** np.arange(6)
    belief = odds / (1 + odds)
    right.bar(range(6), belief, color=BLUE, width=0.55)
    for n, p in enumerate(belief):
        right.annotate(f"{100 * p:.3g} %" if p < 0.99 else f"{100 * p:.2f} %", (n, p), xytext=(0, 3),
                       textcoords="offset points", ha="center", fontsize=10)
    right.set(title="probability of being ill", xlabel="positive tests so far", ylabel="posterior", ylim=(0, 1.12))
    return figure


def zero_covariance():
    """Three joint tables of covariance 0, masses as discs, with the mean of Y given x: one independent, two not."""
    figure, axes = _figure(11, 3.9, 1, 3, sharey=True)
    grid = np.array([-1, 0, 1])
    clouds = [
        ("nine points", [(x, y, 1 / 9) for x in grid for y in grid]),
        ("$Y = X^2$", [(-1, 1, 1 / 3), (0, 0, 1 / 3), (1, 1, 1 / 3)]),
        ("on a diamond", [(-1, 0, 1 / 4), (1, 0, 1 / 4), (0, -1, 1 / 4), (0, 1, 1 / 4)]),
    ]
    for axis, (title, cloud) in zip(axes, clouds):
        x, y, mass = np.array(cloud, dtype=float).T
        axis.scatter(x, y, s=2600 * mass, color=SKY, edgecolor=BLACK, linewidth=0.8)
        means = [np.sum(y[x == value] * mass[x == value]) / np.sum(mass[x == value]) for value in grid]
        axis.plot(grid, means, "x", color=VERMILION, markersize=9, markeredgewidth=2.5, label="mean of $y$ given $x$")
        axis.set(title=title, xlabel="$x$", xticks=grid, yticks=grid,
                 xlim=(-1.5, 1.5), ylim=(-1.6, 1.6))
    axes[0].set_ylabel("$y$")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", frameon=False)
    return figure


def sample_means(series=5, longest=20_000):
    """Sample means of several series of die rolls, within two standard deviations, and of Cauchy variables, never settled."""
    figure, (left, right) = _figure(11, 3.9, 1, 2)
    rng = np.random.default_rng(4)
    n = np.arange(1, longest + 1)
    shown = np.unique(np.round(np.logspace(0, np.log10(longest), 600)).astype(int)) - 1
    colors = [BLUE, VERMILION, GREEN, PURPLE, BLACK]
    band = 2 * np.sqrt(35 / 12 / n[shown])
    left.fill_between(n[shown], 3.5 - band, 3.5 + band, color=ORANGE, alpha=0.35, linewidth=0,
                      label=r"$\mu \pm 2\sigma/\sqrt{N}$")
    left.axhline(3.5, color="0.4", linewidth=1)
    for k in range(series):
        style = ["-", "--", "-.", ":", "-"][k % 5]
        rolls, cauchy = rng.integers(1, 7, longest), rng.standard_cauchy(longest)
        left.semilogx(n[shown], (np.cumsum(rolls) / n)[shown], style, color=colors[k % 5], linewidth=1.3)
        right.semilogx(n[shown], (np.cumsum(cauchy) / n)[shown], style, color=colors[k % 5], linewidth=1.3)
    left.set(title="a die: the sample mean approaches 3.5", xlabel="rolls $N$", ylabel="sample mean", ylim=(1, 6))
    left.legend(frameon=False, loc="upper right")
    right.axhline(0, color="0.4", linewidth=1)
    right.set(title="Cauchy: there is nothing to approach", xlabel="samples $N$", ylim=(-12, 12))
    return figure


def jacobian_sizes(N=64, width=4096):
    """Memory of a linear layer with N examples and D = M in float32: its arrays and their gradients, and dY/dX, log-log."""
    figure, axis = _figure(8.5, 4.8)
    D = np.geomspace(16, 65536, 100)
    arrays, jacobian = 2 * 4 * (2 * N * D + D * D), 4 * (N * D) ** 2
    axis.loglog(D, jacobian, "-", color=VERMILION, linewidth=2, label=r"the Jacobian $\partial Y / \partial X$")
    axis.loglog(D, arrays, "--", color=BLUE, linewidth=2, label="$X$, $W$, $Y$ and their gradients")
    axis.axhline(16 * 2**30, color="0.5", linestyle=":", linewidth=1.5)
    axis.annotate("a laptop's memory, 16 GiB", (17, 16 * 2**30), xytext=(0, 4), textcoords="offset points", color="0.35")
    at = 4 * (N * width) ** 2, 2 * 4 * (2 * N * width + width**2)
    for y, text, color, marker in [(at[0], f"{at[0] / 2**30:.0f} GiB", VERMILION, "o"),
                                   (at[1], f"{at[1] / 2**20:.0f} MiB", BLUE, "s")]:
        axis.plot(width, y, marker, color=color, markersize=8)
        axis.annotate(text, (width, y), xytext=(10, -12), textcoords="offset points", color=color, fontsize=12)
    axis.axvline(width, color="0.8", linewidth=1, zorder=0)
    ticks = [2**k for k in range(10, 51, 10)]
    axis.set_yticks(ticks, ["1 KiB", "1 MiB", "1 GiB", "1 TiB", "1 PiB"])
    axis.set_xticks([16, 64, 256, 1024, 4096, 16384, 65536], ["16", "64", "256", "1024", "4096", "16384", "65536"])
    axis.minorticks_off()
    axis.set(xlabel="width of the layer, $D = M$", ylabel=f"memory in float32, $N = {N}$")
    axis.legend(loc="upper left", frameon=False)
    return figure


def linear_jacobians(N=3, D=4, M=2, seed=1):
    """Both Jacobians of Y = X W, flattened to matrices, as numbers; entries that are 0 whatever X and W are left white."""
    rng = np.random.default_rng(seed)
    X, W = rng.permutation(np.arange(1, N * D + 1)).reshape(N, D), rng.permutation(np.arange(1, D * M + 1)).reshape(D, M)
    by_X = np.einsum("dm,nk->nmkd", W, np.eye(N)).reshape(N * M, N * D)
    by_W = np.einsum("nd,mk->nmdk", X, np.eye(M)).reshape(N * M, D * M)
    figure, axes = _figure(11.5, 4.1, 1, 2, width_ratios=(N * D, D * M))
    rows = [f"$Y_{{{n}{m}}}$" for n in range(1, N + 1) for m in range(1, M + 1)]
    sides = [(by_X, "X", N, D), (by_W, "W", D, M)]
    for axis, (J, name, first, second) in zip(axes, sides):
        axis.imshow(J != 0, cmap="Greys", vmin=0, vmax=4, aspect="auto")
        for (i, j), value in np.ndenumerate(J):
            if value:
                axis.text(j, i, f"{value:g}", ha="center", va="center", fontsize=11)
        columns = [f"${name}_{{{i}{j}}}$" for i in range(1, first + 1) for j in range(1, second + 1)]
        axis.set_xticks(range(len(columns)), columns)
        axis.set_yticks(range(len(rows)), rows)
        axis.tick_params(length=0)
        axis.xaxis.tick_top()
        for k in range(1, N):
            axis.axhline(k * M - 0.5, color="0.6", linewidth=1)
        for k in range(1, first):
            axis.axvline(k * second - 0.5, color="0.6", linewidth=1)
        for spine in axis.spines.values():
            spine.set_visible(True)
        share = np.count_nonzero(J) / J.size
        axis.set_xlabel(rf"$\partial Y / \partial {name}$: {J.shape[0]} × {J.shape[1]}, {share:.0%} not zero", fontsize=13)
    return figure


def linear_shapes(N=5, D=3, M=2):
    """The three matrix products of a linear layer as rectangles to scale: forward, and backward to X and to W."""
    figure, axes = _figure(11.5, 3.6, 1, 3)
    X, W, Y = ("$X$", BLUE), ("$W$", GREEN), ("$Y$", ORANGE)
    dX, dW, dY = (r"$\frac{\partial L}{\partial X}$", BLUE), (r"$\frac{\partial L}{\partial W}$", GREEN), (
        r"$\frac{\partial L}{\partial Y}$", ORANGE)
    products = [
        ("forward: $Y = X\\,W$, inner axis $D$", (Y, "N", "M"), (X, "N", "D"), (W, "D", "M")),
        ("backward to $X$: inner axis $M$", (dX, "N", "D"), (dY, "N", "M"), (("$W^T$", GREEN), "M", "D")),
        ("backward to $W$: inner axis $N$", (dW, "D", "M"), (("$X^T$", BLUE), "D", "N"), (dY, "N", "M")),
    ]
    length = {"N": N, "D": D, "M": M}
    for axis, (title, *matrices) in zip(axes, products):
        left = 0.0
        for k, ((name, color), rows, columns) in enumerate(matrices):
            height, width = length[rows], length[columns]
            axis.add_patch(_rectangle(left, -height / 2, width, height, color, "//" if "partial" in name else None))
            axis.text(left + width / 2, 0, name, ha="center", va="center", fontsize=17,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})
            axis.text(left + width / 2, height / 2 + 0.15, f"${columns}$", ha="center", va="bottom", fontsize=12)
            axis.text(left - 0.15, 0, f"${rows}$", ha="right", va="center", fontsize=12)
            left += width + 1.6
            if k == 0:
                axis.text(left - 1.05, 0, "=", ha="center", va="center", fontsize=16)
        axis.set(xlim=(-0.8, 2 * M + N + 3.6), ylim=(-N / 2 - 0.4, N / 2 + 1), aspect="equal")
        axis.set_title(title, fontsize=12)
        axis.axis("off")
    return figure


def _rectangle(x, y, width, height, color, hatch=None):
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Rectangle

    return Rectangle((x, y), width, height, facecolor=to_rgba(color, 0.3), edgecolor=color, linewidth=1.5, hatch=hatch)


def _cells(axis, values, x, y, color, size=1.0, faded=None, form="{:g}"):
    """A matrix of numbers as a grid of squares with its upper left corner at (x, y); those in `faded` are grey."""
    values = np.atleast_2d(values)
    faded = np.zeros(values.shape, bool) if faded is None else np.atleast_2d(faded)
    for (i, j), value in np.ndenumerate(values):
        axis.add_patch(_rectangle(x + j * size, y - (i + 1) * size, size, size, "#BBBBBB" if faded[i, j] else color))
        axis.text(x + (j + 0.5) * size, y - (i + 0.5) * size, value if isinstance(value, str) else form.format(value),
                  ha="center", va="center", fontsize=12, color="0.55" if faded[i, j] else BLACK)


def bias_broadcasting():
    """A + b with b repeated for every row, and the gradient by b as the sum over the rows of the upstream gradient."""
    figure, (top, bottom) = _figure(9.5, 5.2, 2, 1)
    A, b, dY = np.array([[1, 2], [3, 4], [5, 6]]), np.array([-1, 1]), np.array([[4, -1], [5, 9], [2, 6]])
    arrow = {"arrowstyle": "-|>", "linewidth": 2, "mutation_scale": 16}
    _cells(top, b, 0, 2, GREEN)
    _cells(top, np.tile(b, (3, 1)), 4, 3, GREEN, faded=[[False] * 2, [True] * 2, [True] * 2])
    _cells(top, A, 7.5, 3, BLUE)
    _cells(top, A + b, 11, 3, ORANGE)
    top.annotate("", (3.7, 1.5), xytext=(2.3, 1.5), arrowprops={**arrow, "color": BLACK})
    top.text(3, 1.75, "stretch", ha="center", va="bottom")
    for x, text in [(6.75, "+"), (10.25, "=")]:
        top.text(x, 1.5, text, ha="center", va="center", fontsize=16)
    for x, text in [(1, "$b$"), (5, "$b$ in each row"), (8.5, "$Z$"), (12, "$Y = Z + b$")]:
        top.text(x, 3.15, text, ha="center", va="bottom", fontsize=13)
    top.text(-0.4, 1.5, "forward", ha="right", va="center", fontsize=12)
    _cells(bottom, dY.sum(axis=0), 0, 2, GREEN)
    _cells(bottom, dY, 4, 3, GREEN)
    _cells(bottom, dY, 7.5, 3, BLUE)
    _cells(bottom, dY, 11, 3, ORANGE)
    bottom.annotate("", (2.3, 1.5), xytext=(3.7, 1.5), arrowprops={**arrow, "color": VERMILION, "linestyle": "--"})
    bottom.text(3, 1.75, "sum", ha="center", va="bottom", color=VERMILION)
    bottom.annotate("", (9.8, 1.5), xytext=(10.8, 1.5), arrowprops={**arrow, "color": VERMILION, "linestyle": "--"})
    bottom.annotate("", (6.3, 0.4), xytext=(10.8, 0.4), arrowprops={**arrow, "color": VERMILION, "linestyle": "--",
                                                                  "connectionstyle": "arc3,rad=-0.28"})
    gradients = [(1, r"$\partial L/\partial b$"), (5, "one for each copy of $b$"), (8.5, r"$\partial L/\partial Z$"),
                 (12, r"$\partial L/\partial Y$")]
    for x, text in gradients:
        bottom.text(x, 3.15, text, ha="center", va="bottom", fontsize=13)
    bottom.text(-0.4, 1.5, "backward", ha="right", va="center", fontsize=12)
    for axis in (top, bottom):
        axis.set(xlim=(-2.4, 13.5), ylim=(-0.8, 3.9), aspect="equal")
        axis.axis("off")
    return figure


def relu_mask():
    """z = max(x, 0) at x = [1, -2, 3, -1] and the way back for the upstream gradient [4, -1, 5, 9], through one mask."""
    figure, axis = _figure(9.5, 3.6)
    x, dz = np.array([1, -2, 3, -1]), np.array([4, -1, 5, 9])
    stopped = x <= 0
    columns = [(0, x, np.maximum(x, 0), "$x$", "$z = \\max(x, 0)$", BLUE),
               (9, dz * ~stopped, dz, r"$\partial L / \partial x$", r"$\partial L / \partial z$", ORANGE)]
    for left, first, second, name, other, color in columns:
        _cells(axis, first[:, None], left, 4, color, faded=stopped[:, None])
        _cells(axis, second[:, None], left + 5, 4, color, faded=stopped[:, None] if left == 0 else None)
        axis.text(left + 0.5, 4.15, name, ha="center", va="bottom", fontsize=14)
        axis.text(left + 5.5, 4.15, other, ha="center", va="bottom", fontsize=14)
        for k, stop in enumerate(stopped):
            y = 3.5 - k
            start, end = (left + 1.1, left + 4.9) if left == 0 else (left + 4.9, left + 1.1)
            style = {"arrowstyle": "-|>", "linewidth": 2, "color": BLACK if left == 0 else VERMILION}
            if stop:
                middle = left + 3
                axis.plot([start, middle], [y, y], color="0.6", linewidth=1.5, linestyle=":")
                axis.plot(middle, y, "x", color="0.4", markersize=10, markeredgewidth=2.5)
            else:
                axis.annotate("", (end, y), xytext=(start, y), arrowprops=style)
        axis.text(left + 3, -0.25, "forward" if left == 0 else "backward, with the same mask", ha="center", va="top",
                  fontsize=12)
    axis.set(xlim=(-0.3, 15.3), ylim=(-0.9, 4.9), aspect="equal")
    axis.axis("off")
    return figure


def thread_layers():
    """The course's loss |y - Xw|^2 / N layer by layer: values forward above the arrows, gradients backward below."""
    from fractions import Fraction

    X, y, w = np.array([[1, 0], [1, 1], [1, 2]]), np.array([1, 2, 2]), np.array([0, 1])
    a = X @ w
    b = y - a
    c = b**2
    third = Fraction(1, 3)
    db = 2 * third * b
    values = [w, a, b, c, c.sum(), third * c.sum()]
    gradients = [X.T @ -db, -db, db, [third] * 3, third, 1]
    names = ["w", "a", "b", "c", "g", "L"]
    layers = ["$Xw$", "$y - a$", "$b^2$", r"$\Sigma$", r"$\div N$"]
    figure, axis = _figure(12, 3.2)
    for k, layer in enumerate(layers):
        axis.text(2.2 * k + 1.1, 0, layer, ha="center", va="center", fontsize=14,
                  bbox={"boxstyle": "round,pad=0.45", "facecolor": "white", "edgecolor": BLACK})
    for k, (name, value, gradient) in enumerate(zip(names, values, gradients)):
        left, right = 2.2 * k - 0.62 + (0.25 if k == 0 else 0), 2.2 * k + 0.62
        axis.annotate("", (right, 0.12), xytext=(left, 0.12), arrowprops={
            "arrowstyle": "-|>", "color": BLUE, "linewidth": 1.8, "shrinkA": 0, "shrinkB": 0})
        axis.annotate("", (left, -0.12), xytext=(right, -0.12), arrowprops={
            "arrowstyle": "-|>", "color": VERMILION, "linewidth": 1.8, "linestyle": "--", "shrinkA": 0, "shrinkB": 0})
        for height, text, what, color in [(0.3, f"${name}$", value, BLUE),
                                          (-0.3, rf"$\frac{{\partial L}}{{\partial {name}}}$", gradient, VERMILION)]:
            sign = 1 if height > 0 else -1
            numbers = ", ".join(str(v) for v in np.atleast_1d(np.array(what, dtype=object)))
            axis.text(2.2 * k, height, numbers if np.ndim(what) == 0 else f"[{numbers}]", ha="center",
                      va="bottom" if sign > 0 else "top", color=color, fontsize=11)
            axis.text(2.2 * k, height + sign * 0.32, text, ha="center", va="bottom" if sign > 0 else "top", color=color,
                      fontsize=17 if sign < 0 else 14)
    axis.set(xlim=(-1, 11.9), ylim=(-1.35, 1.05))
    axis.axis("off")
    return figure


def softmax_jacobian(z=(2.0, 1.0, 0.0, -1.0)):
    """The Jacobian of the softmax at `z`, with its sums over the columns, beside its diagonal alone."""
    figure, axes = _figure(10, 4.2, 1, 3, width_ratios=(0.35, 1, 1))
    p = np.exp(z) / np.exp(z).sum()
    J = np.diag(p) - np.outer(p, p)
    top = np.abs(J).max()
    _heat(axes[0], p[:, None], p.max(), "$p$", [], [f"$p_{k + 1}$" for k in range(len(p))])
    names = [f"$z_{k + 1}$" for k in range(len(p))]
    _heat(axes[1], J, top, r"the Jacobian $\partial p / \partial z$", names, [f"$p_{k + 1}$" for k in range(len(p))])
    _heat(axes[2], np.diag(np.diag(J)), top, "a slip: its diagonal alone", names, [])
    for axis, matrix in zip(axes[1:], (J, np.diag(np.diag(J)))):
        for j, value in enumerate(matrix.sum(axis=0).round(12)):
            axis.text(j, len(p) - 0.4, f"{value + 0:.3f}", ha="center", va="top", fontsize=11)
        axis.set_xlabel("sums of the columns", labelpad=20)
    return figure


def _heat(axis, values, top, title, columns, rows):
    """Numbers on a diverging scale, orange for positive and blue for negative, light near 0; signs are printed too."""
    axis.imshow(values, cmap="PuOr_r", vmin=-2 * top, vmax=2 * top)
    for (i, j), value in np.ndenumerate(values):
        axis.text(j, i, f"{value:.3f}" if value else "0", ha="center", va="center", fontsize=11)
    axis.set_xticks(range(len(columns)), columns)
    axis.set_yticks(range(len(rows)), rows)
    axis.tick_params(length=0)
    axis.xaxis.tick_top()
    axis.set_title(title, fontsize=12)


def two_moons_training(moments=(0, 30, 300, 3000), rate=1.0, seed=4):
    """A network with 8 logistic neurons learns two moons: its probability of class 1 at some moments, and the loss."""
    import matplotlib.pyplot as plt

    from autograd_lib.data import two_moons

    rng = np.random.default_rng(seed)
    X, y = two_moons(200, noise=0.1, rng=rng)
    W, b, w0, b0 = 2 * rng.normal(size=(8, 2)), rng.normal(size=8), rng.normal(size=8), 0.0

    def features(X):
        return 1 / (1 + np.exp(-(X @ W.T + b)))

    with plt.rc_context({"font.size": 11, "axes.spines.top": False, "axes.spines.right": False}):
        figure = plt.figure(figsize=(12, 5.6), layout="constrained")
        grid = figure.add_gridspec(2, len(moments), height_ratios=(1.2, 1))
        below = figure.add_subplot(grid[1, :])
    plt.close(figure)
    u, v = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.2, 1.7, 100))
    losses, panels = [], []
    for step in range(max(moments) + 1):
        phi = features(X)
        f = phi @ w0 + b0
        losses.append(np.logaddexp(0, (1 - 2 * y) * f).mean())
        if step in moments:
            axis = figure.add_subplot(grid[0, len(panels)])
            panels.append(axis)
            p = 1 / (1 + np.exp(-(features(np.stack([u.ravel(), v.ravel()], axis=1)) @ w0 + b0))).reshape(u.shape)
            axis.contourf(u, v, p, levels=np.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.4)
            axis.contour(u, v, p, levels=[0.5], colors=BLACK, linewidths=2)
            axis.plot(*X[y == 0].T, "o", color=BLUE, markersize=3.5)
            axis.plot(*X[y == 1].T, "^", color=VERMILION, markersize=3.5)
            right = np.mean((f > 0) == y)
            axis.set(title=f"step {step}: loss {losses[-1]:.3f}, {right:.0%} right", xticks=[], yticks=[], aspect="equal")
        df = (1 / (1 + np.exp(-f)) - y) / len(y)
        ds = np.outer(df, w0) * phi * (1 - phi)
        W, b, w0, b0 = W - rate * ds.T @ X, b - rate * ds.sum(axis=0), w0 - rate * phi.T @ df, b0 - rate * df.sum()
    below.semilogx(np.arange(1, len(losses) + 1), losses, color=BLACK)
    below.plot([m + 1 for m in moments], [losses[m] for m in moments], "o", color=BLACK)
    below.axhline(np.log(2), color="0.5", linestyle=":")
    below.annotate(r"$\log 2$, the loss of p = ½ everywhere", (1, np.log(2)), xytext=(420, 4), textcoords="offset points",
                   color="0.35")
    below.set(xlabel="step + 1, logarithmic", ylabel="loss, a mean", ylim=(0, None))
    return figure


def likelihood_curves():
    """Likelihoods of 7 heads in 10, 70 in 100 and 700 in 1000 tosses; the log-likelihood of the first and its slopes."""
    figure, (left, right) = _figure(11, 3.9, 1, 2)
    theta = np.linspace(0.001, 0.999, 999)

    def log_likelihood(k, n, theta):
        return k * np.log(theta) + (n - k) * np.log(1 - theta)

    for (k, n), color, style in [((7, 10), BLUE, "-"), ((70, 100), VERMILION, "--"), ((700, 1000), BLACK, "-.")]:
        height = log_likelihood(k, n, theta)
        left.plot(theta, np.exp(height - height.max()), style, color=color, linewidth=2,
                  label=f"{k} heads in {n} tosses")
    left.axvline(0.7, color="0.6", linewidth=1, linestyle=":")
    left.set(title="likelihoods, each over its maximum", xlabel=r"$\theta$", ylabel="likelihood / maximum",
             ylim=(0, 1.05))
    left.legend(frameon=False, loc="upper left", fontsize=10)
    right.plot(theta, log_likelihood(7, 10, theta), color=BLUE, linewidth=2)
    for place, color, shift in [(0.4, VERMILION, (-8, 10)), (0.7, BLACK, (0, 10)), (0.85, GREEN, (12, 8))]:
        slope = 7 / place - 3 / (1 - place)
        dx = np.array([-0.09, 0.09]) / np.hypot(1, slope / 20)
        right.plot(place + dx, log_likelihood(7, 10, place) + slope * dx, color=color, linewidth=2.5)
        right.plot(place, log_likelihood(7, 10, place), "o", color=color)
        text = f"slope {slope:.1f}".replace("-", "\N{MINUS SIGN}") if abs(slope) > 1e-9 else "slope 0"
        right.annotate(text, (place, log_likelihood(7, 10, place)), xytext=shift, textcoords="offset points", color=color,
                       ha={0.4: "right", 0.7: "center", 0.85: "left"}[place])
    right.set(title="log-likelihood of 7 heads in 10, and its slope", xlabel=r"$\theta$", ylabel=r"$\ell(\theta)$",
              ylim=(-16, -4), xlim=(0, 1.05))
    return figure


def losses_and_densities(data=(1, 2, 3, 4, 20)):
    """Squared and absolute loss, the densities exp(-loss) / Z, and which constant predicts the data best under each."""
    figure, (left, middle, right) = _figure(11.5, 3.8, 1, 3)
    r = np.linspace(-4, 4, 801)
    squared, absolute = r**2 / 2, np.abs(r)
    for axis, bell, peak in [(left, squared, absolute),
                             (middle, np.exp(-squared) / np.sqrt(2 * np.pi), np.exp(-absolute) / 2)]:
        axis.plot(r, bell, color=BLUE, linewidth=2, label="squared: Gaussian, $\\sigma = 1$")
        axis.plot(r, peak, "--", color=VERMILION, linewidth=2, label="absolute: Laplace, $b = 1$")
        axis.set_xlabel(r"residual $r = y - \hat y$")
    left.set(title="losses", ylabel=r"$\ell$", ylim=(0, 6))
    left.legend(frameon=False, loc="upper center", fontsize=10)
    middle.set(title=r"densities $e^{-\ell} / Z$", ylabel="density", ylim=(0, 0.55))
    y, c = np.array(data, dtype=float), np.linspace(0, 21, 2101)
    for power, color, style, name, side in [(2, BLUE, "-", "mean", "left"), (1, VERMILION, "--", "median", "right")]:
        total = np.sum(np.abs(y[:, None] - c) ** power, axis=0)
        total /= total.min()
        best = c[np.argmin(total)]
        right.plot(c, total, style, color=color, linewidth=2)
        right.plot(best, 1, "o", color=color)
        right.annotate(f"{name} {best:.0f}", (best, 1), xytext=(0, -16), textcoords="offset points", color=color,
                       ha=side)
    right.plot(y, np.full(len(y), 0.35), "|", color=BLACK, markersize=12, markeredgewidth=2)
    right.annotate("the data", (12, 0.35), ha="center", va="center")
    right.set(title="sum of losses over its minimum", xlabel="constant prediction $c$", ylim=(0, 5), xlim=(-3, 21.5))
    return figure


def forgotten_normalizer(y=2.0):
    """Z as the prediction moves, for a loss of y - y_hat and for another, and the other's loss and NLL at one y."""
    figure, (left, right) = _figure(10.5, 3.9, 1, 2)
    y_hat = np.linspace(0.02, 3.2, 800)
    Z = np.sqrt(np.pi) / y_hat
    left.plot(y_hat, np.full_like(y_hat, np.sqrt(np.pi)), color=BLUE, linewidth=2, label=r"$(y - \hat y)^2$")
    left.plot(y_hat, Z, "--", color=VERMILION, linewidth=2, label=r"$\hat y^2 (y - \hat y)^2$")
    left.set(title="the normaliser", xlabel=r"prediction $\hat y$", ylabel=r"$Z(\hat y)$", ylim=(0, 10), xlim=(0, 3.2))
    left.legend(title="loss", frameon=False)
    loss = y_hat**2 * (y - y_hat) ** 2
    right.plot(y_hat, loss, "--", color=VERMILION, linewidth=2, label=r"loss $\hat y^2 (y - \hat y)^2$")
    right.plot(y_hat, loss + np.log(Z), color=BLACK, linewidth=2, label=r"NLL: loss $+ \log Z(\hat y)$")
    right.plot([0, y], [0, 0], "o", color=VERMILION, clip_on=False)
    best = y_hat[np.argmin(loss + np.log(Z))]
    right.plot(best, np.min(loss + np.log(Z)), "s", color=BLACK)
    right.set(title=f"one example, $y = {y:g}$", xlabel=r"prediction $\hat y$", ylim=(-0.6, 5), xlim=(0, 3.2))
    right.legend(frameon=False, loc="upper center", fontsize=10)
    return figure


def decision_boundary(model, X, y, title=None):
    """The points X (n, 2) with classes y, and in the background what `model` says.

    `model` takes an array (k, 2) and gives logits, (k,), (k, 1) or (k, classes), as an array or a Tensor.
    """
    figure, axis = _figure(5, 4.2)
    low, high = X.min(axis=0) - 0.4, X.max(axis=0) + 0.4
    u, v = np.meshgrid(np.linspace(low[0], high[0], 160), np.linspace(low[1], high[1], 140))
    logits = model(np.stack([u.ravel(), v.ravel()], axis=1))
    logits = np.asarray(getattr(logits, "value", logits))
    if logits.ndim == 1 or logits.shape[1] == 1:
        p = 1 / (1 + np.exp(-np.clip(logits, -500, 500).reshape(u.shape)))
        axis.contourf(u, v, p, levels=np.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.4)
        axis.contour(u, v, p, levels=[0.5], colors=BLACK, linewidths=2)
    else:
        said = np.argmax(logits, axis=1).reshape(u.shape)
        axis.contourf(u, v, said, levels=np.arange(logits.shape[1] + 1) - 0.5, colors=_CLASSES[:logits.shape[1]], alpha=0.25)
        axis.contour(u, v, said, levels=np.arange(1, logits.shape[1]) - 0.5, colors=BLACK, linewidths=1.5)
    for k, label in enumerate(np.unique(y)):
        axis.plot(*X[np.reshape(y, -1) == label].T, "o^sDv"[k % 5], color=_CLASSES[k % 5], markersize=4.5, markeredgecolor="white",
                  markeredgewidth=0.4, label=f"class {label}")
    figure.legend(frameon=False, loc="outside right upper", handletextpad=0.1)
    axis.set(title=title or "", aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
    return figure


_CLASSES = (BLUE, VERMILION, GREEN, ORANGE, PURPLE)


def learning_curves(losses, accuracies):
    """Loss and accuracy after each epoch. Both map a name, such as "training", to a list of numbers, one an epoch."""
    figure, axes = _figure(9.5, 3.6, 1, 2)
    styles = ("-", "--", ":", "-.")
    for axis, curves, what in zip(axes, (losses, accuracies), ("loss", "accuracy")):
        for (name, values), style, color in zip(curves.items(), styles, (BLUE, VERMILION, GREEN, BLACK)):
            axis.plot(np.arange(1, len(values) + 1), values, style, color=color, linewidth=2, label=name)
        axis.set(xlabel="epoch", title=what)
        axis.legend(frameon=False)
    axes[0].set_ylim(0, None)
    return figure


def images(rows, titles=None, columns=10, side=None):
    """Rows of pixels between 0 (white) and 1 (black), drawn as square images with a title each."""
    side = side or int(round(np.sqrt(rows.shape[1])))
    columns = min(columns, len(rows))
    figure, axes = _figure(1.05 * columns, 1.35 * -(-len(rows) // columns), -(-len(rows) // columns), columns, squeeze=False)
    for k, axis in enumerate(axes.ravel()):
        axis.axis("off")
        if k < len(rows):
            axis.imshow(rows[k].reshape(side, -1), cmap="gray_r", vmin=0, vmax=1)
            axis.set_title("" if titles is None else str(titles[k]), fontsize=11)
    return figure


def confusion(y, predicted, classes=10):
    """How often class i (row) was taken for class j (column); the diagonal is what was right."""
    counts = np.zeros((classes, classes), int)
    np.add.at(counts, (y, predicted), 1)
    figure, axis = _figure(4.8, 4.4)
    axis.imshow(np.sqrt(counts), cmap="Greys")
    for i, j in zip(*np.nonzero(counts)):
        axis.text(j, i, counts[i, j], ha="center", va="center", color="white" if counts[i, j] > counts.max() / 3 else BLACK, fontsize=10)
    axis.set(xlabel="predicted", ylabel="true", xticks=range(classes), yticks=range(classes))
    return figure


def map_estimates(observed=1.0, tau=1.0, b=0.5):
    """Likelihood of one weight, a Gaussian and a Laplace prior, and the posteriors with their maxima."""
    figure, axes = _figure(10.5, 3.8, 1, 2, sharey=True)
    w = np.linspace(-2, 3, 5001)
    likelihood = np.exp(-((observed - w) ** 2) / 2)
    priors = [(rf"Gaussian prior, $\tau = {tau:g}$", np.exp(-(w**2) / (2 * tau**2))),
              (f"Laplace prior, $b = {b:g}$", np.exp(-np.abs(w) / b))]
    for axis, (title, prior) in zip(axes, priors):
        posterior = likelihood * prior
        peak = np.argmax(posterior)
        for height, color, style, name in [(likelihood, BLUE, "--", "likelihood"), (prior, GREEN, ":", "prior"),
                                           (posterior, BLACK, "-", "posterior")]:
            axis.plot(w, height / height.max(), style, color=color, linewidth=2, label=name)
        axis.plot(w[peak], 1, "o", color=VERMILION)
        axis.annotate(f"MAP {abs(w[peak]):.2g}", (w[peak], 1), xytext=(0, 7), textcoords="offset points", ha="center",
                      color=VERMILION)
        axis.set(title=title, xlabel="$w$", ylim=(0, 1.15))
    axes[0].set_ylabel("height / maximum")
    axes[0].legend(frameon=False, loc="upper left")
    return figure


def unit_balls():
    """The points whose Lp "norm" is 1, for p from one half, where it is none, to infinity."""
    figure, axes = _figure(12, 2.9, 1, 5, sharex=True, sharey=True)
    t = np.linspace(0, 2 * np.pi, 1601)
    circle = np.stack([np.cos(t), np.sin(t)])
    for axis, (p, title) in zip(axes, [(0.5, "$p = ½$: not a norm"), (1, "$p = 1$"), (2, "$p = 2$"), (4, "$p = 4$"),
                                       (np.inf, r"$p = \infty$")]):
        size = np.max(np.abs(circle), axis=0) if p == np.inf else np.sum(np.abs(circle) ** p, axis=0) ** (1 / p)
        x, y = circle / size
        axis.fill(x, y, color=SKY if p >= 1 else ORANGE, alpha=0.5, hatch="" if p >= 1 else "//", linewidth=0)
        axis.plot(x, y, color=BLACK, linewidth=1.5)
        axis.set(title=title, aspect="equal", xticks=[-1, 0, 1], yticks=[-1, 0, 1], xlim=(-1.25, 1.25),
                 ylim=(-1.25, 1.25))
    axes[0].plot([1, 0], [0, 1], "o--", color=VERMILION, linewidth=1.2)
    axes[0].plot(0.5, 0.5, "x", color=VERMILION, markersize=8, markeredgewidth=2)
    return figure


def loss_and_accuracy(n=12, seed=7):
    """Accuracy and mean cross-entropy of a classifier of numbers, as the threshold that it uses moves."""
    figure, (left, right) = _figure(11, 3.9, 1, 2)
    rng = np.random.default_rng(seed)
    labels = np.arange(n) % 2
    x = rng.normal(size=n) + 0.8 * (2 * labels - 1)
    c = np.linspace(-3.5, 3.5, 1401)
    margins = (2 * labels - 1)[:, None] * 2 * (x[:, None] - c)
    left.plot(c, np.mean(margins > 0, axis=0), color=VERMILION, linewidth=2)
    for label, marker, color in [(0, "o", BLUE), (1, "s", GREEN)]:
        ours = x[labels == label]
        left.plot(ours, np.full(len(ours), 0.08), marker, color=color, label=f"class {label}")
    left.set(title="accuracy: steps, slope 0", xlabel="threshold $c$, and the examples $x$", ylabel="accuracy",
             ylim=(0, 1.05))
    left.legend(frameon=False, loc="upper right")
    loss = np.mean(np.logaddexp(0, -margins), axis=0)
    best = np.argmin(loss)
    right.plot(c, loss, color=BLUE, linewidth=2)
    right.axhline(np.log(2), color="0.5", linestyle=":", linewidth=1.2)
    right.annotate(r"$\log 2$, a uniform guess", (3.5, np.log(2)), xytext=(0, -12), textcoords="offset points",
                   ha="right")
    right.plot(c[best], loss[best], "o", color=BLACK)
    lowest = f"minimum at $c = {c[best]:.2f}$".replace("-", "\N{MINUS SIGN}")
    right.annotate(lowest, (c[best], loss[best]), xytext=(0, -18), textcoords="offset points", ha="center")
    right.set(title="mean cross-entropy: smooth", xlabel="threshold $c$", ylabel="loss", ylim=(0, 3))
    return figure


def stretch_and_sum():
    """A column plus a row, each stretched to a matrix; backward, what the copies of an entry receive is added up."""
    figure, (top, bottom) = _figure(11, 6.2, 2, 1)
    x, y = np.array([[1], [2], [3]]), np.array([4, 5, 6, 7])
    g = np.array([[2, -1, 0, 3], [1, 1, -2, 4], [0, 5, 1, -1]])
    arrow = {"arrowstyle": "-|>", "linewidth": 2, "mutation_scale": 16}
    column, row = np.arange(4) > 0, np.arange(3) > 0
    _cells(top, x, 0, 3, BLUE)
    _cells(top, np.tile(x, (1, 4)), 3, 3, BLUE, faded=np.tile(column, (3, 1)))
    _cells(top, np.tile(y, (3, 1)), 8, 3, GREEN, faded=np.tile(row[:, None], (1, 4)))
    _cells(top, y, 14, 2, GREEN)
    for start, end in [((1.2, 1.5), (2.8, 1.5)), ((13.8, 1.5), (12.2, 1.5))]:
        top.annotate("", end, xytext=start, arrowprops={**arrow, "color": BLACK})
        top.text((start[0] + end[0]) / 2, 1.65, "stretch", ha="center", va="bottom")
        bottom.annotate("", start, xytext=end, arrowprops={**arrow, "color": VERMILION, "linestyle": "--"})
        bottom.text((start[0] + end[0]) / 2, 1.65, "sum", ha="center", va="bottom", color=VERMILION)
    for axis, left, right in [(top, "$x$, shape (3, 1)", "$y$, shape (4,)"),
                              (bottom, "by $x$: (3, 1)", "by $y$: (4,)")]:
        axis.text(0.5, 3.2, left, ha="center", va="bottom", fontsize=12)
        axis.text(16, 3.2, right, ha="center", va="bottom", fontsize=12)
        axis.set(xlim=(-2.6, 18.4), ylim=(-0.5, 4.2), aspect="equal")
        axis.axis("off")
    _cells(bottom, g.sum(axis=1, keepdims=True), 0, 3, BLUE)
    _cells(bottom, g, 3, 3, BLUE)
    _cells(bottom, g, 8, 3, GREEN)
    _cells(bottom, g.sum(axis=0), 14, 2, GREEN)
    for left, title in [(5, "$x$ in each column"), (10, "$y$ in each row")]:
        top.text(left, 3.2, title, ha="center", va="bottom", fontsize=12)
        bottom.text(left, 3.2, "$g$: one number for each copy", ha="center", va="bottom", fontsize=12)
    top.text(7.5, 1.5, "+", ha="center", va="center", fontsize=16)
    top.text(7.5, -0.2, "forward: $f = x + y$, shape (3, 4)", ha="center", va="top", fontsize=12)
    bottom.text(7.5, -0.2, "backward: $g$ has shape (3, 4) too", ha="center", va="top", fontsize=12)
    return figure


def nodes_and_paths(doublings=60):
    """Repeated doublings y = x + x: the graph of the first four, and the numbers of nodes and of paths, log scale."""
    figure, (left, right) = _figure(12, 3.8, 1, 2, width_ratios=[1.25, 1])
    names = ["x", *(f"y_{k}" for k in range(1, 5))]
    for k, name in enumerate(names):
        left.text(k, 0, f"${name}$", ha="center", va="center", fontsize=14, zorder=3,
                  bbox={"boxstyle": "circle,pad=0.35", "facecolor": "white", "edgecolor": BLACK})
        left.text(k, -0.85, f"{2**k}", ha="center", va="center", fontsize=13, color=VERMILION)
        if k:
            for bend in (-0.45, 0.45):
                left.annotate("", (k, 0), xytext=(k - 1, 0), arrowprops={
                    "arrowstyle": "-|>", "color": BLUE, "linewidth": 1.5, "shrinkA": 17, "shrinkB": 17,
                    "connectionstyle": f"arc3,rad={bend}"})
    left.text(-0.45, -0.62, "paths to x:", ha="center", color=VERMILION, fontsize=11)
    left.set(xlim=(-1, 4.5), ylim=(-1.2, 0.9))
    left.axis("off")
    left.set_title("each value is the sum of the one before and itself", fontsize=11)
    n = np.arange(doublings + 1)
    right.semilogy(n, 2.0**n, color=VERMILION, label="paths, $2^n$")
    right.semilogy(n, n + 1, "--", color=BLUE, label="nodes, $n + 1$")
    right.plot([18, 18], [19, 2.0**18], "o", color=BLACK)
    right.annotate("262,144 paths", (18, 2.0**18), xytext=(-6, 8), textcoords="offset points", ha="right")
    right.annotate("19 nodes", (18, 19), xytext=(4, 8), textcoords="offset points")
    right.set(xlabel="doublings $n$", ylabel="number")
    right.legend(frameon=False, loc="upper left")
    return figure


def backward_steps():
    """Reverse mode on a = x^2, b = 5a, c = ab, L = -c at x = 2, node by node: in a right order above, in a wrong one below."""
    from autograd_lib.scalar import AutogradValue

    places = {"x": (0, 0), "a": (1.1, 0), "b": (1.75, 1.0), "c": (2.5, 0), "L": (3.5, 0)}
    figure, axes = _figure(14, 5.2, 2, 5)
    for row, (order, title) in enumerate([("Lcba", "right order"), ("Lcab", "wrong order")]):
        x = AutogradValue(2.0)
        a = x**2
        b = 5 * a
        c = a * b
        nodes = {"x": x, "a": a, "b": b, "c": c, "L": -c}
        names = {node: name for name, node in nodes.items()}
        nodes["L"].grad = 1.0
        known, done = {"L"}, set()
        for axis, active in zip(axes[row], ["", *order]):
            handed = set()
            if active:
                node = nodes[active]
                for parent, partial in zip(node.parents, node.grads(*node.args)):
                    if parent in names:
                        parent.grad += partial * node.grad
                        handed.add(names[parent])
                done.add(active)
            known |= handed
            for name, node in nodes.items():
                for parent in {names[p] for p in node.parents if not isinstance(p, (int, float)) and p in names}:
                    now = name == active
                    axis.annotate("", places[parent] if now else places[name], xytext=places[name] if now else places[parent],
                                  arrowprops={"arrowstyle": "-|>", "color": VERMILION if now else "#999999",
                                              "linewidth": 2.6 if now else 1.0, "linestyle": "--" if now else "-",
                                              "shrinkA": 13, "shrinkB": 13})
                axis.text(*places[name], f"${name}$", ha="center", va="center", fontsize=12, zorder=3,
                          bbox={"boxstyle": "circle,pad=0.3", "facecolor": "#d9d9d9" if name in done else "white",
                                "edgecolor": VERMILION if name == active else BLACK,
                                "linewidth": 2.5 if name == active else 1})
                late = title == "wrong order" and name == "x" and len(done) == 4
                if name in known:
                    up = name == "b"
                    axis.text(places[name][0], places[name][1] + (0.42 if up else -0.45), f"{node.grad:g}" + (" ✗" if late else ""),
                              ha="center", va="bottom" if up else "top", fontsize=12, fontfamily="DejaVu Sans",
                              weight="bold" if name in handed or late else "normal", color=VERMILION if name in handed or late else BLACK)
            axis.set(xlim=(-0.5, 4), ylim=(-1.15, 1.9))
            axis.axis("off")
            axis.set_title(f"{active} hands on" if active else f"{title}: start with L", fontsize=11)
    return figure


def mode_costs(sizes=(1, 3, 10, 30, 100, 300, 1000), width=100):
    """The product of the Jacobians n -> width -> width -> 1 from the input's end and from the output's: counted, and timed."""
    from time import perf_counter

    figure, (left, right) = _figure(11, 4, 1, 2)
    rng = np.random.default_rng(0)
    counts, times = {"forward": [], "reverse": []}, {"forward": [], "reverse": []}
    for n in sizes:
        J1, J2, J3 = rng.normal(size=(width, n)), rng.normal(size=(width, width)), rng.normal(size=(1, width))
        counts["forward"].append(width * width * n + width * n)
        counts["reverse"].append(width * width + width * n)
        for mode, product in (("forward", lambda: J3 @ (J2 @ J1)), ("reverse", lambda: (J3 @ J2) @ J1)):
            runs = []
            for _ in range(30):
                start = perf_counter()
                product()
                runs.append(perf_counter() - start)
            times[mode].append(1e6 * min(runs))
    for axis, found, label in ((left, counts, "multiplications"), (right, times, "microseconds on this machine")):
        axis.loglog(sizes, found["forward"], "o-", color=VERMILION, label="forward mode, from the input")
        axis.loglog(sizes, found["reverse"], "s--", color=BLUE, label="reverse mode, from the output")
        axis.set(xlabel="number of inputs $n$ (one output)", ylabel=label)
        axis.legend(frameon=False, loc="upper left")
    figure.suptitle(f"layers of $n$ inputs, {width}, {width}, 1 output")
    return figure


def paths_and_nodes(doublings=18, counted=14):
    """Calls of a backward pass that follows every path and of one that visits every node once, for n times y = y + y."""
    from autograd_lib.engine import Tensor

    def calls_by_paths(node):
        return 1 + sum(calls_by_paths(parent) for parent in node.parents)

    paths, visits = [], []
    for n in range(doublings + 1):
        y = Tensor(1.0)
        for _ in range(n):
            y = y + y
        y.backward()
        visits.append(sum(node.visits for node in y.trace()[0]) if n else 0)
        paths.append(calls_by_paths(y) if n <= counted else 2 ** (n + 1) - 1)
    n = np.arange(doublings + 1)
    figure, axis = _figure(8.5, 4.4)
    axis.semilogy(n[:counted + 1], paths[:counted + 1], "o", color=VERMILION, label="by every path, calls counted")
    axis.semilogy(n, 2.0 ** (n + 1) - 1, "-", color=VERMILION, linewidth=1, label="$2^{n+1} - 1$")
    axis.semilogy(n[1:], visits[1:], "s--", color=BLUE, markersize=5, label="by nodes in order, visits counted")
    axis.annotate(f"{2 ** (doublings + 1) - 1:,} calls", (doublings, paths[-1]), xytext=(-10, 0), textcoords="offset points", ha="right",
                  va="center", color=VERMILION)
    axis.annotate(f"{visits[-1]} visits", (doublings, visits[-1]), xytext=(0, 8), textcoords="offset points", ha="right", color=BLUE)
    axis.set(xlabel="doublings $y = y + y$", ylabel="calls, or visits, in one pass", xticks=n[::2])
    axis.legend(frameon=False, loc="upper left")
    return figure


def broadcast_stretch():
    """A column of shape (3, 1) plus an array of shape (4,): both are stretched to (3, 4), then entries are added."""
    figure, axis = _figure(11, 4.4)
    x, y = np.array([[10], [20], [30]]), np.array([1, 2, 3, 4])
    arrow = {"arrowstyle": "-|>", "linewidth": 2, "mutation_scale": 16, "color": BLACK}
    _cells(axis, x, 0, 3, BLUE)
    _cells(axis, np.tile(x, (1, 4)), 3, 3, BLUE, faded=np.tile(np.arange(4) > 0, (3, 1)))
    _cells(axis, y, 8, 6, GREEN)
    _cells(axis, np.tile(y, (3, 1)), 8, 3, GREEN, faded=np.tile(np.arange(3)[:, None] > 0, (1, 4)))
    _cells(axis, x + y, 13, 3, ORANGE)
    axis.annotate("", (2.8, 1.5), xytext=(1.2, 1.5), arrowprops=arrow)
    axis.text(2, 1.7, "stretch", ha="center", va="bottom")
    axis.annotate("", (10, 3.2), xytext=(10, 4.8), arrowprops=arrow)
    axis.text(10.2, 4, "stretch", ha="left", va="center")
    for left, text in [(7.5, "+"), (12.5, "=")]:
        axis.text(left, 1.5, text, ha="center", va="center", fontsize=16)
    for left, bottom, text in [(0.5, 3.15, "x[:, None]\nshape (3, 1)"), (10, 6.15, "y, shape (4,)"),
                               (15, 3.15, "x[:, None] + y\nshape (3, 4)")]:
        axis.text(left, bottom, text, ha="center", va="bottom", fontsize=12)
    axis.set(xlim=(-1.5, 17.5), ylim=(-0.3, 7), aspect="equal")
    axis.axis("off")
    return figure
