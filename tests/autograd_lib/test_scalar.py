"""The three exhibit engines: the numbers of the course, and what they must not do."""
import math

import numpy as np
import pytest

from autograd_lib import Tensor, numerical_jacobian
from autograd_lib.scalar import AutogradValue, ForwardValue, Value

ENGINES = {"forward": ForwardValue, "reverse": AutogradValue, "closures": Value}


def number(v):
    return v.data if isinstance(v, Value) else v.value


def gradients(engine, f, *at):
    """f's value and its derivatives with respect to every input."""
    inputs = [engine(x) for x in at]
    out = f(*inputs)
    if engine is ForwardValue:
        return out.value, [out.forward_grads.get(x, 0.0) for x in inputs]
    out.backward()
    return number(out), [x.grad for x in inputs]


PROGRAMS = {
    "reused values": (lambda x: -(5 * x**2 * (x**2).log()), [2.0]),
    "log sigmoid": (lambda w, x: (1 / (1 + (-(w * x**2)).exp())).log() * -1, [0.3, -1.2]),
    "every operator": (lambda a, b: (a - b) / (b + 3) + 2 - a + 1 / b - 2 * b + a**3 * b**-2 + (-a).exp() + (2 - a) / 7, [0.7, 1.3]),
    "tanh and relu": (lambda a, b: (a * b).tanh() + (a - b).relu() + (b - a).relu(), [0.7, 1.3]),
    "doubled": (lambda a: a + a + a * a, [3.0]),
}


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
@pytest.mark.parametrize("name", PROGRAMS)
def test_derivatives_agree_with_central_differences(engine, name):
    f, at = PROGRAMS[name]
    value, grads = gradients(engine, f, *at)
    measured = numerical_jacobian(lambda xs: gradients(engine, f, *xs)[0], np.array(at))
    assert value == pytest.approx(gradients(ForwardValue, f, *at)[0], rel=1e-14)
    assert grads == pytest.approx(list(measured), rel=1e-7)


def test_forward_mode_numbers_of_the_course():
    x = ForwardValue(2.0)
    a = x**2
    b, c = 5 * a, a.log()
    L = -(b * c)
    assert L.value == pytest.approx(-27.7259, abs=1e-4)
    assert L.forward_grads == {x: pytest.approx(-47.7259, abs=1e-4)}
    assert a.parent_values == [2.0, 2] and a.forward_grads == {x: 4.0}


def test_forward_mode_keeps_several_inputs_apart():
    w, x, y = ForwardValue(0.5), ForwardValue(2.0), ForwardValue(2.0)
    L = w * x**2
    assert L.forward_grads == {w: 4.0, x: 2.0}
    assert y not in L.forward_grads and x.forward_grads == {x: 1.0}


def test_reverse_mode_numbers_of_the_course():
    x = AutogradValue(2)
    a = x**2
    b = 5 * a
    c = a * b
    L = -c
    L.backward()
    assert (L.value, c.grad, b.grad, a.grad, x.grad) == (-80, -1, -4, -40, -160)
    assert b.parents == [5, a] and b.args == [5, 4]

    a, b = AutogradValue(5), AutogradValue(2)
    L = (a + b).log()
    L.backward()
    assert a.grad == b.grad == pytest.approx(1 / 7)


def test_an_operation_tells_its_function_and_its_partial_derivatives():
    for engine in (ForwardValue, AutogradValue):
        product = engine(2.0) * engine(3.0)
        assert product.func(4.0, 5.0) == 20 and product.grads(4.0, 5.0) == (5.0, 4.0)
        assert engine(2.0).func(7.0) == 7 and engine(2.0).grads(7.0) == (1.0,)


@pytest.mark.parametrize("engine", [AutogradValue, Value])
def test_order_does_not_matter(engine):
    for f in (lambda a, b: a * b, lambda a, b: b * a):
        a = engine(4.0)
        f(a, 5 * a).backward()
        assert a.grad == 40


def test_the_closures_engine_on_the_micrograd_example():
    a, b = Value(-4.0), Value(2.0)
    c = a + b
    d = a * b + b**3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g += 10.0 / f
    g.backward()
    assert (g.data, a.grad, b.grad) == (pytest.approx(24.7041, abs=5e-5), pytest.approx(138.8338, abs=5e-5), pytest.approx(645.5773, abs=5e-5))


@pytest.mark.parametrize("engine", [AutogradValue, Value])
def test_a_second_backward_adds_the_same_once_more(engine):
    x = engine(3.0)
    y = x * 5
    z = y * 3
    z.backward()
    assert x.grad == 15
    z.backward()
    assert x.grad == 30
    z.backward()
    assert x.grad == 45


@pytest.mark.parametrize("engine", [AutogradValue, Value])
def test_a_long_chain_needs_no_recursion(engine):
    x = engine(1.0)
    y = x
    for _ in range(20_000):
        y = y + 1
    y.backward()
    assert x.grad == 1


@pytest.mark.parametrize("engine", [AutogradValue, Value])
def test_sixty_doublings_are_sixty_steps(engine):
    x = engine(1.0)
    y = x
    for _ in range(60):
        y = y + y
    y.backward()
    assert x.grad == 2.0**60


def test_powers_where_the_formula_with_the_logarithm_fails():
    for engine in (ForwardValue, AutogradValue):
        assert gradients(engine, lambda x: x**3, -2.0) == (-8, [12])
        assert gradients(engine, lambda x: x**0, 0.0) == (1, [0])
        assert gradients(engine, lambda b: 2**b, 3.0) == (8, [pytest.approx(8 * math.log(2))])
        assert math.isnan(gradients(engine, lambda b: (-2.0)**b, 2.0)[1][0])
    assert gradients(Value, lambda x: x**0, 0.0) == (1, [0])
    with pytest.raises(TypeError, match="exponent is to be a plain number"):
        Value(2.0)**Value(2.0)


MIXTURES = [(left, right) for left in (*ENGINES.values(), Tensor) for right in (*ENGINES.values(), Tensor) if left is not right]


@pytest.mark.parametrize("left, right", MIXTURES, ids=lambda engine: engine.__name__)
def test_two_engines_do_not_mix(left, right):
    for f in (lambda a, b: a * b, lambda a, b: a - b):
        with pytest.raises(TypeError, match=f"{left.__name__}.*{right.__name__}.*two engines, which do not mix"):
            f(left(2.0), right(3.0))


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_what_is_no_number_is_refused(engine):
    for other in ("2", np.ones(2), None, 1j):
        with pytest.raises(TypeError):
            engine(2.0) * other
        with pytest.raises(TypeError):
            other * engine(2.0)
    assert number(np.float64(2) * engine(3.0)) == 6 and isinstance(np.float64(2) * engine(3.0), engine)
