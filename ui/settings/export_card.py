"""Taking the journal out: which part, in which format, to where."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit

from core.clock import parse_day
from core.exchange import FORMATS, LINK_FORMATS, Exported, Format
from core.exporting import Exporting, Selection
from core.links import Links
from core.problems import Known
from core.progress import Progress
from core.runner import Runner
from ui import words_book, words_counts
from ui.book.words import book_words
from ui.shell import say, translate
from ui.theme import Look
from ui.widgets.basics import Card, button, label, row
from ui.widgets.check import Check
from ui.widgets.choice import Choice
from ui.widgets.flow import apart, flow
from ui.widgets.in_sight import bring_into_sight
from ui.widgets.long_work import LongWork

_ALL, _SPAN, _TAG, _STARRED = range(4)
_DAY_WIDTH, _CHOICE_WIDTH = 120, 200  # pixels at 100 %
_FORMATS = (*FORMATS, *LINK_FORMATS)


class ExportCard(Card):
    """`tags` are asked for when the list is opened; the newest journal is what goes out."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        exporting: Exporting,
        links: Links,
        tags: Callable[[], list[str]],
    ) -> None:
        super().__init__()
        self._exporting, self._links, self._tags = exporting, links, tags
        self._written: Path | None = None
        self._had_keys = False
        self.format = Choice(look, self.tr("Format"))
        for form in _FORMATS:
            self.format.addItem(words_book.format_name(form.name, translate))
        self._about = label("", "hint", wrap=True)
        self.part = Choice(look, self.tr("What to take"))
        self.part.addItems(
            [
                self.tr("Everything"),
                self.tr("From day to day"),
                self.tr("Entries with a tag"),
                self.tr("Starred entries"),
            ]
        )
        self.first = _day(look, self.tr("First day"))
        self.last = _day(look, self.tr("Last day"))
        self.tag = Choice(look, self.tr("Tag"))
        self.private = Check(look, self.tr("With private entries"))
        self.private.setChecked(True)
        self.start = button(self.tr("Take it out…"), self._ask_where)
        self.work = LongWork(runner)
        self.answer = label("", wrap=True)
        self.show_it = button(self.tr("Show it"), self._open, "link")
        self._lay_out()
        self.format.currentIndexChanged.connect(self._show)
        self.part.currentIndexChanged.connect(self._show)
        self._look = look
        self._fit()
        look.changed.connect(self._fit)
        self._show()

    def _fit(self) -> None:
        """Both are as wide as the wider one wants to be."""
        both = (self.format, self.part)
        wide = max(self._look.scaled(_CHOICE_WIDTH), *(each.sizeHint().width() for each in both))
        for each in both:
            each.setMinimumWidth(wide)

    def refresh(self) -> None:
        """The tags as they are now."""
        self._fit()
        chosen = self.tag.currentText()
        self.tag.clear()
        self.tag.addItems(self._tags())
        self.tag.setCurrentText(chosen)

    def wanted(self) -> Selection:
        """What is chosen. Known(BAD_DATE)."""
        part = self.part.currentIndex()
        days = [line.text().strip() if part == _SPAN else "" for line in (self.first, self.last)]
        for day in filter(None, days):
            parse_day(day)
        return Selection(
            days[0],
            days[1],
            self.tag.currentText() if part == _TAG else "",
            starred=part == _STARRED,
            private=self.private.isChecked(),
        )

    def take_out(self, path: Path) -> None:
        """Write what is chosen to `path`, on a worker."""
        form = self._form()
        if form in LINK_FORMATS:
            self._take_links(form, path)
            return
        try:
            collection = self._exporting.collect(self.wanted())
            work = self._exporting.writer(form.name, collection, path, book_words())
        except Known as problem:
            self._tell(say(problem))
            return
        progress = Progress(len(collection.entries) + len(collection.posts))
        self._had_keys = self.window().focusWidget() is self.start
        self.start.setEnabled(False)
        self._tell(self.tr("Writing…"))
        self.work.start(
            self.tr("Taking out"),
            progress,
            lambda: work(progress.tick),
            lambda done: self._done(path, done),
            self._failed,
            lambda: self._end(self.tr("Stopped. Nothing was written.")),
        )

    def _take_links(self, form: Format, path: Path) -> None:
        try:
            links = self._links.export(path, form.name)
        except Known as problem:
            self._tell(say(problem))
            return
        self._tell(self.tr("Written to {0}. Links: {1}.").format(path, links))
        self._written = path
        self.show_it.show()

    def _lay_out(self) -> None:
        name, part = label(self.tr("Format")), label(self.tr("What to take"))
        self._part = part
        name.setBuddy(self.format)
        part.setBuddy(self.part)
        self._span = (self.first, label(self.tr("to")), self.last)
        self.column.addWidget(label(self.tr("Take it out"), "section"))
        said = self.tr("The journal is yours. Take it to other programs, or to paper.")
        self.column.addWidget(label(said, "hint", wrap=True))
        self.column.addLayout(apart(name, self.format))
        self.column.addWidget(self._about)
        self.column.addLayout(apart(part, self.part))
        narrower = flow()
        narrower.push()
        narrower.add(*self._span, self.tag)
        self.column.addLayout(narrower)
        self.column.addWidget(self.private)
        self.column.addLayout(row(self.start, None))
        self.column.addWidget(self.work)
        self.column.addWidget(self.answer)
        self.column.addLayout(row(self.show_it, None))
        self.answer.hide()
        self.show_it.hide()

    def _form(self) -> Format:
        return _FORMATS[self.format.currentIndex()]

    def _show(self) -> None:
        self._about.setText(words_book.format_about(self._form().name, translate))
        entries = self._form() not in LINK_FORMATS
        for each in self._span:
            each.setVisible(entries and self.part.currentIndex() == _SPAN)
        self.tag.setVisible(entries and self.part.currentIndex() == _TAG)
        for part in (self._part, self.part, self.private):
            part.setVisible(entries)

    def _ask_where(self) -> None:
        try:
            self.wanted()
        except Known as problem:
            self._tell(say(problem))
            return
        form = self._form()
        start = str(Path.home() / f"{self.tr('Journal')}{form.ending}")
        dialog = QFileDialog(self, self.tr("Where to"), start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever overwritten
        if form.ending:
            dialog.setDefaultSuffix(form.ending.lstrip("."))
        dialog.selectFile(start)
        dialog.fileSelected.connect(lambda path: self.take_out(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _done(self, path: Path, done: Exported) -> None:
        counts = words_counts.everything(done.entries, done.posts, done.media, translate)
        said = self.tr("Written to {0}: {1}.").format(path, counts)
        lacking = words_book.lacking(done.not_carried, translate)
        self._end(" ".join(filter(None, (said, lacking))))
        self._written = path
        self.show_it.show()

    def _failed(self, error: Exception) -> None:
        self.start.setEnabled(True)
        if not isinstance(error, Known):
            self.answer.hide()
            raise error
        self._end(say(error))

    def _end(self, said: str) -> None:
        self.start.setEnabled(True)
        if self._had_keys:
            self.start.setFocus()  # switched off, it had lost it to the rail
        self._tell(said)

    def _tell(self, said: str) -> None:
        self.answer.setText(said)
        self.answer.show()
        self.show_it.hide()
        bring_into_sight(self.answer)

    def _open(self) -> None:
        if self._written is not None:
            folder = self._written if self._written.is_dir() else self._written.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _day(look: Look, name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText("2026-01-31")

    def fit() -> None:
        line.setFixedWidth(look.scaled(_DAY_WIDTH))

    fit()
    look.changed.connect(fit)
    return line
