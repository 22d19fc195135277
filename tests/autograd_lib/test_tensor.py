"""The Tensor: what it records, what backward leaves behind, and what it says when it is misused."""
import copy
import gc
import pickle
import weakref

import numpy as np
import pytest

from autograd_lib import Tensor, check_grads, no_grad, relu
from autograd_lib.tensor import reverse_pass


def test_the_examples_of_the_course():
    x = Tensor([[1, 2], [2, -1]])
    y = (x * 2 - 1).maximum(0).sum(axis=-1)
    assert y.value.tolist() == [4, 3]
    y.backward(np.ones_like(y))
    assert x.grad.tolist() == [[2, 2], [2, 0]]

    for point, expected in (([1, 2], [-0.00673795, -0.02695179]), ([0.4717993, 0.90549333], [0.1956084, -0.3012416])):
        x = Tensor(point)
        ((x @ [1, 0]) * np.exp(-(x @ x))).backward()
        np.testing.assert_allclose(x.grad, expected, atol=1e-7)


def test_a_chain_of_a_million_operations():
    x = Tensor(1.0)
    y = x
    for _ in range(1_000_000):
        y = y + 1.0
    y.backward()
    assert x.grad == 1 and y.value == 1_000_001


def count_visits(n):
    y = Tensor(1.0)
    for _ in range(n):
        y = y + 1.0
    return sum(1 for _ in reverse_pass(y, np.array(1.0)))


def test_each_node_of_a_chain_is_visited_once():
    assert [count_visits(n) for n in (10, 100, 1000)] == [11, 101, 1001]


def test_sixty_doublings_are_sixty_steps():
    x = Tensor(1.0)
    y = x
    for _ in range(60):
        y = y + y
    assert sum(1 for _ in reverse_pass(y, np.array(1.0))) == 61
    y.backward()
    assert x.grad == 2.0**60


def test_a_node_waits_for_all_its_consumers():
    for product in (lambda a, b: a * b, lambda a, b: b * a):
        a = Tensor(4.0)
        product(a, 5 * a).backward()
        assert a.grad == 40


def test_gradients_add_up_over_calls_and_no_more_than_that():
    x = Tensor(3.0)
    y = x * x
    z = y * 2
    z.backward(), z.backward()
    assert x.grad == 24
    x.zero_grad()
    z.backward()
    assert x.grad == 12


def test_grad_is_kept_on_leaves_or_on_every_node():
    x = Tensor([1.0, 2.0])
    y = x * 3
    z = y.sum()
    z.backward()
    assert y.grad is None and z.grad is None
    z.backward(retain_grads=True)
    assert y.grad.tolist() == [1, 1] and z.grad == 1


def test_grad_shares_memory_with_nothing():
    x, y = Tensor([1.0, 2.0]), Tensor([3.0, 4.0])
    seed = np.ones(2)
    (x + y).backward(seed)
    x.grad[0] = 100
    assert y.grad.tolist() == [1, 1] and seed.tolist() == [1, 1]
    v = Tensor([1.0, 2.0])
    v.reshape(2, 1).T.backward(np.array([[5.0, 6.0]]))
    assert v.grad.base is None


def test_value_is_a_copy_of_what_was_given():
    array = np.ones(3)
    x = Tensor(array)
    array[0] = 7
    assert x.value.tolist() == [1, 1, 1]


def test_types():
    assert Tensor([1, 2]).dtype == np.float64
    assert Tensor(True).dtype == np.float64
    single = Tensor(np.ones(2, np.float32))
    assert single.dtype == np.float32 and (single * 2 + 1).dtype == np.float32
    (single * np.ones(2)).sum().backward()
    assert single.grad.dtype == np.float32


def test_constants_stay_raw_and_need_no_gradient():
    x = Tensor([1.0, 2.0])
    y = x * 2
    assert y.args == (x, 2) and y.parents == (x,) and y.op.name == "multiply" and y.kwargs == {}
    frozen = Tensor([1.0, 2.0], requires_grad=False)
    assert not (frozen * 2).requires_grad
    (frozen * x).sum().backward()
    assert frozen.grad is None and x.grad.tolist() == [1, 2]


def test_reflected_operators_and_arrays_on_the_left():
    t, a = Tensor([1.0, 2.0]), np.array([3.0, 4.0])
    for result, expected in ((3 - t, [2, 1]), (2 / t, [2, 1]), (2 ** t, [2, 4]), (a + t, [4, 6]), (a - t, [2, 2]), (a * t, [3, 8]),
                             (a / t, [3, 2]), (a @ t, 11), ([3, 4] @ t, 11), (a ** t, [3, 16]), (-t, [-1, -2]), (abs(-t), [1, 2])):
        assert isinstance(result, Tensor)
        assert result.value.tolist() == expected


