"""One quiet question above an empty sheet; it goes with the first letter."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.prompts import Prompts
from core.settings import Settings
from ui.theme import GAP, Look
from ui.widgets.basics import IconButton, button, label
from ui.widgets.entry_sheet import EntrySheet


class PromptLine(QWidget):
    """Shown only where it is wished and nothing is written yet."""

    undo_offered = Signal(str, object)

    def __init__(self, look: Look, prompts: Prompts, settings: Settings, page: EntrySheet) -> None:
        super().__init__()
        self._prompts, self._settings, self._page = prompts, settings, page
        self.words = label("", "hint", wrap=True)
        self.other = button(self.tr("Another"), self._another, "link")
        self.other.setAccessibleName(self.tr("Another question"))
        self.off = IconButton(look, "close", self.tr("No more questions"))
        self.off.clicked.connect(self._switch_off)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(GAP // 2, 0, 0, 0)  # where the words of the sheet begin
        inside.setSpacing(GAP)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.other)
        inside.addWidget(self.off)
        page.above.addWidget(self)
        page.edited.connect(self.look)
        page.turned.connect(lambda _: self.look())
        self.hide()
        self.look()

    def look(self) -> None:
        """Show or hide it, by what stands on the sheet and what is set."""
        blank = not self._page.entry.id and self._page.sheet.document().isEmpty()
        if not (blank and self._settings.get("prompts")):
            self.hide()
        elif self.isHidden():
            self._say(self._prompts.of_today)

    def _another(self) -> None:
        self._say(self._prompts.another)
        self._page.sheet.setFocus()

    def _say(self, find: Callable[[], str]) -> None:
        words = find()
        self.words.setText(
            words or self.tr("Those were all the questions for now. They come again.")
        )
        self.words.setAccessibleName(self.tr("A question, if you like: {0}").format(words))
        self.other.setVisible(bool(words))
        self.show()

    def _switch_off(self) -> None:
        self._settings.set("prompts", False)
        self.look()
        self._page.sheet.setFocus()
        self.undo_offered.emit(
            self.tr("No more questions on an empty sheet. Settings, Writing has the switch."),
            self._switch_on,
        )

    def _switch_on(self) -> None:
        self._settings.set("prompts", True)
        self.look()
