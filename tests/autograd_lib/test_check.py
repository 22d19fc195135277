"""What the checks say: every known slip is named, right answers of any plain form pass, no expected number is shown."""
import linecache
import re

import numpy as np
import pytest

from autograd_lib import Tensor, check

VECTORS = [np.array([0.3]), np.array([-1.2, 0.4, 2.5]), np.array([1.1, -0.7, 3.2, 0.9, -2.1])]
MATRICES = [np.array([[1.3, -2.1], [0.4, 0.6]]), np.array([[0.2, 1.7, -0.8], [1.1, 2.3, -1.9]])]
SQUARE = MATRICES[:1] + [np.array([[1.5, 0.2, -0.7], [0.9, -1.3, 2.2], [0.1, 1.9, -0.4]])]


def message(answer, reference, cases, **options):
    with pytest.raises(check.Mistake) as caught:
        check.function(answer, reference, cases, **options)
    return str(caught.value)


def double(x):
    return 2 * x


def outer(x):
    return np.outer(x, [1.0, -2.0, 0.5])


def unwritten(x):
    raise NotImplementedError()


def broken(x):
    return x.no_such_thing


def twice_without_return(x):
    2 * x


def by_a_helper(x):
    return twice_without_return(x) + 0 * x


def remembering(x, seen=[]):  # noqa: B006  the slip itself
    seen.append(len(seen))
    return 2 * x + 0.1 * (len(seen) > len(VECTORS))


def in_place(x):
    x *= 2
    return x


