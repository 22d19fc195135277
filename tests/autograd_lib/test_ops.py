"""Every row of the op table: derivatives of first and second order against central differences, with random cotangents."""
import numpy as np
import pytest

from autograd_lib import Tensor, check_grads, log_softmax, logsumexp, ops, relu, sigmoid, softmax, softplus, unbroadcast
from autograd_lib.tensor import record, reverse_pass

SHAPES = [(), (1,), (4,), (2, 3), (3, 1), (2, 3, 4)]

UNARY = {
    "negative": lambda x: -x, "square": np.square, "exp": np.exp, "log": lambda x: np.log(x * x + 0.5),
    "sqrt": lambda x: np.sqrt(x * x + 0.5), "tanh": np.tanh, "sin": np.sin, "cos": np.cos, "abs": np.abs, "relu": relu,
    "cube": lambda x: x**3, "square by **": lambda x: x**2, "x ** 1": lambda x: x**1, "x ** 0": lambda x: x**0 * x,
    "inverse power": lambda x: (x * x + 0.5)**-0.5, "power of 3": lambda x: 3.0**x,
    "sigmoid": sigmoid, "softplus": softplus, "log1p": lambda x: np.log1p(x * x), "expm1": np.expm1, "exp2": np.exp2,
    "log2": lambda x: np.log2(x * x + 0.5), "log10": lambda x: np.log10(x * x + 0.5), "reciprocal": lambda x: np.reciprocal(x * x + 0.5),
    "cbrt": lambda x: np.cbrt(x * x + 0.5), "tan": lambda x: np.tan(x / 4), "arcsin": lambda x: np.arcsin(x / 4),
    "arccos": lambda x: np.arccos(x / 4), "arctan": np.arctan, "sinh": np.sinh, "cosh": np.cosh, "arcsinh": np.arcsinh,
    "arccosh": lambda x: np.arccosh(x * x + 1.5), "arctanh": lambda x: np.arctanh(x / 4), "clip": lambda x: np.clip(x, -0.5, 0.7),
    "clip below": lambda x: x.clip(min=0.1) if isinstance(x, Tensor) else np.clip(x, 0.1, None), "fabs": np.fabs,
    "copy": lambda x: np.copy(x) * x, "float_power": lambda x: np.float_power(x * x + 0.5, 1.5),
}
BINARY = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": lambda x, y: x / (y * y + 0.5),
    "power": lambda x, y: (x * x + 0.5)**y, "maximum": np.maximum, "where": lambda x, y: np.where(x > y, x * x, y),
    "minimum": np.minimum, "logaddexp": np.logaddexp, "arctan2": lambda y, x: np.arctan2(y, x * x + 0.5),
    "hypot": lambda x, y: np.hypot(x, y * y + 0.5), "clip to": lambda x, y: np.clip(x, np.minimum(y, 0.2), y * y + 0.5),
    "mse": ops.mean_squared_error,
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


REDUCTIONS = {"sum": np.sum, "mean": np.mean, "max": np.max, "min": np.min, "prod": np.prod, "logsumexp": logsumexp, "norm": ops.norm_,
              "var": np.var, "std": np.std, "sample var": lambda x, **kwargs: np.var(x, ddof=1, **kwargs)}


@pytest.mark.parametrize("reduce", REDUCTIONS.values(), ids=REDUCTIONS)
@pytest.mark.parametrize("axis", [None, 0, 1, -1, -2, (0, 2), (-1, 0), (0, 1, 2)], ids=str)
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(reduce, axis, keepdims):
    check_grads(lambda x: reduce(x, axis=axis, keepdims=keepdims), np.random.default_rng(4).normal(size=(2, 3, 2)))


def test_reductions_of_numbers_vectors_and_float32():
    rng = np.random.default_rng(4)
    for name, reduce in REDUCTIONS.items():
        if name != "sample var":
            check_grads(reduce, rng.normal(size=())) if "var" != name != "std" else None
        check_grads(lambda x: reduce(x, axis=0), rng.normal(size=4))
        assert reduce(Tensor(np.ones((2, 3), np.float32)), axis=1).dtype == np.float32


