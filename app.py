"""Rapport: arguments, one place that builds everything, start, and an orderly end.

Python compiles this file at each start, so what only the window needs is in ui/opening.py.
"""

import gc
import os
import sys

TYPE_CHECKING = False  # typing and all it loads come when garbage is not looked for
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, NoReturn

    from core.services import Services
    from ui.terminal.painters import Painters

VERSION = "0.1.0"
_SELDOM = 50_000
"""Things made until garbage is looked for: a verb ends before it has any, or works on many values."""


def build(*given: "Any") -> "Services":
    """core.services.build, loaded only now: a verb that looks at texts never needs it."""
    from core import services

    return services.build(*given)


def open_window(folder: "Path | None", options: "dict[str, Any]") -> int:
    """See ui/opening.py."""
    gc.disable()  # until the window is seen: nothing made at the start is garbage
    from ui.opening import open_window

    return open_window(build, VERSION, folder, options)


def painters() -> "Painters":
    """Loaded only for what is painted: a chart as a file, a book."""
    from ui.painters import PAINTERS

    return PAINTERS


def main(arguments: "list[str] | None" = None) -> int:
    """Run a verb of the command line, or open the window; the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    named = len(given) == 2 and given[0] == "--data-dir" and given[1][:1] not in ("", "-")
    if not given or named:
        from pathlib import Path

        return open_window(Path(given[1]) if given else None, {})  # without the command line
    often = gc.get_threshold()
    gc.set_threshold(_SELDOM, *often[1:])
    try:
        from ui.terminal import run

        return run(given, build, open_window, painters, VERSION)
    finally:
        gc.set_threshold(*often)


def leave(status: int) -> "NoReturn":
    """End the process, after a verb without taking its modules apart one by one.

    The journal is closed then and what was said is handed over. Who uses threads may have asked for
    something to be done at the end, so all else ends as usual.
    """
    if "PySide6" not in sys.modules:
        gc.freeze()  # all that is left ends with the process: nobody need look through it
    if "threading" not in sys.modules and sys.getprofile() is None:
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
        except (OSError, ValueError):
            pass  # the usual end says why
        else:
            os._exit(status)
    sys.exit(status)


if __name__ == "__main__":
    leave(main())
