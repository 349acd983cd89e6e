"""The mix over 50,000 posts: its numbers against bare SQL, and its page in the window.

The page is measured as a person meets it: entering the room until it is painted, the pointer going
from column to column, and the window growing.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.corpus import LAST, fill
from benchmarks.measure import compared, median, percentile, processor_ms, table
from core.services import Services, build
from core.store.sqlite import sqlite3

POSTS = 50_000
RUNS = 41
SQL = """
    SELECT {week}, kind, count(*) FROM posts
    WHERE state = 'sent' AND deleted IS NULL AND {week} BETWEEN ? AND ? GROUP BY {week}, kind
"""
SPANS: dict[str, int | None] = {"12 weeks": 12, "52 weeks": 52, "all (ten years)": None}
WEEKS = {"monday": ("week", 0), "sunday": ("sunday_week", 1)}


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        fill(Path(made), with_entries=False, of_posts=POSTS)
        services = build(Path(made), lambda: LAST, "Europe/Berlin")
        bare = sqlite3.connect(services.paths.database)
        try:
            table(_numbers(services, bare))
            services.settings.set("week starts", "monday")
            table(_page(services))
        finally:
            bare.close()
    return 0


def _numbers(services: Services, bare: sqlite3.Connection) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [("weeks from", "", "posts", "bare ms", "Rapport ms", "of bare")]
    monday = LAST.date() - timedelta(days=LAST.weekday())
    for starts, (column, later) in WEEKS.items():
        services.settings.set("week starts", starts)
        last = monday + timedelta(days=6 * later)
        sql = SQL.format(week=column)
        for name, count in SPANS.items():
            first = last - timedelta(weeks=count - 1) if count else date.min
            weeks = (first.isoformat(), last.isoformat())

            def count_bare(
                sql: str = sql, weeks: tuple[str, str] = weeks
            ) -> list[tuple[str, str, int]]:
                return bare.execute(sql, weeks).fetchall()

            ours = partial(services.insights.weeks, count)
            posts = sum(week.posts for week in ours())
            if posts != sum(number for _, _, number in count_bare()):
                raise RuntimeError(f"{name}: not the same question")
            rows.append((starts, name, f"{posts}", *compared(count_bare, ours, RUNS)))
    return rows


def _page(services: Services) -> list[tuple[str, ...]]:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from ui.desktop import Desktop
    from ui.shell import make_application

    app = make_application("bench")
    desktop = Desktop(services, app)
    window: Any = desktop.window
    window.resize(1280, 800)
    window.show()
    window.go("today")
    app.processEvents()
    rows: list[tuple[str, ...]] = [("the page", "median ms", "95 of 100", "goal")]

    def row(name: str, acts: list[Callable[[], object]], goal: str) -> None:
        figures = [processor_ms(act) for act in acts]
        rows.append((name, f"{median(figures):.1f}", f"{percentile(figures, 95):.1f}", goal))

    def enter() -> None:
        window.go("mix")
        window.repaint()

    def leave() -> None:
        window.go("today")
        app.processEvents()

    row("first opening (with its modules)", [enter], "")
    leave()
    opened = []
    for _ in range(15):
        opened.append(processor_ms(enter))
        leave()
    rows.append(("opening", f"{median(opened):.1f}", f"{percentile(opened, 95):.1f}", "100"))
    enter()
    weeks = window.room("mix").weeks
    chart = weeks.chart
    for number, name in ((0, "12 weeks"), (2, "52 weeks"), (3, "ten years")):
        weeks.ranges[number].click()
        app.processEvents()

        def hover(index: int) -> None:
            QTest.mouseMove(chart, chart.plot.band(index).center().toPoint())
            chart.repaint()

        columns = range(len(chart.columns))
        row(f"hover, {name}", [partial(hover, index) for index in [*columns] * 3], "4")

        def grow(step: int) -> None:
            chart.resize(chart.width() + step, chart.height())
            chart.repaint()

        row(f"resize, {name}", [partial(grow, 1 - 2 * (n % 2)) for n in range(40)], "16")
    QTest.mouseMove(window, QPoint(5, 5))
    for view in ("networks", "hours", "kinds", "stories", "talk"):
        row(f"another look: {view}, ten years", [partial(weeks.look_at, view)] * 5, "100")
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    desktop.close()
    return rows


if __name__ == "__main__":
    sys.exit(main())
