"""Marking with the examiner in the place of nbgrader's kernel: quickstart's course, and what an honest hand-in counts on."""

import re
import shutil
from pathlib import Path

import nbformat
import nbgrader
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import PyFileConfigLoader

from examiner.stock import Refused, convert, marks

GUIDE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'honest'\nc.Execute.timeout = 10\n"
EXAMINER = "import examiner\nexaminer.configure(c)\n"


def course(folder, *lines):
    """The settings of a course in `folder` whose nbgrader_config.py ends with these lines."""
    (folder / "nbgrader_config.py").write_text(CONFIG + "\n".join(lines))
    config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    config.CourseDirectory.root = str(folder)
    return config


def cell(source, id=None, **marking):
    marking = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3, "grade_id": id, **marking}
    kind = new_markdown_cell if marking["task"] else new_code_cell
    return kind(source, metadata={"nbgrader": marking} if id else {})


def answer(source, id):
    return cell(source, id, solution=True)


def test(source, id, points=1):
    return cell(source, id, grade=True, locked=True, points=points)


test.__test__ = False


class Mine:
    """A course with one notebook of the given cells, and the hand-ins that are made of it."""

    def __init__(self, folder, cells, *lines):
        self.folder, self.config = folder, course(folder, EXAMINER, *lines)
        self.write(folder / "source" / "ps1" / "ps1.ipynb", cells)
        convert("GenerateAssignment", self.config, "ps1")

    def write(self, path, cells):
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}}), path)

    def mark(self, student="ada", **answers):
        """{grade_id: marks} of a hand-in with these answers; the cells as they were marked are then in `self.cells`."""
        notebook = nbformat.read(self.folder / "release" / "ps1" / "ps1.ipynb", as_version=4)
        for one in notebook.cells:
            id = one.metadata.get("nbgrader", {}).get("grade_id", "").replace("-", "_")
            one.source = answers.get(id, one.source)
        self.write(self.folder / "submitted" / student / "ps1" / "ps1.ipynb", notebook.cells)
        convert("Autograde", self.config, "ps1", student)
        self.path = self.folder / "autograded" / student / "ps1" / "ps1.ipynb"
        self.cells = {one.metadata["nbgrader"]["grade_id"]: one for one in nbformat.read(self.path, as_version=4).cells
                      if "nbgrader" in one.metadata}
        return marks(self.config, "ps1", student, "ps1")

    def feedback(self, student="ada"):
        convert("GenerateFeedback", self.config, "ps1", student)
        return (self.folder / "feedback" / student / "ps1" / "ps1.html").read_text()


def quickstart(folder, *lines):
    """nbgrader's own course, with the hand-ins that come with it marked: {(student, notebook): marks}, and the settings."""
    for name in "source", "submitted":
        shutil.copytree(GUIDE / name, folder / name)
    config = course(folder, *lines)
    convert("GenerateAssignment", config, "ps1")
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "honest") as gradebook:
        gradebook.update_or_create_assignment("ps1", duedate="2015-02-02 00:00:00 UTC")
    for student in "bitdiddle", "hacker":
        convert("Autograde", config, "ps1", student)
    return {(student, name): marks(config, "ps1", student, name) for student in ("bitdiddle", "hacker")
            for name in ("problem1", "problem2")}, config


# What those students found in their notebooks, so that nbgrader can tell an answer from none.
STUB = r"c.ClearSolutions.code_stub = {'python': '# YOUR CODE HERE\nraise NotImplementedError()'}"


@pytest.fixture(scope="module")
def by_stock(tmp_path_factory):
    return quickstart(tmp_path_factory.mktemp("stock"))[0]


def test_quickstart_has_the_marks_of_stock_nbgrader(by_stock, tmp_path):
    earned, _ = quickstart(tmp_path, EXAMINER, STUB)
    assert earned == by_stock
    assert earned["hacker", "problem1"] == {
        "correct_squares": 1, "squares_invalid_input": 1, "correct_sum_of_squares": 0.5, "sum_of_squares_uses_squares": 0.5,
        "sum_of_squares_equation": None, "sum_of_squares_application": None, "cell-938593c4a215c6cc": None}
    assert earned["bitdiddle", "problem1"]["correct_squares"] == 0
    assert earned["bitdiddle", "problem1"]["squares_invalid_input"] == 1


