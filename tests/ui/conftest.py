"""The real window over a real journal file, with a clock of our own and short pauses."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.services import build
from tests.ui.person import ZONE, Clock, Person
from ui.desktop import Desktop
from ui.shell import make_application

Start = Callable[..., Person]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application object, for every test."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return make_application("test")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for a pause in typing waits only a moment."""
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 30)
    monkeypatch.setattr("ui.widgets.autosave._RETRY_MS", 60)
    monkeypatch.setattr("ui.today.room.SUGGEST_MS", 40)
    monkeypatch.setattr("ui.compose.reader.READ_MS", 30)
    monkeypatch.setattr("ui.compose.shapes.SHAPE_MS", 10)
    monkeypatch.setattr("ui.journal.finder._SEARCH_MS", 10)
    monkeypatch.setattr("ui.journal.finder._REFRESH_MS", 5)
    monkeypatch.setattr("ui.palette._TYPING_MS", 10)


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, clock: Clock, short_pauses: None
) -> Iterator[Start]:
    """Start the program over `data_dir`, in a room; a second time after the first was closed."""
    people: list[Person] = []

    def begin(
        room: str = "today",
        size: tuple[int, int] = (1280, 800),
        folder: Path | None = data_dir,
        own_folder: bool = False,
    ) -> Person:
        desktop = Desktop(build(folder, clock, ZONE), qapp, own_folder=own_folder)
        person = Person(desktop, data_dir, qtbot)
        people.append(person)
        desktop.window.resize(*size)
        with qtbot.waitExposed(desktop.window):
            desktop.show(room)
        desktop.window.activateWindow()
        qtbot.waitUntil(desktop.window.isActiveWindow)
        desktop.settle()
        qtbot.waitUntil(lambda: not desktop.tasks.running, timeout=20_000)
        return person

    yield begin
    bugs = [dialog for person in people for dialog in person.bugs()]
    for person in reversed(people):
        person.close()
    qapp.clipboard().clear()
    assert not bugs, "\n".join(bugs)


@pytest.fixture
def person(start: Start) -> Person:
    """Somebody before the window, in Today, with nothing written yet."""
    return start()


class Browser(QObject):
    """Stands where the person's browser would be, and keeps the addresses it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    @Slot(QUrl)
    def open(self, page: QUrl) -> None:
        self.pages.append(page.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[list[str]]:
    """The pages that were opened in the browser."""
    stand_in = Browser()
    schemes = ("https", "http", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, stand_in, "open")  # type: ignore[arg-type] # PySide takes text only
    yield stand_in.pages
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)
