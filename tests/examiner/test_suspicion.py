import pytest

from examiner.suspicion import borrowed, to_be_written, uses

GIVEN = ["import numpy as np\nfrom library import plots", "def f(x):\n    raise NotImplementedError()"]


@pytest.mark.parametrize("source, names", [
    ("def f(x):\n    return 2 * np.sum(x)", []),
    ("def f(x):\n    return plots.line(x)", []),
    ("from library import f", ["library.f"]),
    ("def f(x):\n    from library.deep import g as h\n    return h(x)", ["library.deep.g"]),
    ("import library\ndef f(x):\n    return library.numerical.jacobian(x)", ["library.numerical.jacobian"]),
    ("import library.numerical as n\nf = n.jacobian", ["library.numerical.jacobian"]),
    ("f = __import__('library').f", ["library"]),
    ("import importlib\nf = importlib.import_module('library').f", ["library"]),
    ("import library_of_another_name", []),
    ("def f(x:\n", []),
    ("f = 1\0", []),
    ("f = '\ud800'", []),
    ("f = " + "-" * 10_000 + "1", []),
    ("f = '" + "library is a word in a text" + "'", []),
])
def test_what_is_borrowed(source, names):
    assert borrowed(source, GIVEN, {"library"}) == names


def test_what_the_notebook_imports_is_given():
    assert borrowed("from library import Tensor\nt = Tensor(1)", ["from library import Tensor"], {"library"}) == []


def test_what_is_to_be_written_is_not_given():
    given = ["from library import engine, grad as slope"]
    assert borrowed("class My(engine.Node):\n    pass", given, {"library"}, {"My"}) == []
    assert borrowed("My = engine.My", given, {"library"}, {"My"}) == ["library.engine.My"]
    assert borrowed("def df(x):\n    return slope(f)(x)", given, {"library"}, {"grad"}) == ["library.grad"]
    assert borrowed("def slope(x):\n    return slope(x - 1)", given, {"library"}, {"slope", "grad"}) == []


def test_what_the_solution_uses_is_allowed():
    given = ["import library"]
    solution = uses("def f(x):\n    return library.Tensor(x)", given, {"library"})
    assert borrowed("f = library.Tensor", given, {"library"}, {"f"}, solution) == []
    assert borrowed("f = library.f", given, {"library"}, {"f"}, solution) == ["library.f"]


def test_an_import_in_another_cell_is_followed():
    assert borrowed("f = h", [], {"library"}, {"f"}, beside=["from library.deep import g as h"]) == ["library.deep.g"]


def test_names_that_a_test_lists():
    test = "_library = ['engine', 'vjps']\ncheck.function(f, g, cases, not_using=_library)\ncheck.function(h, g, cases, not_using=['ops'])"
    assert to_be_written(test) == {"engine", "vjps", "ops"}
    assert to_be_written("check.function(f, g, cases)") == set() == to_be_written("1 +")
