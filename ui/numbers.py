"""How many, with figures as the person's own country writes them."""

from PySide6.QtCore import QLocale

from ui.shell import translate
from ui.words_counts import both


def counted(entries: int, posts: int) -> str:
    """`1,204 entries and 1 post`."""
    return both((entries, posts), translate, figure)


def figure(count: int) -> str:
    """`1,204`"""
    return QLocale().toString(count)
