"""Every exercise's checks, tried on its solution, its stub, and right and wrong answers."""

from collections import Counter
from pathlib import Path

import pytest

from examiner.bank import find, read, report
from examiner.course import Course

COURSE = Course(Path(__file__).resolve().parents[2])
UNITS = COURSE.units()
EXERCISES = [(name, exercise.id) for name in UNITS for exercise in find(COURSE, name)[0].exercises]


@pytest.mark.parametrize("name, exercise", EXERCISES)
def test_an_exercise_has_answers_of_both_kinds(name, exercise):
    kinds = Counter(answer.kind for answer in read(COURSE.answers / name / f"{exercise}.py"))
    assert kinds["wrong"] >= 4 and kinds["right"] >= 1


@pytest.mark.parametrize("name", UNITS)
def test_answers_are_marked_as_they_should_be(name):
    unit, folder = find(COURSE, name)
    rows = report(unit, folder, seed="bank")
    assert [(row.exercise, row.answer.kind, row.answer.title, row.problem) for row in rows if row.problem] == []
    points = {exercise.id: exercise.points for exercise in unit.exercises}
    for row in rows:
        if row.answer.kind in ("reference", "right"):
            assert row.points == points[row.exercise], (row.exercise, row.answer.title)
        elif row.answer.kind == "stub":
            assert row.points == 0, row.exercise
        else:
            assert row.points < points[row.exercise], (row.exercise, row.answer.title)
    assert {row.exercise for row in rows} == set(points)


@pytest.mark.parametrize("name", UNITS)
def test_marks_are_the_same_when_the_checks_run_apart(name):
    unit, folder = find(COURSE, name)
    ids = [exercise.id for exercise in unit.exercises[::6]]
    here, apart = (report(unit, folder, ids, seed="bank", trusted=trusted) for trusted in (False, True))
    assert [(row.exercise, row.answer.title, row.problem, row.points) for row in apart] == [
        (row.exercise, row.answer.title, row.problem, row.points) for row in here]
