"""What a student reads after a misstep: every error has its message here."""
import numpy as np
import pytest

from autograd_lib import Tensor, debug, grad, no_grad, ops, sigmoid
from autograd_lib.scalar import AutogradValue, ForwardValue, Value


def tensor(*shape):
    return Tensor(np.ones(shape))


@pytest.mark.parametrize("f, name, left, right", [
    (lambda a, b: a + b, "add", (2, 3), (4,)),
    (lambda a, b: a - b, "subtract", (2, 3), (2,)),
    (lambda a, b: a * b, "multiply", (2, 3), (3, 2)),
    (lambda a, b: a / b, "divide", (3,), (4,)),
    (lambda a, b: a ** b, "power", (3,), (4,)),
    (lambda a, b: a @ b, "matmul", (2, 3), (2, 3)),
    (np.dot, "matmul", (2, 3), (2,)),
    (np.maximum, "maximum", (3,), (2,)),
    (np.minimum, "minimum", (3,), (2,)),
    (np.logaddexp, "logaddexp", (3,), (2,)),
    (np.arctan2, "arctan2", (3,), (2,)),
    (lambda a, b: np.concatenate([a, b]), "concatenate", (2, 3), (2, 2)),
    (lambda a, b: np.stack([a, b]), "stack", (2, 3), (2, 2)),
    (lambda a, b: np.hstack([a, b]), "concatenate", (2, 3), (3, 2)),
    (lambda a, b: np.einsum("ij,jk->ik", a, b), "einsum", (2, 3), (2, 3)),
    (lambda a, b: np.tensordot(a, b, 1), "tensordot", (2, 3), (2, 3)),
    (np.linalg.solve, "solve", (3, 3), (2,)),
    (ops.mean_squared_error, "mse", (3,), (2,)),
])
def test_shapes_that_do_not_fit_are_named_with_the_operation(f, name, left, right):
    shapes = f"{left} and {right}".replace("(", r"\(").replace(")", r"\)")
    for a, b in ((tensor(*left), tensor(*right)), (tensor(*left), np.ones(right)), (np.ones(left), tensor(*right))):
        with pytest.raises(ValueError, match=f"{name} of shape {shapes}"):
            f(a, b)


@pytest.mark.parametrize("f, message", [
    (lambda t: np.where(t > 0, np.ones(4), t), r"where of shape \(2, 3\) and \(4,\) and \(2, 3\)"),
    (lambda t: np.clip(t, np.zeros(4), None), r"clip of shape \(2, 3\) and \(4,\)"),
    (lambda t: t.reshape(4), r"reshape of shape \(2, 3\): cannot reshape"),
    (lambda t: t.sum(axis=2), r"sum of shape \(2, 3\): axis 2 is out of bounds"),
    (lambda t: t[2], r"getitem of shape \(2, 3\): index 2 is out of bounds"),
    (lambda t: t[0, 0, 0], r"getitem of shape \(2, 3\): too many indices"),
    (lambda t: np.transpose(t, (0, 1, 2)), r"transpose of shape \(2, 3\)"),
    (lambda t: np.squeeze(t, 0), r"squeeze of shape \(2, 3\): axis 0 is longer than 1"),
    (lambda t: np.split(t, 2, 1), "3 entries along axis 1 do not make 2 equal parts"),
    (lambda t: np.linalg.inv(t), r"inv of shape \(2, 3\): Last 2 dimensions of the array must be square"),
    (lambda t: np.linalg.inv(Tensor(np.ones((2, 2)))), r"inv of shape \(2, 2\): Singular matrix"),
    (lambda t: np.broadcast_to(t, (3, 3)), r"broadcast_to of shape \(2, 3\)"),
])
def test_shapes_that_do_not_fit_one_operation(f, message):
    with pytest.raises((ValueError, IndexError), match=message):
        f(tensor(2, 3))


def test_backward_of_a_non_scalar():
    with pytest.raises(ValueError, match=r"output has shape \(2, 3\), so say which scalar is meant.*\.sum\(\)\.backward\(\).*\.backward\(grad\)"):
        (tensor(2, 3) * 2).backward()
    with pytest.raises(ValueError, match=r"grad has shape \(3,\), but the output has shape \(2, 3\)"):
        (tensor(2, 3) * 2).backward(np.ones(3))


def test_backward_where_nothing_needs_a_gradient():
    x = tensor(3)
    with no_grad():
        unrecorded = (x * x).sum()
    for output in (x.detach().sum(), Tensor([1.0], requires_grad=False), unrecorded):
        with pytest.raises(ValueError, match=r"computed from nothing that requires a gradient \(constants only, under no_grad\(\), or after detach\(\)\)"):
            output.backward()


def test_whole_numbers_carry_no_gradient():
    counts = Tensor([1, 2, 3])
    (counts * counts).sum().backward()
    assert counts.dtype == np.float64 and counts.grad.tolist() == [2, 4, 6]
    with pytest.raises(TypeError, match=r"astype: int64 carries no gradient; use t\.value\.astype"):
        counts.astype(int)
    assert counts.astype(np.float32).dtype == np.float32


@pytest.mark.parametrize("change", [
    lambda t: t.__setitem__(0, 1.0), lambda t: exec("t[0] += 1", {"t": t}), lambda t: exec("t[t > 0] = 0", {"t": t}),
])
def test_assignment_in_place(change):
    with pytest.raises(TypeError, match=r"cannot be changed in place, since gradients need the values.*np\.where"):
        change(tensor(3))


