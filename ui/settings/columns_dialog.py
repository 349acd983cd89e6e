"""Which column of a table has the words, the day and the rest: asked where the names do not tell."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.theme import PAGE, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row
from ui.widgets.choice import Choice

_WIDE = 440


class ColumnsDialog(QDialog):
    """`chosen` has the column of each field that has one."""

    chosen = Signal(dict)

    def __init__(
        self, parent: QWidget, look: Look, columns: list[str], found: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is in which column?"))
        self._columns = columns
        fields = {
            "text": self.tr("Words"),
            "at": self.tr("Day and time"),
            "network": self.tr("Network"),
            "link": self.tr("Link to the post"),
            "kind": self.tr("Kind"),
            "language": self.tr("Language"),
            "id": self.tr("Number of the post"),
        }
        self.choices: dict[str, Choice] = {}
        lines = []
        for field, says in fields.items():
            choice = Choice(look, says)
            choice.addItems([self.tr("none"), *columns])
            if found.get(field) in columns:
                choice.setCurrentIndex(columns.index(found[field]) + 1)
            name = label(says)
            name.setBuddy(choice)
            choice.currentIndexChanged.connect(self._show)
            self.choices[field] = choice
            lines.append(row(name, None, choice))
        self.take = button(self.tr("Look at it so"), self._take, "primary")
        self.leave = button(self.tr("Leave it"), self.reject)
        about = self.tr("Words and day are needed; the others may stay without a column.")
        inside = column(label(about, "hint", wrap=True), *lines, row(None, self.leave, self.take))
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self.setMinimumWidth(dialog_size.wide(self, _WIDE))
        self._show()

    def columns(self) -> dict[str, str]:
        """What is chosen so far."""
        return {
            field: self._columns[choice.currentIndex() - 1]
            for field, choice in self.choices.items()
            if choice.currentIndex() > 0
        }

    def _show(self) -> None:
        found = self.columns()
        self.take.setEnabled("text" in found and "at" in found)

    def _take(self) -> None:
        self.chosen.emit(self.columns())
        self.accept()