ALONG_AN_AXIS = {
    "softmax": softmax, "log_softmax": log_softmax, "cumsum": np.cumsum, "sort": np.sort, "flip": np.flip, "diff": np.diff,
    "roll": lambda x, axis: np.roll(x, 1, axis), "take": lambda x, axis: np.take(x, [[0, 1], [1, 1]], axis),
    "repeat": lambda x, axis: np.repeat(x, 2, axis), "stack": lambda x, axis: np.stack([x, x * x, np.ones(x.shape)], axis),
    "concatenate": lambda x, axis: np.concatenate([x, x * x, np.ones(x.shape)], axis), "expand_dims": lambda x, axis: np.expand_dims(x, axis) ** 2,
    "moveaxis": lambda x, axis: np.moveaxis(x, axis, 0), "swapaxes": lambda x, axis: np.swapaxes(x, axis, 1),
    "sliding windows": lambda x, axis: np.lib.stride_tricks.sliding_window_view(x, 2, axis),
    "take_along_axis": lambda x, axis: np.take_along_axis(x, np.argsort(-x.value if isinstance(x, Tensor) else -x, axis), axis),
    "split": lambda x, axis: np.split(x, [1], axis)[0] * 2 + np.sum(np.split(x, [1], axis)[1] ** 2),
    "1-norm": lambda x, axis: np.linalg.norm(x, 1, axis), "3-norm": lambda x, axis: np.linalg.norm(x, 3, axis),
    "inf-norm": lambda x, axis: np.linalg.norm(x, np.inf, axis),
}


@pytest.mark.parametrize("name", ALONG_AN_AXIS)
def test_along_an_axis(name):
    rng = np.random.default_rng(7)
    for axis, shape in ((0, (3, 2)), (1, (2, 3)), (-1, (2, 3)), (-2, (3, 2))):
        check_grads(lambda x: ALONG_AN_AXIS[name](x, axis), rng.normal(size=shape))


def test_products_with_zeros():
    for x in ([[0.0, 2.0, 3.0]], [[0.0, 0.0, 3.0], [1.0, 2.0, 0.0]]):
        check_grads(np.prod, np.array(x))
        check_grads(lambda x: np.prod(x, axis=1), np.array(x))
    check_grads(lambda x: np.prod(x, axis=(0, -1), keepdims=True), np.array([[[1.0, 0.0]], [[2.0, 3.0]]]))


def test_spread_and_norm_of_equal_entries_have_gradient_zero():
    for f in (np.std, np.linalg.norm):
        x = Tensor(np.zeros(3))
        f(x).backward()
        assert x.grad.tolist() == [0, 0, 0]


def test_large_inputs_do_not_overflow():
    x = Tensor([-1000.0, 0.0, 1000.0])
    with np.errstate(all="raise", under="ignore"):
        for f in (sigmoid, softplus, softmax, log_softmax, logsumexp, lambda x: np.logaddexp(x, -x)):
            f(x).sum().backward()
            assert np.all(np.isfinite(x.grad))
    assert logsumexp(np.array([-np.inf, -np.inf])) == -np.inf


EINSUMS = {
    "ij,jk->ik": [(2, 3), (3, 4)], "ij,jk": [(2, 3), (3, 4)], "ij->ji": [(2, 3)], "ij->i": [(2, 3)], "ij->": [(2, 3)], "ii->i": [(3, 3)], "ii": [(3, 3)],
    "ii,ij->j": [(3, 3), (3, 2)], "i,j->ij": [(2,), (3,)], "i,i": [(3,), (3,)], "bij,bjk->bik": [(2, 2, 3), (2, 3, 2)], "...ij,...j->...i": [(2, 2, 3), (3,)],
    "i...->...": [(2, 3)], "ij,kl->": [(2, 3), (2, 2)], "ijj,j->i": [(2, 3, 3), (3,)], "ij,ij,i->j": [(2, 3), (2, 3), (2,)], "...,...": [(2, 1), (3,)],
    "abc,cd->dab": [(2, 1, 3), (3, 2)],
}


