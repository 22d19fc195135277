# make lab       JupyterLab on the released notebooks
# make demo      a sample class: released, handed in, marked, given feedback, exported   (unit 01, or UNIT=...)
# make release   release/ from source/               (UNIT=01-derivatives for one unit)
# make grade     marks what lies in submitted/       (UNIT=01-derivatives)
# make bench     speed and memory against NumPy by hand, HIPS autograd and PyTorch
# make test      every test
#
# Each sets up .venv by itself, with nothing but python3 and make.

PYTHON ?= python3
UNIT ?=

# nbgrader starts `alembic` and `jupyter` by name, so they must be found first on PATH.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: setup lab demo release grade bench test

setup: .venv/.ready
	@:

# Everything is installed before the stamp is written: an interrupted set-up starts over.
.venv/.ready: pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: install Python 3.11 or newer, or name one: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$$($(PYTHON) --version) is too old: the course needs 3.11 or newer. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up .venv (once; a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[course,grade,dev]'
	@touch $@

lab: setup
	jupyter lab release

demo: setup
	@examiner demo $(or $(UNIT),01-derivatives)

release: setup
	@examiner release $(UNIT)

grade: setup
	@test -n "$(UNIT)" || { echo "Which unit? For example: make grade UNIT=01-derivatives" >&2; exit 2; }
	nbgrader autograde "$(UNIT)"
	nbgrader generate_feedback "$(UNIT)"
	nbgrader export

bench: setup
	@python -m benchmarks

test: setup
	@python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
