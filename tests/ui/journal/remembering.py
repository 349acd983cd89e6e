"""Three years of entries to look back on, and how one looks."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from core.model import Entry, replace
from core.services import Services
from tests.ui.conftest import Start
from tests.ui.person import Person

DAYS = (
    ("2023-11-25", "The first kiln came.", {"mood": 5, "tags": ("kiln",), "people": ("Jo",)}),
    ("2024-11-24", "Rain on the roof.", {"mood": 2, "tags": ("weather",)}),
    ("2024-11-25", "A year of clay.", {"mood": 4, "tags": ("kiln", "clay"), "starred": True}),
    ("2026-11-03", "Jo drove the van.", {"mood": 3, "people": ("Jo", "Maria")}),
    ("2026-11-03", "And back again.", {"mood": 5, "tags": ("clay",)}),
    ("2026-11-20", "Quiet.", {"private": True}),
)


def picture(colour: str) -> bytes:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def write(services: Services) -> list[Entry]:
    made = []
    for day, text, more in DAYS:
        at = datetime.fromisoformat(f"{day}T11:00:00").replace(tzinfo=UTC)
        blank = services.journal.blank(at)
        made.append(services.journal.save(replace(blank, body=text, **more)))
    return made


@pytest.fixture
def rememberer(start: Start) -> Person:
    """Somebody in the Journal with three years of entries; two have photos."""
    person = start()
    entries = write(person.services)
    for number, colour in ((0, "#ff0000"), (2, "#00ff00"), (2, "#0000ff")):
        medium = person.services.media.keep(picture(colour))
        person.services.media.attach("entry", entries[number].id, medium)
    person.room("journal")
    return person


def is_told(person: Person, words: str) -> bool:
    return person.told() == words


def look_at(person: Person, words: str) -> None:
    person.click(words, person.room().switcher)
    person.waits(lambda: not person.desktop.tasks.running)


def opened(person: Person) -> str:
    return str(person.room().page.sheet.toPlainText())
