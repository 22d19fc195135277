"""nbgrader's commands as an instructor types them in the course's folder, and `validate` as a student types it."""

import csv
import shutil
import sqlite3
import subprocess

import nbformat
import pytest

from examiner.release import files
from examiner.stock import alembic_version

UNIT = "01-derivatives"
NOTEBOOK = f"{UNIT}.ipynb"


def nbgrader(folder, *arguments):
    """Run the command and return what it printed; it must succeed."""
    done = subprocess.run(["nbgrader", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def unit(course):
    return course.read(course.source / UNIT / NOTEBOOK)


@pytest.fixture(scope="module")
def folder(course, tmp_path_factory):
    """The course's folder as an instructor has it, with an assignment released."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(course.source / UNIT, folder / "source" / UNIT)
    for name in "nbgrader_config.py", "pyproject.toml":
        shutil.copy(course.root / name, folder)
    nbgrader(folder, "generate_assignment", UNIT)
    return folder


@pytest.fixture(scope="module")
def solved(unit, folder):
    """The released notebook with the reference solutions written into it."""
    notebook = nbformat.read(folder / "release" / UNIT / NOTEBOOK, as_version=4)
    for cell in notebook.cells:
        if cell.id in {exercise.id for exercise in unit.exercises}:
            cell.source = unit.exercise(cell.id).solution
    return notebook


def test_generate_assignment_gives_the_committed_release(course, folder):
    there = folder / "release" / UNIT
    assert files(there) == files(course.release / UNIT)
    for name in files(there):
        assert (there / name).read_bytes() == (course.release / UNIT / name).read_bytes()


def test_database_version_is_nbgraders(folder):
    database = sqlite3.connect(folder / "gradebook.db")
    assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(alembic_version(),)]
    database.close()


def test_autograde_feedback_export(unit, folder, solved):
    handed_in = {student: folder / "submitted" / student / UNIT / NOTEBOOK for student in ("solved", "untouched")}
    for path in handed_in.values():
        path.parent.mkdir(parents=True)
    nbformat.write(solved, handed_in["solved"])
    shutil.copy(folder / "release" / UNIT / NOTEBOOK, handed_in["untouched"])
    nbgrader(folder, "autograde", UNIT)
    nbgrader(folder, "generate_feedback", UNIT)
    nbgrader(folder, "export")
    with open(folder / "grades.csv", newline="") as file:
        marks = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    points = sum(exercise.points for exercise in unit.exercises)
    assert marks == {"solved": (points, points), "untouched": (0, points)}
    for student in handed_in:
        feedback = (folder / "feedback" / student / UNIT / f"{UNIT}.html").read_text()
        assert "not written yet" in feedback or student == "solved"
        assert "HIDDEN TESTS" not in feedback


def test_validate_as_a_student(unit, folder, solved, tmp_path):
    shutil.copytree(folder / "release" / UNIT, tmp_path / "mine")
    said = " ".join(nbgrader(tmp_path / "mine", "validate", NOTEBOOK).split())
    assert f"VALIDATION FAILED ON {len(unit.exercises)} CELL(S)!" in said
    assert said.count("is not written yet") == len(unit.exercises)
    assert "Traceback" not in said
    nbformat.write(solved, tmp_path / "mine" / NOTEBOOK)
    assert "Success! Your notebook passes all the tests." in nbgrader(tmp_path / "mine", "validate", NOTEBOOK)
