"""The folder that is opened: found, brought along from where it was, or noticed to be without its journal.

What is seldom to do is loaded only then.
"""

import os
from typing import TYPE_CHECKING

from core import place

if TYPE_CHECKING:
    from pathlib import Path

    from core.paths import Paths
    from core.problems import Known


def arrive(folder: "Path | str | None") -> "tuple[str, Known | None]":
    """The folder in force, ready to be written to; and why it is not the one that was wished for.

    None is the person's own. Known: FOLDER_UNWRITABLE, DATABASE_GONE.
    """
    own = folder is None
    there = place.absolute(place.own() if folder is None else os.fspath(folder))
    if own and not place.is_there(there):
        _notice(there, own=own)  # before it is made
    there, not_moved = _brought_along(there)
    if not place.has_content(place.inside(there, place.DATABASE)):
        _notice(there, own=own)
    return there, not_moved


def paths_of(folder: str) -> "Paths":
    """All that lies there, as paths."""
    from pathlib import Path

    from core.paths import Paths

    return Paths(Path(folder))


def _brought_along(folder: str) -> "tuple[str, Known | None]":
    if not place.left_behind(folder):
        place.prepare(folder)
        return folder, None
    from core.relocate import bring_along

    paths, not_moved = bring_along(paths_of(folder))
    return str(paths.folder), not_moved


def _notice(folder: str, *, own: bool) -> None:
    from core.lost import notice

    notice(paths_of(folder), own=own)
