"""Attacks on the mark, handed in to a small course: `python -m benchmarks.attacks` compares stock nbgrader with the examiner.

The attacks stand in tests/examiner/attacks/, the course in tests/examiner/attack-course/. Each is handed in to both of its units,
beside right answers to the other exercises. With `--write FILE` the page is written to a file. Takes half an hour.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell
from traitlets.config import PyFileConfigLoader

from examiner.stock import Refused, convert, marks

HERE = Path(__file__).resolve().parents[1] / "tests" / "examiner"
UNITS = {"01-plain": "plain asserts", "02-check": "autograd_lib.check"}
SOLUTIONS = {"double": "def double(x):\n    return 2 * x\n", "average": "def average(values):\n    return sum(values) / len(values)\n",
             "money": "class Money:\n    def __init__(self, cents):\n        self.cents = cents\n\n"
                      "    def __add__(self, other):\n        return Money(self.cents + other.cents)\n"}
FULL = 3
HEADING = re.compile(r"# %% (?P<title>.+?) -> (?P<marks>\d)(?: \((?P<notes>.*)\))?$")


@dataclass(frozen=True)
class Attack:
    """An answer, or a change to a hand-in, and the marks that it is due for `exercise` in each of `units`."""

    kind: str
    title: str
    marks: int
    exercise: str
    rest: int   # marks due for each of the other exercises
    units: tuple
    stock: bool  # whether it can be tried on stock nbgrader, which has nothing to stop it
    changes_hand_in: bool
    code: str

    @property
    def answer(self):
        if self.changes_hand_in:
            return "def double(x):\n    return x\n"
        whole = "def double(" in self.code or self.exercise != "double"
        return self.code if whole else f"def double(x):\n    return x\n\n{self.code}"


def attacks():
    """All of them, in the order of their files."""
    found = []
    for path in sorted((HERE / "attacks").glob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        starts = [number for number, line in enumerate(lines) if line.startswith("# %%")]
        for start, end in zip(starts, [*starts[1:], len(lines)]):
            heading = HEADING.fullmatch(lines[start])
            notes = set((heading["notes"] or "").split(", "))
            found.append(Attack(lines[0].lstrip("# "), heading["title"], int(heading["marks"]),
                                next(iter(notes & set(SOLUTIONS)), "double"), 0 if "rest 0" in notes else FULL,
                                tuple(notes & set(UNITS)) or tuple(UNITS), "not stock" not in notes, path.stem == "hand_in",
                                "\n".join(lines[start + 1:end]).strip() + "\n"))
    return found


def prepare(folder, examiner=True):
    """A copy of the attacked course in `folder`, released; its settings. With `examiner` False, those of stock nbgrader."""
    shutil.copytree(HERE / "attack-course", folder, dirs_exist_ok=True)
    if not examiner:
        path = folder / "nbgrader_config.py"
        path.write_text(path.read_text().replace("examiner.configure(c)", "").replace("import examiner", ""))
    config = settings(folder)
    for unit in UNITS:
        convert("GenerateAssignment", config, unit)
    return config


def settings(folder):
    config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    config.CourseDirectory.root = str(folder)
    return config


def hand_in(folder, attack, unit, student):
    """Put the attack into submitted/."""
    notebook = nbformat.read(folder / "release" / unit / f"{unit}.ipynb", as_version=4)
    for id, solution in SOLUTIONS.items():
        if cell := answer(notebook, id):
            cell.source = attack.answer if id == attack.exercise else solution
    there = folder / "submitted" / student / unit
    there.mkdir(parents=True)
    if attack.changes_hand_in:
        exec(attack.code, {"notebook": notebook, "folder": there, "answer": answer, "tests": tests, "add": add, "nbformat": nbformat})
    nbformat.write(notebook, there / f"{unit}.ipynb")


def answer(notebook, id):
    return next((cell for cell in notebook.cells if cell.id == id), None)


def tests(notebook, id):
    return [cell for cell in notebook.cells if cell.id in (f"{id}-check", f"{id}-hidden")]


def add(notebook, source, **marking):
    marking = {"solution": False, "task": False, "schema_version": 3, **marking}
    notebook.cells.append(new_code_cell(source, metadata={"nbgrader": marking}))


def earned(folder, config, attack, unit, student):
    """{exercise: marks} of an attack that is handed in and marked; the marks of what a person has to mark are left out."""
    hand_in(folder, attack, unit, student)
    convert("Autograde", config, unit, student)
    found = marks(config, unit, student, unit)
    return {id: sum(found.get(f"{id}-{part}") or 0 for part in ("check", "hidden")) for id in exercises(unit)} | (
        {"essay": found["essay"] or 0} if "essay" in found else {})


def exercises(unit):
    return [id for id in SOLUTIONS if id != "money" or unit == "02-check"]


def due(attack, unit):
    """{exercise: marks} that the attack honestly solves, the essay without those that a person gives."""
    return {id: attack.marks if id == attack.exercise else attack.rest for id in exercises(unit)} | (
        {"essay": 0} if unit == "01-plain" else {})


# The comparison. Each hand-in is marked by a process of its own, since stock nbgrader may not survive it.

def measure(folder, number, unit, student):
    """What an attack earns, as text: printed by the process that marks it."""
    attack = attacks()[int(number)]
    try:
        got = earned(Path(folder), settings(folder), attack, unit, student)
    except Refused as refused:
        print("refused:", refused)
    else:
        print(f"\n{student} earned", sum(got.values()) - sum(due(attack, unit).values()), got)


def verdict(folder, number, unit):
    """'as due', or what happened instead."""
    student = f"attack{number}"
    shutil.rmtree(Path(folder) / "submitted" / student / unit, ignore_errors=True)
    command = [sys.executable, "-m", "benchmarks.attacks", "--one", str(folder), str(number), unit, student]
    for _ in range(2):  # a kernel that did not start is no answer
        try:
            printed = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout
        except subprocess.TimeoutExpired:
            return "never ends"
        said = re.findall(rf"^{student} earned (\S+)", printed, re.MULTILINE)  # an attack may print too
        if said:
            break
        shutil.rmtree(Path(folder) / "submitted" / student / unit, ignore_errors=True)
    else:
        return "not marked"
    difference = float(said[-1])
    return "as due" if not difference else f"{difference:+g}"


def main():
    if sys.argv[1:2] == ["--one"]:
        return measure(*sys.argv[2:])
    found = attacks()
    with tempfile.TemporaryDirectory() as scratch:
        lines = table(Path(scratch), found)
    page = "\n".join(lines[:4] + summary(lines) + lines[4:]) + "\n"
    print(page)
    if sys.argv[1:2] == ["--write"]:
        Path(sys.argv[2]).write_text(page, encoding="utf-8")


def table(scratch, found):
    runs = sum(len(attack.units) for attack in found)
    workers = 2
    with ThreadPoolExecutor(workers) as pool:
        rows = dict(pair for pairs in pool.map(lambda k: list(rows_of(scratch / str(k), found, range(k, len(found), workers))),
                                               range(workers)) for pair in pairs)
    lines = ["# Attacks on the mark", "",
             f"{len(found)} attacks ({runs} hand-ins) of tests/examiner/attacks/, printed by `python -m benchmarks.attacks`: each is handed in "
             "to a unit whose tests are plain asserts and to one whose tests use `autograd_lib.check`, beside right answers to the "
             f"other exercises. An exercise is worth {FULL} marks. *As due* is what the hand-in honestly solves; +3 are marks for "
             "nothing, -3 marks lost by right answers. *Not marked*: nbgrader gives up on the hand-in, or on its own process. A dash: "
             "not tried, because nothing would stop it, or it has no such unit.", ""]
    for kind in dict.fromkeys(attack.kind for attack in found):
        lines += [f"## {kind}", "", "| attack | stock, plain asserts | stock, check | examiner, plain asserts | examiner, check |",
                  "| --- | --- | --- | --- | --- |"]
        lines += [rows[number] for number, attack in enumerate(found) if attack.kind == kind]
        lines.append("")
    return lines


def rows_of(folder, found, numbers):
    """(number, line of the table) of some of the attacks, tried in courses of their own in `folder`."""
    for who in "stock", "examiner":
        prepare(folder / who, who == "examiner")
    for number in numbers:
        attack = found[number]
        cells = [verdict(folder / who, number, unit) if unit in attack.units and (attack.stock or who == "examiner") else "-"
                 for who in ("stock", "examiner") for unit in UNITS]
        print(attack.title, *cells, sep=" | ", file=sys.stderr, flush=True)
        yield number, f"| {attack.title} | {' | '.join(cells)} |"


def summary(lines):
    """The same by kind: of the hand-ins that were tried, how many got marks for nothing, and how many lost marks or all of them."""
    made = ["## In all", "", "| attacks | stock nbgrader: tried | marks for nothing | marks lost | examiner: tried | marks for nothing | "
            "marks lost |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    counts = {}
    for line in lines:
        if line.startswith("## "):
            kind = line[3:]
        elif line.startswith("| ") and not line.startswith(("| ---", "| attack |")):
            cells = [cell.strip() for cell in line.strip("| \n").split(" | ")]
            for place, cell in enumerate(cells[-4:]):
                for key in (kind, "**all**"):
                    count = counts.setdefault(key, [0] * 6)
                    count[place // 2 * 3] += cell != "-"
                    count[place // 2 * 3 + 1] += cell.startswith("+")
                    count[place // 2 * 3 + 2] += cell.startswith(("-", "n")) and cell != "-"
    total = counts.pop("**all**")
    return made + [f"| {kind} | {' | '.join(map(str, count))} |" for kind, count in [*counts.items(), ("**all**", total)]] + [""]


if __name__ == "__main__":
    main()
