"""The answer bank: for every exercise, answers that its checks must accept and answers that they must reject, and why.

answers/UNIT/EXERCISE.py is a percent-format script. A block `# %% right: TITLE` must pass every check of the exercise,
a block `# %% wrong: TITLE -> DIAGNOSIS` must fail in one of them with DIAGNOSIS in the message. The notebook's own
solution must pass, and the stub that students start from must fail.
"""

import re
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass

from examiner.errors import CourseError
from examiner.exercises import read_unit, stub_names
from examiner.session import Session

# Seconds for one cell: of the unit, and of an answer or its checks.
CELL, ANSWER = 30.0, 10.0

# Answers that run at the same time.
WORKERS = 2

HEADING = re.compile(r"#\s*%%(?P<rest>.*)")
FORM = re.compile(r"\s*(?P<kind>right|wrong)\s*:\s*(?P<title>.*?)\s*(?:->\s*(?P<diagnosis>.*?)\s*)?$")


@dataclass(frozen=True)
class Answer:
    """One way to answer an exercise: right, wrong, reference or stub; `diagnosis` is what a wrong one must be told."""

    kind: str
    title: str
    diagnosis: str
    code: str


Verdict = namedtuple("Verdict", "id points hidden passed error message")
Verdict.__doc__ = "What a check said: whether the answer passed, else the exception's name and message."


@dataclass(frozen=True)
class Row:
    """What came of one answer: a Verdict for each check, and the `problem` with the bank or the checks, if any."""

    exercise: str
    answer: Answer
    error: tuple | None  # name and message, if the answer cell itself failed
    verdicts: tuple
    problem: str | None

    @property
    def points(self):
        return sum(verdict.points for verdict in self.verdicts if verdict.passed)


def read(path):
    """The list of Answers in a bank file. Raises CourseError for a heading or a block that cannot be understood."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise CourseError("there is no such file", file=path, mend="write right and wrong answers there") from None
    answers, starts = [], [number for number, line in enumerate(lines) if HEADING.match(line)]
    if not starts:
        raise CourseError("no block in this file", file=path, mend="head each answer '# %% right: TITLE' or "
                          "'# %% wrong: TITLE -> DIAGNOSIS'")
    if any(line.strip() and not line.lstrip().startswith("#") for line in lines[:starts[0]]):
        raise CourseError("code before the first heading", file=path, mend="put it below a '# %%' heading")
    for start, end in zip(starts, [*starts[1:], len(lines)]):
        where = f"{path}:{start + 1}"
        form = FORM.fullmatch(HEADING.match(lines[start])["rest"])
        if form is None or not form["title"]:
            raise CourseError(f"a heading that is not understood: {lines[start]!r}", file=where,
                              mend="write '# %% right: TITLE' or '# %% wrong: TITLE -> DIAGNOSIS'")
        if (form["kind"] == "wrong") != bool(form["diagnosis"]):
            wants = "without" if form["kind"] == "wrong" else "with"
            raise CourseError(f"a {form['kind']} answer {wants} a diagnosis", file=where,
                              mend="a wrong answer has '-> DIAGNOSIS' in its heading, a right one has not")
        code = "\n".join(lines[start + 1:end]).strip("\n") + "\n"
        if not code.strip():
            raise CourseError("an answer without code", file=where, mend="write it below the heading")
        answer = Answer(form["kind"], form["title"], form["diagnosis"] or "", code)
        if any((answer.kind, answer.title) == (other.kind, other.title) for other in answers):
            raise CourseError(f"a second answer called {answer.title!r}", file=where, mend="give it another title")
        answers.append(answer)
    return answers


def answers(exercise, folder):
    """All that is tried on an exercise: its solution, its stub, and the answers in folder/EXERCISE.py, if any."""
    path = folder / f"{exercise.id}.py"
    return [Answer("reference", "the notebook's solution", "", exercise.solution),
            Answer("stub", "the released stub", "", exercise.stub), *(read(path) if path.exists() else ())]


def check_files(unit, folder):
    """Raise CourseError for a file in a unit's answers folder that belongs to no exercise."""
    known = {exercise.id for exercise in unit.exercises}
    for path in sorted(folder.glob("*.py")):
        if path.stem not in known:
            raise CourseError("answers to an exercise that the unit does not have", file=path,
                              mend="the exercises are " + ", ".join(sorted(known)))


