"""Suggestions beside the sheet: where they come from, and that what one says of them holds."""

import json

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from core.model import Kind
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui import words
from ui.widgets.suggestion_card import SuggestionCard

ENTRY = (
    "The kiln tripped again this morning and the whole batch of mugs was lost. I sat on the floor "
    "between the shards and laughed until my sister came in.\n\n"
    "I learned that the cheap cones melt ten degrees too early. Next time I will test one in the "
    "small kiln first.\n\n"
    "Thank you to the old man from the hardware shop, who drove out in the rain with a new fuse. He "
    "stood by the kiln with his hat in his hand and did not want any money for it."
)
OLDER = "The first teapot of the year came out of the fire without a crack, and I danced alone."


def write(person: Person, text: str = ENTRY) -> list[SuggestionCard]:
    """Write an entry and wait for what could be told from it."""
    person.room().page.sheet.setFocus()
    person.paste(text)
    return wait_for_cards(person)


def wait_for_cards(person: Person) -> list[SuggestionCard]:
    person.waits(lambda: cards(person))
    return cards(person)


def cards(person: Person) -> list[SuggestionCard]:
    side = person.room().side
    return [c for c in side.cards if c.isVisible()]


def look_away(person: Person) -> None:
    """The pointer and the keyboard go back to the sheet."""
    page = person.room().page
    person.click(page.sheet)


def nothing_runs(person: Person) -> None:
    """Wait until suggestions have been asked for and given."""
    room = person.room()
    person.waits(lambda: not room._suggest_timer.isActive() and not person.desktop.tasks.running)
    settle()


def test_three_angles_with_kind_source_and_reason(person: Person) -> None:
    found = write(person)
    assert len(found) >= 3
    assert len({card.suggestion.angle for card in found}) >= 3
    for card in found:
        reads = person.reads(card)
        assert words.angle(card.suggestion.angle) in reads
        assert words.kind(card.suggestion.kind) in reads
        assert words.reason(card.suggestion.reason) in reads
        assert "From this entry" in reads
        for source in card.suggestion.sources:
            assert ENTRY[source.start : source.end]


def test_what_the_week_lacks_is_said(start: Start) -> None:
    person = start()
    for number in range(4):
        person.services.composer.record(f"A story of mine, number {number}.", kind=Kind.STORY)
    reads = "\n".join(person.reads(card) for card in write(person))
    assert "this week" in reads.lower(), reads


def test_the_source_shows_its_sentences(person: Person) -> None:
    card = write(person)[0]
    person.click(card.source)
    first, last = card.suggestion.sources[0], card.suggestion.sources[-1]
    selected = person.room().page.sheet.pointed_at().replace("\u2029", "\n")
    assert selected == ENTRY[first.start : last.end]


def test_nothing_comes_from_a_private_entry(person: Person) -> None:
    write(person)
    person.click(person.room().page.details.private)
    assert not cards(person)
    person.waits_to_see("This entry is private. Nothing is suggested from it.")
    person.press("Ctrl+N")
    nothing_runs(person)
    assert not cards(person)
    person.press("Ctrl+2", "Ctrl+1")
    nothing_runs(person)
    assert not cards(person)


def test_not_this_is_remembered(start: Start) -> None:
    person = start()
    found = write(person)
    gone = found[0].suggestion
    person.click(found[0].decline)
    assert gone not in [card.suggestion for card in cards(person)]
    look_away(person)
    nothing_runs(person)
    assert gone.key not in [card.suggestion.key for card in cards(person)]
    person.close()
    person = start()
    shown = wait_for_cards(person)
    assert gone.key not in [card.suggestion.key for card in shown]
    assert person.row("SELECT suggestion, verdict FROM verdicts") == (gone.key, "declined")


def test_undo_brings_a_declined_one_back(person: Person) -> None:
    found = write(person)
    gone = found[0].suggestion
    person.click(found[0].decline)
    assert person.told() == "That one will not come again."
    person.undo()
    look_away(person)
    person.waits(lambda: gone.key in [card.suggestion.key for card in cards(person)])
    assert person.rows("SELECT * FROM verdicts") == []


def test_never_from_this_entry(start: Start) -> None:
    person = start()
    card = write(person)[0]
    person.click(card.hush)
    assert not cards(person)
    assert person.row("SELECT quiet FROM entries") == (1,)
    person.waits_to_see("You asked for nothing from this entry.")
    person.close()
    person = start()
    nothing_runs(person)
    assert not cards(person)


def test_undo_of_never_from_this_entry(person: Person) -> None:
    card = write(person)[0]
    person.click(card.hush)
    person.undo()
    look_away(person)
    assert wait_for_cards(person)
    assert person.row("SELECT quiet FROM entries") == (0,)


def test_nothing_moves_under_the_pointer(person: Person) -> None:
    before = write(person)
    person.point(before[0])
    person.type(
        " The glaze ran down the shelf and glued everything together, and I could only laugh."
    )
    person.press("Ctrl+A", "Del")
    person.type(OLDER)
    nothing_runs(person)
    assert cards(person) == before
    QTest.mouseMove(person.window.windowHandle(), QPoint(300, 30))
    person.waits(lambda: cards(person) != before)


