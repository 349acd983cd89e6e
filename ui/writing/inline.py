"""Pictures within the text: drawn below the line that names them, and never part of what is saved.

A line with `![caption](media:ID)` is given room below it (a margin of its block, which no plain
text knows), and there the picture is painted over the sheet. The height depends on the picture
alone, so that nothing has to be laid out anew when the window changes its width.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextCursor,
)

from core.attachments import Attachment
from ui.shell import say
from ui.theme import CORNER, GAP, SMALL, Look
from ui.widgets.writing_edit import WritingEdit
from ui.writing.pictures import Pictures
from ui.writing.thumb import is_picture

NAMED = re.compile(r"!\[[^\]\n]*\]\(media:([^)\s]+)\)")
_HIGHEST = 240
_WORDS = 30  # pixels for a sentence where there is no picture


def named(text: str) -> list[str]:
    """The ids of the attachments that a text names, in order."""
    return NAMED.findall(text) if "media:" in text else []


class Inline(QObject):
    """`attachments` of the entry that stands on the sheet; `opened` tells the one that is clicked."""

    opened = Signal(str)
    renamed = Signal()
    """The text names others now."""

    def __init__(self, look: Look, sheet: WritingEdit, pictures: Pictures) -> None:
        super().__init__(sheet)
        self._look, self._sheet, self._pictures = look, sheet, pictures
        self._attachments: dict[str, Attachment] = {}
        self._changed: tuple[int, int] | None = None
        self._fitting = False
        self._any = False
        self._places: list[tuple[QRectF, str]] = []
        sheet.paint_more = self._paint
        document = sheet.document()
        document.contentsChange.connect(self._note)
        document.contentsChanged.connect(self._fit_changed)
        pictures.drawn.connect(lambda _: sheet.viewport().update())
        sheet.viewport().installEventFilter(self)
        sheet.installEventFilter(self)

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Those of the entry; the sheet makes room for what its text names."""
        self._attachments = {each.id: each for each in attachments}
        document = self._sheet.document()
        fresh = not (document.isUndoAvailable() or document.isRedoAvailable())
        self._sheet.quietly(
            lambda: self._fit(0, document.characterCount(), join=not fresh), fresh=fresh
        )
        self._sheet.viewport().update()

    def at_caret(self) -> str:
        """The attachment that the line of the caret names."""
        found = named(self._sheet.textCursor().block().text())
        return found[0] if found else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QMouseEvent) and watched is self._sheet.viewport():
            return self._pointed(event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                found = self.at_caret()
                if found:
                    self.opened.emit(found)
                    return True
        return False

    def _pointed(self, event: QMouseEvent) -> bool:
        if not self._any:
            return False
        here = next((uid for place, uid in self._places if place.contains(event.position())), "")
        if event.type() is QEvent.Type.MouseButtonPress and here:
            self.opened.emit(here)
            return True
        return False

    def _note(self, position: int, removed: int, added: int) -> None:
        if removed or added:
            self._changed = (position, position + added)

    def _fit_changed(self) -> None:
        if self._changed is None or self._fitting:
            return
        (start, end), self._changed = self._changed, None
        if self._sheet.document().isRedoAvailable():
            self.renamed.emit()  # something was undone: the room came and went with its line
            return
        self._sheet.quietly(lambda: self._fit(start, end, join=True), fresh=False)

    def _fit(self, start: int, end: int, *, join: bool) -> None:
        """Give each line between two places the room that it needs."""
        self._fitting = True
        document = self._sheet.document()
        block = document.findBlock(start)
        changed = False
        while block.isValid() and block.position() <= end:
            room = self._room(block)
            if round(block.blockFormat().bottomMargin()) != room:
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock() if join else cursor.beginEditBlock()
                form = cursor.blockFormat()
                form.setBottomMargin(room)
                cursor.setBlockFormat(form)
                cursor.endEditBlock()
                changed = True
            if room:
                self._any = True
            block = block.next()
        self._fitting = False
        if changed or self._any:
            self.renamed.emit()

    def _room(self, block: QTextBlock) -> int:
        found = named(block.text())
        return max((self._height(uid) for uid in found), default=-GAP) + GAP

    def _height(self, uid: str) -> int:
        attachment = self._attachments.get(uid)
        if attachment is None or attachment.medium is None or not is_picture(attachment):
            return _WORDS
        return min(attachment.medium.height or _HIGHEST, _HIGHEST)

    def _paint(self, painter: QPainter) -> None:
        if not self._any:
            return
        self._places = []
        layout = self._sheet.document().documentLayout()
        left, top = (
            self._sheet.horizontalScrollBar().value(),
            self._sheet.verticalScrollBar().value(),
        )
        seen = self._sheet.viewport().rect()
        block = self._sheet.cursorForPosition(seen.topLeft()).block().previous()
        block = block if block.isValid() else self._sheet.document().begin()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        while block.isValid():
            lines = layout.blockBoundingRect(block)
            if lines.top() - top > seen.bottom():
                break
            found = named(block.text())
            if found:
                height = sum(
                    block.layout().lineAt(n).height() for n in range(block.layout().lineCount())
                )
                at = QPointF(lines.left() - left, lines.top() + height - top + GAP / 2)
                self._paint_row(painter, found, at, lines.width())
            block = block.next()

    def _paint_row(self, painter: QPainter, ids: list[str], at: QPointF, width: float) -> None:
        each = (width - GAP * (len(ids) - 1)) / len(ids)
        for uid in ids:
            used = self._paint_one(painter, uid, at, each)
            self._places.append((QRectF(at.x(), at.y(), used, self._height(uid)), uid))
            at = at + QPointF(used + GAP, 0)

    def _paint_one(self, painter: QPainter, uid: str, at: QPointF, width: float) -> float:
        """Paint one attachment; how wide it became."""
        attachment = self._attachments.get(uid)
        if attachment is None or attachment.medium is None:
            return self._say(
                painter, self.tr("This photo is not in the entry any more."), at, width
            )
        if not is_picture(attachment):
            return self._say(painter, attachment.caption or attachment.name, at, width)
        drawn = self._pictures.get(attachment.medium)
        if drawn is None:
            return 0.0
        if drawn.image is None:
            why = say(drawn.problem) if drawn.problem else ""
            return self._say(painter, why, at, width)
        height = self._height(uid)
        image = drawn.image
        scale = min(width / image.width(), height / image.height())
        place = QRectF(at.x(), at.y(), image.width() * scale, image.height() * scale)
        shape = QPainterPath()
        shape.addRoundedRect(place, CORNER, CORNER)
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(place, image)
        painter.restore()
        return place.width()

    def _say(self, painter: QPainter, words: str, at: QPointF, width: float) -> float:
        font = self._look.font(SMALL)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.faint))
        place = QRectF(at.x(), at.y(), width, _WORDS)
        short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)
        return width
