"""Small data sets: points in the plane drawn at random, and real handwritten digits.

All give (X, y): points or images as rows of X, labels from 0 as whole numbers in y. What is random takes a NumPy
generator.
"""
from pathlib import Path

import numpy as np


def two_moons(n=200, noise=0.1, rng=None):
    """Two interleaved half circles: X of shape (n, 2), y of 0 and 1, in turn.

    Moon 0 is the upper half of the unit circle; moon 1 the lower half of one about (1, 1/2). `noise` is the standard
    deviation of what is added to each coordinate.

    >>> X, y = two_moons(100, rng=np.random.default_rng(0))
    >>> X.shape, np.bincount(y).tolist()
    ((100, 2), [50, 50])
    """
    rng = np.random.default_rng() if rng is None else rng
    y = np.arange(n) % 2
    angle = rng.uniform(0, np.pi, n)
    X = np.stack(
        [np.where(y, 1 - np.cos(angle), np.cos(angle)), np.where(y, 0.5 - np.sin(angle), np.sin(angle))], axis=1
    )
    return X + rng.normal(scale=noise, size=(n, 2)), y


def spirals(n=300, classes=3, noise=0.1, rng=None):
    """Spiral arms about the origin, one a class: X of shape (n, 2), y from 0 to classes - 1, in turn.

    >>> X, y = spirals(90, classes=3, rng=np.random.default_rng(0))
    >>> X.shape, np.bincount(y).tolist()
    ((90, 2), [30, 30, 30])
    """
    rng = np.random.default_rng() if rng is None else rng
    y = np.arange(n) % classes
    radius = rng.uniform(0.05, 1, n)
    angle = 2 * np.pi * y / classes + 4 * radius + rng.normal(scale=noise, size=n)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), y


def blobs(n=300, centers=((-2.0, 0.0), (2.0, 0.0), (0.0, 3.0)), scale=0.7, rng=None):
    """Normally distributed points about given centers: X of shape (n, d), y from 0 to len(centers) - 1, in turn.

    >>> X, y = blobs(30, rng=np.random.default_rng(0))
    >>> X.shape, y[:4].tolist()
    ((30, 2), [0, 1, 2, 0])
    """
    rng = np.random.default_rng() if rng is None else rng
    centers = np.asarray(centers, dtype=np.float64)
    y = np.arange(n) % len(centers)
    return centers[y] + rng.normal(scale=scale, size=(n, centers.shape[1])), y


def digits():
    """1797 handwritten digits: X of shape (1797, 64), 8 by 8 pixels with values from 0 to 1, and y from 0 to 9.

    Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (1998), UCI Machine Learning
    Repository, https://doi.org/10.24432/C50P49, the test set, as scikit-learn ships it; licence CC BY 4.0. A pixel is
    the number of dark points, 0 to 16, in a 4 by 4 cell of a scan; it is divided by 16 here.

    >>> X, y = digits()
    >>> X.shape, y[:10].tolist()
    ((1797, 64), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    """
    with np.load(Path(__file__).parent / "digits.npz") as file:
        return file["pixels"].reshape(-1, 64) / 16, file["labels"].astype(np.int64)


def split(X, y, fraction=0.8, rng=None):
    """The rows shuffled and parted: (X_train, y_train), (X_validation, y_validation), `fraction` of them for training.

    >>> (X, y), (X_val, y_val) = split(np.zeros((10, 2)), np.arange(10), 0.7, rng=np.random.default_rng(0))
    >>> len(X), len(y_val), sorted([*y, *y_val]) == list(range(10))
    (7, 3, True)
    """
    rng = np.random.default_rng() if rng is None else rng
    order = rng.permutation(len(X))
    first, rest = np.split(order, [round(fraction * len(X))])
    return (X[first], y[first]), (X[rest], y[rest])


def minibatches(X, y, size, rng=None):
    """Yield the rows once, shuffled, in batches (X_batch, y_batch) of `size`; the last may be smaller.

    >>> [len(x) for x, _ in minibatches(np.zeros((10, 2)), np.zeros(10), 4, rng=np.random.default_rng(0))]
    [4, 4, 2]

    Raises ValueError if X and y differ in length.
    """
    if len(X) != len(y):
        raise ValueError(f"minibatches: X has {len(X)} rows, y has {len(y)}")
    rng = np.random.default_rng() if rng is None else rng
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        batch = order[start:start + size]
        yield X[batch], y[batch]