@pytest.mark.parametrize("subscripts", EINSUMS)
def test_einsum(subscripts):
    rng = np.random.default_rng(8)
    arrays = [rng.normal(size=shape) for shape in EINSUMS[subscripts]]
    np.testing.assert_allclose(np.einsum(subscripts, *map(Tensor, arrays)).value, np.einsum(subscripts, *arrays))
    check_grads(lambda *xs: np.einsum(subscripts, *xs), *arrays)


@pytest.mark.parametrize("product, left, right", [
    (np.dot, (), (2,)), (np.dot, (3,), (3,)), (np.dot, (2, 3), (3,)), (np.dot, (2, 3), (3, 2)), (np.dot, (2, 2, 3), (3,)), (np.dot, (2, 3), (2, 3, 2)),
    (np.inner, (3,), (3,)), (np.inner, (2, 3), (4, 3)), (np.vdot, (2, 3), (2, 3)), (np.outer, (2,), (3,)), (np.outer, (2, 2), (3,)),
    (np.tensordot, (2, 3, 2), (3, 2, 2)), (lambda a, b: np.tensordot(a, b, 0), (2,), (3,)), (lambda a, b: np.tensordot(a, b, ([0, 1], [1, 0])), (2, 3), (3, 2)),
    (lambda a, b: np.tensordot(a, b, (1, -1)), (2, 3), (2, 3)), (np.add.outer, (2,), (3,)), (np.linalg.solve, (3, 3), (3,)), (np.linalg.solve, (3, 3), (3, 2)),
    (np.linalg.solve, (2, 3, 3), (3,)), (np.linalg.solve, (2, 3, 3), (2, 3, 1)), (np.linalg.solve, (3, 3), (2, 3, 2)), (ops.linear, (4, 3), (3, 2)),
], ids=lambda value: getattr(value, "__name__", str(value)))
def test_products_and_systems(product, left, right):
    rng = np.random.default_rng(9)
    arrays = [rng.normal(size=left), rng.normal(size=right)]
    if product is np.linalg.solve:
        arrays[0] += 3 * np.eye(3)
    if product is ops.linear:
        arrays.append(rng.normal(size=2))
    np.testing.assert_allclose(product(*map(Tensor, arrays)).value, product(*arrays))
    check_grads(product, *arrays)


@pytest.mark.parametrize("f", [np.linalg.inv, np.linalg.det, lambda A: np.linalg.norm(A, "fro"), lambda A: np.linalg.norm(A, axis=(-2, -1))])
def test_functions_of_matrices(f):
    rng = np.random.default_rng(10)
    if f not in (np.linalg.inv, np.linalg.det):
        check_grads(f, rng.normal(size=(2, 3)))
        return
    for shape in ((1, 1), (3, 3), (2, 2, 2)):
        check_grads(f, rng.normal(size=shape) + 2 * np.eye(shape[-1]), rtol=1e-4)


def test_losses():
    rng = np.random.default_rng(11)
    labels = np.array([2, 0, 1, 1])
    check_grads(lambda x: ops.cross_entropy(x, labels), rng.normal(size=(4, 3)))
    check_grads(ops.binary_cross_entropy, rng.normal(size=(4, 1)), rng.uniform(size=(4, 1)))


def test_composed_functions_agree_with_numpy():
    x, m = np.random.default_rng(12).normal(size=(2, 3)), np.arange(9.0).reshape(3, 3)
    for f in (lambda x: np.hstack([x, x]), lambda x: np.vstack([x, x[0]]), lambda x: np.column_stack([x[:, 0], x]), lambda x: np.hstack([x[0], 2 * x[1]]),
              lambda x: np.tile(x, 2), lambda x: np.tile(x, (2, 1, 2)), lambda x: np.pad(x, 1), lambda x: np.pad(x, ((1, 0), (0, 2))), np.tril, np.triu,
              lambda x: np.triu(x, 1), lambda x: np.diag(x, 1), lambda x: np.diag(x[0], -1), lambda x: np.diag(x[:, 0]), np.diagonal, np.trace,
              lambda x: np.trace(x, 1), lambda x: np.roll(x, 2), lambda x: np.repeat(x, [1, 2, 1], 1), lambda x: np.take(x, 3), lambda x: np.sort(x, None),
              lambda x: np.squeeze(x[None, :, None]), lambda x: np.squeeze(x[None], 0), lambda x: np.expand_dims(x, (0, -1)), lambda x: np.flip(x, (0, 1)),
              lambda x: np.split(x, 3, 1)[1], lambda x: np.moveaxis(x[None], (0, 1), (-1, 0)), lambda x: np.lib.stride_tricks.sliding_window_view(x, (2, 2)),
              lambda x: np.cumsum(x), lambda x: np.diff(x, 2), lambda x: np.multiply.reduce(x), lambda x: np.maximum.reduce(x, axis=1), lambda x: x.mT,
              lambda x: x.swapaxes(0, 1).flatten(), lambda x: x.dot(np.ones(3)), lambda x: np.dot([1.0, 2.0], x), lambda x: np.outer([1, 2], x)):
        for array in (x, m):
            try:
                expected = f(array)
            except (ValueError, IndexError):
                continue
            np.testing.assert_allclose(f(Tensor(array)).value, expected)
            check_grads(lambda t: np.sin(f(t)), array, rtol=1e-4)


