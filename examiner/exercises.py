"""The exercises of a unit, read from its source notebook.

An exercise EXERCISE is an answer cell with that grade_id, a visible check EXERCISE-check and a hidden check
EXERCISE-hidden.
"""

import ast
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import nbformat

from examiner.errors import CourseError

# What nbgrader puts in the place of a solution; nbgrader_config.py sets the same.
STUB = "raise NotImplementedError()"

BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"

# What ast.parse raises for text that is no Python, or Python nested too deep: in a hand-in there may be anything.
UNREADABLE = SyntaxError, ValueError, RecursionError, MemoryError


@dataclass(frozen=True)
class Check:
    """A test cell of an exercise: its grade_id, its place in the notebook, its source and its points."""

    id: str
    index: int
    source: str
    points: float
    hidden: bool


@dataclass(frozen=True)
class Exercise:
    """An answer cell at `index`: its reference `solution`, the `stub` students get, and its checks in order."""

    id: str
    index: int
    solution: str
    stub: str
    checks: tuple[Check, ...]

    @property
    def points(self):
        return sum(check.points for check in self.checks)


@dataclass(frozen=True)
class Unit:
    """A source notebook: its cells as nbformat nodes, its autograded exercises, the ids of manual and task cells."""

    name: str
    path: Path
    cells: tuple
    exercises: tuple[Exercise, ...]
    manual: tuple[str, ...] = ()

    def exercise(self, id):
        """The exercise of that name. Raises CourseError with the names there are."""
        for exercise in self.exercises:
            if exercise.id == id:
                return exercise
        raise CourseError(f"no exercise {id!r}", file=self.path,
                          mend="it has " + ", ".join(exercise.id for exercise in self.exercises))


def read_unit(path):
    """The Unit in a source notebook. Raises CourseError for one that nbgrader could not release or mark as meant."""
    path = Path(path)
    notebook = _read(path)
    answers, tests, manual = [], {}, []
    seen = set()
    for index, cell in enumerate(notebook.cells):
        marking = cell.metadata.get("nbgrader")
        if not marking:
            continue
        grade, solution, task = (marking.get(key, False) for key in ("grade", "solution", "task"))
        id = marking.get("grade_id")
        if not id:
            raise CourseError("an nbgrader cell without a grade_id", file=path, cell=cell.get("id", index),
                              mend="give it one in the metadata")
        if id in seen:
            raise CourseError("another exercise cell has the same grade_id", file=path, cell=id,
                              mend="give one of them a new grade_id")
        seen.add(id)
        if task or (grade and solution):
            manual.append(id)
        elif solution and cell.cell_type == "code":
            answers.append((id, index, cell.source))
        elif grade:
            if cell.cell_type != "code":
                raise CourseError("a test cell that is not code", file=path, cell=id,
                                  mend="make it a code cell, or a manual one (grade and solution)")
            tests[id] = Check(id, index, cell.source, marking.get("points", 0), id.endswith("-hidden"))
    exercises = tuple(_exercise(path, id, index, source, tests) for id, index, source in answers)
    if tests:
        raise CourseError("a test cell that belongs to no exercise", file=path, cell=next(iter(tests)),
                          mend="name it EXERCISE-check or EXERCISE-hidden after its answer cell")
    return Unit(path.stem, path, tuple(notebook.cells), exercises, tuple(manual))


def stub_names(exercise):
    """The names that the released stub binds at its top level: what a test cell may use beside its own imports."""
    return names_bound(exercise.stub)


def names_bound(source):
    """The names that a cell binds at its top level by anything but imports; none for a cell that is not plain Python."""
    try:
        body = ast.parse(source).body
    except UNREADABLE:
        return set()
    names = set()
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        else:
            names |= {inner.id for inner in ast.walk(node)
                      if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
    return names


def released(source):
    """The source as nbgrader releases it, the solutions replaced by stubs. Raises ValueError for unpaired markers."""
    lines, inside = [], False
    for line in source.split("\n"):
        if BEGIN in line:
            if inside:
                raise ValueError(f"a second {BEGIN!r} before {END!r}")
            inside = True
            lines.append(re.match(r"\s*", line).group() + STUB)
        elif END in line:
            if not inside:
                raise ValueError(f"{END!r} without {BEGIN!r} before it")
            inside = False
        elif not inside:
            lines.append(line)
    if inside:
        raise ValueError(f"{BEGIN!r} without {END!r} after it")
    return "\n".join(lines)


def _read(path):
    try:
        text = path.read_text(encoding="utf-8")
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
    except FileNotFoundError:
        raise CourseError("there is no such notebook", file=path, mend="check the unit's name") from None
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"cannot be read ({error})", file=path, mend="restore it from version control") from None
    # nbformat lets the errors of its own code through for JSON that is no notebook.
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, AttributeError, KeyError, TypeError,
            ValueError) as error:
        reason = str(error).splitlines()[0][:120]
        raise CourseError(f"not a notebook ({reason})", file=path, mend="restore it from version control") from None
    # nbformat quietly gives new ids in the place of repeated ones, so they are looked for in the file itself.
    for id, number in Counter(cell.get("id") for cell in json.loads(text).get("cells", ())).items():
        if id is not None and number > 1:
            raise CourseError("another cell has the same id", file=path, cell=id, mend="give one of them a new id")
    return notebook


def _exercise(path, id, index, source, tests):
    checks = [tests.pop(name) for name in (f"{id}-check", f"{id}-hidden") if name in tests]
    if not checks:
        raise CourseError("an exercise without checks", file=path, cell=id,
                          mend=f"add test cells with the grade_ids {id}-check and {id}-hidden")
    for check in checks:
        if check.index < index:
            raise CourseError("a test cell before its answer cell", file=path, cell=check.id,
                        mend=f"move it below {id!r}")
    if BEGIN not in source and END not in source:
        raise CourseError("an answer cell without solution markers", file=path, cell=id,
                          mend="put the solution between ### BEGIN SOLUTION and ### END SOLUTION")
    try:
        stub = released(source)
    except ValueError as error:
        raise CourseError(str(error), file=path, cell=id,
                          mend="put the solution between ### BEGIN SOLUTION and ### END SOLUTION") from None
    for name, text in ("solution", source), ("released stub", stub):
        try:
            ast.parse(text)
        except SyntaxError as error:
            raise CourseError(f"the {name} is not valid Python (line {error.lineno}: {error.msg})", file=path, cell=id,
                              mend="correct it") from None
    return Exercise(id, index, source, stub, tuple(checks))
