"""Protecting a journal in two steps: a passphrase, then the recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from core.problems import Known, Problem
from core.runner import Runner
from ui.lock.code_page import CodePage
from ui.lock.passphrase import PassphraseLine
from ui.shell import say
from ui.tasks import raise_error
from ui.theme import PAD, PAGE, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row
from ui.widgets.check import Check

_WIDTH = 520


class NewPassphrase(QWidget):
    """Two lines that must be alike; `problem` says what is still missing."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.first = PassphraseLine(look, self.tr("Passphrase"))
        self.again = PassphraseLine(look, self.tr("The same again"))
        self.trouble = label("", "hint", wrap=True)
        self.first.entered.connect(self.again.line.setFocus)
        self.again.entered.connect(self.entered)
        for line in (self.first, self.again):
            line.edited.connect(self._look)
        self.setLayout(column(self.first, self.again, self.trouble))
        self.setFocusProxy(self.first)

    def text(self) -> str:
        return self.first.text()

    def good(self) -> bool:
        """Whether it can be taken; says why where it cannot."""
        from core.ways import SHORTEST

        if len(self.text()) < SHORTEST:
            self.trouble.setText(say(Known(Problem.PASSPHRASE_SHORT, str(SHORTEST))))
            return False
        if self.text() != self.again.text():
            self.trouble.setText(self.tr("The two lines are not alike yet."))
            return False
        return True

    def _look(self) -> None:
        self.trouble.setText("")


class Setup(QDialog):
    """`ready` hands out a core.ways.Fresh, and whether the backups that are there become protected
    too (else they are deleted); nothing was written before.
    """

    ready = Signal(object, bool)

    def __init__(self, parent: QWidget, look: Look, runner: Runner, plain_backups: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Protect the journal"))
        self._runner = runner
        self._fresh: object = None
        self.lines = NewPassphrase(look)
        self.lines.entered.connect(self.go_on)
        self.keyring = Check(look, self.tr("Open by itself on this computer, by its keyring"))
        self.backups = Check(look, "")
        one = self.tr("Encrypt the backup too; otherwise it is deleted")
        many = self.tr("Encrypt the {0} backups too; otherwise they are deleted")
        self.backups.setText(one if plain_backups == 1 else many.format(plain_backups))
        self.backups.setChecked(True)
        self.backups.setVisible(plain_backups > 0)
        self.code = CodePage(look)
        self.next = button(self.tr("Go on"), self.go_on, "primary")
        self.next.setDefault(False)
        cancel = button(self.tr("Cancel"), self.reject)
        words = self.tr(
            "The journal, its photos and its backups are encrypted with a key that this passphrase "
            "opens. Four words that do not belong together are easy to keep and hard to guess. "
            "Without the passphrase and the recovery code nobody can open it, nor can we."
        )
        honest = self.tr(
            "The old file is overwritten. A flash disk may still hold traces of it for a while; "
            "only an encrypted disk helps against that."
        )
        first = QWidget()
        first.setLayout(
            column(
                label(self.tr("Protect the journal"), "section"),
                label(words, wrap=True),
                self.lines,
                self.keyring,
                self.backups,
                label(honest, "hint", wrap=True),
                None,
                spacing=PAD,
            )
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(first)
        self._pages.addWidget(self.code)
        inside = column(self._pages, row(None, cancel, self.next), spacing=PAD)
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.code.changed.connect(self._show_next)
        self.lines.setFocus()

    def go_on(self) -> None:
        """From the passphrase to the code, from the code to protecting."""
        if self._fresh is not None:
            if self.code.kept.isChecked():
                self.ready.emit(self._fresh, self.backups.isChecked())
                self.accept()
            return
        if not self.lines.good():
            return
        from core.ways import fresh

        self.next.setEnabled(False)
        work = fresh(self.lines.text(), keyring=self.keyring.isChecked())
        self._runner.run(work, self._show_code, raise_error)

    def _show_code(self, made: object) -> None:
        self._fresh = made
        self.lines.first.clear()
        self.lines.again.clear()
        self.code.show_code(getattr(made, "code"))  # noqa: B009 - a core.ways.Fresh
        self._pages.setCurrentWidget(self.code)
        self.next.setText(self.tr("Protect it now"))
        self._show_next()

    def _show_next(self) -> None:
        self.next.setEnabled(self._fresh is None or self.code.kept.isChecked())
