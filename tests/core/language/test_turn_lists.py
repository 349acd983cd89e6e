"""Turns of phrase of a resource file, as patterns."""

import re
from pathlib import Path

import pytest

from core.language import turn_lists
from core.language.turn_lists import turns
from core.language.wordlists import FOLDER


@pytest.fixture
def kites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, ...]]:
    monkeypatch.setattr(turn_lists, "FOLDER", tmp_path)
    (tmp_path / "kites.txt").write_text(
        "# what flies\n[<wind>]\nbreeze gale\n[<thing>]\nkites? red_balloons?\nin_a_<wind>\n\n"
        "# said of it\n[up]\n# - in the air\nfly a <thing>\n(?:let|send) it up\n^up,\n[£$]\\d\n"
        "flew (?:high|\n    low) over\n[down, any case]\nfell (?!asleep)\n",
        "utf-8",
    )
    turns.cache_clear()
    return turns("kites")


def test_a_turn_is_a_line_between_whole_words(kites: dict[str, tuple[str, ...]]) -> None:
    assert kites["up"] == (
        r"\bfly a (?:kites?|red balloons?|in a (?:breeze|gale))",
        r"\b(?:let|send) it up\b",
        "^up,",
        r"[£$]\d",
        r"\bflew (?:high|low) over\b",
    )
    assert kites["down, any case"] == (r"\bfell (?!asleep)",)
    assert list(kites) == ["up", "down, any case"]
    assert turn_lists.pattern("kites", "down").match("FELL over")


FILES = ("angles", "around", "leaning", "private_turns")
ENGINE = "".join(
    path.read_text("utf-8")
    for path in (Path(__file__).parents[3] / "core" / "language").rglob("*.py")
)


@pytest.mark.parametrize("turn", [t for name in FILES for every in turns(name).values() for t in every])  # fmt: skip
def test_every_turn_is_a_pattern(turn: str) -> None:
    re.compile(turn)
    assert not re.search(r"<[a-z ]+>", turn)


@pytest.mark.parametrize("name", FILES)
def test_every_list_is_in_a_turn_and_every_section_is_asked_for(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8").replace("_", " ")
    lists = re.findall(r"(?m)^\[<([a-z ]+)>\]$", text)
    assert lists
    assert [one for one in lists if text.count(f"<{one}>") < 2] == []
    titles = [title.removesuffix(", any case") for title in turns(name)]
    assert [title for title in titles if f'"{title}"' not in ENGINE] == []