def test_numpy_functions_record():
    t = Tensor([[1.0, -2.0], [0.5, 3.0]])
    for f in (np.exp, np.sum, np.mean, np.max, np.abs, np.transpose, lambda x: np.maximum(x, 0), lambda x: np.reshape(x, 4),
              lambda x: np.concatenate([x, x]), lambda x: np.where(x.value > 0, x, 0.0), lambda x: np.add.reduce(x, axis=1), relu):
        result = f(t)
        assert isinstance(result, Tensor) and t in result.parents
        np.testing.assert_allclose(result.value, f(t.value) if "where" not in getattr(f, "__code__", relu.__code__).co_names
                                   else np.where(t.value > 0, t.value, 0))


def test_comparisons_give_plain_arrays():
    t = Tensor([1.0, -1.0])
    assert (t > 0).tolist() == [True, False] and type(t > 0) is np.ndarray
    assert (t == [1, 1]).tolist() == [True, False]
    assert len({t, t, Tensor([1.0, -1.0])}) == 2


def test_no_grad_and_detach():
    x = Tensor(2.0)
    with no_grad():
        y = x * x
        with no_grad():
            pass
        assert not (x * x).requires_grad
    assert not y.requires_grad and y.parents == ()
    assert (x * x).requires_grad
    z = x * x.detach()
    z.backward()
    assert x.grad == 2


def test_gradients_of_gradients():
    x = Tensor(2.0)
    (x**3).backward(create_graph=True)
    first = x.grad
    x.zero_grad()
    first.backward(create_graph=True)
    second = x.grad
    x.zero_grad()
    second.backward()
    assert (first.value, second.value, x.grad) == (12, 12, 6)


def test_the_graph_is_freed_with_its_last_reference():
    x = Tensor(1.0)
    y = x * 2
    z = y * 3
    gone = weakref.ref(y)
    gc.disable()
    try:
        z.backward()
        del y, z
        assert gone() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("misuse, message", [
    (lambda t: t.backward(), r"output has shape \(2, 3\).*\.sum\(\)\.backward\(\)"),
    (lambda t: t.backward(np.ones(3)), r"grad has shape \(3,\), but the output has shape \(2, 3\)"),
    (lambda t: t.detach().backward(), "nothing that requires a gradient"),
    (lambda t: t + np.ones(4), r"add of shape \(2, 3\) and \(4,\)"),
    (lambda t: t @ t, r"matmul of shape \(2, 3\) and \(2, 3\)"),
    (lambda t: t[5], r"getitem of shape \(2, 3\)"),
    (lambda t: t.reshape(5), r"reshape of shape \(2, 3\)"),
    (lambda t: t.__setitem__(0, 1), "cannot be changed in place"),
    (lambda t: float(t), r"t\.item\(\)"),
    (lambda t: bool(t), "neither true nor false"),
    (lambda t: len(t.sum()), "has no length"),
    (lambda t: list(t.sum()), "has no length"),
    (lambda t: np.asarray(t), r"drop the graph; use t\.value"),
    (lambda t: np.array([t, t]), "drop the graph"),
    (lambda t: np.cumprod(t), "np.cumprod has no VJP.*add"),
    (lambda t: np.floor(t), "np.floor has no VJP"),
    (lambda t: np.add(t, 1, out=np.ones((2, 3))), "np.add cannot write into out="),
    (lambda t: np.add.accumulate(t), "np.add of a Tensor works without accumulate"),
    (lambda t: np.sum(t, dtype=np.float32), "np.sum of a Tensor does not take dtype"),
    (lambda t: Tensor(t), "already is a Tensor"),
    (lambda t: Tensor("a"), "real numbers"),
    (lambda t: Tensor(1j), "real numbers"),
    (lambda t: Tensor([t, 1.0]), "."),
])
def test_misuse_is_explained(misuse, message):
    with pytest.raises((TypeError, ValueError, IndexError), match=f"(?s){message}"):
        misuse(Tensor(np.ones((2, 3))))


def test_repr():
    assert repr(Tensor([1, 2]).sum()) == "Tensor(3., op=sum)"
    assert repr(Tensor([1, 2])) == "Tensor([1., 2.])"
    assert repr(Tensor(1, requires_grad=False)) == "Tensor(1., requires_grad=False)"


def test_mixed_second_derivatives():
    rng = np.random.default_rng(0)
    check_grads(lambda x, y: np.sin(x * y) / (1 + x * x), rng.normal(size=(2, 1)), rng.normal(size=3), order=3)


def test_a_copy_is_a_node_of_its_own():
    x = Tensor([1.0, 2.0])
    for y in (copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x))):
        x.zero_grad()
        (x * y * y).sum().backward()
        assert x.grad.tolist() == [1, 4] and y.grad.tolist() == [2, 8]
        assert y.value.base is None and not np.shares_memory(x.value, y.value)
    z, again = copy.deepcopy((x * x, x))
    z.backward(np.ones(2))
    assert again.grad is not x.grad and again.grad.tolist() == [3, 8] and z.op.name == "multiply"
