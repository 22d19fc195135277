"""Mutation testing of the checks: break the reference solutions in small ways and see which checks do not notice.

A mutant that survives shows a missing test, or behaves as the solution does. Those of the second kind are listed, each
with the reason, in answers/UNIT/survivors.toml:

    [[survivor]]
    exercise = "central-difference"
    was = "h = 1e-05"
    becomes = "h = 2e-05"
    reason = "any h near the cube root of the machine precision meets the tolerance"
"""

import ast
import copy
import json
import time
import tomllib
from collections import Counter
from dataclasses import dataclass

from examiner.bank import each, examine, find
from examiner.errors import CourseError
from examiner.exercises import BEGIN, END

# The share of mutants that the checks of a unit must notice.
REQUIRED = 0.95


# Seconds that a mutant has at least; it is given ten times what the solution takes.
SHORTEST = 5.0


@dataclass(frozen=True)
class Mutant:
    """A solution with one change: the statement `was` reads `becomes`; `code` is the whole answer cell."""

    exercise: str
    was: str
    becomes: str
    code: str

    @property
    def key(self):
        return self.exercise, self.was, self.becomes


@dataclass(frozen=True)
class Result:
    mutants: tuple  # all that were tried
    survivors: tuple  # those that pass every check
    killers: Counter  # id of a check -> how many mutants it was the first to notice

    @property
    def rate(self):
        """The share of mutants that were noticed."""
        return 1 - len(self.survivors) / len(self.mutants) if self.mutants else 1.0


SWAPS = {ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div], ast.Div: [ast.Mult], ast.MatMult: [ast.Mult],
         ast.Pow: [ast.Mult], ast.FloorDiv: [ast.Mult], ast.Mod: [ast.FloorDiv], ast.BitAnd: [ast.BitOr],
         ast.BitOr: [ast.BitAnd], ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.GtE], ast.Gt: [ast.GtE, ast.Lt],
         ast.GtE: [ast.Gt, ast.LtE], ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.Is: [ast.IsNot], ast.IsNot: [ast.Is],
         ast.In: [ast.NotIn], ast.NotIn: [ast.In], ast.And: [ast.Or], ast.Or: [ast.And]}

# Operators whose operands may not change places.
ORDERED = ast.Sub, ast.Div, ast.Pow, ast.MatMult, ast.FloorDiv, ast.Mod

# Statements that can be left out.
DROPPABLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Break, ast.Continue, ast.If, ast.For, ast.While,
             ast.Raise, ast.Delete)

# Functions taken for one another.
COUSINS = [("sin", "cos"), ("sum", "mean"), ("max", "min"), ("maximum", "minimum"), ("argmax", "argmin"),
           ("ones", "zeros"), ("ones_like", "zeros_like"), ("any", "all"), ("exp", "log"), ("hstack", "vstack")]
COUSIN = {**dict(COUSINS), **{second: first for first, second in COUSINS}}


def mutants(exercise):
    """The distinct Mutants of an exercise's solution, in the order of its lines."""
    tree = ast.parse(exercise.solution)
    original, found = ast.unparse(tree), {}
    regions = _regions(exercise.solution)
    modules = {(alias.asname or alias.name).split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import)
               for alias in node.names} | {"np", "math", "plt"}
    for path, statement in _statements(tree):
        if not any(first < statement.lineno <= last for first, last in regions):
            continue
        was = _own_line(statement)
        for change in _changes(statement, modules):
            mutated = copy.deepcopy(tree)
            holder, name, index = _at(mutated, path)
            new = change(getattr(holder, name)[index])
            if new is not None:
                getattr(holder, name)[index] = new
            try:
                code = ast.unparse(ast.fix_missing_locations(mutated))
                compile(code, "mutant", "exec")
            except (SyntaxError, ValueError):
                continue
            if code != original and code not in found:
                found[code] = Mutant(exercise.id, was, _own_line(getattr(holder, name)[index]), code)
    return list(found.values())


def run(unit, ids=None, done=None, seed="mutants"):
    """Try the mutants of a unit's exercises on their checks; a Result. `done(mutant, killer)` is called for each.

    The checks draw their inputs from `seed`, so that a mutant lives or dies the same way each time.
    """
    ids = ids or [exercise.id for exercise in unit.exercises]
    # The reference comes first, to know how long the checks take; a mutant that needs much longer hangs.
    tasks = {id: [None, *mutants(unit.exercise(id))] for id in ids}
    limits = {}

    def work(exercise, mutant, session):
        if mutant is None:
            start = time.monotonic()
            _, verdicts = examine(exercise, exercise.solution, session)
            failed = [verdict for verdict in verdicts if not verdict.passed]
            if failed:
                raise CourseError("the reference solution fails", file=unit.path, cell=failed[0].id,
                                  mend="correct it before looking at its mutants")
            limits[exercise.id] = max(SHORTEST, 10 * (time.monotonic() - start))
            return None
        _, verdicts = examine(exercise, mutant.code, session, limits.get(exercise.id), stop=True)
        killer = None if verdicts[-1].passed else verdicts[-1].id
        if done:
            done(mutant, killer)
        return mutant, killer

    tried = [pair for pairs in each(unit, ids, tasks, work, seed) for pair in pairs if pair]
    return Result(tuple(mutant for mutant, _ in tried), tuple(mutant for mutant, killer in tried if killer is None),
                  Counter(killer for _, killer in tried if killer))


