"""The main job on real input: a class hands in a unit, is marked, gets feedback, and its marks are exported."""

import csv
import re

from rich.console import Console

from examiner.demo import demo


def test_demo(course, tmp_path):
    with open(tmp_path / "printed.txt", "w+") as file:
        fine = demo(course, ["01-derivatives"], tmp_path / "demo", Console(file=file, width=100))
        file.seek(0)
        printed = file.read()
    assert fine, printed

    unit = course.read(course.source / "01-derivatives" / "01-derivatives.ipynb")
    points = sum(exercise.points for exercise in unit.exercises)
    with open(tmp_path / "demo" / "grades.csv", newline="") as file:
        marks = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    lost = [exercise.points for exercise in unit.exercises[:2]]
    assert marks["ada"] == marks["ben"] == points
    assert marks["dan"] == 0 < marks["cleo"] < points
    assert (marks["finn"], marks["gia"]) == (points - lost[0], points - lost[1])
    totals = re.search(r"^ *total +(.*?) *$", printed, re.MULTILINE)[1].split()
    assert [float(total) for total in totals] == [points, *(marks[student] for student in sorted(marks))]

    slips = (tmp_path / "demo" / "feedback" / "eva" / "01-derivatives" / "01-derivatives.html").read_text()
    assert slips.count("Likely slip") > len(unit.exercises) / 2
    assert "HIDDEN TESTS" not in slips
