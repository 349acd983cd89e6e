"""Loading the rooms that are not seen yet: the first look at each then waits for no module."""

from importlib import import_module

_ROOMS = (
    "ui.journal.room",
    "ui.compose.room",
    "ui.compose.out",
    "ui.mix.room",
    "ui.settings.room",
    "ui.cards",
    "ui.words_settings",
    "ui.words_helping",
    "ui.palette",
    "PySide6.QtSvg",
)


def load_rooms() -> None:
    """Import them and what they import; for a worker, since no widget is made."""
    for name in _ROOMS:
        import_module(name)
