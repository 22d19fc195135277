"""The set-up cell, where nothing of the course is installed: an environment of numpy, matplotlib and ipykernel, as Colab's."""

import importlib.util
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import nbformat
import pytest
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec
from nbclient import NotebookClient
from packaging.requirements import Requirement

UNIT = "01-derivatives"


def needed(names):
    """The names of these distributions and of all that they need."""
    seen, todo = {}, list(names)
    while todo:
        name = todo.pop()
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # needed on another system only
        if found.name in seen:
            continue
        seen[found.name] = found
        requirements = map(Requirement, found.requires or ())
        todo += [each.name for each in requirements if each.marker is None or each.marker.evaluate({"extra": ""})]
    return seen


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """The Python of a virtual environment with pip, and links to what numpy, matplotlib and ipykernel consist of."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    for found in needed(["numpy", "matplotlib", "ipykernel"]).values():
        for top in {file.parts[0] for file in found.files if file.parts[0] not in ("..", "__pycache__")}:
            if not (packages / top).exists():
                (packages / top).symlink_to(found.locate_file(top))
    return folder / "bin" / "python"


@pytest.fixture(scope="module")
def checkout(course, tmp_path_factory):
    """A copy of what the wheel is built from."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in "autograd_lib", "examiner":
        shutil.copytree(course.root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in "pyproject.toml", "README.md", "LICENSE":
        shutil.copy(course.root / name, folder)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
                    "--wheel-dir", folder, "."], cwd=checkout, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def notebook(course):
    return nbformat.read(course.release / UNIT / f"{UNIT}.ipynb", as_version=4)


@pytest.fixture(scope="module")
def cell(notebook):
    return next(cell.source for cell in notebook.cells if cell.id == "set-up")


def run(python, folder, cells):
    """Run code cells in a kernel of that Python, in the folder; {cell id: (error's name, error's text) or None}."""
    manager = AsyncKernelManager()
    manager._kernel_spec = KernelSpec(display_name="bare", language="python", argv=[
        str(python), "-m", "ipykernel_launcher", "--log-level=ERROR", "-f", "{connection_file}"])
    ran = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(ran, km=manager, allow_errors=True, timeout=60, resources={"metadata": {"path": str(folder)}}).execute()
    errors = {each.id: [output for output in each.outputs if output.output_type == "error"]
              for each in ran.cells if each.cell_type == "code"}
    return {id: (found[0].ename, found[0].evalue) if found else None for id, found in errors.items()}


def code(id, source):
    return nbformat.v4.new_code_cell(source, id=id)


def test_says_how_to_install_then_installs_a_wheel_laid_beside(bare, wheel, cell, notebook, tmp_path):
    cells = [code("set-up", cell), code("import", "import autograd_lib")]
    said = run(bare, tmp_path, cells)
    assert said["set-up"][0] == "ImportError"
    assert "%pip install /path/to/autograd-from-scratch" in said["set-up"][1] and ".whl" in said["set-up"][1]
    assert said["import"][0] == "ModuleNotFoundError"

    shutil.copy(wheel, tmp_path)
    try:
        said = run(bare, tmp_path, [code("first", cell), *notebook.cells])
        assert said["first"] is said["set-up"] is None
        others = {id: error for id, error in said.items() if error and error[0] not in ("Mistake", "NotImplementedError")}
        assert not others, "the released notebook runs, but for the exercises that are not done yet"
        where = run(bare, tmp_path, [code("where", "import autograd_lib\nassert 'site-packages' in autograd_lib.__file__")])
        assert where["where"] is None
    finally:
        subprocess.run([bare, "-m", "pip", "uninstall", "--yes", "--quiet", "autograd-from-scratch"], check=True)


def test_finds_the_copy_of_the_course_that_it_lies_in(bare, checkout, cell):
    folder = checkout / "release" / UNIT
    folder.mkdir(parents=True, exist_ok=True)
    where = f"import autograd_lib\nassert autograd_lib.__file__.startswith({str(checkout)!r})"
    assert run(bare, folder, [code("set-up", cell), code("where", where)]) == {"set-up": None, "where": None}


@pytest.fixture
def pip(monkeypatch, tmp_path):
    """What the cell would have pip do, in this process, where autograd_lib looks as if it were missing."""
    calls, exits = [], [0]

    def install(command, **options):
        calls.append(command[1:])
        return subprocess.CompletedProcess(command, exits[-1], stdout="", stderr="no route to host")

    monkeypatch.setattr(subprocess, "run", install)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.chdir(tmp_path)
    return calls, exits


def test_installs_from_the_address_once_it_is_real(pip, cell):
    calls, exits = pip
    published = cell.replace("github.com/OWNER", "github.com/somebody")
    exec(published, {})
    assert calls == [["-m", "pip", "install", "git+https://github.com/somebody/autograd-from-scratch"]]
    exits.append(1)
    with pytest.raises(ImportError, match="pip could not install git.*\nno route to host"):
        exec(published, {})


def test_does_nothing_where_the_course_is_installed(monkeypatch, cell):
    def refuse(*arguments, **options):
        raise AssertionError("the set-up cell started a program")

    monkeypatch.setattr(subprocess, "run", refuse)
    path = list(sys.path)
    exec(cell, {})
    assert sys.path == path


def test_every_unit_has_the_same_short_cell(course):
    cells = {cell.source for unit in course.units() for path in course.notebooks(unit)
             for cell in course.read(path).cells if cell.id == "set-up"}
    assert len(cells) == 1
    assert len(next(iter(cells)).splitlines()) <= 20
    assert 'ADDRESS = "{{repository}}"' in next(iter(cells))
