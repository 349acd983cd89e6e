"""Rapport: arguments, one place that builds everything, start, and an orderly end."""

import gc
import os
import sys
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.problems import Known, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exchange import Exported
    from core.model import Targets
    from core.services import Services

VERSION = "0.1.0"
_SELDOM = 50_000
"""Things made until garbage is looked for: a verb ends before it has any, or works on many values."""


def build(*given: Any) -> "Services":
    """core.services.build, loaded only now: a verb that looks at texts never needs it."""
    from core import services

    return services.build(*given)


def open_window(folder: Path | None, options: dict[str, Any]) -> int:
    """Open the journal in `folder` in a window and stay until it is closed; the exit status.

    `options`: `demo` and `self_test` (bool), `room` (name of the first room).
    """
    from ui.quick_qt import has_screen, load_qt, say_no_screen

    if not (options.get("self_test") or has_screen()):
        return say_no_screen()
    gc.disable()  # until the window is seen: nothing made at the start is garbage
    throw_away = options.get("demo") or options.get("self_test")
    with ExitStack() as stack:
        if throw_away:
            import tempfile

            made = tempfile.TemporaryDirectory(prefix="rapport-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(made))
        if options.get("self_test"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        services, problem = _opened(folder, stack, fill=bool(throw_away))
        load_qt()  # after the core: its import hook slows every import that follows
        from ui import shell
        from ui.gate import Gate

        app = shell.make_application(VERSION)
        if problem is not None and problem.problem is Problem.DATABASE_GONE:
            services, problem = (
                import_module("ui.lost").ask(app, problem, lambda: build(folder)),
                None,
            )
            if services is None:
                return 1
        if options.get("capture") and services is not None and problem is None:
            return int(import_module("ui.capture").run(services, app))
        lock = shell.hold(services.paths.folder) if services and not problem else None
        if services is None or lock is None:
            already = Known(Problem.OPEN_ALREADY, str(folder or "")) if services else None
            return int(import_module("ui.messages").show_problem(app, problem or already))
        gate = Gate(services, app, lambda: build(folder), own_folder=folder is None)
        try:
            if options.get("self_test") and gate.desktop is not None:
                return gate.desktop.self_test()
            return gate.run(options)
        finally:
            gate.close()
            lock.unlock()


def _opened(
    folder: Path | None, stack: ExitStack, *, fill: bool
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


def main(arguments: list[str] | None = None) -> int:
    """Run a verb of the command line, or open the window; the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or (len(given) == 2 and given[0] == "--data-dir"):
        return open_window(Path(given[1]) if given else None, {})  # without the command line
    often = gc.get_threshold()
    gc.set_threshold(_SELDOM, *often[1:])
    try:
        from ui.terminal import Painters, run

        return run(given, build, open_window, Painters(_draw_chart, _print_book), VERSION)
    finally:
        gc.set_threshold(*often)


def _draw_chart(weeks: "Sequence[Any]", targets: "Targets", path: Path, today: str) -> None:
    """The chart as a file, drawn without a screen."""
    from ui.mix.chart_file import save

    save(weeks, targets, path, today=today)


def _print_book(*given: Any) -> "Exported":
    """The journal as a PDF, made without a screen."""
    from ui.book import pdf_book

    return pdf_book.write(*given)


if __name__ == "__main__":
    status = main()
    if "PySide6" not in sys.modules:
        gc.freeze()  # all that is left ends with the process: nobody need look through it
    sys.exit(status)
