"""What a room shows when there is nothing yet: what it is for, and the one thing to do first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import button, label, row
from ui.widgets.fitting_label import FittingLabel

_TEXT_WIDTH, _LEAST_WIDTH, _PICTURE = 380, 200, 40


class EmptyState(QWidget):
    """An icon, a sentence or two, and at most one button; a link below it for another way."""

    def __init__(
        self,
        look: Look,
        icon_name: str,
        title: str,
        text: str,
        word: str = "",
        action: Callable[[], object] | None = None,
        also: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._icon = look, icon_name
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = FittingLabel("section")
        heading.say(title)
        self._words = words = label(text, "faint")
        words.setWordWrap(True)
        words.setMinimumWidth(_LEAST_WIDTH)
        for part in (heading, words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        inside.setSpacing(GAP)
        inside.addStretch(2)
        inside.addWidget(self._picture)
        inside.addWidget(heading)
        line = row(None, words, None)
        line.setStretch(1, 100)  # as wide as it may be, where there is room
        inside.addLayout(line)
        self.act = None if action is None else button(word, action, "primary")
        if self.act is not None:
            inside.addSpacing(GAP)
            inside.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignHCenter)
        if also is not None:
            inside.addWidget(button(*also, "link"), alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        self._paint()
        look.changed.connect(self._paint)

    def _paint(self) -> None:
        side = self._look.scaled(_PICTURE)
        picture = pixmap(self._icon, self._look.theme.faint, side, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self._words.setMaximumWidth(self._look.scaled(_TEXT_WIDTH))
