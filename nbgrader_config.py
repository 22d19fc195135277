"""The course for nbgrader: read by every nbgrader command that is typed in this folder."""

from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.preprocessors import Execute, GetGrades

from examiner.course import repository_tokens
from examiner.preprocessors import FillTokens, ForgiveStderr, HideHiddenTests


def after(step, new, steps):
    place = steps.index(step) + 1
    return [*steps[:place], new, *steps[place:]]


c = get_config()  # noqa: F821 (traitlets provides it)

c.CourseDirectory.course_id = "autograd-from-scratch"

# Source notebooks leave the repository's address open; pyproject.toml is the one place that names it.
c.FillTokens.tokens = repository_tokens(Path(__file__).with_name("pyproject.toml"))
c.GenerateAssignment.preprocessors = [FillTokens, *GenerateAssignment.preprocessors.default()]

# What a student finds in a solution's place: the docstring above it says what to write.
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError()"}

# An endless loop costs its own cell and no other: it is interrupted, the cell counts as failed, the rest is run. A
# loop that swallows the interrupt as well must not end the whole hand-in either.
c.Execute.timeout = 30
c.Execute.interrupt_on_timeout = True
c.Execute.raise_on_iopub_timeout = False
c.Execute.iopub_timeout = 10
c.Execute.startup_timeout = 120

# A kernel warns on every start that it talks over the loopback interface; its messages are signed.
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]

c.Autograde.autograde_preprocessors = after(Execute, ForgiveStderr, Autograde.autograde_preprocessors.default())
c.GenerateFeedback.preprocessors = after(GetGrades, HideHiddenTests, GenerateFeedback.preprocessors.default())
