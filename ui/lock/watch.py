"""What locks the window by itself: nobody there for a while, the screen locked, the computer asleep."""

import sys
from importlib import import_module
from typing import Any

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

_MINUTE_MS = 60_000
_SIGNALS = (
    # (system bus?, path, interface, signal, what it carries)
    (False, "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "bool"),
    (False, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "bool"),
    (False, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "bool"),
    (True, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "bool"),
    (True, "", "org.freedesktop.login1.Session", "Lock", ""),
)
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Watch(QObject):
    """`alone` after so many minutes without a key or the pointer; `asleep` when the system says so.

    macOS and Windows tell a program of Qt nothing of the kind; there the minutes have to do.
    """

    alone = Signal()
    asleep = Signal()

    def __init__(self, app: QApplication, minutes: int) -> None:
        super().__init__()
        self._app = app
        self._buses: list[Any] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.alone)
        app.installEventFilter(self)
        self.use(minutes)
        self._listen()

    def use(self, minutes: int) -> None:
        """After how many minutes; 0 is never."""
        self._timer.stop()
        self._timer.setInterval(minutes * _MINUTE_MS)
        if minutes:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._app.removeEventFilter(self)
        for bus, where in self._buses:
            bus.disconnect("", *where)
        self._buses.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _ACTS and self._timer.interval():
            self._timer.start()
        return False

    @Slot(bool)
    def heard_state(self, on: bool) -> None:  # noqa: FBT001 - as the bus calls it
        if on:
            self.asleep.emit()

    @Slot()
    def heard(self) -> None:
        self.asleep.emit()

    def _listen(self) -> None:
        if not sys.platform.startswith("linux"):
            return
        try:
            dbus: Any = import_module("PySide6.QtDBus")
        except ImportError:
            return
        for system, path, interface, name, carries in _SIGNALS:
            bus = dbus.QDBusConnection.systemBus() if system else dbus.QDBusConnection.sessionBus()
            if not bus.isConnected():
                continue
            slot = SLOT("heard_state(bool)") if carries else SLOT("heard()")
            where = (path, interface, name, self, slot)
            if bus.connect("", *where):
                self._buses.append((bus, where))
