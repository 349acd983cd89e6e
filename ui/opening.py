"""Opening the window over a journal, and the orderly end when it is closed."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.problems import Known, Problem

if TYPE_CHECKING:
    from core.services import Services

Build = Callable[[Path | None], "Services"]


def open_window(build: Build, version: str, folder: Path | None, options: dict[str, Any]) -> int:
    """Open the journal in `folder` in a window and stay until it is closed; the exit status.

    `options`: `demo` and `self_test` (bool), `room` (name of the first room).
    """
    from ui.quick_qt import has_screen, load_qt, say_no_screen

    if not (options.get("self_test") or has_screen()):
        return say_no_screen()
    throw_away = options.get("demo") or options.get("self_test")
    with ExitStack() as stack:
        if throw_away:
            import tempfile

            made = tempfile.TemporaryDirectory(prefix="rapport-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(made))
        if options.get("self_test"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        services, problem = _opened(build, folder, stack, fill=bool(throw_away))
        _load_what_is_painted()
        load_qt()  # after the core: its import hook slows every import that follows
        from ui import shell
        from ui.gate import Gate

        app = shell.make_application(version)
        if problem is not None and problem.problem is Problem.DATABASE_GONE:
            services = import_module("ui.lost").ask(app, problem, lambda: build(folder))
            problem = None
            if services is None:
                return 1
            stack.callback(services.close)
        if options.get("capture") and services is not None and problem is None:
            return int(import_module("ui.capture").run(services, app))
        lock = shell.hold(services.paths.folder) if services and not problem else None
        if services is None or lock is None:
            already = Known(Problem.OPEN_ALREADY, str(folder or "")) if services else None
            known = services.settings if services is not None else None
            show_problem = import_module("ui.messages").show_problem
            return int(show_problem(app, problem or already, known))
        gate = Gate(services, app, lambda: build(folder), own_folder=folder is None)
        try:
            if options.get("self_test") and gate.desktop is not None:
                return gate.desktop.self_test()
            return gate.run(options)
        finally:
            gate.close()
            lock.unlock()


def _opened(
    build: Build, folder: Path | None, stack: ExitStack, *, fill: bool
) -> "tuple[Services | None, Known | None]":
    """The journal, with the invented life if it is to be thrown away; or why it cannot be opened."""
    try:
        services = build(folder)
        stack.callback(services.close)
        if fill:
            from core import demo

            begun = services.journal.blank()
            demo.fill(services.store, begun.at, begun.zone)
    except Known as known:
        return None, known
    return services, None


def _load_what_is_painted() -> None:
    """What a line in a terminal does without, and the window does not."""
    import json  # noqa: F401
    import zoneinfo  # noqa: F401

    from core import aims, changes, model, paths, settings  # noqa: F401
