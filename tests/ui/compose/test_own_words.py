"""One text for all, own words where a network is to have them, threads cut, edited and put in order."""

import json
from typing import Any

import pytest

from tests.ui.conftest import Start
from tests.ui.person import Person, settle

POST = "The kiln tripped again. I sat on the floor and laughed."
LONG = "The kiln tripped again on Monday, and I laughed. " * 12


@pytest.fixture
def writer(start: Start) -> Person:
    """Somebody in Compose who posts on X and Mastodon."""
    person = start("compose")
    for name in ("x", "mastodon"):
        person.click(person.room().networks._rows[name].check)
    person.click(person.room().desk.sheet)
    return person


def contents(person: Person) -> dict[str, Any]:
    (text,) = person.row("SELECT contents FROM posts")
    return json.loads(text) if text else {}


def differ(person: Person, title: str) -> None:
    actions = person.room().desk.writing._menu.actions()
    next(action for action in actions if action.text() == title).trigger()
    settle()


def texts(person: Person, network: str) -> list[str]:
    (post,) = person.services.composer.unsent()
    out = person.services.preparing.outgoing(post, network)
    return [part.text for part in out.parts]


def test_a_network_gets_its_own_words_and_the_rest_follows(writer: Person) -> None:
    writer.type(POST)
    differ(writer, "X")
    writer.press("Ctrl+End")
    writer.type(" #kiln")
    writer.click("All others")
    writer.press("Ctrl+End")
    writer.type(" Tea helped.")
    writer.press("Ctrl+S")
    assert texts(writer, "x") == [POST + " Tea helped. #kiln"]
    assert texts(writer, "mastodon") == [POST + " Tea helped."]
    writer.click("X", writer.room().desk)
    assert writer.focus().toPlainText() == POST + " Tea helped. #kiln"  # type: ignore[attr-defined]


def test_own_words_outlive_a_restart(start: Start, writer: Person) -> None:
    writer.type(POST)
    differ(writer, "Mastodon")
    writer.press("Ctrl+A")
    writer.type("Short.")
    writer.close()
    person = start("compose")
    (post,) = person.services.composer.unsent()
    person.room().open_post(post.id)
    person.click("Mastodon", person.room().desk)
    assert texts(person, "mastodon") == ["Short."]
    assert person.focus().toPlainText() == "Short."  # type: ignore[attr-defined]


def test_the_same_again_can_be_undone(writer: Person) -> None:
    writer.type(POST)
    differ(writer, "X")
    writer.type("Only here. ")
    writer.click("The same as the others again")
    writer.press("Ctrl+S")
    assert texts(writer, "x") == [POST]
    assert writer.told() == "X has the common text again."
    writer.undo()
    writer.press("Ctrl+S")
    assert "Only here." in texts(writer, "x")[0]


def test_switching_tabs_keeps_words_and_undo(writer: Person) -> None:
    writer.type(POST)
    differ(writer, "X")
    writer.press("Ctrl+End")
    writer.type(" More.")
    writer.click("All others")
    assert writer.room().desk.sheet.toPlainText() == POST
    writer.click("X", writer.room().desk)
    writer.press("Ctrl+Z")
    assert writer.focus().toPlainText() == POST  # type: ignore[attr-defined]


def test_too_long_is_offered_as_a_thread(writer: Person) -> None:
    writer.paste(LONG)
    writer.waits_to_see("A thread would be")
    writer.click(writer.room().desk.offer.check)
    writer.press("Ctrl+S")
    assert contents(writer)["thread"] is True
    assert len(texts(writer, "x")) == 3
    assert writer.sees("thread of 3")
    writer.click(writer.room().desk.offer.numbers)
    writer.press("Ctrl+S")
    assert texts(writer, "x")[0].endswith(" (1/3)")


@pytest.fixture
def thread(writer: Person) -> Person:
    """Somebody who edits the parts of a thread for X."""
    writer.paste("One is here. Two follows. Three ends it.")
    room = writer.room()
    room.desk.writing.differ("x", ("One is here.", "Two follows.", "Three ends it."))
    settle()
    return writer


def parts(person: Person) -> list[str]:
    shown = person.room().desk.writing._pages["x"].parts()
    person.press("Ctrl+S")
    assert texts(person, "x") == list(shown)
    return list(shown)


