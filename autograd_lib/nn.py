"""Layers, networks and losses: as much as it takes to train small networks."""
import numpy as np

from autograd_lib import ops
from autograd_lib.functions import relu, sigmoid
from autograd_lib.tensor import Tensor


class Module:
    """Something with parameters: the Tensors, Modules and lists of them among its attributes.

    >>> class Scale(Module):
    ...     def __init__(self):
    ...         self.factor = Tensor(2.0)
    ...     def __call__(self, x):
    ...         return x * self.factor
    >>> Scale().parameters()
    [Tensor(2.)]
    """

    def parameters(self):
        """The parameters, Tensors that require a gradient, each once, in the order in which they were set."""
        found, waiting = {}, [self]
        while waiting:
            part = waiting.pop(0)
            if isinstance(part, Tensor) and part.requires_grad:
                found[id(part)] = part
            elif isinstance(part, Module):
                waiting[:0] = vars(part).values()
            elif isinstance(part, (list, tuple)):
                waiting[:0] = part
        return list(found.values())

    def zero_grad(self):
        """Forget the gradients of all parameters."""
        for parameter in self.parameters():
            parameter.grad = None


class Linear(Module):
    """The layer x -> x W + b, from (..., inputs) to (..., outputs).

    W, of shape (inputs, outputs), is drawn from a normal distribution with variance gain / inputs, so that the outputs
    vary about as much as the inputs: gain 2 for a layer followed by relu (He), 1 otherwise. b starts at 0.

    >>> layer = Linear(3, 2, rng=np.random.default_rng(0))
    >>> layer(np.ones((5, 3))).shape
    (5, 2)
    """

    def __init__(self, inputs, outputs, gain=1.0, rng=None, dtype=np.float64):
        rng = np.random.default_rng() if rng is None else rng
        self.W = Tensor(rng.normal(scale=np.sqrt(gain / inputs), size=(inputs, outputs)).astype(dtype))
        self.b = Tensor(np.zeros(outputs, dtype))

    def __call__(self, x):
        return ops.linear(x, self.W, self.b)


class MLP(Module):
    """Linear layers with an activation between them, none after the last: `sizes` lists the widths, from input to
    output.

    `activation` is "relu", "tanh" or "sigmoid", or a function of one Tensor.

    >>> net = MLP([2, 16, 1], "tanh", rng=np.random.default_rng(0))
    >>> net(np.zeros((4, 2))).shape, len(net.parameters())
    ((4, 1), 4)
    """

    def __init__(self, sizes, activation="relu", rng=None, dtype=np.float64):
        rng = np.random.default_rng() if rng is None else rng
        if len(sizes) < 2:
            raise ValueError(f"MLP: sizes lists the widths from input to output, at least two, not {sizes}")
        if type(activation) is str and activation not in ACTIVATIONS:
            raise ValueError(f"MLP: activation is one of {', '.join(ACTIVATIONS)}, or a function, not {activation!r}")
        self.activation = ACTIVATIONS.get(activation, activation) if type(activation) is str else activation
        gain = 2.0 if activation in ("relu", relu) else 1.0
        gains = [gain] * (len(sizes) - 2) + [1.0]
        self.layers = [Linear(n, m, gain, rng, dtype) for n, m, gain in zip(sizes, sizes[1:], gains)]

    def __call__(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)


ACTIVATIONS = {"relu": relu, "tanh": np.tanh, "sigmoid": sigmoid}


def mse(prediction, target):
    """The mean squared error, sum_i (prediction_i - target_i)^2 / n over all entries. Both must have the same shape.

    Raises ValueError otherwise: (N, 1) against (N,) would broadcast to all N^2 pairs.

    >>> float(mse(np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 2.0])).round(4))
    0.6667
    """
    return ops.mean_squared_error(*same_shape("mse", prediction, target))


def binary_cross_entropy(logits, targets):
    """-sum_n [t_n log p_n + (1 - t_n) log(1 - p_n)] / N with p = sigmoid(logits), for targets between 0 and 1.

    It takes logits rather than probabilities, so that no logarithm of 0 arises. Raises ValueError if the shapes differ.

    >>> float(binary_cross_entropy(np.array([0.0, 1000.0]), np.array([1.0, 1.0])).round(4))
    0.3466
    """
    return ops.binary_cross_entropy(*same_shape("binary_cross_entropy", logits, targets))


def cross_entropy(logits, labels):
    """-sum_n log softmax(logits_n)[label_n] / N, for logits of shape (N, classes) and N labels from 0 to classes - 1.

    Raises ValueError for other shapes, labels out of range or not whole numbers.

    >>> logits = np.array([[1.01, 1.2], [12.5, 0.02], [0.23, 1.35]])
    >>> float(cross_entropy(logits, [0, 0, 1]).round(6))
    0.358345
    """
    logits, labels = logits if isinstance(logits, Tensor) else np.asarray(logits), np.asarray(labels)
    shape = logits.shape
    if len(shape) != 2 or labels.shape != shape[:1]:
        raise ValueError(
            f"cross_entropy: logits have shape (N, classes) and labels (N,), not {shape} and {labels.shape}"
        )
    if labels.dtype.kind not in "iu":
        raise ValueError(
            f"cross_entropy: labels are whole numbers, not {labels.dtype}; one-hot rows become labels by"
            " argmax(axis=1)"
        )
    # Seen as unsigned, negative numbers are very large: one comparison finds both ends.
    if labels.size and np.maximum.reduce(labels.view(f"u{labels.itemsize}")) >= shape[1]:
        raise ValueError(
            f"cross_entropy: labels run from 0 to {shape[1] - 1}, but these from {labels.min()} to {labels.max()}"
        )
    return ops.cross_entropy(logits, labels)


def accuracy(logits, labels):
    """The part of the rows that are classified right: by the largest logit of a row, or by the sign of a single logit.

    >>> accuracy(np.array([[0.1, 0.9], [0.8, 0.2]]), [1, 1])
    0.5
    >>> accuracy(np.array([-1.0, 2.0]), [0, 1])
    1.0
    """
    logits = logits.value if isinstance(logits, Tensor) else np.asarray(logits)
    labels = np.asarray(labels)
    single = logits.ndim == 1 or logits.shape[-1] == 1
    predicted = (logits > 0).reshape(-1) if single else np.argmax(logits, axis=-1)
    if predicted.size != labels.size:
        raise ValueError(f"accuracy: logits of shape {logits.shape} do not go with labels of shape {labels.shape}")
    return float(np.mean(predicted == labels.reshape(-1)))


def same_shape(name, prediction, target):
    """Both, the target in the prediction's type if it is an array. Raises ValueError if their shapes differ."""
    prediction = prediction if isinstance(prediction, Tensor) else np.asarray(prediction)
    target = (
        target
        if isinstance(target, Tensor)
        else np.asarray(target, prediction.dtype if prediction.dtype.kind == "f" else None)
    )
    if prediction.shape != target.shape:
        raise ValueError(
            f"{name}: shapes {prediction.shape} and {target.shape} differ; reshape one, they would broadcast silently"
        )
    return prediction, target
