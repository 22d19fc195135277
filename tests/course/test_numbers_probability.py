"""The numbers that unit 02 promises: its own solutions give them."""

import itertools
import math
from pathlib import Path

import numpy as np
import pytest

from examiner.bank import find
from examiner.course import Course

UNIT = find(Course(Path(__file__).resolve().parents[2]), "02-probability")[0]


def solution(id):
    names = {"np": np, "math": math, "itertools": itertools}
    exec(UNIT.exercise(id).solution, names)
    return names


def test_two_coins_have_sixteen_events_and_a_die_64():
    events = solution("power-set")["power_set"]
    assert len(events(solution("sample-space")["tosses"](2))) == 16
    assert len(events(set(range(1, 7)))) == 64


def test_a_corner_of_the_joint_density():
    names = solution("joint-density")
    assert names["probability_in_rectangle"](lambda x, y: 2 / 3 * (x + 2 * y), 0, 0.5, 0, 0.5) == pytest.approx(1 / 8)


def test_the_exponential_density():
    between = solution("density")["probability_between"]
    assert between(lambda x: np.exp(-x), 1, 2) == pytest.approx(np.exp(-1) - np.exp(-2), rel=1e-8)


def test_a_rare_disease():
    update = solution("bayes")["update"]
    prior, likelihoods = np.array([0.001, 0.999]), np.array([[0.01, 0.99], [0.95, 0.05]])
    assert update(prior, likelihoods, [1])[0] == pytest.approx(99 / 5094, rel=1e-12)
    assert update(prior, likelihoods, [1, 1])[0] == pytest.approx(0.2818, abs=5e-5)


def test_ten_thousand_tosses():
    names = solution("iid-likelihood")
    flips = np.ones(10_000)
    assert names["likelihood"](flips, 0.5) == 0
    assert names["log_likelihood"](flips, 0.5) == pytest.approx(10_000 * np.log(0.5), rel=1e-14)
