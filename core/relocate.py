"""Moving house: the journal is copied to the folder the person chose, before it is opened there."""

from core.paths import Paths, choose_folder, left_behind
from core.store import copy_database


def bring_along(paths: Paths) -> None:
    """If a journal is still to come from another folder, copy it here; the old one stays.

    Nothing is copied over a journal that is here already. Known as in `copy_database`.
    """
    before = left_behind(paths.folder)
    if before is None:
        return
    old = Paths(before)
    if old.database.exists() and not paths.database.exists():
        copy_database(old.database, paths.database)
        if old.settings.exists():
            paths.settings.write_bytes(old.settings.read_bytes())
    choose_folder(paths.folder)
