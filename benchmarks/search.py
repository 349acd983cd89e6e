"""A word of every second entry among 20,000: Rapport's search against the same FTS5 query.

Plain and protected; the bare query is asked of the plain file both times.
"""

import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.corpus import COMMON_WORD, fill
from benchmarks.measure import compared, table
from core.conversion import protect
from core.credentials import Credentials
from core.model import MARK_OFF, MARK_ON
from core.paths import Paths
from core.services import Services, build
from core.store.sqlite import sqlite3
from core.ways import fresh

RUNS = 41
LIMIT = 50
PASSPHRASE = "correct horse battery"  # noqa: S105 - of a journal made here
QUERIES = {
    "common word": (f"{COMMON_WORD} ", f'"{COMMON_WORD}"'),
    "common beginning": (COMMON_WORD[:3], f'"{COMMON_WORD[:3]}"*'),
    "rare word": ("zanzibar ", '"zanzibar"'),
}
SQL = f"""
    SELECT t.uid, t.at, t.day, t.title,
           snippet(entries_fts, -1, '{MARK_ON}', '{MARK_OFF}', '…', 24)
    FROM entries_fts AS f JOIN entries AS t ON t.id = f.rowid
    WHERE t.deleted IS NULL AND entries_fts MATCH ? ORDER BY f.rowid DESC LIMIT {LIMIT}
"""


def main() -> int:
    rows: list[tuple[str, ...]] = [("journal", "query", "hits", "bare ms", "Rapport ms", "of bare")]
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        plain, sealed = Path(made) / "plain", Path(made) / "sealed"
        fill(plain)
        shutil.copytree(plain, sealed)
        protect(Paths(sealed), fresh(PASSPHRASE)(), Credentials())
        bare = sqlite3.connect(Paths(plain).database)
        try:
            for name, folder in (("plain", plain), ("protected", sealed)):
                services = build(folder)
                if name == "protected":
                    services.protection.open(services.protection.by_passphrase(PASSPHRASE)())
                rows += [(name, *row) for row in asked(services, bare)]
                services.close()
        finally:
            bare.close()
    table(rows)
    return 0


def asked(services: Services, bare: sqlite3.Connection) -> list[tuple[str, ...]]:
    """A row for each query."""
    rows: list[tuple[str, ...]] = []
    for name, (typed, match) in QUERIES.items():

        def ask_bare(match: str = match) -> list[object]:
            return bare.execute(SQL, (match,)).fetchall()

        ask = partial(services.journal.search, typed, LIMIT)
        found = [hit.id for hit in ask()]
        if found != [row[0] for row in ask_bare()]:  # type: ignore[index]
            raise RuntimeError(f"{name}: not the same question")
        rows.append((name, f"{len(found)}", *compared(ask_bare, ask, RUNS)))
    return rows


if __name__ == "__main__":
    sys.exit(main())