@pytest.mark.parametrize("change", [lambda a, t: a.__iadd__(t), lambda a, t: a.__imul__(t), lambda a, t: np.exp(t, out=a)])
def test_an_array_changed_in_place_by_a_tensor(change):
    with pytest.raises(TypeError, match="cannot write into out= or change an array in place when a Tensor takes part"):
        change(np.ones(3), tensor(3))
    with pytest.raises(TypeError, match="drop the graph"):
        np.ones(3)[:] = tensor(3)


@pytest.mark.parametrize("use, message", [
    (float, r"float\(\) and math functions would drop the graph; use t\.item\(\)"),
    (int, r"use t\.item\(\)"),
    (__import__("math").exp, r"use t\.item\(\).*np\.exp\(t\)"),
    (bool, r"neither true nor false; compare it \(t > 0\)"),
    (len, "a single number and has no length"),
    (list, "a single number and has no length"),
    (np.asarray, r"drop the graph; use t\.value"),
    (lambda t: np.array([t, t]), r"np\.stack or np\.concatenate"),
    (lambda t: max(t, 1.0) if t else 0, "neither true nor false"),
])
def test_use_as_a_plain_number(use, message):
    with pytest.raises(TypeError, match=message):
        use(Tensor(2.0))


@pytest.mark.parametrize("f, name", [
    (np.cumprod, "cumprod"), (np.floor, "floor"), (np.median, "median"), (np.linalg.svd, "linalg.svd"), (np.linalg.eigh, "linalg.eigh"),
    (lambda t: np.fft.fft(t), "fft.fft"), (lambda t: np.cross(t, t), "cross"), (lambda t: np.round(t), "round"),
])
def test_functions_without_a_vjp_are_named_with_what_there_is(f, name):
    with pytest.raises(TypeError, match=rf"np\.{name} has no VJP, so it cannot take a Tensor; use one of: .*exp.*linalg\.solve.*t\.value"):
        f(tensor(3, 3))


@pytest.mark.parametrize("f, message", [
    (lambda t: np.sum(t, dtype=np.float32), "np.sum of a Tensor does not take dtype; it takes a, axis, keepdims"),
    (lambda t: np.mean(t, where=t > 0), "np.mean of a Tensor does not take where"),
    (lambda t: np.add.accumulate(t), "np.add of a Tensor works without accumulate"),
    (lambda t: np.exp(t, where=t > 0), "np.exp of a Tensor works without where"),
    (lambda t: np.linalg.norm(t, "nuc"), "np.linalg.norm of a Tensor has no VJP for ord='nuc'"),
    (lambda t: np.pad(t, 1, mode="edge"), "knows the mode 'constant'"),
])
def test_settings_without_a_vjp(f, message):
    with pytest.raises(TypeError, match=message):
        f(tensor(3, 3))


@pytest.mark.parametrize("engine", [ForwardValue, AutogradValue, Value])
def test_two_engines(engine):
    message = rf"Tensor and autograd_lib\.scalar\.{engine.__name__} belong to two engines, which do not mix.*Use one engine throughout"
    for f in (lambda t: t * engine(2.0), lambda t: t.maximum(engine(2.0))):
        with pytest.raises(TypeError, match=message):
            f(tensor(2))
    with pytest.raises(TypeError, match=f"{engine.__name__} and Tensor belong to two engines, which do not mix"):
        engine(2.0) * tensor(2)


def test_hips_autograd_and_pytorch_do_not_mix_in():
    with pytest.raises(TypeError):
        __import__("autograd").grad(lambda x: x * Tensor(2.0))(3.0)
    torch = pytest.importorskip("torch")
    with pytest.raises(TypeError, match="two engines"):
        Tensor(2.0) * torch.ones(2)


@pytest.mark.parametrize("other", ["2", None, 1j, np.array([1j]), {}, np.array(["a"])], ids=str)
def test_what_is_no_array_of_numbers(other):
    for f in (lambda: tensor(2) * other, lambda: other * tensor(2)):
        with pytest.raises(TypeError):
            f()


def test_debug_names_the_operation_that_gave_nan_or_inf():
    def nan_in_sqrt():
        x = Tensor([4.0, 0.0])
        return (np.sqrt(x) * np.array([1.0, 0.0])).sum()

    def inf_in_log():
        return np.log(Tensor([1.0, 0.0]) + 0.0).sum()

    with np.errstate(all="ignore"):
        for make, message in ((nan_in_sqrt, r"the VJP of sqrt gave nan; its output has shape \(2,\), its inputs are \[4\. 0\.\]"),
                              (inf_in_log, r"the VJP of log gave inf; its output has shape \(2,\), its inputs are \[1\. 0\.\]")):
            make().backward()
            with debug(), pytest.raises(FloatingPointError, match=message):
                make().backward()
        with debug(), pytest.raises(FloatingPointError, match="multiply was handed a cotangent with nan"):
            (Tensor([1.0, 2.0]) * 2).backward(np.array([1.0, np.nan]))
        with debug(), pytest.raises(FloatingPointError, match="the VJP of sqrt gave nan"):
            grad(grad(lambda x: np.sqrt(x) ** 2))(0.0)
    with debug():
        x = Tensor([1.0, 2.0])
        sigmoid(x).sum().backward()
    assert np.all(np.isfinite(x.grad))
    inf_in_log_outside = inf_in_log()
    with np.errstate(all="ignore"):
        inf_in_log_outside.backward()
