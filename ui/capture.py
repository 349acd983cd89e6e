"""Quick capture: a small window for one note, kept while it is written and when it closes.

In a process of its own (`--capture`) it writes beside an open window, which notices what came. A
locked journal takes the note sealed, by its letterbox.
"""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.model import Entry, replace
from core.problems import Known
from ui.dress import dress
from ui.shell import say
from ui.theme import PAD, Look
from ui.widgets.autosave import AutoSave
from ui.widgets.basics import button, label, row
from ui.widgets.writing_edit import WritingEdit

if TYPE_CHECKING:
    from core.services import Services

_SIZE = (520, 260)  # pixels at 100 %


class Capture(QWidget):
    """`keep` saves an entry and gives it back; `seal` takes the words of a locked journal at the end."""

    closed = Signal()

    def __init__(
        self,
        look: Look,
        blank: Callable[[], Entry],
        keep: Callable[[Entry], Entry] | None,
        seal: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("A quick note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "note")
        self.resize(*map(look.scaled, _SIZE))
        self._keep, self._seal = keep, seal
        self._entry = blank()
        self._blank = blank
        self.sheet = WritingEdit(look, self.tr("A quick note"), self.tr("What happened?"))
        self.status = label("", "faint", wrap=True)
        self._keeper = AutoSave(
            self, self._write, lambda problem: self.status.setText(say(problem))
        )
        done = button(self.tr("Done (Ctrl+Enter)"), self.close, "primary")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        inside.addWidget(self.sheet, 1)
        across = row(self.status, done)
        across.setStretch(0, 1)
        inside.addLayout(across)
        if keep is None:
            self.status.setText(
                self.tr("Your journal is locked. The note is sealed and goes in when you open it.")
            )
        self.sheet.edited.connect(self._touched)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self, self.close)
        self.sheet.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whatever stands here is kept first; what cannot be kept keeps the window open."""
        if not self._finish():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)

    def _finish(self) -> bool:
        text = self.sheet.text()
        if self._keep is not None:
            return self._keeper.flush()
        if self._seal is None or not text.strip():
            return True
        try:
            self._seal(text)
        except Known as problem:
            self.status.setText(say(problem))
            return False
        return True

    def _touched(self) -> None:
        if self._keep is not None:
            if not self._entry.id and not self._keeper.dirty:
                self._entry = self._blank()
            self._keeper.touch()

    def _write(self) -> None:
        text = self.sheet.text()
        if self._keep is not None and (self._entry.id or text.strip()):
            self._entry = self._keep(replace(self._entry, body=text))
            self.status.setText(self.tr("Kept in your journal."))


def run(services: "Services", app: QApplication) -> int:
    """Show only the small window until it is closed; the exit status."""
    gc.enable()
    journal, protection = services.journal, services.protection
    look = dress(app, services.settings)

    def seal(text: str) -> None:
        protection.leave_letter(text, journal.blank().zone)

    locked = protection.locked
    note = Capture(look, journal.blank, None if locked else journal.save, seal)
    note.closed.connect(QApplication.quit)
    note.show()
    note.activateWindow()
    return int(QApplication.exec())
