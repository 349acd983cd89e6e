"""A list and what is chosen of it: beside each other, or one at a time where there is no room for both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import PAGE
from ui.widgets.basics import button, column


class Pair(QWidget):
    """While it is `single` a link above the second leads back; `returned` tells that it was taken."""

    returned = Signal()

    def __init__(self, first: QWidget, second: QWidget, back: str) -> None:
        super().__init__()
        self._first = first
        self.single = self._at_second = self._only_second = False
        self.back = button(back, self._go_back, "link")
        self.back.hide()
        self._second = QWidget()
        inside = column(self.back, second)
        inside.setStretch(1, 1)
        self._second.setLayout(inside)
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.setSpacing(PAGE)
        self.across.addWidget(first)
        self.across.addStretch(0)
        self.across.addWidget(self._second, 1)
        self.across.addStretch(0)

    def fit(self, *, single: bool) -> None:
        """Show one at a time from here on, or both. What has the keyboard stays in sight."""
        if single is not self.single:
            at = self.window().focusWidget()
            self.single = single
            self._at_second = at is not None and self._second.isAncestorOf(at)
            self._show()

    def keep_second(self, widest: int) -> None:
        """It gets no wider than this, and stands in the middle of what is left."""
        self._second.setMaximumWidth(widest)

    def show_first(self) -> None:
        self._at_second = False
        self._show()

    def show_second(self) -> None:
        self._at_second = True
        self._show()

    def show_only_second(self, *, only: bool) -> None:
        """There is nothing yet that could stand in the first; or there is again."""
        self._only_second = only
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where the second does not need it, leads back."""
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.show_first()
        self.returned.emit()

    def _show(self) -> None:
        alone = self.single and self._at_second
        self._first.setVisible(not (alone or self._only_second))
        self._second.setVisible(alone or self._only_second or not self.single)
        self.back.setVisible(alone and not self._only_second)
