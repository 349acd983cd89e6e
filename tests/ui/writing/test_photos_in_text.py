"""Photos drawn within the text and large; the text stays what was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from tests.ui.writing.photographing import (
    blocks,
    captions,
    dialog,
    drop,
    photo,
    photos,
    red_in,
    with_place,
)
from ui.writing.photo_view import PhotoView


def test_named_in_the_text_it_is_drawn_there_and_the_text_stays_plain(
    person: Person, tmp_path: Path
) -> None:
    page = person.room().page
    person.type("Before")
    drop(person, photo(tmp_path, "one.jpg", "#ff0000"))
    uid = photos(person).attachments[0].id
    photos(person).act(uid, "place")
    person.type("after")
    person.press("Ctrl+S")
    body = f"Before\n![](media:{uid})\nafter"
    assert page.sheet.toPlainText() == body
    assert person.row("SELECT body FROM entries") == (body,)
    assert photos(person).strip.isHidden()
    lines = blocks(page.sheet)
    assert lines[1].blockFormat().bottomMargin() >= 80
    assert lines[2].blockFormat().bottomMargin() == 0
    person.waits(lambda: red_in(page.sheet) > 1000)
    for _ in range(12):
        person.press("Ctrl+Z")
    assert "media:" not in page.sheet.toPlainText()
    assert len(photos(person).strip.thumbs) == 1
    assert not any(block.blockFormat().bottomMargin() for block in blocks(page.sheet))
    for _ in range(12):
        person.press("Ctrl+Y")
    assert page.sheet.toPlainText() == body
    assert red_in(page.sheet) > 1000


def test_it_is_drawn_again_when_the_entry_is_opened_again(start: Start, tmp_path: Path) -> None:
    person = start()
    drop(person, photo(tmp_path, "one.jpg", "#ff0000"))
    uid = photos(person).attachments[0].id
    photos(person).act(uid, "place")
    person.close()
    again = start()
    sheet = again.room().page.sheet
    again.waits(lambda: red_in(sheet) > 1000)
    assert not sheet.document().isUndoAvailable()
    assert not again.room().page.dirty
    again.room("journal")
    again.waits(lambda: red_in(again.room().page.sheet) > 1000)


def test_a_click_on_it_shows_it_large_with_the_next(person: Person, tmp_path: Path) -> None:
    drop(person, with_place(tmp_path), photo(tmp_path, "two.jpg", "green"))
    photos(person).strip.thumbs[0].setFocus()
    person.press("Return")
    view = dialog(PhotoView)
    assert isinstance(view, PhotoView)
    person.waits(lambda: not view.picture.pixmap().isNull())
    assert "Taken" in view.facts.text()
    QTest.keyClicks(view.caption, "From the train")
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    settle()
    assert captions(person) == ["From the train", ""]
    assert view.caption.text() == ""
    QTest.keyClick(view, Qt.Key.Key_Escape)
    settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, PhotoView)]


def test_the_arrows_turn_over_and_a_caption_keeps_them(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    photos(person).strip.thumbs[0].setFocus()
    person.press("Return")
    view = dialog(PhotoView)
    assert isinstance(view, PhotoView)
    person.press("Right")
    assert person.sees("2 of 2", view)
    person.press("Left")
    assert person.sees("1 of 2", view)
    person.press("F2", "Right")
    assert person.sees("1 of 2", view)


@pytest.mark.parametrize("letters", [100, 175])
def test_a_photo_is_no_wider_than_a_small_window(
    person: Person, tmp_path: Path, letters: int
) -> None:
    person.services.settings.set("text size", letters)
    person.window.resize(600, 440)
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    photos(person).strip.thumbs[0].setFocus()
    person.press("Return")
    view = dialog(PhotoView)
    settle()
    assert view.width() <= 600
    for each in view.findChildren(QAbstractButton):
        assert view.rect().contains(QRect(each.mapTo(view, QPoint()), each.size())), each.text()


def test_a_click_within_the_text_opens_it(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg", "#ff0000"))
    photos(person).act(photos(person).attachments[0].id, "place")
    sheet = person.room().page.sheet
    person.waits(lambda: red_in(sheet) > 1000)
    picture = sheet.viewport().grab().toImage()
    at = next(
        QPoint(x, y)
        for y in range(0, picture.height(), 10)
        for x in range(0, picture.width(), 10)
        if picture.pixelColor(x, y).red() > 240 and picture.pixelColor(x, y).green() < 40
    )
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=at)
    dialog(PhotoView).close()
    settle()
