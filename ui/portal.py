"""Whether the system is dark: Qt knows on some desktops, the settings portal on others."""

import os
import sys
from importlib import import_module
from typing import Any

_DARK = 1  # org.freedesktop.appearance color-scheme: 0 none, 1 dark, 2 light


def system_is_dark() -> bool:
    """What Qt says, else what the portal says, else light."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is not Qt.ColorScheme.Unknown:
        return scheme is Qt.ColorScheme.Dark
    return _portal_prefers_dark()


def _portal_prefers_dark() -> bool:
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
