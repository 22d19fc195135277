"""What a release keeps, what it leaves out, and what happens when it fails half way."""

import os
import shutil

import nbformat
import pytest

from examiner import release as module
from examiner.errors import CourseError
from examiner.release import files, release, stale


@pytest.fixture
def released(toy_course):
    release(toy_course)
    return nbformat.read(toy_course.release / "01-toy" / "01-toy.ipynb", as_version=4)


def contents(folder):
    return {name: (folder / name).read_bytes() for name in files(folder)}


def test_secrets_are_gone_and_the_rest_is_there(released):
    cells = {cell.id: cell.source for cell in released.cells}
    assert cells["double"] == 'def double(x):\n    """Twice x."""\n    raise NotImplementedError()'
    assert cells["double-hidden"] == "# Hidden tests run here when your work is marked."
    assert cells["double-check"] == "assert double(3) == 6, 'double(3) is 6'"
    assert cells["why"] == "YOUR ANSWER HERE"
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in released.cells)


def test_tokens_are_filled_from_pyproject(released):
    assert released.cells[0].source.endswith("Published at https://example.org/somebody/toy, that is somebody/toy.")


def test_assets_are_carried_along(toy_course, released):
    assert (toy_course.release / "01-toy" / "note.txt").read_text() == "carried along\n"


def test_twice_is_the_same_bytes(toy_course, released):
    first = contents(toy_course.release)
    shutil.rmtree(toy_course.release)
    release(toy_course)
    assert contents(toy_course.release) == first


def test_outputs_of_the_source_do_not_matter(toy_course, released):
    first = contents(toy_course.release)
    path = toy_course.source / "01-toy" / "01-toy.ipynb"
    notebook = nbformat.read(path, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.cell_type == "code")
    cell.outputs = [nbformat.v4.new_output("stream", text="def double(x): return 2 * x")]
    cell.execution_count = 7
    nbformat.write(notebook, path)
    release(toy_course)
    assert contents(toy_course.release) == first


def test_gradebook_is_untouched(toy_course):
    release(toy_course)
    assert not (toy_course.root / "gradebook.db").exists()
    assert not list(toy_course.root.glob(".release-*"))


def test_stale(toy_course):
    there = {toy_course.release / "01-toy" / name for name in ("01-toy.ipynb", "note.txt")}
    assert set(stale(toy_course)) == there
    release(toy_course)
    assert stale(toy_course) == []
    (toy_course.source / "01-toy" / "note.txt").write_text("edited")
    (toy_course.release / "01-toy" / "extra.txt").write_text("has no source")
    (toy_course.release / "99-gone").mkdir()
    (toy_course.release / "99-gone" / "99-gone.ipynb").write_text("{}")
    assert [path.name for path in stale(toy_course)] == ["extra.txt", "note.txt", "99-gone.ipynb"]
    assert [path.name for path in stale(toy_course, ["01-toy"])] == ["extra.txt", "note.txt"]
    release(toy_course)
    assert stale(toy_course) == [] and not (toy_course.release / "99-gone").exists()


def test_check_says_so(toy_course, monkeypatch, capsys):
    from typer.testing import CliRunner

    from examiner.cli import app

    monkeypatch.chdir(toy_course.root)
    result = CliRunner().invoke(app, ["release", "--check"])
    assert result.exit_code == 1 and "out of date: release/01-toy/01-toy.ipynb" in result.stderr
    assert CliRunner().invoke(app, ["release"]).exit_code == 0
    result = CliRunner().invoke(app, ["release", "--check"])
    assert result.exit_code == 0 and result.stdout == "release/ is up to date\n"


def test_one_unit_leaves_the_others(toy_course, released):
    shutil.copytree(toy_course.source / "01-toy", toy_course.source / "02-toy")
    os.rename(toy_course.source / "02-toy" / "01-toy.ipynb", toy_course.source / "02-toy" / "02-toy.ipynb")
    (toy_course.release / "01-toy" / "note.txt").write_text("as it was")
    assert release(toy_course, ["02-toy"]) == ["02-toy"]
    assert (toy_course.release / "02-toy" / "02-toy.ipynb").is_file()
    assert (toy_course.release / "01-toy" / "note.txt").read_text() == "as it was"


def test_a_leak_is_refused(toy_course, released, monkeypatch):
    """A configuration that forgets a step of nbgrader's must not publish the hidden tests."""
    first = contents(toy_course.release)
    config = toy_course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.GenerateAssignment.preprocessors = [step for step in "
                      "c.GenerateAssignment.preprocessors if step.__name__ != 'ClearHiddenTests']\n")
    with pytest.raises(CourseError, match="'double-hidden': the release is not the source less its solutions"):
        release(type(toy_course)(toy_course.root))
    assert contents(toy_course.release) == first


def test_a_failing_rename_puts_the_old_release_back(toy_course, released, monkeypatch):
    first = contents(toy_course.release)
    (toy_course.source / "01-toy" / "note.txt").write_text("edited")
    rename = os.rename
    calls = []

    def breaks_once(old, new):
        calls.append(new)
        if len(calls) == 2:
            raise OSError("no space left on device")
        rename(old, new)

    monkeypatch.setattr(module.os, "rename", breaks_once)
    with pytest.raises(OSError):
        release(toy_course)
    assert contents(toy_course.release) == first
    assert not list(toy_course.root.glob(".release-*"))
