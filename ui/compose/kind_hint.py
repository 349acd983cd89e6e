"""Beside the kind of a post: how it came to be, why, and the two that it may be where that is not sure."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model import Kind, KindGuess, Note
from core.text import first_words
from ui import words
from ui.icons import kind_icon
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import button, clear, label

_QUOTED = 40  # characters at most of the words that speak for a kind


class KindHint(QWidget):
    """The two likely kinds; `kind_chosen` tells which it is. `says` stands before it, by itself: in a
    narrow place one goes below the other.
    """

    kind_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._likely: list[Kind] = []
        self.says = label("", "faint")
        self._choices = QHBoxLayout(self)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(GAP // 2)
        self.hide()
        look.changed.connect(self._paint)

    def show_guess(self, guess: KindGuess | None, text: str, *, by_person: bool) -> str:
        """The words that are shown. `text` is what was guessed at."""
        unsure = not by_person and guess is not None and not guess.sure and bool(text.strip())
        likely = sorted(guess.scores, key=lambda kind: -guess.scores[kind])[:2] if guess else []
        self._offer(likely if unsure else [])
        why = [] if by_person or guess is None or unsure else list(guess.reasons)
        if by_person:
            said = self.tr("your choice")
        elif unsure:
            said = self.tr("not sure, perhaps")
        elif guess is None or not text.strip():
            said = ""
        elif why:
            said = self.tr("recognised: {0}").format(words.kind_reason(why[0].code, translate))
        else:
            said = self.tr("recognised")
        self.says.setText(said)
        self.says.setVisible(bool(said))
        self.says.setToolTip(_why(why, text))
        return said

    def _offer(self, likely: list[Kind]) -> None:
        if likely != self._likely:
            self._likely = likely
            self._paint()

    def _paint(self) -> None:
        clear(self._choices)
        for kind in self._likely:
            name = words.kind(kind, translate)
            made = button(name, partial(self.kind_chosen.emit, kind), "chip")
            made.setIcon(kind_icon(kind, self._look.theme.kinds[kind]))
            made.setAccessibleName(self.tr("Its kind is {0}").format(name))
            self._choices.addWidget(made)
        self.setVisible(bool(self._likely))


def _why(found: Sequence[Note], text: str) -> str:
    """A line for each stretch that speaks for the kind."""
    return "\n".join(
        f"“{first_words(text[note.start : note.end], _QUOTED)}” "
        f"{words.kind_reason(note.code, translate)}"
        for note in found
        if text[note.start : note.end].strip()
    )
