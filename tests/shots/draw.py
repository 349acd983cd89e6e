"""Draws every room and its empty state: light and dark, wide and narrow, with the invented life.

    python tests/shots/draw.py --out FOLDER

The clock is fixed, so the same code draws the same pictures.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from core import demo
from core.services import Services, build
from tests.shots import locked
from ui.words_looks import QUESTIONS

NOW = datetime(2026, 11, 19, 17, 20, tzinfo=UTC)  # a Thursday
ZONE = "Europe/Berlin"
SIZES = ((1280, 800), (960, 640))
SMALLEST, LARGEST_LETTERS = (600, 440), 175
SCHEMES = ("light", "dark")
_SETTLE_SECONDS = 8.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("shots"))
    parser.add_argument("--room", action="append", help="only this room (may be repeated)")
    out = parser.parse_args()
    out.out.mkdir(parents=True, exist_ok=True)
    from ui import shell

    app = shell.make_application("0")
    drawn = 0
    for name, filled in (("", True), ("-empty", False)):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            services = build(Path(folder), now=lambda: NOW, zone=ZONE)
            if filled:
                demo.fill(services.store, NOW, ZONE)
                _add_photos(services)
            drawn += _draw(app, services, out.out, name, out.room)
    if not out.room or "lock" in out.room:
        drawn += locked.draw(app, out.out)
    sys.stdout.write(f"{drawn} pictures in {out.out}\n")
    return 0


def _draw(app: object, services: Services, out: Path, suffix: str, only: list[str] | None) -> int:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    from ui.desktop import Desktop

    assert isinstance(app, QApplication)
    desktop = Desktop(services, app)
    window, drawn = desktop.window, 0
    window.resize(*SIZES[0])
    window.show()
    for room in [name for name in only or window.rooms if name in window.rooms]:
        window.go(room)
        if room == "compose" and not suffix:
            _fill_board(services)
            drafts = [p for p in services.composer.unsent() if p.state == "draft"]
            services.settings.set("networks", ["mastodon", "bluesky", "x"])
            desktop.window.room("compose").open_post(drafts[0].id)  # type: ignore[attr-defined]
        if room == "today" and not suffix:
            _add_to_entry(services, window.room(room))
        for view, show in _views(window.room(room)):
            show()
            for width, height in SIZES:
                for scheme in SCHEMES:
                    services.settings.set("scheme", scheme)
                    window.resize(width, height)
                    _settle(desktop.tasks)
                    name = f"{room}{view}{suffix}-{width}x{height}-{scheme}.png"
                    window.grab().save(str(out / name))
                    drawn += 1
        drawn += _draw_smallest(desktop, room, suffix, out)
    desktop.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop does it here
    return drawn


def _draw_smallest(desktop: Any, room: str, suffix: str, out: Path) -> int:
    """As the last view of the room is with the largest letters in the smallest window."""
    desktop.services.settings.set("text size", LARGEST_LETTERS)
    desktop.window.resize(*SMALLEST)
    _settle(desktop.tasks)
    width, height = SMALLEST
    desktop.window.grab().save(str(out / f"{room}{suffix}-{width}x{height}-large.png"))
    desktop.services.settings.set("text size", 100)
    return 1


def _add_to_entry(services: Services, room: Any) -> None:
    """Three photos with the latest entry, one of them within its text, and a word to look at twice."""
    import io

    from PIL import Image

    from core.model import replace

    entry = services.journal.latest(1)[0]
    named = ""
    for colour, size in (("#c9894f", (900, 600)), ("#5d7f99", (600, 900)), ("#6f8f5d", (900, 900))):
        out = io.BytesIO()
        Image.new("RGB", size, colour).save(out, "JPEG")
        medium = services.media.keep(out.getvalue(), width=size[0], height=size[1])
        made = services.media.attach("entry", entry.id, medium, caption="A shelf in the sun")
        named = named or made.markdown
    body = f"{entry.body}\n\n{named}\n\nA **quiet** hour, and a wonderfull light on the shelf by the door."
    services.journal.save(replace(entry, body=body))
    room.open(entry.id)
    room.page.seen()


def _views(room: Any) -> list[tuple[str, Callable[[], object]]]:
    """What a room has to show: the end of a picture's name, and how one gets there."""
    if hasattr(room, "sitting"):  # Compose, as it is, with a thread for one network, its pages
        pages = [(f"-{name}", partial(room.pages.show_page, name)) for name in ("board", "shelf")]
        return [("", lambda: None), ("-thread", partial(_write_thread, room)), *pages]
    if hasattr(room, "look_at") and hasattr(room, "finder"):
        return [("", lambda: None), *_journal_views(room)]
    if hasattr(room, "show_section"):
        names = [section.name for section in room.sections]
        return [(f"-{name}", partial(room.show_section, name)) for name in names]
    if hasattr(room, "weeks") and room.weeks.posts:
        looks = [name for name in QUESTIONS if name != "weeks"]
        more = [(f"-{name}", partial(room.weeks.look_at, name)) for name in looks]
        return [("", lambda: None), *more]
    if hasattr(room, "strip") and room.page.entry.id:
        return [("", lambda: None), ("-widened", partial(_widen, room))]
    return [("", lambda: None)]


