"""The numbers that unit 03 promises: its own solutions give them."""

from pathlib import Path

import numpy as np
import pytest

from autograd_lib import Tensor, numerical_jacobian
from examiner.bank import find
from examiner.course import Course

UNIT = find(Course(Path(__file__).resolve().parents[2]), "03-least-squares")[0]


def solution(id):
    names = {"np": np, "Tensor": Tensor, "numerical_jacobian": numerical_jacobian}
    exec(UNIT.exercise(id).solution, names)
    return names


@pytest.fixture
def thread():
    return np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])


def test_cost_gradient_and_hessian(thread):
    assert solution("cost")["cost"](*thread) == pytest.approx(2 / 3, rel=1e-15)
    gradient, hessian = solution("cost-gradient")["cost_derivatives"](*thread)
    assert gradient == pytest.approx([-4 / 3, -2 / 3], rel=1e-15)
    assert hessian == pytest.approx(np.array([[2, 2], [2, 10 / 3]]), rel=1e-15)


def test_four_ways_agree(thread):
    found = solution("same-loss-four-ways")["four_gradients"](*thread)
    assert len(found) == 4
    for gradient in found.values():
        assert gradient == pytest.approx([-4 / 3, -2 / 3], rel=1e-9)


def test_minimum(thread):
    X, y, _ = thread
    best = solution("normal-equations")["least_squares"](X, y)
    assert best == pytest.approx([7 / 6, 1 / 2], rel=1e-12)
    assert solution("cost")["cost"](X, y, best) == pytest.approx(1 / 18, rel=1e-12)
    assert np.trace(solution("projection")["projection"](X)) == pytest.approx(2, rel=1e-12)


def test_best_step(thread):
    X, _, _ = thread
    bound, best, rate = solution("step-sizes")["step_sizes"](X)
    low, high = 8 / 3 - np.sqrt(40) / 3, 8 / 3 + np.sqrt(40) / 3  # eigenvalues of the Hessian [[2, 2], [2, 10/3]]
    assert (bound, best, rate) == pytest.approx((2 / high, 3 / 8, np.sqrt(10) / 4), rel=1e-12)
    assert (round(low, 2), round(high, 2)) == (0.56, 4.77)


@pytest.mark.parametrize("seed", range(3))
def test_solving_keeps_the_equations_where_inverting_loses_them(seed):
    """At degree 12 the weights are lost to solve as well; only the residual tells the two apart."""
    t = np.linspace(0, 1, 60)
    X, y = np.vander(t, 13, increasing=True), np.sin(6 * t) + 0.1 * np.random.default_rng(seed).normal(size=60)
    solved, inverted = np.linalg.solve(X.T @ X, X.T @ y), np.linalg.inv(X.T @ X) @ (X.T @ y)
    left = [np.linalg.norm(X.T @ (y - X @ w)) / np.linalg.norm(X.T @ y) for w in (solved, inverted)]
    assert left[0] < 1e-8 and left[1] > 1e-3
    exact = np.linalg.lstsq(X, y, rcond=None)[0]
    assert np.linalg.norm(solved - exact) > 1e-4 * np.linalg.norm(exact)


@pytest.mark.parametrize("shape", [(1, 3), (2, 5)])
def test_least_norm_is_the_pseudo_inverse(shape):
    rng = np.random.default_rng(0)
    A, y = rng.normal(size=shape), rng.normal(size=shape[0])
    x, nu = solution("least-norm")["least_norm"](A, y)
    assert x == pytest.approx(np.linalg.pinv(A) @ y, rel=1e-9)
    assert nu == pytest.approx(-2 * np.linalg.inv(A @ A.T) @ y, rel=1e-9)
