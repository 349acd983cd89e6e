"""Beside the week: what it reads like, the posts that say so, and its shares against the targets."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from core import patterns
from core.model import Kind, Targets, Week
from ui import words
from ui.mix.share_row import ShareRow
from ui.shell import translate
from ui.theme import LARGE, PAD, Look
from ui.widgets.basics import Card, button, column, label, row

_LEAST_SCALE = 0.5


class Sentence(QLabel):
    """The pattern in words; the pointer on it asks for the posts that say so."""

    pointed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._restyle()
        look.changed.connect(self._restyle)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)

    def _restyle(self) -> None:
        self.setFont(self._look.reading_font(LARGE))


class Summary(Card):
    """`lit` carries the ids of posts that should stand out, or None."""

    lit = Signal(object)
    kind_chosen = Signal(object)
    """A kind whose posts should stand out, or None."""
    compose_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._because: tuple[str, ...] = ()
        self.sentence = Sentence(look)
        self.why = button("", lambda: None, "link")
        self.why.setCheckable(True)
        self.room = label("", "faint", wrap=True)
        self.write = button(self.tr("Write a post"), self.compose_wanted.emit, "link")
        self.rows = {kind: ShareRow(look, kind) for kind in Kind}
        beside = row(self.room, self.write)
        beside.setStretch(0, 1)
        said = QWidget()
        said.setLayout(column(self.sentence, row(self.why, None), beside, spacing=4))
        self._shares = column(*self.rows.values(), spacing=1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(PAD)
        self._parts.addWidget(said, alignment=Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(self._shares)
        self.column.addLayout(self._parts)
        self.column.addStretch(1)
        self.sentence.pointed.connect(self._point)
        self.why.toggled.connect(self._point)
        self.why.toggled.connect(self._name_why)
        self._name_why(on=False)
        for kind, made in self.rows.items():
            made.clicked.connect(lambda on, kind=kind: self._choose(kind, on=on))

    def show_week(self, week: Week, targets: Targets, room: Sequence[Kind]) -> None:
        """`room` are the kinds that this week could still take, for the week that is not over."""
        self._because = week.because
        self.sentence.setText(words.pattern(week, translate))
        self.why.setVisible(bool(week.because))
        names = ", ".join(words.kind(kind, translate) for kind in room)
        self.room.setText(self.tr("Room for more: {0}").format(names))
        self.room.setVisible(bool(names))
        self.write.setVisible(bool(names))
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

    def set_beside(self, *, beside: bool) -> None:
        """Beside the week everything is below each other; under it there is room for two columns."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if beside else direction.LeftToRight)
        self._parts.setStretch(0, 0 if beside else 1)
        self._parts.setStretch(1, 0 if beside else 1)

    def _choose(self, kind: Kind, *, on: bool) -> None:
        self.choose(kind if on else None)
        self.kind_chosen.emit(kind if on else None)

    def _name_why(self, on: bool) -> None:  # noqa: FBT001 - a slot
        shown, hidden = self.tr("Show all posts alike"), self.tr("Show the posts behind this")
        self.why.setText(shown if on else hidden)

    def _point(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on or self.why.isChecked():
            self.lit.emit(self._because)
        else:
            chosen = next((k for k, made in self.rows.items() if made.isChecked()), None)
            self.kind_chosen.emit(chosen)
