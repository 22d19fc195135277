"""Layers, losses, optimizers and data sets: formulas, what training reaches, and what they say when misused."""
import hashlib

import numpy as np
import pytest

from autograd_lib import Tensor, check_grads, data, nn, optim, relu


def test_a_layer_is_x_W_plus_b():
    layer = nn.Linear(3, 2, rng=np.random.default_rng(0))
    x = np.random.default_rng(1).normal(size=(5, 3))
    np.testing.assert_allclose(layer(x).value, x @ layer.W.value + layer.b.value)
    assert layer(x.reshape(5, 1, 3)).shape == (5, 1, 2) and layer(x[0]).shape == (2,)


def test_initial_weights_keep_the_variance():
    W = nn.Linear(1000, 100, gain=2.0, rng=np.random.default_rng(0)).W.value
    assert np.var(W) == pytest.approx(2 / 1000, rel=0.02)
    a, b = (nn.MLP([2, 3, 1], rng=np.random.default_rng(5)) for _ in range(2))
    assert all(np.array_equal(p.value, q.value) for p, q in zip(a.parameters(), b.parameters()))


def test_parameters_are_found_once_and_in_order():
    class Twice(nn.Module):
        def __init__(self):
            self.first, self.scale, self.again = nn.Linear(2, 2), Tensor(1.0), [nn.Linear(2, 1)]
            self.again.append(self.first)
            self.constant = Tensor(3.0, requires_grad=False)
    m = Twice()
    assert m.parameters() == [m.first.W, m.first.b, m.scale, m.again[0].W, m.again[0].b]
    (m.first(np.ones(2)).sum() * m.scale).backward()
    m.zero_grad()
    assert m.scale.grad is None and m.first.W.grad is None


@pytest.mark.parametrize("activation, f", [("relu", relu), ("tanh", np.tanh), ("sigmoid", lambda x: 1 / (1 + np.exp(-x))), (np.sin, np.sin)])
def test_mlp(activation, f):
    net = nn.MLP([2, 3, 4, 1], activation, rng=np.random.default_rng(0))
    x = np.random.default_rng(1).normal(size=(5, 2))
    W1, b1, W2, b2, W3, b3 = [p.value for p in net.parameters()]
    np.testing.assert_allclose(net(x).value, f(f(x @ W1 + b1) @ W2 + b2) @ W3 + b3)


def test_losses_on_known_numbers():
    logits = [[1.01, 1.2], [12.5, 0.02], [0.23, 1.35]]
    assert nn.cross_entropy(Tensor(logits), [0, 0, 1]).item() == pytest.approx(0.358345, abs=5e-7)
    each = [nn.cross_entropy(np.array([row]), [label]) for row, label in zip(logits, [0, 0, 1])]
    assert each == pytest.approx([0.792653, 3.80193e-06, 0.282378], rel=2e-6)
    z, y = np.array([-1000.0, 1000.0, 0.3]), np.array([0.0, 1.0, 1.0])
    assert nn.binary_cross_entropy(z, y) == pytest.approx(np.log(1 + np.exp(-0.3)) / 3)
    x = Tensor(z)
    nn.binary_cross_entropy(x, y).backward()
    np.testing.assert_allclose(x.grad, (1 / (1 + np.exp(-z.clip(-500))) - y) / 3, atol=1e-15)
    assert nn.mse(Tensor([0.0, 1, 2]), [1, 2, 2]).item() == pytest.approx(2 / 3)


def test_gradients_of_losses_in_closed_form_are_those_of_their_definition():
    x, labels = np.random.default_rng(0).normal(size=(4, 3)), np.array([0, 2, 1, 1])
    ours, defined = Tensor(x), Tensor(x)
    nn.cross_entropy(ours, labels).backward()
    p = np.exp(defined) / np.sum(np.exp(defined), axis=1, keepdims=True)
    (-np.mean(np.log(p)[np.arange(4), labels])).backward()
    np.testing.assert_allclose(ours.grad, defined.grad)
    check_grads(lambda x: nn.cross_entropy(x, labels), x)


def test_accuracy():
    assert nn.accuracy(Tensor([[1.0, 2.0], [3.0, 0.0]]), [1, 1]) == 0.5
    assert nn.accuracy(Tensor([[1.0], [-3.0], [2.0]]), [1, 0, 0]) == pytest.approx(2 / 3)


def test_sgd_with_momentum_and_weight_decay_follows_its_formula():
    w = Tensor([1.0, -2.0])
    optimizer = optim.SGD([w], lr=0.1, momentum=0.9, weight_decay=0.01)
    expected, v = np.array([1.0, -2.0]), 0
    for _ in range(5):
        optimizer.zero_grad()
        (w**3).sum().backward()
        optimizer.step()
        v = 0.9 * v + 3 * expected**2 + 0.01 * expected
        expected = expected - 0.1 * v
    np.testing.assert_allclose(w.value, expected)


def test_adam_follows_its_formula():
    w = Tensor([1.0, -2.0])
    optimizer = optim.Adam([w], lr=0.1, betas=(0.8, 0.95), eps=1e-3)
    expected, m, s = np.array([1.0, -2.0]), 0, 0
    for t in range(1, 6):
        optimizer.zero_grad()
        (w**3).sum().backward()
        optimizer.step()
        g = 3 * expected**2
        m, s = 0.8 * m + 0.2 * g, 0.95 * s + 0.05 * g * g
        expected = expected - 0.1 * (m / (1 - 0.8**t)) / (np.sqrt(s / (1 - 0.95**t)) + 1e-3)
    np.testing.assert_allclose(w.value, expected)


