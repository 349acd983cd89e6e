"""Handing a post over: copied, and the page of its network opened."""

from urllib.parse import quote

from PySide6.QtWidgets import QApplication

from tests.ui.compose.on_sheet import POST, choose, states
from tests.ui.person import Person


def test_ctrl_return_says_that_it_is_too_long(writer: Person) -> None:
    choose(writer, "x")
    writer.click(writer.room().desk.sheet)
    writer.press("Ctrl+A")
    writer.paste("b" * 300)
    writer.press("Ctrl+Return")
    assert writer.told().startswith("This is too long for X.")
    assert states(writer) == []


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


def test_copy_again(writer: Person, browser: list[str]) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    QApplication.clipboard().setText("something else")
    writer.click("Copy again")
    assert QApplication.clipboard().text() == POST
    assert len(browser) == 2
    assert states(writer) == [("bluesky", "handed over")]


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
