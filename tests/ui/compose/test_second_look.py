"""Notes by keys, tails removed, told before, sentences of an entry, threads handed over in parts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.compose.sentences import SentencePicker

TAIL = "Look at https://a.org/x?utm_source=me today"
TOLD = "The kiln tripped again, and I sat on the floor between the shards and laughed."


@pytest.fixture
def writer(start: Start, browser: list[str]) -> Person:
    return start("compose")


def test_one_key_takes_a_note_up(writer: Person) -> None:
    writer.type(TAIL)
    writer.waits_to_see("where its readers came from")
    writer.press("F6", "Return")
    assert writer.room().desk.sheet.toPlainText() == "Look at https://a.org/x today"
    writer.waits_to_see("Nothing to note.")


def test_what_a_note_did_is_taken_back_beside_the_notes(writer: Person) -> None:
    text = "The kiln is warm. Call me at +49 30 1234567 tonight."
    writer.type(text)
    room = writer.room()
    writer.waits(lambda: room.notes.cards)
    writer.press("F6", "Return")
    assert room.desk.sheet.text() == "The kiln is warm."
    assert writer.focus() is not room.desk.sheet
    writer.press("Ctrl+Z")
    assert room.desk.sheet.text() == text


def test_arrows_go_from_note_to_note(writer: Person) -> None:
    writer.type("Call me at +49 30 1234567 or write to maria.muster@example.org. Buy now.")
    notes = writer.room().notes
    writer.waits(lambda: len(notes.cards) >= 3)
    writer.press("F6", "Down")
    assert writer.focus() is notes.cards[1]
    writer.press("Down", "Up", "Up", "Up")
    assert writer.focus() is notes.cards[0]


def test_one_key_shows_it_and_one_leaves_it(writer: Person) -> None:
    writer.type(TAIL)
    writer.waits_to_see("where its readers came from")
    writer.press("F6", "E")
    assert writer.room().desk.sheet.pointed_at() == "https://a.org/x?utm_source=me"
    assert writer.focus() is writer.room().desk.sheet
    writer.press("F6", "Del")
    assert writer.sees("Nothing to note.")
    assert writer.focus() is writer.room().desk.sheet


def test_told_before_leads_to_that_post(writer: Person) -> None:
    told = writer.services.composer.record(TOLD)
    writer.type(TOLD)
    writer.waits_to_see("You told this in November.")
    writer.click("Look at it")
    assert writer.room().sitting.post.id == told.id


def test_the_week_so_far(writer: Person) -> None:
    writer.services.composer.record(TOLD)
    writer.press("Ctrl+1", "Ctrl+3")
    writer.waits_to_see("Your week so far:")


def test_sentences_are_chosen_with_the_keys(writer: Person) -> None:
    entry = writer.wrote("It rained all day. The dog slept. We had tea.", days_ago=1)
    writer.type("Yesterday:")
    writer.press("Ctrl+J")
    (picker,) = writer.room().findChildren(SentencePicker)
    picker.sentences.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(picker.sentences, key)
    assert picker.use.text() == "Use 2 sentences"
    QTest.keyClick(picker.sentences, Qt.Key.Key_Return)
    settle()
    text = "Yesterday: It rained all day. We had tea."
    assert writer.room().desk.sheet.toPlainText() == text
    (post,) = writer.services.composer.unsent()
    assert (post.text, post.entry) == (text, entry.id)
    assert [(s.start, s.end) for s in post.sources] == [(0, 18), (34, 45)]
    assert writer.sees("From your entry of 24 November 2026")


def offered(writer: Person) -> list[str]:
    """The sentences in the window that lets one choose some."""
    (picker,) = writer.room().findChildren(SentencePicker)
    writer.waits(lambda: not writer.desktop.tasks.running)
    return [picker.sentences.item(n).text() for n in range(picker.sentences.count())]


def test_who_is_never_spoken_of_is_not_offered_for_choosing(writer: Person) -> None:
    writer.services.people.say("Marta", Naming.NEVER)
    writer.wrote("The frost was hard. Marta came by. She took two jars. The jam had set.")
    writer.press("Ctrl+J")
    assert offered(writer) == ["The frost was hard.", "The jam had set."]
    assert writer.sees("2 sentences are about somebody you never want in posts. They stay here.")
    (picker,) = writer.room().findChildren(SentencePicker)
    picker.sentences.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(picker.sentences, key)
    settle()
    (post,) = writer.services.composer.unsent()
    assert post.text == "The jam had set."
    assert [(source.start, source.end) for source in post.sources] == [(54, 70)]


def test_an_entry_only_about_somebody_never_spoken_of_offers_nothing(writer: Person) -> None:
    writer.services.people.say("Marta", Naming.NEVER)
    writer.wrote("Marta came by.")
    writer.press("Ctrl+J")
    assert offered(writer) == []
    assert writer.sees("1 sentence is about somebody you never want in posts. It stays here.")


def test_whoever_may_be_named_is_offered_for_choosing(writer: Person) -> None:
    writer.services.people.say("Marta", Naming.NAME)
    writer.wrote("The frost was hard. Marta came by.")
    writer.press("Ctrl+J")
    assert offered(writer) == ["The frost was hard.", "Marta came by."]
    assert not writer.sees("never want in posts")


def test_a_thread_is_handed_over_part_by_part(writer: Person, browser: list[str]) -> None:
    writer.click(writer.room().networks._rows["x"].check)
    writer.click(writer.room().desk.sheet)
    writer.paste("The kiln tripped again on Monday, and I laughed. " * 8)
    writer.waits_to_see("A thread would be 2 on X.")
    writer.click(writer.room().desk.offer.check)
    writer.click("Hand over to X")
    first = QApplication.clipboard().text()
    assert len(first) <= 280
    assert len(browser) == 1
    assert writer.told().startswith("Part 1 of 2 is on the clipboard")
    writer.click("Copy the next part")
    assert writer.told().startswith("Part 2 of 2 is on the clipboard")
    assert QApplication.clipboard().text() != first
    assert len(browser) == 1


def test_the_preview_is_told_to_who_cannot_see_it(writer: Person) -> None:
    for name in ("mastodon", "x"):
        writer.click(writer.room().networks._rows[name].check)
    writer.click(writer.room().desk.sheet)
    writer.type("A glaze that cracked")
    preview = writer.room().preview
    writer.waits(lambda: "A glaze that cracked" in preview.canvas.accessibleName())
    extras = writer.room().desk.extras
    writer.click(extras.warn)
    writer.type("broken pots")
    writer.waits(lambda: "broken pots" in preview.canvas.accessibleName())
    folded = preview.canvas.sizeHint().height()
    preview.canvas.setFocus()
    writer.press("Space")
    assert preview.canvas.sizeHint().height() > folded
    writer.click("X", preview)
    assert writer.sees("X knows no warnings, so it is not shown.")


def test_an_empty_journal_says_so_where_sentences_are_chosen(writer: Person) -> None:
    writer.press("Ctrl+J")
    (picker,) = writer.room().findChildren(SentencePicker)
    assert writer.sees("Nothing is written yet.", picker)
    assert not picker.use.isEnabled()
