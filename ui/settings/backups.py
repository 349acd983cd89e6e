"""The card of backups: what there is, making one now, and looking into one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from core.backups import ASKED, BEFORE_RESTORE, BEFORE_UPDATE, DAILY, Backups
from core.clock import local_day
from core.problems import Known
from core.runner import Runner
from ui.dates import say_day, say_time
from ui.numbers import counted
from ui.shell import say
from ui.tasks import raise_error
from ui.theme import GAP
from ui.widgets.basics import Card, button, clear, label, row
from ui.widgets.flow import flow

if TYPE_CHECKING:
    from core.backup_folder import Backup

_SHOWN = 5


class BackupsCard(Card):
    """Lists the backups afresh whenever it is asked to."""

    look_wanted = Signal(object)
    """Look into the backup at this path."""

    def __init__(
        self, runner: Runner, backups: Backups, keep: Callable[[], bool], zone: str
    ) -> None:
        super().__init__()
        self._runner, self._backups, self._keep, self._zone = runner, backups, keep, zone
        self._wanted, self._all = True, False
        self._made: Sequence[Backup] = ()
        self.state = label("", "hint", wrap=True)
        self.now = button(self.tr("Back up now"), self.make)
        self.cancel = button(self.tr("Cancel"), self._stop)
        self.cancel.hide()
        self.open_folder = button(self.tr("Open the folder"), self._open)
        self.from_file = button(self.tr("Bring back from a file"), self._choose)
        self.more = button("", self._show_all, "link")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP // 2)
        said = self.tr(
            "One is made by itself every day, then opened and compared with the journal. One is kept "
            "for each of the last 7 days, 4 weeks and 12 months. They lie beside the journal: copy "
            "one to another disk now and then."
        )
        self.column.addWidget(label(self.tr("Backups"), "section"))
        self.column.addWidget(label(said, "hint", wrap=True))
        self.column.addLayout(self._rows)
        self.column.addLayout(row(self.more, None))
        self.column.addWidget(self.state)
        self.column.addLayout(flow(self.now, self.cancel, self.from_file, self.open_folder))
        self.more.hide()
        self.state.hide()

    def refresh(self) -> None:
        """List what there is, on a worker."""
        self._runner.run(self._backups.listing(), self._show, raise_error)

    def make(self) -> None:
        """Make one now; what is being typed belongs into it."""
        if not self._keep():
            return
        self._wanted = True
        self.state.setText(self.tr("Making a backup and comparing it…"))
        self._set_busy(busy=True)
        work = self._backups.work(ASKED, lambda: self._wanted)
        self._runner.run(work, self._done, self._failed)

    def _done(self, made: "Backup") -> None:
        self._set_busy(busy=False)
        self.state.setText(
            self.tr("The backup is made and matches the journal: {0}.").format(self._inside(made))
        )
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, Known):
            self.state.setText(say(error))
        elif not self._wanted:
            self.state.setText(self.tr("No backup was made. The earlier ones stay."))
        else:
            raise_error(error)

    def _show(self, made: "Sequence[Backup]") -> None:
        self._made = made
        clear(self._rows)
        if not made:
            self._rows.addWidget(label(self.tr("There is none yet."), "faint"))
        for backup in made if self._all else made[:_SHOWN]:
            words = label(self._line(backup), wrap=True)
            look = button(self.tr("Look inside"), partial(self.look_wanted.emit, backup.path))
            look.setAccessibleName(self.tr("Look inside: {0}").format(self._line(backup)))
            line = row(words, look)
            line.setStretch(0, 1)
            self._rows.addLayout(line)
        self.more.setText(self.tr("Show all {0}").format(len(made)))
        self.more.setVisible(len(made) > _SHOWN and not self._all)

    def _line(self, backup: "Backup") -> str:
        day = say_day(local_day(backup.made, self._zone), "d MMMM yyyy")
        when = f"{day}, {say_time(backup.made, self._zone)}"
        traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        size = QLocale().formattedDataSize(backup.size, 1, traditional)
        return " · ".join((when, self._why(backup.reason), size, self._inside(backup)))

    def _inside(self, backup: "Backup") -> str:
        if backup.facts is None:
            return self.tr("cannot be read")
        return counted(backup.facts.entries, backup.facts.posts)

    def _why(self, reason: str) -> str:
        return {
            DAILY: self.tr("by itself"),
            ASKED: self.tr("asked for"),
            BEFORE_UPDATE: self.tr("before an update"),
            BEFORE_RESTORE: self.tr("before something was brought back"),
        }.get(reason, reason)

    def _show_all(self) -> None:
        self._all = True
        self._show(self._made)

    def _stop(self) -> None:
        self._wanted = False

    def _set_busy(self, *, busy: bool) -> None:
        self.state.show()
        self.now.setEnabled(not busy)
        self.cancel.setVisible(busy)

    def _open(self) -> None:
        folder = self._backups.folder
        shown = folder if folder.exists() else folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("A backup of the journal"), str(self._backups.folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.look_wanted.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
