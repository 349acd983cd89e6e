"""Loading the rooms that are not seen yet: the first look at each then waits for no module."""

from collections.abc import Iterator
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


def load_rooms() -> Iterator[None]:
    """Import them and what they import, one after the other (up to 50 ms each).

    On the main thread: where a worker made their classes while the loop ran, the program crashed once
    in thirty tries on a busy machine.
    """
    for name in _ROOMS:
        import_module(name)
        yield
