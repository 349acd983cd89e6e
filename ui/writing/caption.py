"""Asking for the caption of a photo, in one line."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from core.attachments import Attachment
from ui.theme import PAD
from ui.widgets.basics import button, column, label, row

_WIDTH = 460


def ask_caption(
    window: QWidget, attachment: Attachment, said: Callable[[str, str], object]
) -> QDialog:
    """Open the line; Enter keeps it (`said` hears id and words), Esc leaves it as it was."""
    tr = QCoreApplication.translate
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Photos", "Caption"))
    line = QLineEdit(attachment.caption)
    line.setMinimumWidth(_WIDTH)
    line.setAccessibleName(tr("Photos", "Caption"))
    line.setPlaceholderText(tr("Photos", "Who is in it, what happens?"))
    line.selectAll()

    def keep() -> None:
        said(attachment.id, line.text())
        dialog.accept()

    line.returnPressed.connect(keep)
    hint = label(tr("Photos", "Stays with the photo, also where it is used again."), "hint")
    done = button(tr("Photos", "Keep"), keep, "primary")
    back = button(tr("Photos", "Cancel"), dialog.reject)
    inside = column(line, hint, row(None, back, done), spacing=PAD)
    inside.setContentsMargins(PAD, PAD, PAD, PAD)
    dialog.setLayout(inside)
    dialog.open()
    line.setFocus()
    return dialog
