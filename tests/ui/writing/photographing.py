"""Somebody with photos: making them, letting them fall on the sheet, looking at what is drawn."""

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit

from tests.ui.person import Person
from ui.writing.photos import Photos

CAPTIONED = "SELECT caption FROM attachments WHERE deleted IS NULL ORDER BY position"


def photo(folder: Path, name: str, colour: str | tuple[int, int, int] = "red", **how: Any) -> Path:
    path = folder / name
    Image.new("RGB", (120, 80), colour).save(path, "JPEG", **how)
    return path


def with_place(folder: Path) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8769)[0x9003] = "2026:05:12 14:03:09"
    exif.get_ifd(0x8769)[0x9011] = "+02:00"
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (52.0, 30.0, 36.0), 3: "W", 4: (13.0, 24.0, 0.0), 5: 0, 6: 34.5}
    )
    exif[0x010F], exif[0x0110] = "Maker", "Maker One"
    return photo(folder, "holiday.jpg", "blue", exif=exif)


def photos(person: Person) -> Photos:
    return person.desktop.aids.photos[person.room().page]


def drop(person: Person, *files: Path) -> None:
    """Let files fall on the sheet."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    sheet = person.room().page.sheet
    assert sheet.canInsertFromMimeData(mime)
    before = len(photos(person).attachments)
    sheet.insertFromMimeData(mime)
    person.waits(lambda: len(photos(person).attachments) == before + len(files))
    person.waits(lambda: not person.desktop.tasks.running)


def dialog(sort: type[QDialog] = QDialog) -> QDialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, sort) and w.isVisible()]
    return found


def captions(person: Person) -> list[str]:
    return [words for (words,) in person.rows(CAPTIONED)]


def blocks(sheet: QTextEdit) -> list[QTextBlock]:
    block = sheet.document().begin()
    found = []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def red_in(sheet: QTextEdit) -> int:
    """How many pixels of the sheet are plainly red."""
    image = sheet.viewport().grab().toImage()
    return sum(
        25
        for y in range(0, image.height(), 5)
        for x in range(0, image.width(), 5)
        if image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 60
    )
