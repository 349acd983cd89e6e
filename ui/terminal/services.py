"""How the journal is opened for a verb and closed again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.problems import Known
from ui.terminal.texts import warn

if TYPE_CHECKING:
    from pathlib import Path

    from core.register import Register
    from core.services import Services

Build = Callable[["Path | str | None"], "Services"]


@contextmanager
def opened(build: Build, folder: "Path | str | None") -> Iterator["Services"]:
    """The journal in `folder`; says so if its settings were damaged. Known: see build, unlock."""
    services = build(folder)
    try:
        if services.protection.locked:
            from ui.terminal.unlocking import unlock

            unlock(services.protection)
        warn_of(services.settings_file.problem)
        yield services
    finally:
        services.close()


def names(build: Build, folder: "str | None") -> "Register":
    """What the journal in the folder that was named says of people; nothing without one."""
    from core import place
    from core.register import Register

    if folder is None or not place.is_there(place.inside(folder, place.DATABASE)):
        return Register()
    with opened(build, folder) as services:
        return services.people.register()


def warn_of(problem: Known | None) -> None:
    """Say what is wrong without stopping for it."""
    if problem is not None:
        from ui.words_problems import sentence

        warn(sentence(problem))
