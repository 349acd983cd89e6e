"""What others do to the journal while it is open: write in it, move it, or lay a second one beside.

Another program may write (the command line, a second window on another computer's folder); a tool
that keeps folders alike may put another file in place of ours, or beside it. Nothing is overwritten:
what is here and what is there are both kept.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.changes import Changes, JournalChanged
from core.clock import Now
from core.paths import Paths
from core.store import Store


class Rescued(NamedTuple):
    """Where the words of the open journal are now, and whether that is the journal's own place."""

    file: Path
    in_place: bool


class Outside:
    """Looks when it is told to; a look costs microseconds."""

    def __init__(self, store: Store, paths: Paths, changes: Changes, now: Now) -> None:
        self._store, self._paths, self._changes, self._now = store, paths, changes, now
        self._seen: int | None = None

    def moved(self) -> bool:
        """Whether the journal's file is not where it was opened."""
        return self._store.database.moved()

    def look(self) -> bool:
        """Whether another program has written since the last look; then everybody is told."""
        if not self._store.database.is_open:
            self._seen = None
            return False
        version = self._store.database.version()
        before, self._seen = self._seen, version
        if before in (None, version):
            return False
        self._changes.tell(JournalChanged())
        return True

    def rescue(self) -> Rescued:
        """Put all that the open journal holds into a fresh file and go on.

        At its own place, if nothing lies there; else beside the file that has come there, which is
        opened now. Known: see open_database, back_up.
        """
        database, path = self._store.database, self._paths.database
        self._paths.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        stamp = self._now().astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
        aside = path.with_name(f"{path.stem} (kept {stamp}){path.suffix}")
        database.rescue(aside)
        in_place = not path.exists()
        if in_place:
            aside.replace(path)
        database.reopen()
        self._seen = database.version()
        self._changes.tell(JournalChanged())
        return Rescued(path if in_place else aside, in_place)

    def strangers(self) -> list[Path]:
        """Other journals in the folder, such as a tool leaves that keeps folders alike."""
        own = self._paths.database
        return [
            path
            for path in sorted(own.parent.glob(f"{own.stem}*{own.suffix}"))
            if path != own and "-damaged-" not in path.name and path.is_file()
        ]


def taken_in(path: Path, backups: Path, now: datetime) -> Path:
    """A second journal whose words are in ours now lies among the backups, not in the way."""
    stamp = now.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
    backups.mkdir(mode=0o700, parents=True, exist_ok=True)
    to = backups / f"second-{stamp}{path.suffix}"
    path.replace(to)
    return to
