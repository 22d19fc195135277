"""Answers that have the library do what they were to write are shown to the instructor; those of our own that do not, are not."""

from pathlib import Path

import pytest
from traitlets.config import PyFileConfigLoader

from examiner.bank import find, read
from examiner.exercises import names_bound
from examiner.suspicion import borrowed_in_exercise

# Right answers that use the library all the same, for a person to decide.
BORROWING = {("04-backprop", "check-a-layer", "asserts, with check_vjp of the library")}

ROOT = Path(__file__).resolve().parents[2]
SHORTCUTS = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config().ReportBorrowed.shortcuts


def look(unit, exercise, code):
    given = [cell.source for cell in unit.cells if cell.cell_type == "code" and not cell.metadata.get("nbgrader")]
    given += [other.stub for other in unit.exercises]
    tests = [check.source for check in exercise.checks]
    return borrowed_in_exercise(code, exercise.stub, exercise.solution, tests, given, ["autograd_lib"], shortcuts=SHORTCUTS)


def test_honest_answers_are_not_suspected(course):
    suspected = set()
    for name in course.units():
        unit, folder = find(course, name)
        for exercise in unit.exercises:
            assert look(unit, exercise, exercise.solution) == [], (name, exercise.id)
            suspected |= {(name, exercise.id, answer.title) for answer in read(folder / f"{exercise.id}.py")
                          if answer.kind == "right" and look(unit, exercise, answer.code)}
    assert suspected == BORROWING


@pytest.mark.parametrize("form", ["import autograd_lib\n{0} = autograd_lib.engine.{0}", "from autograd_lib.engine import {0}",
                                  "from autograd_lib import engine as e\n{0} = e.{0}"])
def test_the_librarys_answer_is_found(course, form):
    for name in course.units():
        unit, _ = find(course, name)
        for exercise in unit.exercises:
            for wanted in names_bound(exercise.stub):
                assert look(unit, exercise, form.format(wanted)), (name, exercise.id)


@pytest.mark.parametrize("name, id, code", [
    ("01-derivatives", "numerical-jacobian", "def my_jacobian(f, x):\n    return numerical_jacobian(f, x)"),
    ("04-backprop", "linear-backward", "def linear_backward_X(dY, X, W):\n    return complex_jacobian(lambda X: np.vdot(dY, X @ W), X)"),
    ("04-backprop", "two-moons-gradients", "from autograd_lib.functional import value_and_grad"),
    ("05-computational-graphs", "closures", "Value = scalar.Value"),
    ("06-autograd", "add-vjps", "def add_vjp_x(g, ans, x, y):\n    return engine.VJPS['add'][0](g, ans, x, y)"),
    ("06-autograd", "backward", "class BackwardTensor(engine.Tensor):\n    pass"),
    ("06-autograd", "trace", "class TracedTensor(engine.Tensor):\n    pass"),
])
def test_what_a_given_module_has_is_found(course, name, id, code):
    unit, _ = find(course, name)
    assert look(unit, unit.exercise(id), code)
