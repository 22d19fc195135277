"""Test cells keep to what lets them run in another process than the answer.

A cell decides through `check` alone. Of the student's work it knows only the names that the released stub binds, which
it hands to `check` and never calls itself.
"""

import ast
import builtins
import re
import symtable
from pathlib import Path

import pytest

from examiner.bank import find
from examiner.course import Course
from examiner.exercises import stub_names

COURSE = Course(Path(__file__).resolve().parents[2])
CHECKS = [(name, check.id) for name in COURSE.units() for exercise in find(COURSE, name)[0].exercises
          for check in exercise.checks]

# Names that a test cell may leave in a student's kernel; others begin with an underscore, so that none is a helper of theirs.
FREE = {"rng", "cases"}
# Units whose test cells still have to be renamed.
NOT_YET = set()

# What of `check` gives a value to go on with; the rest decides, and returns None.
GIVES = {"rng", "after", "call"}


def faults(source, names):
    """What a test cell does that it must not, one line each; `names` are those that the released stub binds."""
    tree, found = ast.parse(source), []
    bound, free = bindings(source)
    unknown = free - names - set(dir(builtins))
    if unknown:
        found.append(f"uses {', '.join(sorted(unknown))}: import it in this cell, or define it here")
    if bound & names:
        found.append(f"binds {', '.join(sorted(bound & names))}, which is the student's: give it another name")
    if loose := {name for name in bound - imports(source) - FREE - names if not name.startswith("_")}:
        found.append(f"leaves {', '.join(sorted(loose))} in the student's kernel: begin the name with an underscore")
    # A reference may compare and branch: what it works on is the cell's own.
    inside = {id(inner) for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Lambda))
              for inner in ast.walk(node)}
    decides = False
    for node in ast.walk(tree):
        line = f"line {node.lineno}: " if hasattr(node, "lineno") else ""
        match node:
            case ast.Assert():
                found.append(f"{line}assert: write check.equal, check.close or check.holds")
            case ast.Compare() | ast.If() | ast.IfExp() | ast.While() | ast.Try() if id(node) not in inside:
                found.append(f"{line}decides by itself: write check.equal, check.close or check.holds")
            case ast.Attribute(ast.Name("np" | "numpy"), "testing") | ast.ImportFrom(module="numpy.testing"):
                found.append(f"{line}np.testing: write check.close")
            case ast.Attribute(ast.Name("np" | "numpy"), "random") | ast.ImportFrom(module="random" | "numpy.random"):
                found.append(f"{line}random numbers of its own: draw them from check.rng()")
            case ast.Import(imported) if any(alias.name.split(".")[0] == "random" for alias in imported):
                found.append(f"{line}random numbers of its own: draw them from check.rng()")
            case ast.ImportFrom(names=imported) if any(alias.name == "*" for alias in imported):
                found.append(f"{line}import *: import the names")
            case ast.Call(ast.Name("print" | "display")):
                found.append(f"{line}prints: leave the words to check, which gives no expected number away")
            case ast.Call(ast.Name(name)) if name in names:
                found.append(f"{line}calls {name}: hand it to check.function or check.call, which copies and explains")
            case ast.Call(ast.Attribute(ast.Name(name))) if name in names:
                found.append(f"{line}calls a method of {name}: hand {name} to check")
            case ast.Call(ast.Attribute(ast.Name("check"), name)) if name not in GIVES:
                decides = True
    if not decides:
        found.append("decides nothing: call check.function or another of check's")
    last = tree.body[-1]
    if isinstance(last, ast.Expr) and not is_decision(last.value):
        found.append(f"line {last.lineno}: ends with a value, which nbgrader takes for marks: end with a call of check")
    return found


def is_decision(node):
    match node:
        case ast.Call(ast.Attribute(ast.Name("check"), name)):
            return name not in GIVES
    return False


