"""nbgrader's own steps as functions: what its commands do, without the start-up time of a command each."""

import logging
import re
import warnings
from collections import namedtuple
from functools import cache


class Refused(Exception):
    """A step failed; the message is the last word of nbgrader on it, in one line."""


def convert(step, config, unit, student=None):
    """Run nbgrader's GenerateAssignment, Autograde or GenerateFeedback (`step`) on a unit, for one student if named.

    Raises Refused. What was there before is written anew, so a hand-in that an interrupted run left half done is done again.
    """
    from nbgrader import api, converters
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory

    api.get_alembic_version = alembic_version
    log, said = quiet_log(f"examiner.stock.{step}")
    folder = CourseDirectory(config=config, log=log)
    folder.assignment_id = unit
    if student:
        folder.student_id = student
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            getattr(converters, step)(coursedir=folder, config=config, log=log, force=True).start()
    except NbGraderException as error:
        raise Refused(last_word(said) or str(error)) from error


def export(config, path):
    """Write the marks of every student and unit to the CSV file `path`, as `nbgrader export` does."""
    from nbgrader.api import Gradebook
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.plugins import CsvExportPlugin

    folder = CourseDirectory(config=config)
    with Gradebook(folder.db_url, folder.course_id) as gradebook:
        CsvExportPlugin(config=config, to=str(path)).export(gradebook)


def marks(config, unit, student, notebook):
    """{grade_id: marks} of one hand-in from the gradebook; None where a person still has to mark. Empty if it was not marked."""
    from nbgrader.api import Gradebook, MissingEntry
    from nbgrader.coursedir import CourseDirectory

    folder = CourseDirectory(config=config)
    with Gradebook(folder.db_url, folder.course_id) as gradebook:
        try:
            submission = gradebook.find_submission_notebook(notebook, unit, student)
        except MissingEntry:
            return {}
        return {grade.name: None if grade.needs_manual_grade else grade.score for grade in submission.grades}


Row = namedtuple("Row", "score most manual")


def summary(config, unit, students):
    """{student: Row}: marks, the most there are, and how many cells a person has to mark; None for a student who is not in the
    gradebook. None in all if it does not know the unit."""
    from nbgrader.api import Gradebook, MissingEntry
    from nbgrader.coursedir import CourseDirectory

    folder, rows = CourseDirectory(config=config), {}
    with Gradebook(folder.db_url, folder.course_id) as gradebook:
        try:
            gradebook.find_assignment(unit)
        except MissingEntry:
            return None
        for student in students:
            try:
                found = gradebook.find_submission(unit, student)
                by_hand = sum(grade.needs_manual_grade for notebook in found.notebooks for grade in notebook.grades)
                rows[student] = Row(found.score, found.max_score, by_hand)
            except MissingEntry:
                rows[student] = None
    return rows


@cache
def alembic_version():
    """The version of nbgrader's database, read from its files; nbgrader asks a program called `alembic`, which takes seconds."""
    from alembic.script import ScriptDirectory
    from nbgrader.dbutil import ALEMBIC_DIR

    return ScriptDirectory(ALEMBIC_DIR).get_current_head()


def quiet_log(name):
    """A logger that prints nothing, and the list in which it keeps warnings and errors."""
    log, said = logging.getLogger(name), []
    keeper = logging.Handler(logging.WARNING)
    keeper.emit = lambda record: said.append(record.getMessage())
    log.handlers, log.propagate = [keeper], False
    return log, said


def last_word(said):
    """The last exception named in what was logged, else its last line."""
    lines = [line.strip() for text in said for line in text.splitlines() if line.strip()]
    causes = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Failure)\b", line)]
    return (causes or lines or [None])[-1]
