"""Source notebooks are clean, have the anatomy of a unit, and run from top to bottom in time."""

import ast
import json
import re
import time
from pathlib import Path

import pytest

from examiner.bank import find
from examiner.course import Course
from examiner.session import Session

COURSE = Course(Path(__file__).resolve().parents[2])
UNITS = COURSE.units()
EXERCISES = [(name, exercise.id) for name in UNITS for exercise in find(COURSE, name)[0].exercises]

HEADING = re.compile(r"### Exercise (?P<number>\d+): (?P<title>.+?)  (?P<difficulty>●{1,5}○{0,4})\n\n"
                     r"\*About (?P<minutes>\d+) minutes, (?P<marks>\d+) marks\. Marked as `(?P<id>[a-z0-9-]+)`\.\*\n")

# Seconds that any cell, and that all cells of a unit together may take: twice what is promised of a machine with two
# free cores, as other tests run beside this one.
CELL, UNIT = 20, 60


def raw(name):
    """The notebook of a unit as it stands in the file: nbformat would repair some of it."""
    return json.loads(COURSE.notebooks(name)[0].read_text(encoding="utf-8"))


def headings(name):
    """{exercise: match of its heading} in the order of the notebook."""
    unit, _ = find(COURSE, name)
    found = [match for cell in unit.cells if cell.cell_type == "markdown" for match in HEADING.finditer(cell.source)]
    return {match["id"]: match for match in found}


@pytest.mark.parametrize("name", UNITS)
def test_cells_are_clean(name):
    for cell in raw(name)["cells"]:
        assert cell.get("outputs", []) == [] and cell.get("execution_count") is None, cell["id"]
        assert set(cell["metadata"]) <= {"nbgrader", "jupyter"}, cell["id"]
        assert "attachments" not in cell, cell["id"]
        assert cell["cell_type"] in ("code", "markdown")
        assert "".join(cell["source"]).strip(), f"{cell['id']} is empty"


@pytest.mark.parametrize("name", UNITS)
def test_the_file_is_nbformat_4_5_for_any_python(name):
    notebook = raw(name)
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert notebook["metadata"]["language_info"] == {"name": "python"}
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}


@pytest.mark.parametrize("name", UNITS)
def test_ids_are_unique_and_readable(name):
    ids = [cell["id"] for cell in raw(name)["cells"]]
    assert len(ids) == len(set(ids))
    for cell in raw(name)["cells"]:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", cell["id"]) and len(cell["id"]) <= 64, cell["id"]
        assert not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]+)*", cell["id"]), f"{cell['id']} is a machine's id"
        assert cell["metadata"].get("nbgrader", {}).get("grade_id", cell["id"]) == cell["id"]


@pytest.mark.parametrize("name", UNITS)
def test_no_absolute_paths(name):
    for cell in raw(name)["cells"]:
        source = "".join(cell["source"])
        assert not re.search(r"/(home|Users|root|tmp|mnt|opt|var|work)/|[A-Z]:\\\\", source), cell["id"]


@pytest.mark.parametrize("name", UNITS)
def test_beginning_and_end(name):
    cells = [("".join(cell["source"]), cell) for cell in raw(name)["cells"]]
    number = name.split("-")[0]
    title = cells[0][0]
    assert title.startswith(f"# {number} · ")
    for part in "**When you are done, you can**", "**You need**", "**Time** about ":
        assert part in title, part
    assert len(re.findall(r"^- ", title, re.M)) >= 3  # learning goals
    badge = next(index for index, (source, _) in enumerate(cells) if "colab-badge.svg" in source)
    setup = next(index for index, (_, cell) in enumerate(cells) if cell["cell_type"] == "code")
    assert setup == badge + 1
    assert f"{{{{repository-path}}}}/blob/main/release/{name}/{name}.ipynb" in cells[badge][0]
    assert "autograd_lib" in cells[setup][0] and "{{repository}}" in cells[setup][0]
    ends = [next((index for index, (source, _) in enumerate(cells) if source.startswith(heading)), None)
            for heading in ("## Summary", "## Check your understanding", "## Where it leads")]
    last = max(index for index, (_, cell) in enumerate(cells) if cell["metadata"].get("nbgrader"))
    assert None not in ends and last < ends[0] < ends[1] < ends[2] == len(cells) - 1
    assert cells[ends[1]][0].count("<details>") >= 3


