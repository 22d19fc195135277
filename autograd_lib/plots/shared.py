"""What the figures share: the palette, the style, and the shapes and data that several of them draw.

Colours are Okabe and Ito's palette; curves also differ in line style or marker, so that a figure reads in grey.
"""
import numpy as np

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"


# Matplotlib is imported inside functions only: until a figure is drawn, the library needs nothing but NumPy.
def style():
    """A context in which new figures and axes look like the course's."""
    import matplotlib.pyplot as plt

    return plt.rc_context({"font.size": 11, "axes.spines.top": False, "axes.spines.right": False})


def new_figure(width, height, rows=1, columns=1, **kwargs):
    """A new figure and its axes, not shown twice in a notebook: the figure is closed for pyplot and only returned."""
    import matplotlib.pyplot as plt

    with style():
        figure, axes = plt.subplots(rows, columns, figsize=(width, height), layout="constrained", **kwargs)
    plt.close(figure)
    return figure, axes


def drawing(axis, xlim, ylim, **settings):
    """Make `axis` a sheet for a drawing, without scales or frame."""
    axis.set(xlim=xlim, ylim=ylim, **settings)
    axis.axis("off")


def frame(axis):
    """Show all four sides of `axis`."""
    for spine in axis.spines.values():
        spine.set_visible(True)


def arrow(axis, start, end, color, style="-", width=2, **props):
    axis.annotate("", end, xytext=start, arrowprops={
        "arrowstyle": "-|>", "color": color, "linestyle": style, "linewidth": width, **props})


def boxed(axis, place, text, size=14, color=BLACK, edge=BLACK, shape="round,pad=0.4"):
    """A text in a white box, on top of the arrows that meet there."""
    axis.text(*place, text, ha="center", va="center", fontsize=size, color=color, zorder=3,
              bbox={"boxstyle": shape, "facecolor": "white", "edgecolor": edge})


def rectangle(x, y, width, height, color, hatch=None):
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Rectangle

    return Rectangle((x, y), width, height, facecolor=to_rgba(color, 0.3), edgecolor=color, linewidth=1.5, hatch=hatch)


def cells(axis, values, x, y, color, faded=None):
    """A matrix of numbers as a grid of unit squares with its upper left corner at (x, y); those in `faded` are grey."""
    values = np.atleast_2d(values)
    faded = np.zeros(values.shape, bool) if faded is None else np.atleast_2d(faded)
    for (i, j), value in np.ndenumerate(values):
        axis.add_patch(rectangle(x + j, y - (i + 1), 1, 1, "#BBBBBB" if faded[i, j] else color))
        axis.text(x + j + 0.5, y - (i + 0.5), f"{value:g}", ha="center", va="center", fontsize=12,
                  color="0.55" if faded[i, j] else BLACK)


def three_points():
    """The data that the course fits a line to: X of shape (3, 2), a column of ones first, and y of shape (3,)."""
    return np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2])


def loss_contours(axis, X, y, first, second, levels, color="0.7"):
    """Level curves of |y - Xw|^2 / N over w, w1 running through `first` and w2 through `second`."""
    u, v = np.meshgrid(first, second)
    residuals = y - (u[..., None] * X[:, 0] + v[..., None] * X[:, 1])
    return axis.contour(u, v, np.mean(residuals**2, axis=-1), levels=levels, colors=color, linewidths=1)


def probability_map(axis, u, v, p):
    """The probability p of class 1 at the points (u, v) of a grid, with the line where it is one half."""
    axis.contourf(u, v, p, levels=np.linspace(0, 1, 11), cmap="PuOr_r", alpha=0.4)
    axis.contour(u, v, p, levels=[0.5], colors=BLACK, linewidths=2)