def bindings(source):
    """(names that the top level of a cell binds, names that the cell takes from elsewhere)."""
    top = symtable.symtable(source, "cell", "exec")
    bound = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    used = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_referenced()}

    def below(table):
        for child in table.get_children():
            for symbol in child.get_symbols():
                if symbol.is_global() and symbol.is_referenced():
                    used.add(symbol.get_name())
                if symbol.is_declared_global() and symbol.is_assigned():
                    bound.add(symbol.get_name())
            below(child)

    below(top)
    return bound, used - bound


def imports(source):
    return {(alias.asname or alias.name).split(".")[0] for node in ast.walk(ast.parse(source))
            if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names}


@pytest.mark.parametrize("name, id", CHECKS)
def test_a_test_cell_keeps_the_rules(name, id):
    unit, _ = find(COURSE, name)
    exercise, check = next((exercise, check) for exercise in unit.exercises for check in exercise.checks
                           if check.id == id)
    found = faults(check.source, stub_names(exercise))
    assert [fault for fault in found if name not in NOT_YET or not fault.startswith("leaves ")] == []


@pytest.mark.parametrize("name", COURSE.units())
def test_no_later_cell_uses_what_a_test_cell_leaves(name):
    unit, _ = find(COURSE, name)
    tests = {check.index for exercise in unit.exercises for check in exercise.checks}
    left, used = {}, []
    for index, cell in enumerate(unit.cells):
        if cell.cell_type != "code":
            continue
        source = "\n".join("" if line.startswith(("%", "!")) else line for line in cell.source.split("\n"))
        bound, free = bindings(source)
        if index in tests:
            left.update(dict.fromkeys(bound - imports(source), cell.id))
        else:
            used += [f"{cell.id} uses {key!r} of {left[key]}" for key in sorted(free & set(left))]
            for key in bound:
                left.pop(key, None)
    assert used == []


GOOD = """\
import numpy as np
from autograd_lib import check

rng = check.rng()
def _reference(x):
    return x if np.all(x > 0) else -x
check.function(f, _reference, [(rng.normal(size=n),) for n in (1, 2)], slips={"sign": lambda x: -_reference(x)})
"""


def test_a_good_cell_has_no_faults():
    assert faults(GOOD, {"f"}) == []


@pytest.mark.parametrize("line, fault", [
    ("assert True", "assert"),
    ("_ok = rng.normal() < 0", "decides by itself"),
    ("if rng: check.equal(1, 1, 'one')", "decides by itself"),
    ("try:\n    check.leaves_alone(f, [1])\nexcept Exception: pass", "decides by itself"),
    ("np.testing.assert_allclose(1, 1)", "np.testing"),
    ("from numpy.testing import assert_allclose", "np.testing"),
    ("_x = np.random.rand(3)", "random numbers of its own"),
    ("import random", "random numbers of its own"),
    ("from math import *", "import \\*"),
    ("_y = f(2)", "calls f: hand it to check"),
    ("_y = [f(x) for x in range(3)]", "calls f"),
    ("_y = lambda x: f(x)", "calls f"),
    ("_y = f.cache_clear()", "calls a method of f"),
    ("f = abs", "binds f, which is the student's"),
    ("def f(x): return x", "binds f"),
    ("for f in (1, 2): pass", "binds f"),
    ("def _g():\n    global f\n    f = 1", "binds f"),
    ("_y = other", "uses other"),
    ("_y = [math.pi for _ in range(3)]", "uses math"),
    ("_y = lambda x: x + plt.x", "uses plt"),
    ("x = 1", "leaves x in the student's kernel"),
    ("def helper(): return 1", "leaves helper in"),
    ("for case in (1, 2): pass", "leaves case in"),
    ("print(1)", "prints: leave the words"),
    ("3", "ends with a value"),
    ("rng.normal()", "ends with a value"),
    ("check.call(f, 1)", "ends with a value"),
])
def test_a_fault_is_found(line, fault):
    found = faults(GOOD + line + "\n", {"f"})
    assert len(found) >= 1 and all(re.search(fault, one) or "ends with a value" in one for one in found), found
    assert any(re.search(fault, one) for one in found)


def test_a_cell_must_decide():
    assert faults("from autograd_lib import check\nrng = check.rng()\n", {"f"}) == [
        "decides nothing: call check.function or another of check's"]
