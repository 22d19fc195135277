"""Work that a person should look at: answers that have a library do what they were to do themselves, found by reading them.

Nothing here changes a mark. What an exercise gives, by an import in the released notebook or by what its own solution uses, an answer
may use; but not what it is to write itself, nor what its tests name in `not_using`.
"""

import ast
from functools import lru_cache

from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import List, Unicode

from examiner.exercises import UNREADABLE, names_bound
from examiner.trusted import folders, released, source_cells

# Where an autograded notebook's answer cell, and an output that tells of it, hold the names.
KEY = "borrowed"


def borrowed(source, given, packages, written=(), allowed=(), beside=()):
    """The dotted names from `packages` that a cell gets for itself, sorted.

    source: what was handed in, a cell or several in one text; given: the cells that the released notebook came with; packages:
    top-level names of the libraries in question; written: names that an answer is to write and not to take from there; allowed: dotted
    names that it may use all the same; beside: other cells that were handed in. Nothing is found in text that is no Python.
    """
    grants = {name for cell in given for name in imported(cell).values()} - set(packages)
    return topmost(name for name in uses(source, [*given, *beside], packages) if name not in allowed and
                   (not given_by(name, grants) or set(name.split(".")[1:]).intersection(written)))


def uses(source, others, packages):
    """The dotted names from `packages` in a cell, whether it imports them or one of the others does."""
    own = names_bound(source)
    bindings = {name: origin for cell in others for name, origin in imported(cell).items() if name not in own} | imported(source)
    found = set(imported(source).values())
    for node in nodes(source):
        if isinstance(node, (ast.Attribute, ast.Name)):
            found.add(dotted(node, bindings))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):  # as in __import__("library")
            found.add(node.value if node.value.isidentifier() else "")
    return {name for name in found if name.split(".")[0] in packages}


def topmost(names):
    """The names without those that another one goes on from, sorted."""
    names = set(names)
    return sorted(name for name in names if not any(other.startswith(name + ".") for other in names))


def given_by(name, grants):
    return any(name == origin or name.startswith(origin + ".") for origin in grants)


def nodes(source):
    try:
        return list(ast.walk(ast.parse(source)))
    except UNREADABLE:
        return []


@lru_cache(1024)
def imported(source):
    """What a cell's imports bind, at whatever depth: {name: dotted origin}."""
    found = {}
    for node in nodes(source):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]
                found[alias.name] = alias.name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def dotted(node, bindings):
    """A name, or an attribute such as np.linalg.solve, by its full name; '' if it does not begin with an imported name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in bindings:
        return ""
    return ".".join([bindings[node.id], *reversed(parts)])


def to_be_written(test):
    """The names that a test cell lists as `not_using=[...]`, or by the name of such a list."""
    lists = {target.id: node.value for node in nodes(test) if isinstance(node, ast.Assign)
             for target in node.targets if isinstance(target, ast.Name)}
    named = [lists.get(getattr(node.value, "id", None), node.value) for node in nodes(test)
             if isinstance(node, ast.keyword) and node.arg == "not_using"]
    return {item.value for value in named for item in getattr(value, "elts", ()) if isinstance(item, ast.Constant)}


def borrowed_in_exercise(source, stub, solution, tests, given, packages, beside=(), shortcuts=()):
    """What `borrowed` finds in an answer to the exercise with this stub, this solution and these test cells.

    shortcuts: names that are given, but are no answer unless the solution uses them too.
    """
    written = names_bound(stub).union(shortcuts, *map(to_be_written, tests))
    return borrowed(source, given, packages, written, uses(solution, given, packages), beside)


class ReportBorrowed(NbGraderPreprocessor):
    """Marks answer cells that borrow, for a person to decide: in the autograded notebook, where formgrader shows it, and in the log."""

    packages = List(Unicode(), ["autograd_lib"], help="The libraries that have what students are to write.").tag(config=True)
    shortcuts = List(Unicode(), help="Names in these libraries that do in one call what exercises teach. An answer that uses one is "
                                     "reported even where the notebook imports it, unless the solution does too.").tag(config=True)

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        notebook = released(about["db_url"], about["notebook"], about["assignment"])
        _, sources = folders(self, about["assignment"])
        ordinary, solutions = source_cells(sources / f"{about['notebook']}.ipynb")
        given = [*ordinary, *notebook.locked, *notebook.answers.values()]
        marked = {*notebook.answers, *notebook.tests}
        beside = [cell.source for cell in nb.cells
                  if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade_id") not in marked]
        for cell in nb.cells:
            cell.metadata.pop(KEY, None)
            id = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type != "code" or id not in notebook.answers:
                continue
            tests = [source for name, source in notebook.tests.items() if name.startswith(f"{id}-")]
            exercise = notebook.answers[id], solutions.get(id, ""), tests
            if names := borrowed_in_exercise(cell.source, *exercise, given, self.packages, beside, self.shortcuts):
                self.report(cell, id, names, about)
        return nb, resources

    def report(self, cell, id, names, about):
        text = f"For whoever marks this, and not shown to the student: this answer uses {', '.join(names)}. Is that what was asked?"
        cell.metadata[KEY] = names
        cell.outputs.append(new_output("display_data", {"text/plain": text}, metadata={KEY: names}))
        self.log.warning("%s, %s: the answer uses %s", about.get("student", about["assignment"]), id, ", ".join(names))


class KeepFromStudents(NbGraderPreprocessor):
    """Leaves out of the feedback what ReportBorrowed tells."""

    def preprocess_cell(self, cell, resources, index):
        if cell.metadata.pop(KEY, None):
            cell.outputs = [output for output in cell.outputs if KEY not in output.get("metadata", {})]
        return cell, resources
