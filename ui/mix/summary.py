"""Beside the week: what it reads like, the posts that say so, and its shares against the targets."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from core import patterns
from core.model import Kind, Week
from core.patterns import Seen
from ui import words
from ui.mix.offers import Offer, WrappedLink
from ui.mix.share_row import ShareRow
from ui.shell import translate
from ui.theme import BODY, LARGE, PAD, Look
from ui.widgets.basics import Card, button, column, label, row
from ui.widgets.flow import Flow

_LEAST_SCALE = 0.5


class Sentence(QLabel):
    """A pattern in words; the pointer or the keyboard on it asks for the posts that say so."""

    pointed = Signal(bool)

    def __init__(self, look: Look, size: float = LARGE) -> None:
        super().__init__()
        self._look, self._size = look, size
        self.because: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._restyle()
        look.changed.connect(self._restyle)

    def tell(self, said: str, because: Sequence[str]) -> None:
        """Say this; the posts behind it can be asked for where there are any."""
        self.because = tuple(because)
        self.setText(said)
        self.setVisible(bool(said))
        shows = self.because and said
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if shows else Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("The posts that say so stand out") if shows else "")

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(True)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(self.underMouse())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    def _restyle(self) -> None:
        self.setFont(self._look.reading_font(self._size))


class Summary(Card):
    """`lit` carries the ids of posts that should stand out, or None."""

    lit = Signal(object)
    kind_chosen = Signal(object)
    """A kind whose posts should stand out, or None."""
    compose_wanted = Signal()
    offer_wanted = Signal()
    targets_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.sentence = Sentence(look)
        self.second = Sentence(look, BODY)
        self.why = button("", lambda: None, "link")
        self.why.setCheckable(True)
        self.help = label("", "faint", wrap=True)
        self.help_link = WrappedLink(look)
        self.room = label("", "faint", wrap=True)
        self.write = button(self.tr("Write a post"), self.compose_wanted.emit, "link")
        self.targets = button(self.tr("Targets…"), self.targets_wanted.emit, "link")
        self.rows = {kind: ShareRow(look, kind) for kind in Kind}
        said = QWidget()
        lines = column(self.sentence, self.second, self.help, self.help_link, spacing=4)
        acts = Flow()
        acts.add(self.why)
        acts.push()
        acts.add(self.targets)
        lines.addLayout(acts)
        lines.addWidget(self.room)
        lines.addLayout(row(self.write, None))
        said.setLayout(lines)
        rows = column(*self.rows.values(), spacing=1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(PAD)
        self._parts.addWidget(said, alignment=Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(rows)
        self.column.addLayout(self._parts)
        self.column.addStretch(1)
        for sentence in (self.sentence, self.second):
            sentence.pointed.connect(
                lambda on, sentence=sentence: self._point(sentence.because, on=on)
            )
        self.why.toggled.connect(lambda on: self._point(self.sentence.because, on=on))
        self.why.toggled.connect(self._name_why)
        self.help_link.clicked.connect(self.offer_wanted)
        self._name_why(on=False)
        for kind, made in self.rows.items():
            made.clicked.connect(lambda on, kind=kind: self._choose(kind, on=on))

    def show_week(self, week: Week, room: Sequence[Kind], second: Seen | None = None) -> None:
        """`room` are the kinds that this week could still take, for the week that is not over."""
        self.sentence.tell(words.pattern(week, translate), week.because)
        self.second.tell("", ())
        if second is not None:
            shown = len(second.because)
            self.second.tell(
                words.second(second.pattern, shown, week.posts, translate),
                [post.id for post in second.because],
            )
        self.why.setVisible(bool(week.because))
        names = ", ".join(words.kind(kind, translate) for kind in room)
        self.room.setText(self.tr("Room for more: {0}").format(names))
        self.room.setVisible(bool(names))
        self.write.setVisible(bool(names))
        self.show_offer(None)
        self._show_targets(week)

    def show_offer(self, offer: Offer | None) -> None:
        """What would help; a link where the journal or the shelf has something for it."""
        self.offer = offer
        said = offer.says if offer else ""
        leads = bool(offer and (offer.suggestions or offer.shelf))
        self.help.setText("" if leads else said)
        self.help.setVisible(bool(said) and not leads)
        self.help_link.say(said if leads else "")
        self.help_link.setVisible(leads)
        if said:
            self.room.hide()
            self.write.setVisible(not leads)

    def _show_targets(self, week: Week) -> None:
        targets = week.targets
        name = words.choice("targets", targets.name, translate)
        self.targets.setToolTip(self.tr("{0}. Choose others, or your own").format(name))
        scale = max(_LEAST_SCALE, *week.shares.values(), *targets.shares.values())
        if week.posts:
            tops = (patterns.band(kind, targets, week.posts)[1] / week.posts for kind in Kind)
            scale = max(scale, *tops)
        for made in self.rows.values():
            made.show_week(week, targets, min(scale, 1.0))

    def choose(self, kind: Kind | None) -> None:
        """Show this kind, or none, as the chosen one; nothing is told."""
        for each, made in self.rows.items():
            made.setChecked(each is kind)
        if kind is not None:
            self.why.setChecked(False)

    def clear(self) -> None:
        """Nothing is chosen and no post stands out."""
        self.choose(None)
        self.why.setChecked(False)
        self.lit.emit(None)

    def set_beside(self, *, beside: bool, width: int) -> None:
        """Beside the week everything is below each other; under it, with all the width of the page,
        there may be room for two columns.
        """
        half = width // 2 - 2 * PAD
        below = beside or half < max(made.narrowest() for made in self.rows.values())
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._parts.setStretch(0, 0 if below else 1)
        self._parts.setStretch(1, 0 if below else 1)

    def _choose(self, kind: Kind, *, on: bool) -> None:
        self.choose(kind if on else None)
        self.kind_chosen.emit(kind if on else None)

    def _name_why(self, on: bool) -> None:  # noqa: FBT001 - a slot
        shown, hidden = self.tr("Show all posts alike"), self.tr("Show the posts behind this")
        self.why.setText(shown if on else hidden)

    def _point(self, because: tuple[str, ...], *, on: bool) -> None:
        if on or self.why.isChecked():
            self.lit.emit(because if on else self.sentence.because)
        else:
            chosen = next((k for k, made in self.rows.items() if made.isChecked()), None)
            self.kind_chosen.emit(chosen)
