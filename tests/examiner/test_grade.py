"""`examiner grade`: marks in a table, problems in a line each, and what is asked wrongly refused in one line."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from examiner.stock import convert

UNIT = "01-toy"


@pytest.fixture
def class_of_three(toy_course):
    return hand_in(toy_course)


def hand_in(toy_course):
    """The toy course with three hand-ins: right, untouched, and no notebook at all."""
    convert("GenerateAssignment", toy_course.config, UNIT)
    released = toy_course.release / UNIT / f"{UNIT}.ipynb"
    for student in "ada", "ben", "cleo":
        folder = toy_course.root / "submitted" / student / UNIT
        folder.mkdir(parents=True)
        shutil.copy(released, folder)
    (folder / released.name).write_text("{}")
    notebook = nbformat.read(released, as_version=4)
    for exercise in toy_course.read(toy_course.source / UNIT / f"{UNIT}.ipynb").exercises:
        notebook.cells[exercise.index].source = exercise.solution
    nbformat.write(notebook, toy_course.root / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb")
    return toy_course


def examiner(course, *arguments):
    return subprocess.run([str(Path(sys.executable).with_name("examiner")), *arguments], cwd=course.root, capture_output=True, text=True)


def test_marks_feedback_and_export(class_of_three):
    done = examiner(class_of_three, "grade", UNIT, "--feedback", "--export", "marks.csv")
    assert done.returncode == 1 and "cleo was not marked" in done.stdout
    assert re.search(r"ada +7 +9\b", done.stdout) and re.search(r"ben +0 +9\b", done.stdout), done.stdout
    assert re.search(r"cleo +not marked", done.stdout)
    assert (class_of_three.root / "feedback" / "ada" / UNIT / f"{UNIT}.html").is_file()
    with open(class_of_three.root / "marks.csv", newline="") as file:
        assert {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}.items() >= {"ada": 7, "ben": 0}.items()
    done = examiner(class_of_three, "grade", UNIT, "ada")
    assert done.returncode == 0 and "ben" not in done.stdout


def add_to_answer(path, exercise, line):
    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == exercise).source += f"\n{line}\n"
    nbformat.write(notebook, path)


def test_a_shortcut_is_shown_though_the_notebook_imports_it(toy_course):
    add_to_answer(toy_course.source / UNIT / f"{UNIT}.ipynb", "total", "from operator import add, mul")
    class_of_three = hand_in(toy_course)
    with open(class_of_three.root / "nbgrader_config.py", "a") as config:
        config.write("c.ReportBorrowed.packages, c.ReportBorrowed.shortcuts = ['operator'], ['add']\n")
    add_to_answer(class_of_three.root / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb", "double", "add, mul")
    done = examiner(class_of_three, "grade", UNIT, "ada")
    assert "ada uses operator.add in" in done.stdout, done.stdout


def test_borrowed_answers_are_shown_to_the_instructor_alone(class_of_three):
    with open(class_of_three.root / "nbgrader_config.py", "a") as config:
        config.write("c.ReportBorrowed.packages = ['operator']\n")
    add_to_answer(class_of_three.root / "submitted" / "ada" / UNIT / f"{UNIT}.ipynb", "double", "import operator")
    done = examiner(class_of_three, "grade", UNIT, "ada", "ben", "--feedback")
    assert re.search(r"ada +7 +9 +1\b", done.stdout) and re.search(r"ben +0 +9\s*$", done.stdout, re.MULTILINE), done.stdout
    assert f"ada uses operator in {UNIT}, double" in done.stdout
    marked, feedback = (class_of_three.root / part / "ada" / UNIT / f"{UNIT}.{end}" for part, end in
                        (("autograded", "ipynb"), ("feedback", "html")))
    assert "this answer uses operator" in marked.read_text() and "this answer uses" not in feedback.read_text()


@pytest.mark.parametrize("arguments, words", [
    (["no-such"], "no such unit"),
    ([UNIT, "zoe"], "no hand-in of 01-toy"),
])
def test_what_is_not_there(class_of_three, arguments, words):
    done = examiner(class_of_three, "grade", *arguments)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and words in done.stderr and "; " in done.stderr


def test_nothing_handed_in_or_released(toy_course):
    done = examiner(toy_course, "grade", UNIT)
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "nobody handed in 01-toy" in done.stderr
    (toy_course.root / "submitted" / "ada" / UNIT).mkdir(parents=True)
    done = examiner(toy_course, "grade", UNIT)
    assert done.returncode == 2 and "nbgrader generate_assignment 01-toy" in done.stderr
