"""Long work: unseen while it is short, then told, then to be ended."""

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.progress import Progress
from ui.tasks import Tasks
from ui.widgets import long_work
from ui.widgets.long_work import LongWork


@pytest.fixture
def work(qapp: QApplication, qtbot: QtBot) -> LongWork:
    made = LongWork(Tasks())
    qtbot.addWidget(made)
    return made


def test_it_shows_itself_and_is_ended(
    work: LongWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "CANCEL_MS", 500)
    progress, gone = Progress(1000), threading.Event()
    ended: list[str] = []

    def slow() -> None:
        while not gone.wait(0.01):
            progress.tick()

    work.start(
        "Reading", progress, slow, lambda _: ended.append("done"),
        lambda _: ended.append("failed"), lambda: ended.append("cancelled"),
    )  # fmt: skip
    assert work.running
    assert work.isHidden()
    qtbot.waitUntil(lambda: not work.isHidden() and work.cancel.isVisible())
    assert 0 < work.bar.value() < 1000
    work.cancel.click()
    qtbot.waitUntil(lambda: ended == ["cancelled"])
    assert work.isHidden()
    assert not work.running
    gone.set()


def test_short_work_is_never_shown(work: LongWork, qtbot: QtBot) -> None:
    ended: list[object] = []
    work.start("Reading", Progress(), lambda: 7, ended.append, ended.append)
    qtbot.waitUntil(lambda: ended == [7])
    assert work.isHidden()


def test_an_error_is_handed_on(work: LongWork, qtbot: QtBot) -> None:
    ended: list[object] = []
    work.start("Reading", Progress(), lambda: 1 // 0, ended.append, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 1)
    assert isinstance(ended[0], ZeroDivisionError)
