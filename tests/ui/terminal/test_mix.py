"""The weeks in a terminal and as a file."""

import csv
from pathlib import Path

import pytest

from core.model import Kind, Pattern
from tests.ui.terminal.calling import Rapport

WEEK = {"week", "from", "to", "posts", "counts", "shares", "targets", "pattern", "because"}


@pytest.fixture
def told(rapport: Rapport) -> list[str]:
    """Two weeks ago a sales loop, last week nothing, this week a story and a question."""
    days = [*(f"2026-11-{day:02}" for day in range(9, 14)), "2026-11-23", "2026-11-29T23:59"]
    kinds = ["sales"] * 4 + ["story", "story", "conversation"]
    return [
        rapport("post", "--json", "--at", day, "--kind", kind, "--sent", f"{kind} of {day}").json[
            "id"
        ]
        for day, kind in zip(days, kinds, strict=True)
    ]


@pytest.mark.usefixtures("told")
def test_this_week_unless_another_is_named(rapport: Rapport) -> None:
    (week,) = rapport("mix", "--json").json["weeks"]
    assert set(week) == WEEK
    assert (week["week"], week["from"], week["to"]) == ("2026-W48", "2026-11-23", "2026-11-29")
    assert week["posts"] == 2
    assert list(week["counts"]) == list(week["shares"]) == list(week["targets"]) == list(Kind)
    assert (week["counts"]["story"], week["shares"]["story"]) == (1, 0.5)
    assert sum(week["targets"].values()) == pytest.approx(1)
    assert week["pattern"] in set(Pattern)


def test_a_week_by_its_name_with_its_pattern(rapport: Rapport, told: list[str]) -> None:
    (week,) = rapport("mix", "--json", "--week", "2026-W46").json["weeks"]
    assert (week["pattern"], week["because"]) == ("sales loop", told[:4])
    assert week["shares"]["sales"] == 0.8


@pytest.mark.usefixtures("told")
def test_from_and_to_are_whole_weeks_and_gaps_are_weeks_too(rapport: Rapport) -> None:
    weeks = rapport("mix", "--json", "--from", "2026-11-12", "--to", "2026-11-23").json["weeks"]
    assert [(week["week"], week["posts"]) for week in weeks] == [
        ("2026-W46", 5),
        ("2026-W47", 0),
        ("2026-W48", 2),
    ]
    assert set(weeks[1]["shares"].values()) == {0}
    assert rapport("mix", "--json", "--from", "2026-11-12").json["weeks"] == weeks
    assert rapport("mix", "--json", "--from", "2026-11-12", "--to", "2026-11-01").json == {
        "weeks": []
    }


def test_weeks_at_the_turn_of_the_year(rapport: Rapport) -> None:
    rapport("post", "--at", "2021-01-03", "--kind", "story", "--sent", "Sunday of week 53")
    (week,) = rapport("mix", "--json", "--week", "2020-W53").json["weeks"]
    assert (week["from"], week["to"], week["posts"]) == ("2020-12-28", "2021-01-03", 1)


@pytest.mark.usefixtures("told")
def test_the_chart_as_a_table(rapport: Rapport, tmp_path: Path) -> None:
    out = tmp_path / "weeks.CSV"
    assert rapport("chart", "--weeks", "3", str(out)).status == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["week", "from", "to", "posts", *Kind]
    assert [(row["week"], row["posts"], row["sales"]) for row in rows] == [
        ("2026-W46", "5", "4"),
        ("2026-W47", "0", "0"),
        ("2026-W48", "2", "0"),
    ]
    assert rapport("chart", str(out)).status == 0  # a newer chart takes the place of the old one
    assert len(out.read_text("utf-8").splitlines()) == 13


def test_a_picture_is_drawn_elsewhere(rapport: Rapport, tmp_path: Path) -> None:
    for name in ("mix.png", "mix.svg"):
        assert rapport("chart", str(tmp_path / name)).status == 0
        assert (tmp_path / name).read_text() == "12 weeks, human first"


def test_a_chart_that_cannot_be_written(rapport: Rapport, tmp_path: Path) -> None:
    answer = rapport("chart", str(tmp_path / "no folder" / "mix.csv"))
    assert answer.status == 1
    assert answer.says_why


@pytest.mark.usefixtures("told")
def test_a_person_can_read_it(rapport: Rapport) -> None:
    shown = rapport("mix", "--week", "2026-W46").out
    assert "2026-W46  9 November 2026 to 15 November 2026  5 posts" in shown
    assert "Offers led the week: 4 of 5." in shown
    assert "80%  of 10%" in shown
