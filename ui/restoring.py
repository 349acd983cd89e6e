"""A backup, or a second journal, looked into: bring back what is missing, or everything as it was."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from core.backups import Backups
from core.problems import Known, Problem
from core.runner import Runner
from ui.lock.passphrase import PassphraseLine
from ui.numbers import counted
from ui.shell import say
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from core.backup_folder import Inside

_ASK = {
    Problem.BACKUP_LOCKED,
    Problem.PASSPHRASE_WRONG,
    Problem.RECOVERY_WRONG,
    Problem.RECOVERY_MISTYPED,
}


class Restoring(QDialog):
    """Looks first; changes the journal only when the person says how. `keep` saves what is open."""

    brought = Signal(str)
    """What was done, in words."""
    merged = Signal(object)
    """What was missing in the journal came from this file."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        runner: Runner,
        backups: Backups,
        path: Path,
        keep: Callable[[], bool],
        *,
        whole_too: bool = True,
        title: str = "",
    ) -> None:
        super().__init__(window)
        self._runner, self._backups, self._path, self._keep = runner, backups, path, keep
        self._inside: Inside | None = None
        self._busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Look inside"))
        self.resize(560, 220)
        self.said = label(self.tr("Looking into {0}…").format(path.name), wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.missing = button(
            self.tr("Bring back only what is missing"), lambda: self._bring(whole=False), "primary"
        )
        self.whole = button(self.tr("Everything as it was"), lambda: self._bring(whole=True))
        self.leave = button(self.tr("Leave it"), self.close)
        self.hint = label(
            self.tr(
                "Before anything is brought back, the journal as it is now becomes a backup itself."
            ),
            "hint",
            wrap=True,
        )
        self.line = PassphraseLine(look, self.tr("Passphrase or recovery code of the backup"))
        self.line.entered.connect(self._open)
        self.open_it = button(self.tr("Open"), self._open, "primary")
        self._whole_too = whole_too
        for part in (self.missing, self.whole, self.hint, self.line, self.open_it):
            part.hide()
        heading = label(title or path.name, "section")
        buttons = row(self.leave, None, self.whole, self.missing, self.open_it)
        inside = column(
            heading, self.said, self.line, self.bar, None, self.hint, buttons, spacing=GAP * 2
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self._work(backups.looking_into(path), self._show)

    def closeEvent(self, event: object) -> None:
        if self._inside is not None and not self._busy:
            self._backups.leave(self._inside)
            self._inside = None
        super().closeEvent(event)  # type: ignore[arg-type]

    def _open(self) -> None:
        """With the passphrase that the backup had when it was made."""
        if self.line.text() and not self._busy:
            self.line.setEnabled(False)
            self.open_it.setEnabled(False)
            self._work(self._backups.looking_into(self._path, self.line.text()), self._show)

    def _ask(self, problem: Known) -> None:
        """The backup has another key than the journal."""
        if problem.problem is Problem.PASSPHRASE_WRONG:
            words = self.tr(
                "That is another passphrase than this backup's. Look at Caps Lock, then try again; "
                "the recovery code of that time opens it too."
            )
        elif problem.problem is Problem.RECOVERY_WRONG:
            words = self.tr("This code is whole, but it is not the one of this backup.")
        elif problem.problem is Problem.RECOVERY_MISTYPED:
            words = say(problem)
        else:
            words = self.tr(
                "This backup is protected with another key than the journal has now. Type the "
                "passphrase it had then, or its recovery code."
            )
        self.said.setText(words)
        for part in (self.line, self.open_it):
            part.setVisible(True)
            part.setEnabled(True)
        self.line.setFocus()

    def _show(self, inside: "Inside") -> None:
        self._inside = inside
        self.line.clear()
        self.line.hide()
        self.open_it.hide()
        found = inside.compared
        holds = self.tr("It holds {0}. ").format(counted(found.entries, found.posts))
        missing = self.tr("Missing in your journal: {0}. ").format(
            counted(found.missing_entries, found.missing_posts)
        )
        nothing = not (found.missing_entries or found.missing_posts or found.missing_others)
        if nothing:
            missing = self.tr("Nothing of it is missing in your journal. ")
        elif found.missing_others:
            more = self.tr("Links, quotes, templates, words and people that are missing: {0}. ")
            missing += more.format(QLocale().toString(found.missing_others))
        others = self.tr("Entries with other words now: {0}; they stay as they are.").format(
            QLocale().toString(found.other_entries)
        )
        self.said.setText(holds + missing + (others if found.other_entries else ""))
        self.missing.setVisible(True)
        self.missing.setEnabled(not nothing)
        self.whole.setVisible(self._whole_too)
        self.hint.setVisible(True)
        (self.leave if nothing else self.missing).setFocus()

    def _bring(self, *, whole: bool) -> None:
        if self._inside is None or not self._keep():
            return
        inside = self._inside
        self.said.setText(self.tr("Bringing it back…"))
        for part in (self.missing, self.whole, self.leave):
            part.setEnabled(False)

        def done(_: object) -> None:
            self._inside = None
            self._backups.brought(inside)
            if whole:
                words = self.tr("The journal is as {0} has it. What it was before is a backup.")
                self.brought.emit(words.format(self._path.name))
            else:
                words = self.tr("Brought back: {0}. All else is as it was.")
                found = inside.compared
                self.brought.emit(words.format(counted(found.missing_entries, found.missing_posts)))
                self.merged.emit(self._path)
            self.close()

        self._work(self._backups.bringing(inside, whole=whole), done)

    def _work(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._busy = True
        self.bar.show()

        def finished(result: object) -> None:
            self._busy = False
            self.bar.hide()
            done(result)

        def failed(error: Exception) -> None:
            self._busy = False
            self.bar.hide()
            self.leave.setEnabled(True)
            if not isinstance(error, Known):
                raise error
            if error.problem in _ASK:
                self._ask(error)
            else:
                self.said.setText(say(error))

        self._runner.run(work, finished, failed)
