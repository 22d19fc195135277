"""nbgrader's Execute, with the tests out of the student's reach.

Answers run in one session, test cells in forks of another that has never seen an answer and decides on what a proxy fetches
(see session.py, proxies.py). Which cells are tests, and what they say, is taken from the gradebook and not from the hand-in.
"""

import ast
import builtins
import hashlib
import json
import re
import secrets
import symtable
from collections import namedtuple
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from traitlets import Integer, Unicode

from examiner.exercises import names_bound
from examiner.session import Session, Zygote

SECRET_FILE = ".examiner-secret"

# Seconds for a cell where nbgrader's timeout is None, which means for ever.
FOR_EVER = 1e6

Released = namedtuple("Released", "language marking locked answers tests")
Released.__doc__ = """A notebook as it was released, from the gradebook: the language of its kernel, {grade_id: nbgrader metadata} of
its cells, the sources of its locked cells, and {grade_id: source} of its answer cells and of its test cells, all in order."""


def released(db_url, notebook, assignment):
    """The Released notebook of that name."""
    with Gradebook(db_url) as gradebook:
        found = gradebook.find_notebook(notebook, assignment)
        points = {cell.name: cell.max_score for cell in (*found.grade_cells, *found.task_cells)}
        solutions, graded, tasks = ({cell.name for cell in cells}
                                    for cells in (found.solution_cells, found.grade_cells, found.task_cells))
        sources = {cell.name: cell.source for cell in found.source_cells if cell.cell_type == "code"}
        locked = {cell.name: bool(cell.locked) for cell in found.source_cells}
        language = (json.loads(found.kernelspec or "null") or {}).get("language", "python")
    marking = {name: {"grade_id": name, "grade": name in graded, "solution": name in solutions, "task": name in tasks,
                      "locked": locked[name], "schema_version": 3} | ({"points": points[name]} if name in points else {})
               for name in locked}
    tests = {name: source for name, source in sources.items() if name in graded - solutions}
    return Released(language, marking, [source for name, source in sources.items() if locked[name] and name not in tests],
                    {name: source for name, source in sources.items() if name in solutions}, tests)


class RestoreMarking(NbGraderPreprocessor):
    """Puts nbgrader's own metadata of the cells back to what was released; runs before anything believes it.

    nbgrader takes from the hand-in whether a cell is a test, an answer or to be marked by hand. A cell with an id that was never
    released, or that a later cell has too, loses its metadata.
    """

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        marking = released(about["db_url"], about["notebook"], about["assignment"]).marking
        for cell in reversed(nb.cells):
            claimed = cell.metadata.pop("nbgrader", None)
            id = claimed.get("grade_id") if isinstance(claimed, dict) else None
            if isinstance(id, str) and id in marking:
                cell.metadata["nbgrader"] = nbformat.from_dict(marking.pop(id))
        return nb, resources


class TrustedExecute(Execute):
    """Runs a hand-in's cells in a session, and its test cells in another one. Notebooks of other languages go to their kernel."""

    secret = Unicode("", help="What the random inputs of tests are drawn from; by default what the course's folder holds in "
                              f"{SECRET_FILE}, which is made when it is missing.").tag(config=True)
    memory = Integer(4 * 2**30, help="The most that a process of the answers may allocate, in bytes; 0 for no limit."
                     ).tag(config=True)

    def preprocess(self, nb, resources, km=None):
        about = resources["nbgrader"]
        notebook = released(about["db_url"], about["notebook"], about["assignment"])
        if notebook.language != "python":
            return super().preprocess(nb, resources, km)
        Zygote.start("answers", "tests")
        root, sources = folders(self, about["assignment"])
        seed = f"{self.secret or read_secret(root)}/{about['assignment']}/{about['notebook']}"
        timeout = FOR_EVER if self.timeout is None else self.timeout
        operators = any(isinstance(node, ast.ClassDef) for source in notebook.answers.values() for node in statements(source))
        with (TemporaryDirectory() as empty,
              Session.start(resources["metadata"]["path"] or ".", memory=self.memory, seed=digest(seed, "answers")) as answers,
              Session.start(sources if sources.is_dir() else empty, side="tests", seed=digest(seed, "tests")) as judge):
            names = prepare(judge, notebook, sources / f"{about['notebook']}.ipynb")
            for count, cell in enumerate((cell for cell in nb.cells if cell.cell_type == "code"), 1):
                id = cell.metadata.get("nbgrader", {}).get("grade_id")
                if id in notebook.tests:
                    env = {"CHECK_SEED": digest(seed, id)}
                    result = answers.test(notebook.tests[id], names, timeout, judge, env, operators)
                    result.outputs = [tidy(output) for output in result.outputs]
                else:
                    result = answers.run(cell.source, timeout)
                cell.outputs, cell.execution_count = result.outputs, count
        return nb, resources


