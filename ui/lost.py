"""The journal's file is gone: what is left of it, the newest backup with one click, or a new journal."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from core import clock, lost
from core.changes import Changes
from core.clock import local_day
from core.paths import Paths
from core.problems import Known, Problem
from core.services import Services
from core.settings import Settings
from core.settings_file import SettingsFile
from ui.dates import say_day, say_time
from ui.dress import dress
from ui.lock.passphrase import PassphraseLine
from ui.shell import hold, say
from ui.tasks import Tasks
from ui.theme import PAD, PAGE, Look
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, line, row

_WIDTH = 520


def ask(app: QApplication, problem: Known, build: Callable[[], Services]) -> Services | None:
    """Ask what shall be; the journal that is there then, or None."""
    sys.stderr.write(f"rapport: {say(problem)}\n")
    paths = Paths(Path(problem.detail).parent)
    settings = Settings(SettingsFile(paths.settings), Changes())
    dialog = Gone(dress(app, settings), paths, build)
    dialog.finished.connect(app.quit)
    dialog.open()
    app.exec()
    dialog.tasks.close()
    return dialog.services


class Gone(QDialog):
    """`services` are there when it closes, unless the person left it at that."""

    def __init__(self, look: Look, paths: Paths, build: Callable[[], Services]) -> None:
        super().__init__()
        self._paths, self._build = paths, build
        self._backup: Path | None = None
        self.services: Services | None = None
        self.tasks = Tasks(1)
        self.setWindowTitle("Rapport")
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.left = lost.look(paths)
        self.words = label(self._happened(), wrap=True)
        self.safe = label(self.tr("Looking at the backups…"), wrap=True)
        self.line = PassphraseLine(look, self.tr("Passphrase or recovery code of the journal"))
        self.line.entered.connect(self.bring_back)
        self.trouble = label("", "error", wrap=True)
        self.back = button(self.tr("Bring this backup back"), self.bring_back, "primary")
        self.show_it = button(self.tr("Show where it is"), self.choose, "primary")
        self.again = button(self.tr("Look again"), self.look_again)
        self.new = button(self.tr("Begin a new journal"), self.begin)
        aside = self.tr(
            "A new journal lays all that is left here aside, in a folder beside it. Nothing is deleted."
        )
        self.aside = label(aside, "faint", wrap=True)
        close = button(self.tr("Close"), self.reject)
        inside = column(
            label(self.tr("Your journal is not where it was"), "section"),
            self.words,
            self.safe,
            self.line,
            self.trouble,
            row(self.back, self.show_it, self.again, None),
            line(),
            self.aside,
            row(self.new, None, close),
            spacing=PAD,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        for part in (self.line, self.trouble, self.back):
            part.hide()
        self.aside.setVisible(not self.left.folder_gone)
        self.show_it.setVisible(self.left.folder_gone)
        self.tasks.run(lambda: lost.newest(paths), self._found, self._failed)

    def bring_back(self) -> None:
        backup, typed = self._backup, self.line.text()
        if backup is None or not self.back.isEnabled():
            return
        if self._needs_word() and not typed:
            self.line.setFocus()
            return
        self._act(lambda: lost.bring_back(self._paths, backup, clock.now(), typed))

    def begin(self) -> None:
        self._act(lambda: lost.begin(self._paths, clock.now()))

    def look_again(self) -> None:
        """The file may be back."""
        self._act(lambda: None)

    def choose(self) -> None:
        """Where the journal lies now."""
        asking = QFileDialog(self, self.tr("The folder in which the journal lies now"))
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.fileSelected.connect(self.found_at)
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def found_at(self, folder: str) -> None:
        self._act(lambda: lost.found_again(Path(folder)))

    def _act(self, work: Callable[[], object]) -> None:
        """On a worker, while no other window does the same; then the journal is opened."""
        lock = hold(self._paths.folder) if self._paths.folder.exists() else None
        if lock is None and self._paths.folder.exists():
            self._failed(Known(Problem.OPEN_ALREADY, str(self._paths.folder)))
            return
        self._enable(on=False)

        def done(_: object) -> None:
            if lock is not None:
                lock.unlock()
            try:
                self.services = self._build()
            except Known as known:
                self._failed(known)
                return
            self.accept()

        def failed(error: Exception) -> None:
            if lock is not None:
                lock.unlock()
            self._failed(error)

        self.tasks.run(work, done, failed)

    def _found(self, backup: Path | None) -> None:
        self._backup = backup
        self.back.setVisible(backup is not None)
        if backup is None:
            self.safe.setText("" if self.left.folder_gone else self._none())
            self.safe.setVisible(not self.left.folder_gone)
            return
        at = next(at for at, path in self.left.backups if path == backup)
        zone = clock.local_zone()
        when = f"{say_day(local_day(at, zone))}, {say_time(at, zone)}"
        self.line.setVisible(self._needs_word())
        if self._needs_word():
            words = self.tr(
                "Its backups are safe. The newest is of {0}, protected as the journal was: its "
                "passphrase or recovery code opens it."
            )
            self.line.setFocus()
        else:
            words = self.tr("Its backups are safe. The newest good one is of {0}.")
            self.back.setFocus()
        self.safe.setText(words.format(when))

    def _failed(self, error: Exception) -> None:
        self._enable(on=True)
        if not isinstance(error, Known):
            raise error
        gone = error.problem is Problem.DATABASE_GONE
        self.trouble.setText(self.tr("It is still not there.") if gone else say(error))
        self.trouble.show()
        (self.line if self.line.isVisible() else self.again).setFocus()

    def _enable(self, *, on: bool) -> None:
        for part in (self.back, self.new, self.again, self.show_it, self.line):
            part.setEnabled(on)
        self.trouble.setText("" if on else self.tr("One moment…"))
        self.trouble.setVisible(not on)

    def _needs_word(self) -> bool:
        from core.backup_folder import is_sealed

        return self._backup is not None and is_sealed(self._backup)

    def _happened(self) -> str:
        if self.left.folder_gone:
            words = self.tr(
                "The folder {0}, in which it lay, is not there any more, or is empty. It may have been "
                "moved, or lie on a drive that is not plugged in. Nothing was changed."
            )
            return words.replace("{0}", str(self._paths.folder))
        words = self.tr(
            "The file {0} is gone, while what belongs to it still lies beside it. It may have been "
            "moved or deleted, by hand or by a program that keeps folders alike. Nothing was changed."
        )
        return words.replace("{0}", str(self._paths.database))

    def _none(self) -> str:
        return self.tr(
            "There is no good backup beside it. If you can bring the file back, from a recycle bin "
            "or another computer, do that first and look again."
        )
