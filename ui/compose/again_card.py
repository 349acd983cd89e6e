"""Beside a post that is told again: how it was told before, and a word while it is nearly the same."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from core import networks
from core.again import Again
from core.model import Post
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.compose.question import DescriptionGate
from ui.dates import say_day
from ui.icons import pixmap
from ui.theme import GAP, Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import Card, button, label, row
from ui.widgets.flow import flow

LOOK_MS = 200
_SIGN = 16  # pixels at 100 %


class AgainCard(Card):
    """Hidden for a post of its own."""

    def __init__(self, look: Look, again: Again) -> None:
        super().__init__()
        self._look, self._again = look, again
        self._old: Post | None = None
        self.text: Callable[[], str] = str
        """The words on the sheet."""
        self.heading = label("", "section", wrap=True)
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._sign = label()
        self.warning = label("", "faint", wrap=True)
        across = row(self._sign, self.warning)
        across.setStretch(1, 1)
        across.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.column.addLayout(across)
        self._timer = single_shot(self, LOOK_MS, self._compare)
        look.changed.connect(self._compare)
        self.hide()

    def show_post(self, post: Post) -> None:
        """Another post, or the same in another state."""
        open_ = post.state not in OUT_OF_HAND
        self._old = self._again.before(post.id) if open_ else None
        self.setVisible(self._old is not None)
        if self._old is None:
            return
        known = networks.names()
        on = ", ".join(networks.get(n).title for n in self._old.networks if n in known)
        day = say_day(self._old.day)
        said = self.tr("Told on {0}, on {1}") if on else self.tr("Told on {0}")
        self.heading.setText(said.format(day, on))
        self.words.setText(self._old.text)
        self._compare()

    def touch(self) -> None:
        """The words change."""
        if self._old is not None:
            self._timer.start()

    def same(self) -> bool:
        """Whether it would be an echo."""
        return self._old is not None and self._again.same(self.text(), self._old)

    def _compare(self) -> None:
        if self._old is None:
            return
        same = self.same()
        theme, side = self._look.theme, self._look.scaled(_SIGN)
        self._sign.setPixmap(
            pixmap("warning" if same else "check", theme.ink if same else theme.accent, side, 2)
        )
        self.warning.setText(
            self.tr(
                "Nearly the same words still: who read it then would hear an echo. Tell what is "
                "new, or tell it from another side."
            )
            if same
            else self.tr("New words now.")
        )


class EchoGate:
    """Before a post goes that says the same again; with new words the next gate is asked."""

    def __init__(self, desk: Desk, card: AgainCard, then: DescriptionGate) -> None:
        self._desk, self._card, self._then = desk, card, then

    def pass_by(self, go: Callable[[], object]) -> None:
        if self._card.same():

            def send() -> None:
                self._desk.sheet.setFocus()  # the answer that had the keyboard is gone
                self._then.pass_by(go)

            self._desk.ask(EchoQuestion(self._desk.sheet.setFocus, send))
        else:
            self._then.pass_by(go)


class EchoQuestion(Card):
    """Change the words, or send them so."""

    def __init__(self, change: Callable[[], object], go: Callable[[], object]) -> None:
        super().__init__()
        said = self.tr("These are nearly the words that you told before.")
        self.change = button(self.tr("Change the words"), lambda: self._do(change), "primary")
        self.go = button(self.tr("Tell them again so"), lambda: self._do(go))
        self.column.setSpacing(GAP)
        self.column.addWidget(label(said, "section", wrap=True))
        self.column.addLayout(flow(self.change, self.go))
        self.setAccessibleName(said)
        self.setFocusProxy(self.change)

    def _do(self, act: Callable[[], object]) -> None:
        self.hide()
        self.deleteLater()
        act()
