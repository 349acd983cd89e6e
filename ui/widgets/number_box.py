"""A field for a whole number: typed, or changed by the arrow keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from ui.theme import GAP

_EDGE = GAP + 2  # beside the digits, as in the other fields


class NumberBox(QSpinBox):
    """The wheel moves the page, not the number."""

    def __init__(self, low: int, high: int, step: int, unit: str) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Not without buttons, which have no width in the style sheet: Qt would hide the digits then.
        self.lineEdit().setTextMargins(_EDGE, 0, _EDGE, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
