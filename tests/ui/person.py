"""A person at the window: types, presses, clicks and reads; and a look into the journal's file."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.model import Entry, replace
from core.services import Services
from core.store.sqlite import sqlite3
from ui.desktop import Desktop

W = TypeVar("W", bound=QWidget)
ZONE = "Europe/Berlin"


@dataclass
class Clock:
    """A clock that stands still until it is put forward."""

    at: datetime = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)  # a Wednesday, in 2026-W48

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **much: float) -> None:
        self.at += timedelta(**much)


class Person:
    """Does in the real window only what a person can do: what is hidden cannot be clicked."""

    def __init__(self, desktop: Desktop, folder: Path, qtbot: QtBot) -> None:
        self.desktop, self.folder, self._qtbot = desktop, folder, qtbot
        self.window = desktop.window
        self.services: Services = desktop.services
        self.open = True

    def room(self, name: str = "") -> Any:
        """The room on the screen, entered by its key if it is named."""
        if name:
            self.press(f"Ctrl+{self.window.rooms.index(name) + 1}")
            assert self.window.current == name
        return self.window.room(self.window.current)

    def focus(self) -> QWidget:
        """What has the keyboard."""
        return (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeWindow()
            or self.window
        )

    def press(self, *keys: str) -> None:
        """Press each key, such as `Ctrl+K` or `Esc`, where the keyboard is."""
        for key in keys:
            self._wake()
            QTest.keySequence(self.focus(), QKeySequence(key))
            settle()
            self._stay_active()

    def _wake(self) -> None:
        """A window that a dialog has left: offscreen, nobody else gives the keyboard back."""
        if QApplication.activeWindow() is None and self.window.isVisible():
            self.window.activateWindow()
            settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is; what a plain keyboard lacks comes from an input method."""
        if text.isascii():
            QTest.keyClicks(self.focus(), text)
        else:
            event = QInputMethodEvent("", [])
            event.setCommitString(text)
            QApplication.sendEvent(self.focus(), event)
        settle()

    def write(self, part: QWidget, text: str) -> None:
        """Click into a part and type over what stands there."""
        self.click(part)
        self.press("Ctrl+A")
        self.type(text) if text else self.press("Del")

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def click(self, target: QWidget | str, within: QWidget | None = None) -> None:
        """Click a part of the window, or the button with these words."""
        part = self.button(target, within) if isinstance(target, str) else target
        assert part.isEnabled(), f"{part} is switched off"
        self.point(part)
        QTest.mouseClick(
            part.window().windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self._place(part),
        )
        settle()
        self._stay_active()

    def _stay_active(self) -> None:
        if QApplication.activeWindow() is None and self.window.isVisible():
            self.window.activateWindow()  # offscreen, nobody else gives it back
            settle()

    def point(self, part: QWidget) -> None:
        """Move the pointer onto a part, scrolling to it if need be."""
        show_scrolled(part)
        assert part.isVisible(), f"{part} is not on the screen"
        if not self._in_reach(part):  # something was still being scrolled to
            self._qtbot.wait(100)
            show_scrolled(part)
        place = self._place(part)
        assert self._in_reach(part), f"{part} lies under {part.window().childAt(place)}"
        QTest.mouseMove(part.window().windowHandle(), place)
        settle()

    def _place(self, part: QWidget) -> QPoint:
        """Where one clicks, in the part's window; a check box only on its sign, at the left."""
        seen = part.visibleRegion().boundingRect()
        at = QPoint(seen.left() + 14, seen.center().y()) if isinstance(part, QCheckBox) else None
        return part.mapTo(part.window(), at or seen.center())

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """The button on the screen that bears or is named by these words."""
        found = [
            made
            for made in (within or self.window).findChildren(QAbstractButton)
            if made.isVisible() and words in (made.text().strip(), made.accessibleName())
        ]
        assert len(found) == 1, f"{len(found)} buttons “{words}”: {self.buttons(within)}"
        return found[0]

    def buttons(self, within: QWidget | None = None) -> list[str]:
        """The words of all buttons on the screen."""
        found = (within or self.window).findChildren(QAbstractButton)
        return [b.text().strip() or b.accessibleName() for b in found if b.isVisible()]

    def reads(self, within: QWidget | None = None) -> str:
        """All that stands in words on the screen, a line for each part."""
        place = within or self.window
        parts = [place, *place.findChildren(QWidget)]
        return "\n".join(words for part in parts if part.isVisible() and (words := said(part)))

    def sees(self, words: str, within: QWidget | None = None) -> bool:
        return words in self.reads(within)

    def _in_reach(self, part: QWidget) -> bool:
        """Whether a click on the middle of a part would meet it."""
        found = part.window().childAt(self._place(part))
        return found is part or (found is not None and part.isAncestorOf(found))

    def waits(self, until: Callable[[], object], timeout: int = 5_000) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=timeout)
        settle()

    def waits_to_see(self, words: str, within: QWidget | None = None) -> None:
        try:
            self._qtbot.waitUntil(lambda: self.sees(words, within), timeout=5_000)
        except (AssertionError, TimeoutError):
            raise AssertionError(f"“{words}” is not in\n{self.reads(within)}") from None

    def wrote(self, text: str, days_ago: float = 0, **details: Any) -> Entry:
        """An entry of an earlier day."""
        journal = self.services.journal
        blank = journal.blank(journal.blank().at - timedelta(days=days_ago))
        return journal.save(replace(blank, body=text, **details))

    def bugs(self) -> list[str]:
        """What the windows say that a bug has opened."""
        return [
            text.toPlainText()
            for dialog in QApplication.topLevelWidgets()
            if dialog.isVisible() and "went wrong" in dialog.windowTitle()
            for text in dialog.findChildren(QPlainTextEdit)
        ]

    def undo(self) -> None:
        """Press Undo in the message at the foot of the window."""
        self.click("Undo", self.window.toast)

    def told(self) -> str:
        """The message at the foot of the window."""
        return self.window.toast.text if self.window.toast.isVisible() else ""

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """What another program reads in the journal's file."""
        with closing(sqlite3.connect(self.folder / "rapport.db")) as connection:
            return connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, *parameters: object) -> tuple[Any, ...]:
        (row,) = self.rows(sql, *parameters)
        return row

    def close(self) -> None:
        """Close the window, and with it the program."""
        if self.open:
            self.open = False
            self.window.close()
            self.desktop.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            settle()


def settle() -> None:
    """Let what has happened be shown."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(part: QWidget) -> str:
    """The words that stand in a part itself."""
    if isinstance(part, QTextEdit):
        return part.toPlainText()
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        return part.text()
    return ""


def show_scrolled(part: QWidget) -> None:
    """Scroll until the part can be seen."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
            settle()
        above = above.parentWidget()


def visible(parts: Iterable[W]) -> list[W]:
    return [part for part in parts if part.isVisible()]
