"""What the week lacks is among what the whole journal is asked for, and first where it is good."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.language.suggest.pick import pick
from core.language.suggest.suggest import from_entry, from_journal
from core.language.suggest.worth import learnt
from core.model import Angle, Entry, Kind, Source, Suggestion

FOLDER = Path(__file__).parents[3] / "data" / "language"
TODAY = date(2026, 3, 20)
TIP = (
    "Tip for anyone who paints outside in winter: put a spoon of vodka into the water jar, and it will not "
    "freeze. I learned it from a man who paints icebergs."
)
NEWS = (
    "Researchers in Vienna have found that bees remember faces. They taught them with sugar water, and the bees "
    "still knew the face two days later."
)
QUOTE = (
    "A line from William Morris that I keep on the wall: “Have nothing in your houses that you do not know to be "
    "useful, or believe to be beautiful.”"
)


def written() -> list[str]:
    lines = [
        line
        for name in ("entries", "entries_held")
        for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    return [json.loads(line)["text"] for line in lines]


def journal(texts: Sequence[str]) -> list[Entry]:
    """An entry a day, the newest first."""
    made = []
    for ago, text in enumerate(texts):
        day = TODAY - timedelta(days=ago)
        at = datetime.combine(day, datetime.min.time(), UTC)
        made.append(Entry(f"e{ago}", at, "UTC", day.isoformat(), text))
    return made


def kinds(entries: Sequence[Entry], *lacking: Kind, limit: int = 5) -> list[Kind]:
    made = from_journal(entries, TODAY.isoformat(), lacking=lacking, limit=limit)
    assert all((each.reason.code == "week lacks") == (each.kind in lacking) for each in made)
    return [each.kind for each in made]


@pytest.mark.parametrize("begin", range(0, 60, 6))
def test_a_question_comes_first_in_a_week_that_lacks_conversation(begin: int) -> None:
    entries = journal(written()[begin : begin + 12])
    lacking = (Kind.CONVERSATION, Kind.NEWS, Kind.QUOTE)
    asks = [
        made
        for entry in entries
        for made in from_entry(entry.id, entry.body, lacking=lacking, limit=9)
        if made.kind is Kind.CONVERSATION and not made.cautions
    ]
    found = kinds(entries, *lacking)
    assert asks
    assert found[0] is Kind.CONVERSATION
    assert len(found) == len(set(found)) == 1 or Kind.STORY in found, "and stories beside it"


@pytest.mark.parametrize(
    ("kind", "text"), [(Kind.USEFUL, TIP), (Kind.NEWS, NEWS), (Kind.QUOTE, QUOTE)]
)
@pytest.mark.parametrize("ago", [0, 5, 11])
def test_what_reads_like_the_lacking_kind_comes_first(kind: Kind, text: str, ago: int) -> None:
    texts = written()[:11]
    texts.insert(ago, text)
    entries = journal(texts)
    assert kinds(entries, kind)[0] is kind
    assert kind in kinds(entries, Kind.STORY, kind)
    assert kinds(entries, Kind.STORY)[0] is Kind.STORY


def test_an_empty_week_is_offered_one_of_each_kind_there_is() -> None:
    texts = [*written()[:9], TIP, NEWS, QUOTE]
    lacking = (Kind.STORY, Kind.CONVERSATION, Kind.USEFUL, Kind.NEWS, Kind.QUOTE)
    found = kinds(journal(texts), *lacking)
    assert set(found) == set(lacking)
    assert found[0] is Kind.STORY


def test_sales_are_never_offered() -> None:
    texts = [*written()[:11], "Our spring sale is on: twenty percent off all mugs until Sunday."]
    assert Kind.SALES not in kinds(journal(texts), Kind.SALES)


def suggestion(entry: str, kind: Kind, score: float, words: str) -> Suggestion:
    angle = Angle.QUESTION if kind is Kind.CONVERSATION else Angle.MOMENT
    source = Source(entry, 0, len(words))
    return Suggestion(angle, kind, words, score, (source,))


def test_what_is_lacking_but_poor_is_there_and_not_first() -> None:
    enough = learnt().enough
    stories = [
        suggestion(f"s{n}", Kind.STORY, enough + 0.2 - n / 100, f"{'abcdefgh'[n] * 7} told")
        for n in range(8)
    ]
    poor = suggestion("q", Kind.CONVERSATION, enough - 0.1, "what would you have said then?")
    made = pick([*stories, poor], [Kind.CONVERSATION], 5)
    assert made[0].kind is Kind.STORY
    assert poor in made
    assert len(made) == 5
    good = poor._replace(score=enough)
    assert pick([*stories, good], [Kind.CONVERSATION], 5)[0] is good
    assert pick([*stories, good], [Kind.CONVERSATION], 1) == [good]
    assert good not in pick([*stories, good], [], 2)
    assert pick([], [Kind.CONVERSATION], 5) == []
