"""Twelve weeks and ten years of the mix over 20,000 posts against the same counting in bare SQL."""

import sys
import tempfile
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from benchmarks.corpus import LAST, fill
from benchmarks.measure import compared, table
from core.services import build
from core.store.sqlite import sqlite3

RUNS = 41
SQL = """
    SELECT week, kind, count(*) FROM posts
    WHERE state = 'sent' AND deleted IS NULL AND week BETWEEN ? AND ? GROUP BY week, kind
"""
SPANS: dict[str, int | None] = {"12 weeks": 12, "52 weeks": 52, "all (ten years)": None}


def main() -> int:
    rows: list[tuple[str, ...]] = [("weeks", "posts", "bare ms", "Rapport ms", "of bare")]
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        fill(Path(made), with_posts=True)
        services = build(Path(made), lambda: LAST, "Europe/Berlin")
        bare = sqlite3.connect(services.paths.database)
        last = LAST.date() - timedelta(days=LAST.weekday())
        try:
            for name, count in SPANS.items():
                first = last - timedelta(weeks=count - 1) if count else date.min
                weeks = (first.isoformat(), last.isoformat())

                def count_bare(weeks: tuple[str, str] = weeks) -> list[tuple[str, str, int]]:
                    return bare.execute(SQL, weeks).fetchall()

                ours = partial(services.insights.weeks, count)
                posts = sum(week.posts for week in ours())
                if posts != sum(number for _, _, number in count_bare()):
                    raise RuntimeError(f"{name}: not the same question")
                rows.append((name, f"{posts}", *compared(count_bare, ours, RUNS)))
        finally:
            bare.close()
            services.close()
    table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
