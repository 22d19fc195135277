"""Steps downhill.

An optimizer changes the values of the parameters in place, so it must not be called between a loss and its `backward`.
"""
import numpy as np


class Optimizer:
    """What optimizers share: a list of parameters, and the loop over them."""

    def __init__(self, parameters, lr, weight_decay):
        self.parameters = list(parameters)
        if not self.parameters:
            raise ValueError(f"{type(self).__name__}: no parameters given")
        if not lr > 0:
            raise ValueError(f"{type(self).__name__}: the learning rate is to be positive, not {lr}")
        self.lr, self.weight_decay = lr, weight_decay

    def zero_grad(self):
        """Forget the gradients of all parameters."""
        for p in self.parameters:
            p.grad = None

    def step(self):
        """Change every parameter that has a gradient."""
        for i, p in enumerate(self.parameters):
            if p.grad is not None:
                g = p.grad + self.weight_decay * p.value if self.weight_decay else p.grad
                p.value -= self.change(i, g)


class SGD(Optimizer):
    """Stochastic gradient descent: w <- w - lr v, where v <- momentum v + g. `weight_decay` adds weight_decay w to g.

    >>> from autograd_lib import Tensor
    >>> w = Tensor([1.0, -2.0])
    >>> optimizer = SGD([w], lr=0.25)
    >>> (w * w).sum().backward()
    >>> optimizer.step()
    >>> w.value
    array([ 0.5, -1. ])
    """

    def __init__(self, parameters, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(parameters, lr, weight_decay)
        self.momentum, self.velocity = momentum, {}

    def change(self, i, g):
        if self.momentum:
            if i in self.velocity:
                g = self.momentum * self.velocity[i] + g
            self.velocity[i] = g
        return self.lr * g


class Adam(Optimizer):
    """Adam (Kingma and Ba, 2015): w <- w - lr m' / (sqrt(s') + eps).

    m <- beta1 m + (1 - beta1) g and s <- beta2 s + (1 - beta2) g^2 are running means, which start at 0; m' = m / (1 -
    beta1^t) and s' = s / (1 - beta2^t) make up for that at step t.

    >>> from autograd_lib import Tensor
    >>> w = Tensor([1.0, -2.0])
    >>> optimizer = Adam([w], lr=0.5)
    >>> (w * w).sum().backward()
    >>> optimizer.step()
    >>> w.value.round(6)
    array([ 0.5, -1.5])
    """

    def __init__(self, parameters, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        super().__init__(parameters, lr, weight_decay)
        self.betas, self.eps, self.t = betas, eps, 0
        self.m = [np.zeros_like(p.value) for p in self.parameters]
        self.s = [np.zeros_like(p.value) for p in self.parameters]

    def step(self):
        self.t += 1
        super().step()

    def change(self, i, g):
        beta1, beta2 = self.betas
        self.m[i] = beta1 * self.m[i] + (1 - beta1) * g
        self.s[i] = beta2 * self.s[i] + (1 - beta2) * g * g
        return self.lr * (self.m[i] / (1 - beta1**self.t)) / (np.sqrt(self.s[i] / (1 - beta2**self.t)) + self.eps)
