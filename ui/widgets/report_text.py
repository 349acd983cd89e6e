"""Lines to read and to copy: as high as they are at this width, up to where they are scrolled."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_TALLEST = 260  # pixels


class ReportText(QPlainTextEdit):
    """Nothing can be written in it, and Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(name)

    def show_lines(self, lines: list[str]) -> None:
        self.setPlainText("\n".join(lines).rstrip())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = (
            self.document().documentLayout().documentSize().height()
        )  # wrapped ones, for this kind
        high = (round(lines) + 1) * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(high, _TALLEST))