def folders(step, assignment):
    """Where the course lies, and the sources of an assignment, as a preprocessor finds it."""
    # Of the converter that this is a step of: formgrader's knows where the course lies.
    course = getattr(getattr(step.parent, "parent", None), "coursedir", None) or CourseDirectory(config=step.config)
    return Path(course.root), Path(course.format_path(course.source_directory, ".", assignment))


def digest(*parts):
    return hashlib.sha256("/".join(parts).encode()).hexdigest()


# The session of the tests.

def prepare(judge, notebook, path):
    """Bring the tests' session to where a notebook of the instructor's would have it; the names to take from the student.

    Run there are the notebook's imports; its locked cells, which students cannot change; and of the cells in the source
    notebook at `path` that students only find as an example, those that bind what a test uses. Not the answers. Of the tests
    themselves, the functions, classes and constants that another one uses. What fails is left to the tests that need it.

    Names of the student's are those that the released answer cells bind; those that a test uses and only a solution of the
    instructor's binds, where the released cell leaves that to the student; and what came of these in a cell of the instructor's.
    """
    # Imports come from the installed packages and the instructor's folder; a hand-in's modules are never found.
    judge.run("import os, sys\nsys.path[:] = [os.getcwd(), *filter(None, sys.path)]\ndel os, sys")
    ordinary, solutions = source_cells(path)
    for source in (*ordinary, *notebook.answers.values()):
        for node in imports(source):
            judge.run(ast.unparse(node))
    for source in notebook.locked:
        judge.run(source)
    names = set().union(*map(names_bound, notebook.answers.values()))
    needed = set().union(*map(names_used, notebook.tests.values()))
    used, wanted = set(), needed - names
    while more := {index for index, source in enumerate(ordinary) if names_bound(source) & wanted} - used:
        used |= more
        wanted |= set().union(*(names_used(ordinary[index]) for index in more)) - names
    for index in sorted(used):
        judge.run(ordinary[index])
    made = set().union(*(names_bound(source) for source in (*notebook.locked, *(ordinary[index] for index in used))))
    names |= set().union(*map(names_bound, solutions.values())) & needed - made
    for source in notebook.tests.values():
        for node in statements(source):
            if isinstance(node, BINDING) and names_bound(ast.unparse(node)) & needed - names - made:
                judge.run(ast.unparse(node))
        for node in imports(source):  # loaded once, for all forks
            judge.run(f"def _():\n    {ast.unparse(node)}\n_()\ndel _")
    judge.run("import gc\ngc.collect()\ngc.freeze()\ndel gc")
    there = judge.run(f"print(*sorted(set(globals()) & {made & needed!r}))").text.split()
    return names | (made & needed).difference(there)


BINDING = ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign


def source_cells(path):
    """The code of a source notebook that nbgrader has no part in, and {grade_id: source} of its answer cells with the solutions.

    Nothing if the notebook is not there.
    """
    cells = nbformat.read(path, as_version=4).cells if path.is_file() else []
    code = [(cell.source, cell.metadata.get("nbgrader")) for cell in cells if cell.cell_type == "code"]
    return [source for source, marking in code if not marking], {
        marking.get("grade_id"): source for source, marking in code if marking and marking.get("solution")}


def statements(source):
    """The statements of a cell; none of one with magics."""
    try:
        return ast.parse(source).body
    except SyntaxError:
        return []


def imports(source):
    """The import statements at the top level of a cell."""
    return [node for node in statements(source) if isinstance(node, (ast.Import, ast.ImportFrom))]


def names_used(source):
    """The names that a cell takes from elsewhere, builtins left out."""
    try:
        tables = [symtable.symtable(source, "cell", "exec")]
    except SyntaxError:
        return set()
    top, used = tables[0], set()
    while tables:
        table = tables.pop()
        tables += table.get_children()
        used |= {symbol.get_name() for symbol in table.get_symbols()
                 if symbol.is_referenced() and (table is top or symbol.is_global())}
    bound = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    return used - bound - set(dir(builtins))


# Outputs of tests. What students say in them is text and no more, and the same each time.

COLOUR = r"\x1b\[[0-9;]*m"
ESCAPE = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-~]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")


def plain(text):
    """Text without control characters, terminal commands and addresses of objects."""
    return ADDRESS.sub("0x...", CONTROL.sub("", ESCAPE.sub("", text)))


def tidy(output):
    """An output of a test cell with `plain` text; tracebacks keep their colours."""
    if output.output_type == "stream":
        output.text = plain(output.text)
    elif output.output_type == "error":
        output.evalue = plain(output.evalue)
        output.traceback = ["".join(part if re.fullmatch(COLOUR, part) else plain(part)
                                    for part in re.split(f"({COLOUR})", line)) for line in output.traceback]
    elif "text/plain" in output.get("data", {}):
        output.data["text/plain"] = plain(output.data["text/plain"])
    return output


def read_secret(root):
    """The course's secret, made when there is none."""
    path = root / SECRET_FILE
    if not path.is_file():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32) + "\n", encoding="ascii")
    return path.read_text(encoding="ascii").strip()
