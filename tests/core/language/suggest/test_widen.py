"""A suggestion is told on by its neighbours: whole sentences, accounted for, or a reason why not."""

import json
from itertools import count, cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.language.kinds import wording
from core.language.privacy import privacy
from core.language.suggest.suggest import accounted, from_entry, from_journal
from core.language.suggest.widen import around
from core.language.text import markdown
from core.model import Angle, Entry, Kind, Source, Suggestion
from core.widening import Bar, Toward, Ways
from tests.core.language.suggest.test_properties import TEXTS
from tests.core.language.suggest.test_suggest import entry

FOLDER = Path(__file__).parents[3] / "data" / "language"
ITEMS = {
    item["id"]: item["text"]
    for name in ("entries", "entries_held", "entries_voices")
    for item in map(json.loads, (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines())
}
JUG = (
    "I sold the crooked jug, the one that I had meant to keep as a doorstop, to a man who laughed "
    "when it dripped on his shoes."
)


def post(text: str) -> bool:
    return len(text) <= 300


def look(text: str, shown: Suggestion, **more: object) -> Ways:
    [ways] = around("e", text, [shown], fits=more.pop("fits", post), **more)  # type: ignore[arg-type]
    assert ways is not None
    return ways


def told(text: str, own: str = JUG, **more: object) -> Suggestion:
    """What is suggested of `own` alone, as it would be where that stands in a longer entry."""
    return moved(from_entry("e", own, limit=9, **more)[0], text.index(own))  # type: ignore[arg-type]


def moved(shown: Suggestion, by: int) -> Suggestion:
    """The same where so much more text stands before it."""
    sources = tuple(s._replace(start=s.start + by, end=s.end + by) for s in shown.sources)
    edits = tuple(e._replace(source_start=e.source_start + by) for e in shown.edits)
    return shown._replace(sources=sources, edits=edits)


def wider(text: str, side: Toward, **more: object) -> Suggestion:
    way = look(text, told(text), **more).toward(side)
    assert way.made is not None, way.bar
    return way.made


@pytest.mark.parametrize("key", ITEMS)
def test_widened_as_far_as_it_goes(key: str) -> None:
    text = ITEMS[key]
    whole = [(s.start, s.end) for s in markdown.prose(text)]
    for first in from_entry(key, text, limit=9):
        shown = first
        for turn, side in zip(count(), cycle(Toward)):
            [ways] = around(key, text, [shown], fits=lambda told: len(told) <= 600)
            assert ways is not None
            if not any(way.made for way in ways[:2]):
                break
            made = ways.toward(side).made
            if made is None:
                continue
            assert turn < 40
            assert accounted(made, {key: text})
            assert len(made.sources) == len(shown.sources) + 1
            places = [(source.start, source.end) for source in made.sources]
            at = whole.index(places[0])
            assert places == whole[at : at + len(places)], "sentences in order, none left out"
            assert len(made.text) <= 600
            assert not wording.salesy(made.text)
            ours = made.added[0].start if made.added else None
            named = {caution.text for caution in made.cautions}
            assert {f.text for f in privacy.findings(made.text[:ours], keen=False)} <= named
            assert (made.of, made.score) == (first.key, first.score)
            shown = made


@settings(max_examples=80)
@given(TEXTS, st.integers(40, 400))
def test_any_text_widened_is_accounted_for(text: str, longest: int) -> None:
    made = from_entry("e", text, network_limit=longest)
    for ways in around("e", text, made, fits=lambda told: len(told) <= longest):
        for way in ways[:2] if ways else ():
            assert (way.made is None) != (way.bar is None)
            if way.made:
                assert accounted(way.made, {"e": text})
                assert len(way.made.text) <= longest
                assert way.made.kind is not Kind.SALES


def test_a_dropped_connective_comes_back_and_the_new_first_loses_its_own() -> None:
    begins = "Rain again. Anyway, we ate soup in the van and it was warm."
    text = f"{begins} But {JUG}"
    shown = told(text, f"But {JUG}")
    assert shown.text == JUG
    assert accounted(shown, {"e": text})
    two = look(text, shown).before.made
    assert two is not None
    assert two.text == f"We ate soup in the van and it was warm. But {JUG}"
    assert [edit.before for edit in two.edits if edit.type == "drop connective"] == ["Anyway, w"]
    three = look(text, two).before.made
    assert three is not None
    assert three.text == text
    assert {edit.type for edit in three.edits} == {"join"}
    assert look(text, three).before.bar is Bar.NOTHING


def test_a_border_of_paragraphs_is_crossed_with_a_break() -> None:
    text = f"{JUG}\n\n![the stall](media:1)\n\n***\n\nThe rest of the day was soup and lists."
    made = wider(text, Toward.AFTER)
    assert made.text == f"{JUG}\n\nThe rest of the day was soup and lists."
    assert look(text, made).after.bar is Bar.NOTHING


def test_a_sentence_comes_also_after_a_question() -> None:
    text = f"{JUG} Has anybody else sold a doorstop?\n\nThe rest of the day was soup and lists."
    asked = next(s for s in from_entry("e", text, limit=9) if s.text.endswith("?"))
    made = look(text, asked).after.made
    assert made is not None
    assert made.text.endswith("doorstop?\n\nThe rest of the day was soup and lists.")


@pytest.mark.parametrize(
    ("text", "bar"),
    [
        ("{0}", Bar.NOTHING),
        ("{0} My blood pressure was 160 over 95 again.", Bar.PRIVATE),
        ("{0}\n\nBuy two mugs now and save 20% until Friday!", Bar.PUSHES),
        ("{0}\n\n> Nothing is lost that is laughed at.\n\nSoup again.", Bar.OTHERS),
        ("{0}\n\nMy neighbour Ada wrote:\n\nThe clay forgives everything.", Bar.OTHERS),
        ("{0}\n\n- The soup was for three days.\n- The bread was not.", Bar.LIST),
        ("{0}\n\n```\nprint(1)\n```\n\nSoup again.", Bar.CODE),
        ("{0}\n\n| a | b |\n|---|---|\n\nSoup again.", Bar.TABLE),
        ("{0}\n\n## Soup\n\nLeek and barley, for three days.", Bar.HEADING),
        ("{0}\n\n## Health\n\nI slept badly.", Bar.HEADING),
        ("{0}\n\nThe soup was thin;, and cold.", Bar.SCRAP),
        ("{0}\n\n10:32", Bar.SCRAP),
        ("{0}\n\n<div>The soup was thin.</div>", Bar.SCRAP),
        ("{0}\n\nThe soup was < 3 degrees and > 1.", None),
        ("{0} " + "The soup was thin and the bread was hard " * 8 + "again.", Bar.LONG),
        ("{0} The rest was dull, as I said in my last post.", None),
        ("{0} He was in it too.", None),
    ],
)
def test_what_comes_after(text: str, bar: Bar | None) -> None:
    text = text.format(JUG)
    way = look(text, told(text)).after
    assert way.bar is bar
    assert (way.made is not None) is (bar is None)


@pytest.mark.parametrize(
    ("text", "bar"),
    [
        ("My blood pressure was 160 over 95 again. {0}", Bar.PRIVATE),
        ("Buy two mugs now and save 20% until Friday! {0}", Bar.PUSHES),
        ("> Nothing is lost that is laughed at.\n\n{0}", Bar.OTHERS),
        ("- The soup was for three days.\n\n{0}", Bar.LIST),
        ("Soup again.\n\n# Tuesday\n\n{0}", Bar.HEADING),
        ("Soup again.\n\n    print(1)\n\n{0}", Bar.CODE),
        ("The soup was thin and the bread was hard " * 8 + "again. {0}", Bar.LONG),
    ],
)
def test_what_stands_before(text: str, bar: Bar) -> None:
    text = text.format(JUG)
    assert look(text, told(text)).before.bar is bar


def test_of_a_book_only_the_beginning_is_read() -> None:
    text = f"{JUG}\n\n" + "The soup was hot and the bread was new. " * 1200
    last = markdown.prose(text[:40_000])[-2]
    shown = told(text)._replace(
        text=last.text, sources=(Source("e", last.start, last.end),), edits=()
    )
    assert look(text, shown).after.bar is Bar.FAR
    assert look(text, told(text)).before.bar is Bar.NOTHING


def asks_of_ours(text: str) -> Suggestion:
    shown = told(text, lacking=[Kind.CONVERSATION])
    assert shown.added
    return shown


def test_a_question_of_ours_stays_at_the_end_while_it_fits() -> None:
    text = f"The stall leaks, as I said in my last post. {JUG}"
    shown = asks_of_ours(text)
    ask = shown.text[shown.added[0].start :]
    before = look(text, shown).before.made
    assert before is not None
    assert before.text == f"{text}{ask}"
    assert before.text[before.added[0].start :] == ask
    assert (before.angle, before.kind, before.reason) == (shown.angle, shown.kind, shown.reason)
    tight = look(text, shown, fits=lambda told: len(told) <= len(text) + 5).before.made
    assert tight is not None
    assert tight.text == text
    assert tight.added == ()
    assert tight.angle is not Angle.QUESTION
    assert tight.kind is not Kind.CONVERSATION
    assert tight.reason.code not in ("asks well", "week lacks")
    assert tight.of == shown.key


def test_where_no_sentence_could_be_suggested_any_more_there_is_a_reason() -> None:
    own = JUG.replace("to a man", "to a man like you")
    text = f"Dear Ada, the stall leaks, as I said in my last post. {own}"
    shown = told(text, own, lacking=[Kind.CONVERSATION])
    made = look(text, shown, fits=lambda told: len(told) <= len(text) + 5).before.made
    assert made is not None
    assert made.text == text
    assert made.reason.code == "told well"


def test_a_question_of_the_writers_is_enough() -> None:
    text = f"Has anybody here sold a doorstop, as I asked in my last post? {JUG}"
    made = look(text, asks_of_ours(text)).before.made
    assert made is not None
    assert made.text == text
    assert made.added == ()


def test_days_are_put_right_or_kept_out_when_told_later() -> None:
    days = {"day": "2026-03-10", "today": "2026-03-12"}
    text = f"{JUG} Today I carried forty chairs up to the loft."
    shown = told(JUG)
    made = look(text, shown, **days).after.made
    assert made is not None
    assert made.text == f"{JUG} On Tuesday I carried forty chairs up to the loft."
    assert accounted(made, {"e": text})
    soon = f"{JUG} Tomorrow I will carry forty chairs up to the loft."
    assert look(soon, shown, **days).after.bar is Bar.PAST
    assert look(soon, shown, day="2026-03-10", today="2026-03-10").after.made


def test_what_the_entry_no_longer_says() -> None:
    shown = told(JUG)
    for text in (f"Then {JUG}", JUG.replace("jug", "cup"), ""):
        assert look(text, shown)[:2] == ((None, Bar.CHANGED), (None, Bar.CHANGED))


def test_a_thread_and_two_entries_have_no_sides() -> None:
    texts = {
        "old": "The sourdough starter lived in a jar on the windowsill and sulked for weeks.",
        "new": "The sourdough starter climbed out of its jar at night and pushed the lid off the windowsill.",
    }
    days = {"old": "2025-02-01", "new": "2026-03-09"}
    both: list[Entry] = [entry(key, days[key], text) for key, text in texts.items()]
    pair = next(s for s in from_journal(both, "2026-03-10") if s.angle is Angle.THEN_AND_NOW)
    assert around("old", texts["old"], [pair], fits=post) == [None]
    thread = told(JUG)._replace(parts=((0, 10), (12, 20)))  # type: ignore[arg-type]
    assert around("e", JUG, [thread], fits=post) == [None]


def test_a_line_of_another_year_keeps_its_head() -> None:
    text = f"The stall leaks, as I said in my last post. {JUG} He told me that his garden had waited for it."
    [year, *_] = [
        s
        for s in from_journal([entry("e", "2025-03-10", text)], "2026-03-10")
        if s.angle is Angle.LAST_YEAR
    ]
    made = look(text, year, day="2025-03-10", today="2026-03-10").before.made
    assert made is not None
    assert made.text == f"A year ago today: {text}"
    assert accounted(made, {"e": text})
