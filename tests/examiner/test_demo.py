"""The demonstration on a toy course: it says when a mark is not the expected one, and one failure does not stop it."""

import re

import pytest
from rich.console import Console

from examiner import demo as module
from examiner.demo import Given, demo, sample_class
from examiner.stock import Refused


@pytest.fixture
def run(toy_course, monkeypatch):
    """Runs the demonstration; returns whether all was as expected, and what it printed."""
    monkeypatch.setattr(module, "TIMEOUT", 2)

    def run():
        with open(toy_course.root / "printed.txt", "w+") as file:
            fine = demo(toy_course, folder=toy_course.root / "demo", console=Console(file=file, width=100))
            file.seek(0)
            return fine, file.read()
    return run


def cells(printed, exercise):
    return re.search(rf"^ *{exercise} +(.*?) *$", printed, re.MULTILINE)[1].split()


def test_every_mark_is_the_expected_one(run, toy_course):
    fine, printed = run()
    assert fine, printed
    #                                    of   ada  ben  cleo dan  eva  finn gia
    assert cells(printed, "double") == ["3", "3", "3", "3", "0", "0", "0", "3"]
    assert cells(printed, "total") == ["4", "4", "4", "0", "0", "1", "4", "0"]
    feedback = (toy_course.root / "demo" / "feedback" / "eva" / "01-toy" / "01-toy.html").read_text()
    assert "double(3) is 6" in feedback
    assert "HIDDEN TESTS" not in feedback and "abab" not in feedback

    # and again, with an answer that the bank wrongly calls right
    bank = toy_course.answers / "01-toy" / "total.py"
    bank.write_text(bank.read_text().replace("return sum(numbers)", "return sum(numbers[1:])"))
    fine, printed = run()
    assert not fine
    assert "not as expected: ben, 01-toy, total (right): 0, expected 4 of 4" in printed
    assert printed.count("not as expected") == 1


def test_a_hand_in_that_cannot_be_marked_does_not_stop_the_others(run, monkeypatch):
    convert = module.convert

    def breaks_for_ben(step, config, unit, student=None):
        if (step, student) == ("Autograde", "ben"):
            raise Refused("RuntimeError: the kernel died")
        convert(step, config, unit, student)

    monkeypatch.setattr(module, "convert", breaks_for_ben)
    fine, printed = run()
    assert not fine
    assert "ben, 01-toy: Autograde failed: RuntimeError: the kernel died" in printed
    assert cells(printed, "double") == ["3", "3", "-", "3", "0", "0", "0", "3"]


@pytest.mark.parametrize("kind, deserved", [("right", [3]), ("blank", [0]), ("syntax error", [0]), ("endless loop", [0]),
                                            ("slip", [0, 1, 2])])
def test_what_an_answer_deserves(kind, deserved):
    assert [marks for marks in range(4) if Given(kind).deserves(marks, 3)] == deserved


def test_sample_class(toy_course):
    unit = toy_course.read(toy_course.source / "01-toy" / "01-toy.ipynb")
    students = {student.id: student.given for student in sample_class(unit.exercises, {"double": [], "total": []})}
    assert {given.kind for given in students["ben"].values()} == {"right"}
    assert {given.kind for given in students["eva"].values()} == {"blank"}  # no bank, no slips
    with pytest.raises(SyntaxError):
        compile(students["finn"]["double"].code, "answer", "exec")
    compile(students["gia"]["total"].code, "answer", "exec")
    assert "while True" in students["gia"]["total"].code
