"""Handing a post over: counted for each network, copied, its page opened, and asked about after."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from PySide6.QtWidgets import QApplication

from core import networks
from tests.ui.conftest import Start
from tests.ui.person import Person

POST = "The kiln tripped again. I sat on the floor & laughed 😀. What made you laugh today?"


@pytest.fixture
def writer(start: Start, browser: list[str]) -> Person:
    """Somebody in Compose with a post on the sheet."""
    person = start("compose")
    person.type(POST)
    person.press("Ctrl+S")
    return person


def count(person: Person, network: str) -> str:
    shown: Callable[[], str] = person.room().networks._rows[network].count.text
    return shown()


def choose(person: Person, *names: str) -> None:
    for name in names:
        person.click(person.room().networks._rows[name].check)


def states(person: Person) -> list[tuple[str, str]]:
    return person.rows("SELECT network, state FROM deliveries ORDER BY id")


def wide(person: Person) -> None:
    """A window that comes back is no wider than the screen, and this one's is small."""
    person.window.resize(1280, 800)


def test_live_counts(writer: Person) -> None:
    room = writer.room()
    writer.waits(lambda: count(writer, "mastodon").startswith(f"{len(POST)}/"))
    for name in room.networks._rows:
        result = networks.count(name, POST)
        assert count(writer, name) == f"{result.length}/{result.limit}"
    writer.type("!")
    writer.waits(lambda: count(writer, "mastodon") == f"{len(POST) + 1}/500")


