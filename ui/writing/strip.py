"""The row of photos and files below an entry: those that its text does not name itself."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from core.attachments import Attachment
from ui.quick_qt import NEVER, NO_FOCUS, set_number
from ui.theme import GAP, Look
from ui.widgets.in_sight import bring_into_sight
from ui.writing.pictures import Pictures
from ui.writing.thumb import Thumb, is_picture


class Strip(QScrollArea):
    """Hidden while there is nothing in it."""

    opened = Signal(str)
    acted = Signal(str, str)
    """The attachment's id and what is wanted (ui/writing/thumb.py)."""

    def __init__(self, look: Look, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self.thumbs: list[Thumb] = []
        self.setWidgetResizable(True)
        set_number(self, focusPolicy=NO_FOCUS, verticalScrollBarPolicy=NEVER)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Photos and files of this entry"))
        pictures.drawn.connect(self._drawn)
        self.hide()

    def show_attachments(self, shown: Sequence[Attachment]) -> None:
        before = [thumb.attachment.id for thumb in self.thumbs]
        if before == [each.id for each in shown]:
            for thumb, attachment in zip(self.thumbs, shown, strict=True):
                self._draw(thumb, attachment)  # it keeps the keyboard
            return
        had = next((n for n, thumb in enumerate(self.thumbs) if thumb.hasFocus()), -1)
        kept = self.thumbs[had].attachment.id if had >= 0 else ""
        for thumb in self.thumbs:
            self._row.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        self.thumbs = [self._made(attachment) for attachment in shown]
        for number, thumb in enumerate(self.thumbs):
            self._row.insertWidget(number, thumb)
        self.setVisible(bool(self.thumbs))
        if self.thumbs:
            bar = self.horizontalScrollBar().sizeHint().height()
            self.setFixedHeight(self.thumbs[0].sizeHint().height() + bar)
        if had >= 0 and self.thumbs:
            ids = [thumb.attachment.id for thumb in self.thumbs]
            self.focus(kept if kept in ids else ids[min(had, len(ids) - 1)])
        elif 0 < len(before) < len(shown) and before == [each.id for each in shown[: len(before)]]:
            bring_into_sight(self.thumbs[-1])  # the one that came just now

    def focus(self, attachment: str) -> None:
        """Give this one the keyboard."""
        for thumb in self.thumbs:
            if thumb.attachment.id == attachment:
                thumb.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(thumb)

    def _made(self, attachment: Attachment) -> Thumb:
        made = Thumb(self._look, attachment)
        self._draw(made, attachment)
        made.clicked.connect(partial(self.opened.emit, attachment.id))
        made.acted.connect(partial(self.acted.emit, attachment.id))
        return made

    def _draw(self, thumb: Thumb, attachment: Attachment) -> None:
        medium = attachment.medium
        thumb.attachment = attachment
        shows = medium is not None and is_picture(attachment)
        thumb.show_drawn(self._pictures.get(medium) if medium is not None and shows else None)

    def _drawn(self, digest: str) -> None:
        for thumb in self.thumbs:
            medium = thumb.attachment.medium
            if medium is not None and medium.digest == digest and is_picture(thumb.attachment):
                thumb.show_drawn(self._pictures.get(medium))
