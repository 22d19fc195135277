"""The figure of unit 00, warm-up: an operation of NumPy on two shapes."""
import numpy as np

from autograd_lib.plots.shared import BLACK, BLUE, GREEN, ORANGE, arrow, cells, drawing, new_figure


def broadcast_stretch():
    """A column of shape (3, 1) plus an array of shape (4,): both are stretched to (3, 4), then entries are added."""
    figure, axis = new_figure(11, 4.4)
    x, y = np.array([[10], [20], [30]]), np.array([1, 2, 3, 4])
    cells(axis, x, 0, 3, BLUE)
    cells(axis, np.tile(x, (1, 4)), 3, 3, BLUE, faded=np.tile(np.arange(4) > 0, (3, 1)))
    cells(axis, y, 8, 6, GREEN)
    cells(axis, np.tile(y, (3, 1)), 8, 3, GREEN, faded=np.tile(np.arange(3)[:, None] > 0, (1, 4)))
    cells(axis, x + y, 13, 3, ORANGE)
    arrow(axis, (1.2, 1.5), (2.8, 1.5), BLACK, mutation_scale=16)
    axis.text(2, 1.7, "stretch", ha="center", va="bottom")
    arrow(axis, (10, 4.8), (10, 3.2), BLACK, mutation_scale=16)
    axis.text(10.2, 4, "stretch", ha="left", va="center")
    for left, text in [(7.5, "+"), (12.5, "=")]:
        axis.text(left, 1.5, text, ha="center", va="center", fontsize=16)
    for left, bottom, text in [(0.5, 3.15, "x[:, None]\nshape (3, 1)"), (10, 6.15, "y, shape (4,)"),
                               (15, 3.15, "x[:, None] + y\nshape (3, 4)")]:
        axis.text(left, bottom, text, ha="center", va="bottom", fontsize=12)
    drawing(axis, xlim=(-1.5, 17.5), ylim=(-0.3, 7), aspect="equal")
    return figure
