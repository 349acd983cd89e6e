"""Choosing sentences of an entry, with the mouse or the keys, for the post on the desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.finding import Sought
from core.journal import Journal
from core.language.text import markdown
from core.model import Entry, Source
from core.register import Register
from core.runner import Runner
from core.takeable import Takeable, takeable
from core.text import first_words
from ui.dates import say_day
from ui.tasks import raise_error
from ui.theme import GAP, PAD, Look
from ui.widgets import dialog_size
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, column, label, row
from ui.widgets.check_list import CheckDelegate
from ui.widgets.search_line import SearchLine
from ui.widgets.seeking import Seeking

_MOST, _SEARCH_MS = 60, 200


class SentencePicker(QDialog):
    """Left the entries, right the sentences of one; `chosen` carries the words and their places.

    What is about somebody of whom nothing is ever to be told is not among them.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        look: Look,
        runner: Runner,
        journal: Journal,
        names: Callable[[], Register],
        entry: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sentences from your journal"))
        self.resize(dialog_size.wide(self, 620), dialog_size.high(self, 420))
        self._journal, self._runner, self._names = journal, runner, names
        finding = journal.finding(_MOST)
        self.seeking: Seeking[Sought] = Seeking(runner, finding.at_once, finding.work)
        self._entry: Entry | None = None
        self._sentences: list[markdown.Sentence] = []
        self.search = SearchLine(look, self.tr("Search your entries"))
        self._timer = single_shot(self, _SEARCH_MS, self._find)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.entries = QListWidget()
        self.entries.setAccessibleName(self.tr("Entries"))
        self.entries.currentItemChanged.connect(self._show)
        self.sentences = _Sentences()
        self.sentences.setAccessibleName(self.tr("Sentences; Space chooses one"))
        for view in (self.entries, self.sentences):
            view.setItemDelegate(CheckDelegate(look, view))
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setResizeMode(QListWidget.ResizeMode.Adjust)
            view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.sentences.itemChanged.connect(lambda _: self._count())
        self.sentences.accepted.connect(self._use)
        self.use = button(self.tr("Use"), self._use, "primary")
        cancel = button(self.tr("Cancel"), self.reject)
        left = QWidget()
        self.nothing = label("", "faint", wrap=True)
        left.setLayout(column(self.search, self.nothing, self.entries, spacing=GAP))
        left.setFixedWidth(min(look.scaled(220), self.width() * 2 // 5))
        self.kept_out = label("", "faint", wrap=True)
        self.kept_out.hide()
        right = column(self.sentences, self.kept_out)
        right.setStretch(0, 1)
        across = row(left, right, spacing=PAD)
        across.setStretch(1, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        inside.setSpacing(PAD)
        hint = self.tr("Space chooses a sentence, Enter takes what is chosen.")
        inside.addLayout(across, 1)
        inside.addLayout(row(label(hint, "faint"), None, cancel, self.use))
        first = journal.latest(_MOST)
        if entry and all(each.id != entry for each in first):
            first = [journal.get(entry), *first]
        self._fill(first, entry)
        self._count()
        (self.sentences if entry else self.entries).setFocus()

    def _find(self) -> None:
        query = self.search.text().strip()
        if query:
            self.seeking.ask(query, self._show_found)
            return
        self.seeking.stop()
        self._fill(self._journal.latest(_MOST), "")

    def _show_found(self, sought: Sought) -> None:
        self._fill([self._journal.get(hit.id) for hit in sought.hits], "")

    def done(self, result: int) -> None:
        self.seeking.stop()
        self._entry = None
        super().done(result)

    def _fill(self, entries: list[Entry], current: str) -> None:
        self.entries.blockSignals(True)
        self.entries.clear()
        at = 0
        for number, entry in enumerate(entries):
            title = entry.title or first_words(entry.body, 40)
            item = QListWidgetItem(f"{say_day(entry.day)}\n{title}")
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self.entries.addItem(item)
            at = number if entry.id == current else at
        self.entries.blockSignals(False)
        sought = self.search.text().strip()
        none = self.tr("Nothing found for “{0}”.").format(sought)
        self.nothing.setText(none if sought else self.tr("Nothing is written yet."))
        self.nothing.setVisible(not entries)
        self.entries.setCurrentRow(at if entries else -1)
        self._show(self.entries.currentItem())

    def _show(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        entry = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if entry is not None and self._entry is not None and entry.id == self._entry.id:
            return
        self._entry = entry
        self._offer(Takeable(()))
        if entry is None:
            return
        names = self._names()

        def work() -> Takeable:
            return takeable(entry.body, names)

        def done(found: Takeable) -> None:
            if self._entry is entry:
                self._offer(found)

        if names.never:  # the guard reads the whole entry for it
            self._runner.run(work, done, raise_error)
        else:
            done(work())

    def _offer(self, found: Takeable) -> None:
        self._sentences = list(found.sentences)
        self.sentences.clear()
        for sentence in self._sentences:
            made = QListWidgetItem(" ".join(sentence.text.split()))
            made.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
            )
            made.setCheckState(Qt.CheckState.Unchecked)
            self.sentences.addItem(made)
        if self._sentences:
            self.sentences.setCurrentRow(0)
        self.kept_out.setText(self._say_kept_out(found.kept_out))
        self.kept_out.setVisible(found.kept_out > 0)
        self._count()

    def _say_kept_out(self, count: int) -> str:
        if count == 1:
            return self.tr("1 sentence is about somebody you never want in posts. It stays here.")
        said = self.tr("{0} sentences are about somebody you never want in posts. They stay here.")
        return said.format(count)

    def _picked(self) -> list[markdown.Sentence]:
        return [
            sentence
            for number, sentence in enumerate(self._sentences)
            if self.sentences.item(number).checkState() is Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        picked = len(self._picked())
        self.use.setEnabled(bool(picked))
        said = self.tr("Use {0} sentences").format(picked)
        self.use.setText(said if picked > 1 else self.tr("Use it") if picked else self.tr("Use"))

    def _use(self) -> None:
        picked, entry = self._picked(), self._entry
        if not picked or entry is None:
            return
        words = " ".join(" ".join(sentence.text.split()) for sentence in picked)
        sources = tuple(Source(entry.id, each.start, each.end) for each in picked)
        self.accept()
        self.chosen.emit(words, sources)


class _Sentences(QListWidget):
    """Enter takes what is chosen; a click anywhere on a sentence chooses it."""

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was: Qt.CheckState | None = None
        self.itemPressed.connect(self._remember)
        self.itemClicked.connect(self._toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def _remember(self, item: QListWidgetItem) -> None:
        self._was = item.checkState()

    def _toggle(self, item: QListWidgetItem) -> None:
        """The box itself was toggled by Qt already."""
        if item.checkState() is self._was:
            on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
