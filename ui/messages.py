"""Windows with a message: a bug to copy, or why the journal cannot be opened."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from core.changes import Changes
from core.paths import Paths
from core.problems import Known, Problem
from core.settings import Settings
from core.settings_file import SettingsFile
from ui.dress import dress
from ui.shell import say, translate

_WITH_TEXT, _WITHOUT = 640, 460  # pixels at 100 %


def show_text(title: str, words: str, text: str) -> QDialog:
    """A window with a message and a text to read or copy."""
    from ui.theme import PAGE
    from ui.widgets import dialog_size
    from ui.widgets.basics import button, column, label, row

    dialog = QDialog(QApplication.activeWindow())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    body = QPlainTextEdit(text)
    body.setReadOnly(True)
    body.setProperty("role", "sheet")
    copied = text or words
    copy = button(translate("CrashHook", "Copy"), lambda: QApplication.clipboard().setText(copied))
    close = button(translate("CrashHook", "Close"), dialog.close, "primary" if text else "")
    spare = [] if text else [None]
    heading, acts = label(title, "section", wrap=True), row(None, copy, close)
    inside = column(heading, label(words, wrap=True), body, *spare, acts, spacing=PAGE // 2)
    inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
    dialog.setLayout(inside)
    body.setVisible(bool(text))
    dialog_size.fit(dialog, _WITH_TEXT if text else _WITHOUT, inside)
    dialog.open()
    close.setFocus()
    return dialog


def show_problem(app: QApplication, problem: Known, settings: Settings | None = None) -> int:
    """Say why the journal cannot be opened, wait until that is read; exit status 1."""
    words = say(problem)
    sys.stderr.write(f"rapport: {words}\n")
    damaged = Path(problem.detail) if problem.problem is Problem.DATABASE_DAMAGED else None
    file = Paths(damaged.parent).settings if damaged is not None else None
    look = dress(app, settings or Settings(SettingsFile(file), Changes()))
    look.ask_system()
    dialog = show_text(translate("Shell", "Rapport cannot open the journal"), words, "")
    if damaged is not None:
        from ui.mending import offer

        offer(dialog, damaged)
    dialog.finished.connect(app.quit)
    app.exec()
    return 1
