import pytest

from examiner.bank import Answer, Verdict, find, judge, read, report, states
from examiner.errors import CourseError


@pytest.fixture
def bank(tmp_path):
    """Write a bank file and read it."""
    def read_text(text):
        path = tmp_path / "double.py"
        path.write_text(text)
        return read(path)
    return read_text


def test_blocks(bank):
    text = ("# A comment on top is allowed.\n\n# %% right: by adding\n\ndef double(x):\n\n    return x + x\n\n"
            "#%%wrong : squares  ->  a diagnosis -> with an arrow \ndef double(x):\n    return x ** 2  # %% none\n")
    assert bank(text) == [
        Answer("right", "by adding", "", "def double(x):\n\n    return x + x\n"),
        Answer("wrong", "squares", "a diagnosis -> with an arrow", "def double(x):\n    return x ** 2  # %% none\n")]


@pytest.mark.parametrize("text, problem", [
    ("", "no block"),
    ("x = 1\n", "no block"),
    ("x = 1\n# %% right: a\nx = 1\n", "code before the first heading"),
    ("# %% right\nx = 1\n", "not understood"),
    ("# %%\nx = 1\n", "not understood"),
    ("# %% rong: a -> b\nx = 1\n", "not understood"),
    ("# %% right:\nx = 1\n", "not understood"),
    ("# %% wrong: -> b\nx = 1\n", "not understood"),
    ("# %% wrong: a\nx = 1\n", "a wrong answer without a diagnosis"),
    ("# %% wrong: a ->\nx = 1\n", "a wrong answer without a diagnosis"),
    ("# %% right: a -> b\nx = 1\n", "a right answer with a diagnosis"),
    ("# %% right: a\n\n# %% right: b\nx = 1\n", "without code"),
    ("# %% right: a\nx = 1\n# %% right: a\nx = 2\n", "a second answer called 'a'"),
])
def test_a_malformed_bank(bank, text, problem):
    with pytest.raises(CourseError, match=problem) as caught:
        bank(text)
    assert "double.py" in str(caught.value) and "; " in str(caught.value) and "\n" not in str(caught.value)


def test_a_heading_is_blamed_by_its_line(bank):
    with pytest.raises(CourseError, match=r"double\.py:3"):
        bank("# %% right: a\nx = 1\n# %% wrong: b\nx = 2\n")


def test_the_toy_bank(toy_course):
    unit, folder = find(toy_course, "01-toy")
    rows = report(unit, folder)
    assert [(row.exercise, row.answer.kind) for row in rows] == [
        ("double", kind) for kind in ("reference", "stub", "right", "wrong", "wrong")] + [
        ("total", kind) for kind in ("reference", "stub", "right", "wrong")]
    assert [row.problem for row in rows] == [None] * 9
    assert [row.points for row in rows] == [3, 0, 3, 0, 1, 4, 0, 4, 1]
    assert rows[4].verdicts == (
        Verdict("double-check", 1, False, True, "", ""),
        Verdict("double-hidden", 2, True, False, "AssertionError", "not for negative numbers"))
    assert rows[1].verdicts[0].error == "NotImplementedError"


def outcomes(course, bank, monkeypatch):
    """{title: (points, problem, errors)} of a bank for `double`."""
    monkeypatch.setattr("examiner.bank.ANSWER", 0.5)
    (course.answers / "01-toy" / "double.py").write_text(bank)
    unit, folder = find(course, "01-toy")
    return {row.answer.title: (row.points, row.problem, [verdict.error for verdict in row.verdicts])
            for row in report(unit, folder, ["double"])}


def test_answers_that_hang_or_crash_cost_only_themselves(toy_course, monkeypatch):
    found = outcomes(toy_course, "# %% wrong: hangs -> stopped after\ndef double(x):\n    while True: pass\n"
                     "# %% wrong: crashes -> the process ended\nimport os\ndef double(x):\n    os._exit(7)\n"
                     "# %% wrong: kills its cell -> exit code 8\nimport os\nos._exit(8)\n"
                     "# %% wrong: hangs once -> stopped after\nn = []\ndef double(x):\n    n.append(x)\n"
                     "    while len(n) == 1: pass\n    return 2 * x\n"
                     "# %% right: after those\ndef double(x):\n    return 2 * x\n", monkeypatch)
    assert found["hangs"] == (0, None, ["Timeout", "Timeout"])
    assert found["crashes"] == (0, None, ["Crash", "Crash"])
    assert found["kills its cell"] == (
        0, "fails in its own cell: Crash: the process ended", ["NameError", "NameError"])
    assert found["hangs once"] == (2, None, ["Timeout", ""])
    assert found["after those"] == (3, None, ["", ""])


