"""The figures of unit 05, computational graphs: paths, the order of the nodes, and the cost of the two modes."""
from typing import NamedTuple

import numpy as np

from autograd_lib.plots.shared import BLACK, BLUE, VERMILION, arrow, boxed, drawing, new_figure


def nodes_and_paths(doublings=60):
    """Repeated doublings y = x + x: the graph of the first four, and the numbers of nodes and of paths, log scale."""
    figure, (left, right) = new_figure(12, 3.8, 1, 2, width_ratios=[1.25, 1])
    names = ["x", *(f"y_{k}" for k in range(1, 5))]
    for k, name in enumerate(names):
        boxed(left, (k, 0), f"${name}$", shape="circle,pad=0.35")
        left.text(k, -0.85, f"{2**k}", ha="center", va="center", fontsize=13, color=VERMILION)
        if k:
            for bend in (-0.45, 0.45):
                arrow(left, (k - 1, 0), (k, 0), BLUE, width=1.5, shrinkA=17, shrinkB=17,
                      connectionstyle=f"arc3,rad={bend}")
    left.text(-0.45, -0.62, "paths to x:", ha="center", color=VERMILION, fontsize=11)
    drawing(left, xlim=(-1, 4.5), ylim=(-1.2, 0.9))
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
    """Reverse mode on a = x^2, b = 5a, c = ab, L = -c at x = 2, node by node: in a right order, and in a wrong one below."""
    figure, axes = new_figure(14, 5.2, 2, 5)
    for row, (order, title) in enumerate([("Lcba", "right order"), ("Lcab", "wrong order")]):
        for axis, moment in zip(axes[row], _handed_on(order)):
            _graph_at(axis, moment, wrong="x" if title == "wrong order" and moment.active == order[-1] else "")
            axis.set_title(f"{moment.active} hands on" if moment.active else f"{title}: start with L", fontsize=11)
    return figure


class _Moment(NamedTuple):
    active: str    # the node that has just handed its gradient on
    handed: set    # the nodes it handed on to
    done: set      # those that have had their turn
    known: dict    # those that have received something: name -> gradient so far


_PARENTS = {"x": "", "a": "x", "b": "a", "c": "ab", "L": "c"}


def _handed_on(order):
    """The pass of `backward_steps` through the nodes in this order, moment by moment, from before the first to after the last."""
    from autograd_lib.scalar import AutogradValue

    x = AutogradValue(2.0)
    a = x**2
    b = 5 * a
    c = a * b
    nodes = {"x": x, "a": a, "b": b, "c": c, "L": -c}
    nodes["L"].grad = 1.0
    known, done = {"L"}, set()
    yield _Moment("", set(), set(), {"L": 1.0})
    for name in order:
        node, parents = nodes[name], {nodes[parent]: parent for parent in _PARENTS[name]}
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if parent in parents:
                parent.grad += partial * node.grad
        known |= set(parents.values())
        done.add(name)
        yield _Moment(name, set(parents.values()), set(done), {n: nodes[n].grad for n in known})


def _graph_at(axis, moment, wrong):
    """The graph of `backward_steps` at a moment; the gradient of the node `wrong` is crossed out."""
    places = {"x": (0, 0), "a": (1.1, 0), "b": (1.75, 1.0), "c": (2.5, 0), "L": (3.5, 0)}
    for name, (left, low) in places.items():
        now = name == moment.active
        for parent in _PARENTS[name]:
            if now:
                arrow(axis, places[name], places[parent], VERMILION, "--", 2.6, shrinkA=13, shrinkB=13)
            else:
                arrow(axis, places[parent], places[name], "#999999", "-", 1.0, shrinkA=13, shrinkB=13)
        axis.text(left, low, f"${name}$", ha="center", va="center", fontsize=12, zorder=3,
                  bbox={"boxstyle": "circle,pad=0.3", "facecolor": "#d9d9d9" if name in moment.done else "white",
                        "edgecolor": VERMILION if now else BLACK, "linewidth": 2.5 if now else 1})
        if name in moment.known:
            above, new = name == "b", name in moment.handed or name == wrong
            axis.text(left, low + (0.42 if above else -0.45), f"{moment.known[name]:g}" + (" ✗" if name == wrong else ""),
                      ha="center", va="bottom" if above else "top", fontsize=12, fontfamily="DejaVu Sans",
                      weight="bold" if new else "normal", color=VERMILION if new else BLACK)
    drawing(axis, xlim=(-0.5, 4), ylim=(-1.15, 1.9))


def mode_costs(sizes=(1, 3, 10, 30, 100, 300, 1000), width=100):
    """The product of the Jacobians n -> width -> width -> 1 from the input's end and from the output's: counted, timed."""
    from time import perf_counter

    figure, (left, right) = new_figure(11, 4, 1, 2)
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
