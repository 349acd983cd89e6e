"""The board over 20,000 posts: opening it, and filtering with each letter, in the real window.

Once with a long past (19,000 told, the rest on their way there) and once with posts of every state in
equal parts. A figure is everything until the page is painted: wall clock and processor.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus import LAST, posts
from benchmarks.measure import median, milliseconds, percentile, processor_ms, table
from core.model import Post, PostState, replace
from core.services import Services, build

POSTS = 20_000
RUNS = 15
WORDS = ("coffee", "river oven", "the", "quintal", "zzz")
MIXES = {"a long past": 0.05, "every state": 1.0}
_OPEN = (PostState.IDEA, PostState.DRAFT, PostState.PLANNED, PostState.WAITING, PostState.FAILED)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[tuple[str, ...]] = [
        ("20,000 posts", "", "median ms", "95 of 100", "processor ms", "goal"),
    ]
    for name, unsent in MIXES.items():
        with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
            services = build(Path(made), lambda: LAST, "Europe/Berlin")
            services.store.posts.add_many([(post, False) for post in _spread(unsent)])
            rows += [(name, *row) for row in _page(services)]
    table(rows)
    return 0


def _spread(unsent: float) -> Iterator[Post]:
    """Invented posts, so many of them not told yet."""
    chance = random.Random(5)
    for post in posts(POSTS):
        if chance.random() < unsent:
            state = chance.choice(_OPEN if unsent < 1 else (*_OPEN, PostState.SENT))
            planned = post.at if state is PostState.PLANNED else None
            yield replace(post, state=state, planned=planned, planned_zone="UTC" if planned else "")
        else:
            yield post


def _page(services: Services) -> Iterator[tuple[str, ...]]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.desktop import Desktop
    from ui.shell import make_application

    app: Any = QApplication.instance() or make_application("bench")  # one for both mixes
    desktop = Desktop(services, app)
    window: Any = desktop.window
    window.resize(1280, 800)
    window.show()
    window.go("compose")
    app.processEvents()
    pages = window.room("compose").pages

    def shown() -> None:
        pages.show_page("board")
        window.repaint()

    def hidden() -> None:
        pages.show_page("write")
        app.processEvents()

    yield _row("first opening (with its modules)", [(milliseconds(shown), 0.0)], "")
    hidden()
    opened = []
    for number in range(2 * RUNS):
        opened.append(_both(shown, number))
        hidden()
    yield _row("opening", opened, "100")
    shown()
    board = pages.page("board")
    typed: list[tuple[float, float]] = []
    for word in WORDS:
        for letter in word:
            QTest.keyClicks(board.search, letter)

            def look() -> None:
                board.refresh()
                window.repaint()

            typed.append(_both(look, len(typed)))
        board.search.clear()
        board.refresh()
    yield _row("filtering, a letter", typed, "100")
    cards = max(board.columns, key=lambda column: column.model.total).list
    scrolled = []
    for number in range(2 * RUNS):

        def scroll() -> None:
            bar = cards.verticalScrollBar()
            bar.setValue(bar.value() + 600)
            cards.viewport().repaint()

        scrolled.append(_both(scroll, number))
    yield _row("scrolling by a screen", scrolled, "16")
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    desktop.close()


def _both(act: Callable[[], object], number: int) -> tuple[float, float]:
    """(wall, 0) or (0, processor), by turns: one act cannot be measured twice."""
    return (milliseconds(act), 0.0) if number % 2 == 0 else (0.0, processor_ms(act))


def _row(name: str, figures: list[tuple[float, float]], goal: str) -> tuple[str, ...]:
    wall = [each for each, _ in figures if each]
    busy = [each for _, each in figures if each]
    shown = f"{median(busy):.1f}" if busy else ""
    return name, f"{median(wall):.1f}", f"{percentile(wall, 95):.1f}", shown, goal


if __name__ == "__main__":
    sys.exit(main())
