"""release/ as it is committed."""

import nbformat
import pytest

from examiner.course import repository_tokens
from examiner.exercises import STUB
from examiner.release import stale


def test_release_is_up_to_date(course):
    assert [str(path) for path in stale(course)] == [], "run `make release` and commit release/"


@pytest.fixture(scope="module")
def pairs(course):
    """[(Unit from source/, released notebook)] of every unit."""
    units = [course.read(path) for unit in course.units() for path in course.notebooks(unit)]
    return [(unit, nbformat.read(course.release / unit.path.relative_to(course.source), as_version=4)) for unit in units]


def split(source):
    """The lines of a cell that everybody may see, and those between two markers."""
    seen, secret, inside = set(), set(), False
    for line in map(str.strip, source.splitlines()):
        if any(f"{end} {kind}" in line for end in ("BEGIN", "END") for kind in ("SOLUTION", "HIDDEN TESTS", "MARK SCHEME")):
            inside = "BEGIN" in line
        else:
            (secret if inside else seen).add(line)
    return seen, secret


def test_nothing_of_the_secrets_is_left(course, pairs):
    """Of the source's lines only those remain that stand outside all markers."""
    tokens = repository_tokens(course.root / "pyproject.toml")
    for unit, released in pairs:
        visible, secret = ({line for cell in unit.cells for line in split(cell.source)[part]} for part in (0, 1))
        assert len(secret - visible) > 5 * len(unit.exercises)
        left = {line.strip() for cell in released.cells for line in cell.source.splitlines()}
        for token, text in tokens.items():
            visible = {line.replace(token, text) for line in visible}
        assert left - visible <= {STUB, "YOUR ANSWER HERE"}


def test_answer_cells_are_the_stubs(pairs):
    for unit, released in pairs:
        cells = {cell.id: cell for cell in released.cells}
        for exercise in unit.exercises:
            assert cells[exercise.id].source == exercise.stub
            for check in exercise.checks:
                assert cells[check.id].metadata.editable is False


def test_no_outputs_and_the_address_filled_in(course, pairs):
    tokens = repository_tokens(course.root / "pyproject.toml")
    for _, released in pairs:
        assert not any(cell.get("outputs") or cell.get("execution_count") for cell in released.cells)
        everything = "\n".join(cell.source for cell in released.cells)
        assert not any(token in everything for token in tokens)
        assert all(text in everything for text in tokens.values())


def test_badge_points_at_the_notebook(course, pairs):
    path = repository_tokens(course.root / "pyproject.toml")["{{repository-path}}"]
    for unit, released in pairs:
        where = (course.release / unit.path.relative_to(course.source)).relative_to(course.root).as_posix()
        link = f"](https://colab.research.google.com/github/{path}/blob/main/{where})"
        assert any(link in cell.source for cell in released.cells)
