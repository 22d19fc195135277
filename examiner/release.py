"""release/ from source/, by nbgrader's own generate_assignment, checked before it is put in place."""

import filecmp
import os
import shutil
import tempfile
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

import nbformat

from examiner.errors import CourseError
from examiner.stock import Refused, convert

# What nbgrader takes out of a source notebook: the lines from BEGIN to END of each kind.
REGIONS = ("SOLUTION", "HIDDEN TESTS", "MARK SCHEME")


def release(course, units=None):
    """Write release/ for `units` (all of them if none is named) and return their names.

    Everything is generated and checked in a temporary folder first, with a database of its own: an error leaves
    release/ and gradebook.db as they were. Without names, folders of release/ that have no source are removed.
    """
    with generated(course, units) as (fresh, names):
        course.release.mkdir(exist_ok=True)
        for unit in names:
            swap(fresh / unit, course.release / unit, fresh.parent)
        if not units:
            for folder in course.release.iterdir():
                if folder.is_dir() and folder.name not in names:
                    shutil.rmtree(folder)
    return names


def stale(course, units=None):
    """The files of release/ that differ from what `release` would write, are missing, or have no source."""
    with generated(course, units) as (fresh, names):
        there = {*names} if units else {*names, *(path.name for path in course.release.glob("*") if path.is_dir())}
        old = []
        for unit in there:
            new_files, old_files = files(fresh / unit), files(course.release / unit)
            old += [course.release / unit / name for name in new_files | old_files
                    if name not in new_files & old_files
                    or not filecmp.cmp(fresh / unit / name, course.release / unit / name, shallow=False)]
    return sorted(old)


def files(folder):
    return {path.relative_to(folder) for path in folder.rglob("*")
            if path.is_file() and ".ipynb_checkpoints" not in path.parts}


@contextmanager
def generated(course, units):
    """A temporary folder with the release of the units, and their names; removed afterwards."""
    names = course.units(units)
    course.check_database()
    sources = {path: course.read(path) for unit in names for path in course.notebooks(unit)}
    scratch = Path(tempfile.mkdtemp(prefix=".release-", dir=course.root))  # on release/'s file system, so a rename will do
    try:
        config = deepcopy(course.config)
        config.CourseDirectory.release_directory = str(scratch / "release")
        config.CourseDirectory.db_url = f"sqlite:///{scratch / 'gradebook.db'}"
        for unit in names:
            try:
                convert("GenerateAssignment", config, unit)
            except Refused as refused:
                raise CourseError(f"nbgrader refuses it: {refused}", file=course.source / unit,
                                  mend="correct the notebook") from refused
        tokens = config.get("FillTokens", {}).get("tokens", {})
        for path, source in sources.items():
            check_release(source, scratch / "release" / path.relative_to(course.source), tokens, path)
        yield scratch / "release", names
    finally:
        shutil.rmtree(scratch)


def check_release(source, path, tokens, name):
    """Raise CourseError unless the notebook at `path` is the unit `source` less what students must not see."""
    released = nbformat.read(path, as_version=4)
    if len(released.cells) != len(source.cells):
        raise CourseError("cells were lost or added in the release", file=name, mend="nothing was written; look at "
                          "GenerateAssignment.preprocessors in nbgrader_config.py")
    for cell, original in zip(released.cells, source.cells):
        expected = stripped(original.source)
        for token, text in tokens.items():
            expected = expected.replace(token, text)
        meta = original.metadata.get("nbgrader", {})
        written = original.cell_type == "markdown" and meta.get("solution") and cell.source == "YOUR ANSWER HERE"
        if not written and without_stub(cell.source) != without_stub(expected):
            raise CourseError("the release is not the source less its solutions, hidden tests and mark schemes", file=name,
                              cell=original.get("id"), mend="nothing was written; look for markers that share a line")
        if cell.get("outputs") or cell.get("execution_count") is not None:
            raise CourseError("the release has outputs", file=name, cell=original.get("id"),
                              mend="nothing was written; look at GenerateAssignment.preprocessors in nbgrader_config.py")


def stripped(source):
    """A cell's text without the regions that nbgrader removes, whole lines."""
    lines, region = [], None
    for line in source.split("\n"):
        if region is None:
            region = next((kind for kind in REGIONS if f"BEGIN {kind}" in line), None)
            if region is None:
                lines.append(line)
        elif f"END {region}" in line:
            region = None
    return "\n".join(lines)


def without_stub(source):
    """A cell's text without the lines that nbgrader puts in a solution's place."""
    return [line.rstrip() for line in source.split("\n")
            if line.strip() not in ("# YOUR CODE HERE", "raise NotImplementedError()", "YOUR ANSWER HERE", "")]


def swap(new, old, scratch):
    """Put the folder `new` at `old`; what was there is put back if that fails."""
    aside = scratch / f"old-{old.name}"
    if old.exists():
        os.rename(old, aside)
    try:
        os.rename(new, old)
    except BaseException:
        if aside.exists():
            os.rename(aside, old)
        raise
