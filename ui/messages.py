"""Windows with a message: a bug to copy, or why the journal cannot be opened."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from core.problems import Known, Problem
from ui.shell import say, translate


def show_text(title: str, words: str, text: str) -> QDialog:
    """A window with a message and a text to read or copy."""
    from ui.widgets.basics import button, column, label, row

    dialog = QDialog(QApplication.activeWindow())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(640, 360)
    body = QPlainTextEdit(text)
    body.setReadOnly(True)
    body.setProperty("role", "sheet")
    copy = button(translate("CrashHook", "Copy"), lambda: QApplication.clipboard().setText(text))
    close = button(translate("CrashHook", "Close"), dialog.close, "primary")
    inside = column(label(title, "section"), label(words, wrap=True), body, row(None, copy, close))
    inside.setContentsMargins(24, 24, 24, 24)
    dialog.setLayout(inside)
    if not text:
        body.hide()
    dialog.open()
    return dialog


def show_problem(app: QApplication, problem: Known) -> int:
    """Say why the journal cannot be opened, wait until that is read; exit status 1."""
    words = say(problem)
    sys.stderr.write(f"rapport: {words}\n")
    dialog = show_text(translate("Shell", "Rapport cannot open the journal"), words, "")
    if problem.problem is Problem.DATABASE_DAMAGED:
        from ui.mending import offer

        offer(dialog, Path(problem.detail))
    dialog.finished.connect(app.quit)
    app.exec()
    return 1
