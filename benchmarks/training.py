"""A step of training a small network, written four times: by hand in NumPy, and on autograd_lib, HIPS autograd and
PyTorch.

Every version computes the same loss without overflow, gradients and plain gradient descent step, in the same type and
from the same numbers; each is written as its documentation suggests. `networks` lists the sizes, `steps(network,
dtype)` gives the versions that can run.
"""
from dataclasses import dataclass

import numpy as np

RATE = 0.1


@dataclass(frozen=True)
class Network:
    """inputs - hidden - outputs; one output is a binary classifier with tanh, several are classes with relu."""

    inputs: int
    hidden: int
    outputs: int
    batch: int
    target: float

    def __str__(self):
        return f"{self.inputs}-{self.hidden}-{self.outputs}, batch {self.batch}"

    def draw(self, dtype):
        """(X, y, parameters) at random, always the same."""
        rng = np.random.default_rng(0)
        X = rng.normal(size=(self.batch, self.inputs)).astype(dtype)
        y = rng.integers(0, max(2, self.outputs), self.batch)
        if self.outputs == 1:
            y = y.astype(dtype).reshape(-1, 1)
        sizes = (self.inputs, self.hidden), (self.hidden, self.outputs)
        W1, W2 = [(rng.normal(size=size) / np.sqrt(size[0])).astype(dtype) for size in sizes]
        return X, y, [W1, np.zeros(self.hidden, dtype), W2, np.zeros(self.outputs, dtype)]


networks = [Network(2, 16, 1, 100, 2.0), Network(64, 32, 10, 64, 1.6), Network(784, 128, 10, 64, 1.1)]


def steps(network, dtype):
    """{name: step}, where every step() trains once and returns the loss before it."""
    versions = {
        "NumPy by hand": by_hand,
        "autograd_lib": with_autograd_lib,
        "HIPS autograd": with_hips,
        "PyTorch eager": with_pytorch,
    }
    made = {name: version(network, *network.draw(dtype)) for name, version in versions.items()}
    return {name: step for name, step in made.items() if step}


def by_hand(network, X, y, parameters):
    W1, b1, W2, b2 = parameters
    rows = np.arange(network.batch)

    def binary():
        h = np.tanh(X @ W1 + b1)
        z = h @ W2 + b2
        loss = np.mean(np.logaddexp(0, z) - y * z)
        dz = (1 / (1 + np.exp(-z)) - y) / network.batch
        da = (dz @ W2.T) * (1 - h * h)
        return loss, da, h, dz

    def classes():
        h = np.maximum(X @ W1 + b1, 0)
        z = h @ W2 + b2
        z -= z.max(axis=1, keepdims=True)
        p = np.exp(z)
        total = p.sum(axis=1, keepdims=True)
        loss = -np.mean(z[rows, y] - np.log(total[:, 0]))
        p /= total
        p[rows, y] -= 1
        p /= network.batch
        da = (p @ W2.T) * (h > 0)
        return loss, da, h, p

    forward_and_back = binary if network.outputs == 1 else classes

    def step():
        nonlocal W1, b1, W2, b2
        loss, da, h, dz = forward_and_back()
        dW2, db2, dW1, db1 = h.T @ dz, dz.sum(axis=0), X.T @ da, da.sum(axis=0)
        W1 -= RATE * dW1
        b1 -= RATE * db1
        W2 -= RATE * dW2
        b2 -= RATE * db2
        return float(loss)
    return step


def with_autograd_lib(network, X, y, parameters):
    from autograd_lib import nn, optim

    net = nn.MLP(
        [network.inputs, network.hidden, network.outputs], "tanh" if network.outputs == 1 else "relu", dtype=X.dtype
    )
    for p, value in zip(net.parameters(), parameters):
        p.value[...] = value
    loss_of = nn.binary_cross_entropy if network.outputs == 1 else nn.cross_entropy
    optimizer = optim.SGD(net.parameters(), RATE)

    def step():
        optimizer.zero_grad()
        loss = loss_of(net(X), y)
        loss.backward()
        optimizer.step()
        return loss.item()
    return step


def with_hips(network, X, y, parameters):
    try:
        import autograd.numpy as anp
        from autograd import value_and_grad
    except ImportError:
        return None
    rows = np.arange(network.batch)

    def loss(parameters):
        W1, b1, W2, b2 = parameters
        if network.outputs == 1:
            z = anp.dot(anp.tanh(anp.dot(X, W1) + b1), W2) + b2
            return anp.mean(anp.logaddexp(0, z) - y * z)
        z = anp.dot(anp.maximum(anp.dot(X, W1) + b1, 0), W2) + b2
        z = z - anp.max(z, axis=1, keepdims=True)
        return anp.mean(anp.log(anp.sum(anp.exp(z), axis=1)) - z[rows, y])

    loss_and_gradients = value_and_grad(loss)

    def step():
        value, gradients = loss_and_gradients(parameters)
        for p, g in zip(parameters, gradients):
            p -= RATE * g
        return float(value)
    return step


def with_pytorch(network, X, y, parameters):
    try:
        import torch
    except ImportError:
        return None
    from torch.nn import functional
    torch.set_num_threads(1)
    X, y = torch.from_numpy(X), torch.from_numpy(y)
    parameters = [torch.from_numpy(p).requires_grad_() for p in parameters]
    # torch keeps W as (outputs, inputs).
    parameters[0] = parameters[0].detach().T.contiguous().requires_grad_()
    parameters[2] = parameters[2].detach().T.contiguous().requires_grad_()
    W1, b1, W2, b2 = parameters
    activation = torch.tanh if network.outputs == 1 else functional.relu
    loss_of = functional.binary_cross_entropy_with_logits if network.outputs == 1 else functional.cross_entropy

    def step():
        for p in parameters:
            p.grad = None
        loss = loss_of(functional.linear(activation(functional.linear(X, W1, b1)), W2, b2), y)
        loss.backward()
        with torch.no_grad():
            for p in parameters:
                p.sub_(p.grad, alpha=RATE)
        return loss.item()
    return step
