"""A quick start of Qt. Import this module before PySide6.

Two things of PySide6 cost a start more than all of ours: it compiles all that it knows of its own
functions' signatures, and the first look at its namespace `Qt` makes 93 enum classes (a quarter of
what a bare window takes). So `load_qt` leaves the first for later (`quick_signatures.py`), and what
is shown at once takes the few values it needs from `set_number`, not from `Qt`.
"""

import os
import sys
from importlib import import_module
from typing import Any

from ui.quick_signatures import put_off

NO_FOCUS, TAB_FOCUS, CLICK_FOCUS, STRONG_FOCUS = 0, 1, 2, 11  # Qt.FocusPolicy
PLAIN_TEXT = 0  # Qt.TextFormat
NO_LIMIT = 0xFFFFFF  # QWIDGETSIZE_MAX
NEVER = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
ICON_ONLY, TEXT_BESIDE_ICON = 0, 2  # Qt.ToolButtonStyle


def has_screen() -> bool:
    """Whether a window can be shown here; without one Qt would end the program at once."""
    if not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ


def say_no_screen() -> int:
    """One line on what to do instead; the exit status."""
    sys.stderr.write(
        "rapport: there is no screen here to open a window on. The command line works without one "
        "(--help), and `python3 packaging/dev.py shots` draws every room into pictures.\n"
    )
    return 1


def load_qt() -> None:
    """Load Qt's widgets, and of PySide6 only what they need."""
    with put_off():
        import_module("PySide6.QtWidgets")


def set_number(widget: Any, **properties: int) -> None:
    """Set enum properties of a widget by the numbers above; ValueError for an unknown one."""
    for name, number in properties.items():
        if not widget.setProperty(name, number):
            raise ValueError(name)