def test_nothing_moves_under_the_keyboard(person: Person) -> None:
    before = write(person)
    before[0].use.setFocus()
    person.room()._ask()
    person.services.journal.hush(person.room().page.entry.id, on=True)
    person.room()._ask()
    nothing_runs(person)
    assert cards(person) == before
    person.room().page.sheet.setFocus()
    person.waits(lambda: not cards(person))


def test_folded_away_stays_folded(start: Start) -> None:
    person = start()
    write(person)
    person.click("Fold the suggestions away")
    assert not person.room().side.isVisible()
    person.close()
    person = start()
    assert not person.room().side.isVisible()
    person.press("Ctrl+N")
    person.type("Something else happened today, and I was glad of it.")
    nothing_runs(person)
    assert not cards(person)
    person.click("Show suggestions")
    assert person.room().side.isVisible()
    assert person.services.settings.get("suggestions") is True


def test_use_it_opens_compose_and_remembers_where_it_came_from(person: Person) -> None:
    card = write(person)[0]
    told, entry = card.suggestion, person.room().page.entry
    person.click(card.use)
    assert person.window.current == "compose"
    assert person.room().desk.sheet.toPlainText() == told.text
    text, sources, state, kind, angle = person.row(
        "SELECT text, sources, state, kind, angle FROM posts"
    )
    assert (text, state, kind, angle) == (told.text, "draft", told.kind, told.angle)
    assert json.loads(sources) == [[s.entry, s.start, s.end] for s in told.sources]
    assert person.row("SELECT e.uid FROM posts AS p JOIN entries AS e ON e.id = p.entry_id") == (
        entry.id,
    )
    assert person.row("SELECT suggestion, verdict FROM verdicts") == (told.key, "used")
    person.room("today")
    nothing_runs(person)
    assert told.key not in [card.suggestion.key for card in cards(person)]


def test_what_the_app_added_stands_in_italics(person: Person) -> None:
    found = [card for card in write(person) if card.suggestion.added]
    for card in found:
        added = card.suggestion.added[0]
        assert f"<i>{card.suggestion.text[added.start : added.end]}</i>" in card.text.text()
        assert person.sees("In italics: added by Rapport.", card)


def test_an_older_entry_opens_in_the_journal(person: Person) -> None:
    kept = person.wrote(OLDER, days_ago=3)
    person.press("Ctrl+2", "Ctrl+1")
    (card, *_) = wait_for_cards(person)
    assert person.sees("From 22 November 2026", card)
    person.click(card.source)
    assert person.window.current == "journal"
    assert person.room().page.entry.id == kept.id
    selected = person.room().page.sheet.pointed_at()
    assert selected
    assert selected in OLDER


def test_the_week_stands_in_one_bar(person: Person) -> None:
    person.waits(lambda: person.sees("No posts") or person.sees("0 posts"))
    person.services.composer.record("Thank you all, what did you make?", kind=Kind.CONVERSATION)
    person.waits_to_see("1 post")
    person.click("Look at the mix")
    assert person.window.current == "mix"


@pytest.mark.parametrize("text", ["", "x", "🙂", "http://a.example"])
def test_little_text_says_little(person: Person, text: str) -> None:
    if text:
        person.type(text)
    nothing_runs(person)
    person.waits(lambda: not cards(person))
    assert (
        person.sees("that is fine", person.room().side)
        or person.sees("Write a little", person.room().side)
        or person.sees("That is fine", person.room().side)
    )


LONG = (
    "I took the ten past nine to the coast with one clean shirt and the big camera. "
    "The tide was so far out that the pier stood in sand like a table nobody had cleared.\n\n"
    "A man sold me tea from a van and asked whether I had come to see the wreck. "
    "I had never heard of a wreck, so he drew me a map of it on the lid of the cup.\n\n"
    "The map was very good. I walked for forty minutes between pools and found eleven ribs of oak "
    "standing out of the sand, with a gull on each of them."
)


def test_a_long_story_is_shown_and_used_as_a_thread(person: Person) -> None:
    [card] = [one for one in write(person, LONG) if one.suggestion.longer]
    long = card.suggestion.longer
    assert long is not None
    short = card.accessibleName()
    look_away(person)
    person.click(card.as_thread)
    assert str(len(long.parts)) not in card.as_thread.text()
    assert long.text in card.accessibleName()
    person.click(card.as_thread)
    assert card.accessibleName() == short
    person.click(card.as_thread)
    person.click(card.use)
    settle()
    [draft] = person.services.composer.unsent()
    assert draft.text == long.text
    assert draft.contents.thread
    keys = {key for (key,) in person.rows("SELECT suggestion FROM verdicts")}
    assert keys == {card.suggestion.key, long.key}, "the post that it opens with is told, too"


def test_in_a_low_window_the_week_makes_room_for_a_suggestion(person: Person) -> None:
    (card, *_) = write(person, OLDER)
    person.window.resize(960, 640)
    side = person.room().side
    person.waits(lambda: not person.sees("Look at the mix", side))
    in_window = card.use.mapTo(person.window, card.use.rect().bottomLeft()).y()
    assert in_window < side.mapTo(person.window, side.rect().bottomLeft()).y()
    person.window.resize(1280, 900)
    person.waits_to_see("Look at the mix")