@pytest.mark.parametrize("answer, reference, cases, said", [
    (unwritten, double, VECTORS, "unwritten is not written yet"),
    (broken, double, VECTORS, "raised AttributeError"),
    (by_a_helper, double, VECTORS, "a `return` is missing. A function that ends without one gives None"),
    (lambda x: [x, x, x], lambda x: [2 * x, 2 * x], VECTORS, "gave 3 results, but 2 are expected"),
    (remembering, double, VECTORS, "remembered between calls"),
    (in_place, double, VECTORS, "changes its argument"),
    (lambda x: None, double, VECTORS, "a `return` is missing"),
    (lambda x: "2x", double, VECTORS, "gave a string"),
    (lambda x: -2 * x, double, VECTORS, "the sign is flipped"),
    (lambda x: np.abs(2 * x), double, VECTORS, "the sign is lost"),
    (lambda x: 6 * x, double, VECTORS, "everything is 3 times what it should be"),
    (lambda x: x, double, VECTORS, "everything is 1/2 times what it should be"),
    (lambda x: 2 * x / len(x), double, VECTORS[1:], "1/n of what it should be"),
    (lambda x: 2 * x * len(x), double, VECTORS[1:], "n times what it should be"),
    (lambda x: 0 * x, double, VECTORS, "zero, where something else"),
    (lambda x: (2 * x)[::-1], double, VECTORS[1:], "reversed order"),
    (lambda x: np.trunc(2 * x), double, VECTORS[1:], "array of integers cannot hold fractions"),
    (lambda x: 1 / (2 * x), double, VECTORS, "the reciprocal"),
    (lambda x: 4 * x * x, double, VECTORS, "it is the square"),
    (lambda x: np.full(x.shape, 2.0), double, VECTORS[1:], "every entry is the same"),
    (lambda x: 2 * x * (np.arange(len(x)) == 0), double, VECTORS[1:], "only the first entry"),
    (lambda x: 2 * x * np.nan, double, VECTORS, "gave nan"),
    (lambda x: x + np.inf, double, VECTORS, "gave an infinite value"),
    (lambda x: np.sum(2 * x), double, VECTORS[1:], "added up to one number"),
    (lambda x: 2.0, double, VECTORS[1:], "each entry has a value of its own"),
    (lambda x: 1.0, lambda x: np.ones(x.shape), VECTORS[1:], "an array with that number in every entry"),
    (lambda x: (x, 3 * x), lambda x: (x, x), VECTORS, "what is wrong is 3 times"),
    (lambda x: 0 * x, lambda x: x / 100, VECTORS, "zero, where something else"),
    (lambda x: 2 * x[:, None], double, VECTORS[1:], "an axis of length 1 too many"),
    (lambda x: 2 * x, lambda x: 2 * x[:, None], VECTORS[1:], "an axis of length 1 was dropped"),
    (lambda x: 2 * x, lambda x: np.sum(2 * x), VECTORS[1:], "a sum over all entries is missing"),
    (lambda x: x * np.ones((4, 1)), lambda x: 4 * x, VECTORS[1:], "sum over axis 0"),
    (lambda x: np.broadcast_to(x, (2, 3)), lambda x: x.sum(1, keepdims=True), [MATRICES[1]], "sum over a broadcast axis of length 1"),
    (lambda x: outer(x).T, outer, [VECTORS[2]], "the axes are in the opposite order"),
    (lambda x: x.T, lambda x: x, SQUARE, "rows and columns are exchanged"),
    (lambda x: np.diag(np.diag(x)), lambda x: x, SQUARE, "only the diagonal is filled in"),
    (lambda x: x - np.diag(np.diag(x)), lambda x: x, SQUARE, "the diagonal is left out"),
    (lambda x: 2 * x + 1e-30j, double, VECTORS, "gave a complex array"),
    (lambda x: 2 * x, lambda x: np.diag(2 * x), VECTORS[1:], "only the diagonal is given"),
    (lambda x: np.diag(2 * x), double, VECTORS[1:], "a full matrix where its diagonal is enough"),
    (lambda x: np.moveaxis(np.ones((2, 3, 4)), 0, -1), lambda x: np.ones((2, 3, 4)), [0.0], "the two groups of axes are exchanged"),
    (lambda x: (2 * x, x), lambda x: (x, 2 * x), VECTORS, "two results are in the wrong order"),
    (lambda x: (x,), lambda x: (x, 2 * x), VECTORS, "gave 1 result, but 2 are expected"),
    (lambda x: x, lambda x: {"a": x}, VECTORS, "a dictionary with the keys a is expected"),
    (lambda x: {"b": x}, lambda x: {"a": x}, VECTORS, "missing a; unexpected b"),
    (lambda x: {"a": -x}, lambda x: {"a": x}, VECTORS, r"\['a'\].*values (is|are) wrong.*sign is flipped"),
    (lambda x: 2 * x + (x.dtype.kind == "i"), double, [*VECTORS, np.array([1, 2])], "goes wrong just for integer input"),
    (lambda x: x if x.shape[0] == x.shape[1] else x + x**2, lambda x: x, MATRICES, "not square"),
    (lambda x: np.where(x < 0, 0.0, 2 * x), double, [np.abs(v) for v in VECTORS] + VECTORS[1:], "where some input is negative"),
    (lambda x: np.array([x, None], dtype=object), double, VECTORS, "array of object entries"),
    (lambda x: np.ma.masked_array(x), double, VECTORS, "gave a MaskedArray"),
    (lambda x: Tensor(2 * x), double, VECTORS, "gave a Tensor.*in .value"),
    (lambda x: double, double, VECTORS, "gave a function.*Call it"),
    (lambda x: x > 0, double, VECTORS, "values (is|are) wrong"),
    (lambda x: np.abs(x).astype(np.uint8), double, VECTORS, "values (is|are) wrong"),
    (lambda x: {"a": None}, lambda x: {"a": x}, VECTORS, r"\['a'\]: is None"),
    (lambda x: (x, [x, x + 1]), lambda x: (x, [x, x]), VECTORS, "result 2, item 2: 1 of 1 values is wrong"),
    (lambda x: (x, [x, x]), lambda x: (x, [x]), VECTORS, "result 2: gave 2 items, but 1 is expected"),
    (lambda x: [0.0] * 9, lambda x: list(range(1, 10)), VECTORS, "result 3: wrong value; and 6 more"),
    (lambda x: {"a": Tensor(x)}, lambda x: {"a": x}, VECTORS, r"\['a'\]: gave a Tensor"),
    (lambda x: x.__isub__(0.5), lambda x: x - 0.5, [np.array([1, 2])], "changed in place, as by -="),
])
def test_the_slip_is_named(answer, reference, cases, said):
    assert re.search(f"(?s){said}", message(answer, reference, cases)), message(answer, reference, cases)


def test_a_call_names_the_arguments_as_the_function_does():
    with pytest.raises(check.Mistake, match=r"broken\(x\) with x = 2: raised AttributeError"):
        check.call(broken, 2)


def test_none_that_was_handed_in_is_no_missing_return():
    with pytest.raises(check.Mistake, match="NoneType") as caught:
        check.call(lambda x, g: g * x, 2.0, None)
    assert "return" not in str(caught.value)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("answer, said, not_said", [
    (lambda x: complex(x), "gave a complex number", "times what it should be"),
    (lambda x: x * 1j, "gave a complex number", "times what it should be"),
    (lambda x: float(np.float32(x)), "rounded numbers", "times what it should be"),
])
def test_what_keeps_a_number_from_being_exact_and_real(answer, said, not_said):
    found = message(answer, lambda x: x, [0.1, 0.7], exact=True)
    assert said in found and not_said not in found


