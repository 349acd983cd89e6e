"""Where the journal lies, and moving it to another folder."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.widgets.basics import Card, button, label
from ui.widgets.flow import flow


class FolderCard(Card):
    """`fixed`: the folder was named at the start (--data-dir), so it cannot be changed here."""

    move_wanted = Signal(object)

    def __init__(self, folder: Path, *, fixed: bool) -> None:
        super().__init__()
        self._folder = folder
        self.path = label(str(folder), wrap=True)
        self.path.setAccessibleName(self.tr("Data folder: {0}").format(folder))
        self.open_folder = button(self.tr("Open the folder"), self._open)
        self.change = button(self.tr("Keep it elsewhere"), self._choose)
        self.change.setEnabled(not fixed)
        self.column.addWidget(label(self.tr("Data folder"), "section"))
        self.column.addWidget(self.path)
        if fixed:
            said = self.tr("This folder was named when Rapport was started.")
        else:
            said = self.tr(
                "Everything you write lies in this folder, on this computer, and nowhere else."
            )
        self.column.addWidget(label(said, "hint", wrap=True))
        self.column.addLayout(flow(self.open_folder, self.change))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the journal"), str(self._folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.move_wanted.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
