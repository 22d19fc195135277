"""The numbers that the course promises: each unit's own solutions give them."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from examiner.bank import find
from examiner.course import Course

COURSE = Course(Path(__file__).resolve().parents[2])


@cache
def solutions(unit):
    """A function that gives the names which the reference solution of an exercise of `unit` binds."""
    exercises = find(COURSE, unit)[0]

    def solution(id):
        names = {"np": np}
        exec(exercises.exercise(id).solution, names)
        return names
    return solution


derivatives = solutions("01-derivatives")


@pytest.fixture
def thread():
    """X, y and w of the loss that runs through the course."""
    return np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])


def test_the_thread(thread):
    X, y, w = thread
    assert np.mean((y - X @ w) ** 2) == pytest.approx(2 / 3, rel=1e-15)
    names = derivatives("least-squares-gradient")
    assert names["loss_gradient"](X, y, w) == pytest.approx([-4 / 3, -2 / 3], rel=1e-15)
    assert names["loss_quotients"](X, y, w, 1e-6) == pytest.approx([-4 / 3, -2 / 3], abs=1e-5)


def test_norm_of_linear():
    W, x = np.array([[0.1, 0.5], [-0.3, 0.8]]), np.array([0.2, 0.4])
    assert W @ x == pytest.approx([0.22, 0.26], rel=1e-14)
    assert np.sum((W @ x) ** 2) == pytest.approx(0.116, rel=1e-14)
    names = derivatives("norm-of-linear")
    assert names["norm_wrt_W"](W, x) == pytest.approx(np.array([[0.088, 0.176], [0.104, 0.208]]), rel=1e-14)
    assert names["norm_wrt_x"](W, x) == pytest.approx([-0.112, 0.636], rel=1e-14)


@pytest.mark.parametrize("x", [1.0, -2.0, 0.3])
def test_total_derivative(x):
    a = x**2
    partial, total, by_x = derivatives("total-derivative")["three_derivatives"](x)
    assert (partial, total) == pytest.approx((5 * a, 10 * a), rel=1e-14)
    assert by_x == pytest.approx(20 * x**3, rel=1e-14)


@pytest.mark.parametrize("x, w", [(1.3, 0.7), (-0.4, 2.0), (0.9, -1.5)])
def test_scalar_chain(x, w):
    steps = derivatives("scalar-chain")["chain_derivatives"](x, w)
    c = 1 / (1 + np.exp(-w * x**2))
    assert steps == pytest.approx({"da/dx": 2 * x, "db/da": w, "dc/db": c * (1 - c), "dd/dc": 1 / c, "dL/dd": -1,
                                   "dL/dx": -2 * x * w * (1 - c)}, rel=1e-12)


def test_gradients_of_squares_and_sums():
    x = np.array([1.5, -2.0, 0.25])
    assert np.array_equal(derivatives("gradient-quadratic")["gradient_of_squares"](x), 2 * x)
    assert np.array_equal(derivatives("gradient-sum")["gradient_of_sum"](x), np.ones(3))


def test_quadratic_form():
    A, x = np.array([[1.0, 2, 0], [3, 4, 5], [0, 7, 1]]), np.array([1.0, -1, 2])
    names = derivatives("quadratic-form")
    assert np.array_equal(names["quadratic_wrt_x"](x, A), (A + A.T) @ x)
    assert np.array_equal(names["quadratic_wrt_A"](x, A), np.outer(x, x))


def test_jacobian_layouts():
    names = derivatives("jacobian-linear")
    W, V = np.arange(21.0).reshape(3, 7), np.arange(6.0).reshape(2, 3)
    assert names["jacobian_wx"](W, np.ones(7))[2, 6] == W[2, 6]
    assert np.array_equal(names["jacobian_xw"](np.ones(3), W), W.T)
    assert np.array_equal(names["jacobian_vwx"](V, W, np.ones(7)), V @ W)


def test_influence_paths_and_partials():
    assert len(derivatives("influence-paths")["influence_paths"](1, 3)) == 7
    x = np.array([0.2, 0.35, 0.5])
    a, b = x.sum(), np.log(x).sum()
    u = np.exp(x) * a / b
    partials = derivatives("influence-partials")["influence_partials"](x)
    assert partials["dy_dx"] == pytest.approx(-np.sin(u) * u, rel=1e-14)
    assert partials["dy_da"] == pytest.approx(-np.sin(u) * np.exp(x) / b, rel=1e-14)
    assert partials["dy_db"] == pytest.approx(np.sin(u) * np.exp(x) * a / b**2, rel=1e-14)
    assert partials["da_dx"] == pytest.approx(np.ones(3)) and partials["db_dx"] == pytest.approx(1 / x)
