"""Rows of a copy brought into the journal: only those that are missing, or everything as it was.

In one transaction on a connection of its own, so for a worker: a process killed in the middle leaves
the journal as it was, and an open window sees the old rows until all new ones are there.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core.problems import Known, Problem
from core.store.belongings import SORTS, Sort
from core.store.copies import FACTS, Facts, columns, facts_of, own_tables
from core.store.database import known_problems, open_database
from core.store.rows import to_text
from core.store.sqlite import Key, connect, sqlite3


class Compared(NamedTuple):
    """What a copy has beside the journal."""

    entries: int
    posts: int
    missing_entries: int
    missing_posts: int
    other_entries: int
    """Entries that are in both and do not say the same."""
    missing_others: int = 0
    """Links, quotes, templates, own words and people."""


def stage(copy: Path, key: Key | None = None) -> Facts:
    """Bring a copy (that was made for this) to the present schema; its facts afterwards."""
    with known_problems(str(copy)):
        database = open_database(copy, key=key)
        try:
            database.connection.execute(f"DROP TABLE IF EXISTS {FACTS}")
            database.connection.commit()
            facts = facts_of(database.connection)
            database.connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            database.close()
    return facts


def hold_back(copy: Path, now: datetime, key: Key | None = None) -> None:
    """In a staged copy that becomes the journal: what was about to be sent then is not sent now."""
    with known_problems(str(copy)), closing(connect(copy, key)) as staged, staged:
        _hold_back(staged, now)


def compare(journal: Path, staged: Path, key: Key | None = None) -> Compared:
    """What the staged copy has that the journal has not."""
    with known_problems(str(journal)), closing(connect(staged, key)) as old:
        now: dict[str, dict[str, str]] = {}
        with closing(connect(journal, key)) as live:
            for table, said in _SAID.items():
                now[table] = dict(live.execute(f"SELECT uid, {said} FROM {table}").fetchall())
            others = {sort: _known_as(live, sort) for sort in SORTS.values()}
        then = {
            table: dict(old.execute(f"SELECT uid, {said} FROM {table}").fetchall())
            for table, said in _SAID.items()
        }
        missing = sum(len(_known_as(old, sort) - known) for sort, known in others.items())
    here, there = now["entries"], then["entries"]
    return Compared(
        len(there),
        len(then["posts"]),
        len(there.keys() - here.keys()),
        len(then["posts"].keys() - now["posts"].keys()),
        sum(1 for uid in there.keys() & here.keys() if there[uid] != here[uid]),
        missing,
    )


def _known_as(database: "sqlite3.Connection", sort: Sort) -> set[str]:
    return {row[0] for row in database.execute(f"SELECT {sort.unique[0]} FROM {sort.table}")}


_SAID = {"entries": "title || char(10) || body", "posts": "text"}


def everything(journal: Path, staged: Path, now: datetime, key: Key | None = None) -> Facts:
    """The journal holds what the staged copy holds, and nothing else; its facts.

    What was about to be sent then is not sent now: it comes back as a draft, or as something to ask
    the person about. Known(BACKUP_DAMAGED) when the rows do not hold together; nothing is changed.
    """
    with _both(journal, staged, key) as (live, old), _without_triggers(live):
        for table in own_tables(live):
            live.execute(f"DELETE FROM {table}")
        for table in own_tables(live):
            _insert(live, old, table)
        _hold_back(live, now)
        _index_again(live)
        if live.execute("PRAGMA foreign_key_check").fetchall():
            raise Known(Problem.BACKUP_DAMAGED, str(staged))
        return facts_of(live)


def missing(journal: Path, staged: Path, now: datetime, key: Key | None = None) -> None:
    """The journal also holds the entries and posts that only the copy had, with what belongs to them.

    What is there already is left as it is, also when it is in the trash or says something else.
    """
    with _both(journal, staged, key) as (live, old):
        names: dict[str, dict[int, int]] = {}
        for table in ("entries", "posts", "media"):
            names[table] = _add_missing(live, old, table)
        for sort in SORTS.values():
            _add_others(live, old, sort)
        for table in ("deliveries", "attachments", "verdicts", "made_from"):
            _add_children(live, old, table, names)
        _add_taught(live, old, names["posts"])
        _add_versions(live, old)
        _hold_back(live, now)


def _add_missing(
    live: "sqlite3.Connection",
    old: "sqlite3.Connection",
    table: str,
) -> dict[int, int]:
    """Insert the rows whose public id the journal lacks; (id in the copy -> new id) of each."""
    names_of = columns(old, table)
    here = {row[0] for row in live.execute(f"SELECT uid FROM {table}")}
    if table == "media":  # the same bytes under another id are no other file
        here |= {
            row[0]
            for row in old.execute("SELECT uid, digest FROM media")
            if live.execute("SELECT 1 FROM media WHERE digest = ?", (row[1],)).fetchone()
        }
    entry_of = dict(old.execute("SELECT id, uid FROM entries")) if table == "posts" else {}
    made: dict[int, int] = {}
    for values in old.execute(f"SELECT {', '.join(names_of)} FROM {table} ORDER BY id").fetchall():
        row = dict(zip(names_of, values, strict=True))
        if row["uid"] in here:
            continue
        before = row["id"]
        while live.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row["id"],)).fetchone():
            row["id"] += 1
        if entry_of and row.get("entry_id"):
            uid = entry_of.get(row["entry_id"])
            found = live.execute("SELECT id FROM entries WHERE uid = ?", (uid,)).fetchone()
            row["entry_id"] = found[0] if found else None
        _put(live, table, row)
        made[before] = row["id"]
    return made


def _add_others(live: "sqlite3.Connection", old: "sqlite3.Connection", sort: Sort) -> None:
    """What is known by its name alone; what is here stays as it is."""
    for values in old.execute(f"SELECT {', '.join(sort.columns)} FROM {sort.table} ORDER BY id"):
        _put(live, sort.table, dict(zip(sort.columns, values, strict=True)))


def _add_taught(
    live: "sqlite3.Connection", old: "sqlite3.Connection", posts: dict[int, int]
) -> None:
    """The kinds that were taught with the posts that were just brought back."""
    for post, kind, at in old.execute("SELECT post_id, kind, at FROM corrections"):
        if post in posts:
            _put(live, "corrections", {"post_id": posts[post], "kind": kind, "at": at})


def _add_children(
    live: "sqlite3.Connection",
    old: "sqlite3.Connection",
    table: str,
    names: dict[str, dict[int, int]],
) -> None:
    """Insert what belongs to the entries and posts that were just brought back."""
    names_of = columns(old, table)
    for values in old.execute(f"SELECT {', '.join(names_of)} FROM {table} ORDER BY id").fetchall():
        row = dict(zip(names_of, values, strict=True))
        owners = [
            (column, names[parent][row[column]])
            for column, parent in (("entry_id", "entries"), ("post_id", "posts"))
            if row.get(column) in names[parent]
        ]
        if not owners:
            continue
        row.update(owners)
        if row.get("media_id") is not None:
            row["media_id"] = _medium(live, old, row["media_id"])
        row["id"] = None
        _put(live, table, row)


def _medium(live: "sqlite3.Connection", old: "sqlite3.Connection", media_id: int) -> int | None:
    digest = old.execute("SELECT digest FROM media WHERE id = ?", (media_id,)).fetchone()
    found = live.execute("SELECT id FROM media WHERE digest = ?", digest).fetchone()
    return int(found[0]) if found else None


def _add_versions(live: "sqlite3.Connection", old: "sqlite3.Connection") -> None:
    """Earlier states that the journal does not know."""
    for row in old.execute("SELECT type, uid, at, marked, content FROM versions ORDER BY id"):
        known = live.execute(
            "SELECT 1 FROM versions WHERE type = ? AND uid = ? AND at = ?", row[:3]
        ).fetchone()
        if not known:
            live.execute(
                "INSERT INTO versions (type, uid, at, marked, content) VALUES (?, ?, ?, ?, ?)", row
            )


def _put(live: "sqlite3.Connection", table: str, row: dict[str, object]) -> None:
    names = list(row)
    marks = ", ".join("?" * len(names))
    live.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", list(row.values())
    )


def _insert(live: "sqlite3.Connection", old: "sqlite3.Connection", table: str) -> None:
    names = [name for name in columns(old, table) if name in columns(live, table)]
    if not names:
        return
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    rows = old.execute(f"SELECT {listed} FROM {table} ORDER BY rowid")
    live.executemany(f"INSERT INTO {table} ({listed}) VALUES ({marks})", rows)


def _hold_back(live: "sqlite3.Connection", now: datetime) -> None:
    """What would have left long ago does not leave now: the person looks at it first."""
    live.execute(
        "UPDATE posts SET state = 'draft', planned = NULL, planned_zone = '' "
        "WHERE state = 'planned' AND planned <= ?",
        (to_text(now),),
    )
    live.execute("UPDATE deliveries SET state = 'unsure' WHERE state IN ('waiting', 'sending')")


def _index_again(live: "sqlite3.Connection") -> None:
    for (name,) in live.execute(
        "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING FTS5%'"
    ).fetchall():
        live.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")


@contextmanager
def _both(
    journal: Path, staged: Path, key: Key | None
) -> Iterator[tuple["sqlite3.Connection", "sqlite3.Connection"]]:
    """The journal in a transaction, and the copy to read from."""
    with (
        known_problems(str(journal)),
        closing(connect(journal, key)) as live,
        closing(connect(staged, key)) as old,
    ):
        live.isolation_level = None
        live.execute("PRAGMA synchronous = FULL")
        live.execute("PRAGMA foreign_keys = OFF")
        live.execute("BEGIN IMMEDIATE")
        try:
            yield live, old
            live.execute("COMMIT")
        except BaseException:
            if live.in_transaction:
                live.execute("ROLLBACK")
            raise


@contextmanager
def _without_triggers(live: "sqlite3.Connection") -> Iterator[None]:
    """Rows come as they are: nothing happens beside."""
    triggers = live.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        live.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        live.execute(sql)
