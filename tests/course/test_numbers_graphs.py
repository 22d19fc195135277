"""The numbers that unit 05 promises: its own solutions give them."""

from pathlib import Path

import numpy as np
import pytest

from autograd_lib import scalar, scalar_programs
from examiner.bank import find
from examiner.course import Course

UNIT = find(Course(Path(__file__).resolve().parents[2]), "05-computational-graphs")[0]


def solution(id):
    names = {"np": np, "scalar": scalar, "scalar_programs": scalar_programs, "__name__": "answer"}
    exec(UNIT.exercise(id).solution, names)
    return names


def test_recursion():
    assert solution("recursion")["calls_and_leaves"]([[1, 2], [[3], 4], 5]) == (9, 5)


def test_doublings():
    lookup = scalar_programs.lookup(scalar_programs.graph(scalar_programs.doublings(18), ["x"]))
    assert len(solution("depth-first")["visit"](lookup, "y18")) == 19
    assert solution("count-paths")["count_paths"](lookup, "y18") == 262_144


def test_reverse_mode():
    AutogradValue = solution("autograd-value")["AutogradValue"]
    x = AutogradValue(2)
    a = x**2
    b = 5 * a
    c = a * b
    L = -c
    L.backward()
    assert (L.value, c.grad, b.grad, a.grad, x.grad) == (-80, -1, -4, -40, -160)
    a, b = AutogradValue(5), AutogradValue(2)
    (a + b).log().backward()
    assert a.grad == b.grad == pytest.approx(1 / 7)


def test_forward_mode():
    merge = solution("forward-several-inputs")["merge_grads"]
    a, log_a = 4.0, np.log(4.0)
    assert merge((-log_a, -5 * a), [{"x": 5 * 4.0}, {"x": 4.0 / a}])["x"] == pytest.approx(-47.7259, abs=1e-4)


@pytest.mark.parametrize("flip", [False, True])
def test_order(flip):
    names = solution("order-matters")
    a = names["Node"](4.0)
    b = 5 * a
    names["backward"](b * a if flip else a * b)
    assert a.grad == 40


def test_micrograd_and_its_second_pass():
    Value = solution("closures")["Value"]
    x = Value(2.0)
    z = 3 * (x * 5)
    z.backward()
    assert x.grad == 15
    z.backward()
    assert x.grad == 45  # as the text says of it
    names = solution("backward-twice")
    x = names["ClosureNode"](2.0)
    z = 3 * (x * 5)
    for due in (15, 30, 45):
        names["backward_again"](z)
        assert x.grad == due
