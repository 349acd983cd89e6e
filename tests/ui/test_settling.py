"""What waits until the window is seen: in steps, with the person's keys between them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.services import build
from tests.ui.person import ZONE, Clock, Person
from ui.desktop import Desktop
from ui.settling import Settling


def test_a_key_between_two_steps_is_written_at_once(
    qapp: QApplication, qtbot: QtBot, clock: Clock, data_dir: Path
) -> None:
    desktop = Desktop(build(data_dir, clock, ZONE), qapp)
    with qtbot.waitExposed(desktop.window):
        desktop.show("today")
    room: Any = desktop.window.room("today")
    sheet, typed, aids = room.page.sheet, "", []
    settling = Settling(desktop)
    try:
        for _ in settling.steps:
            QTest.keyClicks(sheet, "a")
            typed += "a"
            assert sheet.toPlainText() == typed
            aids.append("aids" in vars(desktop))
        qtbot.waitUntil(lambda: not desktop.tasks.running, timeout=20_000)
        assert sheet.toPlainText() == typed
        assert desktop.window.keep_all()
    finally:
        desktop.close()
    assert aids[0] is False
    assert aids[-1] is True
    assert len(typed) > 8


def counting(taken: list[int]) -> Iterator[None]:
    for number in (1, 2, 3):
        taken.append(number)
        yield


def test_the_steps_follow_by_themselves_one_at_a_time(person: Person) -> None:
    taken: list[int] = []
    settling = Settling(person.desktop)
    settling.steps = counting(taken)
    settling.in_steps()
    assert taken == [1]
    person.waits(lambda: taken == [1, 2, 3])


def test_a_window_closed_between_two_steps_takes_no_more(person: Person) -> None:
    taken: list[int] = []
    settling = Settling(person.desktop)
    settling.steps = counting(taken)
    settling.in_steps()
    settling.stop()
    QTest.qWait(50)
    assert taken == [1]
