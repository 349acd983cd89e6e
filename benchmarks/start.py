"""From the start of the process to the first paint: Rapport against a bare window of the same Qt.

Rapport shows the latest entries of 20,000 in its journal. Both processes say `painted` and their
peak memory in kB on the first paintEvent of the main window, and end.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import fill
from benchmarks.measure import interleaved, median, table
from core.services import build

RUNS = 11
ROOT = Path(__file__).resolve().parent.parent
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        status = open("/proc/self/status").read()
        print("painted", status.split("VmHWM:")[1].split()[0], flush=True)
        QApplication.exit()
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="rapport-bench-") as made:
        folder = Path(made)
        fill(folder)
        rows: list[tuple[str, ...]] = [
            ("platform", "what", "ms", "of bare", "CPU ms", "of bare", "MB")
        ]
        rows += _compare("offscreen", {"QT_QPA_PLATFORM": "offscreen"}, folder)
        if shutil.which("Xvfb"):
            with _screen() as display:
                rows += _compare("Xvfb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, folder)
        table(rows)
    return 0


class Start(NamedTuple):
    """One start: until the line `painted`, the process's time on all cores, and peak memory."""

    ms: float
    cpu_ms: float
    mb: float


def _compare(name: str, env: dict[str, str], folder: Path) -> list[tuple[str, ...]]:
    app = [sys.executable, str(ROOT / "app.py"), "--data-dir", str(folder)]

    def bare() -> Start:
        return first_paint([sys.executable, "-c", BARE], env)

    def rapport(room: str) -> Start:
        _open_in(folder, room)
        return first_paint(app, env)

    acts = {"bare window": bare} | {
        f"Rapport, {room}": partial(rapport, room) for room in ("today", "journal")
    }
    interleaved(acts, 1)  # warm: what is measured is not the disk
    starts = interleaved(acts, RUNS)
    return [(name, what, *_row(ours, starts["bare window"])) for what, ours in starts.items()]


def _row(ours: list[Start], bare: list[Start]) -> list[str]:
    pairs = list(zip(ours, bare, strict=True))
    return [
        f"{median([one.ms for one in ours]):.0f}",
        f"{median([one.ms / other.ms for one, other in pairs]):.2f}",
        f"{median([one.cpu_ms for one in ours]):.0f}",
        f"{median([one.cpu_ms / other.cpu_ms for one, other in pairs]):.2f}",
        f"{median([one.mb for one in ours]):.0f}",
    ]


def first_paint(command: list[str], env: dict[str, str]) -> Start:
    """Start the program and wait for its first paint. RuntimeError when none came."""
    compiled = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        env={**compiled, **env, "RAPPORT_BENCH_PAINT": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        elapsed = (time.perf_counter() - start) * 1000
        _, said = process.communicate(timeout=60)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = line.split()
    if words[:1] != ["painted"]:
        raise RuntimeError(f"{' '.join(command)} did not paint: {said}")
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Start(elapsed, spent * 1000, int(words[1]) / 1024)


def _open_in(folder: Path, room: str) -> None:
    """Leave the journal so that the next start opens in this room."""
    services = build(folder)
    try:
        services.settings.set("room", room)
    finally:
        services.close()


@contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen of its own; gives its DISPLAY."""
    near, far = os.pipe()
    command = ["Xvfb", "-displayfd", str(far), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[far], stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as server:
        os.close(far)
        try:
            with os.fdopen(near) as numbers:
                yield f":{numbers.readline().strip()}"
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
