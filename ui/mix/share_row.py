"""One kind's part of the week against its target; pressed, it lets the kind's posts stand out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from core import patterns
from core.model import Kind, Targets, Week
from ui import words
from ui.icons import pixmap
from ui.mix.fills import fill
from ui.shell import translate
from ui.theme import GAP, SMALL, Look

_ICON, _TRACK, _BAR = 16, 10, 4


class ShareRow(QAbstractButton):
    """The band is where a week in balance lies, the tick is the target."""

    def __init__(self, look: Look, kind: Kind) -> None:
        super().__init__()
        self._look, self.kind = look, kind
        self._name = words.kind(kind, translate)
        self._said = ""
        self._share, self._target, self._scale = 0.0, 0.0, 1.0
        self._band: tuple[float, float] | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)

    def show_week(self, week: Week, targets: Targets, scale: float) -> None:
        """`scale` is the share at the right end of every row's track."""
        count, posts = week.counts[self.kind], week.posts
        self._share, self._target, self._scale = (
            week.shares[self.kind],
            targets.shares[self.kind],
            scale,
        )
        percent, wanted = int(self._share * 100 + 0.5), int(self._target * 100 + 0.5)
        self._band = None
        if posts:
            low, high = patterns.band(self.kind, targets, posts)
            if low > 0 or high < posts:  # in a week of two posts every number is inside
                self._band = max(low / posts, 0.0), min(high / posts, 1.0)
            self._said = self.tr("{0} of {1} · {2} %").format(count, posts, percent)
        else:
            self._said = self.tr("target {0} %").format(wanted)
        if self.kind is Kind.SALES:
            target = self.tr("At most {0} % by your targets").format(wanted)
        else:
            target = self.tr("{0} % by your targets").format(wanted)
        self.setToolTip(f"{words.kind_help(self.kind, translate)}.\n{target}.")
        self.setAccessibleName(f"{self._name}: {self._said}. {target}")
        self.update()

    @property
    def said(self) -> str:
        """The count and share as they are written."""
        return self._said

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self._look.font(SMALL)).height()
        return QSize(200, round(max(line, self._look.scaled(_ICON)) + _TRACK + 6))

    def narrowest(self) -> int:
        """Where its name and its figures still stand beside each other."""
        metrics = QFontMetricsF(self._look.font(SMALL))
        words = metrics.horizontalAdvance(self._name) + metrics.horizontalAdvance(self._said)
        return round(words) + self._look.scaled(_ICON) + 4 * GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus() or self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(box, 4, 4)
        inside = box.adjusted(GAP / 2, 1, -GAP / 2, -2)
        painter.setFont(self._look.font(SMALL))
        line = max(painter.fontMetrics().height(), self._look.scaled(_ICON))
        self._paint_words(painter, QRectF(inside.left(), inside.top(), inside.width(), line))
        top = inside.top() + line + 1
        self._paint_track(painter, QRectF(inside.left(), top, inside.width(), _TRACK))
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        size = self._look.scaled(_ICON)
        icon = pixmap(f"kind-{self.kind}", theme.kinds[self.kind], size, self.devicePixelRatioF())
        painter.drawPixmap(round(box.left()), round(box.center().y() - size / 2), icon)
        painter.setPen(QColor(theme.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(size + 6, 0, 0, 0), middle, self._name)
        painter.setPen(QColor(theme.faint))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self._said)

    def _paint_track(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QRectF(box.left(), box.center().y() - _BAR / 2, box.width(), _BAR)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(middle, 3, 3)
        if self._band:
            low, high = (self._x(part, box) for part in self._band)
            band = QColor(theme.faint)
            band.setAlpha(56)
            painter.setBrush(band)
            painter.drawRoundedRect(QRectF(low, box.top(), high - low, _TRACK), 3, 3)
        if self._share:
            bar = QRectF(middle)
            bar.setRight(self._x(self._share, box))
            fill(
                painter,
                bar,
                self.kind,
                theme,
                patterns=self._look.patterns,
                top=True,
                bottom=True,
            )
        x = round(self._x(self._target, box))
        painter.fillRect(QRectF(x - 1, box.top(), 2, _TRACK), QColor(theme.ink))

    def _x(self, part: float, box: QRectF) -> float:
        return box.left() + min(part / self._scale, 1.0) * box.width()
