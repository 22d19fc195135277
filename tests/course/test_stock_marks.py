"""Without the examiner in nbgrader_config.py, stock nbgrader gives honest hand-ins the same marks; with it, always the same outputs."""

import nbformat
import pytest

from benchmarks.marking import prepare
from examiner.stock import convert, marks

UNIT = "01-derivatives"


@pytest.mark.parametrize("config", ["", "import examiner\nexaminer.configure(c)\n"], ids=["stock", "examiner"])
def test_solutions_and_half_of_them(course, tmp_path, config):
    settings, _ = prepare(tmp_path, course, UNIT, config)
    exercises = course.read(course.source / UNIT / f"{UNIT}.ipynb").exercises
    for student, solved in ("all", exercises), ("half", exercises[::2]):
        convert("Autograde", settings, UNIT, student)
        found = marks(settings, UNIT, student, UNIT)
        assert {check.id: found[check.id] for exercise in exercises for check in exercise.checks} == {
            check.id: check.points if exercise in solved else 0 for exercise in exercises for check in exercise.checks}
    if config:
        first = outputs_of_tests(tmp_path)
        convert("Autograde", settings, UNIT, "half")
        assert len(first) == sum(len(exercise.checks) for exercise in exercises) and outputs_of_tests(tmp_path) == first


def outputs_of_tests(folder):
    notebook = nbformat.read(folder / "autograded" / "half" / UNIT / f"{UNIT}.ipynb", as_version=4)
    return {cell.metadata.nbgrader.grade_id: cell.outputs for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")}
