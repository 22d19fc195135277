import pytest

from examiner.bank import find
from examiner.errors import CourseError
from examiner.exercises import Exercise
from examiner.mutants import mutants, problems, reasons, run


def of(*lines):
    """What the lines of a solution become, as (was, becomes)."""
    solution = "\n".join(["def f(x, y=1):", '    """Doc 1 + 2."""', "    ### BEGIN SOLUTION",
                          *(f"    {line}" for line in lines), "    ### END SOLUTION"])
    return [(mutant.was, mutant.becomes) for mutant in mutants(Exercise("f", 0, solution, "", ()))]


@pytest.mark.parametrize("line, becomes", [
    ("return x + y", ["return -(x + y)", "return x - y", "return x", "return y"]),
    ("return x - y", ["return y - x", "return x + y"]),
    ("return x * y", ["return x / y"]),
    ("return x ** 2", ["return x * 2", "return x", "return x ** 3", "return x ** 1", "return 2 ** x"]),
    ("return x @ y", ["return x * y", "return y @ x"]),
    ("return -x", ["return x"]),
    ("return x < y", ["return x <= y", "return x > y"]),
    ("return x == y", ["return x != y"]),
    ("return x and y", ["return x or y", "return x", "return y"]),
    ("return not x", ["return x"]),
    ("return x if y else 0", ["return x", "return 0", "return x if y else 1"]),
    ("return x.T", ["return x"]),
    ("return x.sum(axis=0)", ["return x", "return x.sum()", "return x.sum(axis=1)", "return x.mean(axis=0)"]),
    ("return np.sum(x, keepdims=True)", ["return x", "return np.sum(x)", "return np.sum(x, keepdims=False)",
                                         "return np.mean(x, keepdims=True)"]),
    ("return np.outer(x, y)", ["return np.outer(y, x)", "return x"]),
    ("return np.linalg.norm(x)", ["return x"]),
    ("return x[0]", ["return x[1]", "return x"]),
    ("return x, y", ["return (y, x)"]),
    ("return [a for a in x if a > 1]", ["return [a for a in x]"]),
    ("return 1e-6 * x", ["return 0.001 * x"]),
    ("return 0.5 * x", ["return 1.0 * x"]),
    ("return True", ["return False"]),
    ("x += y", ["pass", "x -= y", "x = y"]),
    ("x[0] = y", ["pass", "x[1] = y"]),
    ("if x: return y", ["if not x:"]),
    ("while x: break", ["continue"]),
    ("return lambda a: -a", ["return lambda a: a"]),
])
def test_mutations(line, becomes):
    assert set(becomes) <= {new for _, new in of(line)}


def test_nested_statements_are_named_by_their_own_line():
    assert ("result += a", "result -= a") in of("for a in x:", "    if a:", "        result += a")


def test_mutants_differ_and_compile_and_leave_the_rest_alone():
    solution = ("import numpy as np\n\ndef given(x):\n    return x + 1\n\ndef f(x: int = 3) -> int:\n    '''x + 1'''\n"
                "    ### BEGIN SOLUTION\n    y = x + 1 - 1\n    assert y, 'text'\n    return np.abs(y)\n"
                "    ### END SOLUTION\n")
    found = mutants(Exercise("f", 0, solution, "", ()))
    assert len({mutant.code for mutant in found}) == len(found) > 8
    for mutant in found:
        compile(mutant.code, "mutant", "exec")
        assert "def given(x):\n    return x + 1\n" in mutant.code and "def f(x: int=3) -> int:" in mutant.code
        assert "import numpy as np" in mutant.code and "x + 1" in mutant.code.split('"""')[1]


def weak(course):
    """The toy unit with checks that try `double` on 0 only."""
    path = course.notebooks("01-toy")[0]
    text = path.read_text()
    for strong, poor in (("double(3) == 6", "double(0) == 0"), ("double(-2.5) == -5", "double(0.0) == 0"),
                         ("double('ab') == 'abab'", "True")):
        assert strong in text
        text = text.replace(strong, poor)
    path.write_text(text)
    return find(course, "01-toy")


