"""One keystroke in a text of 10,000 characters, in the real window with everything on: spelling,
pictures within the text and beside it; and in a post
of 3,000 for five networks, as a thread where it is too long, with previews and notes.

Keys come as from a quick typist, with pauses in which saving, suggesting and checking begin, so that
later keys meet that work too. A keystroke is over when its letter is painted.
"""

import io
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from app import VERSION
from benchmarks.corpus import text
from benchmarks.measure import median, milliseconds, percentile, table
from core.model import Entry, replace
from core.services import Services, build
from ui.desktop import Desktop
from ui.shell import make_application

CHARACTERS = 10_000
WORDS = "we sat by the window with coffee and Anna told me of her shop, 20 euros a loaf. "
POST_CHARACTERS = 3_000
FIVE = ("x", "bluesky", "mastodon", "threads", "linkedin")
KEYS, A_PAUSE_EVERY = 480, 40
KEY_SECONDS, PAUSE_SECONDS = 0.06, 1.6


class Typist(QObject):
    """Types into a text of the window and notes how long each key kept the UI thread busy."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        editors: list[QPlainTextEdit | QTextEdit] = [
            *window.findChildren(QPlainTextEdit),
            *window.findChildren(QTextEdit),
        ]
        seen = [e for e in editors if e.isVisible() and not e.isReadOnly()]
        self.editor = max(seen, key=lambda e: e.width() * e.height())
        self.editor.viewport().installEventFilter(self)
        self.keys: list[float] = []
        self.processor: list[float] = []
        self.between: list[float] = []
        self._painted = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def type(self) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(len(self.editor.toPlainText()) // 2)
        self.editor.setTextCursor(cursor)
        self.wait(1)
        for number in range(KEYS):
            self.keys.append(self.press(WORDS[number % len(WORDS)]))
            self.wait(KEY_SECONDS if (number + 1) % A_PAUSE_EVERY else PAUSE_SECONDS)

    def press(self, key: str) -> float:
        """Until the letter is painted, without the time in which Qt waits for its next frame."""
        self._painted = False
        began = time.thread_time()
        spent = milliseconds(partial(QTest.keyClick, self.editor, ord(key.upper())))
        while not self._painted:
            spent += milliseconds(QApplication.processEvents)
            time.sleep(0.0002)
        self.processor.append((time.thread_time() - began) * 1000)
        return spent

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.between.append(milliseconds(QApplication.processEvents))
            time.sleep(0.001)


def _with_pictures(services: Services, entry: Entry) -> None:
    """Keep the entry with two photos in its text, one just before the middle, and two beside it."""
    from PIL import Image

    kept = services.journal.save(entry)
    named = []
    for shade in range(4):
        out = io.BytesIO()
        Image.new("RGB", (1600, 1200), (shade * 60, 90, 120)).save(out, "JPEG")
        medium = services.media.keep(out.getvalue(), width=1600, height=1200)
        named.append(services.media.attach("entry", kept.id, medium).markdown)
    half = kept.body.index(" ", len(kept.body) // 2)
    body = f"{named[0]}\n{kept.body[:half]}\n{named[1]}\n{kept.body[half:]}"
    services.journal.save(replace(kept, body=body))


def main() -> int:
    app = make_application(VERSION)
    rows = [
        ("where", "keys", "median ms", "99 of 100", "slowest", "CPU: 99 of 100", "between keys")
    ]
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        services = build(Path(made))
        day = services.journal.today()
        blank = services.journal.blank()
        _with_pictures(
            services, Entry("", blank.at, blank.zone, day, text(CHARACTERS), title="A long day")
        )
        desktop = Desktop(services, app)
        desktop.show("today")
        QTest.qWaitForWindowExposed(desktop.window)
        for where in ("today", "compose", "five networks"):
            length = CHARACTERS
            room: Any = desktop.window.go("today" if where == "today" else "compose")
            if where != "today":
                room.new_post()
            if where == "five networks":
                length = POST_CHARACTERS
                room.networks.choose(FIVE)
                room.networks.chosen_changed.emit()
            QTest.qWait(500)
            typist = Typist(desktop.window)
            if where != "today":
                typist.editor.setPlainText(text(length))
            if where == "five networks":
                QTest.qWait(500)
                room.desk.offer.check.click()  # as a thread
            QTest.qWait(3000)  # what opening the text began is over
            if len(typist.editor.toPlainText()) < length:
                raise RuntimeError(f"{where} does not show the long text")
            typist.type()
            rows.append(
                (
                    where,
                    f"{len(typist.keys)}",
                    f"{median(typist.keys):.1f}",
                    f"{percentile(typist.keys, 99):.1f}",
                    f"{max(typist.keys):.1f}",
                    f"{percentile(typist.processor, 99):.1f}",
                    f"{max(typist.between):.1f}",
                )
            )
        desktop.close()
    table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