@pytest.mark.parametrize("given, shown", [
    ((np.float64(0.5), 1), "You gave (0.5, 1)."),
    (((1, 2),), "You gave ((1, 2),)."),
    ({"a": np.array([1.5, 2]), "b": ["c"]}, "You gave {'a': [1.5, 2. ], 'b': ['c']}."),
    ([set(), {"b", "a"}, {}], "You gave [set(), {'a', 'b'}, {}]."),
    ([np.zeros(99)], ""),
    (list(range(99)), ""),
])
def test_short_structures_are_shown(given, shown):
    said = message(lambda x: given, lambda x: "something else", [0])
    assert said.endswith(shown) if shown else "You gave" not in said


def test_the_end_of_a_message_is_one_stop():
    def fails(x):
        raise ValueError("No.")

    assert message(fails, double, VECTORS).endswith("raised ValueError: No.")


def test_the_authors_own_slips_come_first():
    assert "the power rule's 2 is missing." in message(lambda x: x, double, VECTORS, slips={"the power rule's 2 is missing": lambda x: x})


def test_a_slip_that_is_right_in_all_cases_is_not_named():
    said = message(lambda x: 2 * x + 1e-9, double, VECTORS, exact=True, slips={"no slip here": lambda x: x + x})
    assert "no slip here" not in said and "finite differences" in said


def test_the_line_quoted_is_the_students_and_never_the_tests():
    lines = ["def answer(x):\n", "    return np.reshape(x, (7, 7))\n"]
    linecache.cache["the answer cell"] = (0, None, lines, "the answer cell")
    cell = {"np": np}
    exec(compile("".join(lines), "the answer cell", "exec"), cell)
    for answer in (cell["answer"], lambda x: cell["answer"](x)):
        assert "at your line `return np.reshape(x, (7, 7))`" in message(answer, double, VECTORS)
    assert "your line" not in message(broken, double, VECTORS)


def test_a_slip_is_not_named_if_it_explains_only_some_cases():
    said = message(lambda x: x if len(x) < 4 else 0.37 * x**3, double, VECTORS, slips={"the 2 is missing": lambda x: x})
    assert "the 2 is missing" not in said


@pytest.mark.filterwarnings("error")
def test_large_whole_numbers_are_compared_without_a_warning():
    assert "wrong value" in message(lambda n: 3, lambda n: 2**42, [4])


def test_a_copy_that_holds_the_same_arrays_is_named():
    def step(p):
        p = dict(p)
        p["x"] -= 1
        return p

    said = message(step, lambda p: {"x": p["x"] - 1}, [({"x": np.ones(2)},)])
    assert "changes its argument, a dictionary" in said and "holds the same arrays" in said
    assert "holds the same arrays" not in message(in_place, double, VECTORS)


def test_finite_differences_are_named_where_a_formula_is_asked():
    def measured(x):
        h = 1e-6
        return ((x + h)**2 - (x - h)**2) / (2 * h) + 1e-9 * x

    check.function(measured, double, VECTORS, rtol=1e-6)
    assert "finite differences" in message(lambda x: measured(np.abs(x)), lambda x: 2 * np.abs(x), VECTORS, exact=True)
    assert "finite differences" in message(measured, double, VECTORS, exact=True)


@pytest.mark.parametrize("form", [lambda y: y, list, lambda y: y.astype(np.longdouble), lambda y: np.asfortranarray(y)])
def test_other_plain_forms_of_a_right_answer_pass(form):
    check.function(lambda x: form(2 * x), double, VECTORS)


def test_numbers_may_come_as_zero_dimensional_arrays():
    for form in (float, np.float64, np.asarray):
        check.function(lambda x: form(np.sum(x)), lambda x: np.sum(x), VECTORS)


def test_a_message_shows_no_expected_number():
    said = message(lambda x: x, lambda x: x + 0.123456, VECTORS)
    assert "123456" not in said and "0.423" not in said


def test_inputs_and_the_own_result_are_shown_while_working_and_not_when_marking(monkeypatch):
    monkeypatch.delenv("CHECK_SEED", raising=False)
    said = message(lambda x: 3 * x, lambda x: 2 * x + 1, VECTORS)
    assert "with x = [0.3]" in said and "You gave [0.9]." in said
    for name, value in (("CHECK_SEED", "secret"), ("NBGRADER_EXECUTION", "autograde")):
        with monkeypatch.context() as marking:
            marking.setenv(name, value)
            said = message(lambda x: 3 * x, lambda x: 2 * x + 1, VECTORS)
            assert "0.3" not in said and "0.9" not in said and "array of shape (1,)" in said