def test_an_optimizer_leaves_alone_what_has_no_gradient_and_keeps_float32():
    a, b = Tensor(np.ones(2, np.float32)), Tensor(1.0)
    for optimizer in (optim.SGD([a, b], lr=0.1, momentum=0.9), optim.Adam([a, b])):
        (a * a).sum().backward()
        optimizer.step()
        assert b.value == 1 and a.dtype == np.float32


def test_a_small_network_learns_the_moons():
    rng = np.random.default_rng(0)
    X, y = data.two_moons(100, noise=0.1, rng=rng)
    net = nn.MLP([2, 16, 1], "tanh", rng=rng)
    optimizer = optim.Adam(net.parameters(), lr=0.05)
    for _ in range(200):
        optimizer.zero_grad()
        loss = nn.binary_cross_entropy(net(X), y.reshape(-1, 1))
        loss.backward()
        optimizer.step()
    assert loss.item() < 0.02 and nn.accuracy(net(X), y) == 1


def test_a_small_network_reads_digits():
    rng = np.random.default_rng(0)
    (X, y), (X_val, y_val) = data.split(*data.digits(), rng=rng)
    net = nn.MLP([64, 32, 10], "relu", rng=rng)
    optimizer = optim.SGD(net.parameters(), lr=0.2, momentum=0.9)
    for _ in range(12):
        for batch, labels in data.minibatches(X, y, 64, rng):
            optimizer.zero_grad()
            nn.cross_entropy(net(batch), labels).backward()
            optimizer.step()
    assert nn.accuracy(net(X_val), y_val) >= 0.95


def test_digits_are_the_real_ones():
    X, y = data.digits()
    assert X.shape == (1797, 64) and X.min() == 0 and X.max() == 1 and np.bincount(y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert hashlib.sha256((X * 16).astype(np.uint8).tobytes() + y.astype(np.uint8).tobytes()).hexdigest()[:16] == "87ff0c9e40dc7e2c"


def test_drawn_data_repeat_with_their_seed_and_classes_lie_apart():
    for draw in (data.two_moons, data.spirals, data.blobs):
        X, y = draw(60, rng=np.random.default_rng(3))
        again, _ = draw(60, rng=np.random.default_rng(3))
        assert np.array_equal(X, again) and X.shape == (60, 2) and y.dtype.kind == "i"
        X, y = draw(600, rng=np.random.default_rng(3), **({"scale": 0.1} if draw is data.blobs else {"noise": 0.0}))
        distance = np.linalg.norm(X[:, None] - X, axis=-1) + np.eye(600)
        assert np.mean(y[np.argmin(distance, axis=1)] == y) > 0.98


def test_minibatches_hold_every_row_once():
    X, y = np.arange(10.0).reshape(10, 1), np.arange(10)
    batches = list(data.minibatches(X, y, 3, np.random.default_rng(0)))
    assert [len(b) for _, b in batches] == [3, 3, 3, 1]
    assert sorted(np.concatenate([b for _, b in batches])) == list(range(10))
    assert all(np.array_equal(x[:, 0], b) for x, b in batches)
    assert [b.tolist() for _, b in batches] == [b.tolist() for _, b in data.minibatches(X, y, 3, np.random.default_rng(0))]


@pytest.mark.parametrize("misuse, message", [
    (lambda: nn.mse(np.ones((3, 1)), np.ones(3)), r"mse: shapes \(3, 1\) and \(3,\) differ; reshape"),
    (lambda: nn.binary_cross_entropy(Tensor(np.ones((3, 1))), np.ones(3)), r"binary_cross_entropy: shapes \(3, 1\) and \(3,\)"),
    (lambda: nn.cross_entropy(np.ones((3, 2)), [0, 1]), r"labels \(N,\), not \(3, 2\) and \(2,\)"),
    (lambda: nn.cross_entropy(np.ones((3, 2)), [0, 1, 2]), "labels run from 0 to 1, but these from 0 to 2"),
    (lambda: nn.cross_entropy(np.ones((3, 2)), [0.0, 1.0, 1.0]), "labels are whole numbers, not float64"),
    (lambda: nn.accuracy(np.ones((3, 2)), [0, 1]), r"logits of shape \(3, 2\) do not go with labels of shape \(2,\)"),
    (lambda: nn.MLP([2]), "at least two"),
    (lambda: nn.MLP([2, 1], "step"), "activation is one of relu, tanh, sigmoid, or a function, not 'step'"),
    (lambda: nn.Linear(3, 2)(np.ones((4, 2))), r"linear of shape \(4, 2\) and \(3, 2\) and \(2,\)"),
    (lambda: optim.SGD([], lr=0.1), "SGD: no parameters given"),
    (lambda: optim.Adam([Tensor(1.0)], lr=-1), "learning rate is to be positive, not -1"),
    (lambda: list(data.minibatches(np.ones(3), np.ones(2), 2)), "X has 3 rows, y has 2"),
])
def test_misuse_is_explained(misuse, message):
    with pytest.raises(ValueError, match=message):
        misuse()
