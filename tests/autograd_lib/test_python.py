"""The library's promise to students' machines: Python 3.10, and NumPy alone until a figure is asked for."""
import ast
import subprocess
import sys
from pathlib import Path

import pytest

import autograd_lib

ROOT = Path(autograd_lib.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_syntax_is_that_of_python_3_10(path):
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))


def test_importing_everything_loads_nothing_but_numpy_and_python():
    names = [".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__") for path in FILES]
    code = ("import sys, numpy; before = {name.split('.')[0] for name in sys.modules}\n"
            f"import importlib\nfor name in {names}:\n    importlib.import_module(name)\n"
            "after = {name.split('.')[0] for name in sys.modules}\n"
            "print(*sorted(after - before - set(sys.stdlib_module_names) - {'autograd_lib'}))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
