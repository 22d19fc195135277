"""A course as nbgrader sees it: a folder with nbgrader_config.py, source/ and release/."""

import json
import re
import sqlite3
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlparse

import nbformat
from traitlets.config import PyFileConfigLoader

from examiner.errors import CourseError

CONFIG = "nbgrader_config.py"


@dataclass(frozen=True)
class Course:
    """The course in the folder `root`."""

    root: Path

    @classmethod
    def here(cls):
        """The course that the current folder lies in."""
        folder = Path.cwd()
        for root in (folder, *folder.parents):
            if (root / CONFIG).is_file():
                return cls(root)
        raise CourseError("not inside a course", file=folder, mend=f"go to the folder that holds {CONFIG}")

    @property
    def source(self):
        return self.root / "source"

    @property
    def release(self):
        return self.root / "release"

    @property
    def answers(self):
        return self.root / "answers"

    @cached_property
    def config(self):
        """The settings in nbgrader_config.py, for nbgrader's own classes."""
        try:
            config = PyFileConfigLoader(CONFIG, path=str(self.root)).load_config()
        except Exception as error:
            raise CourseError(f"{type(error).__name__}: {error}", file=self.root / CONFIG, mend="correct it") from error
        config.CourseDirectory.root = str(self.root)
        return config

    @property
    def id(self):
        return self.config.CourseDirectory.get("course_id") or "default_course"

    def units(self, names=None):
        """The folders of source/ that hold a notebook, in order; only `names` if given.

        Raises CourseError for a name that is not among them.
        """
        units = sorted({path.parent.name for path in self.source.glob("*/*.ipynb")})
        if not units:
            raise CourseError("no unit here", file=self.source, mend="put a notebook at source/NN-unit/NN-unit.ipynb")
        for name in names or ():
            if name not in units:
                raise CourseError("no such unit, or no notebook in it", file=self.source / name,
                                  mend=f"the units are {', '.join(units)}")
        return [unit for unit in units if unit in names] if names else units

    def notebooks(self, unit):
        """The source notebooks of a unit, in order."""
        return sorted((self.source / unit).glob("*.ipynb"))

    def read(self, path):
        """The Unit in the source notebook at `path`, checked for all that nbgrader would trip over or silently accept.

        Raises CourseError for text that is no notebook, a duplicate exercise id, missing or unpaired markers.
        """
        from examiner.exercises import read_unit  # which reads by this module's read_notebook

        unit = read_unit(path)
        for cell in unit.cells:
            check_markers(cell, path)
        if not unit.exercises:
            raise CourseError("no exercise: not a cell has solution markers", file=path,
                              mend="put solutions between ### BEGIN SOLUTION and ### END SOLUTION, with nbgrader metadata")
        return unit

    def check_database(self):
        """Refuse a gradebook.db in the course's folder that belongs to another course."""
        path = self.root / "gradebook.db"
        if not path.is_file():
            return
        try:
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
            try:
                found = [row[0] for row in connection.execute("SELECT id FROM course")]
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise CourseError(f"not a gradebook ({error})", file=path, mend="move it away") from None
        # nbgrader's preprocessors open the database without a course id, which adds a course by this name.
        others = sorted(set(found) - {"default_course"})
        if others and self.id not in others:
            raise CourseError(f"the gradebook of another course, {others[0]!r} instead of {self.id!r}", file=path,
                              mend=f"move it away, or correct course_id in {CONFIG}")


def repository_tokens(pyproject):
    """What source notebooks may say for the repository's address, from [project.urls] Repository of a pyproject.toml."""
    address = tomllib.loads(Path(pyproject).read_text(encoding="utf-8"))["project"]["urls"]["Repository"].rstrip("/")
    return {"{{repository}}": address, "{{repository-path}}": urlparse(address).path.strip("/")}


def read_notebook(path, name=None):
    """The notebook at `path`, valid by nbformat's schema; `name` is what messages call it.

    Raises CourseError for a file that is missing, no JSON, or JSON but no notebook.
    """
    name = name or path
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise CourseError(f"not JSON (line {error.lineno}: {error.msg})", file=name,
                          mend="correct that line, or restore the file from version control") from None
    except (UnicodeDecodeError, OSError) as error:
        raise CourseError(f"not readable ({error})", file=name, mend="restore it from version control") from None
    try:
        nbformat.validate(content)
        return nbformat.reads(json.dumps(content), as_version=4)
    except (nbformat.ValidationError, nbformat.validator.NotebookValidationError, AttributeError, KeyError, TypeError,
            ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise CourseError(f"JSON, but not a notebook ({reason})", file=name,
                          mend="restore it from version control") from None


def check_markers(cell, path):
    meta = cell.metadata.get("nbgrader", {})
    id = meta.get("grade_id") or cell.get("id")
    for kind, role, purpose in (("SOLUTION", "solution", "an answer cell"), ("HIDDEN TESTS", "grade", "a test cell"),
                                ("MARK SCHEME", "grade", "a cell marked by hand")):
        ends = re.findall(rf"\b(BEGIN|END) {kind}\b", cell.source)
        if ends != ["BEGIN", "END"] * (len(ends) // 2):
            raise CourseError(f"an unpaired {kind} marker", file=path, cell=id,
                              mend=f"give every ### BEGIN {kind} its ### END {kind}")
        if ends and not (meta.get(role) or meta.get("task")):
            raise CourseError(f"{kind} markers in a cell that nbgrader does not know as {purpose}", file=path, cell=id,
                              mend="set its nbgrader metadata")
