"""Programs as data: they run, their gradients agree with central differences, and random ones are fit for a check."""
import numpy as np
import pytest

from autograd_lib import numerical_jacobian
from autograd_lib.scalar import AutogradValue, ForwardValue, Value
from autograd_lib.scalar_programs import (OPERATIONS, backward, doublings, forward, gradient, graph, lookup, out_of_order,
                                          random_program, run, sensitivities)

RANDOM = [random_program(np.random.default_rng(seed), inputs, steps) for seed, (inputs, steps) in
          enumerate([(1, 3), (2, 6), (3, 10), (2, 15), (4, 4)])]


@pytest.mark.parametrize("program, inputs", RANDOM)
def test_gradient_agrees_with_central_differences_and_every_engine(program, inputs):
    def f(x):
        return run(program, dict(zip(inputs, x)))[program[-1][0]]
    measured = numerical_jacobian(f, np.array(list(inputs.values())))
    found = gradient(program, inputs)
    assert list(found.values()) == pytest.approx(list(measured), rel=1e-5, abs=1e-7)
    assert forward(ForwardValue, program, inputs)[1] == pytest.approx(found, rel=1e-9)
    for engine, number in ((AutogradValue, "value"), (Value, "data")):
        value, slopes = backward(engine, program, inputs, number=number)
        assert value == pytest.approx(run(program, inputs)[program[-1][0]], rel=1e-12)
        assert slopes == pytest.approx(sensitivities(program, inputs), rel=1e-9)


@pytest.mark.parametrize("program, inputs", RANDOM)
def test_random_programs_use_everything_and_stay_moderate(program, inputs):
    parents = graph(program, inputs)
    used = {name for names in parents.values() for name in names}
    assert used == set(parents) - {program[-1][0]}
    assert all(0.1 <= abs(value) <= 10 for value in run(program, inputs).values())
    assert all(1e-3 <= abs(slope) <= 1e3 for slope in sensitivities(program, inputs).values())


def test_every_operation_is_drawn():
    drawn = {step[1] for seed in range(20) for step in random_program(np.random.default_rng(seed), 2, 12)[0]}
    assert drawn == set(OPERATIONS)


def test_doublings():
    assert len(doublings(18)) == 18
    assert gradient(doublings(18), {"x": 1.0}) == {"x": 2.0**18}
    assert graph(doublings(1), {"x": 1.0}) == {"x": [], "y1": ["x", "x"]}


def test_what_is_not_used_has_a_slope_of_0():
    assert sensitivities([("L", "neg", "x")], {"x": 1.0, "y": 2.0}) == {"x": -1.0, "y": 0.0, "L": 1.0}


def test_a_backward_of_ones_own():
    def only_the_root(root):
        root.grad = 1.0
    assert backward(AutogradValue, [("L", "neg", "x")], {"x": 2.0}, only_the_root) == (-2.0, {"x": 0.0, "L": 1.0})


DIAMOND = {"x": [], "b": ["x"], "L": ["b", "x"], "other": ["x"]}


def test_orders():
    assert out_of_order(["x", "b", "L"], DIAMOND, "L") == ""


@pytest.mark.parametrize("order, fault", [
    (["b", "x", "L"], "'b' comes before 'x'"),
    (["x", "b", "L", "other"], "'other' does not belong there"),
    (["x", "b", "x", "L"], "'x' occurs 2 times"),
    (["x", "L"], "1 of 3 values are missing, such as 'b'"),
    (("x", "b", "L"), "not a tuple"),
])
def test_what_is_no_order(order, fault):
    assert fault in out_of_order(order, DIAMOND, "L")


def test_a_lookup_has_enough_in_the_end():
    parents_of = lookup(DIAMOND)
    for _ in range(100):
        assert parents_of("L") == ["b", "x"]
    with pytest.raises(RuntimeError, match="again and again"):
        parents_of("L")
