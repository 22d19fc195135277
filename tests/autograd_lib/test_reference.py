"""The reference: every example in the library's docstrings gives what it says, and the pages are made from them."""
import doctest
import importlib
import importlib.util
import inspect
import pkgutil
from pathlib import Path

import pytest

import autograd_lib

FOLDER = Path(__file__).resolve().parents[2] / "course" / "reference"
spec = importlib.util.spec_from_file_location("generate", FOLDER / "generate.py")
generate = importlib.util.module_from_spec(spec)
spec.loader.exec_module(generate)
MODULES = sorted(module.name for module in pkgutil.walk_packages(autograd_lib.__path__, "autograd_lib."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name):
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


@pytest.mark.parametrize("name, member", [(name, member) for name, members in generate.PAGES.items() for member in members])
def test_everything_in_the_reference_is_described_and_has_an_example(name, member):
    thing = importlib.import_module(f"autograd_lib.{name}")
    for part in member.split("."):
        thing = getattr(thing, part)
    assert inspect.getdoc(thing)
    if "." not in member or member == "Tensor.backward":
        assert ">>>" in inspect.getdoc(thing)


def test_pages_are_up_to_date():
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert on_disk == generate.pages(), "run: python course/reference/generate.py"


def test_the_public_names_are_in_the_reference():
    members = {member for members in generate.PAGES.values() for member in members}
    assert set(autograd_lib.__all__) <= members | {"Op"}
