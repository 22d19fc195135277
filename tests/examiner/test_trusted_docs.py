"""The examples in course/authors/trusted-tests.md do what is said there."""

import re
from pathlib import Path

import pytest

from examiner.session import Session
from examiner.suspicion import to_be_written

PAGE = (Path(__file__).resolve().parents[2] / "course" / "authors" / "trusted-tests.md").read_text(encoding="utf-8")
FUNCTION, MONEY, BORROWING = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
LIAR = """
class Liar:
    __eq__ = __lt__ = __bool__ = lambda self, *other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *other: 0
    def contains(self, x): return True

def double(x):
    return Liar()
"""
CLASS = """
class Money:
    def __init__(self, cents): self.cents = cents
    def __add__(self, other): return Money(self.cents + other.cents)
    def __sub__(self, other): return 0.0
"""


@pytest.fixture(scope="module")
def marked():
    """marked(answer, test, operators) is the name of the error of a test of an answer, None if it passes."""
    with Session.start(side="tests") as judge:
        judge.run("import numpy as np\nfrom autograd_lib import check")

        def run(answer, test, operators=False):
            with Session.start() as answers:
                assert answers.run(answer).ok
                error = answers.test(test, {"double", "Money"}, judge=judge, operators=operators).error
                return error and error.name
        yield run


def test_the_examples_with_check(marked):
    assert marked("def double(x): return x + x", FUNCTION) is None
    assert marked("def double(x): return x", FUNCTION) == "Mistake"
    assert marked(LIAR, FUNCTION) == "Mistake"
    assert marked(CLASS, "from autograd_lib import check\n" + MONEY, operators=True) is None
    assert marked(CLASS.replace("+ other", "* other"), "from autograd_lib import check\n" + MONEY, operators=True) == "Mistake"


@pytest.mark.parametrize("test", ["assert double(3) == 6", "np.testing.assert_allclose(double(3), 6)", "assert double(3)",
                                  "assert abs(double(3) - 6) < 1e-9", "assert 6 - double(3) == 0", "assert 6 in [double(3)]",
                                  "assert np.allclose(double(np.ones(3)), 2)", "assert 6 in double(3)", "assert not double(3)"])
def test_what_plain_asserts_guarantee(marked, test):
    assert marked("def double(x): return 2 * x", "assert double(3) == 6") is None
    assert marked(LIAR, test) in ("TypeError", "AssertionError")


def test_what_plain_asserts_cannot_guarantee(marked):
    assert marked(CLASS, "assert abs((Money(2) + Money(3)) - 77) < 1e-9", operators=True) is None
    assert marked(CLASS, "assert (Money(2) + Money(3)).cents == 77", operators=True) == "AssertionError"
    assert marked(LIAR, "assert double(3).contains(3)") is None


def test_what_is_to_be_written_is_read_from_the_example():
    assert to_be_written(BORROWING) == {"unbroadcast", "Tensor"}
