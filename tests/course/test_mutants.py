"""The checks notice nearly every small change to the reference solutions, and the rest is listed with a reason."""

from pathlib import Path

import pytest

from examiner.bank import find
from examiner.course import Course
from examiner.mutants import REQUIRED, problems, reasons, run

COURSE = Course(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize("name", COURSE.units())
def test_mutants_are_noticed(name):
    unit, folder = find(COURSE, name)
    result = run(unit)
    assert problems(folder, result) == []
    assert result.rate >= REQUIRED
    assert {mutant.exercise for mutant in result.mutants} == {exercise.id for exercise in unit.exercises}


@pytest.mark.parametrize("name", COURSE.units())
def test_listed_survivors_are_of_this_unit(name):
    unit, folder = find(COURSE, name)
    known = {exercise.id for exercise in unit.exercises}
    for exercise, was, becomes in reasons(folder):
        assert exercise in known and was != becomes
