"""A line that says how many posts are not surely read, with the way to look through them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.numbers import figure
from ui.widgets.basics import button, label


class Doubts(QWidget):
    """Not there when there are none. `count` gives how many there are now."""

    review_wanted = Signal()

    def __init__(self, count: Callable[[], int]) -> None:
        super().__init__()
        self._count = count
        self.says = label("", "faint")
        self.look = button(self.tr("Look through them"), self.review_wanted.emit, "link")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.says)
        line.addWidget(self.look)
        line.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        many = self._count()
        said = self.tr("The kind of {0} posts is a guess.").format(figure(many))
        self.says.setText(self.tr("The kind of one post is a guess.") if many == 1 else said)
        self.setVisible(bool(many))
