"""Suggestions in a terminal: from a text, from many, from an entry, from the journal."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from core import networks
from core.model import Angle, Kind
from core.register import Naming
from core.services import build
from tests.ui.terminal.calling import Rapport

DIARY = """# Tuesday

The kiln tripped again at nine hundred degrees. I sat on the floor beside it and laughed, because
the dog had brought me his blanket. Turns out it was the kettle, which I had plugged in beside it.
"""
KEYS = {"angle", "kind", "text", "score", "sources", "added", "edits", "cautions", "reason"}


def accounted(suggestion: dict[str, Any], text: str) -> bool:
    """Every character is copied from a stated place, added, or edited: read as a machine would."""
    told = suggestion["text"]
    marked = sorted((s["start"], s["end"]) for s in suggestion["added"] + suggestion["edits"])
    pieces, at = [], 0
    for start, end in [*marked, (len(told), len(told))]:
        pieces.append(told[at:start])
        at = max(at, end)
    slices = [text[s["start"] : s["end"]] for s in suggestion["sources"]]
    return all(any(piece in each for each in slices) for piece in pieces if piece)


def check(suggestion: dict[str, Any], text: str) -> None:
    assert set(suggestion) == KEYS
    assert suggestion["angle"] in set(Angle)
    assert suggestion["kind"] in set(Kind)
    assert 0 <= suggestion["score"] <= 1
    assert suggestion["reason"].endswith(".")
    assert suggestion["sources"]
    assert accounted(suggestion, text)
    for edit in suggestion["edits"]:
        assert text[edit["source_start"] : edit["source_end"]] == edit["before"]
        assert suggestion["text"][edit["start"] : edit["end"]] == edit["after"]
    for caution in suggestion["cautions"]:
        assert suggestion["text"][caution["start"] : caution["end"]] == caution["text"]


def test_from_a_text(rapport: Rapport, tmp_path: Path) -> None:
    file = tmp_path / "entry.md"
    file.write_text(DIARY, encoding="utf-8")
    found = rapport("suggest", "--json", str(file)).json
    assert 1 <= len(found) <= 3
    for suggestion in found:
        check(suggestion, DIARY)
    assert rapport("suggest", "--json", "-", stdin=DIARY.encode()).json == found
    assert rapport("suggest", "--json", "--limit", "1", str(file)).json == found[:1]


def test_from_many_texts(rapport: Rapport) -> None:
    rows: list[dict[str, Any]] = [
        {"id": 7, "text": DIARY, "date": "2026-11-24"},
        {"id": "b", "text": "Rain.", "date": "2024-52"},
        {"id": None, "text": DIARY.replace("\n", "\r\n"), "date": 5},
        {"id": [1], "text": DIARY},
    ]
    stdin = "\n".join(map(json.dumps, rows)).encode()
    answers = rapport("suggest", "--json", "--lines", "-", stdin=stdin).lines
    assert [answer["id"] for answer in answers] == [row["id"] for row in rows]
    assert rapport("suggest", "--lines", "--json", "-", stdin=stdin).lines == answers
    for answer, row in zip(answers, rows, strict=True):
        assert set(answer) == {"id", "suggestions"}
        for suggestion in answer["suggestions"]:
            check(suggestion, row["text"])
            assert all(source["entry"] == row["id"] for source in suggestion["sources"])
    assert answers[0]["suggestions"]
    assert answers[1]["suggestions"] == []


def test_from_an_entry_and_from_the_journal(rapport: Rapport) -> None:
    entry = rapport("add", "--json", "--at", "2026-11-24", "-", stdin=DIARY.encode()).json["id"]
    secret = rapport("add", "--json", "--private", "-", stdin=DIARY.encode()).json["id"]
    of_entry = rapport("suggest", "--json", "--entry", entry).json
    assert of_entry
    for suggestion in of_entry:
        check(suggestion, DIARY)
        assert {source["entry"] for source in suggestion["sources"]} == {entry}
    assert rapport("suggest", "--json", "--entry", secret).json == []
    of_journal = rapport("suggest", "--json").json
    assert of_journal
    assert {source["entry"] for each in of_journal for source in each["sources"]} == {entry}
    assert rapport("suggest", "--json", "--today", "2026-10-01").json == []
    assert rapport("suggest", "--json", "--today", "2026-11-24").json


def test_an_entry_that_is_not_there(rapport: Rapport) -> None:
    answer = rapport("suggest", "--entry", "nobody")
    assert answer.status == 1
    assert answer.says_why
    assert "nobody" in answer.err


def test_only_what_fits_on_the_network(rapport: Rapport) -> None:
    for network in networks.names():
        found = rapport("suggest", "--json", "--network", network, "-", stdin=DIARY.encode()).json
        assert all(networks.count(network, each["text"]).valid for each in found)


def test_a_person_can_read_it(rapport: Rapport) -> None:
    shown = rapport("suggest", "-", stdin=DIARY.encode()).out
    assert "(Story)" in shown
    assert any(line.strip() and line.strip() in DIARY for line in shown.splitlines())
    line = json.dumps({"id": "tue", "text": DIARY}).encode()
    assert "tue: Tuesday" in rapport("suggest", "--lines", "-", stdin=line).out
    assert "Nothing that could be told" in rapport("suggest").out


def test_each_reason_is_a_sentence(rapport: Rapport) -> None:
    rapport("demo")
    found = rapport("suggest", "--json", "--limit", "60").json
    assert len(found) > 5
    assert all(each["reason"][0].isupper() and each["reason"].endswith(".") for each in found)


def test_no_question_of_ours_comes_twice_in_one_run(rapport: Rapport) -> None:
    loaf = "The loaves burnt black in the oven this morning while I kneaded the dough for {0} buns."
    rows = [{"id": n, "text": loaf.format(n)} for n in range(30)]
    lines = "\n".join(map(json.dumps, rows)).encode()
    answers = rapport("suggest", "--json", "--lines", "-", stdin=lines).lines
    asked = [
        one["text"][span["start"] : span["end"]].strip()
        for answer in answers
        for one in answer["suggestions"]
        for span in one["added"]
    ]
    assert len(asked) == len(set(asked))


def test_what_the_journal_says_of_people_holds(rapport: Rapport, data_dir: Path) -> None:
    text = (
        "Marta burnt the first tray of rye this morning, and we fed the black loaves to the birds."
    )
    here = ("--json", "--data-dir", str(data_dir))
    line = json.dumps({"id": 1, "text": text}).encode()
    with closing(build(data_dir)) as services:
        services.people.say("Marta", Naming.NEVER)
    assert rapport("privacy", *here, "-", stdin=line).lines[0]["findings"]
    assert rapport("suggest", *here, "--lines", "-", stdin=line).lines[0]["suggestions"] == []
    with closing(build(data_dir)) as services:
        services.people.say("Marta", Naming.NAME)
    assert rapport("privacy", *here, "-", stdin=line).lines[0]["findings"] == []
    (found,) = rapport("suggest", *here, "--lines", "-", stdin=line).lines[0]["suggestions"]
    assert found["cautions"] == []
