"""Telling it again, freshly: the old words beside, and a warning until the new ones differ."""

from typing import Any

import pytest

from core.again import REST
from core.model import Kind
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person

WORDS = "The kiln tripped again on Monday, and I sat on the floor and laughed."
NEW = "A year on, the kiln has a new fuse, and I have a chair to laugh from."


@pytest.fixture
def person(start: Start, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who told something half a year ago."""
    monkeypatch.setattr("ui.compose.again_card.LOOK_MS", 5)
    person = start("compose")
    post = person.services.composer.record(
        WORDS, kind=Kind.STORY, at=clock() - 2 * REST, on=["anything"]
    )
    person.room().open_post(post.id)
    return person


def card(person: Person) -> Any:
    return person.room().again


def test_what_was_told_lately_is_only_copied(person: Person, clock: Clock) -> None:
    post = person.services.composer.record(WORDS, kind=Kind.STORY, on=["anything"])
    person.room().open_post(post.id)
    assert "Post again, freshly" not in person.buttons()
    person.click("Use again")
    assert not card(person).isVisible()


def test_the_old_words_stand_beside_until_the_new_ones_differ(person: Person) -> None:
    person.click("Post again, freshly")
    assert person.room().desk.sheet.toPlainText() == WORDS
    assert person.sees("Told on 29 May 2026, on Anything else")
    assert person.sees(WORDS, card(person))
    assert person.sees("who read it then would hear an echo")
    person.write(person.room().desk.sheet, NEW)
    person.waits_to_see("New words now.")
    person.press("Ctrl+S")
    assert person.row("SELECT type FROM made_from") == ("post",)


def test_it_is_asked_once_more_before_an_echo_goes(person: Person) -> None:
    person.click("Post again, freshly")
    person.press("Ctrl+Return")
    assert person.sees("These are nearly the words that you told before.")
    person.click("Change the words")
    assert person.focus() is person.room().desk.sheet
    assert person.rows("SELECT * FROM deliveries") == []
    person.press("Ctrl+Return")
    person.click("Tell them again so")
    assert person.row("SELECT network FROM deliveries") == ("anything",)


def test_new_words_go_without_a_question(person: Person) -> None:
    person.click("Post again, freshly")
    person.write(person.room().desk.sheet, NEW)
    person.press("Ctrl+Return")
    assert person.row("SELECT network FROM deliveries") == ("anything",)


def test_it_is_known_after_a_restart_and_gone_for_other_posts(start: Start, person: Person) -> None:
    person.click("Post again, freshly")
    person.press("Ctrl+S", "Ctrl+Shift+N")
    assert not card(person).isVisible()
    person.close()
    again = start("compose")
    (fresh,) = again.row("SELECT uid FROM posts WHERE state = 'draft'")
    again.room().open_post(fresh)
    assert again.sees(WORDS, card(again))


def test_the_board_tells_it_again_too(person: Person) -> None:
    person.press("Ctrl+Shift+B", "F")
    assert person.room().pages.current == "write"
    assert person.sees("Told on 29 May 2026, on Anything else")
    person.press("Ctrl+Shift+B")
    person.services.composer.record("Just now", kind=Kind.STORY)
    board = person.room().pages.page("board")
    board.show_column(board.columns[4].column)
    person.press("F")
    assert person.told().startswith("It was told not long ago.")
