"""The installed PySide6 keeps its references to None, True and False.

PySide6 6.12.0 takes them for immortal, which they are since CPython 3.12 only: on 3.11 each method
without a result loses one reference to None and each `emit` one to True, until Python aborts.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 2000
mortal = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None, True and False are immortal in this Python"
)


class Bell(QObject):
    rung = Signal()


def lost(times: int, act: Callable[[], object]) -> int:
    """References to None, True and False that `times` acts lose (the sum of what went missing)."""
    singletons = (None, True, False)
    before = [sys.getrefcount(one) for one in singletons]
    for _ in range(times):
        act()
    return max(b - sys.getrefcount(one) for one, b in zip(singletons, before, strict=True))


@mortal
def test_a_method_without_a_result_loses_nothing() -> None:
    bell = Bell()
    assert lost(CALLS, lambda: bell.setObjectName("bell")) < CALLS // 10


@mortal
def test_a_signal_loses_nothing() -> None:
    bell = Bell()
    bell.rung.connect(lambda: None)
    assert lost(CALLS, bell.rung.emit) < CALLS // 10


@mortal
def test_connecting_and_disconnecting_loses_nothing() -> None:
    bell = Bell()

    def come_and_go() -> None:
        bell.rung.connect(come_and_go)
        bell.rung.disconnect(come_and_go)

    assert lost(CALLS, come_and_go) < CALLS // 10


@mortal
def test_a_question_answered_with_a_bool_loses_nothing() -> None:
    bell = Bell()
    assert lost(CALLS, bell.signalsBlocked) < CALLS // 10
