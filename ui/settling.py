"""What waits until the window is seen: done in steps, so that a key that comes meanwhile is not held.

The steps are ordered: what keeps words safe, what the room shows, then what may come any time. Heavy
modules are loaded by a worker at the end; what one step needs that takes long to load has a step of
its own before it.
"""

import gc
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui import shell
from ui.tasks import raise_error

if TYPE_CHECKING:
    from ui.desktop import Desktop

_LONG_TO_LOAD = ("ui.writing.photos", "ui.writing.aids", "ui.widgets.markdown_highlighter")


class Settling:
    """Over one window; `stop` when that closes."""

    def __init__(self, desktop: "Desktop") -> None:
        self._desktop = desktop
        self.steps = _steps(desktop)

    def at_once(self) -> None:
        for _ in self.steps:
            pass

    def in_steps(self) -> None:
        """The next step now, and the others each when all that came in is done with."""
        if next(self.steps, self) is not self:
            QTimer.singleShot(0, self._desktop.window, self.in_steps)

    def stop(self) -> None:
        self.steps = iter(())


def _steps(desktop: "Desktop") -> Iterator[None]:
    window, services = desktop.window, desktop.services
    gc.enable()
    desktop.listen()
    for problem in (
        services.not_moved,
        services.settings.problem,
        services.journal.clock_problem(),
    ):
        if problem is not None:
            window.toast.tell(shell.say(problem))
    desktop.keeping = import_module("ui.keeping").Keeping(desktop)
    desktop.keeping.settle()
    yield
    yield from _make_classes()
    for name in _LONG_TO_LOAD:
        import_module(name)
        yield
    _ = services.writing.words
    yield
    _ = desktop.aids
    yield
    _ = services.insights
    import_module("ui.words_week")
    yield
    window.room(window.current).seen()
    yield
    desktop.kind_reader = import_module("ui.kind_reader").KindReader(
        desktop.tasks, desktop.bridge, services.recognising, window
    )
    import_module("PySide6.QtWidgets").QApplication.setWindowIcon(import_module("ui.badge").badge())
    desktop.look.ask_system()
    import_module("ui.widgets.in_sight").InSight(window, desktop.look)
    import_module("ui.widgets.focus_kept").FocusKept(window)
    yield
    _ = desktop.office
    yield
    desktop.send()
    yield
    yield from import_module("ui.warm").load_rooms()
    desktop.tasks.run(_loading(desktop), lambda _: _clean_up(desktop), raise_error)
    services.settings.set("system is dark", desktop.look.system_dark)
    services.settings.set("system week starts", shell.week_starts())


def _make_classes() -> Iterator[None]:
    """What PySide6 makes at the first look: the namespace Qt, and all classes of widgets."""
    _ = import_module("PySide6.QtCore").Qt
    yield
    import_module("PySide6.QtWidgets").QTextEdit().viewport()
    yield


def _loading(desktop: "Desktop") -> Callable[[], None]:
    """Work for a thread: what is not asked for yet, loaded and tried once."""
    from core import warm

    taught = desktop.services.teaching.pairs()

    def load() -> None:
        warm.load(taught)

    return load


def _clean_up(desktop: "Desktop") -> None:
    desktop.services.journal.empty_old_trash()
    desktop.services.media.clean()
    if desktop.keeping is not None:
        desktop.keeping.back_up()
    if desktop.kind_reader is not None:
        desktop.kind_reader.begin(desktop.services)
