"""Looking back over 100,000 entries of twenty years, in the real window, plain and protected.

Each figure is the time that one step keeps the UI thread busy, until it is painted.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import VERSION
from benchmarks.corpus import COMMON_WORD, LAST, LIFE_YEARS, a_life, fill_with
from benchmarks.measure import median, percentile, processor_ms, table
from core.conversion import protect
from core.credentials import Credentials
from core.paths import Paths
from core.services import build
from core.ways import fresh
from ui.desktop import Desktop
from ui.shell import make_application

ENTRIES = 100_000
STEPS = 60
WHEEL = 180  # pixels of a turn
PASSPHRASE = "correct horse battery"  # noqa: S105 - of a journal made here


def main() -> int:
    rows: list[tuple[str, ...]] = [
        ("journal", "step", "times", "median ms", "95 of 100", "slowest")
    ]
    app = make_application(VERSION)
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        folder = Path(made)
        fill_with(folder, a_life(ENTRIES))
        rows += looked_at(app, folder, "plain")
        protect(Paths(folder), fresh(PASSPHRASE)(), Credentials())
        rows += looked_at(app, folder, "protected")
    table(rows)
    return 0


def looked_at(app: QApplication, folder: Path, name: str) -> list[tuple[str, ...]]:
    """The rows of the table for one journal."""
    services = build(folder, lambda: LAST, "Europe/Berlin")
    if name == "protected":
        services.protection.open(services.protection.by_passphrase(PASSPHRASE)())
    desktop = Desktop(services, app)
    desktop.window.resize(1280, 800)
    desktop.show("journal")
    QApplication.processEvents()
    room: Any = desktop.window.room("journal")
    chance = random.Random(1)
    days = [
        (LAST.date() - timedelta(days=chance.randrange(365 * LIFE_YEARS))).isoformat()
        for _ in range(STEPS)
    ]
    listed = room.finder.list

    def open_day(number: int) -> None:
        room.show_asked(f"on:{days[number]} ")

    def scroll(_: int) -> None:
        bar = listed.verticalScrollBar()
        bar.setValue(bar.value() + WHEEL)

    def page(_: int) -> None:
        QTest.keyClick(listed, Qt.Key.Key_PageDown)

    def on_this_day(number: int) -> None:
        room.finder.day_line.go(days[number])

    def month(number: int) -> None:
        room.views["calendar"].month.go(date.fromisoformat(days[number]))

    def search(_: int) -> None:
        room.finder.search.setText(f"{COMMON_WORD} ")
        room.finder.reload()

    found = [measured(name, "open a day", open_day)]
    room.go_back()
    room.look_at("timeline")
    listed.setFocus()
    found.append(measured(name, "scroll the timeline", scroll))
    found.append(measured(name, "a page down, its entry opened", page))
    room.look_at("day")
    found.append(measured(name, "On this day", on_this_day))
    room.look_at("calendar")
    found.append(measured(name, "a month of the calendar", month))
    room.look_at("timeline")
    found.append(measured(name, "a common word, 200 hits shown", search))
    desktop.close()
    return found


def measured(journal: str, name: str, step: Callable[[int], object]) -> tuple[str, ...]:
    def shown(number: int) -> None:
        step(number)
        QApplication.processEvents()

    figures = [processor_ms(lambda number=number: shown(number)) for number in range(STEPS)]  # type: ignore[misc]
    cells = (median(figures), percentile(figures, 95), max(figures))
    return (journal, name, f"{STEPS}", *(f"{cell:.1f}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