def states(unit, ids, seed=None, warn=None):
    """Run the unit's cells once, in order, and yield (exercise, session) as it is before each exercise's answer cell.

    The sessions are copies, to be closed by who gets them. Test cells change nothing that a later cell needs and are
    left out. `seed` makes the checks draw the same inputs each time. A cell that fails raises CourseError, or is told
    to `warn`, if given, which takes that error.
    """
    left = set(ids)
    tests = {check.index for exercise in unit.exercises for check in exercise.checks}
    starts = {exercise.index: exercise for exercise in unit.exercises}
    env = {} if seed is None else {"CHECK_SEED": str(seed)}
    with Session.start(unit.path.parent, env, seed=seed) as session:
        load(session, unit)
        for index, cell in enumerate(unit.cells):
            exercise = starts.get(index)
            if exercise is not None and exercise.id in left:
                left.discard(exercise.id)
                yield exercise, session.fork()
                if not left:
                    return
            if cell.cell_type != "code" or index in tests:
                continue
            result = session.run(cell.source, timeout=CELL)
            if not result.ok:
                error = CourseError(f"{result.error.name}: {result.error.message}".splitlines()[0], file=unit.path,
                                    cell=cell.get("id", index), mend="correct the cell")
                if warn is None:
                    raise error
                warn(error)


def load(session, unit):
    """Load what a unit's checks import, once for all copies of the session. No name is bound: each check imports what it uses."""
    lines = {line for exercise in unit.exercises for check in exercise.checks for line in check.source.splitlines()
             if line.startswith(("import ", "from "))}
    session.run(f"exec({chr(10).join(sorted(lines))!r}, {{}})")


def examine(exercise, code, session, timeout=None, stop=False, judge=None):
    """Run `code` as the answer in a copy of `session`; the cell's error or None, and a Verdict for each check.

    With `stop`, the checks after the first that fails are left out. With `judge`, a session that knows no answer, the checks run
    in copies of that one, as they do when work is marked.
    """
    verdicts = []
    with session.fork(brief=True) as copy:
        answer = copy.run(code, timeout or ANSWER)
        for check in exercise.checks:
            if judge is None:
                result = copy.run(check.source, timeout or ANSWER)
            else:
                result = copy.test(check.source, stub_names(exercise), timeout or ANSWER, judge, copy.env)
            verdicts.append(Verdict(check.id, check.points, check.hidden, result.ok, *(result.error or ("", ""))))
            if stop and not result.ok:
                break
    return answer.error, tuple(verdicts)


def report(unit, folder, ids=None, done=None, seed=None, warn=None, trusted=False):
    """A Row for each answer to each exercise, or only to those in `ids`. `done(row)` is called as they come.

    With `trusted`, the checks run apart from the answers, as when work is marked, and not in the same process.
    """
    check_files(unit, folder)
    ids = ids or [exercise.id for exercise in unit.exercises]
    bank = {id: answers(unit.exercise(id), folder) for id in ids}

    def row(exercise, answer, session):
        error, verdicts = examine(exercise, answer.code, session, judge=judging)
        made = Row(exercise.id, answer, error, verdicts, judge(answer, error, verdicts))
        if done:
            done(made)
        return made

    with Session.start(unit.path.parent, side="tests") if trusted else nullcontext() as judging:
        if trusted:
            load(judging, unit)
        return [row for rows in each(unit, ids, bank, row, seed, warn) for row in rows]


def each(unit, ids, tasks, work, seed=None, warn=None):
    """Run work(exercise, task, session) for every exercise's tasks, a few at a time; the results, a list for each."""
    running = []
    with ThreadPoolExecutor(WORKERS) as pool:
        try:
            for exercise, session in states(unit, ids, seed, warn):
                futures = [pool.submit(work, exercise, task, session) for task in tasks[exercise.id]]
                running.append((session, futures))
                for session, futures in running:  # a session that has served is closed early, each holds memory
                    if all(future.done() for future in futures):
                        session.close()
            return [[future.result() for future in futures] for _, futures in running]
        finally:
            for session, futures in running:
                for future in futures:
                    future.cancel()
            pool.shutdown()
            for session, _ in running:
                session.close()


