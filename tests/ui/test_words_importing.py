"""Everything an import says in codes has words, and every format its name."""

import pytest

from core.exchange import detect
from core.exchange.incoming import Failed, Report, Said, Why
from core.problems import Known, Problem
from ui import words_importing as words


@pytest.mark.parametrize("why", list(Why))
def test_every_reason(why: Why) -> None:
    said = words.failure(Failed("a.json, 1", why, "31 June"))
    assert said != why
    assert said.endswith(".")
    assert "{" not in said
    assert ("31 June" in said) == ("{0}" in words.REASONS[why])


def test_a_problem_of_a_photo_has_its_own_sentence() -> None:
    failed = Failed("a.json, 1", Known(Problem.IMPORT_DAMAGED, "a.zip: p.jpg"), "p.jpg")
    assert "a.zip: p.jpg" in words.failure(failed)


def test_every_way_of_reading() -> None:
    report = Report("jrnl", said=tuple((said, "03/04", 2) for said in Said))
    lines = words.said_lines(report)
    assert len(set(lines)) == len(Said)
    assert not [line for line in lines if "{" in line or line in list(Said)]


def test_every_format() -> None:
    files = set(detect.names(detect.KINDS[""]))
    accounts = {f"{network}-account" for network in ("mastodon", "bluesky")}
    assert files | accounts == set(words.FORMAT_NAMES)


def test_a_report_of_nothing() -> None:
    assert words.lines(Report("jrnl"))[0] == "jrnl (text): no entries"
