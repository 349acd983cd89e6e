"""How large a dialog is: as large as its letters ask for, and never larger than the screen."""

from PySide6.QtWidgets import QDialog, QLayout

from ui.theme import PAGE

_LINE = 16  # pixels of a line of letters at 100 %


def wide(dialog: QDialog, pixels: int) -> int:
    """A width that was meant for letters of the usual size."""
    return min(_with_letters(dialog, pixels), dialog.screen().availableSize().width() - 2 * PAGE)


def high(dialog: QDialog, pixels: int) -> int:
    """A height that was meant for letters of the usual size."""
    return min(_with_letters(dialog, pixels), dialog.screen().availableSize().height() - 3 * PAGE)


def fit(dialog: QDialog, pixels: int, inside: QLayout) -> None:
    """At least so wide at 100 %, and as high as the words need at that width."""
    least = wide(dialog, pixels)
    dialog.setMinimumWidth(least)
    across = max(least, inside.totalMinimumSize().width())
    dialog.resize(across, inside.totalHeightForWidth(across))


def _with_letters(dialog: QDialog, pixels: int) -> int:
    return round(pixels * max(dialog.fontMetrics().height() / _LINE, 1.0))