def judge(answer, error, verdicts):
    """What is wrong with the bank or the checks, as these verdicts show it; None if they are as they should be."""
    if error:
        return f"fails in its own cell: {error.name}: {error.message}".splitlines()[0]
    failed = [verdict for verdict in verdicts if not verdict.passed]
    if answer.kind in ("right", "reference"):
        return f"is rejected by {failed[0].id}" if failed else None
    if answer.kind == "stub":
        earned = [verdict.id for verdict in verdicts if verdict.passed and verdict.points]
        if earned:
            return f"passes {', '.join(earned)}"
        mute = [verdict.id for verdict in failed if verdict.error == "NameError" or
                not verdict.message and verdict.error != "NotImplementedError"]
        return f"fails without a clear message in {', '.join(mute)}" if mute else None
    if not failed:
        return "passes every check"
    wanted = " ".join(answer.diagnosis.split())
    if not any(wanted in " ".join(verdict.message.split()) for verdict in failed):
        return f"is not told {wanted!r}"
    return None


def table(rows):
    """A rich table of a report, one line an answer."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in "exercise", "answer", "check", "hidden", "problem":
        shown.add_column(column, overflow="fold")
    last = None
    for row in rows:
        marks = {verdict.hidden: verdict.passed for verdict in row.verdicts}
        cells = [Text(*("", "") if hidden not in marks else ("pass", "green") if marks[hidden] else ("fail", "yellow"))
                 for hidden in (False, True)]
        shown.add_row(row.exercise if row.exercise != last else "", Text(_title(row.answer)), *cells,
                      Text(row.problem or "", style="bold red"))
        last = row.exercise
    return shown


def listing(rows):
    """A report with what each failed check says, as rich text."""
    from rich.text import Text

    text, last = Text(), None
    for row in rows:
        if row.exercise != last:
            text.append(f"\n{row.exercise}\n", style="bold")
        last = row.exercise
        text.append(f"  {_title(row.answer)}", style="cyan")
        if all(verdict.passed for verdict in row.verdicts):
            text.append("  passes", style="green")
        if row.problem:
            text.append(f"  {row.problem}", style="bold red")
        text.append("\n")
        for verdict in row.verdicts:
            if not verdict.passed:
                message = verdict.message.strip() or "(no message)"
                if verdict.error not in ("Mistake", "AssertionError"):
                    message = f"{verdict.error}: {message}"
                text.append(f"    {verdict.id}: ", style="yellow")
                text.append(message.replace("\n", "\n      ") + "\n")
    return text


def _title(answer):
    if answer.kind in ("reference", "stub"):
        return answer.title
    return f"{answer.kind}: {answer.title}" + (f" -> {answer.diagnosis}" if answer.diagnosis else "")


def command(name, ids=None, messages=False):
    """Print the report of a unit of the course here, and return whether it has no problem."""
    from rich.console import Console

    from examiner.course import Course

    unit, folder = find(Course.here(), name)
    console, failed = Console(), []
    rows = report(unit, folder, [unit.exercise(id).id for id in ids] if ids else None, warn=failed.append)
    console.print(listing(rows) if messages else table(rows), soft_wrap=messages)
    problems = [row for row in rows if row.problem]
    count = f"{len(rows)} answer{'s' * (len(rows) != 1)}"
    console.print(f"{count}, {len(problems)} marked wrongly" if problems else f"{count}, all marked as they should be",
                  style="bold red" if problems else "green", highlight=False)
    for error in failed:
        console.print(str(error), style="bold red", highlight=False, markup=False, soft_wrap=True)
    for row in problems:
        console.print(f"  {row.exercise}: {row.answer.kind} answer {row.answer.title!r} {row.problem}", highlight=False,
                      markup=False, soft_wrap=True)
    return not problems and not failed


def find(course, name):
    """The Unit called `name` in a Course, and its folder of answers."""
    (name,) = course.units([name])
    return read_unit(course.notebooks(name)[0]), course.answers / name
