"""Without the examiner in nbgrader_config.py, stock nbgrader gives honest hand-ins the same marks."""

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
