"""Where one was when the journal was locked, and back to it: a room and an id, never a word."""

from contextlib import suppress
from typing import Any, NamedTuple, cast

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from core.problems import Known
from ui.desktop import Desktop
from ui.widgets.writing_edit import WritingEdit


class Left(NamedTuple):
    """The room that was locked, and the id of the entry or post that was open there, if one was."""

    room: str = ""
    document: str = ""


def left(desktop: Desktop) -> Left:
    """Once all is saved."""
    room = desktop.window.current
    return Left(room, desktop.window.room(room).document()[1])


def go_on(desktop: Desktop, place: Left) -> None:
    """To what was open, and to the end of its words; not if one is elsewhere or it is gone."""
    if not place.document or desktop.window.current != place.room:
        return
    with suppress(Known):
        if place.room == "compose":
            desktop.show_post(place.document)
        elif place.room == "journal":
            desktop.show_entry(place.document)
        elif place.room == "today":
            journal, today = desktop.services.journal, desktop.window.room("today")
            if journal.get(place.document).day == journal.today():
                cast("Any", today).open(place.document)
    sheet = QApplication.focusWidget()
    if isinstance(sheet, WritingEdit):
        sheet.moveCursor(QTextCursor.MoveOperation.End)
