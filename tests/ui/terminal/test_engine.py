"""Looking at texts from a terminal: exact keys, places in code points, no journal touched."""

import json
from pathlib import Path
from typing import Any

import pytest

from core import networks
from core.model import Kind, Private
from tests.ui.terminal.calling import Rapport


def jsonl(*texts: str, **more: Any) -> bytes:
    rows = [{"id": number, "text": text, **more} for number, text in enumerate(texts)]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


TEXTS = (
    "I dropped a whole tray of mugs this morning. 🙈 The dog laughed.",
    "Only today: 30 % off all courses! Book your seat now: https://example.com/buy",
    "Does anybody know a good baker in Ghent?",
    "",
)


def test_kind(rapport: Rapport) -> None:
    answers = rapport("kind", "--json", "-", stdin=jsonl(*TEXTS)).lines
    assert [answer["id"] for answer in answers] == [0, 1, 2, 3]
    for answer, text in zip(answers, TEXTS, strict=True):
        assert set(answer) == {"id", "kind", "scores", "salesy", "stuffed", "reasons"}
        assert set(answer["scores"]) == {kind.value for kind in Kind}
        assert all(0 <= score <= 1 for score in answer["scores"].values())
        assert sum(answer["scores"].values()) == pytest.approx(1)
        assert answer["kind"] == max(answer["scores"], key=answer["scores"].get)
        for reason in answer["reasons"]:
            assert set(reason) == {"start", "end", "why"}
            assert 0 <= reason["start"] < reason["end"] <= len(text)
            assert " " in reason["why"]
    assert [answer["kind"] for answer in answers[:3]] == ["story", "sales", "conversation"]
    assert [answer["salesy"] for answer in answers[:3]] == [False, True, False]


def test_privacy(rapport: Rapport) -> None:
    text = "🙂 Write to ines@example.com, or ring 555-0142."
    (answer,) = rapport("privacy", "--json", "-", stdin=jsonl(text)).lines
    assert set(answer) == {"id", "findings"}
    for finding in answer["findings"]:
        assert set(finding) == {"start", "end", "type", "text"}
        assert text[finding["start"] : finding["end"]] == finding["text"]
        assert finding["type"] in set(Private)
    assert [(f["type"], f["text"]) for f in answer["findings"]] == [
        ("email", "ines@example.com"),
        ("phone", "555-0142"),
    ]


@pytest.mark.parametrize("network", networks.names())
def test_count_and_split_on_every_network(rapport: Rapport, network: str) -> None:
    text = "The kiln tripped at nine hundred degrees. " * 1700
    stdin = jsonl("short", text)
    short, long = rapport("count", "--json", "--network", network, "-", stdin=stdin).lines
    assert set(short) == {"id", "length", "limit", "valid"}
    assert (short["length"], short["valid"]) == (5, True)
    assert long["valid"] == (long["limit"] is None)
    one, many = rapport("split", "--json", "--network", network, "-", stdin=stdin).lines
    assert one == {"id": 0, "parts": ["short"]}
    assert " ".join(many["parts"]).split() == text.split()
    assert all(networks.count(network, part).valid for part in many["parts"])


def test_a_warning_shares_the_budget_where_it_does(rapport: Rapport) -> None:
    stdin = jsonl("12345", warning="spoilers")
    mastodon = rapport("count", "--json", "--network", "mastodon", "-", stdin=stdin).lines
    assert mastodon[0]["length"] == 13
    odd = jsonl("12345", warning=["no text"])
    assert rapport("count", "--json", "--network", "x", "-", stdin=odd).lines[0]["length"] == 5


def test_a_thread_is_numbered_only_if_asked(rapport: Rapport) -> None:
    stdin = jsonl("The kiln tripped again. " * 30)
    (plain,) = rapport("split", "--json", "--network", "x", "-", stdin=stdin).lines
    (numbered,) = rapport("split", "--json", "--number", "--network", "x", "-", stdin=stdin).lines
    assert "/" not in plain["parts"][0]
    last = len(numbered["parts"])
    assert numbered["parts"][-1].endswith(f"{last}/{last})")


def test_a_file_does_as_well_as_standard_input(rapport: Rapport, tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_bytes(jsonl(*TEXTS))
    for verb in (["kind"], ["privacy"], ["suggest", "--lines"], ["count", "--network", "x"]):
        from_file = rapport(*verb, "--json", str(file))
        assert from_file.out == rapport(*verb, "--json", "-", stdin=jsonl(*TEXTS)).out
        assert len(from_file.lines) == len(TEXTS)


def test_a_look_at_texts_leaves_no_trace(rapport: Rapport, data_dir: Path) -> None:
    for verb in (
        ["kind"],
        ["privacy"],
        ["suggest", "--lines"],
        ["suggest"],
        ["count", "--network", "x"],
        ["split", "--network", "x"],
    ):
        assert rapport(*verb, "-", stdin=jsonl(*TEXTS)).status == 0
    assert not data_dir.exists()


def test_a_person_can_read_it(rapport: Rapport) -> None:
    shown = rapport("kind", "-", stdin=jsonl(TEXTS[1])).out
    assert shown.startswith("0: Only today")
    assert "Sales, " in shown
    assert "It pushes the reader." in shown
    assert "Nothing private" in rapport("privacy", "-", stdin=jsonl("A wet day.")).out
    assert "e-mail address" in rapport("privacy", "-", stdin=jsonl("To a@example.com")).out
    assert "  5 of 280" in rapport("count", "--network", "x", "-", stdin=jsonl("12345")).out
    long = rapport("count", "--network", "x", "-", stdin=jsonl("12345 " * 99)).out
    assert "of 280: does not fit" in long
    assert "  5\n" in rapport("count", "--network", "newsletter", "-", stdin=jsonl("12345")).out
    thread = rapport("split", "--network", "x", "-", stdin=jsonl("12345 " * 99)).out
    assert "  [1 of 3]\n" in thread