def test_a_diagonal_is_named_only_where_the_expected_matrix_is_one():
    said = message(lambda x: x * x, lambda x: np.outer(x, x), VECTORS[1:])
    assert "zeros beside it" not in said


def test_an_element_that_does_not_belong_to_a_set_is_shown():
    with pytest.raises(check.Mistake, match="1 of 2 elements is missing. 1 does not belong there, such as c."):
        check.equal({"a", "c"}, {"a", "b"}, "letters")
    with pytest.raises(check.Mistake, match=r"(?s)Its length is 1, and should be 2.*You gave \[1\]"):
        check.equal([1], [1, 2], "list")


def test_derivative_is_measured_from_the_function():
    check.derivative(lambda x: 2 * x, lambda x: x @ x, VECTORS, layout="gradient")
    check.derivative(lambda W, x: W, lambda W, x: W @ x, [(MATRICES[1], VECTORS[1])], argument=1)
    check.derivative(lambda x: 2 * x, lambda x: x @ x, VECTORS, layout="gradient", exact=True)
    with pytest.raises(check.Mistake, match="finite differences"):
        check.derivative(lambda x: 2 * x + 1e-9, lambda x: x @ x, VECTORS, layout="gradient", exact=True)
    with pytest.raises(check.Mistake, match="sign is flipped"):
        check.derivative(lambda x: -2 * x, lambda x: x @ x, VECTORS, layout="gradient")


def test_arguments_are_copies_and_after_shows_what_became_of_them():
    x = np.ones(2)
    assert check.after(in_place, x)[0].tolist() == [2, 2] and x.tolist() == [1, 1]
    check.leaves_alone(double, [x])
    with pytest.raises(check.Mistake, match="changes its argument"):
        check.leaves_alone(in_place, [x])


def test_refuses():
    def picky(x):
        if x < 0:
            raise ValueError("negative")
        return x

    def picky_by_return(x):
        return ValueError("negative")

    check.refuses(picky, [-1.0, (-2,)])
    with pytest.raises(check.Mistake, match="picky, given a positive number: should refuse"):
        check.refuses(picky, {"a positive number": (1.0,)})
    with pytest.raises(check.Mistake, match="should refuse"):
        check.refuses(picky, [1.0])
    with pytest.raises(check.Mistake, match=r"picky_by_return\(x\) with x = -1: .* returned an error, where `raise` is due"):
        check.refuses(picky_by_return, [-1.0])
    with pytest.raises(check.Mistake, match="should raise TypeError, but raised ValueError"):
        check.refuses(picky, [-1.0], error=TypeError)
    with pytest.raises(check.Mistake, match="not written yet"):
        check.refuses(unwritten, [1.0], error=Exception)


def test_call_close_and_equal():
    check.close(check.call(double, 3), 6, "double(3)")
    with pytest.raises(check.Mistake, match="the factor is forgotten"):
        check.close(3, 6, "double(3)", slips={"the factor is forgotten": 3})
    check.equal([1, "a", (2,)], [1, "a", [2]], "list")
    check.equal({1, 2}, {2, 1}, "set")
    check.equal(np.all([True]), True, "truth")
    check.function(lambda x: np.all(x > 0), lambda x: bool(np.all(x > 0)), VECTORS)
    with pytest.raises(check.Mistake, match="paths counted twice"):
        check.equal(14, 7, "paths", slips={"paths counted twice": 14})
    with pytest.raises(check.Mistake, match="a string, and should be a whole number"):
        check.equal("7", 7, "paths")
    with pytest.raises(check.Mistake, match="not right"):
        check.equal(True, 1, "one")


def test_nothing_where_a_list_is_due_is_told_so():
    with pytest.raises(check.Mistake, match="It is None, and should be a list of length 2.\\nLikely slip: a `return`"):
        check.equal(None, [1, 2], "f()")


def test_holds():
    check.holds(np.bool_(True), "never said")
    with pytest.raises(check.Mistake, match="the rows do not add up to 1."):
        check.holds(np.allclose(0.9, 1), "the rows do not add up to 1")
    with pytest.raises(TypeError, match="True or False"):
        check.holds(np.ones(2), "")


