"""Turns of phrase of a resource file, as patterns."""

import re
from pathlib import Path

import pytest

from core.language import turn_lists
from core.language.turn_lists import turns
from core.language.wordlists import FOLDER


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    monkeypatch.setattr(turn_lists, "FOLDER", tmp_path)
    (tmp_path / "kites.txt").write_text(
        "# what flies\n[<wind>]\nbreeze gale\n[<thing>]\nkites? red_balloons?\nin_a_<wind>\n\n"
        "# said of it\n[up]\n# - in the air\nfly a <thing>\n(?:let|send) it up\n^up,\n[£$]\\d\n"
        "flew (?:high|\n    low) over\n[down]\nfell (?!asleep)\n",
        "utf-8",
    )
    turns.cache_clear()
    return turns("kites")


def test_a_turn_is_a_line_between_whole_words(listed: dict[str, tuple[str, ...]]) -> None:
    assert listed["up"] == (
        r"\bfly a (?:kites?|red balloons?|in a (?:breeze|gale))",
        r"\b(?:let|send) it up\b",
        "^up,",
        r"[£$]\d",
        r"\bflew (?:high|low) over\b",
    )
    assert listed["down"] == (r"\bfell (?!asleep)",)
    assert list(listed) == ["up", "down"]


@pytest.mark.parametrize("turn", [turn for every in turns("selling").values() for turn in every])
def test_every_turn_that_sells_is_a_pattern_in_small_letters(turn: str) -> None:
    re.compile(turn)
    assert "<" not in re.sub(r"\(\?<[=!]", "", turn)
    plain = re.sub(r"\\.", "", turn)
    assert plain == plain.lower()


def test_every_list_of_what_sells_is_in_a_turn() -> None:
    text = (FOLDER / "selling.txt").read_text("utf-8")
    lists = re.findall(r"(?m)^\[<([a-z ]+)>\]$", text)
    assert lists
    assert [name for name in lists if text.count(f"<{name}>") < 2] == []
