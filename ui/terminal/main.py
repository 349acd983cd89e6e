"""From arguments to a verb, and from whatever happens to an exit status and one clear line."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from core.problems import Known, Problem
from ui.terminal import arguments as command_line
from ui.terminal.services import Build
from ui.terminal.texts import say, speak_utf8, warn

if TYPE_CHECKING:
    from pathlib import Path
    from types import SimpleNamespace

    from ui.terminal.painters import Painters

OpenWindow = Callable[["Path | None", dict[str, Any]], int]

_VERBS = {
    "add": "journal",
    "entries": "journal",
    "search": "journal",
    "post": "journal",
    "suggest": "suggest",
    "kind": "engine",
    "privacy": "engine",
    "count": "engine",
    "split": "engine",
    "mix": "mix",
    "chart": "mix",
    "export": "keeping",
    "import": "importing",
    "check": "keeping",
    "backup": "backups",
    "restore": "backups",
    "begin": "backups",
    "demo": "keeping",
}
"""Which module has the verb; only that one is imported."""

_NAMES = {"import": "bring_in"}
"""Verbs that Python keeps for itself."""

_PAINTED = frozenset({"chart", "export"})

_WRONG_USE = frozenset({Problem.BAD_DATE, Problem.BAD_NETWORK, Problem.BAD_FORMAT})


def run(
    arguments: list[str],
    build: Build,
    open_window: OpenWindow,
    painters: "Callable[[], Painters]",
    version: str,
) -> int:
    """Run the verb, or open the window if there is none.

    The exit status: 0 done, 2 wrong use, 1 anything else, each with one line on standard error.
    """
    speak_utf8()
    if arguments == ["--version"]:  # without loading all there is to describe
        say(f"Rapport {version}")
        return 0
    try:
        asked = command_line.parse(arguments, version)
    except SystemExit as end:
        return int(end.code or 0)
    if asked.verb is None:
        from pathlib import Path

        return open_window(
            None if asked.data_dir is None else Path(asked.data_dir),
            {
                "demo": asked.demo,
                "self_test": asked.self_test,
                "room": asked.room,
                "capture": asked.capture,
            },
        )
    return _answer(asked, build, painters)


def _answer(asked: "SimpleNamespace", build: Build, painters: "Callable[[], Painters]") -> int:
    try:
        status = _do(asked, build, painters)
        sys.stdout.flush()
    except Known as problem:
        from ui.terminal.gone import said

        sys.stdout.flush()
        warn(said(problem))
        return 2 if problem.problem in _WRONG_USE else 1
    except BrokenPipeError:
        # Whoever read has enough. Python would complain again when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        warn("stopped")
        return 1
    except Exception as error:
        import logging

        logging.getLogger("rapport").info("A bug", exc_info=error)
        warn(f"Something went wrong inside Rapport ({error!r}). What was saved before is safe.")
        return 1
    return status


def _do(asked: "SimpleNamespace", build: Build, painters: "Callable[[], Painters]") -> int:
    module = import_module(f"ui.terminal.{_VERBS[asked.verb]}")
    act = getattr(module, _NAMES.get(asked.verb, asked.verb))
    if asked.verb in _PAINTED:
        return int(act(asked, build, painters()))
    return int(act(asked, build))
