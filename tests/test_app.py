"""The program started as a person starts it: in a process of its own, on good days and bad ones."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from app import VERSION
from core.store.sqlite import sqlite3

ROOT = Path(__file__).parents[1]
ENTRY = "The kiln tripped again and I laughed."
DRIVER = """
import signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextEdit
import app
from ui import shell

make, done = shell.make_application, []

def make_application(version):
    made = make(version)
    made.hands = QTimer(made)
    made.hands.timeout.connect(act)
    made.hands.start(50)
    return made

def say(widget):
    print(widget.windowTitle(), *[l.text() for l in widget.findChildren(QLabel)], flush=True)

{act}
shell.make_application = make_application
sys.exit(app.main(sys.argv[1:]))
"""
READ_DIALOG = """
def act():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            say(widget)
            widget.close()
"""
READ_MESSAGE = """
def act():
    for widget in QApplication.allWidgets():
        if widget.objectName() == "toast" and widget.isVisible():
            say(widget)
            widget.window().close()
"""
TYPE = f"""
def act():
    ready = signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    if ready and not done and isinstance(QApplication.focusWidget(), QTextEdit):
        done.append(QTest.keyClicks(QApplication.focusWidget(), {ENTRY!r}))
        print("typed", flush=True)
"""
LEAVE = """
def act():
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and "Rapport" in widget.windowTitle():
            say(widget)
            widget.close()
"""
LEAVE_AFTER_A_LOOK = """
def act():
    for label in QApplication.allWidgets():
        if isinstance(label, QLabel) and label.isVisible() and " posts" in label.text():
            say(label.window())
            return label.window().close()
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own; a warning of Python is an error."""
    homes = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")
    return {**os.environ, **dict.fromkeys(homes, str(tmp_path / "home")), "PYTHONPATH": str(ROOT)}


def command(act: str, *arguments: object) -> list[str]:
    """The program with somebody at its window who does `act`."""
    code = DRIVER.replace("{act}", act)
    return [sys.executable, "-W", "error", "-c", code, *map(str, arguments)]


def run(
    environment: dict[str, str], act: str, *arguments: object
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command(act, *arguments),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def one_sentence(errors: str) -> bool:
    """What a person reads in the terminal, beside Qt's remarks on drawing nowhere."""
    lines = [line for line in errors.splitlines() if not line.startswith("This plugin does not")]
    return len(lines) == 1 and lines[0].startswith("rapport: ")


def bodies(folder: Path) -> list[str]:
    if not (folder / "rapport.db").exists():
        return []
    with closing(sqlite3.connect(folder / "rapport.db")) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM entries")]


