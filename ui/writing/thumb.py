"""One photo or file beside an entry: small, with its caption; everything by key or by its menu."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu

from core.attachments import Attachment
from ui.icons import pixmap
from ui.shell import say
from ui.theme import CORNER, SMALL, Look
from ui.writing.pictures import Drawn

SIDE = 92
_ICON = 28


def is_picture(attachment: Attachment) -> bool:
    return attachment.medium is not None and attachment.medium.type.startswith("image/")


def icon_of(attachment: Attachment) -> str:
    """The icon that stands for a file without a picture."""
    kind = attachment.medium.type if attachment.medium else ""
    for start, name in (("image/", "image"), ("video/", "film"), ("audio/", "sound")):
        if kind.startswith(start):
            return name
    return "file"


class Thumb(QAbstractButton):
    """Pressed, it is opened. `act` names what else is wanted."""

    acted = Signal(str)
    """`caption`, `copy`, `save`, `place`, `left`, `right` or `remove`."""

    def __init__(self, look: Look, attachment: Attachment) -> None:
        super().__init__()
        self._look, self.attachment = look, attachment
        self._drawn: Drawn | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)
        self._say()

    def show_drawn(self, drawn: Drawn | None) -> None:
        """The picture, or why there is none; None while it is being drawn."""
        self._drawn = drawn
        self._say()
        self.update()

    def words(self) -> str:
        """What stands below it."""
        if self.attachment.medium is None:
            return self.tr("Not here")
        if self._drawn is not None and self._drawn.problem is not None:
            return self.tr("Not shown")
        named = "" if is_picture(self.attachment) else self.attachment.name
        return self.attachment.caption or named

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._look.font(SMALL)).height()
        return QSize(SIDE, SIDE + line + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.acted.emit("copy")
            return
        moving = event.modifiers() & Qt.KeyboardModifier.AltModifier
        acts = {Qt.Key.Key_F2: "caption", Qt.Key.Key_Delete: "remove"}
        if moving:
            acts = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}
        act = acts.get(Qt.Key(event.key()))
        if act:
            self.acted.emit(act)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, keys, act in self._acts():
            made = QAction(words, menu)
            if keys:
                made.setShortcut(QKeySequence(keys))
            made.triggered.connect(
                lambda _=False, act=act: self.click() if act == "open" else self.acted.emit(act)
            )
            menu.addAction(made)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        place = QRect(1, 1, SIDE - 2, SIDE - 2)
        shape = QPainterPath()
        shape.addRoundedRect(place, CORNER, CORNER)
        painter.fillPath(shape, QColor(theme.hover))
        image = self._drawn.image if self._drawn else None
        if image is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(place, image, _middle(image))
            painter.restore()
        elif self._drawn is not None or not is_picture(self.attachment):
            wrong = self.attachment.medium is None or (self._drawn and self._drawn.problem)
            name = "warning" if wrong else icon_of(self.attachment)
            at = place.center()
            mark = pixmap(name, theme.faint, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(at.x() - _ICON // 2, at.y() - _ICON // 2, mark)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(theme.accent if focus else theme.line), 2 if focus else 1))
        painter.drawPath(shape)
        font = self._look.font(SMALL)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint))
        below = QRect(0, SIDE + 2, SIDE, self.height() - SIDE - 2)
        words = QFontMetrics(font).elidedText(self.words(), Qt.TextElideMode.ElideRight, SIDE)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _acts(self) -> list[tuple[str, str, str]]:
        acts = [(self.tr("Open"), "", "open"), (self.tr("Caption…"), "F2", "caption")]
        if self.attachment.medium is not None:
            if is_picture(self.attachment):
                acts.append((self.tr("Copy without place and date"), "Ctrl+C", "copy"))
                acts.append((self.tr("Put it into the text"), "", "place"))
            acts.append((self.tr("Save a copy…"), "", "save"))
        acts.append((self.tr("Earlier"), "Alt+Left", "left"))
        acts.append((self.tr("Later"), "Alt+Right", "right"))
        acts.append((self.tr("Take it away"), "Del", "remove"))
        return acts

    def _say(self) -> None:
        called = self.attachment.caption or self.attachment.name or self.tr("no caption yet")
        sort = self.tr("Photo: {0}") if is_picture(self.attachment) else self.tr("File: {0}")
        said = sort.format(called)
        problem = self._drawn.problem if self._drawn else None
        if self.attachment.medium is None:
            self.setToolTip(
                self.tr("This file was named where the entry came from, but never came.")
            )
        elif problem is not None:
            self.setToolTip(say(problem))
            said = f"{said}. {say(problem)}"
        else:
            self.setToolTip(self.tr("{0}\nEnter opens it, F2 gives it a caption").format(called))
        self.setAccessibleName(said)
        self.setAccessibleDescription(
            self.tr("Enter opens it, F2 gives it a caption, Delete takes it away")
        )


def _middle(image: QImage) -> QRect:
    """The square in the middle of a picture."""
    side = min(image.width(), image.height())
    return QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
