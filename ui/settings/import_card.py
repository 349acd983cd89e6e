"""Bringing in a journal, past posts or links: choose or drop a file or name an account, see what will
come, bring it in, read the report.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from core.exchange.incoming import Report
from core.importing import Asked, Importing
from core.paths import write_whole
from core.problems import Known, Problem
from core.progress import Progress
from core.runner import Runner
from ui import words, words_importing
from ui.numbers import figure
from ui.shell import say, translate
from ui.theme import Look
from ui.widgets.basics import Card, button, label, restyle, row
from ui.widgets.flow import flow
from ui.widgets.long_work import LongWork
from ui.widgets.report_text import ReportText

_ASKS = (Problem.IMPORT_LOCKED, Problem.IMPORT_WRONG_PASSPHRASE)


class ImportCard(Card):
    """The format is found by looking. Nothing is written before `Bring it in`."""

    brought_in = Signal()

    def __init__(self, look: Look, runner: Runner, importing: Importing) -> None:
        super().__init__()
        self._look, self._importing = look, importing
        self._asked = Asked(Path())
        self._report: Report | None = None
        self.setAcceptDrops(True)
        self.file = button(self.tr("Choose a file…"), self._ask_file)
        self.folder = button(self.tr("Choose a folder…"), self._ask_folder)
        self.account = QLineEdit()
        self.account.setAccessibleName(self.tr("Name of your account"))
        self.account.setPlaceholderText(self.tr("@you@server, or you.bsky.social"))
        self.account.returnPressed.connect(self._ask_account)
        self.ask_account = button(self.tr("Look at the account"), self._ask_account)
        self.work = LongWork(runner)
        self.answer = label("", wrap=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase of the file"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase of the file"))
        self.passphrase.returnPressed.connect(self._open)
        self.open = button(self.tr("Open it"), self._open)
        self.text = ReportText(self.tr("What will come, and what came"))
        self.bring = button(self.tr("Bring it in"), self._bring_in, "primary")
        self.columns = button(self.tr("Other columns…"), self._ask_columns)
        self.leave = button(self.tr("Leave it"), self._leave)
        self.save = button(self.tr("Save the report…"), self._ask_where)
        self._lay_out()
        self._leave()

    def look(self, path: Path, *more: Path) -> None:
        """See what lies there, on a worker; nothing is written. `more`: the other parts of it."""
        self.look_at(Asked(path, more=more))

    def look_at(self, asked: Asked) -> None:
        """The same with all that can be said of it."""
        if self.work.running:
            return
        self._asked, progress = asked, Progress()
        self._show(self.tr("Looking at {0}…").format(_name(asked)))
        self._enable(on=False)
        self.work.start(
            self.tr("Looking"),
            progress,
            lambda: self._importing.preview(asked, progress),
            self._looked,
            self._failed,
            lambda: self._end(self.tr("Stopped. Nothing was changed.")),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) and not self.work.running:
            event.acceptProposedAction()
            restyle(self, "current", True)

    def dragLeaveEvent(self, event: object) -> None:
        restyle(self, "current", False)

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "current", False)
        if paths := self._dropped(event):
            event.acceptProposedAction()
            self.look(*paths)

    @staticmethod
    def _dropped(event: QDropEvent) -> list[Path]:
        """The file or folder that is dragged here, or the parts of one."""
        urls = event.mimeData().urls()
        return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]

    def _lay_out(self) -> None:
        sorts = (
            self.tr(
                "Journals: Day One, jrnl, RedNotebook, Obsidian, Logseq, Joplin, Journey, Diarium, "
                "Diaro, Daylio and others."
            ),
            self.tr(
                "Posts: the archive of X, Mastodon, Bluesky, Facebook, Instagram, Threads, LinkedIn, "
                "Reddit or Tumblr, or a table."
            ),
            self.tr("Bookmarks: of a browser, or of Pinboard."),
        )
        how = self.tr(
            "Choose the export, or drop it here; if it has several parts, all of them together. "
            "Rapport finds out what it is and shows what will come before anything does."
        )
        of_account = self.tr(
            "Mastodon and Bluesky also tell what anybody can read of your account, without signing "
            "in. This asks the network now."
        )
        self.column.addWidget(
            label(self.tr("Bring in what you have elsewhere"), "section", wrap=True)
        )
        for said in (*sorts, how):
            self.column.addWidget(label(said, "hint", wrap=True))
        self.column.addLayout(flow(self.file, self.folder))
        self.column.addWidget(label(of_account, "hint", wrap=True))
        self.column.addLayout(row(self.account, self.ask_account))
        self.column.addWidget(self.work)
        self.column.addWidget(self.answer)
        self.column.addLayout(row(self.passphrase, self.open))
        self.column.addWidget(self.text)
        self.column.addLayout(flow(self.bring, self.columns, self.leave, self.save))

    def _ask_file(self) -> None:
        self._ask(
            QFileDialog.FileMode.ExistingFiles,
            self.tr("The file to bring in, or all of its parts"),
        )

    def _ask_folder(self) -> None:
        self._ask(QFileDialog.FileMode.Directory, self.tr("The folder to bring in"))

    def _ask(self, mode: QFileDialog.FileMode, title: str) -> None:
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda paths: self.look(*map(Path, paths)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open(self) -> None:
        self.look_at(self._asked._replace(passphrase=self.passphrase.text()))

    def _ask_account(self) -> None:
        if name := self.account.text().strip():
            self.look_at(Asked(Path(), account=name))
        else:
            self.account.setFocus()

    def _ask_columns(self) -> None:
        """Which column of the table is what; then it is looked at anew."""
        from core.exchange.readers.posts_csv import found_columns
        from ui.settings.columns_dialog import ColumnsDialog

        names = self._importing.columns(self._asked)
        found = self._asked.columns or found_columns(names)
        dialog = ColumnsDialog(self, self._look, names, found)
        dialog.chosen.connect(self._look_with)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look_with(self, columns: dict[str, str]) -> None:
        self.look_at(self._asked._replace(format="csv", kind="posts", columns=columns))

    def _looked(self, report: Report) -> None:
        self._report = report
        self._enable(on=True)
        comes = bool(report.added or report.updated or report.beside)
        said = self.tr("This is what will come. Nothing was changed yet.")
        if not comes:
            said = self.tr("There is nothing new in it. Nothing was changed.")
        text = words_importing.lines(report, translate, dry=True, number=figure)
        for sample in report.sample if comes else ():
            text += ["", f"{words.day(sample.day, translate)}: {sample.title}"]
            text += [sample.words] if sample.words else []
        table = (self.columns,) if report.format == "csv" else ()
        self.leave.setText(self.tr("Leave it") if comes else self.tr("Close"))
        acts = (self.bring, *table, self.leave) if comes else (*table, self.leave)
        self._show(said, self.text, *acts)
        self.text.show_lines(text)
        (self.bring if comes else self.leave).setFocus()

    def _bring_in(self) -> None:
        asked, progress = self._asked, Progress(self._report.found if self._report else 0)
        self._show(self.tr("You can go on writing meanwhile."))
        self._enable(on=False)
        self.work.start(
            self.tr("Bringing it in"),
            progress,
            lambda: self._importing.run(asked, progress),
            self._done,
            self._failed,
            lambda: self._end(self.tr("Stopped. Nothing of it was kept.")),
        )

    def _done(self, report: Report) -> None:
        self._report = report
        self._importing.tell(report)
        self._enable(on=True)
        said = self.tr("It is here. This is what was done:")
        if report.kind == "posts":
            said = self.tr(
                "It is here. The kinds of the posts are being read now, and the mix fills as they "
                "are. This is what was done:"
            )
        self._show(said, self.text, self.save, self.leave)
        self.leave.setText(self.tr("Close"))
        self.text.show_lines(words_importing.lines(report, translate, number=figure))
        self.save.setFocus()
        self.brought_in.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            self._leave()
            raise error
        self._end(say(error))
        if error.problem in _ASKS:
            self.passphrase.show()
            self.open.show()
            self.passphrase.selectAll()
            self.passphrase.setFocus()
        elif error.problem is Problem.IMPORT_NO_COLUMNS:
            self._ask_columns()

    def _end(self, said: str) -> None:
        self._enable(on=True)
        self._show(said)
        (self.account if self._asked.account else self.file).setFocus()

    def _leave(self) -> None:
        self._report = None
        self.passphrase.clear()
        self._enable(on=True)
        if self.leave.hasFocus():
            self.file.setFocus()
        self._show("")
        self.leave.setText(self.tr("Leave it"))

    def _ask_where(self) -> None:
        start = str(Path.home() / f"{self.tr('Import report')}.txt")
        dialog = QFileDialog(self, self.tr("Where to save the report"), start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(start)
        dialog.fileSelected.connect(lambda path: self.save_report(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_report(self, path: Path) -> None:
        try:
            write_whole(
                path,
                "\n".join(
                    (
                        self._asked.account or str(self._asked.path),
                        *map(str, self._asked.more),
                        self.text.toPlainText(),
                        "",
                    )
                ),
            )
        except Known as problem:
            self.answer.setText(say(problem))
        else:
            self.answer.setText(self.tr("The report is in {0}.").format(path))

    def _show(self, said: str, *parts: QWidget) -> None:
        """The answer, and of the parts below it these."""
        self.answer.setText(said)
        self.answer.setVisible(bool(said))
        every = (
            self.passphrase, self.open, self.text, self.bring, self.columns, self.leave, self.save,
        )  # fmt: skip
        for part in every:
            part.setVisible(part in parts)

    def _enable(self, *, on: bool) -> None:
        parts = (self.file, self.folder, self.account, self.ask_account, self.open)
        for part in (*parts, self.passphrase):
            part.setEnabled(on)


def _name(asked: Asked) -> str:
    if asked.account:
        return asked.account
    return ", ".join(path.name for path in (asked.path, *asked.more))