def test_tells_apart():
    right, wrong = {"the power rule": double}, {"a missing 2": lambda x: x}

    def good(f):
        return f(3) == 6

    def by_assertion(f):
        assert f(3) == 6

    check.tells_apart(good, right, wrong)
    check.tells_apart(by_assertion, right, wrong)
    with pytest.raises(check.Mistake, match="returns False for some implementations, but None for .*: is `return True` missing?"):
        check.tells_apart(lambda f: None if good(f) else False, right, wrong)
    for test, said in ((lambda f: True, "accepts a wrong implementation: a missing 2"), (lambda f: False, "rejects a right implementation: the power rule"),
                       (lambda f: 1, "should return True or False"), (lambda f: f(1, 2), "breaks with TypeError"), (unwritten, "not written yet")):
        with pytest.raises(check.Mistake, match=said):
            check.tells_apart(test, right, wrong)


def test_rng_is_seeded_when_marking_and_fresh_otherwise(monkeypatch):
    monkeypatch.setenv("CHECK_SEED", "a secret")
    first = check.rng().normal()
    assert check.rng().normal() == first
    monkeypatch.setenv("CHECK_SEED", "another secret")
    assert check.rng().normal() != first
    monkeypatch.delenv("CHECK_SEED")
    assert check.rng().normal() != check.rng().normal()


def test_a_name_that_no_longer_is_a_function():
    with pytest.raises(check.Mistake, match="used for something else"):
        check.function(3.0, double, VECTORS)


def test_a_notebook_shows_the_message_in_short_lines_and_nothing_else():
    (shown,) = check.Mistake("word " * 40 + "end\nLikely slip: this.")._render_traceback_()
    assert shown.startswith("\x1b[1;31mNot yet.\x1b[0m word") and shown.endswith("end\nLikely slip: this.")
    assert max(map(len, shown.split("\n"))) <= 84 + len("\x1b[1;31m\x1b[0m")


@pytest.mark.parametrize("source, told", [
    ("def answer(g, shape): return g.sum(axis=0)", False),
    ("def answer(g, shape):\n    from autograd_lib import unbroadcast as helper\n    return helper(g, shape)", True),
    ("from autograd_lib import unbroadcast as u\ndef answer(g, shape): return [u(x, shape) for x in [g]][0]", True),
    ("import autograd_lib as a\ndef answer(g, shape): return a.unbroadcast(g, shape)", True),
    ("from autograd_lib import Tensor\ndef answer(g, shape): return Tensor(g).value.sum(axis=0)", False),
    ("def unbroadcast(g): return g.sum(axis=0)\ndef answer(g, shape): return unbroadcast(g)", False),
])
def test_an_answer_that_borrows_what_it_was_to_write_is_told_so(capsys, source, told):
    cell = {"__name__": "__main__"}
    exec(compile(source, "another cell", "exec"), cell)
    check.function(cell["answer"], lambda g, shape: g.sum(axis=0), [(np.ones((2, 3)), (3,))], not_using=["unbroadcast"])
    assert ("has the library do it" in capsys.readouterr().out) == told


@pytest.mark.parametrize("exact", [True, False])
def test_a_derivative_of_the_library_is_told_of_where_a_formula_is_asked(capsys, exact):
    cell = {"__name__": "__main__"}
    exec("from autograd_lib.numerical import complex_jacobian\ndef slope(x): return complex_jacobian(lambda x: x**2, x)", cell)
    check.function(cell["slope"], double, [1.5, -2.0], exact=exact)
    assert ("has the library do it (complex_jacobian)" in capsys.readouterr().out) == exact


@pytest.mark.parametrize("source, told", [
    ("class Answer:\n    def exp(self): return np.exp(self)", False),
    ("from autograd_lib import Tensor\nclass Answer(Tensor): pass", True),
    ("import autograd_lib as a\nclass Answer:\n    def exp(self): return a.Tensor(self).exp()", True),
])
def test_a_class_that_borrows_is_told_so(capsys, source, told):
    cell = {"__name__": "__main__"}
    exec(compile(source, "another cell", "exec"), cell)
    check.own(cell["Answer"], not_using=["Tensor"])
    assert ("has the library do it (Tensor)" in capsys.readouterr().out) == told


def test_the_function_that_is_not_written_is_named():
    assert message(lambda x: unwritten(x), double, VECTORS, name="a case").startswith("unwritten is not written yet")


def test_a_passing_check_prints_one_line(capsys):
    check.function(double, double, VECTORS)
    assert capsys.readouterr().out == "double: right for 3 of 3 inputs.\n"