def test_an_answer_that_fails_in_its_own_cell(toy_course, monkeypatch):
    found = outcomes(toy_course, "# %% wrong: no Python -> expected ':'\ndef double(x) = 2 * x\n"
                     "# %% wrong: another name -> 'double' is not defined\ndef twice(x):\n    return 2 * x\n",
                     monkeypatch)
    points, problem, errors = found["no Python"]
    assert points == 0 and errors == ["NameError", "NameError"]
    assert problem.startswith("fails in its own cell: SyntaxError: expected ':'")
    assert found["another name"] == (0, None, ["NameError", "NameError"])


def test_answers_do_not_reach_each_other(toy_course, monkeypatch):
    found = outcomes(toy_course, "# %% right: leaves something\nleft = 1\ndef double(x):\n    return 2 * x\n"
                     "# %% right: looks for it\nassert 'left' not in globals()\ndef double(x):\n    return 2 * x\n",
                     monkeypatch)
    assert found["looks for it"] == (3, None, ["", ""])


def verdicts(*messages):
    """A check for each message, passed where it is empty."""
    return tuple(Verdict(f"e-{number}", 1, False, not message, "AssertionError" if message else "", message)
                 for number, message in enumerate(messages))


@pytest.mark.parametrize("kind, messages, problem", [
    ("right", ("", ""), None),
    ("right", ("", "no"), "is rejected by e-1"),
    ("reference", ("no", "no"), "is rejected by e-0"),
    ("wrong", ("", ""), "passes every check"),
    ("wrong", ("it is the\n  sign", ""), None),
    ("wrong", ("", "it is the sign."), None),
    ("wrong", ("another matter", ""), "is not told 'the sign'"),
    ("stub", ("no", "no"), None),
    ("stub", ("no", ""), "passes e-1"),
])
def test_judging(kind, messages, problem):
    assert judge(Answer(kind, "title", "the sign", ""), None, verdicts(*messages)) == problem


def test_a_stub_must_be_told_clearly():
    unclear = (Verdict("e-check", 1, False, False, "NameError", "name 'f' is not defined"),)
    assert judge(Answer("stub", "", "", ""), None, unclear) == "fails without a clear message in e-check"


def test_answers_to_no_exercise(toy_course):
    (toy_course.answers / "01-toy" / "doubel.py").write_text("# %% right: a\nx = 1\n")
    unit, folder = find(toy_course, "01-toy")
    with pytest.raises(CourseError, match="doubel.py: answers to an exercise that .*; .* double, total"):
        report(unit, folder)


def test_a_cell_that_fails_is_named(toy_course):
    path = toy_course.notebooks("01-toy")[0]
    path.write_text(path.read_text().replace("return 2 * x", "return 2 * x\\n1 / 0"))
    unit, _ = find(toy_course, "01-toy")
    with pytest.raises(CourseError, match="cell 'double': ZeroDivisionError: division by zero; "):
        for _, session in states(unit, ["double", "total"]):
            session.close()
    warned = []
    for _, session in states(unit, ["double", "total"], warn=warned.append):
        session.close()
    assert [error.cell for error in warned] == ["double"]


@pytest.fixture
def examiner(toy_course, monkeypatch, capsys):
    """Type an `examiner` command in the toy course: (exit code, stdout, stderr)."""
    from examiner.cli import main

    def run(*words):
        monkeypatch.chdir(toy_course.root)
        monkeypatch.setattr("sys.argv", ["examiner", *words])
        monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err
    return run


def test_the_command(examiner, toy_course):
    code, out, _ = examiner("bank", "01-toy")
    assert code == 0 and "wrong: squares -> double(3) is 6" in out and "9 answers, all marked as they should be" in out
    code, out, _ = examiner("bank", "01-toy", "total", "--messages")
    assert code == 0 and "total-hidden: the empty list has the sum 0" in out and "double" not in out
    bank = "# %% wrong: right -> something\ndef total(x):\n    return sum(x)\n"
    (toy_course.answers / "01-toy" / "total.py").write_text(bank)
    code, out, _ = examiner("bank", "01-toy")
    assert code == 1 and "total: wrong answer 'right' passes every check" in out
    code, out, _ = examiner("mutants", "01-toy", "total")
    assert code == 0 and "100.0% noticed" in out


@pytest.mark.parametrize("words, message", [
    (["bank", "02-toy"], "no such unit"),
    (["bank", "01-toy", "doubel"], "no exercise 'doubel'; it has double, total"),
    (["mutants", "01-toy", "doubel"], "no exercise 'doubel'; it has double, total"),
])
def test_bad_words_are_answered_in_one_line(examiner, words, message):
    code, out, err = examiner(*words)
    assert code == 2 and out == "" and message in err and err.startswith("examiner: ") and err.count("\n") == 1
