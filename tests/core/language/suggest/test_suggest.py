"""Suggestions: what is offered, what is not, and why."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.language.kinds import wording
from core.language.privacy import privacy
from core.language.suggest.suggest import accounted, from_entry, from_journal
from core.language.text import sentences
from core.model import Angle, Edit, Entry, Kind, Source, Span, Suggestion
from core.register import Register

SET = Path(__file__).parents[3] / "data" / "language" / "entries.jsonl"
ITEMS = {item["id"]: item for item in map(json.loads, SET.read_text("utf-8").splitlines())}
BAKER = (
    "I burnt the first tray of rye because I was writing the order list with my back to the oven. "
    "Eighteen loaves, black on top."
)


def entry(key: str, day: str, body: str, **more: object) -> Entry:
    at = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    return Entry(key, at, "UTC", day, body, **more)  # type: ignore[arg-type]


def tell(key: str, **more: object) -> list[Suggestion]:
    return from_entry(key, ITEMS[key]["text"], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("key", ITEMS)
def test_every_suggestion_keeps_the_rules(key: str) -> None:
    item = ITEMS[key]
    made = tell(key, limit=9)
    for suggestion in made:
        assert accounted(suggestion, {key: item["text"]})
        assert 40 <= len(suggestion.text) <= 300
        assert suggestion.kind is not Kind.SALES
        for span in sentences.split(suggestion.text):
            assert not wording.salesy(suggestion.text[span.start : span.end])
        assert not any(sold in suggestion.text for sold in item["sales_sentences"])
        if not suggestion.cautions:
            plain = suggestion.text[: suggestion.added[0].start if suggestion.added else None]
            assert not privacy.findings(plain, keen=False)
        for span in item["private_spans"]:
            assert suggestion.cautions or span["text"] not in suggestion.text
    if item.get("heavy") or item.get("empty"):
        assert made == []


def test_most_entries_have_something_to_tell() -> None:
    open_ = [key for key, item in ITEMS.items() if not item.get("heavy") and not item.get("empty")]
    assert sum(bool(tell(key)) for key in open_) >= 0.8 * len(open_)


def test_angles_differ_and_sentences_do_not_come_back() -> None:
    made = tell("garden1")
    assert len({s.angle for s in made}) == len(made) == 3
    places = [source for s in made for source in s.sources]
    assert len(set(places)) == len(places)


def test_a_private_name_gives_way_to_its_role_and_the_edit_says_so() -> None:
    text = (
        "My sister Wiola came by on Sunday with a crate of plums and a wheelbarrow. Wiola had pushed "
        "it all the way from the station, and the dog ate the first three plums."
    )
    [told, *_] = from_entry("e", text)
    assert told.text == text.replace(" Wiola came", " came").replace("Wiola", "My sister")
    assert [e.before for e in told.edits if e.type == "role"] == [" Wiola", "Wiola"]


def test_a_name_goes_only_where_its_role_stands_beside_it() -> None:
    text = "Sister F. and I had a tin of peaches between us at midnight, on top of the linen."
    assert all(s.cautions and "Sister F." in s.text for s in from_entry("e", text))
    text = "My brother Otto and I carried the old piano up four flights of stairs in the rain."
    [made, *_] = from_entry("e", text)
    assert made.text.startswith("My brother and I carried")
    assert accounted(made, {"e": text})


def test_an_allowed_name_may_be_named() -> None:
    text = "Elaine and I rowed to the island and ate our bread on the jetty in the rain."
    [careful] = from_entry("e", text)
    assert [c.text for c in careful.cautions] == ["Elaine"]
    [free, *_] = from_entry("e", text, names=Register(allowed=("Elaine",)))
    assert free.cautions == ()


def test_clean_ones_come_before_ones_with_names() -> None:
    text = "Elaine and I rowed to the island and ate our bread.\n\n" + BAKER
    assert all(s.cautions == () for s in from_entry("e", text))


def test_what_the_week_lacks_comes_first_with_the_reason() -> None:
    first = tell("writer1", lacking=[Kind.CONVERSATION])[0]
    assert first.kind is Kind.CONVERSATION
    assert first.reason.code == "week lacks"
    assert first.reason.kind is Kind.CONVERSATION


def test_declined_and_told_are_not_offered_again() -> None:
    first = tell("baker1")[0]
    assert first.key not in {s.key for s in tell("baker1", declined={first.key}, limit=9)}
    later = tell("baker1", told=[first.text.replace("Eighteen", "18")], limit=9)
    assert all(s.sources != first.sources for s in later)


def test_a_question_of_ours_is_marked_and_never_the_same_twice() -> None:
    lacking = [Kind.CONVERSATION]
    made = [
        s for key in ("garden1", "baker1", "maker1") for s in tell(key, limit=9, lacking=lacking)
    ]
    asked = [s.text[a.start : a.end].strip() for s in made for a in s.added]
    assert asked
    assert all(text.endswith("?") for text in asked)
    body = "\n\n".join(ITEMS[key]["text"] for key in ("garden1", "baker1", "baker2"))
    mixed = from_entry("e", body, limit=9, lacking=lacking)
    own = [s.text[a.start :] for s in mixed for a in s.added]
    assert len(set(own)) == len(own)


def test_the_writers_own_question_is_used() -> None:
    made = tell("potter2", limit=5)
    assert any(s.angle is Angle.QUESTION and "finished?" in s.text for s in made)
    assert any("Wie lange lasst ihr" in s.text for s in tell("de1"))


def test_links_are_read_as_their_words() -> None:
    made = tell("dev1")
    told = next(s for s in made if "small script" in s.text)
    assert "example.com" not in told.text
    assert "hello" not in " ".join(s.text for s in made)


def test_a_connective_may_be_dropped() -> None:
    text = "So, I built the whole shelf from the old floor of the school, nails and all."
    [made, *_] = from_entry("e", text)
    assert made.text.startswith("I built the whole shelf")
    assert made.edits[0].type == "drop connective"
    assert made.edits[0].before == "So, I"


def test_never_longer_than_the_network_allows() -> None:
    made = tell("garden1", network_limit=120)
    assert made
    assert all(len(s.text) <= 120 for s in made)
    assert tell("garden1", limit=0) == []


def test_the_same_call_gives_the_same_answer() -> None:
    assert tell("garden1", limit=5) == tell("garden1", limit=5)


def test_accounted_refuses_what_is_not_there() -> None:
    text = "We baked bread. It was good."
    source = (Source("e", 0, 15), Source("e", 16, 28))
    join = Edit("join", 15, 16, "e", 15, " ")
    good = Suggestion(Angle.MOMENT, Kind.STORY, text, 0.5, source, (), (join,))
    assert accounted(good, {"e": text})
    invented = Suggestion(Angle.MOMENT, Kind.STORY, "We baked cake.", 0.5, source[:1])
    assert not accounted(invented, {"e": text})
    swapped = Suggestion(Angle.MOMENT, Kind.STORY, "It was good. We baked bread.", 0.5, source)
    assert not accounted(swapped, {"e": text})
    wrong = Edit("join", 15, 16, "e", 14, " ")
    assert not accounted(
        Suggestion(Angle.MOMENT, Kind.STORY, text, 0.5, source, (), (wrong,)), {"e": text}
    )
    marked = Suggestion(
        Angle.QUESTION,
        Kind.CONVERSATION,
        "We baked bread. And you?",
        0.5,
        source[:1],
        (Span(15, 24),),
    )
    assert accounted(marked, {"e": text})


def test_the_journal_tells_of_lately_and_of_this_day() -> None:
    old = entry("old", "2025-03-10", ITEMS["potter1"]["text"])
    new = entry("new", "2026-03-09", ITEMS["baker1"]["text"])
    made = from_journal([old, new], "2026-03-10")
    assert {"old", "new"} == {source.entry for s in made for source in s.sources}
    year = next(s for s in made if s.angle is Angle.LAST_YEAR)
    assert year.text.startswith("A year ago today: ")
    assert year.reason.code == "this day"
    assert year.reason.day == "2025-03-10"
    for suggestion in made:
        assert accounted(suggestion, {"old": old.body, "new": new.body})


def test_the_journal_sets_then_beside_now() -> None:
    old = entry(
        "old",
        "2025-02-01",
        "The sourdough starter lived in a jar on the windowsill and sulked for weeks.",
    )
    new = entry(
        "new",
        "2026-03-09",
        "The sourdough starter climbed out of its jar at night and pushed the lid off the windowsill.",
    )
    pair = next(s for s in from_journal([old, new], "2026-03-10") if s.angle is Angle.THEN_AND_NOW)
    assert pair.text.startswith("February 2025: The sourdough")
    assert "\nNow: The sourdough" in pair.text
    assert [source.entry for source in pair.sources] == ["old", "new"]
    assert accounted(pair, {"old": old.body, "new": new.body})


def test_days_are_put_right_when_told_later() -> None:
    text = "Today I carried forty chairs up to the loft and found the old theatre curtain behind the tank."
    [made, *_] = from_journal([entry("e", "2026-03-10", text)], "2026-03-12")
    assert made.text.startswith("On Tuesday I carried")
    assert [e.type for e in made.edits] == ["date"]
    assert accounted(made, {"e": text})
    soon = "Tomorrow I will carry forty chairs up to the loft and look behind the old tank."
    assert from_journal([entry("e", "2026-03-10", soon)], "2026-03-12") == []


@pytest.mark.parametrize(
    "more",
    [
        {"private": True},
        {"quiet": True},
        {"deleted": datetime(2026, 3, 10, tzinfo=UTC)},
        {"tags": ("Private",)},
    ],
)
def test_the_journal_leaves_closed_entries_alone(more: dict[str, object]) -> None:
    assert from_journal([entry("e", "2026-03-10", BAKER, **more)], "2026-03-10") == []


def test_at_most_two_of_one_entry_and_none_of_tomorrow() -> None:
    body = "\n\n".join(ITEMS[key]["text"] for key in ("baker1", "garden1", "maker1"))
    assert len(from_journal([entry("e", "2026-03-10", body)], "2026-03-10")) == 2
    assert from_journal([entry("e", "2026-03-11", body)], "2026-03-10") == []
    assert from_journal([], "2026-03-10") == []


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        from_journal([], "yesterday")


@pytest.mark.parametrize("kind", Kind)
def test_what_the_week_lacks_hides_nothing_that_is_good(kind: Kind) -> None:
    text = (
        "I burnt the first tray of rye loaves this morning because the timer sat under a tea towel. "
        "My neighbour took two anyway and said that ducks are not fussy."
    )
    assert from_entry("e", text, lacking=[kind])
