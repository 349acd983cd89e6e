"""The preview beside the text: the post as each chosen network will show it."""

from base64 import b64decode
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from core import networks
from core.attachments import Attachment
from core.contents import Contents
from core.networks import Count, Limits
from core.shaping import Shaped, placed
from ui.compose.preview_paint import Drawing, PartView, Shot, View, spoken
from ui.theme import GAP, Look
from ui.widgets.basics import button, label
from ui.widgets.flow import flow

Author = tuple[str, str]
"""Name and handle on a network."""


class Canvas(QFrame):
    """The drawing; pressing the pill looks behind a warning and folds it again."""

    fold_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._view: View | None = None
        self._drawing: Drawing | None = None
        look.changed.connect(self._measure)

    def show_view(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(spoken(view))
            folds = bool(view.warning)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if folds else Qt.FocusPolicy.NoFocus)
            self._measure()

    def sizeHint(self) -> QSize:
        return QSize(240, self._drawing.height if self._drawing else 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drawing is not None:
            painter = QPainter(self)
            self._drawing.draw(painter, event.rect().toRectF())
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._drawing is not None and self._drawing.fold.contains(event.position()):
            self.fold_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.fold_pressed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._view is not None:
            self._measure()

    def _measure(self) -> None:
        if self._view is None or self.width() < 60:
            return
        self._drawing = Drawing(self._view, self._look, self.width())
        if self.height() != self._drawing.height:
            self.setFixedHeight(self._drawing.height)
        self.update()


class Preview(QWidget):
    """One network at a time, told by chips; it follows the tab in which one writes."""

    def __init__(
        self,
        look: Look,
        author: Callable[[str], Author],
        limits_of: Callable[[str], Limits | None],
    ) -> None:
        super().__init__()
        self._author, self._limits_of = author, limits_of
        self._shapes: dict[str, Shaped] = {}
        self._contents = Contents()
        self._images: Sequence[Attachment] = ()
        self._thumbs: dict[str, QImage] = {}
        self._card_picture: tuple[str, QImage | None] = ("", None)
        self._unfolded = False
        self._tabs: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.network = ""
        self.canvas = Canvas(look)
        self.canvas.fold_pressed.connect(self._fold)
        self.left_out = label("", "faint", wrap=True)
        self._flow = flow(spacing=GAP // 2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(label(self.tr("Preview"), "section"))
        inside.addLayout(self._flow)
        inside.addWidget(self.canvas)
        inside.addWidget(self.left_out)
        self.hide()

    def show_network(self, name: str) -> None:
        """Look at this network, if the post goes there."""
        if name in self._tabs and name != self.network:
            self.network = name
            self._tabs[name].setChecked(True)
            self._show()

    def choose(self, chosen: Sequence[str]) -> None:
        if list(chosen) != list(self._tabs):
            for tab in self._tabs.values():
                self._group.removeButton(tab)
                tab.hide()
                tab.deleteLater()
            while self._flow.takeAt(0) is not None:
                pass
            self._tabs = {}
            for name in chosen:
                tab = button(networks.get(name).title, self._pick, "chip")
                tab.setCheckable(True)
                self._group.addButton(tab)
                self._tabs[name] = tab
                self._flow.addWidget(tab)
            if self.network not in self._tabs:
                self.network = next(iter(self._tabs), "")
            if self.network:
                self._tabs[self.network].setChecked(True)
        self._show()

    def show_post(
        self,
        shapes: dict[str, Shaped],
        contents: Contents,
        images: Sequence[Attachment],
        thumbs: dict[str, QImage],
    ) -> None:
        if contents.warning != self._contents.warning:
            self._unfolded = False
        self._shapes, self._contents = shapes, contents
        self._images, self._thumbs = images, thumbs
        self._show()

    def _pick(self) -> None:
        checked = self._group.checkedButton()
        self.show_network(next(n for n, tab in self._tabs.items() if tab is checked))

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _show(self) -> None:
        shaped = self._shapes.get(self.network)
        filled = shaped is not None and (any(map(str.strip, shaped.parts)) or bool(self._images))
        self.setVisible(bool(self._tabs) and filled)
        if shaped is None or not filled:
            return
        here = networks.get(self.network, self._limits_of(self.network))
        under = placed(here, len(shaped.parts), self._images)
        contents = self._contents
        name, handle = self._author(self.network)
        parts = tuple(
            PartView(text, _said(count), count.valid, tuple(map(self._shot, its)))
            for text, count, its in zip(shaped.parts, shaped.counts, under, strict=True)
        )
        self.canvas.show_view(
            View(
                self.network,
                name or self.tr("You"),
                handle,
                parts,
                contents.title if here.subject else "",
                contents.warning if here.warning else "",
                contents.card if here.card else None,
                self._thumbnail(),
                self._unfolded,
            )
        )
        self.left_out.setText(self._what_stays_here(here, sum(map(len, under))))
        self.left_out.setVisible(bool(self.left_out.text()))

    def _what_stays_here(self, here: networks.Network, images: int) -> str:
        """What the post has and this network does not show."""
        said = []
        if len(self._images) > images:
            over = len(self._images) - images
            words = (
                self.tr("1 image does not fit.") if over == 1 else self.tr("{0} images do not fit.")
            )
            said.append(words.format(over))
        if self._contents.warning and not here.warning:
            said.append(self.tr("{0} knows no warnings, so it is not shown.").format(here.title))
        return " ".join(said)

    def _shot(self, attachment: Attachment) -> Shot:
        digest = attachment.medium.digest if attachment.medium else ""
        return Shot(self._thumbs.get(digest), attachment.caption)

    def _thumbnail(self) -> QImage | None:
        card = self._contents.card
        text = card.thumbnail if card else ""
        if text != self._card_picture[0]:
            self._card_picture = (text, QImage.fromData(b64decode(text)) if text else None)
        return self._card_picture[1]


def _said(count: Count) -> str:
    return str(count.length) if count.limit is None else f"{count.length}/{count.limit}"
