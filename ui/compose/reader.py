"""Reads the text on a worker after a pause: its kind, its wording, private things, echoes, links."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.composer import Composer
from core.model import KindGuess, Told
from core.rereading import Second, reread
from core.runner import Runner
from ui.compose.elsewhere import Elsewhere, Place, Rereading
from ui.tasks import raise_error
from ui.widgets.autosave import single_shot

READ_MS = 350
_A_YEAR = 366  # days; what was told in them is not told again unnoticed


class Reader(QObject):
    """`found` carries what was noticed in the text that `text` gave, and in the post's others; nothing
    of an older one.
    """

    found = Signal(object, object)
    nothing = Signal()

    def __init__(
        self,
        runner: Runner,
        composer: Composer,
        text: Callable[[], str],
        post: Callable[[], str],
        elsewhere: Callable[[], Elsewhere],
    ) -> None:
        super().__init__()
        self._runner, self._composer = runner, composer
        self._text, self._post, self._elsewhere = text, post, elsewhere
        self._others = Rereading()
        self._basis: object = None
        self._told: list[Told] | None = None
        self._asked = 0
        self._timer = single_shot(self, READ_MS, self.ask)
        self.guess: KindGuess | None = None

    @property
    def resting(self) -> bool:
        """Nothing new waits to be read."""
        return not self._timer.isActive()

    def touch(self) -> None:
        self._timer.start()

    def forget_told(self) -> None:
        """A post was sent, or is gone: look again what was told lately."""
        self._told = None

    def ask(self) -> None:
        self._asked += 1
        asked, text = self._asked, self._text()
        elsewhere = self._elsewhere()
        if not text.strip() and not elsewhere.variants:
            self.nothing.emit()
            return
        read = self._composer.reader()
        fresh, self._basis = read.keywords != self._basis, read.keywords
        if self._told is None:
            self._told = self._composer.heard(_A_YEAR)
        told = [post for post in self._told if post.id != self._post()]

        def look() -> tuple[Second, tuple[tuple[Place, Second], ...]]:
            others = self._others.look(read, elsewhere.texts(), fresh=fresh)
            return reread(read(text), told), others

        def show(came: tuple[Second, tuple[tuple[Place, Second], ...]]) -> None:
            self._composer.noted(came[0].reading, read)
            if asked == self._asked:
                self.guess = came[0].reading.guess
                self.found.emit(*came)

        self._runner.run(look, show, raise_error)
