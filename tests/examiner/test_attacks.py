"""Every attack earns exactly what it honestly solves, and takes nothing from the right answers beside it."""

import pytest

from benchmarks.attacks import attacks, due, earned, prepare

ATTACKS = attacks()


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacked")
    return folder, prepare(folder)


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr("examiner.session.PATIENCE", 3)


def test_there_are_enough():
    assert len(ATTACKS) >= 40 and len({(attack.kind, attack.title) for attack in ATTACKS}) == len(ATTACKS)


def cases():
    """(number, unit) of every attack in both units; of those that are not about what a test asks in one of them by turns."""
    for number, attack in enumerate(ATTACKS):
        once = attack.kind.startswith(("Ending", "Taking", "A forged"))
        yield from ((number, unit) for unit in (attack.units[number % len(attack.units):][:1] if once else attack.units))


@pytest.mark.parametrize("number, unit", list(cases()),
                         ids=lambda value: ATTACKS[value].title if isinstance(value, int) else value)
def test_an_attack_earns_what_it_solves(course, number, unit):
    folder, config = course
    assert earned(folder, config, ATTACKS[number], unit, f"attack{number}") == due(ATTACKS[number], unit)
