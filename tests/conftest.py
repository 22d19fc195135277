import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# nbgrader starts `alembic` by name, so pytest works without `make` only with the environment's programs on PATH.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

# The files that take longest come first, so that no core is left alone with one at the end.
FIRST = ["test_mutants.py", "test_attacks.py", "test_demo.py", "test_bank.py", "test_nbgrader_commands.py", "test_stock_marks.py"]


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: FIRST.index(item.path.name) if item.path.name in FIRST else len(FIRST))


@pytest.fixture
def toy_course(tmp_path):
    """A copy of the smallest course there is, for tests that break it."""
    from examiner.course import Course

    return Course(Path(shutil.copytree(ROOT / "tests" / "examiner" / "toy-course", tmp_path / "toy-course")))


@pytest.fixture(scope="session")
def course():
    """The course itself."""
    from examiner.course import Course

    return Course(ROOT)
