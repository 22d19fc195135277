"""`examiner demo`: a sample class hands in a unit, is marked by nbgrader, gets feedback, and its marks are exported.

The class is made from the unit's own solutions and its bank of answers. What each student must get is worked out from
the answers they were given, and compared with what the gradebook and the exported file say.
"""

import csv
import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import nbformat
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from examiner import bank
from examiner.course import CONFIG, Course
from examiner.errors import CourseError, shown
from examiner.exercises import STUB
from examiner.stock import Refused, convert, export, marks

# A folder that an earlier demo made, and this one may empty, holds this file.
MARKER = ".made-by-examiner-demo"

# Seconds a cell may take: less than in a course, so that the endless loop does not hold up the demonstration.
TIMEOUT = 10


@dataclass(frozen=True)
class Given:
    """An answer that a student hands in: its kind, and its code (None leaves the stub).

    `kind` is right, blank, slip, syntax error or endless loop.
    """

    kind: str
    code: str | None = None

    def deserves(self, earned, points):
        """Whether `earned` of `points` is right: a slip may pass some of its checks, so it has only an upper bound."""
        if self.kind == "slip":
            return earned < points
        return earned == (points if self.kind == "right" else 0)

    def expected(self, points):
        return {"right": f"{points:g}", "slip": f"less than {points:g}"}.get(self.kind, "0")


@dataclass(frozen=True)
class Student:
    """One of the sample class: what they do, and what they hand in for each exercise, {exercise id: Given}."""

    id: str
    does: str
    given: dict


