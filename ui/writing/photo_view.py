"""A photo large: the next and the one before, its caption, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QSizePolicy, QWidget

from core.attachments import Attachment
from ui.shell import say
from ui.theme import GAP, PAD, Look
from ui.widgets.basics import IconButton, button, column, label
from ui.widgets.flow import flow
from ui.writing.pictures import Drawn, Pictures

_SIDE = 2400
_SHARE = 0.9  # of the window


class PhotoView(QDialog):
    """Over the window; Esc closes it."""

    captioned = Signal(str, str)
    acted = Signal(str, str)

    def __init__(
        self,
        window: QWidget,
        look: Look,
        pictures: Pictures,
        shown: Sequence[Attachment],
        first: str,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        self._pictures, self._shown = pictures, list(shown)
        self._at = next((n for n, each in enumerate(shown) if each.id == first), 0)
        self._image: QImage | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setMinimumSize(QSize(200, 150))
        self.caption = QLineEdit()
        self.caption.setPlaceholderText(self.tr("Who is in it, what happens?"))
        self.caption.setAccessibleName(self.tr("Caption"))
        self.caption.editingFinished.connect(self._keep_caption)
        self.facts = label("", "faint", wrap=True)
        self.earlier = IconButton(look, "left", self.tr("The one before (Page up)"))
        self.later = IconButton(look, "right", self.tr("The next one (Page down)"))
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self._count = label("", "faint")
        acts = flow(self.earlier, self._count, self.later)
        acts.push()
        acts.add(
            button(self.tr("Copy"), lambda: self._act("copy")),
            button(self.tr("Save a copy…"), lambda: self._act("save")),
            button(self.tr("Put it into the text"), lambda: self._act("place", close=True)),
            button(self.tr("Take it away"), lambda: self._act("remove", close=True)),
            button(self.tr("Close"), self.close, "primary"),
        )
        inside = column(self.picture, self.caption, self.facts, acts, spacing=GAP)
        inside.setStretch(0, 1)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        self.setLayout(inside)
        for keys, act in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(QKeySequence(keys), self, lambda act=act: self._turn(act))
        QShortcut(QKeySequence("F2"), self, self.caption.setFocus)
        self.resize(window.size() * _SHARE)
        self._show()
        self.picture.setFocus()

    def done(self, result: int) -> None:
        self._keep_caption()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the picture the arrows turn over, too."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self.picture.hasFocus():
            self._turn(steps[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def attachment(self) -> Attachment:
        return self._shown[self._at]

    def _turn(self, step: int) -> None:
        if 0 <= self._at + step < len(self._shown):
            self._keep_caption()
            self._at += step
            self._show()

    def _show(self) -> None:
        attachment = self.attachment
        self.caption.setText(attachment.caption)
        self.facts.setText(self._say_facts(attachment))
        several = len(self._shown) > 1
        for part in (self.earlier, self.later, self._count):
            part.setVisible(several)
        self.earlier.setEnabled(self._at > 0)
        self.later.setEnabled(self._at < len(self._shown) - 1)
        self._count.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._shown)))
        self.picture.setAccessibleName(attachment.caption or self.tr("Photo without a caption"))
        if attachment.medium is not None:
            small = self._pictures.get(attachment.medium)
            self._put(small or Drawn())
            self._pictures.draw(
                attachment.medium, _SIDE, lambda drawn: self._came(attachment, drawn)
            )

    def _came(self, attachment: Attachment, drawn: Drawn) -> None:
        from shiboken6 import isValid

        if isValid(self) and attachment.id == self.attachment.id:
            self._put(drawn)

    def _put(self, drawn: Drawn) -> None:
        self._image = drawn.image
        if drawn.problem is not None:
            self.picture.setWordWrap(True)
            self.picture.setText(say(drawn.problem))
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        room = self.picture.size() * ratio
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        shown = QPixmap.fromImage(
            self._image.scaled(
                size,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def _say_facts(self, attachment: Attachment) -> str:
        """What is known of it and stays here."""
        details, parts = attachment.details, []
        taken = str(details.get("taken", ""))
        try:
            moment = datetime.fromisoformat(taken)
        except ValueError:
            moment = None
        if moment is not None:
            words = QLocale().toString(
                QDateTime(*moment.timetuple()[:6]), QLocale.FormatType.ShortFormat
            )
            parts.append(self.tr("Taken {0}").format(words))
        if "latitude" in details and "longitude" in details:
            place = f"{details['latitude']}, {details['longitude']}"
            parts.append(self.tr("at {0}").format(place))
        if details.get("camera"):
            parts.append(str(details["camera"]))
        if not parts:
            return ""
        return (
            " · ".join(parts) + ". " + self.tr("This stays in your journal; copies go without it.")
        )

    def _keep_caption(self) -> None:
        words = " ".join(self.caption.text().split())
        if words != self.attachment.caption:
            self._shown[self._at] = self.attachment._replace(caption=words)
            self.captioned.emit(self.attachment.id, words)

    def _act(self, what: str, *, close: bool = False) -> None:
        uid = self.attachment.id
        if close:
            self.close()
        self.acted.emit(uid, what)