def reasons(folder):
    """{(exercise, was, becomes): reason} as in folder/survivors.toml. Raises CourseError for a malformed entry."""
    path = folder / "survivors.toml"
    if not path.exists():
        return {}
    mend = "each [[survivor]] has exercise, was, becomes and reason"
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("survivor", [])
    except tomllib.TOMLDecodeError as error:
        raise CourseError(str(error), file=path, mend=mend) from None
    listed = {}
    for number, entry in enumerate(entries, 1):
        if not (isinstance(entry, dict) and set(entry) == {"exercise", "was", "becomes", "reason"}
                and all(isinstance(value, str) and value.strip() for value in entry.values())):
            raise CourseError(f"entry {number} is not complete", file=path, mend=mend)
        listed[entry["exercise"], entry["was"], entry["becomes"]] = entry["reason"]
    return listed


def problems(folder, result, ids=None):
    """What is to be mended, one line each: unlisted survivors, listed ones that are noticed, a unit's kill rate."""
    listed, found = reasons(folder), {mutant.key for mutant in result.survivors}
    lines = [f"{exercise}: survives without a reason: {was!r} -> {becomes!r}"
             for exercise, was, becomes in dict.fromkeys(mutant.key for mutant in result.survivors)
             if (exercise, was, becomes) not in listed]
    lines += [f"{exercise}: listed in survivors.toml but does not survive: {was!r} -> {becomes!r}"
              for exercise, was, becomes in listed
              if (exercise, was, becomes) not in found and (ids is None or exercise in ids)]
    if ids is None and result.rate < REQUIRED:
        lines.append(f"{result.rate:.1%} of the mutants are noticed, less than {REQUIRED:.0%}")
    return lines


def command(name, ids=None, everything=False):
    """Print the mutants of a unit of the course here that survive, and return whether nothing is to be mended."""
    from rich.console import Console
    from rich.progress import Progress

    from examiner.course import Course

    unit, folder = find(Course.here(), name)
    ids = [unit.exercise(id).id for id in ids] if ids else None
    console = Console()
    with Progress(console=console, transient=True) as progress:
        total = sum(len(mutants(exercise)) for exercise in unit.exercises if ids is None or exercise.id in ids)
        bar = progress.add_task("mutants", total=total)
        killers = {}

        def done(mutant, killer):
            killers[mutant] = killer
            progress.advance(bar)

        result = run(unit, ids, done)
    listed = reasons(folder)
    exercise = None
    for mutant in result.mutants if everything else result.survivors:
        if mutant.exercise != exercise:
            exercise = mutant.exercise
            console.print(f"\n{exercise}", style="bold", highlight=False)
        killer = killers[mutant]
        if killer or mutant.key in listed:
            fate = f"noticed by {killer}" if killer else f"survives: {listed[mutant.key]}"
            lines, style = f"  {mutant.was}\n  {mutant.becomes}\n    {fate}", "dim" if killer else "green"
        else:  # as survivors.toml wants it
            lines, style = "[[survivor]]\n" + "\n".join(
                f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in
                (*zip(("exercise", "was", "becomes"), mutant.key), ("reason", ""))), "red"
        console.print(lines, style=style, markup=False, highlight=False, soft_wrap=True)
    hidden = {check.id for exercise in unit.exercises for check in exercise.checks if check.hidden}
    late = sum(number for id, number in result.killers.items() if id in hidden)
    console.print(f"\n{len(result.mutants)} mutants, {result.rate:.1%} noticed: {result.killers.total() - late} by "
                  f"visible checks, {late} only by hidden ones", highlight=False, soft_wrap=True)
    unlisted = len({mutant.key for mutant in result.survivors} - set(listed))
    if unlisted:
        console.print(f"{unlisted} survive without a reason: make the checks notice them, or list them in "
                      f"{folder.name}/survivors.toml", style="red", highlight=False, soft_wrap=True)
    lines = problems(folder, result, ids)
    for line in lines[unlisted:]:
        console.print(line, style="red", markup=False, highlight=False, soft_wrap=True)
    return not lines


def _regions(source):
    """(first, last) line numbers of the markers around each solution."""
    lines = source.split("\n")
    return list(zip([number for number, line in enumerate(lines, 1) if BEGIN in line],
                    [number for number, line in enumerate(lines, 1) if END in line]))


def _statements(tree, path=()):
    """(path, statement) for every statement below a node; a path is a tuple of (field, index)."""
    for name, value in ast.iter_fields(tree):
        if isinstance(value, list):
            for index, child in enumerate(value):
                here = (*path, (name, index))
                if isinstance(child, ast.stmt):
                    yield here, child
                if isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
                    yield from _statements(child, here)


def _at(tree, path):
    """The node that holds the statement at a path, and the field and index where it holds it."""
    for name, index in path[:-1]:
        tree = getattr(tree, name)[index]
    return tree, *path[-1]


