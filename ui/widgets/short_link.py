"""A link whose words are cut where the room ends, so that a long one widens no page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from ui.widgets.basics import Button

_LEAST = 80


class ShortLink(Button):
    """Its whole words are its name and, where they are cut, its tool tip."""

    def __init__(self, words: str, pressed: Callable[[], object]) -> None:
        super().__init__(words)
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: pressed())  # noqa: PLW0108 - `clicked` would pass its bool

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - around
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
