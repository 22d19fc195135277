"""The numbers of unit 04: its own solutions give them."""

import ast
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from autograd_lib.nn import cross_entropy
from examiner.bank import find
from examiner.course import Course

COURSE = Course(Path(__file__).resolve().parents[2])


@cache
def solution(id):
    """The names that the reference solution of an exercise binds."""
    names = {"np": np}
    exec(find(COURSE, "04-backprop")[0].exercise(id).solution, names)
    return names


def test_the_jacobian_of_a_layer_takes_256_gib():
    assert solution("jacobian-memory")["jacobian_size"]((64, 4096), (64, 4096), 4) == (68_719_476_736, 256.0)


def test_a_bias_that_is_broadcast():
    A, b = np.array([[1, 2], [3, 4], [5, 6]]), np.array([-1, 1])
    assert (A + b).sum() == 21
    assert solution("bias-backward")["bias_backward"](np.ones((3, 2))).tolist() == [3, 3]
    assert solution("bias-backward")["bias_backward"](np.array([[4, -1], [5, 9], [2, 6]])).tolist() == [11, 14]


def test_the_mask_of_the_relu():
    x, dz = np.array([1, -2, 3, -1]), np.array([4, -1, 5, 9])
    assert solution("relu-backward")["relu_backward"](dz, x).tolist() == [4, 0, 5, 0]
    assert np.array_equal(dz @ solution("relu-jacobian")["relu_jacobian"](x), [4, 0, 5, 0])


def test_the_thread_layer_by_layer():
    X, y, w = np.array([[1.0, 0], [1, 1], [1, 2]]), np.array([1.0, 2, 2]), np.array([0.0, 1])
    gradients = solution("layer-by-layer")["least_squares_backward"](X, y, w)
    assert gradients["g"] == pytest.approx(1 / 3, rel=1e-15)
    assert gradients["c"] == pytest.approx([1 / 3] * 3, rel=1e-15)
    assert gradients["b"] == pytest.approx([2 / 3, 2 / 3, 0], rel=1e-15)
    assert gradients["a"] == pytest.approx([-2 / 3, -2 / 3, 0], rel=1e-15)
    assert gradients["w"] == pytest.approx([-4 / 3, -2 / 3], rel=1e-15)


def test_the_squared_norm_by_the_rules_of_a_layer():
    W, x = np.array([[0.1, 0.5], [-0.3, 0.8]]), np.array([[0.2], [0.4]])
    names = solution("linear-backward-columns")
    dq = 2 * W @ x
    assert names["columns_backward_W"](dq, W, x) == pytest.approx(np.array([[0.088, 0.176], [0.104, 0.208]]), rel=1e-14)
    assert names["columns_backward_X"](dq, W, x) == pytest.approx(np.array([[-0.112], [0.636]]), rel=1e-14)


def test_three_examples_of_cross_entropy():
    z, labels = np.array([[1.01, 1.2], [12.5, 0.02], [0.23, 1.35]]), np.array([0, 0, 1])
    losses = [float(cross_entropy(z[n:n + 1], labels[n:n + 1])) for n in range(3)]
    assert losses == pytest.approx([0.792653, 3.80193e-06, 0.282378], rel=2e-6)
    assert np.mean(losses) == pytest.approx(0.358345, rel=2e-6)
    assert losses[0] > np.log(2)
    gradient = solution("softmax-cross-entropy-backward")["cross_entropy_backward"](z, labels)
    assert gradient.sum(axis=1) == pytest.approx(np.zeros(3), abs=1e-15)
    assert gradient[0, 1] == pytest.approx((1 - np.exp(-losses[0])) / 3, rel=1e-12)


def test_examples_in_the_docstrings():
    """What a docstring calls an example is what the solution gives."""
    cases = {
        ("linear-backward", "linear_backward_X"): (([[1, 10]], [[5]], [[2, 3]]), [[32]]),
        ("linear-backward", "linear_backward_W"): (([[1, 10]], [[5]], [[2, 3]]), [[5, 50]]),
        ("linear-backward-columns", "columns_backward_X"): (([[1], [10]], [[2], [3]], [[5]]), [[32]]),
        ("linear-backward-columns", "columns_backward_W"): (([[1], [10]], [[2], [3]], [[5]]), [[5], [50]]),
        ("outer-product", "matvec_backward_X"): (([1, 10], [[5, 6, 7], [8, 9, 1]], [2, 3, 4]), [[2, 3, 4], [20, 30, 40]]),
        ("outer-product", "matvec_backward_w"): (([1, 10], [[5, 6, 7], [8, 9, 1]], [2, 3, 4]), [85, 96, 17]),
        ("elementwise-vjp", "square_vjp"): (([1, 10], [3, 4]), [6, 80]),
        ("elementwise-vjp", "log_vjp"): (([1, 10], [2, 5]), [0.5, 2]),
        ("softmax-backward", "softmax_backward"): (([[1, 0]], [[0.5, 0.5]]), [[0.25, -0.25]]),
        ("softmax-cross-entropy-backward", "cross_entropy_backward"):
            (([[0, 0], [0, 0]], [0, 1]), [[-0.25, 0.25], [0.25, -0.25]]),
        ("sigmoid-nll-backward", "nll_backward"): (([0, 0], [0, 1]), [0.5, -0.5]),
    }
    for (id, name), (arguments, expected) in cases.items():
        node = next(node for node in ast.parse(find(COURSE, "04-backprop")[0].exercise(id).solution).body
                    if isinstance(node, ast.FunctionDef) and node.name == name)
        said = ast.get_docstring(node).split("Example: ")[1]
        assert str(expected) in said, name
        assert np.allclose(solution(id)[name](*map(np.array, arguments)), expected), name
    gradients = solution("two-layer")["two_layer_backward"](
        np.array([[1, 2]]), np.array([[1, 0], [1, -1]]), np.array([[1], [5]]))
    assert gradients["W2"].tolist() == [[18], [0]]
    assert solution("network-matrix-notation")["gradient_shapes"](3, [1]) == [(1, 3), (1,), (1,), ()]
    trained = solution("train-two-layer")["train"]({"x": 3.0}, lambda p: (p["x"] ** 2, {"x": 2 * p["x"]}), 0.25, 2)
    assert trained == ({"x": 0.75}, [9.0, 2.25])
