"""The units that the course turns on, 04 to 06, have more answers in their bank than the others."""

from collections import Counter
from pathlib import Path

import pytest

from examiner.bank import find, read
from examiner.course import Course

COURSE = Course(Path(__file__).resolve().parents[2])
HEART = ["04-backprop", "05-computational-graphs", "06-autograd"]
EXERCISES = [(name, exercise.id) for name in HEART for exercise in find(COURSE, name)[0].exercises]


@pytest.mark.parametrize("name, exercise", EXERCISES)
def test_an_exercise_has_five_slips_and_two_unusual_right_answers(name, exercise):
    kinds = Counter(answer.kind for answer in read(COURSE.answers / name / f"{exercise}.py"))
    assert kinds["wrong"] >= 5 and kinds["right"] >= 2
