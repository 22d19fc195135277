"""The numbers that the second half of unit 02 promises, from expectations to losses: its own solutions give them."""

import math
from pathlib import Path

import numpy as np
import pytest

from examiner.bank import find
from examiner.course import Course

UNIT = find(Course(Path(__file__).resolve().parents[2]), "02-probability")[0]
X, Y, W = np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])


def solution(id):
    names = {"np": np, "math": math}
    exec(UNIT.exercise(id).solution, names)
    return names


def test_a_die():
    names = solution("expectation")
    faces, fair = np.arange(1, 7), np.full(6, 1 / 6)
    assert names["expectation"](faces, fair, lambda x: x) == pytest.approx(3.5)
    assert names["expectation"](faces, fair, lambda x: x**2) == pytest.approx(91 / 6)
    assert names["variance"](faces, fair, lambda x: x) == pytest.approx(35 / 12)


def test_the_thread_as_a_likelihood():
    names = solution("thread-as-likelihood")
    variance = names["matching_variance"](3)
    assert variance == 1.5
    assert names["nll_gradient"](X, Y, W, math.sqrt(variance)) == pytest.approx([-4 / 3, -2 / 3], rel=1e-12)
    squares = np.sum((Y - X @ W) ** 2)
    nll = solution("loss-as-likelihood")["gaussian_nll_from"](squares, 3, math.sqrt(variance))
    assert nll - 1.5 * math.log(2 * math.pi * variance) == pytest.approx(2 / 3, rel=1e-12)


@pytest.mark.parametrize("prediction", [-3.0, -0.5, 0.5, 2.0])
def test_the_normaliser_that_is_constant_and_the_one_that_is_not(prediction):
    normalizer = solution("normalizer")["normalizer"]
    root = math.sqrt(math.pi)
    assert normalizer(lambda y, p: (y - p) ** 2, prediction, -30, 30) == pytest.approx(root, rel=1e-9)
    Z = normalizer(lambda y, p: p**2 * (y - p) ** 2, prediction, -30, 30)
    assert Z == pytest.approx(root / abs(prediction), rel=1e-9)


def test_penalties_of_priors():
    names = solution("map-as-regularizer")
    assert names["ridge_penalty"](3.0, 2.0) == pytest.approx(9 / 4)
    assert names["lasso_penalty"](3.0, 2.0) == pytest.approx(9)
    ridge = np.linalg.solve(X.T @ X + np.eye(2), X.T @ Y)
    assert ridge == pytest.approx([0.8, 0.6])  # as section 10 says, with a penalty of 1


def test_norms():
    norm = solution("lp-norm")["lp_norm"]
    assert [norm(np.array([3.0, -4.0]), p) for p in (1, 2, np.inf)] == pytest.approx([7, 5, 4])


def test_three_images():
    images = np.array([[1.01, 1.2], [12.5, 0.02], [0.23, 1.35]])
    losses = solution("cross-entropy")["cross_entropy"](images, np.array([0, 0, 1]))
    assert losses == pytest.approx([0.792653, 3.80193e-06, 0.282378], rel=1e-5)
    assert np.mean(losses) == pytest.approx(0.358345, abs=5e-7)
    assert losses[0] > math.log(2)


def test_logits_of_a_thousand():
    expected = pytest.approx(1000 + math.log(2), rel=1e-15)
    assert solution("logsumexp")["logsumexp"](np.array([1000.0, 1000.0])) == expected
    assert solution("binary-nll")["binary_nll"](np.array([1, 0]), np.array([0.0, 1000.0])) == expected
