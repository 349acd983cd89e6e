"""The verbs that copy the journal and put it back: backup, restore."""

import os
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from core.problems import Known, Problem
from ui.terminal.services import Build, opened
from ui.terminal.texts import argument, say, warn, write
from ui.words_problems import sentence

IMPORT_VARIABLE = "RAPPORT_IMPORT_PASSPHRASE"
"""The passphrase of what comes in, where it has another than the journal."""


def backup(asked: Namespace, build: Build) -> int:
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


def restore(asked: Namespace, build: Build) -> int:
    """Put the journal back as a backup has it, or only what is missing."""
    return _answered(asked, lambda: _restored(asked, build))


def _restored(asked: Namespace, build: Build) -> str:
    if (placed := _placed(asked, build)) is not None:
        return f"The journal is as {asked.file} has it: entries {placed}."
    aside = _open_or_put_aside(asked, build)
    with opened(build, asked.data_dir) as services:
        backups = services.backups
        typed = argument(os.environ.get(IMPORT_VARIABLE, ""))
        inside = backups.looking_into(asked.file, typed)()
        try:
            backups.bringing(inside, whole=not asked.missing)()
        finally:
            backups.leave(inside)
        if problems := services.store.problems():
            raise Known(Problem.BACKUP_DAMAGED, "; ".join(problems))
        entries, found = services.journal.count(), inside.compared
    kept = f" The damaged file is kept as {aside}." if aside else ""
    if asked.missing:
        return (
            f"Brought back what was missing: entries {found.missing_entries}, posts "
            f"{found.missing_posts}. The journal has {entries} entries now.{kept}"
        )
    return f"The journal is as {asked.file} has it: entries {entries}.{kept}"


def _placed(asked: Namespace, build: Build) -> int | None:
    """A protected backup into an empty folder, with its protection: how many entries; else None."""
    from core.backup_file import place
    from core.paths import Paths, default_folder

    entries = 0

    def seen(folder: Path) -> None:
        nonlocal entries
        with opened(build, folder) as services:
            if services.store.problems():
                raise Known(Problem.BACKUP_DAMAGED, str(asked.file))
            entries = services.journal.count()

    paths = Paths((asked.data_dir or default_folder()).absolute())
    return entries if place(asked.file, paths, seen) else None


def _open_or_put_aside(asked: Namespace, build: Build) -> Path | None:
    """See that the journal can be opened; a damaged one gets out of the way, once the backup is
    known to be good. Where it was put, or None.
    """
    try:
        build(asked.data_dir).close()
    except Known as problem:
        if problem.problem is not Problem.DATABASE_DAMAGED:
            raise
        from core import clock
        from core.backup_folder import put_aside, see

        see(asked.file)
        return put_aside(Path(problem.detail), clock.now())
    return None


def _answered(asked: Namespace, do: Callable[[], str]) -> int:
    """Do it; with --json the problem is part of the answer, else it is said as everywhere."""
    if not asked.json:
        say(do())
        return 0
    try:
        do()
    except Known as problem:
        write({"ok": False, "problems": [sentence(problem)]})
        warn(sentence(problem))
        return 1
    write({"ok": True, "problems": []})
    return 0