def test_a_cross_correlation_by_windows():
    rng = np.random.default_rng(13)
    x, w = rng.normal(size=7), rng.normal(size=3)
    correlated = np.lib.stride_tricks.sliding_window_view(Tensor(x), 3) @ w
    np.testing.assert_allclose(correlated.value, np.correlate(x, w, "valid"))
    check_grads(lambda x, w: np.lib.stride_tricks.sliding_window_view(x, 3) @ w, x, w)


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


def test_a_vjp_is_asked_only_for_arguments_that_need_a_gradient():
    asked = []
    spy = ops.Op("multiply", np.multiply, tuple(lambda g, f, x, y, i=i: asked.append(i) or g * (y, x)[i] for i in (0, 1)))
    x = Tensor(2.0)
    spy(x, 3.0).backward(), spy(3.0, x).backward(), spy(x, Tensor(3.0, requires_grad=False)).backward()
    assert asked == [0, 1, 0]


@pytest.mark.parametrize("shape", [(), (1,), (3,), (2, 3), (2, 1), (1, 3), (1, 1), (4, 2, 3), (4, 1, 1), (1, 2, 1)], ids=str)
def test_unbroadcast_is_the_transpose_of_broadcasting(shape):
    rng = np.random.default_rng(6)
    x, g = rng.normal(size=shape), rng.normal(size=(4, 2, 3))
    back = unbroadcast(g, shape)
    assert back.shape == shape
    np.testing.assert_allclose(np.sum(back * x), np.sum(g * np.broadcast_to(x, g.shape)))


def test_cotangents_stay_float32():
    rng = np.random.default_rng(14)
    x, W, b = (Tensor(rng.normal(size=shape).astype(np.float32)) for shape in ((4, 3), (3, 2), (2,)))
    h = np.maximum(np.tanh(ops.linear(x, W, b)), 0.1) ** 2
    y = np.std(h, axis=0) + np.var(h, axis=0) + np.mean(np.clip(h, 0.2, 0.5), axis=0) + np.max(h, axis=0) + np.where(h > 0.3, h, 0.5).sum(axis=0)
    y = y + softplus(h).mean(axis=0) + sigmoid(h)[0] + np.exp2(h)[0] + np.log10(h + 1)[1] + np.linalg.norm(h, axis=0) + np.prod(h + 1, axis=0) + np.sort(h, 0)[0]
    loss = ops.cross_entropy(np.stack([y, y]), np.array([0, 1])) + ops.binary_cross_entropy(y, np.ones(2, np.float32)) + ops.mean_squared_error(y, np.ones(2, np.float32))
    assert loss.dtype == np.float32
    for node, g in reverse_pass(loss, np.float32(1)):
        assert g.dtype == np.float32, node


def test_an_operation_of_ones_own():
    swish = ops.Op("swish", lambda x: x * sigmoid(x), (lambda g, f, x: g * (sigmoid(x) * (1 + x * (1 - sigmoid(x)))),))
    check_grads(swish, np.random.default_rng(15).normal(size=(2, 3)))
    assert swish(np.zeros(2)).tolist() == [0, 0] and repr(swish) == "<op swish>"
    assert isinstance(record(swish, Tensor(1.0)), Tensor)
