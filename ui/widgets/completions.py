"""What a line offers to complete: a list that looks like all others that drop down."""

from PySide6.QtWidgets import QCompleter, QStyledItemDelegate

from ui.widgets.basics import restyle


def dressed(completer: QCompleter) -> QCompleter:
    """The completer; Qt's list has a class that no style sheet can name, and stays without a ground."""
    popup = completer.popup()
    if popup is not None:
        popup.setItemDelegate(QStyledItemDelegate(popup))
        restyle(popup, "role", "completions")
    return completer
