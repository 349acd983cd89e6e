"""What a column says when the pointer or the keyboard is on it: its days and its numbers."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.model import Kind
from ui import words
from ui.mix.columns import Column
from ui.mix.days import span
from ui.mix.fills import fill
from ui.shell import translate
from ui.theme import CORNER, GAP, PAD, SMALL, Look

_SAMPLE, _LEADING = 10.0, 2.0


class Tip(QWidget):
    """Painted in one go: it follows the pointer without waiting for a layout."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._head: tuple[str, str] = ("", "")
        self._rows: list[tuple[Kind, str, str]] = []
        self._foot = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def tell(self, chart: QWidget, column: Column, bar: QRectF) -> None:
        """Say it beside the bar, which is a rectangle of the chart, and not below its foot."""
        self._head = (span(column.start, column.end), words.posts(column.posts, translate))
        self._rows = [
            (kind, words.kind(kind, translate), str(column.counts[kind]))
            for kind in reversed(Kind)
            if column.counts[kind]
        ]
        pattern = column.pattern
        self._foot = words.pattern_name(pattern, translate) if pattern else ""
        window = chart.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.resize(self.sizeHint())
        foot = chart.mapTo(window, bar.bottomRight().toPoint())
        at = QPoint(foot.x() + GAP, min(foot.y() - round(bar.height()), foot.y() - self.height()))
        if at.x() + self.width() > window.width() - GAP:
            at.setX(foot.x() - round(bar.width()) - self.width() - GAP)
        at.setY(max(at.y(), GAP))
        self.move(at)
        self.show()
        self.raise_()
        self.update()

    def lines(self) -> list[str]:
        """What it says, line by line."""
        rows = [f"{name} {number}" for _, name, number in self._rows]
        return [*self._head, *rows, *([self._foot] if self._foot else [])]

    def sizeHint(self) -> QSize:
        plain, strong = self._metrics()
        widest = max(
            strong.horizontalAdvance(self._head[0]),
            plain.horizontalAdvance(self._foot),
            *(
                plain.horizontalAdvance(name + number) + _SAMPLE + GAP + PAD
                for _, name, number in self._rows
            ),
            0.0,
        )
        count = 2 + len(self._rows) + bool(self._foot)
        gaps = GAP / 2 * (bool(self._rows) + bool(self._foot))
        tall = count * (plain.height() + _LEADING) + gaps + 2 * GAP + 4
        return QSize(round(widest) + 2 * PAD, round(tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, (plain, _) = self._look.theme, self._metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.sheet))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        line, width = plain.height() + _LEADING, self.width() - 2 * PAD
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        y = GAP + 2.0
        painter.setFont(self._look.font(SMALL, bold=True))
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(PAD, y, width, line), left, self._head[0])
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(theme.faint))
        painter.drawText(QRectF(PAD, y + line, width, line), left, self._head[1])
        y += 2 * line + GAP / 2
        for kind, name, number in self._rows:
            box = QRectF(PAD, y + (line - _SAMPLE) / 2, _SAMPLE, _SAMPLE)
            fill(painter, box, kind, theme, patterns=self._look.patterns, top=True, bottom=True)
            painter.setPen(QColor(theme.ink))
            painter.drawText(QRectF(PAD + _SAMPLE + GAP, y, width, line), left, name)
            painter.drawText(QRectF(PAD, y, width, line), right, number)
            y += line
        painter.setPen(QColor(theme.faint))
        painter.drawText(QRectF(PAD, y + GAP / 2, width, line), left, self._foot)
        painter.end()

    def _metrics(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        look = self._look
        return QFontMetricsF(look.font(SMALL)), QFontMetricsF(look.font(SMALL, bold=True))
