"""Rapport: arguments, one place that builds and joins everything, start, and an orderly end."""

import gc
import os
import sys
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.paths import choose_folder
from core.problems import Known, Problem
from ui.quick_qt import has_screen, load_qt, say_no_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from core.model import Suggestion, Targets
    from core.services import Services
    from ui.end_signals import EndSignals
    from ui.widgets.room import Room

VERSION = "0.1.0"


def build(*given: Any) -> "Services":
    """core.services.build, loaded only now: a verb that looks at texts never needs it."""
    from core import services

    return services.build(*given)


class Desktop:
    """The window over the services: rooms, messages and shortcuts, joined in one place."""

    def __init__(
        self, services: "Services", app: "QApplication", *, own_folder: bool = False
    ) -> None:
        from ui.bridge import Bridge
        from ui.shell import CrashHook
        from ui.tasks import Tasks
        from ui.theme import Look
        from ui.window import Window

        self.services = services
        self._fixed = not own_folder
        self._signals: EndSignals | None = None
        self.tasks = Tasks()
        self.bridge = Bridge(services.changes)
        self.look = Look(app, system_dark=services.settings.get("system is dark"))
        self._use_look()
        self.window = Window(self.look, self._makers())
        self._room: Callable[[str], Any] = self.window.go
        self.hook = CrashHook(self.window.toast.tell, self.window.keep_all)
        self._join()

    def run(self, options: dict[str, Any]) -> int:
        """Open where the window was left and stay until it is closed; the exit status."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from ui import shell

        settle = shell.tell_first_paint if shell.is_measured() else self.settle
        self.window.painted.connect(lambda: QTimer.singleShot(0, settle))
        self.show(options.get("room") or "")
        return QApplication.exec()

    def self_test(self) -> int:
        """Show each room in light and dark and load every icon; 0 when all is well."""
        from ui.self_test import look_at_everything

        self.show()
        return look_at_everything(self.window, self.services.settings)

    def show(self, room: str = "") -> None:
        """Open the window where and in the room it was left in, or in the given room."""
        settings = self.services.settings
        self.window.put(settings.get("window"))
        first = room or settings.get("room")
        self.window.go(first if first in self.window.rooms else "today")
        self._count_waiting()
        self.window.show()

    def close(self) -> None:
        """In the reverse order of building; every room keeps its work first."""
        self.window.leave_all()
        self.tasks.close()
        if self._signals is not None:
            self._signals.restore()
        self.hook.restore()
        self.window.deleteLater()
        self.services.close()

    def settle(self) -> None:
        """What can wait until the window is seen; heavy modules are loaded on a worker."""
        from core import warm
        from ui.end_signals import EndSignals
        from ui.shell import say
        from ui.tasks import raise_error

        gc.enable()
        self.window.room(self.window.current).seen()
        self._signals = EndSignals(self.window.close)
        self.look.ask_system()
        problems = [self.services.settings.problem, self.services.journal.clock_problem()]
        for problem in filter(None, problems):
            self.window.toast.tell(say(problem))
        self.tasks.run(
            warm.load,
            lambda _: self.services.journal.empty_old_trash(),
            raise_error,
        )
        self.services.settings.set("system is dark", self.look.system_dark)

    def _makers(self) -> "dict[str, Callable[[], Room]]":
        s, look, bridge, tasks = self.services, self.look, self.bridge, self.tasks

        def today() -> "Room":
            from ui.today.room import TodayRoom

            return TodayRoom(look, bridge, tasks, s.journal, s.suggestions, s.insights, s.settings)

        def journal() -> "Room":
            from ui.journal.room import JournalRoom

            return JournalRoom(look, bridge, s.journal, s.composer)

        def compose() -> "Room":
            from ui.compose.room import ComposeRoom

            return ComposeRoom(look, bridge, tasks, s.composer, s.outbox, s.journal, s.settings)

        def mix() -> "Room":
            from ui.mix.room import MixRoom

            return MixRoom(look, bridge, s.insights, s.composer, s.settings)

        def settings() -> "Room":
            from ui.settings.room import SettingsRoom

            return SettingsRoom(look, bridge, s.settings, s.paths.folder, fixed_folder=self._fixed)

        return {make.__name__: make for make in (today, journal, compose, mix, settings)}

    def _join(self) -> None:
        window, bridge = self.window, self.bridge
        window.search_wanted.connect(self._open_palette)
        window.entry_wanted.connect(self._new_entry)
        window.post_wanted.connect(self._new_post)
        window.help_wanted.connect(self._show_help)
        window.waiting_wanted.connect(lambda: self._room("compose").show_waiting())
        window.closing.connect(self._keep_place)
        window.room_made.connect(self._join_room)
        bridge.setting_changed.connect(self._use_look)
        bridge.post_changed.connect(self._count_waiting)

    def _join_room(self, name: str) -> None:
        """What one room wants of another."""
        room: Any = self.window.room(name)
        if name == "today":
            room.suggestion_wanted.connect(self._use_suggestion)
            room.entry_wanted.connect(self._open_entry)
            room.mix_wanted.connect(lambda: self.window.go("mix"))
        elif name == "journal":
            room.post_wanted.connect(self._open_post)
            room.compose_wanted.connect(lambda *told: self._room("compose").compose(*told))
            room.entry_wanted.connect(self._new_entry)
        elif name == "compose":
            room.entry_wanted.connect(self._open_entry)
        elif name == "settings":
            room.move_wanted.connect(self._move_folder)
        elif name == "mix":
            room.post_wanted.connect(self._open_post)
            room.entry_wanted.connect(self._open_entry)
            room.compose_wanted.connect(self._new_post)

    def _use_suggestion(self, suggestion: "Suggestion") -> None:
        self._open_post(self.services.composer.draft_from(suggestion).id)

    def _new_entry(self) -> None:
        self._room("today").new_entry()

    def _new_post(self) -> None:
        self._room("compose").new_post()

    def _open_post(self, post: str) -> None:
        self._room("compose").open_post(post)

    def _open_entry(self, entry: str, start: int = -1, end: int = -1) -> None:
        self._room("journal").open_entry(entry, start, end)

    def _open_palette(self) -> None:
        from ui.palette import Palette

        acts: dict[str, Callable[[], object]] = {
            "entry": self._new_entry,
            "post": self._new_post,
            "keys": self._show_help,
            **{name: partial(self.window.go, name) for name in self.window.rooms},
        }
        commands = self.window.commands()
        palette = Palette(self.window, self.look, self.services.journal.search_all, commands)
        palette.entry_chosen.connect(self._open_entry)
        palette.post_chosen.connect(self._open_post)
        palette.command_chosen.connect(lambda name: acts[name]())
        palette.open()

    def _move_folder(self, folder: Path) -> None:
        choose_folder(folder, coming_from=self.services.paths.folder)
        self.window.tell_moving(str(folder))

    def _show_help(self) -> None:
        import_module("ui.shortcuts").show_shortcuts(self.window)

    def _use_look(self, name: str = "scheme") -> None:
        get = self.services.settings.get
        if name in {"scheme", "text size", "reading font", "patterns in charts"}:
            self.look.use(
                get("scheme"),
                get("text size"),
                get("reading font"),
                patterns=get("patterns in charts"),
            )

    def _count_waiting(self) -> None:
        self.window.set_waiting(len({d.post for d in self.services.outbox.unanswered()}))

    def _keep_place(self) -> None:
        self.services.settings.set("room", self.window.current)
        self.services.settings.set("window", self.window.place())


def open_window(folder: Path | None, options: dict[str, Any]) -> int:
    """Open the journal in `folder` in a window and stay until it is closed; the exit status.

    `options`: `demo` and `self_test` (bool), `room` (name of the first room).
    """
    if not (options.get("self_test") or has_screen()):
        return say_no_screen()
    gc.disable()  # until the window is seen: nothing made at the start is garbage
    throw_away = options.get("demo") or options.get("self_test")
    services, problem = None, None
    with ExitStack() as stack:
        if throw_away:
            import tempfile

            made = tempfile.TemporaryDirectory(prefix="rapport-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(made))
        if options.get("self_test"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            services = build(folder)
            stack.callback(services.close)
            if throw_away:
                from core import demo

                begun = services.journal.blank()
                demo.fill(services.store, begun.at, begun.zone)
        except Known as known:
            problem = known
        load_qt()  # after the core: its import hook slows every import that follows
        from ui import shell

        app = shell.make_application(VERSION)
        lock = shell.hold(services.paths.folder) if services and not problem else None
        if services is None or lock is None:
            already = Known(Problem.OPEN_ALREADY, str(folder or "")) if services else None
            return int(import_module("ui.messages").show_problem(app, problem or already))
        desktop = Desktop(services, app, own_folder=folder is None)
        try:
            return desktop.self_test() if options.get("self_test") else desktop.run(options)
        finally:
            desktop.close()
            lock.unlock()


def main(arguments: list[str] | None = None) -> int:
    """Run a verb of the command line, or open the window; the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or (len(given) == 2 and given[0] == "--data-dir"):
        return open_window(Path(given[1]) if given else None, {})  # without the command line
    from ui.terminal import run

    return run(given, build, open_window, _draw_chart, VERSION)


def _draw_chart(weeks: "Sequence[Any]", targets: "Targets", path: Path, today: str) -> None:
    """The chart as a file, drawn without a screen."""
    from ui.mix.chart_file import save

    save(weeks, targets, path, today=today)


if __name__ == "__main__":
    sys.exit(main())
