"""What each network makes of the text, worked out beside the window: parts, counts, room left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from core.contents import Contents
from core.networks import Limits
from core.runner import Runner
from core.shaping import Shaped, shape
from ui.tasks import raise_error
from ui.widgets.autosave import single_shot

SHAPE_MS, CEILING_MS = 120, 600
Asked = tuple[str, Contents, tuple[str, ...]]


class Shapes(QObject):
    """Asked again while it works, it works on the last question next; `ready` carries the answer."""

    ready = Signal(object)

    def __init__(
        self, runner: Runner, limits_of: Callable[[str], Limits | None], ask: Callable[[], Asked]
    ) -> None:
        super().__init__()
        self._runner, self._limits_of, self._ask = runner, limits_of, ask
        self._busy = self._again = self._overtaken = False
        self._pause = single_shot(self, SHAPE_MS, self._work)
        self._ceiling = single_shot(self, CEILING_MS, self._work)

    def touch(self) -> None:
        """The text or something beside it changed: work it out after a pause of a moment."""
        self._pause.start()
        if not self._ceiling.isActive():
            self._ceiling.start()

    def now(self) -> dict[str, Shaped]:
        """At once, for an act that must know."""
        self._overtaken = True
        text, contents, names = self._ask()
        return _shape_all(text, contents, [(name, self._limits_of(name)) for name in names])

    def _work(self) -> None:
        self._pause.stop()
        self._ceiling.stop()
        if self._busy:
            self._again = True
            return
        self._busy, self._overtaken = True, False
        text, contents, names = asked = self._ask()
        wanted = [(name, self._limits_of(name)) for name in names]
        self._runner.run(
            lambda: _shape_all(text, contents, wanted),
            lambda found: self._show(asked, found),
            raise_error,
        )

    def _show(self, asked: Asked, found: dict[str, Shaped]) -> None:
        self._busy = False
        if self._again or asked != self._ask():
            self._again = False
            self._pause.start()
        if not self._overtaken:  # an act has worked it out since, from newer words
            self.ready.emit(found)


def _shape_all(
    text: str, contents: Contents, wanted: Sequence[tuple[str, Limits | None]]
) -> dict[str, Shaped]:
    return {name: shape(text, contents, name, limits) for name, limits in wanted}
