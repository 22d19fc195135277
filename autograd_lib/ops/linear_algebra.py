"""Products of matrices and tensors, and what solves linear systems; on stacks of matrices too, as in NumPy."""
import string

import numpy as np

from autograd_lib.broadcasting import unbroadcast
from autograd_lib.ops.elementwise import multiply
from autograd_lib.ops.op import EachArgument, Op
from autograd_lib.ops.rearranging import moveaxis
from autograd_lib.ops.reductions import restore_axes, sum_


def swap(x):
    """`x` with its last two axes exchanged: the transpose of every matrix in a stack."""
    return x.T if x.ndim == 2 else x.swapaxes(-1, -2)


def column(x):
    """`x` as a stack of columns: a new last axis of length 1."""
    return x.reshape(*x.shape, 1)


def row(x):
    """`x` as a stack of rows: a new axis of length 1 before the last."""
    return x.reshape(*x.shape[:-1], 1, x.shape[-1])


# For F = A B, every case follows from dL/dA = G B^T and dL/dB = A^T G: a vector on the left is a row, one on the right
# a column, and G lacks the axis that the product then dropped.
def matmul_vjp_left(g, f, A, B):
    if B.ndim == 1:
        return unbroadcast(column(g) * B, A.shape)
    if A.ndim == 1:
        return unbroadcast(np.sum(row(g) * B, axis=-1), A.shape)
    return unbroadcast(g @ swap(B), A.shape)


def matmul_vjp_right(g, f, A, B):
    if A.ndim == 1:
        return unbroadcast(g * A if B.ndim == 1 else column(A) * row(g), B.shape)
    if B.ndim == 1:
        return unbroadcast(g @ A if A.ndim == 2 else np.sum(column(g) * A, axis=-2), B.shape)
    return unbroadcast(swap(A) @ g, B.shape)


def linear_apply(x, W, b):
    out = x @ W
    out += b
    return out


# For X = A^-1 B: dL/dB = A^-T G and dL/dA = -A^-T G X^T. A vector b is a column.
def solve_vjp_matrix(g, f, A, b):
    return unbroadcast(-solve_columns(swap(A), g, b) @ swap(column(f) if b.ndim == 1 else f), A.shape)


def solve_vjp_right_side(g, f, A, b):
    u = solve_columns(swap(A), g, b)
    return unbroadcast(u.reshape(u.shape[:-1]) if b.ndim == 1 else u, b.shape)


def solve_columns(A, g, b):
    return np.linalg.solve(A, column(g) if b.ndim == 1 else g)


def det_vjp(g, f, A):
    return (g * f).reshape(*f.shape, 1, 1) * swap(np.linalg.inv(A))


def norm_apply(x, axis=None, keepdims=False):
    return np.sqrt(np.add.reduce(x * x, axis=axis, keepdims=keepdims))


def norm_vjp(g, f, x, axis=None, keepdims=False):
    # At x = 0 there is a kink, where we take 0.
    return restore_axes(g / np.where(np.equal(f, 0), 1, f), x, axis, keepdims) * x


def einsum_vjp(i, g, f, *operands, subscripts):
    """The cotangent of operand i: the same sum of products, with g in the operand's place."""
    inputs, output = subscripts.split("->")
    inputs = inputs.split(",")
    others = [(letters, x) for k, (letters, x) in enumerate(zip(inputs, operands)) if k != i]
    factors = [(output, g), *others]
    x, target = operands[i], ""
    unused = (letter for letter in string.ascii_letters if letter not in subscripts)
    for letter, length in zip(inputs[i], x.shape):
        known = "".join(letters for letters, _ in factors)
        if letter not in known:
            # This axis is summed over in operand i alone: every entry along it has the same cotangent.
            factors.append((letter, np.ones(length, g.dtype)))
        if letter in target:
            # A letter twice in one operand reads a diagonal, so the cotangent lies on a diagonal.
            twin = next(unused)
            factors.append((letter + twin, np.eye(length, dtype=g.dtype)))
            letter = twin
        target += letter
    terms = ",".join(letters for letters, _ in factors)
    return unbroadcast(np.einsum(f"{terms}->{target}", *[factor for _, factor in factors]), x.shape)


matmul      = Op("matmul", np.matmul,         (matmul_vjp_left, matmul_vjp_right), "x @ y, in all of NumPy's cases")
linear      = Op("linear", linear_apply,      (lambda g, f, x, W, b: matmul_vjp_left(g, f, x, W),
                                               lambda g, f, x, W, b: matmul_vjp_right(g, f, x, W),
                                               lambda g, f, x, W, b: unbroadcast(g, b.shape)), "x @ W + b in one step")
