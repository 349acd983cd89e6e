"""A word of every second entry among 20,000: Rapport's search against the same FTS5 query."""

import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.corpus import COMMON_WORD, fill
from benchmarks.measure import compared, table
from core.model import MARK_OFF, MARK_ON
from core.services import build
from core.store.sqlite import sqlite3

RUNS = 41
LIMIT = 50
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
    rows: list[tuple[str, ...]] = [("query", "hits", "bare ms", "Rapport ms", "of bare")]
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        fill(Path(made))
        services = build(Path(made))
        bare = sqlite3.connect(services.paths.database)
        try:
            for name, (typed, match) in QUERIES.items():

                def ask_bare(match: str = match) -> list[object]:
                    return bare.execute(SQL, (match,)).fetchall()

                ask = partial(services.journal.search, typed, LIMIT)
                found = [hit.id for hit in ask()]
                if found != [row[0] for row in ask_bare()]:  # type: ignore[index]
                    raise RuntimeError(f"{name}: not the same question")
                rows.append((name, f"{len(found)}", *compared(ask_bare, ask, RUNS)))
        finally:
            bare.close()
            services.close()
    table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
