"""The chosen line of a list or a table is lit, more so while the keyboard is there."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView
from shiboken6 import isValid

from ui.widgets.basics import restyle


class Lights(QObject):
    """Tells the style sheet whether the keyboard is in `view`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not isValid(self._view):
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self._view, "lit", "true" if event.type() is QEvent.Type.FocusIn else "false")
        return False
