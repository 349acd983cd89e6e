"""One kind's target as a bar whose end is dragged, or moved with the arrow keys."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QSlider

from core.model import Kind
from ui import words
from ui.icons import pixmap
from ui.mix.fills import fill
from ui.shell import translate
from ui.theme import GAP, Look

_ICON, _TRACK, _GRIP = 16, 12, 7.0
_FULL = 60  # percent at the right end; more is reached by keys
_BIG = 5


def balanced(before: Mapping[Kind, int], kind: Kind, share: int) -> dict[Kind, int]:
    """The shares with one of them changed: the others give or take in parts of what they have, and
    together they are 100.
    """
    share = min(max(share, 0), 100)
    others = [each for each in Kind if each is not kind]
    weight = sum(before[each] for each in others)
    left = 100 - share
    exact = {each: left * (before[each] / weight if weight else 1 / len(others)) for each in others}
    whole = {each: int(value) for each, value in exact.items()}
    missing = left - sum(whole.values())
    for each in sorted(others, key=lambda other: whole[other] - exact[other])[:missing]:
        whole[each] += 1
    return {each: share if each is kind else whole[each] for each in Kind}


class TargetBar(QSlider):
    """A slider for the screen reader and the keys, painted as a bar of its kind."""

    wanted = Signal(int)
    """A new share, in percent."""

    def __init__(self, look: Look, kind: Kind) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self.kind = look, kind
        self.setRange(0, 100)
        self.setAccessibleName(words.kind(kind, translate))
        self.setToolTip(words.kind_help(kind, translate))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    @property
    def share(self) -> int:
        return self.value()

    @property
    def _icon(self) -> int:
        return self._look.scaled(_ICON)

    def show_share(self, percent: int) -> None:
        """Show a share; nothing is told but to a screen reader."""
        if percent != self.value():
            self.blockSignals(True)
            self.setValue(percent)
            self.blockSignals(False)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, percent))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, round(max(self.fontMetrics().height(), self._icon) + _TRACK + 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _BIG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        steps = {
            Qt.Key.Key_Right: step,
            Qt.Key.Key_Left: -step,
            Qt.Key.Key_PageUp: _BIG,
            Qt.Key.Key_PageDown: -_BIG,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._want(self.share + steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key is Qt.Key.Key_Down)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._look.theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(box, 4, 4)
        inside = box.adjusted(GAP / 2, 2, -GAP / 2, -2)
        line = max(self.fontMetrics().height(), self._icon)
        head = QRectF(inside.left(), inside.top(), inside.width(), line)
        side = self._icon
        icon = pixmap(f"kind-{self.kind}", theme.kinds[self.kind], side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(head.left(), head.center().y() - side / 2), icon)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.ink))
        name = words.kind(self.kind, translate)
        painter.drawText(head.adjusted(side + 6, 0, 0, 0), middle, name)
        painter.setPen(QColor(theme.faint))
        said = self.tr("at most {0} %") if self.kind is Kind.SALES else self.tr("{0} %")
        painter.drawText(head, middle | Qt.AlignmentFlag.AlignRight, said.format(self.share))
        track = self._track()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(track.adjusted(0, 4, 0, -4), 2, 2)
        end = self._x(self.share)
        if self.share:
            bar = QRectF(track.left(), track.top() + 3, end - track.left(), _TRACK - 6)
            fill(
                painter, bar, self.kind, theme, patterns=self._look.patterns, top=True, bottom=True
            )
        painter.setPen(QPen(QColor(theme.kinds[self.kind]), 2))
        painter.setBrush(QColor(theme.sheet))
        painter.drawEllipse(QPointF(end, track.center().y()), _GRIP, _GRIP)
        painter.end()

    def _track(self) -> QRectF:
        box = QRectF(self.rect()).adjusted(_GRIP + 4, 0, -_GRIP - 4, -4)
        box.setTop(box.bottom() - _TRACK)
        return box

    def _x(self, percent: int) -> float:
        track = self._track()
        return track.left() + track.width() * min(percent / _FULL, 1.0)

    def _drag(self, at: QPointF) -> None:
        track = self._track()
        part = (at.x() - track.left()) / max(track.width(), 1.0)
        self._want(round(min(max(part, 0.0), 1.0) * _FULL))

    def _want(self, share: int) -> None:
        share = min(max(share, 0), 100)
        if share != self.share:
            self.wanted.emit(share)
