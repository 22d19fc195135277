"""`examiner grade UNIT`: what was handed in is marked, one student after the other, and the marks are shown in a table."""

import nbformat
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from examiner.errors import CourseError, shown
from examiner.stock import Refused, convert, export, summary
from examiner.suspicion import KEY


def grade(course, unit, students=None, feedback=False, to=None, console=None):
    """Mark the hand-ins of a unit (those of `students`, if named) and print their marks; whether all could be marked.

    feedback: write each student's feedback too; to: a CSV file for the marks of all students and units. One hand-in that cannot
    be marked does not stop the rest. Raises CourseError for a unit or student that is not there, or that was never released.
    """
    console = console or Console()
    (unit,) = course.units([unit])
    students = handed_in(course, unit, students)
    course.check_database()
    if summary(course.config, unit, ()) is None:
        raise CourseError("not in the gradebook, which knows what was asked", file=course.source / unit,
                          mend=f"run: nbgrader generate_assignment {unit}")
    problems = {}
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=len(students))
        for student in students:
            progress.update(task, description=f"mark {student}")
            try:
                convert("Autograde", course.config, unit, student)
                if feedback:
                    convert("GenerateFeedback", course.config, unit, student)
            except Refused as refused:
                problems[student] = str(refused)
            progress.advance(task)
    if to:
        export(course.config, to)
    seen = {student: to_look_at(course, unit, student) for student in students if student not in problems}
    console.print(table(unit, summary(course.config, unit, students), problems, seen))
    for student, lines in seen.items():
        for line in lines:
            console.print(f"{student} {line}", style="yellow", markup=False, highlight=False, soft_wrap=True)
    for student, problem in problems.items():
        console.print(f"{student} was not marked: {problem}", style="bold red", markup=False, highlight=False, soft_wrap=True)
    return not problems


def handed_in(course, unit, names=None):
    """The students who handed in the unit, in order; only `names` if given."""
    folder = course.root / course.config.CourseDirectory.get("submitted_directory", "submitted")
    there = sorted(path.parent.name for path in folder.glob(f"*/{unit}") if path.is_dir())
    if not there:
        raise CourseError(f"nobody handed in {unit}", file=folder, mend=f"put notebooks at {shown(folder)}/STUDENT/{unit}/")
    for name in names or ():
        if name not in there:
            raise CourseError(f"no hand-in of {unit}", file=folder / name, mend=f"there are hand-ins of {', '.join(there)}")
    return [name for name in there if name in names] if names else there


def to_look_at(course, unit, student):
    """One line for each answer of a marked hand-in that uses what it was to write."""
    folder = course.root / course.config.CourseDirectory.get("autograded_directory", "autograded") / student / unit
    return [f"uses {', '.join(cell.metadata[KEY])} in {path.stem}, {cell.metadata.nbgrader.grade_id}: is that what was asked?"
            for path in sorted(folder.glob("*.ipynb")) for cell in nbformat.read(path, as_version=4).cells if KEY in cell.metadata]


def table(unit, rows, problems, seen):
    """A rich table: a row for each student with marks, the most there are, what a person still has to mark, and to look at."""
    made = Table(box=box.SIMPLE_HEAD, title=f"{unit}: marks", title_justify="left", pad_edge=False)
    made.add_column("student")
    for column in "marks", "of", "to mark by hand", "to look at":
        made.add_column(column, justify="right")
    for student, row in rows.items():
        if student in problems or row is None:
            made.add_row(student, "[red]not marked[/]", "", "", "")
        else:
            made.add_row(student, f"{row.score:g}", f"{row.most:g}", str(row.manual or ""), str(len(seen[student]) or ""))
    return made
