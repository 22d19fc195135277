"""Every row of the op table: derivatives of first and second order against central differences, with random cotangents."""
import numpy as np
import pytest

from autograd_lib import Tensor, check_grads, ops, relu, unbroadcast

SHAPES = [(), (1,), (4,), (2, 3), (3, 1), (2, 3, 4)]

UNARY = {
    "negative": lambda x: -x, "square": np.square, "exp": np.exp, "log": lambda x: np.log(x * x + 0.5),
    "sqrt": lambda x: np.sqrt(x * x + 0.5), "tanh": np.tanh, "sin": np.sin, "cos": np.cos, "abs": np.abs, "relu": relu,
    "cube": lambda x: x**3, "square by **": lambda x: x**2, "x ** 1": lambda x: x**1, "x ** 0": lambda x: x**0 * x,
    "inverse power": lambda x: (x * x + 0.5)**-0.5, "power of 3": lambda x: 3.0**x,
}
BINARY = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": lambda x, y: x / (y * y + 0.5),
    "power": lambda x, y: (x * x + 0.5)**y, "maximum": np.maximum, "where": lambda x, y: np.where(x.value > y.value, x * x, y),
}


@pytest.mark.parametrize("name", UNARY)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_unary(name, shape):
    check_grads(UNARY[name], np.random.default_rng(1).normal(size=shape))


@pytest.mark.parametrize("name", BINARY)
@pytest.mark.parametrize("left, right", [((), ()), ((3,), ()), ((), (3,)), ((2, 3), (3,)), ((3,), (2, 3)), ((2, 1), (1, 3)), ((1,), (2, 3))], ids=str)
def test_binary_broadcasts_both_ways(name, left, right):
    rng = np.random.default_rng(2)
    check_grads(BINARY[name], rng.normal(size=left), rng.normal(size=right))


@pytest.mark.parametrize("left, right", [
    ((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((2, 3), (3, 4)), ((1, 1), (1, 1)), ((5, 2, 3), (3, 4)), ((2, 3), (5, 3, 4)), ((5, 2, 3), (5, 3, 4)),
    ((3,), (5, 3, 4)), ((5, 2, 3), (3,)), ((1, 2, 3), (5, 3, 4)), ((6, 1, 2, 3), (5, 3, 4)), ((3,), (3, 1)), ((1, 3), (3,)),
], ids=str)
def test_matmul_in_all_its_cases(left, right):
    rng = np.random.default_rng(3)
    check_grads(np.matmul, rng.normal(size=left), rng.normal(size=right))


@pytest.mark.parametrize("reduce", [np.sum, np.mean, np.max])
@pytest.mark.parametrize("axis", [None, 0, 1, -1, -2, (0, 2), (-1, 0), (0, 1, 2)], ids=str)
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(reduce, axis, keepdims):
    check_grads(lambda x: reduce(x, axis=axis, keepdims=keepdims), np.random.default_rng(4).normal(size=(2, 3, 4)))


@pytest.mark.parametrize("rearrange", [
    lambda x: x.reshape(3, 2), lambda x: x.reshape((6,)), lambda x: x.reshape(-1), lambda x: x.ravel(), lambda x: x.T, lambda x: x.transpose(1, 0), lambda x: x.transpose((1, 0)),
    lambda x: np.transpose(x), lambda x: x.swapaxes(0, 1), lambda x: np.broadcast_to(x, (4, 2, 3)), lambda x: np.concatenate((x, x * x)),
    lambda x: np.concatenate([x, np.ones((2, 1)), x], axis=-1), lambda x: x[0], lambda x: x[:, 1], lambda x: x[..., ::-1],
    lambda x: x[None, 1:], lambda x: x[[0, 0, 1]], lambda x: x[np.array([[0, 1], [1, 1]]), 2], lambda x: x[np.array([[True, False, True], [False, True, True]])],
])
def test_rearranging(rearrange):
    check_grads(lambda x: np.sin(rearrange(x)), np.random.default_rng(5).normal(size=(2, 3)))


def test_an_index_that_names_an_entry_twice_adds_up():
    x = Tensor([1.0, 2.0, 3.0])
    x[[0, 0, 2]].backward(np.array([1.0, 10.0, 100.0]))
    assert x.grad.tolist() == [11, 0, 100]


def test_subgradients_at_kinks():
    def slope(f, at):
        x = Tensor(at)
        f(x).sum().backward()
        return x.grad.tolist()

    assert slope(relu, 0.0) == 0 and slope(np.abs, 0.0) == 0
    assert slope(lambda x: np.maximum(x, 2.0), 2.0) == 0.5
    assert slope(lambda x: np.maximum(x, x), 2.0) == 1
    assert slope(np.max, [1.0, 3.0, 3.0]) == [0, 0.5, 0.5]


def test_power_with_negative_and_zero_bases():
    x = Tensor([-2.0, 0.0, 3.0])
    (x**3).sum().backward()
    assert x.grad.tolist() == [12, 0, 27]
    x = Tensor([-2.0, 0.0, 3.0])
    (x**np.array([2.0, 0.0, 1.0])).sum().backward()
    assert x.grad.tolist() == [-4, 0, 1]


def test_a_vjp_is_asked_only_for_arguments_that_need_a_gradient(monkeypatch):
    asked = []
    spy = ops.Op("multiply", np.multiply, tuple(lambda g, f, x, y, i=i: asked.append(i) or g * (y, x)[i] for i in (0, 1)))
    monkeypatch.setattr(ops, "multiply", spy)
    x = Tensor(2.0)
    (x * 3.0).backward(), (3.0 * x).backward(), (x * Tensor(3.0, requires_grad=False)).backward()
    assert asked == [0, 1, 0]


@pytest.mark.parametrize("shape", [(), (1,), (3,), (2, 3), (2, 1), (1, 3), (1, 1), (4, 2, 3), (4, 1, 1), (1, 2, 1)], ids=str)
def test_unbroadcast_is_the_transpose_of_broadcasting(shape):
    rng = np.random.default_rng(6)
    x, g = rng.normal(size=shape), rng.normal(size=(4, 2, 3))
    back = unbroadcast(g, shape)
    assert back.shape == shape
    np.testing.assert_allclose(np.sum(back * x), np.sum(g * np.broadcast_to(x, g.shape)))