def test_late_penalties(tmp_path):
    late = ("c.LateSubmissionPlugin.penalty_method = 'zero'",)
    quickstart(tmp_path, EXAMINER, *late)
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db", "honest") as gradebook:
        found = {student: gradebook.find_submission_notebook("problem1", "ps1", student) for student in ("bitdiddle", "hacker")}
        assert {student: (one.score, one.late_submission_penalty) for student, one in found.items()} == {
            "bitdiddle": (1.5, 1.5), "hacker": (3, None)}


def test_formgraders_button(by_stock, tmp_path):
    _, config = quickstart(tmp_path, EXAMINER)
    done = NbGraderAPI(config=config).autograde("ps1", "hacker")
    assert done["success"], done
    assert marks(config, "ps1", "hacker", "problem1") == by_stock["hacker", "problem1"]


EXERCISE = [answer("def f(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION", "f")]


def test_partial_credit(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test("right = sum(f(n) == 2 * n for n in range(4))\nright / 2", "some", points=2)])
    assert mine.mark(f="def f(x):\n    return 2 * x") == {"some": 2}
    assert mine.mark(f="def f(x):\n    return 2 * x if x < 1 else 1") == {"some": 0.5}


def test_manual_and_task_cells(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test("assert f(1) == 2", "f-test"),
                           cell("# an essay", "essay", grade=True, solution=True, points=3), cell("Do something.", "task", task=True, locked=True, points=2)])
    assert mine.mark(f="def f(x):\n    return 2 * x", essay="f(3)") == {"f-test": 1, "essay": None, "task": None}
    assert mine.cells["essay"].outputs[0].data["text/plain"] == "6"
    assert mine.mark("ben") == {"f-test": 0, "essay": 0, "task": None}  # no response


def test_stderr_and_large_outputs(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test("import sys\nprint('a warning', file=sys.stderr)\nassert f(1) == 2", "f-test")])
    assert mine.mark(f="import sys\nprint('mine', file=sys.stderr)\nfor _ in range(100):\n    print('x' * 100_000)\n\n"
                       "def f(x):\n    print('y' * 10 ** 6, file=sys.stderr)\n    return 2 * x") == {"f-test": 1}
    assert mine.cells["f"].outputs[0].text == "mine\n" and mine.cells["f"].outputs[0].name == "stderr"
    assert mine.path.stat().st_size < 6_000_000


def test_a_crash_replays_the_answers_before_it(tmp_path):
    mine = Mine(tmp_path, [answer("# YOUR CODE\nn = 0", "n"), *EXERCISE, answer("m = 0", "m"),
                           test("assert n == 5\nassert f(1) == 2\nassert m == 7", "all")])
    crash = "import os\n\ndef f(x):\n    return 2 * x\n\nprint(n, flush=True)\nos._exit(3)"
    assert mine.mark(n="n = 5", f=crash, m="m = n + 2") == {"all": 0}  # what crashed is not there
    assert "exit code 3" in mine.cells["f"].outputs[-1].evalue and mine.cells["f"].outputs[0].text == "5\n"
    assert "name 'f' is not defined" in mine.cells["all"].outputs[0].evalue
    assert mine.mark(n="n = 5\nimport os", f="def f(x):\n    return 2 * x", m="m = n + 2\n") == {"all": 1}


def test_a_test_that_ends_the_answers_costs_that_test(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, *(test(f"assert f({n}) == {2 * n}", f"f{n}") for n in range(5))], "c.TrustedExecute.memory = 2**31",
                "c.Execute.timeout = 1")
    assert mine.mark(f="import ctypes, os\n\ndef f(x):\n    if x == 0: os._exit(0)\n    if x == 1: ctypes.string_at(0)\n"
                       "    if x == 2:\n        while True: pass\n    if x == 3: bytearray(2 ** 33)\n    return 2 * x"
                     ) == {"f0": 0, "f1": 0, "f2": 0, "f3": 0, "f4": 1}
    said = [mine.cells[f"f{n}"].outputs[0].evalue for n in range(4)]
    assert "has ended" in said[0] and "has ended" in said[1] and "in time" in said[2] and "MemoryError" in mine.cells["f3"].outputs[0].ename


