"""The verbs that copy the journal, put it back, or begin anew: backup, restore, begin."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from core.paths import Paths, default_folder
from core.problems import Known, Problem
from ui.terminal.gone import said
from ui.terminal.json_lines import write
from ui.terminal.services import Build, opened
from ui.terminal.texts import argument, say, warn

IMPORT_VARIABLE = "RAPPORT_IMPORT_PASSPHRASE"
"""The passphrase of what comes in, where it has another than the journal."""


def backup(asked: SimpleNamespace, build: Build) -> int:
    """Write a verified copy."""

    def made() -> str:
        from core import backup_file

        with opened(build, asked.data_dir) as services:
            key = services.store.database.key
            facts = backup_file.write(services.paths, asked.out, key)
        return (
            f"Written to {asked.out} and compared with the journal: entries {facts.entries}, "
            f"posts {facts.posts}."
        )

    return _answered(asked, made)


def restore(asked: SimpleNamespace, build: Build) -> int:
    """Put the journal back as a backup has it, or only what is missing."""
    return _answered(asked, lambda: _restored(asked, build))


def begin(asked: SimpleNamespace, build: Build) -> int:
    """A new journal where one is gone; what is left of that one is laid aside."""

    def begun() -> str:
        from core import clock, lost

        paths = _paths(asked)
        aside = lost.begin(paths, clock.now())
        build(asked.data_dir).close()
        said = f"A new journal begins in {paths.folder}."
        return f"{said} What was there before lies in {aside} now, all of it." if aside else said

    return _answered(asked, begun)


def _restored(asked: SimpleNamespace, build: Build) -> str:
    paths = _paths(asked)
    gone, damaged = _lacks_journal(paths), not _lacks_journal(paths) and _is_damaged(asked, build)
    file = asked.file or _newest(asked, build, paths, there=not (gone or damaged))
    if gone or damaged:
        entries, aside = _placed(file, paths, build, damaged=damaged)
        kept = f" The damaged file is kept as {aside}." if aside else ""
        return f"The journal is as {file} has it: entries {entries}.{kept}"
    with opened(build, asked.data_dir) as services:
        backups = services.backups
        typed = argument(os.environ.get(IMPORT_VARIABLE, ""))
        inside = backups.looking_into(file, typed)()
        try:
            backups.bringing(inside, whole=not asked.missing)()
        finally:
            backups.leave(inside)
        if problems := services.store.problems():
            raise Known(Problem.BACKUP_DAMAGED, "; ".join(problems))
        entries, found = services.journal.count(), inside.compared
    if asked.missing:
        return (
            f"Brought back what was missing: entries {found.missing_entries}, posts "
            f"{found.missing_posts}. The journal has {entries} entries now."
        )
    return f"The journal is as {file} has it: entries {entries}."


def _placed(file: Path, paths: Paths, build: Build, *, damaged: bool) -> tuple[int, Path | None]:
    """The backup where no journal is: how many entries it has, and where a damaged file lies now."""
    from core import clock
    from core.backup_file import place

    entries = 0

    def find(folder: Path) -> bytes | None:
        nonlocal entries
        with opened(build, folder) as services:
            if services.store.problems():
                raise Known(Problem.BACKUP_DAMAGED, str(file))
            entries = services.journal.count()
            return services.store.database.key

    paths.prepare()
    placed = place(file, paths, clock.now(), find, damaged=damaged)
    if placed is None:
        raise Known(Problem.FILE_UNREADABLE, str(file))
    return entries, placed.aside


def _newest(asked: SimpleNamespace, build: Build, paths: Paths, *, there: bool) -> Path:
    """The newest backup beside the journal. Known(NO_BACKUP)."""
    from core import lost
    from core.backup_folder import newest_sound

    if there:
        with opened(build, asked.data_dir) as services:
            found = newest_sound(paths, services.store.database.key)
    else:
        found = lost.newest(paths)
    if found is None:
        raise Known(Problem.NO_BACKUP, str(paths.backups))
    return found


def _paths(asked: SimpleNamespace) -> Paths:
    folder = default_folder() if asked.data_dir is None else Path(asked.data_dir)
    return Paths(folder.absolute())


def _lacks_journal(paths: Paths) -> bool:
    return not (paths.database.exists() and paths.database.stat().st_size)


def _is_damaged(asked: SimpleNamespace, build: Build) -> bool:
    """Whether the journal cannot be opened. Known: whatever else is in the way."""
    try:
        build(asked.data_dir).close()
    except Known as problem:
        if problem.problem is not Problem.DATABASE_DAMAGED:
            raise
        return True
    return False


def _answered(asked: SimpleNamespace, do: Callable[[], str]) -> int:
    """Do it; with --json the problem is part of the answer, else it is said as everywhere."""
    if not asked.json:
        say(do())
        return 0
    try:
        do()
    except Known as problem:
        write({"ok": False, "problems": [said(problem)]})
        warn(said(problem))
        return 1
    write({"ok": True, "problems": []})
    return 0
