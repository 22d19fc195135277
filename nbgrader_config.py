"""The course for nbgrader: read by every nbgrader command that is typed in this folder."""

from pathlib import Path

import examiner
from autograd_lib.check import DERIVATIVES

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "autograd-from-scratch"

# Seconds that a cell may take when a hand-in is marked. The course's own take less than 10.
c.Execute.timeout = 30

examiner.configure(c, Path(__file__).with_name("pyproject.toml"))

# The library differentiates what it is given. Where an exercise asks for a derivation, that is no answer.
c.ReportBorrowed.shortcuts = ["grad", *DERIVATIVES]
