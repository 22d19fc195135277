"""The two test programs of micrograd (Andrej Karpathy, MIT licence), on `Value` and on `Tensor`, against PyTorch."""
import pytest

from autograd_lib import Tensor
from autograd_lib.scalar import Value

ENGINES = [Value, Tensor]


def sanity_check(x):
    z = 2 * x + 2 + x
    q = z.relu() + z * x
    h = (z * z).relu()
    return h + q + q * x


def more_operations(a, b):
    c = a + b
    d = a * b + b**3
    c = c + c + 1
    c = c + 1 + c + (-a)
    d = d + d * 2 + (b + a).relu()
    d = d + 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    return g + 10.0 / f


def results(engine, program, inputs):
    """The value of the program and its derivatives."""
    variables = [engine(x) for x in inputs]
    out = program(*variables)
    out.backward()
    numbers = [out.data if engine is Value else out.value, *[v.grad for v in variables]]
    return [float(number) for number in numbers]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("program, inputs", [(sanity_check, [-4.0]), (more_operations, [-4.0, 2.0])])
def test_against_pytorch(engine, program, inputs):
    torch = pytest.importorskip("torch")
    variables = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in inputs]
    out = program(*variables)
    out.backward()
    theirs = [out.item(), *[v.grad.item() for v in variables]]
    assert results(engine, program, inputs) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.parametrize("engine", ENGINES)
def test_known_numbers(engine):
    assert results(engine, sanity_check, [-4.0]) == [-20, 46]
    assert results(engine, more_operations, [-4.0, 2.0]) == pytest.approx([24.70408163265306, 138.83381924198252, 645.5772594752186])
