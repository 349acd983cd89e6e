"""A line for a passphrase: dots, and an eye to look at them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import Look
from ui.widgets.basics import IconButton

_LONGEST = 1000


class PassphraseLine(QWidget):
    """What is typed never goes to an input method's memory, nor into undo after it was read."""

    entered = Signal()
    edited = Signal()

    def __init__(self, look: Look, name: str, hint: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint or name)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.returnPressed.connect(self.entered)
        self.line.textChanged.connect(lambda _: self.edited.emit())
        self.show_it = IconButton(
            look, "eye", self.tr("Show what is typed"), checkable=True, on="eye-off"
        )
        self.show_it.toggled.connect(self._show)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.line, 1)
        inside.addWidget(self.show_it)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()
        self.show_it.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled():
            self.show_it.setChecked(False)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
