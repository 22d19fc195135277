"""Measured derivatives have the right shape and accuracy, and the checkers reject what is wrong."""
import numpy as np
import pytest

from autograd_lib import check_grads, check_numerical_jacobian, check_vjp, numerical_jacobian
from autograd_lib.numerical import complex_jacobian
from autograd_lib.tensor import record
from autograd_lib.ops import Op


@pytest.mark.parametrize("jacobian, accuracy", [(numerical_jacobian, 1e-9), (complex_jacobian, 1e-14)])
@pytest.mark.parametrize("shape", [(), (1,), (3,), (2, 3), (2, 1, 2)], ids=str)
def test_shape_and_value(jacobian, accuracy, shape):
    x = np.random.default_rng(0).normal(size=shape)
    before = x.copy()
    assert jacobian(np.sum, x).shape == shape
    assert jacobian(lambda x: np.ones((4, 2)) * np.sum(x), x).shape == (4, 2) + shape
    elementwise = jacobian(np.sin, x).reshape(x.size, x.size)
    np.testing.assert_allclose(elementwise, np.diag(np.cos(x).ravel()), atol=accuracy)
    assert np.array_equal(x, before)


def test_integers_lists_and_steps():
    np.testing.assert_allclose(numerical_jacobian(lambda x: x @ x, [1, 2, 3]), [2, 4, 6], atol=1e-9)
    np.testing.assert_allclose(numerical_jacobian(np.sin, 3), np.cos(3), atol=1e-9)
    assert abs(numerical_jacobian(np.exp, 0.0, h=0.1) - 1) > 1e-3
    assert numerical_jacobian(np.sum, np.zeros((0, 2))).shape == (0, 2)


def test_check_numerical_jacobian():
    check_numerical_jacobian(lambda x: x**2, lambda x: np.diag(2 * x))
    with pytest.raises(AssertionError, match="off by up to"):
        check_numerical_jacobian(lambda x: x**2, lambda x: np.diag(x))
    with pytest.raises(AssertionError, match=r"shape \(2,\), but it should be \(2, 2\)"):
        check_numerical_jacobian(lambda x: x**2, lambda x: 2 * x)


def test_a_transpose_forgotten_passes_with_ones_and_fails_with_random_cotangents():
    def forgets(g, x):
        return g.copy()

    square = np.random.default_rng(1).normal(size=(3, 3))
    assert np.array_equal(forgets(np.ones((3, 3)), square), np.ones((3, 3)).T)
    with pytest.raises(AssertionError):
        check_vjp(lambda x: x.T, forgets, square)
    check_vjp(lambda x: x.T, lambda g, x: g.T, square)


def test_check_grads_rejects_wrong_first_and_second_derivatives():
    first = Op("wrong", np.sin, (lambda g, f, x: g * np.sin(x),))
    with pytest.raises(AssertionError, match="the gradient for argument 0: off by"):
        check_grads(lambda x: record(first, x), np.array([0.3, 0.8]))
    second = Op("wrong again", np.sin, (lambda g, f, x: g * np.cos(getattr(x, "value", x)),))
    check_grads(lambda x: record(second, x), np.array([0.3, 0.8]), order=1)
    with pytest.raises(AssertionError, match="in the gradient for argument 0"):
        check_grads(lambda x: record(second, x), np.array([0.3, 0.8]))
