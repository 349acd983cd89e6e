"""The quick pass through posts whose kind is a guess: a question, one key for the answer, undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from core import networks
from core.composer import Composer
from core.model import Kind, KindGuess, Post
from core.recognising import Recognising
from core.runner import Runner
from ui import words
from ui.icons import kind_icon
from ui.shell import translate
from ui.theme import GAP, LARGE, PAGE, Look
from ui.widgets.basics import Page, button, column, label, line, row, scrolling

if TYPE_CHECKING:
    from core.services import Services

_WIDE, _HIGH = 620, 440
_KEYS = {getattr(Qt.Key, f"Key_{number}"): kind for number, kind in enumerate(Kind, 1)}


class Review(QDialog):
    """Each answer holds at once and teaches; the next question is chosen anew every few answers."""

    told = Signal(str)
    _EVERY = 5

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        runner: Runner,
        composer: Composer,
        recognising: Recognising,
        first: str = "",
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._runner, self._composer, self._recognising = runner, composer, recognising
        self._line: list[tuple[Post, KindGuess]] = []
        self._skipped: set[str] = set()
        self._done: list[tuple[Post, bool]] = []
        """What was answered (or skipped), with the post as it was, for the way back."""
        self._answers = 0
        self._looking = False
        self._suggested = Kind.STORY
        self.post: Post | None = None
        self.setWindowTitle(self.tr("Is this what it is?"))
        room = parent.window().size()
        wide, high = look.scaled(_WIDE), look.scaled(_HIGH)
        self.resize(min(wide, room.width() - 2 * PAGE), min(high, room.height() - 2 * PAGE))
        self.about = label("", "faint")
        self.text = label("", wrap=True)
        self.text.setFont(look.reading_font(LARGE))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.question = label("", "section", wrap=True)
        self.why = label("", "faint", wrap=True)
        self.yes = button(self.tr("Yes (Y)"), self.say_yes, "primary")
        self.no = button(self.tr("No (N)"), self.say_no)
        self.skip = button(self.tr("Skip (S)"), self.pass_over)
        self.back = button(self.tr("Undo (Z)"), self.undo)
        self.kinds: dict[Kind, QPushButton] = {
            kind: button(f"{number} {words.kind(kind, translate)}", self._teller(kind), "chip")
            for number, kind in enumerate(Kind, 1)
        }
        for kind, made in self.kinds.items():
            made.setIcon(kind_icon(kind, look.theme.kinds[kind]))
            made.setToolTip(words.kind_help(kind, translate))
        self.close_it = button(self.tr("Enough for now"), self.close)
        self.hint = label(
            self.tr(
                "Y or N, or 1 to 6 for what it is. S passes over it, Z takes the last answer back. "
                "Each answer makes the other guesses better; stop whenever you like."
            ),
            "hint",
            wrap=True,
        )
        page = Page()
        page.setLayout(column(self.text, None))
        chips = QGridLayout()
        chips.setSpacing(GAP)
        for number, each in enumerate(self.kinds.values()):
            chips.addWidget(each, number // 3, number % 3)
        inside = column(
            self.about,
            scrolling(page),
            line(),
            column(self.question, self.why, spacing=4),
            row(self.yes, self.no, self.skip, self.back, None),
            chips,
            self.hint,
            row(None, self.close_it),
            spacing=GAP + 4,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self._show()

    def look(self) -> None:
        """Find what to ask about, on a worker."""
        if self._looking:
            return
        self._looking = True
        self._answers = 0
        work = self._recognising.to_review(set(self._skipped), self._first)
        self._runner.run(work, self._found, self._failed)

    def say_yes(self) -> None:
        self.say(self._suggested)

    def say_no(self) -> None:
        """Not that: the next likely kind is asked about; the last one left needs no question."""
        if self.post is None:
            return
        guess = self._line[0][1]
        likely = sorted(Kind, key=lambda kind: -guess.scores[kind])
        place = likely.index(self._suggested) + 1
        if place < len(likely) - 1:
            self._suggested = likely[place]
            self._ask()
        else:
            self.say(likely[-1])

    def say(self, kind: Kind) -> None:
        """It is of this kind: that holds, and is learnt from."""
        if self.post is None:
            return
        self._done.append((self.post, True))
        self._composer.set_kind(self.post.id, kind)
        self._answers += 1
        self._next()

    def pass_over(self) -> None:
        if self.post is None:
            return
        self._skipped.add(self.post.id)
        self._done.append((self.post, False))
        self._next()

    def undo(self) -> None:
        """Take the last answer back and ask again."""
        if not self._done:
            return
        post, answered = self._done.pop()
        self._skipped.discard(post.id)
        if answered:
            self._composer.put_kind_back(post)
        from core.recognising import instructive

        self._line = [*instructive([post]), *(each for each in self._line if each[0].id != post.id)]
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Y: self.say_yes,
            Qt.Key.Key_N: self.say_no,
            Qt.Key.Key_S: self.pass_over,
            Qt.Key.Key_Z: self.undo,
            Qt.Key.Key_Backspace: self.undo,
        }
        if key in _KEYS:
            self.say(_KEYS[Qt.Key(key)])
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def _teller(self, kind: Kind) -> Callable[[], None]:
        return lambda: self.say(kind)

    def _next(self) -> None:
        self._line = self._line[1:]
        if not self._line or self._answers >= self._EVERY:
            self.look()
        self._show()

    def _found(self, found: list[tuple[Post, KindGuess]]) -> None:
        self._looking = False
        self._recognising.settle(found)
        answered = {post.id for post, _ in self._done}
        self._line = [each for each in found if each[0].id not in answered]
        self._show()

    def _failed(self, error: Exception) -> None:
        self._looking = False
        raise error

    def _show(self) -> None:
        self.post = self._line[0][0] if self._line else None
        there = self.post is not None
        for part in (self.yes, self.no, self.skip, self.hint, *self.kinds.values()):
            part.setVisible(there or self._looking)
            part.setEnabled(there)
        self.back.setVisible(there or bool(self._done))
        self.back.setEnabled(bool(self._done))
        self.close_it.setText(self.tr("Enough for now") if there else self.tr("Close"))
        if self.post is None:
            nothing = self.tr("Nothing is left that needs your word.")
            self.about.setText("")
            self.text.setText("")
            self.why.hide()
            self.question.setText(self.tr("Looking…") if self._looking else nothing)
            self.close_it.setFocus()
            return
        guess = self._line[0][1]
        self._suggested = guess.kind
        where = ", ".join(map(_title, self.post.networks))
        day = words.day(self.post.day, translate)
        self.about.setText(" · ".join(filter(None, (day, where))))
        self.text.setText(self.post.text)
        self._ask()
        self.yes.setFocus()

    def _ask(self) -> None:
        self.question.setText(words.is_it(self._suggested, translate))
        self.question.setAccessibleName(self.question.text())
        guess = self._line[0][1]
        reasons = guess.reasons[:1] if guess.kind is self._suggested else ()
        for reason in reasons:  # those for the second likely kind are not known
            self.why.setText(self.tr("It {0}.").format(words.kind_reason(reason.code, translate)))
        self.why.setVisible(bool(reasons))


def review(
    window: QWidget, look: Look, runner: Runner, services: "Services", first: str = ""
) -> None:
    """Open the pass over the window; it begins with the post `first`, if one is named."""
    made = Review(window, look, runner, services.composer, services.recognising, first)
    made.open()
    made.look()


def _title(network: str) -> str:
    return networks.get(network).title if network in networks.names() else network
