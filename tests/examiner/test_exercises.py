import json

import nbformat
import pytest

from examiner.errors import CourseError
from examiner.exercises import read_unit, released, stub_names


@pytest.fixture
def path(toy_course):
    return toy_course.notebooks("01-toy")[0]


def edited(path, edit):
    """Let `edit(cells by grade_id, notebook)` change the notebook at `path`."""
    notebook = nbformat.read(path, as_version=4)
    edit({cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in notebook.cells}, notebook)
    path.write_text(json.dumps(notebook), encoding="utf-8")  # nbformat.write would mend some of it
    return path


def test_a_unit(path):
    unit = read_unit(path)
    assert unit.name == "01-toy"
    assert [exercise.id for exercise in unit.exercises] == ["double", "total"]
    assert unit.manual == ("why",)
    double = unit.exercise("double")
    assert [(check.id, check.points, check.hidden) for check in double.checks] == [
        ("double-check", 1, False), ("double-hidden", 2, True)]
    assert double.points == 3
    assert unit.cells[double.index].source == double.solution
    assert [unit.cells[check.index].source for check in double.checks] == [check.source for check in double.checks]
    assert "return 2 * x" in double.solution
    assert double.stub == 'def double(x):\n    """Twice x."""\n    raise NotImplementedError()'


def test_an_unknown_exercise_is_answered_with_those_there_are(path):
    with pytest.raises(CourseError, match="no exercise 'doubel'; it has double, total"):
        read_unit(path).exercise("doubel")


def test_task_cells_are_no_exercises(path):
    def edit(cells, notebook):
        notebook.cells.append(nbformat.v4.new_markdown_cell("Write an essay.", id="essay", metadata={"nbgrader": {
            "grade": False, "grade_id": "essay", "locked": True, "points": 5, "schema_version": 3, "solution": False,
            "task": True}}))
    unit = read_unit(edited(path, edit))
    assert unit.manual == ("why", "essay") and len(unit.exercises) == 2


@pytest.mark.parametrize("stub, names", [
    ("def f(x):\n    y = x\n    raise NotImplementedError()\n\nclass C:\n    z = 1\n\nasync def g():\n    pass",
     {"f", "C", "g"}),
    ("import numpy as np\nfrom os import path as p, sep\nimport os.path\na, (b, *c) = 1, (2, 3)\nd: int = 1\nd += 1",
     {"a", "b", "c", "d"}),
    ("%matplotlib inline\nx = 1", set()),
    ("raise NotImplementedError()", set()),
])
def test_names_that_a_stub_binds(stub, names):
    class Exercise:
        pass

    exercise = Exercise()
    exercise.stub = stub
    assert stub_names(exercise) == names


def test_the_stub_is_what_nbgrader_releases(course):
    from nbgrader.preprocessors import ClearSolutions

    source = ("def f(x):\n    '''doc'''\n    ### BEGIN SOLUTION\n    y = x\n    ### END SOLUTION\n\n\n"
              "def g(x):\n    if x:\n        ### BEGIN SOLUTION\n        return 1\n        ### END SOLUTION\n"
              "    return 2")
    preprocessor = ClearSolutions(config=course.config)
    cell = nbformat.v4.new_code_cell(source)
    preprocessor._replace_solution_region(cell, "python")
    assert released(source) == cell.source


def without_checks(cells, notebook):
    notebook.cells = [cell for cell in notebook.cells if cell not in (cells["double-check"], cells["double-hidden"])]


def set_id(grade_id, new):
    return lambda cells, notebook: cells[grade_id].metadata.nbgrader.update(grade_id=new)


def set_source(grade_id, source):
    return lambda cells, notebook: cells[grade_id].update(source=source)


def as_text(cells, notebook):
    cell = cells["double-check"]
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]


def move_check_up(cells, notebook):
    notebook.cells.remove(cells["double-check"])
    notebook.cells.insert(0, cells["double-check"])


@pytest.mark.parametrize("edit, cell, problem", [
    (set_source("double", "def double(x):\n    return 2 * x"), "double", "without solution markers"),
    (set_source("double", "### BEGIN SOLUTION\n1"), "double", "'BEGIN SOLUTION' without 'END SOLUTION'"),
    (set_source("double", "1\n### END SOLUTION"), "double", "'END SOLUTION' without 'BEGIN SOLUTION'"),
    (set_source("double", "### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION"), "double", "a second 'BEGIN"),
    (set_source("double", "### BEGIN SOLUTION\nx = = 1\n### END SOLUTION"), "double", "not valid Python .line 2"),
    (set_source("double", "x = [\n### BEGIN SOLUTION\n1]\n### END SOLUTION"), "double", "stub is not valid Python"),
    (set_id("total", "double"), "double", "the same grade_id"),
    (set_id("double-check", "doubel-check"), "doubel-check", "belongs to no exercise"),
    (lambda cells, notebook: cells["total"].update(id="double"), "double", "the same id"),
    (lambda cells, notebook: cells["double"].metadata.nbgrader.pop("grade_id"), "double", "without a grade_id"),
    (without_checks, "double", "without checks"),
    (move_check_up, "double-check", "before its answer cell"),
    (as_text, "double-check", "not code"),
])
@pytest.mark.filterwarnings("ignore")
def test_bad_input_is_one_line_with_file_cell_and_mend(path, edit, cell, problem):
    edited(path, edit)
    with pytest.raises(CourseError, match=problem) as caught:
        read_unit(path)
    message = str(caught.value)
    assert message.startswith(f"{path}, cell {cell!r}: ") and "; " in message and "\n" not in message


@pytest.mark.parametrize("text", ["no notebook", "{}", "[]", '{"nbformat": 4, "cells": 3}', "\xff"])
def test_a_file_that_is_no_notebook(tmp_path, text):
    path = tmp_path / "unit.ipynb"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(CourseError, match="not a notebook|cannot be read") as caught:
        read_unit(path)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_missing(tmp_path):
    with pytest.raises(CourseError, match="no such notebook"):
        read_unit(tmp_path / "unit.ipynb")
