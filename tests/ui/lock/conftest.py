"""The gate over a real data folder, with a passphrase that is quick to try."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import slots
from core.credentials import Credentials
from core.paths import Paths
from core.services import build
from core.ways import Fresh, keep_in_keyring
from tests.core.test_credentials import InMemory
from tests.protected import WORD, WORDS, cheap, protected, ring
from tests.ui.person import ZONE, Clock, Person, settle
from ui.gate import Gate

__all__ = ["WORD", "WORDS", "cheap", "ring"]


class Visitor:
    """A person before the gate, who sees whichever window is there."""

    def __init__(self, gate: Gate, folder: Path, qtbot: QtBot) -> None:
        self.gate, self.folder, self._qtbot = gate, folder, qtbot
        self._people: dict[int, Person] = {}

    @property
    def inside(self) -> Person:
        """Before the open window, once it is seen."""
        self.waits(lambda: self.gate.desktop is not None and self.gate.desktop.keeping is not None)
        assert self.gate.desktop is not None
        desktop = self.gate.desktop
        self.waits(lambda: not desktop.tasks.running)
        if id(desktop) not in self._people:
            self._people = {id(desktop): Person(desktop, self.folder, self._qtbot)}
            desktop.window.activateWindow()
            self._qtbot.waitUntil(desktop.window.isActiveWindow)
        return self._people[id(desktop)]

    @property
    def door(self) -> "QWidget":
        self.waits(lambda: self.gate.door is not None)
        assert self.gate.door is not None
        return self.gate.door

    def waits(self, until: Callable[[], object], timeout: int = 15_000) -> None:
        self._qtbot.waitUntil(lambda: bool(until()), timeout=timeout)
        settle()


@pytest.fixture
def key(cheap: None, ring: InMemory, data_dir: Path, clock: Clock) -> Fresh:
    """What opens the journal in `data_dir`: passphrase and code, and one entry in it."""
    return protected(data_dir, f"The road to {WORD}.", at=clock, zone=ZONE)


def with_keyring(key: Fresh, folder: Path) -> None:
    """Let the keyring open it as well."""
    path, secret = Paths(folder).slots, bytes(range(32))
    slots.write(path, slots.read(path).adding(slots.KEYRING, secret, key.root))
    keep_in_keyring(Credentials(), key.slots, secret)


@pytest.fixture
def come(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, clock: Clock, short_pauses: None
) -> Iterator[Callable[[], Visitor]]:
    """Start the program over `data_dir`."""
    gates: list[Gate] = []

    def begin() -> Visitor:
        gate = Gate(build(data_dir, clock, ZONE), qapp, lambda: build(data_dir, clock, ZONE))
        gates.append(gate)
        if gate.desktop is not None:
            desktop = gate.desktop
            with qtbot.waitExposed(desktop.window):
                desktop.show("today")
            desktop.settle()
        else:
            gate.show()
        settle()
        return Visitor(gate, data_dir, qtbot)

    yield begin
    for gate in gates:
        gate.close()
        gate.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    qapp.clipboard().clear()