def _widen(room: Any) -> None:
    """A suggestion of a new entry, with the sentence after it and what is said where it ends."""
    if room.page.entry.body == _RAIN:
        return
    room.new_entry()
    room.page.sheet.setPlainText(_RAIN)
    _until(lambda: any(card.suggestion.text in _RAIN for card in room.side.cards))
    card = room.side.cards[0]
    card.widen.before.click()
    _until(card.widen.why.text)


_RAIN = (
    "The roof of the stall leaks, as I said in my last post.\n\nThis morning I dropped the last bowl on the "
    "stone floor and laughed until the dog came in to look. I sat down between the shards in my coat and "
    "ate a cold potato.\n\nThe rest of the day was soup and lists."
)


def _until(so: Callable[[], object]) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + _SETTLE_SECONDS
    while not so() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def _journal_views(room: Any) -> list[tuple[str, Callable[[], object]]]:
    room.seen()
    names = ("timeline", "calendar", "day", "pictures", "people", "tags", "moods", "places")
    views = [(f"-{name}", partial(room.look_at, name)) for name in names]

    def search() -> None:
        room.look_at("timeline")
        room.finder.ask("kiln -glaze is:starred")
        room.finder.go(0)

    def table() -> None:
        room.look_at("moods")
        room.views["moods"].as_table.click()

    return [*views, ("-search", search), ("-moods-table", table)]


def _add_photos(services: Services) -> None:
    """Painted here: a sky, a hill and a jug, each in other colours; and two places."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

    entries = services.store.entries.everything()
    for number, entry in enumerate(entries[::3]):
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(number * 47 % 360, 60, 235))
        painter = QPainter(image)
        painter.setBrush(QColor.fromHsv((number * 47 + 90) % 360, 110, 150))
        painter.drawEllipse(-100, 260, 900, 500)
        painter.setBrush(QColor.fromHsv((number * 83) % 360, 140, 190))
        painter.drawEllipse(250, 140, 160, 220)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        photo = services.media.keep(bytes(buffer.data().data()))
        for _ in range(1 + number % 2):
            services.media.attach("entry", entry.id, photo)
        if number < 2:
            place = f'{{"name":"{("The kiln shed", "Old harbour")[number]}"}}'
            services.store.entries.update(entry._replace(place=place))


def _fill_board(services: Services) -> None:
    """A post in each column, and three things on the shelf."""
    from core.model import DeliveryState, PostState, replace
    from core.shelf import Shelved

    for state, text in (
        (PostState.PLANNED, "On Friday the new glazes come out of the kiln."),
        (PostState.PLANNED, "Last week's fair, told too late."),
        (PostState.WAITING, "Who taught you to use your hands?"),
        (PostState.FAILED, "The cat has claimed the warm shelf again."),
    ):
        late = "late" in text
        blank = services.composer.blank(text)
        at = blank.at + timedelta(days=-3 if late else 2) if state is PostState.PLANNED else None
        post = replace(
            blank, state=state, networks=("mastodon", "bluesky"), planned=at, planned_zone=ZONE
        )
        added = services.store.posts.add(post, stuffed=False)
        if state is PostState.FAILED:
            row = services.store.deliveries.add(
                added.id, "mastodon", DeliveryState.NOT_SENT, blank.at
            )
            services.store.deliveries.change(
                row.id, DeliveryState.NOT_SENT, blank.at, problem="too large"
            )
    services.settings.set("weekly slots", "Mon 9:00, Thu 17:30")
    shelf = services.workbench.shelf
    for thing in (
        Shelved("link", "", "On glazes", "Why celadon runs.", "https://clay.example/glazes"),
        Shelved("quote", "", "Begin anyway; the clay forgives.", author="Ada Clay", tags=("clay",)),
        Shelved("headline", "", "Kilns get rarer", "We see it too.", "https://news.example/kilns"),
    ):
        shelf.save(thing)


def _write_thread(room: Any) -> None:
    long = "The kiln tripped again on Monday, and I sat on the floor and laughed. " * 9
    room.new_post()
    room.networks.choose(["mastodon", "bluesky", "x"])
    room.networks.chosen_changed.emit()
    room.desk.sheet.setPlainText(long)
    room.desk.offer.check.click()
    room.desk.offer.parts_wanted.emit("x")


def _settle(tasks: object) -> None:
    """Until nothing is running and the timers of a pause have gone by."""
    from PySide6.QtWidgets import QApplication

    end, quiet = time.monotonic() + _SETTLE_SECONDS, 0.0
    last = time.monotonic()
    while time.monotonic() < end and quiet < 1.6:
        QApplication.processEvents()
        time.sleep(0.01)
        now = time.monotonic()
        quiet = 0.0 if getattr(tasks, "running", 0) else quiet + now - last
        last = now


if __name__ == "__main__":
    sys.exit(main())
