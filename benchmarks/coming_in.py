"""Keys while fifty thousand posts come in and their kinds are read, in the real window; or a journal.

    python benchmarks/coming_in.py [how many] [format of benchmarks/importing.py]

A keystroke is over when its letter is painted; between them the window saves what is typed, for which
it must not wait until the import is over.
"""

import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from app import VERSION
from benchmarks.importing import FORMATS
from benchmarks.keystroke import A_PAUSE_EVERY, KEY_SECONDS, PAUSE_SECONDS, WORDS, Typist
from benchmarks.measure import median, percentile, table
from core.importing import Asked
from core.services import Services, build
from ui.desktop import Desktop
from ui.shell import make_application
from ui.tasks import raise_error

POSTS = 50_000


class Coming:
    """What goes on beside the keys: `comes in`, then `is read`, then nothing."""

    def __init__(self, desktop: Desktop, services: Services, archive: Path) -> None:
        self._services = services
        self.what = "comes in"
        self.began = time.monotonic()
        work = partial(services.importing.run, Asked(archive))
        desktop.tasks.run(work, self._read, raise_error)

    def _read(self, report: object) -> None:
        self._services.importing.tell(report)  # type: ignore[arg-type]
        self.what = "is read"

    def goes_on(self) -> bool:
        if self.what == "is read" and not self._services.recognising.waiting():
            self.what = ""
        return bool(self.what)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    make = FORMATS[sys.argv[2] if len(sys.argv) > 2 else "x"]
    app = make_application(VERSION)
    rows = [
        ("what", "keys", "median ms", "99 of 100", "slowest", "longest between keys", "seconds")
    ]
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        services = build(Path(made, "journal"), zone="Europe/Berlin")
        desktop = Desktop(services, app)
        desktop.show("today")
        QTest.qWaitForWindowExposed(desktop.window)
        desktop.settle()
        QTest.qWait(3000)
        typist = Typist(desktop.window)
        coming = Coming(desktop, services, make(Path(made), count))
        while coming.goes_on():
            what, since = coming.what, time.monotonic()
            typist.keys.clear()
            typist.between.clear()
            while coming.goes_on() and coming.what == what:
                number = len(typist.keys)
                typist.keys.append(typist.press(WORDS[number % len(WORDS)]))
                typist.wait(KEY_SECONDS if (number + 1) % A_PAUSE_EVERY else PAUSE_SECONDS)
            if typist.keys:
                spent = time.monotonic() - since
                rows.append(
                    (
                        what,
                        f"{len(typist.keys)}",
                        f"{median(typist.keys):.1f}",
                        f"{percentile(typist.keys, 99):.1f}",
                        f"{max(typist.keys):.1f}",
                        f"{max(typist.between):.1f}",
                        f"{spent:.1f}",
                    )
                )
        seconds = time.monotonic() - coming.began
        desktop.close()
    table(rows)
    print(f"{count / seconds:.0f} a second beside the typing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
