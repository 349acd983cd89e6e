"""Whether a Linux desktop prefers dark, asked of its settings portal; Qt often does not know."""

import os
import sys
from importlib import import_module
from typing import Any

_DARK = 1  # org.freedesktop.appearance color-scheme: 0 none, 1 dark, 2 light


def prefers_dark() -> bool:
    """False where there is no portal, no answer within 0.1 s, or another system."""
    if not sys.platform.startswith("linux") or "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        return False
    try:
        dbus: Any = import_module("PySide6.QtDBus")
    except ImportError:
        return False
    bus = dbus.QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    ask = dbus.QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    ask.setArguments(["org.freedesktop.appearance", "color-scheme"])
    answer = bus.call(ask, dbus.QDBus.CallMode.Block, 100)
    values = answer.arguments()
    return bool(values) and values[0] == _DARK
