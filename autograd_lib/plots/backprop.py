"""The figures of unit 04, backprop: layers, their Jacobians, and a network that learns."""
import numpy as np

from autograd_lib.plots.shared import (
    BLACK, BLUE, GREEN, ORANGE, VERMILION, arrow, boxed, cells, drawing, frame, new_figure, probability_map,
    rectangle, style, three_points,
)


def jacobian_sizes(N=64, width=4096):
    """Memory of a linear layer, N examples and D = M, in float32: its arrays and their gradients, and dY/dX, log-log."""
    figure, axis = new_figure(8.5, 4.8)
    D = np.geomspace(16, 65536, 100)
    arrays, jacobian = 2 * 4 * (2 * N * D + D * D), 4 * (N * D) ** 2
    axis.loglog(D, jacobian, "-", color=VERMILION, linewidth=2, label=r"the Jacobian $\partial Y / \partial X$")
    axis.loglog(D, arrays, "--", color=BLUE, linewidth=2, label="$X$, $W$, $Y$ and their gradients")
    axis.axhline(16 * 2**30, color="0.5", linestyle=":", linewidth=1.5)
    axis.annotate("a laptop's memory, 16 GiB", (17, 16 * 2**30), xytext=(0, 4), textcoords="offset points",
                  color="0.35")
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
    """Both Jacobians of Y = X W, flattened to matrices, as numbers; what is 0 whatever X and W is left white."""
    rng = np.random.default_rng(seed)
    X = rng.permutation(np.arange(1, N * D + 1)).reshape(N, D)
    W = rng.permutation(np.arange(1, D * M + 1)).reshape(D, M)
    by_X = np.einsum("dm,nk->nmkd", W, np.eye(N)).reshape(N * M, N * D)
    by_W = np.einsum("nd,mk->nmdk", X, np.eye(M)).reshape(N * M, D * M)
    figure, axes = new_figure(11.5, 4.1, 1, 2, width_ratios=(N * D, D * M))
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
        frame(axis)
        share = np.count_nonzero(J) / J.size
        axis.set_xlabel(rf"$\partial Y / \partial {name}$: {J.shape[0]} × {J.shape[1]}, {share:.0%} not zero",
                        fontsize=13)
    return figure


def linear_shapes(N=5, D=3, M=2):
    """The three matrix products of a linear layer as rectangles to scale: forward, and backward to X and to W."""
    figure, axes = new_figure(11.5, 3.6, 1, 3)
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
            axis.add_patch(rectangle(left, -height / 2, width, height, color, "//" if "partial" in name else None))
            axis.text(left + width / 2, 0, name, ha="center", va="center", fontsize=17,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})
            axis.text(left + width / 2, height / 2 + 0.15, f"${columns}$", ha="center", va="bottom", fontsize=12)
            axis.text(left - 0.15, 0, f"${rows}$", ha="right", va="center", fontsize=12)
            left += width + 1.6
            if k == 0:
                axis.text(left - 1.05, 0, "=", ha="center", va="center", fontsize=16)
        axis.set_title(title, fontsize=12)
        drawing(axis, xlim=(-0.8, 2 * M + N + 3.6), ylim=(-N / 2 - 0.4, N / 2 + 1), aspect="equal")
    return figure


