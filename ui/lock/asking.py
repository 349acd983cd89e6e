"""Dialogs over an open protected journal: another passphrase, a new code, switching it off."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.problems import Known
from core.runner import Runner
from core.ways import Ways
from ui.lock.code_page import CodePage
from ui.lock.passphrase import PassphraseLine
from ui.lock.setup import NewPassphrase
from ui.shell import say
from ui.theme import PAD, PAGE, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row

_WIDTH = 460


class Asking(QDialog):
    """A question with one button; what goes wrong is said under it and the dialog stays."""

    done_well = Signal(object)

    def __init__(self, parent: QWidget, look: Look, title: str, words: str, act: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.look = look
        self.act = button(act, self.go_on, "primary")
        self.trouble = label("", wrap=True)
        self.parts = column(spacing=PAD)
        cancel = button(self.tr("Cancel"), self.reject)
        inside = column(
            label(title, "section"),
            label(words, wrap=True),
            self.parts,
            self.trouble,
            row(None, cancel, self.act),
            spacing=PAD,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)

    def go_on(self) -> None:
        raise NotImplementedError

    def run(self, runner: Runner, work: Callable[[], object]) -> None:
        """On a worker; then `done_well` and closed, or the reason."""
        self.act.setEnabled(False)
        self.trouble.setText(self.tr("One moment…"))
        runner.run(work, self._done, self._failed)

    def _done(self, result: object) -> None:
        self.done_well.emit(result)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if not isinstance(error, Known):
            raise error
        self.trouble.setText(say(error))


class ChangePassphrase(Asking):
    """`knows_old`: False right after the recovery code opened the journal."""

    def __init__(
        self, parent: QWidget, look: Look, runner: Runner, ways: Ways, *, knows_old: bool = True
    ) -> None:
        if knows_old:
            title, words = self.tr("Change the passphrase"), self.tr("Nothing else changes.")
        else:
            title = self.tr("A new passphrase")
            words = self.tr("The recovery code has opened your journal. It stays as it is.")
        super().__init__(parent, look, title, words, self.tr("Change it"))
        self._runner, self._ways = runner, ways
        self.old = PassphraseLine(look, self.tr("The passphrase until now")) if knows_old else None
        self.new = NewPassphrase(look)
        self.new.entered.connect(self.go_on)
        if self.old is not None:
            self.parts.addWidget(self.old)
        self.parts.addWidget(self.new)
        (self.old or self.new).setFocus()

    def go_on(self) -> None:
        if self.new.good():
            old = self.old.text() if self.old is not None else None
            self.run(self._runner, self._ways.changing_passphrase(old, self.new.text()))


class AskPassphrase(Asking):
    """The passphrase once more, before something that cannot be taken back; gives the key."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        runner: Runner,
        texts: tuple[str, str, str],
        opening: Callable[[str], Callable[[], bytes]],
    ) -> None:
        super().__init__(parent, look, *texts)
        self._runner, self._opening = runner, opening
        self.line = PassphraseLine(look, self.tr("Passphrase"))
        self.line.entered.connect(self.go_on)
        self.parts.addWidget(self.line)
        self.line.setFocus()

    def go_on(self) -> None:
        if self.line.text() and self.act.isEnabled():
            self.run(self._runner, self._opening(self.line.text()))


class ShowCode(QDialog):
    """A new recovery code."""

    def __init__(self, parent: QWidget, look: Look, code: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A new recovery code"))
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.page = CodePage(look)
        self.page.show_code(code)
        self.close_it = button(self.tr("Done"), self.accept, "primary")
        self.close_it.setEnabled(False)
        self.page.changed.connect(lambda: self.close_it.setEnabled(self.page.kept.isChecked()))
        inside = column(self.page, row(None, self.close_it), spacing=PAD)
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
