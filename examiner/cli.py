"""The `examiner` command: a thin list, each command imports what it needs when it is called."""

from pathlib import Path
from typing import Annotated, Optional

import typer

from examiner.errors import CourseError, shown

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False,
                  help="Releases, marks and tests the notebooks of an nbgrader course. Run it inside the course's folder.")


@app.callback()
def examiner():
    pass  # with a callback, typer keeps the command's name even while there is only one command


@app.command()
def release(
    units: Annotated[Optional[list[str]], typer.Argument(help="Folders of source/; all of them if none is named.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if release/ is out of date.")] = False,
):
    """Write release/ from source/, without solutions, hidden tests and mark schemes."""
    from examiner.course import Course
    from examiner.release import release as run, stale

    course = Course.here()
    if check:
        old = stale(course, units)
        for path in old:
            typer.echo(f"out of date: {shown(path)}", err=True)
        if old:
            typer.echo("release/ does not match source/: run `make release` and commit the result", err=True)
            raise typer.Exit(1)
        typer.echo("release/ is up to date")
    else:
        for unit in run(course, units):
            typer.echo(f"released {shown(course.release / unit)}")


@app.command()
def demo(
    units: Annotated[Optional[list[str]], typer.Argument(help="Folders of source/; the first if none.")] = None,
    folder: Annotated[Path, typer.Option(help="Scratch folder, emptied first if an earlier demo made it.")] = Path("demo"),
    picture: Annotated[Optional[Path], typer.Option(help="Draw the table into this SVG file too.")] = None,
):
    """Hand in, mark and export a sample class in a scratch folder; exit 1 if a mark is not the expected one."""
    from examiner.course import Course
    from examiner.demo import demo as run

    if not run(Course.here(), units, folder, picture=picture):
        raise typer.Exit(1)


@app.command()
def grade(
    unit: Annotated[str, typer.Argument(help="A folder of source/, as 01-derivatives.")],
    students: Annotated[Optional[list[str]], typer.Argument(help="Only these students.")] = None,
    feedback: Annotated[bool, typer.Option("--feedback", help="Write feedback/ too.")] = False,
    export: Annotated[Optional[Path], typer.Option(help="Write the marks of all students and units into this CSV file.")] = None,
):
    """Mark what lies in submitted/ and show the marks; exit 1 if a hand-in cannot be marked."""
    from examiner.course import Course
    from examiner.grade import grade as run

    if not run(Course.here(), unit, students, feedback, export):
        raise typer.Exit(1)


@app.command()
def bank(
    unit: Annotated[str, typer.Argument(help="A folder of source/, as 01-derivatives.")],
    exercises: Annotated[Optional[list[str]], typer.Argument(help="Only these exercises.")] = None,
    messages: Annotated[bool, typer.Option("--messages", "-m", help="Show what each failed check says.")] = False,
):
    """Try a unit's checks on its solutions, its stubs, and the answers in answers/UNIT; exit 1 if one is marked wrongly."""
    from examiner.bank import command

    if not command(unit, exercises, messages):
        raise typer.Exit(1)


@app.command()
def mutants(
    unit: Annotated[str, typer.Argument(help="A folder of source/, as 01-derivatives.")],
    exercises: Annotated[Optional[list[str]], typer.Argument(help="Only these exercises.")] = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="Show the killed ones too.")] = False,
):
    """Break a unit's solutions in small ways and see which its checks do not notice; exit 1 for one without a reason."""
    from examiner.mutants import command

    if not command(unit, exercises, everything):
        raise typer.Exit(1)


def main():
    """Run the command; an error in the course's files is one line on stderr and exit code 2."""
    try:
        app()
    except CourseError as error:
        typer.echo(f"examiner: {error}", err=True)
        raise SystemExit(2) from None
