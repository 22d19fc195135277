import pytest

from examiner.suspicion import borrowed

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
    ("f = '" + "library is a word in a text" + "'", []),
])
def test_what_is_borrowed(source, names):
    assert borrowed(source, GIVEN, {"library"}) == names


def test_what_the_notebook_imports_is_given():
    assert borrowed("from library import Tensor\nt = Tensor(1)", ["from library import Tensor"], {"library"}) == []
