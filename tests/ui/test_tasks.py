"""Work on threads ends with the window: its last results are heard, and begin nothing new."""

import threading

from pytestqt.qtbot import QtBot

from ui.tasks import Tasks, raise_error


def test_results_come_on_the_thread_that_asked(qtbot: QtBot) -> None:
    tasks = Tasks()
    came: list[int] = []
    tasks.run(threading.get_ident, came.append, raise_error)
    qtbot.waitUntil(lambda: bool(came))
    assert came != [threading.get_ident()]
    assert tasks.running == 0
    tasks.close()


def test_what_the_last_results_lead_to_is_not_begun(qtbot: QtBot) -> None:
    """Else a window that closes while it still loads ends with a crash."""
    tasks, going = Tasks(), threading.Event()
    begun: list[str] = []

    def work() -> str:
        going.wait(10)
        return "loaded"

    def go_on(result: str) -> None:
        begun.append(result)
        tasks.run(lambda: "backed up", begun.append, raise_error)

    tasks.run(work, go_on, raise_error)
    threading.Timer(0.1, going.set).start()
    tasks.close()
    assert begun == ["loaded"]
    tasks.run(lambda: "later", begun.append, raise_error)
    qtbot.wait(50)
    assert begun == ["loaded"]
    assert tasks.running == 0
