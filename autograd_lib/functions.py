"""Functions that NumPy lacks, for arrays and Tensors alike. All keep clear of overflow for large inputs."""
from autograd_lib import ops
from autograd_lib.ops.rearranging import arraylike


def relu(x):
    """max(x, 0), entry by entry; its derivative at 0 is taken to be 0.

    >>> relu([-1.0, 2.0])
    array([0., 2.])
    """
    return ops.relu(x)


def sigmoid(x):
    """1 / (1 + e^-x), entry by entry.

    >>> sigmoid([0.0, 1000.0])
    array([0.5, 1. ])
    """
    return ops.sigmoid(arraylike(x))


def softplus(x):
    """log(1 + e^x), entry by entry: a smooth relu.

    >>> softplus([0.0, 1000.0]).round(4)
    array([6.931e-01, 1.000e+03])
    """
    return ops.softplus(arraylike(x))


def logsumexp(x, axis=None, keepdims=False):
    """log sum_i e^x_i over the axes.

    >>> float(logsumexp([1000.0, 1000.0]).round(4))
    1000.6931
    """
    return ops.logsumexp(arraylike(x), axis=axis, keepdims=keepdims)


def softmax(x, axis=-1):
    """e^x_i / sum_j e^x_j along an axis: positive numbers that add up to 1, shaped like x.

    >>> softmax([0.0, 0.0, 1000.0])
    array([0., 0., 1.])
    """
    return ops.softmax(arraylike(x), axis=axis)


def log_softmax(x, axis=-1):
    """x_i - log sum_j e^x_j along an axis, shaped like x.

    >>> log_softmax([0.0, 0.0]).round(4)
    array([-0.6931, -0.6931])
    """
    return ops.log_softmax(arraylike(x), axis=axis)
