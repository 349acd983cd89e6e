"""The sentences that the judge of private matters learns from: what is to be weighed of each, and its kind."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labelled import covers, joined

from core.language.privacy import matters as privacy_matters
from core.language.privacy import privacy
from core.language.text import senses, tongue, wrapped

KINDS = ("health", "money", "employer", "child", "whereabouts", "other")
AS = {"children": "child", "other_private": "other", "legal": "other", "religion": "other"}
LETTERS = dict(zip("hmjkwo", KINDS, strict=True))
DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
EXAM = "exam"
LIFE = "life"


@dataclass(frozen=True)
class Row:
    """A sentence: its marks, its kind ("" is none), where it comes from, and its words."""

    marks: frozenset[str]
    kind: str
    source: str
    sort: str
    words: int
    text: str  # that of which it is a sentence
    plain: bool  # as privacy.judge.Verdict has it


def rows(text: str, matters: Sequence[tuple[int, int, str]], source: str, sort: str) -> list[Row]:
    """The sentences of a text, in order; `matters` are where one of a kind begins and ends."""
    text = privacy.worded(wrapped.flow(text))
    if tongue.language(text) in ("de", "es", "fr"):
        return []
    read = senses.read(text)
    whole = senses.matter(read)
    cues = privacy_matters.cues_of(text, read)
    found = []
    for number, one in enumerate(read):
        heard = privacy_matters.cue_marks(cues.get(one.start, ()))
        marks = frozenset((*senses.marks(text, read, number), *whole, *heard))
        if sort != LIFE:  # what stands beside a made-up sentence says nothing of life
            marks = frozenset(mark for mark in marks if mark[1:2] != ":" or mark[0] in "wbcf")
        kind = next((kind for start, end, kind in matters if covers(start, end, one)), "")
        plain = senses.GRAVE.isdisjoint(one.senses) and not heard
        words = len(text[one.start : one.end].split())
        found.append(Row(marks, kind, source, sort, words, text, plain))
    return found


def said(item: dict[str, Any], source: str, sort: str) -> list[Row]:
    """The rows of an entry that is given sentence by sentence, each with its letters at the end."""
    text, places = joined(item["sentences"])
    matters = [
        (start, end, LETTERS[one])
        for start, end, (*_, letters) in places
        for one in letters
        if one in LETTERS
    ]
    return rows(text, matters, source, sort)


def entries(folder: str) -> list[Row]:
    """Those of a folder of tests/data that were labelled sentence by sentence, but for the exam."""
    found = []
    for file in sorted((DATA / folder).glob("*.jsonl")):
        items = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        if file.stem == EXAM or not isinstance(items[0]["sentences"][0][-1], str):
            continue
        for item in items:
            found += said(item, file.stem, folder)
    return found


def marked() -> list[Row]:
    """Lines by themselves, and entries in which places are marked."""
    found: list[Row] = []
    for line in (DATA / "language" / "matters.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            letter, text = line.split(" ", 1)
            matters = [(0, len(text), LETTERS[letter])] if letter in LETTERS else []
            found += rows(text, matters, "sentences", "sentences")
    for pattern in ("entries*.jsonl", "privacy*.jsonl"):
        for file in sorted((DATA / "language").glob(pattern)):
            for line in file.read_text("utf-8").splitlines():
                item = json.loads(line)
                places = [
                    (at, at + len(s["text"]), AS.get(s["type"], s["type"]))
                    for s in item["private_spans"]
                    if (at := s.get("start", item["text"].find(s["text"]))) >= 0
                ]
                places = [place for place in places if place[2] in KINDS]
                found += rows(item["text"], places, "home", "home")
    return found