def bias_broadcasting():
    """A + b with b repeated for every row, and the gradient by b as the sum over the rows of the upstream gradient."""
    figure, (top, bottom) = new_figure(9.5, 5.2, 2, 1)
    A, b, dY = np.array([[1, 2], [3, 4], [5, 6]]), np.array([-1, 1]), np.array([[4, -1], [5, 9], [2, 6]])
    cells(top, b, 0, 2, GREEN)
    cells(top, np.tile(b, (3, 1)), 4, 3, GREEN, faded=[[False] * 2, [True] * 2, [True] * 2])
    cells(top, A, 7.5, 3, BLUE)
    cells(top, A + b, 11, 3, ORANGE)
    arrow(top, (2.3, 1.5), (3.7, 1.5), BLACK, mutation_scale=16)
    top.text(3, 1.75, "stretch", ha="center", va="bottom")
    for x, text in [(6.75, "+"), (10.25, "=")]:
        top.text(x, 1.5, text, ha="center", va="center", fontsize=16)
    for x, text in [(1, "$b$"), (5, "$b$ in each row"), (8.5, "$Z$"), (12, "$Y = Z + b$")]:
        top.text(x, 3.15, text, ha="center", va="bottom", fontsize=13)
    top.text(-0.4, 1.5, "forward", ha="right", va="center", fontsize=12)
    cells(bottom, dY.sum(axis=0), 0, 2, GREEN)
    cells(bottom, dY, 4, 3, GREEN)
    cells(bottom, dY, 7.5, 3, BLUE)
    cells(bottom, dY, 11, 3, ORANGE)
    arrow(bottom, (3.7, 1.5), (2.3, 1.5), VERMILION, "--", mutation_scale=16)
    bottom.text(3, 1.75, "sum", ha="center", va="bottom", color=VERMILION)
    arrow(bottom, (10.8, 1.5), (9.8, 1.5), VERMILION, "--", mutation_scale=16)
    arrow(bottom, (10.8, 0.4), (6.3, 0.4), VERMILION, "--", mutation_scale=16, connectionstyle="arc3,rad=-0.28")
    gradients = [(1, r"$\partial L/\partial b$"), (5, "one for each copy of $b$"), (8.5, r"$\partial L/\partial Z$"),
                 (12, r"$\partial L/\partial Y$")]
    for x, text in gradients:
        bottom.text(x, 3.15, text, ha="center", va="bottom", fontsize=13)
    bottom.text(-0.4, 1.5, "backward", ha="right", va="center", fontsize=12)
    for axis in (top, bottom):
        drawing(axis, xlim=(-2.4, 13.5), ylim=(-0.8, 3.9), aspect="equal")
    return figure


def relu_mask():
    """z = max(x, 0) at x = [1, -2, 3, -1] and the way back for the upstream gradient [4, -1, 5, 9], through one mask."""
    figure, axis = new_figure(9.5, 3.6)
    x, dz = np.array([1, -2, 3, -1]), np.array([4, -1, 5, 9])
    stopped = x <= 0
    columns = [(0, x, np.maximum(x, 0), "$x$", "$z = \\max(x, 0)$", BLUE),
               (9, dz * ~stopped, dz, r"$\partial L / \partial x$", r"$\partial L / \partial z$", ORANGE)]
    for left, first, second, name, other, color in columns:
        cells(axis, first[:, None], left, 4, color, faded=stopped[:, None])
        cells(axis, second[:, None], left + 5, 4, color, faded=stopped[:, None] if left == 0 else None)
        axis.text(left + 0.5, 4.15, name, ha="center", va="bottom", fontsize=14)
        axis.text(left + 5.5, 4.15, other, ha="center", va="bottom", fontsize=14)
        for k, stop in enumerate(stopped):
            y = 3.5 - k
            start, end = (left + 1.1, left + 4.9) if left == 0 else (left + 4.9, left + 1.1)
            if stop:
                middle = left + 3
                axis.plot([start, middle], [y, y], color="0.6", linewidth=1.5, linestyle=":")
                axis.plot(middle, y, "x", color="0.4", markersize=10, markeredgewidth=2.5)
            else:
                arrow(axis, (start, y), (end, y), BLACK if left == 0 else VERMILION)
        axis.text(left + 3, -0.25, "forward" if left == 0 else "backward, with the same mask", ha="center", va="top",
                  fontsize=12)
    drawing(axis, xlim=(-0.3, 15.3), ylim=(-0.9, 4.9), aspect="equal")
    return figure


