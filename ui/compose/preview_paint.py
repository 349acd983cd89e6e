"""Draws a post as a network shows it: who, words, images, card, warning, thread. Our own drawing,
in our own colours: it shows the shape of things there, not somebody's brand.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen

from core import networks
from core.contents import PageCard
from ui.compose.preview_text import Laid, elided, laid
from ui.theme import BODY, CORNER, SMALL, Look

_FACE, _EDGE, _SPACE = 36, 14, 8
_PICTURE = 168
_BUBBLES = ("whatsapp", "telegram")
_BESIDE = ("mastodon", "bluesky", "x", "threads")  # the face stands beside the words
_PICTURE_FIRST = ("instagram",)


class Shot(NamedTuple):
    """An image of the preview; None while it is being read."""

    image: QImage | None
    alt: str


class PartView(NamedTuple):
    text: str
    length: str
    valid: bool
    shots: tuple[Shot, ...] = ()


class View(NamedTuple):
    """All that is drawn. `unfolded`: the person looks behind the warning."""

    network: str
    name: str
    handle: str
    parts: tuple[PartView, ...]
    title: str = ""
    warning: str = ""
    card: PageCard | None = None
    thumbnail: QImage | None = None
    unfolded: bool = False


class _Step(NamedTuple):
    height: float
    draw: Callable[[QPainter, float], None]


class Drawing:
    """Measured when it is made; drawn where it is seen."""

    def __init__(self, view: View, look: Look, width: int) -> None:
        self._view, self._look, self._width = view, look, width
        self._theme = look.theme
        self._body, self._small = look.font(BODY), look.font(SMALL)
        self._beside = view.network in _BESIDE
        self.fold = QRectF()
        """Where one presses to look behind the warning."""
        self.height = 0
        self._blocks: list[tuple[float, float, list[_Step]]] = []
        y = float(_EDGE)
        for number, part in enumerate(view.parts):
            steps = self._steps(part, number)
            height = max(sum(s.height for s in steps), _FACE if self._beside else 0)
            self._blocks.append((y, height, steps))
            y += height + _EDGE
        self.height = int(y)

    def draw(self, painter: QPainter, seen: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (y, height, steps) in enumerate(self._blocks):
            if y + height + _EDGE < seen.top() or y > seen.bottom():
                continue
            if self._beside:
                last = number == len(self._blocks) - 1
                self._face(painter, _EDGE, y)
                if not last:
                    painter.setPen(QPen(QColor(self._theme.line), 2))
                    x = _EDGE + _FACE / 2
                    painter.drawLine(QPointF(x, y + _FACE + 4), QPointF(x, y + height + _EDGE - 4))
            elif self._view.network in _BUBBLES:
                path = QPainterPath()
                path.addRoundedRect(
                    QRectF(_EDGE - 6, y - 6, self._width - 2 * _EDGE + 12, height + 12), 10, 10
                )
                painter.fillPath(path, QColor(self._theme.hover))
            at = y
            for step in steps:
                step.draw(painter, at)
                at += step.height

    @property
    def _left(self) -> float:
        return _EDGE + (_FACE + 10 if self._beside else 0)

    @property
    def _room(self) -> int:
        return int(self._width - self._left - _EDGE)

    def _steps(self, part: PartView, number: int) -> list[_Step]:
        view = self._view
        steps = [] if view.network in _BUBBLES else [self._who(part, number)]
        if view.network in _BUBBLES:
            steps.append(self._bubble_count(part))
        if view.title and number == 0:
            steps.append(self._words(view.title, bold=True, plain=True))
        if view.warning:
            steps.append(self._words(view.warning, plain=True))
            steps.append(self._fold_step(number))
            if not view.unfolded:
                return steps
        words = [self._words(part.text)] if part.text.strip() else []
        pictures = self._pictures(part.shots)
        steps += [*pictures, *words] if view.network in _PICTURE_FIRST else [*words, *pictures]
        card = view.card
        if card and card.link in part.text and not any(p.shots for p in view.parts):
            steps.append(self._card(card))
        return steps

    def _who(self, part: PartView, number: int) -> _Step:
        view, theme = self._view, self._theme
        bold = self._look.font(BODY, bold=True)
        height = 22.0 if self._beside else _FACE + _SPACE

        def draw(painter: QPainter, y: float) -> None:
            x = self._left
            if not self._beside:
                self._face(painter, _EDGE, y)
                x += _FACE + 10
                y += 7
            painter.setFont(self._small)
            side = painter.fontMetrics().horizontalAdvance(part.length)
            right = self._width - _EDGE - side
            painter.setPen(QColor(theme.faint if part.valid else theme.ink))
            if not part.valid:
                painter.setFont(self._look.font(SMALL, bold=True))
                right -= 6
            painter.drawText(QPointF(right, y + 14), part.length)
            painter.setFont(bold)
            painter.setPen(QColor(theme.ink))
            name = elided(painter, view.name, right - x - 8)
            painter.drawText(QPointF(x, y + 14), name)
            x += painter.fontMetrics().horizontalAdvance(name) + 6
            painter.setFont(self._small)
            painter.setPen(QColor(theme.faint))
            painter.drawText(QPointF(x, y + 14), elided(painter, view.handle, right - x - 8))

        return _Step(height, draw)

    def _bubble_count(self, part: PartView) -> _Step:
        def draw(painter: QPainter, y: float) -> None:
            painter.setFont(self._look.font(SMALL, bold=not part.valid))
            painter.setPen(QColor(self._theme.faint if part.valid else self._theme.ink))
            rect = QRectF(self._left, y, self._room, 16)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight, part.length)

        return _Step(18, draw)

    def _words(self, text: str, *, bold: bool = False, plain: bool = False) -> _Step:
        font = self._look.font(BODY, bold=True) if bold else self._body
        network = "" if plain else self._view.network
        made = laid(network, text, font.toString(), self._room, self._theme.accent)
        return _Step(
            made.height + _SPACE,
            lambda painter, y: made.draw(painter, self._left, y, self._theme.ink),
        )

    def _fold_step(self, number: int) -> _Step:
        said = (
            QCoreApplication.translate("Preview", "Show less")
            if self._view.unfolded
            else QCoreApplication.translate("Preview", "Show more")
        )

        def draw(painter: QPainter, y: float) -> None:
            painter.setFont(self._small)
            width = painter.fontMetrics().horizontalAdvance(said) + 20
            pill = QRectF(self._left, y, width, 22)
            if number == 0:
                self.fold = pill
            self._round(painter, pill, self._theme.hover, 11)
            painter.setPen(QColor(self._theme.ink))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)

        return _Step(30, draw)

    def _pictures(self, shots: Sequence[Shot]) -> list[_Step]:
        if not shots:
            return []
        many = len(shots) > 1
        lines = (len(shots) + 1) // 2 if many else 1
        gap = 4.0
        cell = (self._room - gap) / 2 if many else float(self._room)
        tall = cell * 0.7 if many else float(_PICTURE)

        def draw(painter: QPainter, y: float, its: Sequence[Shot]) -> None:
            for n, shot in enumerate(its):
                place = QRectF(self._left + n * (cell + gap), y, cell, tall)
                self._picture(painter, shot, place)

        per_line = 2 if many else 1
        steps = [
            _Step(tall + gap, partial(draw, its=shots[n * per_line : (n + 1) * per_line]))
            for n in range(lines)
        ]
        said = [shot.alt for shot in shots if shot.alt]
        for alt in said:
            made = laid("", alt, self._small.toString(), self._room, self._theme.accent, 3)
            steps.append(_Step(made.height, partial(self._faint, made=made)))
        return [*steps, _Step(_SPACE, lambda *_: None)]

    def _faint(self, painter: QPainter, y: float, made: Laid) -> None:
        made.draw(painter, self._left, y, self._theme.faint)

    def _picture(self, painter: QPainter, shot: Shot, place: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(place, CORNER, CORNER)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, QColor(self._theme.hover))
        if shot.image is not None and not shot.image.isNull():
            scale = max(place.width() / shot.image.width(), place.height() / shot.image.height())
            wide, high = place.width() / scale, place.height() / scale
            source = QRectF(
                (shot.image.width() - wide) / 2, (shot.image.height() - high) / 2, wide, high
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, shot.image, source)
        painter.restore()
        if shot.alt:
            badge = QRectF(place.left() + 8, place.bottom() - 26, 34, 18)
            self._round(painter, badge, self._theme.ink, 5)
            painter.setFont(self._look.font(0.75, bold=True))
            painter.setPen(QColor(self._theme.paper))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "ALT")

    def _card(self, card: PageCard) -> _Step:
        inner = self._room - 24
        thumb = self._view.thumbnail
        top = 120.0 if thumb is not None and not thumb.isNull() else 0.0
        title = laid("", card.title, self._look.font(BODY, bold=True).toString(), inner, "", 2)
        about = laid("", card.description, self._small.toString(), inner, "", 2)
        host = card.link.split("://", 1)[-1].split("/", 1)[0]
        height = top + 10 + title.height + about.height + 24

        def draw(painter: QPainter, y: float) -> None:
            place = QRectF(self._left, y, self._room, height)
            if top and thumb is not None:
                self._picture(painter, Shot(thumb, ""), QRectF(place.left(), y, place.width(), top))
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
            at = y + top + 8
            title.draw(painter, self._left + 12, at, self._theme.ink)
            at += title.height
            about.draw(painter, self._left + 12, at, self._theme.faint)
            painter.setFont(self._small)
            painter.setPen(QColor(self._theme.faint))
            painter.drawText(QPointF(self._left + 12, y + height - 9), elided(painter, host, inner))

        return _Step(height + _SPACE, draw)

    def _face(self, painter: QPainter, x: float, y: float) -> None:
        """Initials on a quiet ground; square where the network shows squares."""
        square = self._view.network in ("mastodon", "tumblr", "forum", "myspace")
        place = QRectF(x, y, _FACE, _FACE)
        self._round(painter, place, self._theme.line, 8 if square else _FACE / 2)
        font = QFont(self._look.font(BODY, bold=True))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(self._view.name))

    @staticmethod
    def _round(painter: QPainter, place: QRectF, colour: str, corner: float) -> None:
        path = QPainterPath()
        path.addRoundedRect(place, corner, corner)
        painter.fillPath(path, QColor(colour))


def initials(name: str) -> str:
    words = [word for word in name.split() if word[:1].isalnum()]
    first = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in first).upper()


def spoken(view: View) -> str:
    """The preview for a screen reader."""
    title = networks.get(view.network).title
    lines = [title, view.name, view.title, view.warning]
    for part in view.parts:
        lines += [part.text, *(shot.alt for shot in part.shots)]
    return "\n".join(line for line in lines if line)