def test_parts_are_moved_by_the_keys(thread: Person) -> None:
    cards = thread.room().desk.writing._pages["x"].cards
    cards[0].sheet.setFocus()
    thread.press("Alt+Down")
    assert parts(thread) == ["Two follows.", "One is here.", "Three ends it."]
    cards[2].grip.setFocus()
    thread.press("Up", "Up")
    assert parts(thread) == ["Three ends it.", "Two follows.", "One is here."]
    assert cards[0].grip.hasFocus()


def test_parts_are_moved_by_the_mouse(thread: Person) -> None:
    page = thread.room().desk.writing._pages["x"]
    first = page.cards[0]
    for card in page.cards[1:3]:
        first.grip.dragged.emit(card.mapToGlobal(card.rect().bottomLeft()))
        settle()
    assert parts(thread) == ["Two follows.", "Three ends it.", "One is here."]


def test_parts_are_joined_cut_and_brought_back(thread: Person) -> None:
    page = thread.room().desk.writing._pages["x"]
    thread.click(page.cards[0].join)
    assert parts(thread) == ["One is here.\nTwo follows.", "Three ends it."]
    page.cards[0].sheet.select(4, 4)
    page.cards[0].sheet.setFocus()
    thread.press("Ctrl+Shift+Return")
    assert parts(thread) == ["One", "is here.\nTwo follows.", "Three ends it."]
    thread.press("Ctrl+Z")
    assert parts(thread) == ["One is here.\nTwo follows.", "Three ends it."]
    thread.press("Ctrl+Z")
    assert parts(thread) == ["One is here.", "Two follows.", "Three ends it."]


def test_a_part_is_edited_with_its_count(thread: Person) -> None:
    card = thread.room().desk.writing._pages["x"].cards[1]
    card.sheet.setFocus()
    thread.press("Ctrl+End")
    thread.type(" Really.")
    thread.waits(lambda: card.count.text() == "20/280")
    assert parts(thread)[1] == "Two follows. Really."


def test_what_goes_along_is_kept(writer: Person) -> None:
    writer.type(POST)
    extras = writer.room().desk.extras
    writer.click(extras.warn)
    writer.type("broken pots")
    writer.click(extras.more)
    extras.visibility.setFocus()
    writer.press("Down", "Down")
    writer.press("Ctrl+S")
    kept = contents(writer)
    assert kept["warning"] == "broken pots"
    assert kept["visibility"] in ("followers", "unlisted")
    (post,) = writer.services.composer.unsent()
    out = writer.services.preparing.outgoing(post, "mastodon")
    assert (out.warning, out.language) == ("broken pots", "en")
    writer.click(extras.warn)
    writer.press("Ctrl+S")
    assert "warning" not in contents(writer)


def test_only_what_a_chosen_network_has_is_shown(writer: Person) -> None:
    extras, room = writer.room().desk.extras, writer.room()
    assert extras.warn.isVisible()
    assert not extras.title.isVisible()
    writer.click(room.networks._rows["mastodon"].check)
    assert not extras.warn.isVisible()
    assert not extras.more.isVisible()


def test_names_that_were_used_are_completed(start: Start) -> None:
    person = start("compose")
    person.services.composer.record("With @ines@pots.social at the #pottery fair")
    person.type("Again with @in")
    person.press("Tab")
    assert person.room().desk.sheet.toPlainText() == "Again with @ines@pots.social "
    person.type("#p")
    person.press("Return")
    assert person.room().desk.sheet.toPlainText().endswith("#pottery ")
    person.type("#q")
    person.press("Return")
    assert person.room().desk.sheet.toPlainText().endswith("#q\n")


def test_where_a_wish_does_not_hold_is_said_before_it_goes(writer: Person) -> None:
    writer.type(POST)
    extras = writer.room().desk.extras
    writer.click(extras.warn)
    assert not extras.elsewhere.isVisible()
    writer.type("broken pots")
    assert extras.elsewhere.text() == "The warning is not shown on X."
    writer.click(extras.more)
    extras.visibility.setFocus()
    writer.press("Down", "Down")
    assert extras.visibility.currentData() == "followers"
    assert "Who sees it cannot be limited from here on X." in extras.elsewhere.text()
    writer.click(writer.room().networks._rows["x"].check)
    assert not extras.elsewhere.isVisible()
