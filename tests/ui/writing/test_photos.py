"""Photos in an entry: dropped, pasted, picked, captioned, placed, taken away, opened, copied out."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from core.problems import Known
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from tests.ui.writing.photographing import (
    captions,
    dialog,
    drop,
    photo,
    photos,
    with_place,
)


def test_several_photos_are_dropped_and_the_words_stay_as_they_are(
    person: Person, tmp_path: Path
) -> None:
    person.type("We went to the lake.")
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    assert len(photos(person).strip.thumbs) == 2
    assert person.row("SELECT body FROM entries") == ("We went to the lake.",)
    assert person.row("SELECT count(*) FROM media") == (2,)


def test_a_photo_is_an_entry_without_a_word(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg"))
    assert person.row("SELECT body, title FROM entries") == ("", "")
    person.type("Now with words.")
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == ("Now with words.",)


def test_a_picture_on_the_clipboard_is_pasted(person: Person) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QApplication.clipboard().setImage(image)
    person.type("Pasted: ")
    person.press("Ctrl+V")
    person.waits(lambda: len(photos(person).attachments) == 1)
    assert person.room().page.sheet.toPlainText() == "Pasted: "
    assert person.row("SELECT type, width, height FROM media") == ("image/png", 30, 20)


def test_photos_are_picked_in_the_row_of_details(person: Person, tmp_path: Path) -> None:
    person.type("Picked.")
    person.click("Add photos or files")
    picker = dialog(QFileDialog)
    assert isinstance(picker, QFileDialog)
    picker.filesSelected.emit([str(photo(tmp_path, "one.jpg"))])
    picker.close()
    person.waits(lambda: len(photos(person).strip.thumbs) == 1)


def test_when_and_where_are_kept_inside_and_never_leave(person: Person, tmp_path: Path) -> None:
    drop(person, with_place(tmp_path))
    (kept,) = person.row("SELECT details FROM attachments")
    assert json.loads(kept) == {
        "taken": "2026-05-12T14:03:09+02:00",
        "latitude": 52.51,
        "longitude": -13.4,
        "altitude": 34.5,
        "camera": "Maker One",
    }
    assert person.row("SELECT width, height FROM media") == (80, 120)  # upright
    thumb = photos(person).strip.thumbs[0]
    thumb.setFocus()
    person.press("Ctrl+C")
    person.waits(lambda: QApplication.clipboard().image().height() == 120)
    assert person.told() == "Copied, without its place and date."
    photos(person).act(photos(person).attachments[0].id, "save")
    saving = dialog(QFileDialog)
    assert isinstance(saving, QFileDialog)
    out = tmp_path / "out.jpeg"
    saving.fileSelected.emit(str(out))
    saving.close()
    person.waits(out.exists)
    with Image.open(io.BytesIO(out.read_bytes())) as left:
        assert not dict(left.getexif())
        assert left.size == (80, 120)


def test_one_key_gives_a_caption_and_the_photo_remembers_it(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg"))
    photos(person).strip.thumbs[0].setFocus()
    person.press("F2")
    asked = dialog()
    line = asked.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "The lake at six")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert captions(person) == ["The lake at six"]
    thumb = photos(person).strip.thumbs[0]
    assert "The lake at six" in thumb.accessibleName()
    person.window.activateWindow()
    person.waits(thumb.hasFocus)


def test_taken_away_and_brought_back(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    first = photos(person).attachments[0]
    photos(person).strip.thumbs[0].setFocus()
    person.press("Del")
    assert len(photos(person).strip.thumbs) == 1
    person.undo()
    assert photos(person).attachments[0].id == first.id


def test_their_order_is_changed_by_key(person: Person, tmp_path: Path) -> None:
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    one, two = (a.id for a in photos(person).attachments)
    photos(person).strip.thumbs[0].setFocus()
    person.press("Alt+Right")
    assert [a.id for a in photos(person).attachments] == [two, one]
    assert photos(person).strip.thumbs[1].hasFocus()


def test_what_is_lost_or_damaged_is_said_in_its_place(start: Start, tmp_path: Path) -> None:
    person = start()
    drop(person, photo(tmp_path, "one.jpg"), photo(tmp_path, "two.jpg", "green"))
    lost, damaged = (a.medium for a in photos(person).attachments)
    assert lost is not None
    assert damaged is not None
    folder = person.services.media.folder
    person.close()
    folder.path(lost.file).unlink()
    path = folder.path(damaged.file)
    path.write_bytes(path.read_bytes()[:-40] + b"x" * 40)
    again = start()
    again.waits(lambda: [t.words() for t in photos(again).strip.thumbs] == ["Not shown"] * 2)
    said = [thumb.accessibleName() for thumb in photos(again).strip.thumbs]
    assert "not there any more" in said[0]
    assert "damaged" in said[1]
    drop(again, photo(tmp_path, "one.jpg"))  # the same photo again mends the first
    again.waits(lambda: photos(again).strip.thumbs[0].words() == "")


def test_other_files_are_kept_with_their_names_and_opened_by_the_system(
    person: Person, tmp_path: Path, browser: list[str]
) -> None:
    pdf = tmp_path / "Ticket to Rome.pdf"
    pdf.write_bytes(b"%PDF-1.4 not much of one")
    drop(person, pdf)
    thumb = photos(person).strip.thumbs[0]
    assert thumb.words() == "Ticket to Rome.pdf"
    person.click(thumb)
    person.waits(lambda: browser)
    assert browser[0].endswith("Ticket%20to%20Rome.pdf")
    opened = Path(QUrl(browser[0]).toLocalFile())
    assert opened.read_bytes() == pdf.read_bytes()
    person.close()
    assert not opened.exists()


def test_a_folder_or_a_lost_file_is_said(person: Person, tmp_path: Path) -> None:
    person.type("Words.")
    photos(person).add_files([str(tmp_path / "nothing.jpg")])
    person.waits(lambda: "nothing.jpg" in person.told())
    assert not photos(person).attachments


def test_a_photo_that_comes_late_goes_to_the_entry_it_was_meant_for(
    person: Person, tmp_path: Path
) -> None:
    person.type("First.")
    person.press("Ctrl+S")
    first = person.room().page.entry.id
    photos(person).add_files([str(photo(tmp_path, "one.jpg"))])
    person.press("Ctrl+N")
    person.waits(lambda: not person.desktop.tasks.running)
    assert [a.name for a in person.services.media.of("entry", first)] == ["one.jpg"]
    assert photos(person).strip.isHidden()


def test_no_bytes_are_no_photo(person: Person, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    photos(person).add_files([str(tmp_path / "empty.jpg")])
    person.waits(lambda: not person.desktop.tasks.running)
    with pytest.raises(Known):
        person.services.media.keep(b"")
    assert not photos(person).attachments


def test_the_photo_that_came_last_is_seen(person: Person, tmp_path: Path) -> None:
    for number in range(12):
        drop(person, photo(tmp_path, f"{number}.jpg", (number * 20, 80, 120)))
        last = photos(person).strip.thumbs[-1]
        settle()
        seen = last.visibleRegion().boundingRect().width()
        assert seen == last.width(), f"of photo {number} only {seen}"