def test_what_the_instructors_notebook_gives_a_test(tmp_path):
    mine = Mine(tmp_path, [
        cell("import math as m\nprint('set up')"), cell("numbers = [1, 2, scale]"), cell("scale = 4"),
        cell("def helper(x):\n    return x + m.pi", "helper", locked=True),
        *EXERCISE, cell("doubled = f(21)"), cell("never = 1 / 0"),
        test("def near(a, b):\n    return abs(a - b) < 1e-9\nassert near(f(helper(1)), 2 * (1 + m.pi))", "one"),
        test("assert near(f(3), 6) and numbers[0] == 1 and doubled == 42", "two")])
    source = mine.folder / "source" / "ps1" / "ps1.ipynb"
    notebook = nbformat.read(source, as_version=4)
    notebook.cells[1], notebook.cells[2] = notebook.cells[2], notebook.cells[1]  # scale first
    nbformat.write(notebook, source)
    assert mine.mark(f="def f(x):\n    return 2 * x") == {"one": 1, "two": 1}


def test_a_students_helpers_do_not_reach_the_tests(tmp_path):
    mine = Mine(tmp_path, [cell("import math"), cell("expected = [2, 4]"), *EXERCISE, test("assert [f(1), f(2)] == expected and math.pi > 3", "one")])
    assert mine.mark(f="class Any:\n    __eq__ = __gt__ = lambda *_: True\nexpected = math = Any()\n\ndef f(x):\n    return x") == {"one": 0}


def test_two_runs_give_the_same_notebook(tmp_path):
    cells = [*EXERCISE, test("import numpy as np\nprint(f(1), np.random.rand())\nassert f(2) == 4", "one"), test("f(3)\nassert f(3) == 6", "two")]
    mine = Mine(tmp_path, cells)
    sloppy = ("import numpy as np, random\n\ndef f(x):\n    print(object(), {str(n) for n in range(9)})\n    if x == 3:\n"
              "        raise ValueError(f'{object()} {random.random()} {set(\"abcdef\")}')\n"
              "    return np.random.default_rng().normal() + np.random.rand() + random.random()\nobject")
    first = mine.mark(f=sloppy), mine.path.read_bytes()
    assert (mine.mark(f=sloppy), mine.path.read_bytes()) == first


def test_text_of_students_is_only_text(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test("print(f(1))\nassert f(2) == 4", "one")])
    mine.mark(f="def f(x):\n    if x == 1: return 'a\\x1b[2Jb\\x1b]0;title\\x07c\\x00d\\u202ee'\n    raise ValueError('\\x1b[31m\\x1b[2Jred\\r')")
    shown, error = mine.cells["one"].outputs
    assert shown.text == "abcde\n" and error.evalue == "red"
    assert not re.search(r"\x1b(?!\[[0-9;]*m)|\r|\x00", "".join(error.traceback))


def test_feedback_has_the_messages_and_no_hidden_test(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test(
        "from autograd_lib import check\n# Hidden tests run here.\n### BEGIN HIDDEN TESTS\nsecret = 987654\n"
        "check.function(f, lambda x: 2 * x + 0 * secret, [123454321.0])\n### END HIDDEN TESTS", "checked"), test(
        "# Hidden tests run here.\n### BEGIN HIDDEN TESTS\nimport numpy as np\n"
        "np.testing.assert_allclose(f(135797531), 24681357)\n### END HIDDEN TESTS", "plain"), test(
        "# Hidden tests run here.\n### BEGIN HIDDEN TESTS\nassert f(1) == 44556677, 'f is not right for odd numbers'\n### END HIDDEN TESTS",
        "worded")])
    assert mine.mark(f="def f(x):\n    return -2 * x") == {"checked": 0, "plain": 0, "worded": 0}
    page = mine.feedback()
    assert "the sign is flipped" in page and "f is not right for odd numbers" in page and "Hidden tests run here." in page
    for secret in "987654", "123454321", "135797531", "24681357", "44556677", "HIDDEN TESTS", "assert_allclose":
        assert secret not in page


def test_a_notebook_that_cannot_be_marked_is_refused_alone(tmp_path):
    mine = Mine(tmp_path, [*EXERCISE, test("assert f(1) == 2", "one")])
    path = tmp_path / "submitted" / "ben" / "ps1" / "ps1.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text("no notebook")
    with pytest.raises(Refused):
        convert("Autograde", mine.config, "ps1", "ben")
    assert mine.mark(f="def f(x):\n    return 2 * x") == {"one": 1}
