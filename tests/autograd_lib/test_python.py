"""The library's promise to students' machines: Python 3.10, and NumPy alone until a figure is asked for."""
import ast
import subprocess
import sys
from pathlib import Path

import pytest

import autograd_lib

FILES = sorted(Path(autograd_lib.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_syntax_is_that_of_python_3_10(path):
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))


def test_importing_everything_loads_nothing_but_numpy_and_python():
    names = [f"autograd_lib.{path.stem}" for path in FILES if path.stem != "__init__"]
    code = ("import sys, numpy; before = {name.split('.')[0] for name in sys.modules}\n"
            f"import importlib, autograd_lib.ops\nfor name in {[n for n in names if '.' not in n.split('.', 1)[1]]}:\n"
            "    try:\n        importlib.import_module(name)\n    except ModuleNotFoundError as error:\n"
            "        if not str(error.name).startswith('autograd_lib'): raise\n"
            "after = {name.split('.')[0] for name in sys.modules}\n"
            "print(*sorted(after - before - set(sys.stdlib_module_names) - {'autograd_lib'}))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