solve       = Op("solve", np.linalg.solve,    (solve_vjp_matrix, solve_vjp_right_side), "the X with A X = B")
inv         = Op("inv", np.linalg.inv,        (lambda g, f, A: -(swap(f) @ g @ swap(f)),), "A^-1")
det         = Op("det", np.linalg.det,        (det_vjp,), "the determinant; its gradient needs A to be invertible")
norm_       = Op("norm", norm_apply,          (norm_vjp,), "sqrt(sum_i x_i^2); the gradient at 0 is taken to be 0")
einsum_     = Op("einsum", lambda *operands, subscripts: np.einsum(subscripts, *operands), EachArgument(einsum_vjp),
                 "sums of products by Einstein's convention")


# What follows is put together from the rows above.
def einsum(subscripts, *operands):
    """Sums of products: np.einsum's notation in letters, with or without an arrow and an ellipsis."""
    if type(subscripts) is not str:
        raise TypeError("np.einsum of Tensors takes its subscripts as a string, such as 'ij,j->i'")
    return einsum_(*operands, subscripts=in_full(subscripts.replace(" ", ""), operands))


def in_full(subscripts, operands):
    """The subscripts with an arrow, and with letters of their own in place of every ellipsis."""
    inputs, arrow, output = subscripts.partition("->")
    unused = [letter for letter in string.ascii_letters if letter not in subscripts]
    most, terms = 0, []
    for term, x in zip(inputs.split(","), operands):
        covered = np.ndim(x) - len(term.replace("...", ""))
        most = max(most, covered if "..." in term else 0)
        terms.append(term.replace("...", "".join(unused[:covered][::-1])))
    letters = "".join(terms)
    ellipsis = "".join(unused[:most][::-1])
    if not arrow:
        once = sorted(letter for letter in set(inputs) - set(",.") if letters.count(letter) == 1)
        return ",".join(terms) + "->" + ellipsis + "".join(once)
    return ",".join(terms) + "->" + output.replace("...", ellipsis)


def tensordot(a, b, axes=2):
    """Sums of products over pairs of axes: `axes` lists those of a and of b, or counts a's last and b's first."""
    a_axes, b_axes = (range(-axes, 0), range(axes)) if np.ndim(axes) == 0 else map(np.atleast_1d, axes)
    a_axes, b_axes = [int(i) % a.ndim for i in a_axes], [int(i) % b.ndim for i in b_axes]
    if [a.shape[i] for i in a_axes] != [b.shape[i] for i in b_axes]:
        raise ValueError(f"tensordot of shape {a.shape} and {b.shape}: the lengths of the summed axes differ")
    count = len(a_axes)
    a = moveaxis(a, a_axes, range(a.ndim - count, a.ndim))
    b = moveaxis(b, b_axes, range(count))
    kept_a, kept_b = a.shape[:a.ndim - count], b.shape[count:]
    summed = int(np.prod(a.shape[a.ndim - count:], dtype=int))
    return matmul(a.reshape(-1, summed), b.reshape(summed, -1)).reshape(kept_a + kept_b)


def dot(a, b):
    """np.dot: the product of numbers, vectors and matrices; for more axes, the last of a with the last but one of b."""
    if np.ndim(a) == 0 or np.ndim(b) == 0:
        return multiply(a, b)
    if np.ndim(a) <= 2 and np.ndim(b) <= 2:
        return matmul(a, b)
    return tensordot(a, b, axes=(-1, -2 if np.ndim(b) > 1 else -1))


def inner(a, b):
    """Sums of products over the last axes of both."""
    return multiply(a, b) if np.ndim(a) == 0 or np.ndim(b) == 0 else tensordot(a, b, axes=(-1, -1))


def vdot(a, b):
    """The sum of products over all entries."""
    return sum_(multiply(a.reshape(-1), b.reshape(-1)))


def outer(a, b):
    """f[i, j] = a[i] b[j], of the entries of a and b in one axis each."""
    return multiply(a.reshape(-1, 1), b.reshape(-1))


def norm(x, ord=None, axis=None, keepdims=False):
    """The Euclidean (Frobenius) norm; along one axis also the p-norms, `ord` = p > 0 or infinity.

    Raises TypeError for the norms of matrices other than Frobenius.
    """
    vector = axis is not None and np.size(axis) == 1 or axis is None and x.ndim == 1
    if ord is None or ord == "fro" and not vector or ord == 2 and vector:
        return norm_(x, axis=axis, keepdims=keepdims)
    if not vector or isinstance(ord, str) or not ord > 0:
        raise TypeError(f"np.linalg.norm of a Tensor has no VJP for ord={ord!r} and axis={axis!r}")
    if ord == np.inf:
        return abs(x).max(axis=axis, keepdims=keepdims)
    if ord == 1:
        return abs(x).sum(axis=axis, keepdims=keepdims)
    return (abs(x)**ord).sum(axis=axis, keepdims=keepdims)**(1 / ord)