def thread_layers():
    """The course's loss |y - Xw|^2 / N layer by layer: values forward above the arrows, gradients backward below."""
    from fractions import Fraction

    X, y = (array.astype(int) for array in three_points())  # whole numbers, so that fractions stay exact
    w = np.array([0, 1])
    a = X @ w
    b = y - a
    c = b**2
    third = Fraction(1, 3)
    db = 2 * third * b
    values = [w, a, b, c, c.sum(), third * c.sum()]
    gradients = [X.T @ -db, -db, db, [third] * 3, third, 1]
    names = ["w", "a", "b", "c", "g", "L"]
    layers = ["$Xw$", "$y - a$", "$b^2$", r"$\Sigma$", r"$\div N$"]
    figure, axis = new_figure(12, 3.2)
    for k, layer in enumerate(layers):
        boxed(axis, (2.2 * k + 1.1, 0), layer, shape="round,pad=0.45")
    for k, (name, value, gradient) in enumerate(zip(names, values, gradients)):
        left, right = 2.2 * k - 0.62 + (0.25 if k == 0 else 0), 2.2 * k + 0.62
        arrow(axis, (left, 0.12), (right, 0.12), BLUE, width=1.8, shrinkA=0, shrinkB=0)
        arrow(axis, (right, -0.12), (left, -0.12), VERMILION, "--", width=1.8, shrinkA=0, shrinkB=0)
        for height, text, what, color in [(0.3, f"${name}$", value, BLUE),
                                          (-0.3, rf"$\frac{{\partial L}}{{\partial {name}}}$", gradient, VERMILION)]:
            sign = 1 if height > 0 else -1
            numbers = ", ".join(str(v) for v in np.atleast_1d(np.array(what, dtype=object)))
            axis.text(2.2 * k, height, numbers if np.ndim(what) == 0 else f"[{numbers}]", ha="center",
                      va="bottom" if sign > 0 else "top", color=color, fontsize=11)
            axis.text(2.2 * k, height + sign * 0.32, text, ha="center", va="bottom" if sign > 0 else "top", color=color,
                      fontsize=17 if sign < 0 else 14)
    drawing(axis, xlim=(-1, 11.9), ylim=(-1.35, 1.05))
    return figure


def softmax_jacobian(z=(2.0, 1.0, 0.0, -1.0)):
    """The Jacobian of the softmax at `z`, with its sums over the columns, beside its diagonal alone."""
    figure, axes = new_figure(10, 4.2, 1, 3, width_ratios=(0.35, 1, 1))
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
    start = 2 * rng.normal(size=(8, 2)), rng.normal(size=8), rng.normal(size=8), 0.0
    losses, states = _descent(start, X, y, max(moments), rate)
    with style():
        figure = plt.figure(figsize=(12, 5.6), layout="constrained")
        grid = figure.add_gridspec(2, len(moments), height_ratios=(1.2, 1))
        above = [figure.add_subplot(grid[0, k]) for k in range(len(moments))]
        below = figure.add_subplot(grid[1, :])
    plt.close(figure)
    u, v = np.meshgrid(np.linspace(-1.6, 2.6, 120), np.linspace(-1.2, 1.7, 100))
    for axis, moment in zip(above, moments):
        _, f = _logits(states[moment], np.stack([u.ravel(), v.ravel()], axis=1))
        probability_map(axis, u, v, 1 / (1 + np.exp(-f.reshape(u.shape))))
        axis.plot(*X[y == 0].T, "o", color=BLUE, markersize=3.5)
        axis.plot(*X[y == 1].T, "^", color=VERMILION, markersize=3.5)
        right = np.mean((_logits(states[moment], X)[1] > 0) == y)
        axis.set(xticks=[], yticks=[], aspect="equal")
        axis.set_title(f"step {moment}: loss {losses[moment]:.3f}, {right:.0%} right", fontsize=11)
        frame(axis)
    below.semilogx(np.arange(1, len(losses) + 1), losses, color=BLACK)
    below.plot([m + 1 for m in moments], [losses[m] for m in moments], "o", color=BLACK)
    below.axhline(np.log(2), color="0.5", linestyle=":")
    below.annotate(r"$\log 2$, the loss of p = ½ everywhere", (1, np.log(2)), xytext=(420, 4),
                   textcoords="offset points", color="0.35")
    below.set(xlabel="step + 1, logarithmic", ylabel="loss, a mean", ylim=(0, None))
    return figure


def _logits(state, X):
    """The outputs of the logistic neurons, (N, 8), and the logits that they are combined to, (N,)."""
    W, b, w0, b0 = state
    phi = 1 / (1 + np.exp(-(X @ W.T + b)))
    return phi, phi @ w0 + b0


def _descent(state, X, y, steps, rate):
    """The loss and the parameters (W, b, w0, b0) before each step of gradient descent and after the last."""
    losses, states = [], []
    for _ in range(steps + 1):
        W, b, w0, b0 = state
        phi, f = _logits(state, X)
        losses.append(np.logaddexp(0, (1 - 2 * y) * f).mean())
        states.append(state)
        df = (1 / (1 + np.exp(-f)) - y) / len(y)
        ds = np.outer(df, w0) * phi * (1 - phi)
        state = W - rate * ds.T @ X, b - rate * ds.sum(axis=0), w0 - rate * phi.T @ df, b0 - rate * df.sum()
    return losses, states
