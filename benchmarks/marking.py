"""Marking a unit with the examiner and with stock nbgrader, the same hand-ins in turn: `python -m benchmarks.marking [UNIT]`.

Handed in are the unit's solutions, the untouched notebook, and one whose every second exercise is solved. Autograde is timed
inside one process for each: what the two have in common, starting Python and nbgrader, is left out.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from traitlets.config import PyFileConfigLoader

from examiner.course import Course
from examiner.stock import convert, marks

ROUNDS = 3
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'marking'\nc.Execute.timeout = 30\n"


def prepare(folder, course, unit, config):
    """A course with one unit and three hand-ins in `folder`; its settings and its students."""
    shutil.copytree(course.source / unit, folder / "source" / unit)
    (folder / "nbgrader_config.py").write_text(CONFIG + config)
    settings = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    settings.CourseDirectory.root = str(folder)
    convert("GenerateAssignment", settings, unit)
    name = f"{unit}.ipynb"
    exercises = course.read(course.source / unit / name).exercises
    for student, solved in {"all": exercises, "none": (), "half": exercises[::2]}.items():
        notebook = nbformat.read(folder / "release" / unit / name, as_version=4)
        for exercise in solved:
            notebook.cells[exercise.index].source = exercise.solution
        path = folder / "submitted" / student / unit / name
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)
    return settings, ["all", "none", "half"]


def main(unit="01-derivatives"):
    course = Course.here()
    with tempfile.TemporaryDirectory() as scratch:
        courses = {}
        for who, config in {"stock nbgrader": "", "examiner": "import examiner\nexaminer.configure(c)\n"}.items():
            folder = Path(scratch) / who.split()[0]
            folder.mkdir()
            courses[who] = prepare(folder, course, unit, config)
        seconds, earned = {who: [] for who in courses}, {who: {} for who in courses}
        for _ in range(ROUNDS):
            for student in ("all", "none", "half"):
                for who, (settings, _) in courses.items():
                    start = time.perf_counter()
                    convert("Autograde", settings, unit, student)
                    seconds[who].append(time.perf_counter() - start)
                    earned[who][student] = marks(settings, unit, student, unit)
                    print(f"{seconds[who][-1]:8.2f} s  {who}, {student}", flush=True)
    print(f"{unit}, {len(seconds['examiner'])} hand-ins each, in turn:")
    for who, times in seconds.items():
        print(f"{sum(times) / len(times):8.2f} s a hand-in  {who}  ({', '.join(f'{one:.1f}' for one in times)})")
    print(f"{sum(seconds['stock nbgrader']) / sum(seconds['examiner']):8.2f} times as fast")
    if earned["examiner"] != earned["stock nbgrader"]:
        sys.exit("the marks differ")
    print("the marks are the same:", {student: sum(mark or 0 for mark in found.values()) for student, found in earned["examiner"].items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
