"""Moving house: the journal is copied to the folder the person chose, before it is opened there."""

from contextlib import suppress

from core.paths import Paths, choose_folder, is_remembered, left_behind, remember
from core.problems import Known, Problem

_FOLDERS = ("media", "letterbox", "typing")
_FILES = ("tries.json", ".sealing", "settings.json")


def bring_along(paths: Paths) -> tuple[Paths, Known | None]:
    """The folder in force, ready to be written to. If a journal is still to come to it from another
    folder it is copied first, with its photos and its backups; the old one stays.

    Nothing is copied over a journal that is here already. What cannot be copied is taken back and
    the old folder stays in force: Known(NOT_MOVED) is given then. Known(FOLDER_UNWRITABLE).
    """
    before = left_behind(paths.folder)
    if before is None:
        paths.prepare()
        return paths, None
    from core.lost import notice

    old = Paths(before)
    remembered = is_remembered(before)
    try:
        paths.prepare()
        if old.database.exists() and not paths.database.exists():
            _bring(old, paths)
        else:
            if not paths.database.exists():
                notice(old, own=True)
            choose_folder(paths.folder)
    except Known:
        if old.folder.exists() or not remembered:
            old.prepare()
        with suppress(Known):
            choose_folder(before)
            if remembered:
                remember(before)
        return old, Known(Problem.NOT_MOVED, str(paths.folder))
    return paths, None


def _bring(old: Paths, new: Paths) -> None:
    """All or nothing. Known when something could not be copied."""
    from core.exchange.whole import is_full

    before = {path.name for path in new.folder.iterdir()}
    try:
        _copy(old, new)
        choose_folder(new.folder)
        remember(new.folder)
    except OSError as error:
        _take_back(new, before)
        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(new.folder)) from error
    except Known:
        _take_back(new, before)
        raise


def _copy(old: Paths, new: Paths) -> None:
    """The database last: where it is, all is. Known and OSError."""
    import shutil

    from core import slots
    from core.protection import is_protected
    from core.store.backing_up import copy_database
    from core.store.carry import carry

    protected = is_protected(old)
    if protected:
        slots.write(new.slots, slots.read(old.slots))
    hidden = shutil.ignore_patterns(".*")
    for name in _FOLDERS:
        there, here = old.folder / name, new.folder / name
        if there.is_dir():
            shutil.copytree(there, here, dirs_exist_ok=True, ignore=hidden)
    if old.backups.is_dir():
        _copy_backups(old, new)
    for name in _FILES:
        if (old.folder / name).exists():
            shutil.copyfile(old.folder / name, new.folder / name)
    (carry if protected else copy_database)(old.database, new.database)


def _copy_backups(old: Paths, new: Paths) -> None:
    """With their media, of which those that the journal has too are kept only once, as before."""
    import shutil

    from core.backup_folder import copy_media
    from core.media_folder import MediaFolder

    there, pool = MediaFolder(old.backups / "media"), MediaFolder(new.backups / "media")
    names = list(there.names())
    for source in (MediaFolder(new.media), there):
        copy_media(names, source, pool)
    shutil.copytree(
        old.backups, new.backups, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*", "media")
    )


def _take_back(new: Paths, before: set[str]) -> None:
    """Nothing stays that was not there before, and no half journal."""
    import shutil

    from core.store.copies import remove

    remove(new.database)
    for path in list(new.folder.iterdir()):
        if path.name in before:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
