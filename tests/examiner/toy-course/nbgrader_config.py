from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import Execute

from examiner.course import repository_tokens
from examiner.preprocessors import FillTokens, ForgiveStderr

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "toy"
c.FillTokens.tokens = repository_tokens(Path(__file__).with_name("pyproject.toml"))
c.GenerateAssignment.preprocessors = [FillTokens, *GenerateAssignment.preprocessors.default()]
c.Autograde.autograde_preprocessors = [Execute, ForgiveStderr, *Autograde.autograde_preprocessors.default()[1:]]
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError()"}
c.Execute.timeout = 2
c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]
