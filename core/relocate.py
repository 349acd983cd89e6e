"""Moving house: the journal is copied to the folder the person chose, before it is opened there."""

import shutil

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
        if old.media.exists():  # before the database, so that no row ever names what is not there
            shutil.copytree(old.media, paths.media, dirs_exist_ok=True)
        copy_database(old.database, paths.database)
        if old.settings.exists():
            paths.settings.write_bytes(old.settings.read_bytes())
    choose_folder(paths.folder)