def sample_class(exercises, answers):
    """The Students that marking has to cope with.

    exercises: those of one notebook, in order; answers: {exercise id: its bank.Answers}, empty where the bank has none.
    """
    solved = {exercise.id: Given("right", exercise.solution) for exercise in exercises}
    blank = dict.fromkeys(solved, Given("blank"))
    unusual, slips = dict(solved), dict(blank)
    for number, exercise in enumerate(exercises):
        right = [answer.code for answer in answers[exercise.id] if answer.kind == "right"]
        wrong = [answer.code for answer in answers[exercise.id] if answer.kind == "wrong"]
        if right:
            unusual[exercise.id] = Given("right", right[0])
        if wrong:
            slips[exercise.id] = Given("slip", wrong[number % len(wrong)])
    half = {exercise.id: solved[exercise.id] for exercise in exercises[:(len(exercises) + 1) // 2]}
    first, second = exercises[0], exercises[min(1, len(exercises) - 1)]
    broken = Given("syntax error", first.stub.replace(STUB, "return ("))
    endless = Given("endless loop", second.stub.replace(STUB, "while True: pass"))
    return [
        Student("ada", "all right", solved),
        Student("ben", "other way", unusual),
        Student("cleo", "half right", {**blank, **half}),
        Student("dan", "blank", blank),
        Student("eva", "all slips", slips),
        Student("finn", "syntax error", {**solved, first.id: broken}),
        Student("gia", "endless loop", {**solved, second.id: endless}),
    ]


def demo(course, units=None, folder="demo", console=None, picture=None):
    """Run the demonstration in `folder`; True if every mark is the expected one.

    units: the first of the course if none is named; picture: an SVG file to draw the table into (the last, if many). Raises CourseError, before anything is written, for a defect in the
    course's files, and for a `folder` that holds something else than an earlier demonstration.
    """
    console = console or Console()
    units = course.units(units) if units else course.units()[:1]
    course.check_database()
    classes = [(unit, notebook, sample_class(notebook.exercises, read_bank(course, unit, notebook)))
               for unit in units for notebook in map(course.read, course.notebooks(unit))]
    copy = copied(course, units, scratch(folder))
    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                  console=console, transient=True) as progress:
        problems = mark(copy, classes, progress)
    exported = read_export(copy.root / "grades.csv")
    for unit in units:
        totals = {}
        for notebook, people in ((notebook, people) for name, notebook, people in classes if name == unit):
            earned = {student.id: marks(copy.config, unit, student.id, notebook.name) for student in people}
            marked = table(unit, notebook, people, earned)
            console.print(marked)
            if picture:
                draw(marked, picture)
            problems += differences(unit, notebook, people, earned)
            for student in people:
                totals[student.id] = totals.get(student.id, 0) + sum(mark or 0 for mark in earned[student.id].values())
        for student, total in totals.items():
            if exported.get((unit, student)) != total:
                problems.append(f"{student}, {unit}: grades.csv says {exported.get((unit, student))}, the gradebook {total:g}")
            if not any((copy.root / "feedback" / student / unit).glob("*.html")):
                problems.append(f"{student}, {unit}: there is no feedback")
    where_next(console, copy, units[0])
    for problem in problems:
        console.print(f"not as expected: {problem}", style="bold red", markup=False, soft_wrap=True)
    return not problems


def mark(copy, classes, progress):
    """Release, hand in, autograde, give feedback, export; the list of what failed. A failed hand-in does not stop the rest."""
    units = list(dict.fromkeys(unit for unit, _, _ in classes))
    hand_ins = list(dict.fromkeys((unit, student.id) for unit, _, people in classes for student in people))
    steps = [("GenerateAssignment", "release", [(unit, None) for unit in units]),
             ("Autograde", "mark", hand_ins), ("GenerateFeedback", "feedback for", hand_ins)]
    task = progress.add_task("", total=sum(len(on) for _, _, on in steps))
    problems, failed = [], set()
    for step, verb, on in steps:
        for unit, student in on:
            if (unit, student) in failed:
                continue
            progress.update(task, description=f"{verb} {student or unit}")
            try:
                convert(step, copy.config, unit, student)
            except Refused as refused:
                problems.append(f"{student or 'the class'}, {unit}: {step} failed: {refused}")
                failed.add((unit, student))
            progress.advance(task)
        if step == "GenerateAssignment":
            for unit, notebook, people in classes:
                for student in people:
                    hand_in(copy, unit, notebook, student)
    export(copy.config, copy.root / "grades.csv")
    return problems


def hand_in(copy, unit, notebook, student):
    """Put the released notebook, with the student's answers in it, into submitted/."""
    name = notebook.path.name
    filled = nbformat.read(copy.release / unit / name, as_version=4)
    for cell in filled.cells:
        given = student.given.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
        if given and given.code is not None:
            cell.source = given.code
    path = copy.root / "submitted" / student.id / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(filled, path)


def read_bank(course, unit, notebook):
    """{exercise id: its bank.Answers}, empty for an exercise that has no file in answers/."""
    paths = {exercise.id: course.answers / unit / f"{exercise.id}.py" for exercise in notebook.exercises}
    return {id: bank.read(path) if path.is_file() else [] for id, path in paths.items()}


def scratch(folder):
    """An empty folder but for the marker. Raises CourseError where there is something else."""
    folder = Path(folder).absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        if not (folder / MARKER).is_file():
            raise CourseError("not a folder that an earlier demo made", file=folder,
                              mend="move it away, or name another folder with --folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).touch()
    return folder


def copied(course, units, folder):
    """A course in `folder` with the sources of the units and the settings of `course`, for nbgrader commands typed there."""
    for unit in units:
        shutil.copytree(course.source / unit, folder / "source" / unit, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    (folder / CONFIG).write_text(f"load_subconfig({CONFIG!r}, path={str(course.root)!r})\n"
                                 f"c = get_config()\nc.Execute.timeout = {TIMEOUT}\n", encoding="utf-8")
    return Course(folder)


def differences(unit, notebook, people, earned):
    """One line for each mark that is not the expected one."""
    lines = []
    for student in people:
        for exercise in notebook.exercises:
            given, got = student.given[exercise.id], total(exercise, earned[student.id])
            if got is None or not given.deserves(got, exercise.points):
                lines.append(f"{student.id}, {unit}, {exercise.id} ({given.kind}): {'no mark' if got is None else f'{got:g}'}, "
                             f"expected {given.expected(exercise.points)} of {exercise.points:g}")
    return lines


def total(exercise, earned):
    """The marks for an exercise, None if a check has none."""
    found = [earned.get(check.id) for check in exercise.checks]
    return None if None in found else sum(found)


def table(unit, notebook, people, earned):
    """A rich table: a row for each exercise, a column for each student, totals below."""
    shown_table = Table(box=box.SIMPLE_HEAD, title=f"{unit}: marks of a sample class", title_justify="left", show_footer=True,
                        pad_edge=False, collapse_padding=True)
    reachable = sum(exercise.points for exercise in notebook.exercises)
    shown_table.add_column("exercise", footer="total", no_wrap=True)
    shown_table.add_column("of", footer=f"{reachable:g}", justify="right", style="dim")
    for student in people:
        got = sum(total(exercise, earned[student.id]) or 0 for exercise in notebook.exercises)
        shown_table.add_column(f"{student.id}\n{student.does}", footer=f"{got:g}", justify="right",
                               width=max(len(word) for word in f"{student.id} {student.does}".split()))
    for exercise in notebook.exercises:
        cells = []
        for student in people:
            got = total(exercise, earned[student.id])
            color = "red" if not got else "green" if got == exercise.points else "yellow"
            cells.append("-" if got is None else f"[{color}]{got:g}[/]")
        shown_table.add_row(exercise.id, f"{exercise.points:g}", *cells)
    if notebook.manual:
        shown_table.caption = f"Not in the table, for a person to mark: {', '.join(notebook.manual)}"
        shown_table.caption_justify = "left"
    return shown_table


def draw(marked, path):
    """The table as an SVG picture of a terminal."""
    paper = Console(record=True, width=80, file=StringIO())
    paper.print(marked)
    paper.save_svg(str(path), title="make demo", unique_id="demo")


def where_next(console, copy, unit):
    """What to open after the demonstration."""
    folder = shown(copy.root)
    jupyter = os.path.relpath(Path(sys.executable).with_name("jupyter"), copy.root)
    for what, where in (
        ("what eva is told about her slips", f"{folder}/feedback/eva/{unit}/"),
        ("the exported marks", f"{folder}/grades.csv"),
        ("marking in the browser", f"cd {shlex.quote(folder)} && {shlex.quote(jupyter)} lab    (menu Nbgrader > Formgrader)"),
        ("doing the exercises", "make lab"),
    ):
        console.print(f"{what + ':':<34}{where}", markup=False, highlight=False, soft_wrap=True)


def read_export(path):
    """{(unit, student): marks} from an exported file."""
    with open(path, newline="", encoding="utf-8") as file:
        return {(row["assignment"], row["student_id"]): float(row["score"]) for row in csv.DictReader(file)}
