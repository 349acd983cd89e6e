"""The recovery code, shown once: to copy, to save, to print, and to say that it is kept."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from core.paths import write_whole
from core.problems import Known
from ui.shell import say
from ui.theme import LARGE, PAD, Look
from ui.widgets.basics import button, column, label, row
from ui.widgets.check import Check


class CodePage(QWidget):
    """`changed` when the person says whether the code is kept."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._code = ""
        self.code = QLabel()
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(look.font(LARGE).pointSizeF())
        font.setWeight(QFont.Weight.DemiBold)
        self.code.setFont(font)
        self.kept = Check(look, self.tr("I have written it down or printed it"))
        self.kept.toggled.connect(self.changed)
        self.said = label("", "hint", wrap=True)
        self.said.hide()
        self._printing: object = None
        copy = button(self.tr("Copy"), self._copy)
        save = button(self.tr("Save as a file"), self._save)
        print_it = button(self.tr("Print"), self._print)
        words = self.tr(
            "If you forget the passphrase, this code opens the journal. It is shown this once. Keep "
            "it away from this computer: on paper, or with somebody you trust."
        )
        inside = column(
            label(self.tr("Your recovery code"), "section"),
            label(words, wrap=True),
            self.code,
            row(None, copy, save, print_it, None),
            self.said,
            self.kept,
            None,
            spacing=PAD,
        )
        inside.setContentsMargins(0, 0, 0, 0)
        self.setLayout(inside)

    def show_code(self, code: str) -> None:
        self._code = code
        groups = code.split("-")
        middle = (len(groups) + 1) // 2
        self.code.setText("-".join(groups[:middle]) + "\n" + "-".join(groups[middle:]))
        self.code.setAccessibleName(self.tr("Recovery code: {0}").format(code))
        self.kept.setChecked(False)

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._code)
        self._tell(self.tr("Copied. The clipboard keeps it until you copy something else."))

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the recovery code"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.tr("Rapport recovery code.txt"))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the code into this file; who can read the file can open the journal."""
        try:
            write_whole(path, self._text())
        except Known as problem:
            self._tell(say(problem))
            return
        self._tell(
            self.tr("Saved in {0}. Move it to a place away from this computer.").format(path)
        )

    def _print(self) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        paper = QTextDocument(self._text(), dialog)
        dialog.accepted.connect(lambda: paper.print_(printer))
        self._printing = printer
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.show()

    def _text(self) -> str:
        words = QCoreApplication.translate(
            "CodePage",
            "Recovery code of a Rapport journal\n\n{0}\n\nIt opens the journal when the passphrase "
            "is forgotten. Small letters, spaces and dashes do not matter.\n",
        )
        return words.format(self._code)
