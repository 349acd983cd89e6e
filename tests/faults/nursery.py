"""A process that has everything loaded and forks a child for each life that is to end suddenly.

Reads one JSON line for each life from standard input and prints the child's process id; the child
writes what the app has called saved to a file of acknowledgements, a line each, by one write().
"""

import json
import os
import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlite_utils  # noqa: F401 - loaded before the lives begin
from PySide6.QtTest import QTest

from core import conversion, demo, importing, recovery, slots  # noqa: F401
from core.backup_folder import named
from core.credentials import Credentials
from core.exchange import Collection, json_export
from core.importing import Asked
from core.model import Entry, replace
from core.sealing import Cost
from core.services import Services, build
from core.store import migrations
from core.store.database import open_database
from core.ways import Fresh

ZONE = "Europe/Berlin"
WORDS = [
    "kiln",
    "shelf",
    "tripped",
    "again",
    "and",
    "we",
    "sat",
    "on",
    "the",
    "floor",
    "laughing",
    "over",
    "cold",
    "tea",
]


class Life:
    """What a child is told, and its way to say what was called saved."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.folder, self.seed = Path(told["folder"]), told["seed"]
        self.chance = random.Random(self.seed)
        self._out = os.open(told["acks"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, **what: Any) -> None:
        os.write(self._out, json.dumps(what).encode() + b"\n")

    def text(self, most: int = 400) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randrange(1, most)))

    def services(self) -> Services:
        return build(self.folder, zone=ZONE)


def saving(life: Life) -> None:
    """New entries and changed ones, posts among them."""
    services = life.services()
    journal = services.journal
    kept: list[str] = []
    life.say(begun=True)
    for number in range(100_000):
        if kept and life.chance.random() < 0.4:
            before = journal.get(life.chance.choice(kept))
            entry = replace(before, body=f"{life.seed}.{number} {life.text()}")
        else:
            entry = replace(journal.blank(), body=f"{life.seed}.{number} {life.text()}")
        saved = journal.save(entry)
        kept.append(saved.id)
        life.say(entry=saved.id, body=saved.body)
        if number % 5 == 0:
            post = services.composer.save(services.composer.blank(f"{life.seed}.{number} post"))
            life.say(post=post.id, body=post.text)


def bulk(life: Life) -> None:
    """Many at once, all or none of them."""
    services = life.services()
    life.say(begun=True)
    for number in range(10_000):
        tag = f"batch{life.seed}x{number}"
        blank = services.journal.blank()
        many = [replace(blank, body=life.text(60), tags=(tag,)) for _ in range(100)]
        services.journal.add_many(many)
        life.say(batch=tag, of=100)


def bring_in(life: Life) -> None:
    """An import: all of it or nothing."""
    at = datetime(2024, 1, 1, tzinfo=UTC)
    day = "2024-01-01"
    many = [
        Entry(
            f"i{life.seed}-{n}", at + timedelta(minutes=n), ZONE, day, life.text(60),
            tags=(f"import{life.seed}",), modified=at,
        )
        for n in range(300)
    ]  # fmt: skip
    path = life.folder.parent / f"import-{life.seed}.json"
    path.unlink(missing_ok=True)
    json_export.write(Collection(many), path)
    services = life.services()
    life.say(begun=True)
    report = services.importing.run(Asked(path))
    life.say(imported=f"import{life.seed}", of=report.added)


def backing_up(life: Life) -> None:
    services = life.services()
    life.say(begun=True)
    for _ in range(1000):
        made = services.backups.work("daily")()
        life.say(backup=str(made.path), entries=made.facts.entries if made.facts else -1)


def one_backup(life: Life) -> None:
    """To come back from (for `restoring`); this life ends by itself."""
    life.services().backups.work("daily")()


def restoring(life: Life) -> None:
    """Everything as it was, again and again, from the oldest backup there is."""
    services = life.services()
    path = min(named(services.paths))[2]
    life.say(begun=True)
    for _ in range(1000):
        inside = services.backups.looking_into(path)()
        services.backups.bringing(inside, whole=True)()
        services.backups.brought(inside)
        life.say(restored=str(path))


def converting(life: Life) -> None:
    """Protection on and off again and again, as the window does it between two openings."""
    key = one_key()
    services = life.services()
    paths = services.paths
    if services.protection.locked:
        services.protection.open(key.root)
    if conversion.unfinished(paths, protected=services.protection.protected):
        conversion.finish_conversion(paths, services.protection.root)
    protected = services.protection.protected
    services.close()
    life.say(begun=True)
    for _ in range(1000):
        if protected:
            conversion.unprotect(paths, key.root, Credentials())
        else:
            conversion.protect(paths, key, Credentials())
        protected = not protected
        life.say(protected=protected)


def one_key() -> Fresh:
    """The same at each call, quick to try."""
    setattr(slots, "COST", Cost(64, 1, 1))  # noqa: B010
    root = bytes(range(32))
    return Fresh(
        root, slots.new(root).adding(slots.PASSPHRASE, "four words of mine", root), "", None
    )


def migrating(life: Life) -> None:
    """From an old file to the present one, which is then old again."""
    path = life.folder / "rapport.db"
    life.say(begun=True)
    build(life.folder, zone=ZONE).close()
    life.say(migrated=str(path))


def old_journal(life: Life) -> None:
    """A journal as the first version left it (for `migrating`)."""
    life.folder.mkdir(parents=True, exist_ok=True)
    everything = migrations.ALL
    setattr(migrations, "ALL", everything[:4])  # noqa: B010 - a tuple of another length
    database = open_database(life.folder / "rapport.db")
    migrations.ALL = everything
    at = "2026-01-01T00:00:00.000000+00:00"
    with database.atomic():
        database.tables.table("entries").insert_all(
            {
                "id": n + 1, "uid": f"old{n}", "at": at, "zone": "UTC", "day": "2026-01-01",
                "body": f"old {n} {life.text(60)}", "modified": at,
            }
            for n in range(2_000)
        )  # fmt: skip
    database.close()
    life.say(done=True)


def typing(life: Life) -> None:
    """The real window; a letter every few milliseconds, saved and noted as ever."""
    from PySide6.QtWidgets import QApplication

    from ui.desktop import Desktop
    from ui.shell import make_application

    app = make_application("test")
    services = life.services()
    desktop = Desktop(services, app)
    desktop.show(life.chance.choice(["today", "compose"]))
    QTest.qWaitForWindowExposed(desktop.window)
    desktop.settle()
    room: Any = desktop.window.room(desktop.window.current)
    if desktop.window.current == "today":
        room.new_entry()
        room.page.kept.connect(
            lambda _: life.say(entry=room.page.entry.id, body=room.page.entry.body)
        )
        sheet = room.page.sheet
    else:
        room.new_post()
        sheet = room.desk.sheet
    note = services.last_words.note

    def noted(name: str, state: dict[str, Any]) -> None:
        note(name, state)
        services.last_words.settle()
        life.say(noted=state["body"])

    services.last_words.note = noted  # type: ignore[assignment, method-assign]
    sheet.setFocus()
    QTest.keyClicks(sheet, f"{life.seed} ")
    life.say(begun=True)
    for number in range(100_000):
        QTest.keyClicks(sheet, WORDS[number % len(WORDS)] + " ")
        QApplication.processEvents()
        QTest.qWait(20)


LIVES: dict[str, Callable[[Life], None]] = {
    "saving": saving,
    "bulk": bulk,
    "importing": bring_in,
    "backing up": backing_up,
    "one backup": one_backup,
    "restoring": restoring,
    "converting": converting,
    "migrating": migrating,
    "old journal": old_journal,
    "typing": typing,
}


def main() -> None:
    for line in sys.stdin:
        told = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                LIVES[told["life"]](Life(told))
            except BaseException as error:  # noqa: BLE001 - handed on to the test
                Life(told).say(error=repr(error))
                os._exit(1)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else "ended\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
