"""Bad input to the commands: one line naming the file and the mend, exit code 2, and nothing half-written."""

import json
import sqlite3
import sys

import pytest

from examiner import cli


def tree(root):
    """{path: bytes} of everything in the course, so that a changed or a new file shows."""
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}


@pytest.fixture
def refused(toy_course, monkeypatch, capsys):
    """Runs a command in the toy course and returns its one line, once it has exited by 2 with nothing written."""
    def run(*arguments):
        monkeypatch.chdir(toy_course.root)
        monkeypatch.setattr(sys, "argv", ["examiner", *arguments])
        before = tree(toy_course.root)
        with pytest.raises(SystemExit) as stop:
            cli.main()
        assert stop.value.code == 2
        assert tree(toy_course.root) == before
        printed = capsys.readouterr()
        assert printed.out == ""
        assert len(printed.err.splitlines()) == 1, printed.err
        return printed.err.strip()
    return run


@pytest.fixture
def edit(toy_course):
    """Changes the source notebook: `change` gets {grade_id: cell} and may alter the cells."""
    path = toy_course.source / "01-toy" / "01-toy.ipynb"

    def run(change):
        notebook = json.loads(path.read_text())
        change({cell["metadata"].get("nbgrader", {}).get("grade_id", cell["id"]): cell for cell in notebook["cells"]})
        path.write_text(json.dumps(notebook))
    return run


NOTEBOOK = "source/01-toy/01-toy.ipynb"


@pytest.mark.parametrize("command", ["release", "demo"])
def test_unknown_unit(refused, command):
    assert refused(command, "nosuch") == ("examiner: source/nosuch: no such unit, or no notebook in it; "
                                          "the units are 01-toy")


@pytest.mark.parametrize("command", ["release", "demo"])
def test_answer_cell_without_markers(refused, edit, command):
    edit(lambda cells: cells["double"].update(source="def double(x):\n    return 2 * x"))
    line = refused(command)
    assert line.startswith(f"examiner: {NOTEBOOK}, cell 'double': ") and "without solution markers" in line
    assert "### BEGIN SOLUTION and ### END SOLUTION" in line


def test_notebook_without_any_exercise(refused, toy_course):
    notebook = json.loads((toy_course.root / NOTEBOOK).read_text())
    notebook["cells"] = notebook["cells"][:1]
    (toy_course.root / NOTEBOOK).write_text(json.dumps(notebook))
    line = refused("release")
    assert line.startswith(f"examiner: {NOTEBOOK}: no exercise") and "### BEGIN SOLUTION" in line


@pytest.mark.parametrize("kind, id", [("HIDDEN TESTS", "double-hidden"), ("MARK SCHEME", "why"), ("SOLUTION", "double")])
def test_unpaired_marker(refused, edit, kind, id):
    edit(lambda cells: cells[id].update(source=[line for line in cells[id]["source"] if f"END {kind}" not in line]))
    line = refused("release")
    assert NOTEBOOK in line and repr(id) in line and f"BEGIN {kind}" in line and f"END {kind}" in line


def test_hidden_tests_outside_a_test_cell(refused, edit):
    edit(lambda cells: cells["title"].update(source="### BEGIN HIDDEN TESTS\nsecret\n### END HIDDEN TESTS"))
    line = refused("release")
    assert f"{NOTEBOOK}, cell 'title'" in line and "nbgrader metadata" in line


@pytest.mark.parametrize("command", ["release", "demo"])
def test_duplicate_exercise_id(refused, edit, command):
    edit(lambda cells: cells["total"]["metadata"]["nbgrader"].update(grade_id="double"))
    line = refused(command)
    assert line.startswith(f"examiner: {NOTEBOOK}, cell 'double': ") and "same grade_id" in line and "new grade_id" in line


def test_text_that_is_not_json(refused, toy_course):
    path = toy_course.root / NOTEBOOK
    path.write_text(path.read_text().replace('"metadata": {},', '"metadata": {', 1))
    line = refused("release")
    assert line.startswith(f"examiner: {NOTEBOOK}: ") and "restore it" in line.replace("the file", "it")


def test_json_that_is_no_notebook(refused, toy_course):
    (toy_course.root / NOTEBOOK).write_text('{"cells": 3}')
    line = refused("release")
    assert line.startswith(f"examiner: {NOTEBOOK}: ") and "restore" in line


@pytest.mark.parametrize("command", ["release", "demo"])
def test_gradebook_of_another_course(refused, toy_course, command):
    with sqlite3.connect(toy_course.root / "gradebook.db") as database:
        database.execute("CREATE TABLE course (id VARCHAR(128))")
        database.execute("INSERT INTO course VALUES ('default_course'), ('botany')")
    database.close()
    line = refused(command)
    assert line == ("examiner: gradebook.db: the gradebook of another course, 'botany' instead of 'toy'; move it away, "
                    "or correct course_id in nbgrader_config.py")


def test_file_that_is_no_gradebook(refused, toy_course):
    (toy_course.root / "gradebook.db").write_text("not a database, but long enough to be looked at as one" * 10)
    assert "gradebook.db: not a gradebook" in refused("release")


def test_broken_configuration(refused, toy_course):
    (toy_course.root / "nbgrader_config.py").write_text("c = get_config(\n")
    line = refused("release")
    assert line.startswith("examiner: nbgrader_config.py: SyntaxError") and line.endswith("correct it")


def test_outside_a_course(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["examiner", "release"])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    assert stop.value.code == 2
    assert "not inside a course; go to the folder that holds nbgrader_config.py" in capsys.readouterr().err


def test_answer_bank_that_cannot_be_read(refused, toy_course):
    (toy_course.answers / "01-toy" / "double.py").write_text("# %% perhaps: by adding\ndef double(x):\n    return x + x\n")
    line = refused("demo")
    assert "answers/01-toy/double.py" in line and "# %% right: TITLE" in line


def test_demo_does_not_empty_a_folder_of_somebody_else(refused, toy_course):
    (toy_course.root / "demo").mkdir()
    (toy_course.root / "demo" / "thesis.txt").write_text("three years of work")
    assert "demo: not a folder that an earlier demo made; move it away" in refused("demo")
