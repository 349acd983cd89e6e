"""One suggestion: what could be told, from where, and why now."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from core.model import Private, Suggestion
from core.register import lasting
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import BODY, LARGE, Look
from ui.widgets.basics import Card, IconButton, button, label, row
from ui.widgets.person_menu import PersonButton


class SuggestionCard(Card):
    """Words of the app inside the suggestion stand in italics; everything else is the person's."""

    used = Signal(object)
    declined = Signal(object)
    never = Signal(object)
    source_wanted = Signal(object)
    named = Signal(str, object, str)

    def __init__(self, look: Look, suggestion: Suggestion, source: str) -> None:
        super().__init__()
        self._look = look
        self.suggestion = suggestion
        self.shown = suggestion
        """What "Use it" takes: the suggestion, or the thread that it opens."""
        self._icon = QLabel()
        angle = label(words.angle(suggestion.angle, translate), "section")
        angle.setFont(look.font(BODY, bold=True))
        kind = label(words.kind(suggestion.kind, translate), "faint")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reason = label(words.reason(suggestion.reason, translate), "faint", wrap=True)
        self.source = button(source, lambda: self.source_wanted.emit(suggestion), "link")
        self.source.setToolTip(self.tr("Show these sentences"))
        self.use = button(self.tr("Use it"), lambda: self.used.emit(self.shown), "primary")
        self.decline = button(self.tr("Not this"), lambda: self.declined.emit(suggestion), "quiet")
        self.hush = IconButton(look, "quiet", self.tr("Never suggest from this entry"))
        self.hush.clicked.connect(lambda: self.never.emit(suggestion))
        angle.setWordWrap(True)
        heading = row(self._icon, angle)
        heading.setStretch(1, 1)
        self.column.addLayout(heading)
        self.column.addWidget(self.text)
        if suggestion.added:
            self.column.addWidget(
                label(
                    self.tr("In italics: added by Rapport. Change it as you like."),
                    "hint",
                    wrap=True,
                )
            )
        if suggestion.longer:
            self.as_thread = button("", self._turn, "link")
            self.as_thread.setToolTip(self.tr("The entry tells more of it"))
            self.column.addLayout(row(self.as_thread, None))
        for finding in suggestion.cautions:
            self.column.addWidget(label(words.caution(finding, translate), "error", wrap=True))
            if finding.type is Private.PERSON:
                remember = PersonButton(finding.text, lasting(finding.instead))
                remember.said.connect(self.named)
                self.column.addLayout(row(remember, None))
        self.column.addWidget(self.reason)
        self.column.addLayout(row(self.source, None, kind))
        self.column.addLayout(row(self.use, self.decline, None, self.hush))
        self._angle = angle.text()
        self._show()
        self._paint()
        look.changed.connect(self._paint)

    def _turn(self) -> None:
        """Show the thread, or the one post again."""
        short, long = self.suggestion, self.suggestion.longer
        self.shown = short if long is None or self.shown is long else long
        self._show()

    def _show(self) -> None:
        shown, long = self.shown, self.suggestion.longer
        self.text.setText(_marked(shown))
        self.setAccessibleName(self.tr("Suggestion, {0}: {1}").format(self._angle, shown.text))
        if long:
            posts = self.tr("As a thread of {0}").format(len(long.parts))
            self.as_thread.setText(self.tr("As one post") if shown is long else posts)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.source_wanted.emit(self.suggestion)

    def _paint(self) -> None:
        self.text.setFont(self._look.reading_font(LARGE))
        kind = self.suggestion.kind
        self._icon.setPixmap(
            pixmap(
                f"kind-{kind.value}",
                self._look.theme.kinds[kind],
                20,
                self.devicePixelRatioF(),
            )
        )


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
