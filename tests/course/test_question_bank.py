"""The question bank: twenty-six questions, each with a folded answer that says where it is practised."""

import re
from pathlib import Path

import pytest

from examiner.bank import find
from examiner.course import Course

COURSE = Course(Path(__file__).resolve().parents[2])
TEXT = (COURSE.root / "course" / "question-bank.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"^### Q(\d+)\. (.+?)$(.*?)(?=^#|\Z)", TEXT, re.M | re.S)


def test_the_questions_are_numbered_from_1_to_26():
    assert [int(number) for number, _, _ in QUESTIONS] == list(range(1, 27))


@pytest.mark.parametrize("number, question, answer", QUESTIONS, ids=[f"Q{number}" for number, _, _ in QUESTIONS])
def test_a_question(number, question, answer):
    assert answer.startswith("\n\n<details><summary>Answer</summary>\n\n") and answer.rstrip().endswith("\n\n</details>")
    assert answer.count("<details>") == answer.count("</details>") == 1
    assert answer.count("$$") % 2 == 0 and answer.replace("$$", "").count("$") % 2 == 0
    prefix, exercises = re.search(r"^\*Practised:\* unit (\d\d), ((?:`[a-z-]+`(?:, )?)+)", answer, re.M).groups()
    units = [name for name in COURSE.units() if name.startswith(prefix)]
    assert units, f"no unit {prefix}"
    unit, _ = find(COURSE, units[0])
    taught, _ = find(COURSE, "02-probability")
    known = {exercise.id for exercise in unit.exercises} | set(unit.manual)
    assert set(re.findall(r"`([a-z-]+)`", exercises)) <= known
    text = "\n".join(cell.source for cell in taught.cells if cell.cell_type == "markdown")
    assert re.search(rf"\*\*Q{number} · ", text), f"unit 02 does not state Q{number}"
