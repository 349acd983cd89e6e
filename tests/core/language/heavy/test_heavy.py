"""Heavy days are heard, also where no word says so, and ordinary ones in heavy words are left alone.

The entries of tests/data/heavy/exam.jsonl were never learnt from (packaging/train_heavy.py).
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.heavy import heavy, judge
from core.language.suggest.suggest import from_entry
from core.language.text import senses

DATA = Path(__file__).parents[3] / "data" / "heavy"
HEARD, MISTAKEN = 0.6, 0.05  # of heavy and of light entries of the exam; 0.64 and 0.04 at present
SENTENCES, IDLE = 0.26, 0.03  # of heavy and of other sentences; 0.28 and 0.025 at present
OUTRIGHT = (
    "Gran died on Tuesday. We were all there.",
    "At the game on Saturday my father died.",
    "I shouted at Ben and cried until two. He said the word divorce.",
    "A song on the radio and I wept, because my mother died in March.",
    "We buried my brother this morning.",
    "The biopsy says cancer, and nobody at home knows yet.",
)
DESPAIR = (
    "I want to kill myself.",
    "I tried to end my life last night.",
    "My best friend hanged himself.",
    "I took all the pills.",
    "I was raped.",
    "He beat me up again.",
    "I lost my job today.",
    "Mijn vader is overleden.",
    "Some mornings I wish I’d never been born.",
    "I don't want to wake up again.",
    "I think about dying whenever the train comes in.",
    "Der Krebs ist zurück.",
    "Perdimos al bebé.",
    "Je me suis encore scarifiée.",
    "I hate myself.",
    "I can't go on.",
    "My dad has six months, they think.",
    "I have breast cancer.",
    "Nobody would miss me.",
    "One of my pupils says that her stepfather touches her.",
    "Our neighbour beats his dog and drinks.",
    "I want to disappear.",
    "I am done with living like this.",
    "I'm not coping.",
)
ORDINARY = (
    "We were thinking of dying the wool with onion skins and a rusty nail.",
    "I do not want to wake up tomorrow and find that the snow has gone.",
    "Quería morirme de risa con el loro de la vecina.",
    "J'ai scarifié la pelouse et semé du trèfle.",
    "I could have killed myself laughing.",
    "I want to disappear into that bookshop for a weekend.",
    "I'm not OK with plums on pizza.",
    "The coach touched me on the shoulder and pointed at the geese.",
    "He beats his son at chess every Sunday.",
    "I can't go on the ferry without a book, so I bought three.",
    "She died of embarrassment.",
    "Battery died, and Shakespeare died in 1616.",
    "Mum passed on her recipe for plum bread.",
    "We lost Mum in the supermarket and found her at the cheese.",
    "We floated in the Dead Sea all morning.",
    "My phone died on the bus, so I read the timetable.",
    "We baked eighteen loaves.",
    "I nearly died laughing when the cake slid off the plate.",
    "The tomatoes are dying, so we had them green, with mustard.",
)


def entries(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]


def text(entry: dict[str, Any]) -> str:
    return " ".join(said for said, *_ in entry["sentences"])


def share(texts: list[str]) -> float:
    assert texts
    return sum(heavy.weighs(one) for one in texts) / len(texts)


def test_heavy_days_that_were_never_learnt_from_are_heard() -> None:
    exam = entries("exam")
    assert share([text(e) for e in exam if e["heavy"] == 2]) >= HEARD
    assert share([text(e) for e in exam if e["heavy"] == 0]) <= MISTAKEN


def test_heavy_sentences_in_an_ordinary_day_are_heard() -> None:
    said = [pair[:2] for entry in entries("exam") for pair in entry["sentences"]]
    told = [heavy.grave(one) for one, weighs in said if weighs]
    light = [heavy.grave(one) for one, weighs in said if not weighs]
    assert sum(told) / len(told) >= SENTENCES
    assert sum(light) / len(light) <= IDLE


@pytest.mark.parametrize("said", OUTRIGHT)
def test_what_is_said_outright_is_heavy(said: str) -> None:
    assert heavy.weighs(said)
    assert from_entry("e", said) == []


@pytest.mark.parametrize("said", DESPAIR)
def test_what_is_said_in_so_many_words_stays_in_whatever_stands_beside_it(said: str) -> None:
    rest = " The tide came in and I counted eleven boats. What do you do with too many plums?"
    assert heavy.weighs(said)
    assert heavy.grave(said)
    assert not any(said[:12] in one.text for one in from_entry("e", said + rest))


@pytest.mark.parametrize("said", ORDINARY)
def test_an_ordinary_day_in_heavy_words_is_not(said: str) -> None:
    assert not heavy.weighs(said)


def test_in_a_long_entry_only_the_sentence_is_heavy() -> None:
    said = "My aunt and I had a dreadful row on the phone and she hung up on me, crying."
    day = f"{said} " + "I glazed a bowl and hung it up to dry. " * 30
    assert heavy.grave(said)
    assert not heavy.weighs(day)
    assert all("row" not in one.text for one in from_entry("e", day))


@given(st.text(max_size=400))
def test_any_text_is_weighed_sentence_by_sentence(said: str) -> None:
    sums = judge.sums(said)
    assert len(sums) == len(senses.read(said)) >= 1
    assert isinstance(heavy.weighs(said), bool)
