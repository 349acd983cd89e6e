"""One suggestion: what could be told, from where, and why now."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from core.model import Private, Suggestion
from core.register import key
from core.widening import Bar, Toward, Way, Ways, has_sides
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import BODY, GAP, LARGE, Look
from ui.widgets.basics import Card, IconButton, button, label, row
from ui.widgets.cautions import Cautions
from ui.widgets.flow import flow
from ui.widgets.widen import UNKNOWN, Widen

_ICON = 20
_CLOSED = Ways(Way(bar=Bar.CLOSED), Way(bar=Bar.CLOSED))


class SuggestionCard(Card):
    """Words of the app inside the suggestion stand in italics; everything else is the person's."""

    used = Signal(object)
    declined = Signal(object)
    never = Signal(object)
    source_wanted = Signal(object)
    named = Signal(str, object, str)
    ways_wanted = Signal(object)
    """What stands around the passage that is shown is to be found; `take_ways` takes it."""
    is_stale = False
    """Whether the entry no longer says what the person put in."""
    _last: Toward | None = None

    def __init__(self, look: Look, suggestion: Suggestion, source: str) -> None:
        super().__init__()
        self._look = look
        self.suggestion = suggestion
        self.passage = suggestion
        """The suggestion, or that with the sentences around it that the person put in."""
        self.shown = suggestion
        """What "Use it" takes: the passage, or the thread that the suggestion opens."""
        self._asked: list[Toward] = []
        """The sides to put in, one after the other."""
        self._icon = QLabel()
        self._angle = label("", "section")
        self._angle.setFont(look.font(BODY, bold=True))
        self._angle.setWordWrap(True)
        self._kind = label("", "faint")
        self.text = _told()
        self.reason = label("", "faint", wrap=True)
        self.source = button(source, lambda: self.source_wanted.emit(self.shown), "link")
        self.source.setToolTip(self.tr("Show these sentences"))
        self.use = button(self.tr("Use it"), lambda: self.used.emit(self.shown), "primary")
        self.decline = button(self.tr("Not this"), self._decline, "quiet")
        self.hush = IconButton(look, "quiet", self.tr("Never suggest from this entry"))
        self.hush.clicked.connect(self._hush)
        self.widen = Widen(look, self)
        self.widen.asked.connect(self._ask)
        self.widen.back_asked.connect(self._take_back)
        sides = row(self.widen.before, self.widen.after, spacing=GAP // 2)
        heading = row(self._icon, self._angle, sides)
        heading.setStretch(1, 1)
        self.column.addLayout(heading)
        self.column.addWidget(self.text)
        self._added = label(self.tr("In italics: added by Rapport."), "hint", wrap=True)
        self._added.setToolTip(self.tr("Change it as you like."))
        self._added.setAccessibleDescription(self._added.toolTip())
        self.column.addWidget(self._added)
        back = row(self.widen.back, self.widen.why)
        back.setStretch(1, 1)
        self.column.addLayout(back)
        if suggestion.longer:
            self.as_thread = button("", self._turn, "link")
            self.as_thread.setToolTip(self.tr("The entry tells more of it"))
            self.column.addLayout(row(self.as_thread, None))
        self._cautions = Cautions(look, self.named.emit)
        self.column.addLayout(self._cautions)
        self.column.addWidget(self.reason)
        for left, right in (((self.source,), self._kind), ((self.use, self.decline), self.hush)):
            line = flow(*left)
            line.push()
            line.add(right)
            self.column.addLayout(line)
        self._show()
        look.changed.connect(self._paint)

    def _decline(self) -> None:
        self.declined.emit(self.suggestion)

    def _hush(self) -> None:
        self.never.emit(self.suggestion)

    def asks_about(self, name: str) -> bool:
        """Whether one is asked here how somebody may appear."""
        people = (found for found in self.shown.cautions if found.type is Private.PERSON)
        return any(key(found.text) == key(name) for found in people)

    def _turn(self) -> None:
        """Show the thread, or the one post again."""
        self._asked.clear()
        short, long = self.passage, self.suggestion.longer
        self.shown = short if long is None or self.shown is long else long
        self._show()

    @property
    def is_wide(self) -> bool:
        """Whether the person put sentences in."""
        return self.passage is not self.suggestion

    def show_passage(self, passage: Suggestion) -> None:
        """Show the suggestion itself, or that with sentences around it."""
        self._put(passage)
        self.is_stale = False
        self.widen.show_ways(UNKNOWN, wide=self.is_wide)
        self._show()
        self.ways_wanted.emit([passage])

    def _put(self, passage: Suggestion) -> None:
        """A thread that is shown stays."""
        if self.shown is self.passage:
            self.shown = passage
        self.passage = passage

    def _take_back(self) -> None:
        self._asked.clear()
        self._last = None
        self.show_passage(self.suggestion)

    def take_ways(self, passage: Suggestion, ways: Ways | None) -> None:
        """What was found around a passage: put in what was asked for, or say which sides are open."""
        if passage is not self.passage:
            return
        found = ways or _CLOSED
        if self.is_wide and found.before.bar is Bar.CLOSED:  # it must not be told
            self._asked.clear()
            self.show_passage(self.suggestion)
            return
        self.is_stale = self.is_wide and found.before.bar is Bar.CHANGED
        if self.is_wide and found.now:
            self._put(found.now)
            self._show()
        while self._asked:
            self._last = self._asked.pop(0)
            if made := found.toward(self._last).made:
                self.show_passage(made)  # what else was asked for waits for what stands around this
                return
        self.widen.show_ways(found, self._last, wide=self.is_wide)

    def _ask(self, side: Toward) -> None:
        """Look again, since the entry may say more by now, and put in what is there."""
        self._asked.append(side)
        self.ways_wanted.emit([self.passage])

    def _show(self) -> None:
        shown, long = self.shown, self.suggestion.longer
        self.text.setText(_marked(shown))
        self._angle.setText(words.angle(shown.angle, translate))
        self._kind.setText(words.kind(shown.kind, translate))
        self.reason.setText(words.reason(shown.reason, translate))
        self._added.setVisible(bool(shown.added))
        self.widen.show_here(here=has_sides(shown))
        self._cautions.show_cautions(shown.cautions)
        self.setAccessibleName(
            self.tr("Suggestion, {0}: {1}").format(self._angle.text(), shown.text)
        )
        ours = f"{self._added.text()} {self._added.toolTip()}" if shown.added else ""
        self.setAccessibleDescription(ours)
        if long:
            posts = self.tr("As a thread of {0}").format(len(long.parts))
            self.as_thread.setText(self.tr("As one post") if shown is long else posts)
        self._paint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.source_wanted.emit(self.shown)

    def _paint(self) -> None:
        self.text.setFont(self._look.reading_font(LARGE))
        kind = self.shown.kind
        self._icon.setPixmap(
            pixmap(
                f"kind-{kind.value}",
                self._look.theme.kinds[kind],
                self._look.scaled(_ICON),
                self.devicePixelRatioF(),
            )
        )


def _told() -> QLabel:
    """Words that can be marked with the mouse."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _marked(suggestion: Suggestion) -> str:
    """The text as rich text, with what the app added in italics; the posts of a thread numbered."""
    if suggestion.parts:
        posts = (escape(suggestion.text[part.start : part.end]) for part in suggestion.parts)
        numbered = (f"<b>{n}</b>&nbsp; {post}" for n, post in enumerate(posts, 1))
        return "<br><br>".join(numbered).replace("\n", "<br>")
    parts, at = [], 0
    for span in sorted(suggestion.added, key=lambda span: span.start):
        parts.append(escape(suggestion.text[at : span.start]))
        parts.append(f"<i>{escape(suggestion.text[span.start : span.end])}</i>")
        at = span.end
    parts.append(escape(suggestion.text[at:]))
    return "".join(parts).replace("\n", "<br>")
