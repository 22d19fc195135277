"""What the examiner adds to nbgrader's settings."""


def configure(c, pyproject=None):
    """Switch the examiner on in an nbgrader_config.py: `examiner.configure(c)`, after `c = get_config()`.

    c: the configuration, changed in place; pyproject: the file whose [project.urls] Repository released notebooks name, where
    they say {{repository}}. Hand-ins are then marked by TrustedExecute, by whatever nbgrader command or button it is asked for.
    """
    from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
    from nbgrader.preprocessors import DeduplicateIds, Execute, GetGrades

    from examiner.course import repository_tokens
    from examiner.exercises import STUB
    from examiner.preprocessors import FillTokens, ForgiveStderr, HideHiddenTests
    from examiner.suspicion import KeepFromStudents, ReportBorrowed
    from examiner.trusted import RestoreMarking, TrustedExecute

    if pyproject:
        c.FillTokens.tokens = repository_tokens(pyproject)
    c.GenerateAssignment.preprocessors = [FillTokens, *GenerateAssignment.preprocessors.default()]
    steps = Autograde.sanitize_preprocessors.default()
    place = steps.index(DeduplicateIds)
    c.Autograde.sanitize_preprocessors = [*steps[:place], RestoreMarking, *steps[place:]]
    steps = after(Execute, ForgiveStderr, Autograde.autograde_preprocessors.default())
    c.Autograde.autograde_preprocessors = [TrustedExecute if step is Execute else step for step in after(ForgiveStderr, ReportBorrowed, steps)]
    steps = after(GetGrades, HideHiddenTests, GenerateFeedback.preprocessors.default())
    c.GenerateFeedback.preprocessors = after(HideHiddenTests, KeepFromStudents, steps)

    # What a student finds in a solution's place, without nbgrader's comment: the docstring above it says what to write.
    c.ClearSolutions.code_stub = {"python": STUB}

    # An endless loop costs its own cell and no other: it is interrupted, the cell counts as failed, the rest is run. A
    # loop that swallows the interrupt as well must not end the whole hand-in either.
    c.Execute.interrupt_on_timeout = True
    c.Execute.raise_on_iopub_timeout = False
    c.Execute.iopub_timeout = 10
    c.Execute.startup_timeout = 120

    # A kernel warns on every start that it talks over the loopback interface; its messages are signed.
    c.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]


def after(step, new, steps):
    place = steps.index(step) + 1
    return [*steps[:place], new, *steps[place:]]
