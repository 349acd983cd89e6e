"""Who hears what: a bar for each network, stacked by kind."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from core.model import Kind
from ui import words
from ui.mix.figure import Figure, Spot
from ui.mix.fills import fill
from ui.mix.legend import Legend
from ui.mix.tile import network_words
from ui.shell import translate
from ui.theme import GAP, Look

_THICKEST, _MOST = 26.0, 12


class NetworksFigure(Figure):
    """The most used network on top; its length is its number of posts."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.question("networks", translate))
        self._found: list[tuple[str, dict[Kind, int]]] = []

    def show_counts(self, found: Mapping[str, dict[Kind, int]]) -> None:
        self._found = [(network_words((name,)), counts) for name, counts in found.items()][:_MOST]
        self.redraw()

    def lay_out(self, size: QSizeF) -> list[Spot]:
        if not self._found:
            return []
        left = max(self.wide(name) for name, _ in self._found) + 2 * GAP
        most = max(sum(counts.values()) for _, counts in self._found)
        room = size.width() - left - self.wide(str(most)) - 3 * GAP
        self._legend = Legend(
            self.theme, self.small, None, size.width(), patterns=self._look.patterns
        )
        top = self._legend.height + GAP
        slot = min((size.height() - top) / len(self._found), _THICKEST + 2 * GAP)
        thick = min(_THICKEST, max(slot - GAP, 4.0))
        return [
            Spot(
                QRectF(
                    left, top + n * slot + (slot - thick) / 2, room * sum(c.values()) / most, thick
                ),
                ". ".join(
                    (name, words.posts(sum(c.values()), translate), words.counts(c, translate))
                ),
            )
            for n, (name, c) in enumerate(self._found)
        ]

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        if self._found:
            self.spots()
            self._legend.paint(painter)
        for (name, counts), spot in zip(self._found, self.spots(), strict=True):
            rect, total = spot.rect, sum(counts.values())
            painter.setPen(QColor(theme.ink))
            tall = max(self.line(), rect.height())
            label = QRectF(0, rect.center().y() - tall / 2, rect.left() - GAP, tall)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, middle | Qt.AlignmentFlag.AlignLeft, name)
            x = rect.left()
            for kind in Kind:
                if counts[kind]:
                    wide = rect.width() * counts[kind] / total
                    part = QRectF(x, rect.top(), max(wide - 1, 1), rect.height())
                    fill(painter, part, kind, theme, patterns=self._look.patterns)
                    x += wide
            painter.setPen(QColor(theme.faint))
            end = QRectF(rect.right() + GAP, label.top(), 100, tall)
            painter.drawText(end, middle | Qt.AlignmentFlag.AlignLeft, str(total))
