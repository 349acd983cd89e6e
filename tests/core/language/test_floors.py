"""What the engine makes of the home-made entries never falls below what it was."""

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.language_gates import GATES, Figures, guard_figures, suggestion_figures

FOLDER = Path(__file__).parents[2] / "data" / "language"
SETS = {
    "made": (("entries.jsonl", "privacy.jsonl"), 0.62),
    "another hand": (("entries_held.jsonl", "privacy_held.jsonl"), 0.55),
    "many voices": (("entries_voices.jsonl",), 0.66),
}
"""Files, and the share of entries that have a suggestion."""
THREE = {"made": 0.1, "another hand": 0.04}
"""The share that has three angles, where entries are long enough."""
GUARDED = ("made", "another hand")


@cache
def figures(name: str) -> tuple[Figures, Figures]:
    files = SETS[name][0]
    items = {
        file: [json.loads(line) for line in (FOLDER / file).read_text("utf-8").splitlines()]
        for file in files
    }
    every = [item for file in files for item in items[file]]
    return guard_figures(every), suggestion_figures(items[files[0]])


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("name", SETS)
def test_every_suggestion_passes_every_gate(name: str, gate: str) -> None:
    passed, made = figures(name)[1][gate]
    assert made > 30
    assert passed == made


@pytest.mark.parametrize("name", SETS)
def test_most_entries_have_a_suggestion(name: str) -> None:
    part, whole = figures(name)[1]["entries with a suggestion"]
    assert part / whole >= SETS[name][1]


@pytest.mark.parametrize("name", THREE)
def test_some_entries_have_three_angles(name: str) -> None:
    part, whole = figures(name)[1]["entries with three angles"]
    assert part / whole >= THREE[name]


@pytest.mark.parametrize(
    ("group", "floor"), [("numbers, addresses", 0.98), ("private names", 0.95), ("the rest", 0.97)]
)
@pytest.mark.parametrize("name", GUARDED)
def test_private_things_are_found(name: str, group: str, floor: float) -> None:
    found, marked = figures(name)[0][group]
    assert found / marked >= floor


@pytest.mark.parametrize("name", GUARDED)
def test_false_alarms_are_rare(name: str) -> None:
    false, words = figures(name)[0]["false alarms, of words"]
    assert false / words < 0.0085


@pytest.mark.parametrize(
    ("group", "floor"), [("numbers, addresses", 0.95), ("private names", 0.95), ("the rest", 0.94)]
)
def test_private_things_of_many_lives_are_found(group: str, floor: float) -> None:
    found, marked = lives()[group]
    assert marked > 40
    assert found / marked >= floor


def test_false_alarms_are_rare_even_where_everything_is_private() -> None:
    false, words = lives()["false alarms, of words"]
    assert false / words < 0.0095


@cache
def lives() -> Figures:
    lines = (FOLDER / "privacy_lives.jsonl").read_text("utf-8").splitlines()
    return guard_figures([json.loads(line) for line in lines])
