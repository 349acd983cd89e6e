"""From the start of the process to the first paint: Rapport against a bare window of the same Qt.

Rapport shows the latest entries of 20,000 in its journal. Both processes say `painted` and their
peak memory in kB on the first paintEvent of the main window, and end.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

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
        rows = [("platform", "what", "ms", "of bare", "MB")]
        rows += _compare("offscreen", {"QT_QPA_PLATFORM": "offscreen"}, folder)
        if shutil.which("Xvfb"):
            with _screen() as display:
                rows += _compare("Xvfb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, folder)
        table(rows)
    return 0


def _compare(name: str, env: dict[str, str], folder: Path) -> list[tuple[str, str, str, str, str]]:
    commands = {"bare window": [sys.executable, "-c", BARE]}
    app = [sys.executable, str(ROOT / "app.py"), "--data-dir", str(folder)]
    rooms = {"Rapport, today": "today", "Rapport, journal": "journal"}
    memory: dict[str, list[float]] = {}

    def run(what: str) -> float:
        if what in rooms:
            _open_in(folder, rooms[what])
        elapsed, peak = first_paint(commands.get(what, app), env)
        memory.setdefault(what, []).append(peak)
        return elapsed

    whats = [*commands, *rooms]
    for what in whats:  # warm: what is measured is not the disk
        run(what)
    memory.clear()
    times = interleaved({what: partial(run, what) for what in whats}, RUNS)
    bare = median(times["bare window"])
    return [
        (
            name,
            what,
            f"{median(times[what]):.0f}",
            f"{median(times[what]) / bare:.2f}",
            f"{median(memory[what]):.0f}",
        )
        for what in whats
    ]


def first_paint(command: list[str], env: dict[str, str]) -> tuple[float, float]:
    """(milliseconds to the line `painted`, peak MB then). RuntimeError when none came."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        env={**os.environ, **env, "RAPPORT_BENCH_PAINT": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        elapsed = (time.perf_counter() - start) * 1000
        _, said = process.communicate(timeout=60)
    words = line.split()
    if words[:1] != ["painted"]:
        raise RuntimeError(f"{' '.join(command)} did not paint: {said}")
    return elapsed, int(words[1]) / 1024


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
