"""One image of a post: small, with its description and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget

from core.attachments import Attachment
from ui.icons import pixmap
from ui.theme import GAP, Look
from ui.widgets.basics import IconButton, column, label, restyle, row

THUMB = 64
_SMALL_ICON = 14
_PROBLEM = 28


class Description(QLineEdit):
    """An image that is pasted here is another image; its address is no description."""

    take_mime: Callable[[QMimeData], bool] | None = None
    """Is offered what is pasted first; True when it took it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        take = self.take_mime if event.matches(QKeySequence.StandardKey.Paste) else None
        if take is None or not take(QApplication.clipboard().mimeData()):
            super().keyPressEvent(event)


class ImageRow(QWidget):
    """Tells what the person wants; the description is kept by whoever listens."""

    described = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, look: Look, attachment: Attachment) -> None:
        super().__init__()
        self.attachment = attachment
        self._look, self._problem = look, ""
        self._most: int | None = None
        self.picture = QLabel()
        self.picture.setFixedSize(QSize(THUMB, THUMB))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.alt = Description(attachment.caption)
        self.alt.setPlaceholderText(self.tr("Who is in it, what happens?"))
        self.alt.setAccessibleName(self.tr("Description of the image"))
        self.alt.setToolTip(self.tr("For people who cannot see it. It is remembered."))
        self.alt.setAcceptDrops(False)  # a photo dropped here is another image, not its address
        self.alt.textEdited.connect(self.described)
        self.alt.textChanged.connect(lambda _: self._count())
        self.hint = label("", "faint")
        self.up = IconButton(look, "up", self.tr("Earlier (Alt+Up)"))
        self.down = IconButton(look, "down", self.tr("Later (Alt+Down)"))
        self.remove = IconButton(look, "close", self.tr("Take this image away"))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.alt.setCursorPosition(0)
        for part in (self.up, self.down, self.remove):
            part.set_side(_SMALL_ICON)
        under = row(self.hint, None, self.up, self.down, self.remove, spacing=0)
        words = QWidget()
        words.setLayout(column(self.alt, under, spacing=0))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.picture)
        inside.addWidget(words, 1)
        self._count()

    def show_picture(self, image: QImage) -> None:
        """The small one; until it is there the place is empty."""
        ratio = self.devicePixelRatioF()
        size = round(THUMB * ratio)
        shown = QPixmap.fromImage(
            image.scaled(
                size,
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def show_problem(self, said: str) -> None:
        """It cannot be read: a sign in the place of the picture, and why."""
        ratio = self.devicePixelRatioF()
        self.picture.setPixmap(pixmap("warning", self._look.theme.faint, _PROBLEM, ratio))
        self.picture.setToolTip(said)
        self._problem = said
        self._count()

    def show_place(self, number: int, total: int, most: int | None, *, fixed: bool) -> None:
        """Which it is of how many, and the longest description that the networks take."""
        self._most = most
        self.setAccessibleName(self.tr("Image {0} of {1}").format(number, total))
        self.alt.setReadOnly(fixed)
        self.up.setVisible(total > 1 and not fixed)
        self.down.setVisible(total > 1 and not fixed)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < total)
        self.remove.setVisible(not fixed)
        self._count()

    def too_long(self) -> bool:
        return self._most is not None and len(self.alt.text()) > self._most

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        length = len(self.alt.text())
        said = ""
        if self._most is not None and length > self._most * 3 // 4:
            said = f"{length}/{self._most}"
        elif self._problem:
            said = self.tr("Not shown")
        elif not length:
            said = self.tr("No description yet")
        self.hint.setText(said)
        restyle(self.hint, "role", "error" if self.too_long() else "faint")
