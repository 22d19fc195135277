"""Small steps for nbgrader's own pipelines, switched on in nbgrader_config.py."""

import re

from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets import Dict


class FillTokens(NbGraderPreprocessor):
    """Replaces tokens in every cell by what the configuration says for them; runs first in generate_assignment."""

    tokens = Dict({}, help="From a token to the text that a released notebook has in its place.").tag(config=True)

    def preprocess_cell(self, cell, resources, index):
        for token, text in self.tokens.items():
            cell.source = cell.source.replace(token, text)
        return cell, resources


class ForgiveStderr(NbGraderPreprocessor):
    """Moves what test cells wrote to stderr over to stdout; runs after Execute in autograde.

    nbgrader gives a test cell no points when there is anything on stderr, even a NumPy warning on the way to a right answer.
    """

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "code" and is_grade(cell):
            for output in cell.outputs:
                if output.output_type == "stream" and output.name == "stderr":
                    output.name = "stdout"
        return cell, resources


class HideHiddenTests(NbGraderPreprocessor):
    """Takes the hidden tests out of what a student gets back, and what a traceback tells of them.

    Runs in generate_feedback. A check's own message has no traceback and stays as it is. Of a traceback the last line stays, but of a
    failed assertion only words that its author wrote: `np.testing` would show the numbers.
    """

    def preprocess_cell(self, cell, resources, index):
        if not is_grade(cell):
            return cell, resources
        source = re.sub(r"[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*\n?", "", cell.source, flags=re.DOTALL)
        if source != cell.source:
            for output in cell.get("outputs", ()):
                if output.output_type == "error" and "Traceback (most recent call last)" in "".join(output.traceback):
                    if output.ename == "AssertionError" and output.evalue not in cell.source:
                        output.evalue = "a hidden test fails"
                        output.traceback = [f"{output.ename}: {output.evalue}"]
                    output.traceback = output.traceback[-1:]
            cell.source = source.rstrip("\n")
        return cell, resources
