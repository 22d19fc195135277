"""The figures of unit 06, autograd: broadcasting undone, visits of nodes, and what a classifier says."""
import numpy as np

from autograd_lib.plots.shared import (
    BLACK, BLUE, GREEN, ORANGE, PURPLE, VERMILION, arrow, cells, drawing, new_figure, probability_map,
)

_CLASSES = (BLUE, VERMILION, GREEN, ORANGE, PURPLE)


def stretch_and_sum():
    """A column plus a row, each stretched to a matrix; backward, what the copies of an entry receive is added up."""
    figure, (top, bottom) = new_figure(11, 6.2, 2, 1)
    x, y = np.array([[1], [2], [3]]), np.array([4, 5, 6, 7])
    g = np.array([[2, -1, 0, 3], [1, 1, -2, 4], [0, 5, 1, -1]])
    column, row = np.arange(4) > 0, np.arange(3) > 0
    cells(top, x, 0, 3, BLUE)
    cells(top, np.tile(x, (1, 4)), 3, 3, BLUE, faded=np.tile(column, (3, 1)))
    cells(top, np.tile(y, (3, 1)), 8, 3, GREEN, faded=np.tile(row[:, None], (1, 4)))
    cells(top, y, 14, 2, GREEN)
    for start, end in [((1.2, 1.5), (2.8, 1.5)), ((13.8, 1.5), (12.2, 1.5))]:
        arrow(top, start, end, BLACK, mutation_scale=16)
        top.text((start[0] + end[0]) / 2, 1.65, "stretch", ha="center", va="bottom")
        arrow(bottom, end, start, VERMILION, "--", mutation_scale=16)
        bottom.text((start[0] + end[0]) / 2, 1.65, "sum", ha="center", va="bottom", color=VERMILION)
    for axis, left, right in [(top, "$x$, shape (3, 1)", "$y$, shape (4,)"),
                              (bottom, "by $x$: (3, 1)", "by $y$: (4,)")]:
        axis.text(0.5, 3.2, left, ha="center", va="bottom", fontsize=12)
        axis.text(16, 3.2, right, ha="center", va="bottom", fontsize=12)
        drawing(axis, xlim=(-2.6, 18.4), ylim=(-0.5, 4.2), aspect="equal")
    cells(bottom, g.sum(axis=1, keepdims=True), 0, 3, BLUE)
    cells(bottom, g, 3, 3, BLUE)
    cells(bottom, g, 8, 3, GREEN)
    cells(bottom, g.sum(axis=0), 14, 2, GREEN)
    for left, title in [(5, "$x$ in each column"), (10, "$y$ in each row")]:
        top.text(left, 3.2, title, ha="center", va="bottom", fontsize=12)
        bottom.text(left, 3.2, "$g$: one number for each copy", ha="center", va="bottom", fontsize=12)
    top.text(7.5, 1.5, "+", ha="center", va="center", fontsize=16)
    top.text(7.5, -0.2, "forward: $f = x + y$, shape (3, 4)", ha="center", va="top", fontsize=12)
    bottom.text(7.5, -0.2, "backward: $g$ has shape (3, 4) too", ha="center", va="top", fontsize=12)
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
    figure, axis = new_figure(8.5, 4.4)
    axis.semilogy(n[:counted + 1], paths[:counted + 1], "o", color=VERMILION, label="by every path, calls counted")
    axis.semilogy(n, 2.0 ** (n + 1) - 1, "-", color=VERMILION, linewidth=1, label="$2^{n+1} - 1$")
    axis.semilogy(n[1:], visits[1:], "s--", color=BLUE, markersize=5, label="by nodes in order, visits counted")
    axis.annotate(f"{2 ** (doublings + 1) - 1:,} calls", (doublings, paths[-1]), xytext=(-10, 0),
                  textcoords="offset points", ha="right", va="center", color=VERMILION)
    axis.annotate(f"{visits[-1]} visits", (doublings, visits[-1]), xytext=(0, 8), textcoords="offset points", ha="right",
                  color=BLUE)
    axis.set(xlabel="doublings $y = y + y$", ylabel="calls, or visits, in one pass", xticks=n[::2])
    axis.legend(frameon=False, loc="upper left")
    return figure


def decision_boundary(model, X, y, title=None):
    """The points X (n, 2) with classes y, and in the background what `model` says.

    `model` takes an array (k, 2) and gives logits, (k,), (k, 1) or (k, classes), as an array or a Tensor.
    """
    figure, axis = new_figure(6.2, 3.6)
    low, high = X.min(axis=0) - 0.4, X.max(axis=0) + 0.4
    u, v = np.meshgrid(np.linspace(low[0], high[0], 160), np.linspace(low[1], high[1], 140))
    logits = model(np.stack([u.ravel(), v.ravel()], axis=1))
    logits = np.asarray(getattr(logits, "value", logits))
    if logits.ndim == 1 or logits.shape[1] == 1:
        p = 1 / (1 + np.exp(-np.clip(logits, -500, 500).reshape(u.shape)))
        probability_map(axis, u, v, p)
    else:
        said = np.argmax(logits, axis=1).reshape(u.shape)
        classes = logits.shape[1]
        axis.contourf(u, v, said, levels=np.arange(classes + 1) - 0.5, colors=_CLASSES[:classes], alpha=0.25)
        axis.contour(u, v, said, levels=np.arange(1, classes) - 0.5, colors=BLACK, linewidths=1.5)
    for k, label in enumerate(np.unique(y)):
        axis.plot(*X[np.reshape(y, -1) == label].T, "o^sDv"[k % 5], color=_CLASSES[k % 5], markersize=4.5,
                  markeredgecolor="white", markeredgewidth=0.4, label=f"class {label:g}")
    # Beside the axis, which is lower than the figure where the points lie wide.
    axis.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1), handletextpad=0.1)
    axis.set(title=title or "", aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
    return figure
