"""What would help the week, and the suggestions from the journal that it leads to."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from core.helping import Help
from core.model import Suggestion
from ui import words
from ui.mix.days import day
from ui.shell import translate
from ui.theme import Look

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Offer(NamedTuple):
    """What would help, and what the journal has for it; `entry_day` if one entry is enough.

    Where it has nothing, `shelf` says that links lie on the shelf.
    """

    wanted: Help
    suggestions: tuple[Suggestion, ...] = ()
    entry_day: str = ""
    shelf: bool = False

    @property
    def says(self) -> str:
        found = len(self.suggestions)
        return words.helping(self.wanted, found, self._from, translate, shelf=self.shelf)

    @property
    def _from(self) -> str:
        return day(self.entry_day, "dddd") if self.entry_day else ""


def offer(wanted: Help, found: Sequence[Suggestion], days: dict[str, str], today: str) -> Offer:
    """Pick what fits: from one entry of the last week if that is enough, else the best of all.

    `days` has the day of each entry.
    """
    fitting = [made for made in found if made.kind is wanted.kind and made.sources]
    for made in fitting:
        entry = made.sources[0].entry
        same = [each for each in fitting if each.sources[0].entry == entry]
        if len(same) >= wanted.posts and _lately(days.get(entry, ""), today):
            return Offer(wanted, tuple(same), days[entry])
    return Offer(wanted, tuple(fitting))


def _lately(iso: str, today: str) -> bool:
    """Whether the name of the weekday is enough to know which day is meant."""
    if not iso:
        return False
    ago = date.fromisoformat(today) - date.fromisoformat(iso)
    return timedelta(0) <= ago < timedelta(days=7)


class WrappedLink(QAbstractButton):
    """A link of more than one line; pressed like a button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def say(self, said: str) -> None:
        self.setText(said)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = self.fontMetrics()
        box = metrics.boundingRect(QRect(0, 0, max(width, 40), 10_000), _WRAP, self.text())
        return box.height() + 6

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else 240
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        if self.hasFocus():  # as every link
            painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(theme.accent))
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(theme.accent))
        painter.drawText(self.rect().adjusted(0, 3, 0, -3), int(_WRAP), self.text())
        painter.end()