def test_good_checks_notice_every_mutant(toy_course):
    unit, folder = find(toy_course, "01-toy")
    told = []
    result = run(unit, done=lambda mutant, killer: told.append((mutant.key, killer)))
    assert len(result.mutants) == len(told) == sum(len(mutants(exercise)) for exercise in unit.exercises) > 10
    assert result.survivors == () and result.rate == 1 and problems(folder, result) == []
    assert result.killers.total() == len(result.mutants)
    assert set(result.killers) <= {"double-check", "double-hidden", "total-check", "total-hidden"}


def test_weak_checks_are_shown(toy_course):
    unit, folder = weak(toy_course)
    result = run(unit, ["double"])
    assert {mutant.becomes for mutant in result.survivors} == {
        "return -(2 * x)", "return x", "return 3 * x", "return 1 * x"}
    assert {mutant.was for mutant in result.survivors} == {"return 2 * x"}
    assert result.rate == 1 - 4 / len(result.mutants)
    assert len(problems(folder, result, ["double"])) == 4
    lines = problems(folder, result)
    assert len(lines) == 5
    assert "double: survives without a reason: 'return 2 * x' -> 'return x'" in lines
    assert lines[-1].endswith("% of the mutants are noticed, less than 95%")


def test_a_listed_survivor_needs_to_survive(toy_course):
    unit, folder = weak(toy_course)
    result = run(unit, ["double"])
    listed(folder, becomes="return x")
    assert "double: survives without a reason: 'return 2 * x' -> 'return x'" not in problems(folder, result)
    listed(folder, becomes="return 2")
    stale = "double: listed in survivors.toml but does not survive: 'return 2 * x' -> 'return 2'"
    assert stale in problems(folder, result)
    assert not any("does not survive" in line for line in problems(folder, result, ["total"]))


def test_a_mutant_that_hangs_is_noticed(toy_course, monkeypatch):
    monkeypatch.setattr("examiner.mutants.SHORTEST", 0.3)
    path = toy_course.notebooks("01-toy")[0]
    path.write_text(path.read_text().replace("return 2 * x", "n = 1\\n    while n < 2: n += 1\\n    return n * x"))
    unit, _ = find(toy_course, "01-toy")
    result = run(unit, ["double"])
    assert "n -= 1" in {mutant.becomes for mutant in result.mutants}
    assert "n -= 1" not in {mutant.becomes for mutant in result.survivors}


def test_a_solution_that_fails_its_own_checks(toy_course):
    path = toy_course.notebooks("01-toy")[0]
    path.write_text(path.read_text().replace("return 2 * x", "return 3 * x"))
    unit, _ = find(toy_course, "01-toy")
    with pytest.raises(CourseError, match="cell 'double-check': the reference solution fails; correct it"):
        run(unit, ["double"])


def listed(folder, **entry):
    entry = {"exercise": "double", "was": "return 2 * x", "becomes": "return 2", "reason": "because"} | entry
    text = "[[survivor]]\n" + "".join(f"{key} = {value!r}\n" for key, value in entry.items() if value is not None)
    (folder / "survivors.toml").write_text(text)


@pytest.mark.parametrize("change", [{"reason": None}, {"reason": ""}, {"was": None}, {"because": "x"}, {"exercise": 3}])
def test_an_incomplete_entry(tmp_path, change):
    listed(tmp_path, **change)
    with pytest.raises(CourseError, match="entry 1 is not complete; each .* has exercise, was, becomes and reason"):
        reasons(tmp_path)


def test_a_file_that_is_not_toml(tmp_path):
    (tmp_path / "survivors.toml").write_text("[[survivor]\n")
    with pytest.raises(CourseError, match="survivors.toml"):
        reasons(tmp_path)
