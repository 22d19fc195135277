# A forged hand-in
#
# The code below each heading changes the `notebook` that is handed in, or the `folder` it lies in; `double` there returns x.

# %% a cell of its own that claims to be a test -> 0
add(notebook, "pass", grade=True, grade_id="bonus", points=100, locked=True)

# %% points raised -> 0
for cell in tests(notebook, "double"):
    cell.metadata.nbgrader["points"] = 100

# %% points below nothing -> 0
for cell in tests(notebook, "double"):
    cell.metadata.nbgrader["points"] = -5

# %% tests emptied -> 0
for cell in tests(notebook, "double"):
    cell.source = "pass"

# %% tests that show marks -> 0
for cell in tests(notebook, "double"):
    cell.source = "3.0"

# %% tests deleted -> 0
notebook.cells = [cell for cell in notebook.cells if cell not in tests(notebook, "double")]

# %% tests turned to text -> 0
for cell in tests(notebook, "double"):
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]

# %% tests said to be no tests -> 0
for cell in tests(notebook, "double"):
    cell.metadata.nbgrader["grade"] = False

# %% tests said to be answers -> 0
for cell in tests(notebook, "double"):
    cell.metadata.nbgrader["solution"] = True
    cell.metadata.nbgrader["locked"] = False

# %% an answer said to be a test -> 0
answer(notebook, "double").metadata.nbgrader.update(grade=True, points=3, solution=False)

# %% an essay said to be a test -> 0 (01-plain)
# Its 4 marks are a person's to give.
answer(notebook, "essay").metadata.nbgrader.update(solution=False, points=4)

# %% an essay said to be a locked test with its points -> 0 (01-plain)
answer(notebook, "essay").metadata.nbgrader.update(solution=False, locked=True, points=4, grade=True)
answer(notebook, "essay").source = "4.0"

# %% a copy of a test's id on an empty cell below -> 0
add(notebook, "pass", grade=True, grade_id="double-hidden", points=2, locked=True)

# %% copies of a test's id that claim nothing -> 0
add(notebook, "pass", grade=False, grade_id="double-hidden", solution=False, locked=False)
add(notebook, "2", grade=True, grade_id="double-check", solution=False, locked=False, points=1)

# %% the tests' ids exchanged -> 0
first, second = tests(notebook, "double")
first.metadata.nbgrader["grade_id"], second.metadata.nbgrader["grade_id"] = "double-hidden", "double-check"

# %% tests moved above the answer -> 0
notebook.cells.sort(key=lambda cell: cell not in tests(notebook, "double"))

# %% metadata that is no metadata -> 0
for cell in tests(notebook, "double"):
    cell.metadata["nbgrader"] = ["grade"]

# %% another language claimed -> 0
notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "R", "language": "R"}

# %% cells marked as not to be run, and as free to fail -> 0
for cell in tests(notebook, "double"):
    cell.metadata["tags"] = ["skip-execution", "raises-exception", "nbgrader-ignore"]

# %% outputs handed in -> 0
for cell in tests(notebook, "double"):
    cell.execution_count = 1
    cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)]

# %% modules of its own beside the notebook -> 0
for name in ("numpy", "autograd_lib", "nose", "IPython", "json", "examiner", "sitecustomize", "usercustomize", "ast"):
    (folder / f"{name}.py").write_text("import sys\nclass Yes:\n    def __getattr__(self, name): return self\n"
                                       "    def __call__(self, *args, **kwargs): return self\nsys.modules[__name__] = Yes()\n")

# %% a start-up script of IPython beside the notebook -> 0
(folder / "ipython_config.py").write_text("c = get_config()\nc.InteractiveShellApp.exec_lines = ['1 / 0']\n"
                                          "c.InteractiveShell.ast_node_interactivity = 'none'\n")