def begin_typing(environment: dict[str, str], folder: Path) -> "subprocess.Popen[str]":
    """A program in which somebody has just typed the last letter of an entry."""
    program = subprocess.Popen(
        command(TYPE, "--data-dir", folder),
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "typed\n"
    return program


def test_the_version(environment: dict[str, str]) -> None:
    said = run(environment, LEAVE, "--version")
    assert said.returncode == 0
    assert VERSION in said.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
@pytest.mark.parametrize("name", ["", "--json"])
def test_a_folder_needs_a_name(environment: dict[str, str], name: str) -> None:
    said = run(environment, LEAVE, "--data-dir", name)
    assert said.returncode == 2
    assert "rapport --help shows how" in said.stderr


def test_without_a_screen_it_says_so(environment: dict[str, str], data_dir: Path) -> None:
    blind = {
        name: value
        for name, value in environment.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    said = subprocess.run(
        [sys.executable, "app.py", "--data-dir", str(data_dir / "new")],
        env=blind,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert said.returncode == 1
    assert "no screen" in said.stderr
    assert "--help" in said.stderr
    assert len(said.stderr.splitlines()) == 1
    assert not (data_dir / "new").exists()


def test_the_self_test(environment: dict[str, str]) -> None:
    said = run(environment, "def act(): pass", "--self-test")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("5 rooms and ")
    assert said.stderr == ""


def test_it_opens_and_closes_over_a_new_folder(environment: dict[str, str], data_dir: Path) -> None:
    said = run(environment, LEAVE, "--data-dir", data_dir)
    assert said.returncode == 0, said.stderr
    assert said.stderr == ""
    assert (data_dir / "rapport.db").exists()


def test_without_a_folder_it_keeps_to_the_persons_own(
    environment: dict[str, str], tmp_path: Path
) -> None:
    said = run(environment, LEAVE)
    assert said.returncode == 0, said.stderr
    assert [path.name for path in (tmp_path / "home").rglob("*.db")] == ["rapport.db"]


def test_the_demo_leaves_nothing_behind(environment: dict[str, str], tmp_path: Path) -> None:
    environment["TMPDIR"] = environment["TEMP"] = str(tmp_path)
    said = run(environment, LEAVE_AFTER_A_LOOK, "--demo")
    assert said.returncode == 0, said.stderr
    assert " posts" in said.stdout
    assert not list(tmp_path.glob("rapport-*"))
    assert not list(tmp_path.rglob("rapport.db"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_to_end_keeps_the_last_letter(
    environment: dict[str, str], data_dir: Path, number: str
) -> None:
    program = begin_typing(environment, data_dir)
    program.send_signal(getattr(signal, number))
    program.communicate(timeout=20)
    assert program.returncode == 0
    assert bodies(data_dir) == [ENTRY]


def test_what_was_saved_outlives_a_crash(environment: dict[str, str], data_dir: Path) -> None:
    program = begin_typing(environment, data_dir)
    until = time.monotonic() + 5
    while not bodies(data_dir) and time.monotonic() < until:
        time.sleep(0.02)
    program.kill()
    program.communicate(timeout=20)
    assert bodies(data_dir) == [ENTRY]
    again = run(environment, LEAVE, "--data-dir", data_dir)
    assert again.returncode == 0
    assert bodies(data_dir) == [ENTRY]


def test_a_journal_of_a_newer_version_is_left_alone(
    environment: dict[str, str], data_dir: Path
) -> None:
    assert run(environment, LEAVE, "--data-dir", data_dir).returncode == 0
    with closing(sqlite3.connect(data_dir / "rapport.db")) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = (data_dir / "rapport.db").read_bytes()
    said = run(environment, READ_DIALOG, "--data-dir", data_dir)
    assert said.returncode == 1
    assert "Rapport cannot open the journal" in said.stdout
    assert "was written by a newer Rapport and was left as it is" in said.stdout
    assert one_sentence(said.stderr)
    assert (data_dir / "rapport.db").read_bytes() == before


def test_a_damaged_journal_is_left_alone(environment: dict[str, str], data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "rapport.db").write_bytes(b"not what it was " * 500)
    said = run(environment, READ_DIALOG, "--data-dir", data_dir)
    assert said.returncode == 1
    assert "is damaged. It was left as it is" in said.stdout
    assert one_sentence(said.stderr)
    assert (data_dir / "rapport.db").read_bytes() == b"not what it was " * 500


def test_a_folder_that_cannot_be_written(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder")
    said = run(environment, READ_DIALOG, "--data-dir", tmp_path / "a file" / "journal")
    assert said.returncode == 1
    assert "Rapport cannot write in the folder" in said.stdout
    assert one_sentence(said.stderr)


def test_a_journal_has_one_window_at_a_time(environment: dict[str, str], data_dir: Path) -> None:
    first = begin_typing(environment, data_dir)
    second = run(environment, READ_DIALOG, "--data-dir", data_dir)
    first.terminate()
    first.communicate(timeout=20)
    assert second.returncode == 1
    assert "is open in another window of Rapport" in second.stdout
    assert one_sentence(second.stderr)
    assert bodies(data_dir) == [ENTRY]


def test_damaged_settings_are_put_aside_with_a_message(
    environment: dict[str, str], data_dir: Path
) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_text("{no json")
    said = run(environment, READ_MESSAGE, "--data-dir", data_dir)
    assert said.returncode == 0, said.stderr
    assert "The settings could not be read and lie in" in said.stdout
    assert (data_dir / "settings.damaged.json").read_text() == "{no json"