def test_too_long_says_by_how_much(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click(writer.room().desk.sheet)
    writer.press("Ctrl+A")
    writer.paste("a" * 312)
    writer.waits(lambda: count(writer, "bluesky") == "312/300, 12 too many")
    assert count(writer, "mastodon") == "312/500"
    assert not writer.room().desk.hand_over.isEnabled()


def test_no_network_no_hand_over(writer: Person, browser: list[str]) -> None:
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Return")
    assert writer.told() == "Choose where it goes first."
    assert writer.focus().text() == "Mastodon"  # type: ignore[attr-defined]
    writer.click(writer.room().desk.sheet)
    writer.click("Choose where it goes")
    assert writer.focus().text() == "Mastodon"  # type: ignore[attr-defined]
    assert not browser
    assert states(writer) == []


def test_ctrl_return_says_that_it_is_too_long(writer: Person) -> None:
    choose(writer, "x")
    writer.click(writer.room().desk.sheet)
    writer.press("Ctrl+A")
    writer.paste("b" * 300)
    writer.press("Ctrl+Return")
    assert writer.told().startswith("This is too long for X.")
    assert states(writer) == []


def test_the_choice_of_networks_is_remembered(start: Start, writer: Person) -> None:
    choose(writer, "bluesky", "x")
    writer.close()
    person = start("compose")
    assert person.room().networks.chosen() == ["bluesky", "x"]


def test_hand_over_copies_opens_and_asks(writer: Person, browser: list[str]) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    assert QApplication.clipboard().text() == POST
    assert browser == [f"https://bsky.app/intent/compose?text={quote(POST, safe='')}"]
    assert "The text is on the clipboard, and Bluesky opens" in writer.told()
    assert writer.sees("Did you post it on Bluesky?")
    assert writer.sees("1 post waiting for your answer")
    assert states(writer) == [("bluesky", "handed over")]
    assert writer.row("SELECT state FROM posts") == ("waiting",)


def test_ctrl_return_hands_over(writer: Person, browser: list[str]) -> None:
    choose(writer, "x")
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Return")
    assert browser == [f"https://x.com/intent/tweet?text={quote(POST, safe='')}"]
    assert writer.room().desk.sheet.toPlainText() == POST


def test_unsaved_words_are_handed_over_too(writer: Person) -> None:
    choose(writer, "x")
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Home")
    writer.type("So: ")
    writer.press("Ctrl+Return")
    assert QApplication.clipboard().text() == "So: " + POST
    assert writer.row("SELECT text FROM posts") == ("So: " + POST,)


def test_yes_with_a_link_makes_it_told(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    (card,) = writer.room().answers.cards
    writer.click(card.link)
    writer.type("https://bsky.app/profile/me/post/1")
    writer.click("Yes, posted")
    assert writer.row("SELECT state, link, networks FROM posts") == (
        "sent",
        "https://bsky.app/profile/me/post/1",
        '["bluesky"]',
    )
    assert states(writer) == [("bluesky", "sent")]
    assert writer.told() == "Good. It is in this week's mix."
    assert not writer.sees("waiting for your answer")
    assert writer.sees("Told on 25 November 2026 · Bluesky · https://bsky.app/profile/me/post/1")
    week, told = writer.services.insights.week()
    assert week.posts == 1
    assert told[0].text == POST
    writer.room("today")
    writer.waits_to_see("1 post")


def test_no_makes_it_a_draft_again(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    assert writer.room().desk.sheet.isReadOnly()
    writer.click("No")
    assert writer.row("SELECT state FROM posts") == ("draft",)
    assert states(writer) == [("bluesky", "not sent")]
    assert not writer.room().desk.sheet.isReadOnly()
    assert not writer.sees("Did you post it")
    writer.click("Hand over to Bluesky")
    assert states(writer) == [("bluesky", "not sent"), ("bluesky", "handed over")]


def test_the_question_outlives_a_restart(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.close()
    person = start("compose")
    wide(person)
    assert person.sees("1 post waiting for your answer")
    person.click("Waiting 1")
    person.room().board.list.setFocus()
    person.press("Home", "Return")
    assert person.sees("Did you post it on Bluesky?")
    person.click("Yes, posted")
    assert person.row("SELECT state FROM posts") == ("sent",)


def test_the_open_question_is_one_click_away(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.close()
    person = start("today")
    wide(person)
    person.click("1 post waiting for your answer")
    assert person.window.current == "compose"
    assert person.button("Waiting 1").isChecked()


def test_a_link_without_its_beginning_is_completed(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.click(writer.room().answers.cards[0].link)
    writer.type("bsky.app/profile/me/post/1")
    writer.click("Yes, posted")
    assert writer.row("SELECT link FROM posts") == ("https://bsky.app/profile/me/post/1",)


def test_copy_again(writer: Person, browser: list[str]) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    QApplication.clipboard().setText("something else")
    writer.click("Copy again")
    assert QApplication.clipboard().text() == POST
    assert len(browser) == 2
    assert states(writer) == [("bluesky", "handed over")]


def test_two_networks_one_after_the_other(writer: Person, browser: list[str]) -> None:
    choose(writer, "bluesky", "x")
    writer.click("Hand over to Bluesky")
    writer.click("Hand over to X")
    assert len(browser) == 2
    assert len(writer.room().answers.cards) == 2
    assert not writer.room().desk.hand_over.isEnabled()
    first, second = writer.room().answers.cards
    writer.click("Yes, posted", first)
    (second,) = writer.room().answers.cards
    assert writer.sees("Did you post it on X?")
    writer.click("No", second)
    assert writer.row("SELECT state, networks FROM posts") == ("sent", '["bluesky"]')
    assert states(writer) == [("bluesky", "sent"), ("x", "not sent")]


def test_a_second_network_after_the_first_was_answered(writer: Person) -> None:
    choose(writer, "bluesky", "x")
    writer.click("Hand over to Bluesky")
    writer.click("Yes, posted")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    assert writer.row("SELECT state, networks FROM posts") == ("sent", '["bluesky","x"]')
    assert states(writer) == [("bluesky", "sent"), ("x", "sent")]
    assert writer.services.insights.week()[0].posts == 1


def test_a_told_post_can_go_to_one_more_network_later(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.click("Yes, posted")
    writer.close()
    person = start("compose")
    wide(person)
    person.click("Sent")
    person.room().board.list.setFocus()
    person.press("Home", "Return")
    choose(person, "x")
    assert person.row("SELECT networks FROM posts") == ('["bluesky"]',)
    person.click("Hand over to X")
    person.click("Yes, posted")
    assert person.row("SELECT state, networks FROM posts") == ("sent", '["bluesky","x"]')


def test_a_told_post_keeps_its_words_but_not_its_kind(writer: Person) -> None:
    choose(writer, "x")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    room = writer.room()
    writer.click(room.desk.sheet)
    writer.type("not any more")
    writer.press("Ctrl+A", "Del", "Ctrl+S")
    assert writer.row("SELECT text FROM posts") == (POST,)
    room.desk.kind.setFocus()
    writer.type("C")
    writer.press("Return")
    assert writer.row("SELECT text, kind, state FROM posts") == (POST, "conversation", "sent")


def test_use_again_makes_a_draft_with_the_same_words(writer: Person) -> None:
    choose(writer, "x")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    writer.click("Use again")
    assert writer.rows("SELECT text, state FROM posts ORDER BY state") == [
        (POST, "draft"),
        (POST, "sent"),
    ]
    assert not writer.room().desk.sheet.isReadOnly()
    writer.type("Once more. ")
    writer.press("Ctrl+S")
    assert writer.row("SELECT text FROM posts WHERE state = 'sent'") == (POST,)


def test_a_network_without_a_page_only_copies(writer: Person, browser: list[str]) -> None:
    choose(writer, "mastodon")
    writer.click("Hand over to Mastodon")
    assert not browser
    assert writer.told() == "The text is on the clipboard. Open Mastodon and paste it there."


def test_mastodon_opens_the_persons_own_server(writer: Person, browser: list[str]) -> None:
    writer.services.settings.set("mastodon server", "https://Mastodon.Example/")
    choose(writer, "mastodon")
    writer.click("Hand over to Mastodon")
    assert browser == [f"https://mastodon.example/share?text={quote(POST, safe='')}"]


def test_more_networks(writer: Person) -> None:
    menu = writer.room().networks.more.menu()
    (forum,) = [act for act in menu.actions() if act.text() == "Forum"]
    forum.trigger()
    assert writer.room().networks.chosen() == ["forum"]
    assert count(writer, "forum") == str(len(POST))
    writer.click("Hand over to Forum")
    writer.click("Yes, posted")
    assert writer.row("SELECT networks FROM posts") == ('["forum"]',)
