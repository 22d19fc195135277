"""The figures of unit 01, derivatives: linear maps, differences, chains, gradients and Jacobians."""
import numpy as np

from autograd_lib.plots.shared import (
    BLACK, BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILION, arrow, boxed, drawing, frame, loss_contours, new_figure,
    three_points,
)


def best_linear_map(x=1.0, steps=(1.0, 0.3, 0.1)):
    """f(x) = x^2 around `x` and its best linear map, each panel magnified; the gap between them beside the step."""
    figure, axes = new_figure(11, 3.6, 1, len(steps))
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
    figure, axis = new_figure(8.5, 5)
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
    figure, axis = new_figure(11, 2.5)
    names = ["$x$", "$a = x^2$", "$b = wa$", r"$c = \sigma(b)$", r"$d = \log c$", "$L = -d$"]
    arrows = [r"$\frac{da}{dx}$", r"$\frac{db}{da}$", r"$\frac{dc}{db}$", r"$\frac{dd}{dc}$", r"$\frac{dL}{dd}$"]
    for k, name in enumerate(names):
        boxed(axis, (2 * k, 0), name, size=13)
    for k, name in enumerate(arrows):
        arrow(axis, (2 * k + (0.58 if k else 0.26), 0), (2 * k + 1.42, 0), BLUE, width=1.8)
        axis.text(2 * k + (1 if k else 0.84), 0.32, name, ha="center", va="bottom", fontsize=17, color=BLUE)
    boxed(axis, (4, 1.15), "$w$", size=13, edge="0.5")
    arrow(axis, (4, 0.88), (4, 0.3), "0.4", ":", width=1.8)
    axis.text(4.35, 1.15, "held", ha="left", va="center", fontsize=12, color="0.35")
    arrow(axis, (0, -0.75), (10, -0.75), VERMILION, "--", width=1.8)
    axis.text(5, -0.85, r"$\frac{dL}{dx}$ is the product of all five", ha="center", va="top", fontsize=13,
              color=VERMILION)
    drawing(axis, xlim=(-0.7, 10.8), ylim=(-1.6, 1.55))
    return figure


def steepest_ascent(x=(1.0, 0.5)):
    """f(x) = x1^2 / 2 + 2 x2^2: level curves with the gradient at `x`, and the rate of change in every direction."""
    figure, (left, right) = new_figure(11, 4.6, 1, 2, width_ratios=(1.15, 1))
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
        arrow(left, x, tip, color, style)
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
    figure, axes = new_figure(11, 4.5, 1, len(sizes))
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
    figure, axes = new_figure(12.5, 3.6, 1, len(pictures) + 1, width_ratios=(0.8, *[1] * len(pictures)))
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
        frame(axis)
    return figure


def generalized_jacobian(W, rows=2):
    """The Jacobian of Y = X W with respect to X, of shape (rows, K, rows, D), drawn as a grid of blocks shaped like X.

    W: shape (D, K). The block at (i, k) is dY_ik/dX; it is empty but for its row i, where column k of W stands.
    """
    D, K = W.shape
    figure, axes = new_figure(1.35 * D * K, 1.25 * rows * rows, rows, K, squeeze=False)
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
        frame(axis)
    return figure


