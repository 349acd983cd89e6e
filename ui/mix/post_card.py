"""A card with the whole post behind a tile: its kind, when and where, and the entry it came from."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from core.clock import local
from core.model import Entry, Kind, Post, Source
from core.text import first_words
from ui import words
from ui.icons import kind_icon
from ui.mix.days import clock_time, day
from ui.mix.tile import network_words
from ui.shell import translate
from ui.theme import BODY, CORNER, GAP, LARGE, PAD, Look
from ui.widgets.basics import IconButton, button, column, label, row

_WIDTH, _TALLEST, _SHADOW = 380, 220, 10
_KINDS = tuple(Kind)


class PostCard(QWidget):
    """Floats beside its tile until Esc, its button, or a click elsewhere."""

    closed = Signal(str)
    """The post, if the keyboard was on the card and should go back to its tile; else empty."""
    kind_chosen = Signal(str, object)
    post_wanted = Signal(str)
    entry_wanted = Signal(str, int, int)
    review_wanted = Signal(str)

    def __init__(self, look: Look, room: QWidget) -> None:
        super().__init__(room)
        self._look, self._room = look, room
        self.post: Post | None = None
        self._source = Source("", -1, -1)
        self.when = label("", "faint", wrap=True)
        close = IconButton(look, "close", self.tr("Close (Esc)"))
        close.clicked.connect(self.close_card)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.text)
        self.kinds = {kind: self._chip(kind) for kind in _KINDS}
        grid = QGridLayout()
        grid.setSpacing(GAP // 2)
        for number, (kind, made) in enumerate(self.kinds.items()):
            made.setToolTip(
                self.tr("{0} (key {1})").format(words.kind_help(kind, translate), number + 1)
            )
            grid.addWidget(made, number // 3, number % 3)
        self.about_kind = label("", "faint")
        self.review = button(self.tr("Look through the guesses (R)"), self._want_review, "link")
        self._guess = False
        self.from_entry = button("", self._want_entry, "link")
        self.sentence = label("", wrap=True)
        self.open = button(self.tr("Open the post"), self._want_post)
        self.look_up = button(self.tr("See it on the network"), self._open_link, "link")
        inside = column(
            row(self.when, close),
            self._scroll,
            row(self.about_kind, None, self.review),
            grid,
            row(self.from_entry, None),
            self.sentence,
            row(self.open, None, self.look_up),
        )
        edge = PAD + _SHADOW
        inside.setContentsMargins(edge, edge - 4, edge, edge)
        self._inside = inside
        self.setLayout(inside)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self._restyle()
        look.changed.connect(self._restyle)

    def show_post(self, post: Post, entry: Entry | None, *, guess: bool = False) -> None:
        """Fill the card; `entry` is the one that the post was made from, and its kind may be a
        guess.
        """
        self.post, self._guess = post, guess
        sure, unsure = self.tr("Kind (keys 1 to 6)"), self.tr("Kind, a guess (keys 1 to 6)")
        self.about_kind.setText(unsure if guess else sure)
        self.review.setVisible(guess)
        when = local(post.at, post.zone)
        said = f"{day(post.day, 'dddd d MMMM yyyy')}, {clock_time(when)}"
        self.when.setText("\n".join(filter(None, (said, network_words(post.networks)))))
        self.text.setText(post.text)
        self.setAccessibleName(self.tr("Post of {0}").format(said))
        self.setAccessibleDescription(post.text)
        for kind, made in self.kinds.items():
            made.setChecked(kind is post.kind)
        self._show_entry(post, entry)
        self.look_up.setVisible(_is_page(post.link))
        self.look_up.setToolTip(post.link)

    def open_beside(self, tile: QRect) -> None:
        """Show the card beside a rectangle in global coordinates, inside the room."""
        room, inside = self._room, self._inside
        width = min(_WIDTH + 2 * _SHADOW, room.width())
        inner = width - 2 * (PAD + _SHADOW)
        tall = self.text.heightForWidth(inner)
        if tall > _TALLEST:
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            self.text.setFixedHeight(self.text.heightForWidth(inner - bar))
            tall = _TALLEST
        else:
            self.text.setFixedHeight(tall)
        self._scroll.setFixedHeight(tall)
        self.resize(width, 10)
        inside.activate()
        self.resize(width, min(inside.totalHeightForWidth(width), room.height()))
        place = QRect(room.mapFromGlobal(tile.topLeft()), tile.size())
        x = place.right()
        if x + width > room.width():
            x = place.left() - width
        x = min(max(x, 0), room.width() - width)
        y = min(max(place.top() - _SHADOW, 0), room.height() - self.height())
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
        self.setFocus()
        window = self.window().windowHandle()
        if window is not None:
            window.installEventFilter(self)

    def close_card(self) -> None:
        """Hide it and say so; nothing when it is not open."""
        if self.isVisible():
            focus = self.window().focusWidget()
            inside = focus is not None and (focus is self or self.isAncestorOf(focus))
            post, self.post = self.post, None
            window = self.window().windowHandle()
            if window is not None:
                window.removeEventFilter(self)
            self.hide()
            self.closed.emit(post.id if post and inside else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While it is open: a press elsewhere in the window closes it, and does its work."""
        pressed = event.type() is QEvent.Type.MouseButtonPress
        if pressed and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if not self.rect().contains(place):
                self.close_card()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif plain and 0 <= number < len(_KINDS):
            self._choose(_KINDS[number])
        elif plain and self._guess and event.key() == Qt.Key.Key_R:
            self._want_review()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            focus.click() if isinstance(focus, QAbstractButton) else self._want_post()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW - 2, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 5))
        for reach in range(_SHADOW, 0, -2):
            soft = sheet.adjusted(-reach, -reach + 2, reach, reach)
            painter.drawRoundedRect(soft, CORNER + reach, CORNER + reach)
        painter.setBrush(QColor(theme.sheet))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRoundedRect(sheet, CORNER, CORNER)
        painter.end()

    def _show_entry(self, post: Post, entry: Entry | None) -> None:
        self._source = Source(post.entry, -1, -1)
        self.from_entry.setVisible(entry is not None)
        self.sentence.hide()
        if entry is None:
            return
        self.from_entry.setText(self.tr("From your entry of {0}").format(day(entry.day)))
        spans = [source for source in post.sources if source.entry == entry.id]
        if spans:
            start, end = spans[0].start, max(source.end for source in spans)
            self._source = Source(entry.id, start, end)
            said = first_words(entry.body[spans[0].start : spans[0].end], 140)
            self.sentence.setText(f"“{said}”")
            self.sentence.setVisible(bool(said))

    def _chip(self, kind: Kind) -> QPushButton:
        made = button(words.kind(kind, translate), lambda: self._choose(kind), "chip")
        made.setCheckable(True)
        return made

    def _choose(self, kind: Kind) -> None:
        for each, made in self.kinds.items():
            made.setChecked(each is kind)
        if self.post is not None and (self._guess or self.post.kind is not kind):
            self.kind_chosen.emit(self.post.id, kind)

    def _want_review(self) -> None:
        if self.post is not None:
            post = self.post.id
            self.close_card()
            self.review_wanted.emit(post)

    def _want_post(self) -> None:
        if self.post is not None:
            self.post_wanted.emit(self.post.id)

    def _want_entry(self) -> None:
        self.entry_wanted.emit(self._source.entry, self._source.start, self._source.end)

    def _open_link(self) -> None:
        if self.post is not None and _is_page(self.post.link):
            QDesktopServices.openUrl(QUrl(self.post.link))

    def _restyle(self) -> None:
        self.text.setFont(self._look.reading_font(LARGE))
        self.sentence.setFont(self._look.reading_font(BODY))
        for kind, made in self.kinds.items():
            made.setIcon(kind_icon(kind, self._look.theme.kinds[kind]))
        self.update()


def _is_page(link: str) -> bool:
    """Only pages of the web are opened, whatever an import may have left in the link."""
    return QUrl(link).scheme() in ("http", "https") and bool(QUrl(link).host())
