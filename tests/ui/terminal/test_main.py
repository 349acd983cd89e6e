"""Verbs, wrong use, problems and bugs: each has its exit status and one line on standard error."""

from pathlib import Path
from typing import Any

import pytest

from tests.ui.terminal.calling import Rapport
from ui.terminal import engine


def test_no_verb_opens_the_window_with_its_options(rapport: Rapport, tmp_path: Path) -> None:
    windows: list[Any] = []
    assert rapport(windows=windows).status == 0
    assert rapport("--data-dir", str(tmp_path), "--room", "mix", windows=windows).status == 0
    assert rapport("--demo", "--self-test", windows=windows).status == 0
    plain = {"demo": False, "self_test": False, "room": "", "capture": False}
    assert windows == [
        (None, plain),
        (tmp_path, {**plain, "room": "mix"}),
        (None, {**plain, "demo": True, "self_test": True}),
    ]


def test_version_and_help_are_no_failure(rapport: Rapport) -> None:
    assert rapport("--version").out == "Rapport 9.9\n"
    shown = rapport("--help")
    assert shown.status == 0
    assert all(verb in shown.out for verb in ("add", "suggest", "mix", "export", "check"))
    assert rapport("split", "--help").status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["sing"],
        ["add"],
        ["add", "--mood", "6", "text"],
        ["add", "--mood", "good", "text"],
        ["add", "--at", "yesterday", "text"],
        ["add", "--at", "", "text"],
        ["add", "text", "--colour", "red"],
        ["entries", "--limit", "-1"],
        ["entries", "--on", "2026-02-30"],
        ["post", "text"],
        ["post", "--sent", "--kind", "joke", "text"],
        ["post", "--sent", "--network", "smoke signals", "text"],
        ["count", "-"],
        ["count", "--network", "smoke signals", "-"],
        ["split", "--network", "X", "-"],
        ["suggest", "--lines"],
        ["suggest", "--entry", "a", "b.txt"],
        ["suggest", "--network", "smoke signals"],
        ["suggest", "--today", "someday"],
        ["mix", "--week", "2026-W54"],
        ["mix", "--week", " "],
        ["mix", "--week", "2026-W48", "--from", "2026-11-01"],
        ["mix", "--to", "2026-11-01"],
        ["mix", "--from", "2026-13-01"],
        ["chart", "out.gif"],
        ["chart", "out"],
        ["export", "--format", "papyrus", "out"],
        ["--demo", "entries"],
        ["--data-dir", ""],
        ["entries", "--data-dir="],
    ],
)
def test_wrong_use_is_2_and_says_why(rapport: Rapport, arguments: list[str]) -> None:
    answer = rapport(*arguments)
    assert answer.status == 2
    assert answer.says_why
    assert answer.out == ""


@pytest.mark.parametrize(
    "arguments",
    [["import", ""], ["import", "a.zip", ""], ["backup", ""], ["restore", ""], ["chart", ""]],
)
def test_a_name_that_is_nothing_is_not_the_folder_one_is_in(
    rapport: Rapport, arguments: list[str]
) -> None:
    answer = rapport(*arguments)
    assert answer.status == 2
    assert "invalid path value: ''" in answer.err
    assert answer.says_why


def test_only_what_is_needed_is_called_missing(rapport: Rapport) -> None:
    assert "are required: FILE (" in rapport("import").err


def test_an_unknown_network_lists_those_there_are(rapport: Rapport) -> None:
    for name in ("x", "bluesky", "mastodon", "threads", "linkedin", "facebook", "newsletter"):
        assert name in rapport("count", "--network", "pigeon", "-").err


def test_an_unknown_format_lists_those_there_are(rapport: Rapport, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words")
    answer = rapport("import", "--format", "papyrus", str(tmp_path / "words.txt"))
    assert answer.status == 2
    assert answer.says_why
    assert all(name in answer.err for name in ("jrnl", "mastodon", "netscape"))


def test_a_number_beyond_all_numbers(rapport: Rapport) -> None:
    rapport("add", "text")
    assert len(rapport("entries", "--json", "--limit", "9" * 30).json) == 1
    assert len(rapport("search", "--json", "--limit", "9" * 30, "text").json) == 1


def test_the_folder_may_be_named_before_or_after_the_verb(rapport: Rapport, tmp_path: Path) -> None:
    here, there = str(tmp_path / "here"), str(tmp_path / "there")
    assert rapport("--data-dir", here, "add", "before").status == 0
    assert rapport("add", "after", "--data-dir", there).status == 0
    assert rapport("--json", "entries", "--data-dir", here).json[0]["body"] == "before"
    assert rapport("entries", "--json", "--data-dir", there).json[0]["body"] == "after"


def test_a_folder_that_cannot_be_written(rapport: Rapport, tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("not a folder")
    answer = rapport("add", "text", "--data-dir", str(in_the_way / "journal"))
    assert answer.status == 1
    assert answer.says_why
    assert str(in_the_way / "journal") in answer.err


def test_a_damaged_journal_is_left_as_it_is(rapport: Rapport, data_dir: Path) -> None:
    data_dir.mkdir()
    damaged = data_dir / "rapport.db"
    damaged.write_bytes(b"this is no database, but somebody's words" * 100)
    before = damaged.read_bytes()
    answer = rapport("entries")
    assert answer.status == 1
    assert answer.says_why
    assert str(damaged) in answer.err
    assert damaged.read_bytes() == before


def test_damaged_settings_are_told_and_nothing_stops(rapport: Rapport, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_text("{ 'targets'")
    answer = rapport("mix", "--json")
    assert answer.json["weeks"][0]["targets"]["story"] == 0.35
    assert "settings.damaged.json" in answer.err
    assert (data_dir / "settings.damaged.json").read_text() == "{ 'targets'"
    assert rapport("mix").err == ""


def test_a_bug_is_one_line_too(rapport: Rapport, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("the sea was angry that day\nmy friends")

    monkeypatch.setattr(engine, "kind", broken)
    answer = rapport("kind", "-")
    assert answer.status == 1
    assert answer.says_why
    assert "ZeroDivisionError" in answer.err


def test_control_c_is_no_traceback(rapport: Rapport, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "kind", stopped)
    answer = rapport("kind", "-")
    assert (answer.status, answer.out, answer.err) == (1, "", "rapport: stopped\n")
