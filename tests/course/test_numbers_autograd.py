"""The numbers that unit 06 promises, by its own solutions and by the course's version of the engine."""

from pathlib import Path

import numpy as np
import pytest

from autograd_lib import engine, unbroadcast
from examiner.bank import find
from examiner.course import Course

UNIT = find(Course(Path(__file__).resolve().parents[2]), "06-autograd")[0]


def solution(id):
    names = {"np": np, "engine": engine, "unbroadcast": unbroadcast}
    exec(UNIT.exercise(id).solution, names)
    return names


def test_the_example_of_the_drawing():
    for T in (engine.Tensor, solution("backward")["BackwardTensor"]):
        x = T([[1, 2], [2, -1]])
        y = (x * 2 - 1).maximum(0).sum(axis=-1)
        y.backward(np.ones(2))
        assert y.value.tolist() == [4, 3]
        assert x.grad.tolist() == [[2, 2], [2, 0]]


@pytest.mark.parametrize("x, gradient", [([1, 2], [-0.00673795, -0.02695179]), ([0.4717993, 0.90549333], [0.1956084, -0.3012416])])
def test_the_bump(x, gradient):
    assert solution("put-together")["bump_gradient"](np.array(x)) == pytest.approx(gradient, abs=1e-7)


def test_eighteen_doublings():
    x = solution("backward")["BackwardTensor"](1.0)
    nodes = [x]
    for _ in range(18):
        nodes.append(nodes[-1] + nodes[-1])
    nodes[-1].backward()
    assert len(nodes) == 19 and sum(node.visits for node in nodes) == 18
    assert x.grad == 2**18 == 262_144


def test_a_transpose_that_forgets_to_transpose():
    vjp_is_right = solution("gradient-checker")["vjp_is_right"]
    square = np.random.default_rng(0).normal(size=(4, 4))
    assert vjp_is_right(np.transpose, lambda g, x: g.T, square)
    assert not vjp_is_right(np.transpose, lambda g, x: g, square)


def test_a_method_or_rule_that_fails_does_not_spoil_what_follows(capsys):
    class Endless(engine.Arithmetic):
        def __rmatmul__(self, other):
            return other @ self

    class Right(engine.Arithmetic):
        def __radd__(self, other):
            return self + other

    matmul = engine.Op("matmul", np.matmul, (lambda g, f, A, B: g @ B.T, lambda g, f, A, B: A.T @ g), "")
    ops = {**engine.OPS, "matmul": matmul}
    assert engine.assemble(engine.OPS, Right).__radd__ is Right.__radd__
    assert "fails" not in capsys.readouterr().out
    T = engine.assemble(engine.OPS, Endless)
    assert T.__rmatmul__ is engine.Tensor.__rmatmul__ and "RecursionError" in capsys.readouterr().out
    T = engine.assemble(ops, Right)
    assert T.__radd__ is Right.__radd__ and T.ops is engine.OPS and "the course's VJPs" in capsys.readouterr().out
    T = engine.assemble(ops, Endless)
    assert T.ops is engine.OPS and engine.failure(T) == ""