@pytest.mark.parametrize("name", UNITS)
def test_exercises_are_numbered_and_add_up(name):
    unit, _ = find(COURSE, name)
    found = headings(name)
    assert list(found) == [exercise.id for exercise in unit.exercises]
    assert [int(match["number"]) for match in found.values()] == list(range(1, len(found) + 1))
    for exercise in unit.exercises:
        assert int(found[exercise.id]["marks"]) == exercise.points, exercise.id
    minutes = sum(int(match["minutes"]) for match in found.values())
    marks = sum(int(match["marks"]) for match in found.values())
    time = re.search(r"\*\*Time\*\* about ([\d.]+) (hours|minutes) for the exercises", unit.cells[0].source)
    assert time, "the first cell does not say '**Time** about N hours for the exercises'"
    said = float(time[1]) * (60 if time[2] == "hours" else 1)
    assert abs(said - minutes) <= 15, f"the exercises say {minutes} minutes"
    assert re.search(rf"\b{marks}\s+marks\b", unit.cells[0].source), f"the exercises have {marks} marks"


@pytest.mark.parametrize("name, id", EXERCISES)
def test_the_parts_of_an_exercise(name, id):
    unit, _ = find(COURSE, name)
    exercise = unit.exercise(id)
    text = unit.cells[exercise.index - 1]
    match = HEADING.match(text.source)
    assert match, f"the cell above {id} does not begin with a heading as '### Exercise 1: Title  ●●○○○'"
    assert match["id"] == id and len(match["difficulty"]) == 5
    visible, hidden = exercise.checks
    assert (visible.id, hidden.id) == (f"{id}-check", f"{id}-hidden")
    assert exercise.index < visible.index < hidden.index
    assert visible.points == 1 and 1 <= hidden.points <= 4
    for check in exercise.checks:
        assert unit.cells[check.index].metadata.nbgrader.locked, check.id
    assert not unit.cells[exercise.index].metadata.nbgrader.locked
    assert "HIDDEN TESTS" not in visible.source
    lines = hidden.source.strip().split("\n")
    assert lines[0].startswith("# ") and "hidden tests run" in lines[0].lower()
    assert lines[1] == "### BEGIN HIDDEN TESTS" and lines[-1] == "### END HIDDEN TESTS"
    hints = unit.cells[hidden.index + 1]
    assert hints.cell_type == "markdown"
    count = hints.source.count("<details><summary>Hint ")
    assert count in (2, 3) and hints.source.count("</details>") == hints.source.count("<details>") == count
    assert [f"Hint {number}" in hints.source for number in range(1, count + 1)] == [True] * count


@pytest.mark.parametrize("name, id", EXERCISES)
def test_a_stub_says_what_to_write(name, id):
    exercise = find(COURSE, name)[0].exercise(id)
    functions = [node for node in ast.parse(exercise.stub).body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    assert functions
    for function in functions:
        assert ast.get_docstring(function), f"{function.name} has no docstring"
        assert "raise NotImplementedError()" in ast.unparse(function)
        if isinstance(function, ast.FunctionDef):
            assert function.returns is not None, f"{function.name} does not say what type it returns"


@pytest.mark.parametrize("name", UNITS)
def test_text_follows_every_figure(name):
    unit, _ = find(COURSE, name)
    for cell, after in zip(unit.cells, unit.cells[1:]):
        if cell.cell_type == "code" and cell.source.lstrip().startswith("plots."):
            assert after.cell_type == "markdown" and not after.source.startswith("#"), f"what does {cell.id} show?"


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_from_top_to_bottom(name):
    unit, _ = find(COURSE, name)
    deadline = time.monotonic() + UNIT
    with Session.start(unit.path.parent, {"CHECK_SEED": "notebook"}) as session:
        for cell in unit.cells:
            if cell.cell_type != "code":
                continue
            result = session.run(cell.source, timeout=min(CELL, deadline - time.monotonic()))
            assert result.ok, f"{cell.id}: {result.error}"
            assert not any(output.get("name") == "stderr" for output in result.outputs), f"{cell.id}: {result.outputs}"
            if cell.source.lstrip().startswith("plots."):
                pictures = [mime for output in result.outputs for mime in output.get("data", ())
                            if mime.startswith("image/")]
                assert pictures, f"{cell.id} shows no figure"