def least_squares_loss(steps=(1.0, 0.5, 0.1)):
    """The loss |y - Xw|^2 / N of the course's three points: the data with two lines, and the loss over the weights.

    The arrows on the landscape run against the forward difference quotients at w = [0, 1] for each step, and are drawn
    at 0.7 of their size.
    """
    (X, y), w = three_points(), np.array([0.0, 1])
    best = np.linalg.solve(X.T @ X, X.T @ y)

    def loss(w):
        return np.mean((y - X @ w) ** 2)

    figure, (left, right) = new_figure(12, 4.6, 1, 2, width_ratios=(1, 1.25))
    t = np.array([-0.3, 2.3])
    left.plot(t, w[0] + w[1] * t, "--", color=VERMILION, label=f"first guess, $L$ = {loss(w):.3f}")
    left.plot(t, best[0] + best[1] * t, "-", color=BLUE, label=f"best line, $L$ = {loss(best):.3f}")
    left.vlines(X[:, 1], X @ w, y, color=VERMILION, linestyle=":", linewidth=2)
    left.plot(X[:, 1], y, "o", color=BLACK, markersize=8, label="the data")
    left.set(xlabel="second column of $X$", ylabel="$y$")
    left.legend(loc="upper left", frameon=False)

    levels = loss_contours(right, X, y, np.linspace(-0.8, 2.2, 160), np.linspace(-0.3, 2.1, 160),
                           [0.1, 0.3, 2 / 3, 1.5, 3, 5], "0.6")
    right.clabel(levels, fontsize=10)
    gradient = -2 / len(y) * X.T @ (y - X @ w)
    for h, color, style in zip(steps, (ORANGE, SKY, GREEN), ("--", "-.", ":")):
        quotients = np.array([(loss(w + h * e) - loss(w)) / h for e in np.eye(2)])
        _downhill(right, w, 0.7 * quotients, color, style, f"$h = {h:g}$")
    _downhill(right, w, 0.7 * gradient, BLACK, "-", r"$-\nabla L$")
    right.plot(*w, "o", color=VERMILION, markersize=8)
    right.annotate("first guess", w, xytext=(-8, -16), textcoords="offset points", ha="right", color=VERMILION)
    right.plot(*best, "*", color=BLUE, markersize=14)
    right.annotate("best", best, xytext=(8, -14), textcoords="offset points", color=BLUE)
    right.set(xlabel="$w_1$", ylabel="$w_2$", aspect="equal", title="$L(w)$, and forward quotients at the first guess")
    right.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), title="downhill by", frameon=False)
    return figure


def _downhill(axis, w, slopes, color, style, label):
    """An arrow from w against the slopes, with a line in the legend."""
    arrow(axis, w, w - slopes, color, style, shrinkA=0, shrinkB=0, mutation_scale=14)
    axis.plot([], [], style, color=color, linewidth=2, label=label)


def two_routes():
    """How x acts on y = f(x, z) with z = g(x, w): directly, and through z."""
    figure, axis = new_figure(7.5, 3)
    arrows = [((0, 0), (4.48, 0), BLUE, "-", r"$\frac{\partial y}{\partial x}$", (2.4, -0.12), "top"),
              ((0, 0), (2.2, 1.4), VERMILION, "--", r"$\frac{dz}{dx}$", (0.85, 0.75), "bottom"),
              ((2.55, 1.4), (4.6, 0.07), VERMILION, "--", r"$\frac{\partial y}{\partial z}$", (4.0, 0.75), "bottom"),
              ((0, 1.5), (2.08, 1.5), "0.4", ":", "", (1.2, 1.6), "bottom")]
    for start, end, color, style, name, place, side in arrows:
        _edge(axis, start, end, color, style, 2)
        axis.text(*place, name, color=color, fontsize=18, ha="center", va=side)
    for place, text in {(0, 0): "$x$", (0, 1.5): "$w$", (2.4, 1.5): "$z = g(x, w)$", (4.8, 0): "$y = f(x, z)$"}.items():
        _node(axis, place, text)
    drawing(axis, xlim=(-0.6, 5.7), ylim=(-0.75, 2.0))
    return figure


def influence_diagram(n=3):
    """Which letter acts on which in y_i = cos(exp(x_i) a / b), a = sum(x), b = sum(log(x)), and L computed from y."""
    figure, axis = new_figure(8.5, 5)
    _draw_influences(axis, n, highlighted=(), labels=True)
    return figure


def influence_paths():
    """The diagram for three inputs, once for each of the seven routes from x1 to L, with the product along it."""
    routes = [("x1", "y1", "L")] + [("x1", name, f"y{i}", "L") for i in (1, 2, 3) for name in "ab"]
    figure, axes = new_figure(12, 5.6, 2, 4)
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
    drawing(axis, xlim=(-0.5, 6.1), ylim=(places["b"][1] - margin, places["a"][1] + margin))


def _node(axis, place, text, color=BLACK):
    boxed(axis, place, text, color=color, edge=color, shape="round,pad=0.35")


def _edge(axis, start, end, color, style, width):
    arrow(axis, start, end, color, style, width, shrinkA=16, shrinkB=18, mutation_scale=14)
