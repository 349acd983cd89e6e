"""The system tells over D-Bus that the screen locks or sleep begins, and somebody not there is noticed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.lock.watch import Watch

ROOT = Path(__file__).resolve().parents[3]
HEARING = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.lock.watch import Watch
app = QApplication(sys.argv)
watch = Watch(app, 0)
heard = []
watch.asleep.connect(lambda: heard.append(1))
def tell(words):
    subprocess.run(["dbus-send", "--session", "--type=signal", *words], check=True)
active = ["/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"]
gnome = ["/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged"]
acts = [[*active, "boolean:false"], [*active, "boolean:true"], [*gnome, "boolean:true"]]
for number, act in enumerate(acts):
    QTimer.singleShot(50 + number * 50, lambda act=act: tell(act))
QTimer.singleShot(20_000, app.quit)
watch.asleep.connect(lambda: len(heard) == 2 and QTimer.singleShot(100, app.quit))
app.exec()
watch.stop()
print(len(heard))
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("dbus-send")),
    reason="dbus is not here: the signals of a real bus were left out",
)
def test_the_screen_that_locks_is_heard_on_a_real_bus() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", HEARING]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout == "2\n", done.stderr


def test_a_key_or_the_pointer_begins_the_minutes_anew(qapp: QApplication, qtbot: QtBot) -> None:
    watch = Watch(qapp, 5)
    watch._timer.setTimerType(Qt.TimerType.PreciseTimer)  # else both ends are the same half second
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    acts: list[Callable[[], object]] = [
        lambda: QTest.keyClick(line, Qt.Key.Key_A),
        lambda: QTest.mouseMove(line, QPoint(3, 3)),
        lambda: QTest.mouseClick(line, Qt.MouseButton.LeftButton),
    ]
    for act in acts:
        watch._timer.setInterval(10_000)
        watch._timer.start()
        qtbot.wait(60)
        before = watch._timer.remainingTime()
        act()
        qtbot.waitUntil(lambda before=before: watch._timer.remainingTime() > before)  # type: ignore[misc]
    watch.stop()


def test_when_the_minutes_are_over_it_says_so_and_never_is_never(
    qapp: QApplication, qtbot: QtBot
) -> None:
    watch = Watch(qapp, 1)
    watch._timer.setInterval(10)
    with qtbot.waitSignal(watch.alone):
        watch._timer.start()
    watch.use(0)
    line = QLineEdit()
    qtbot.addWidget(line)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert not watch._timer.isActive()
    watch.stop()


def test_the_systems_word_only_counts_when_something_begins(
    qapp: QApplication, qtbot: QtBot
) -> None:
    watch = Watch(qapp, 0)
    with qtbot.assertNotEmitted(watch.asleep, wait=10):
        watch.heard_state(False)
    with qtbot.waitSignal(watch.asleep):
        watch.heard_state(True)
    with qtbot.waitSignal(watch.asleep):
        watch.heard()
    watch.stop()