def _own_line(statement):
    """The source of a statement, of a compound one its first line."""
    if not hasattr(statement, "body"):
        return ast.unparse(ast.fix_missing_locations(statement))
    statement = copy.copy(statement)
    for name in "body", "orelse", "finalbody", "handlers":
        if isinstance(getattr(statement, name, None), list) and getattr(statement, name):
            setattr(statement, name, [ast.Pass()] if name == "body" else [])
    return ast.unparse(ast.fix_missing_locations(statement)).removesuffix("pass").strip()


def _expressions(statement):
    """(path, expression) for the statement's own expressions: not of statements within it, nor types and docstrings."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return

    def below(node, path):
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "type_comment"):
                continue
            for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(child, ast.AST) and not isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
                    here = (*path, (name, index))
                    if isinstance(child, ast.expr):
                        yield here, child
                    yield from below(child, here)

    yield from below(statement, ())


def _changes(statement, modules):
    """Functions that each change a copy of the statement in one way: in place, or by returning what replaces it."""
    if isinstance(statement, DROPPABLE):
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield lambda node: ast.Pass()
    if isinstance(statement, ast.AugAssign):
        yield lambda node: ast.Assign(targets=[node.target], value=node.value)
        for new in SWAPS.get(type(statement.op), ()):
            yield lambda node, new=new: setattr(node, "op", new())
    if isinstance(statement, ast.Break):
        yield lambda node: ast.Continue()
    if isinstance(statement, ast.Continue):
        yield lambda node: ast.Break()
    if isinstance(statement, (ast.If, ast.While)):
        yield lambda node: setattr(node, "test", ast.UnaryOp(ast.Not(), node.test))
    if isinstance(statement, ast.Return) and not isinstance(statement.value, (ast.Tuple, ast.Constant, type(None))):
        yield lambda node: setattr(node, "value", ast.UnaryOp(ast.USub(), node.value))
    for path, expression in _expressions(statement):
        for new in _replacements(expression, modules):
            yield lambda node, path=path, new=new: _put(node, path, copy.deepcopy(new))


def _put(node, path, new):
    for name, index in path[:-1]:
        node = getattr(node, name) if index is None else getattr(node, name)[index]
    name, index = path[-1]
    if index is None:
        setattr(node, name, new)
    else:
        getattr(node, name)[index] = new


def _replacements(node, modules):
    """What an expression could wrongly have been."""
    def changed(**fields):
        new = copy.copy(node)
        for name, value in fields.items():
            setattr(new, name, value)
        return new

    match node:
        case ast.BinOp(left, op, right):
            for new in SWAPS.get(type(op), ()):
                yield changed(op=new())
            yield left
            if not isinstance(op, ast.Pow):
                yield right
            if isinstance(op, ORDERED):
                yield changed(left=right, right=left)
        case ast.UnaryOp(_, operand):
            yield operand
        case ast.BoolOp(op, values):
            yield changed(op=SWAPS[type(op)][0]())
            yield from values
        case ast.Compare(_, ops, _):
            for index, op in enumerate(ops):
                for new in SWAPS.get(type(op), ()):
                    yield changed(ops=[*ops[:index], new(), *ops[index + 1:]])
        case ast.IfExp(_, body, orelse):
            yield body
            yield orelse
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() | complex() as value):
            if isinstance(value, int):
                yield ast.Constant(value + 1)
            else:  # a step size is noticed only when it is far off
                small = isinstance(value, float) and 0 < abs(value) < 0.01
                yield ast.Constant(float(f"{1000 * value:.9g}") if small else 2 * value if value else 1.0)
            if value and isinstance(value, int):
                yield ast.Constant(value - 1)
        case ast.Attribute(value, "T"):
            yield value
        case ast.Attribute(value, name) if name in COUSIN and isinstance(node.ctx, ast.Load):
            yield changed(attr=COUSIN[name])
        case ast.Subscript(value) if isinstance(node.ctx, ast.Load):
            yield value
        case ast.Tuple(elements) | ast.List(elements) if isinstance(node.ctx, ast.Load) and len(elements) > 1:
            yield changed(elts=[elements[1], elements[0], *elements[2:]])
        case ast.Call(function, arguments, keywords):
            if isinstance(function, ast.Attribute) and not _is_module(function.value, modules):
                yield function.value
            elif arguments and not isinstance(arguments[0], ast.Starred):
                yield arguments[0]
            if len(arguments) > 1:
                yield changed(args=[arguments[1], arguments[0], *arguments[2:]])
            for index in range(len(keywords)):
                yield changed(keywords=keywords[:index] + keywords[index + 1:])
        case ast.ListComp() | ast.GeneratorExp() | ast.SetComp() | ast.DictComp():
            first = node.generators[0]
            if first.ifs:
                plain = copy.copy(first)
                plain.ifs = []
                yield changed(generators=[plain, *node.generators[1:]])


def _is_module(node, modules):
    """Whether an expression is like np or np.linalg, so that what is called on it is a function and not a method."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in modules
