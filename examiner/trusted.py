"""nbgrader's Execute, with the tests out of the student's reach.

Answers run in one session, test cells in forks of another that has never seen an answer and decides on what a proxy fetches
(see session.py, proxies.py). Which cells are tests, and what they say, is taken from the gradebook and not from the hand-in.
"""

import ast
import hashlib
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from nbgrader.utils import is_grade
from traitlets import Unicode

from examiner.exercises import names_bound
from examiner.session import Session

SECRET_FILE = ".examiner-secret"


class TrustedExecute(Execute):
    """Runs a hand-in's cells in a session, and its test cells in another one. Notebooks of other languages go to their kernel."""

    secret = Unicode("", help="What the random inputs of tests are drawn from; by default what the course's folder holds in "
                              f"{SECRET_FILE}, which is made when it is missing.").tag(config=True)

    def preprocess(self, nb, resources, km=None):
        if nb.metadata.get("kernelspec", {}).get("language", "python") != "python":
            return super().preprocess(nb, resources, km)
        about = resources["nbgrader"]
        folder = CourseDirectory(config=self.config)
        sources = Path(folder.format_path(folder.source_directory, ".", about["assignment"]))
        cells, tests, names = released(about["db_url"], about["notebook"], about["assignment"])
        seed = f"{self.secret or read_secret(Path(folder.root))}/{about['assignment']}/{about['notebook']}"
        with (Session.start(resources["metadata"]["path"] or ".") as answers, TemporaryDirectory() as empty,
              Session.start(sources if sources.is_dir() else empty) as judge):
            prepare(judge, sources / f"{about['notebook']}.ipynb", cells, tests)
            for count, cell in enumerate((cell for cell in nb.cells if cell.cell_type == "code"), 1):
                id = cell.metadata.get("nbgrader", {}).get("grade_id")
                if is_grade(cell) and id in tests:
                    inputs = hashlib.sha256(f"{seed}/{id}".encode()).hexdigest()
                    result = answers.test(tests[id], names, self.timeout, judge, {"CHECK_SEED": inputs})
                else:
                    result = answers.run(cell.source, self.timeout)
                cell.outputs, cell.execution_count = result.outputs, count
        return nb, resources


def released(db_url, notebook, assignment):
    """(cells, tests, names) from the gradebook: the locked cells' sources in order, {grade_id: source} of the test cells, and the
    names that the released answer cells bind."""
    with Gradebook(db_url) as gradebook:
        found = gradebook.find_notebook(notebook, assignment)
        sources = {cell.name: cell for cell in found.source_cells}
        answers = {cell.name for cell in found.solution_cells}
        graded = {cell.name for cell in found.grade_cells}
        tests = {name: sources[name].source for name in graded - answers if sources[name].cell_type == "code"}
        names = set().union(*(names_bound(sources[name].source) for name in answers if sources[name].cell_type == "code"))
        locked = [cell.source for cell in found.source_cells
                  if cell.locked and cell.cell_type == "code" and cell.name not in tests]
        return locked, tests, names


def prepare(judge, path, locked, tests):
    """Bring the tests' session to where a notebook of the instructor's would have it.

    Run there are the imports in the cells of the source notebook that are not marked, and its locked cells, which students
    cannot change. Not its answers. What fails is left to the tests that need it.
    """
    # Imports come from the installed packages and the instructor's folder; a hand-in's modules are never found.
    judge.run("import os, sys\nsys.path[:] = [os.getcwd(), *filter(None, sys.path)]\ndel os, sys")
    for source in (*imports(path), *locked):
        judge.run(source)
    for module in sorted({module for source in tests.values() for module in modules(source)}):  # loaded once, for all forks
        judge.run(f"import importlib; importlib.import_module({module!r}); del importlib")


def imports(path):
    """The import statements in the ordinary cells of a notebook, if it is there."""
    if not path.is_file():
        return []
    cells = nbformat.read(path, as_version=4).cells
    return [line for cell in cells if cell.cell_type == "code" and "nbgrader" not in cell.metadata
            for line in import_lines(cell.source)]


def import_lines(source):
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a cell with magics
        return []
    return [ast.unparse(node) for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]


def modules(source):
    """The names of the modules that a cell imports at its top level."""
    for line in import_lines(source):
        node = ast.parse(line).body[0]
        if isinstance(node, ast.ImportFrom):
            yield from [node.module] if node.module and not node.level else ()
        else:
            yield from (alias.name for alias in node.names)


def read_secret(root):
    """The course's secret, made when there is none."""
    path = root / SECRET_FILE
    if not path.is_file():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32) + "\n", encoding="ascii")
    return path.read_text(encoding="ascii").strip()
