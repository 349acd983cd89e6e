"""The tags, and what can be done with one everywhere: another name, into another, away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from core.memories import Name
from core.problems import Known
from core.progress import Progress
from core.runner import Runner
from core.tagging import Retagged, Tagging
from ui.journal.names_view import NamesView
from ui.shell import say
from ui.tasks import raise_error
from ui.theme import Look
from ui.widgets.basics import button
from ui.widgets.completions import dressed
from ui.widgets.flow import flow
from ui.widgets.long_work import LongWork


class TagsView(NamesView):
    """What is done can be taken back in the message that tells of it."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        ask: Callable[[], Callable[[], list[Name]]],
        tagging: Tagging,
    ) -> None:
        self._tagging = tagging
        self.new = QLineEdit()
        self.rename = button("", self._rename)
        self.remove = button("", self._remove)
        self.work = LongWork(runner)
        super().__init__(
            look,
            runner,
            ask,
            "tag",
            (self.tr("Tag"), self.tr("Entries"), self.tr("First"), self.tr("Last")),
            (
                "tag",
                self.tr("No tags yet"),
                self.tr("Tags that you give to entries are gathered here, with their entries."),
            ),
        )
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chose())
        self.model.modelReset.connect(self._chose)
        self.new.textChanged.connect(lambda _: self._name_acts())
        self.new.returnPressed.connect(self._rename)
        self._name_acts()

    def acts(self, look: Look) -> tuple[list[QWidget], list[QWidget]]:
        self.new.setPlaceholderText(self.tr("A new name, or a tag"))
        self.new.setAccessibleName(self.tr("Another name for the chosen tag"))
        self.rename.setText(self.tr("Rename"))
        self.remove.setText(self.tr("Remove everywhere"))
        line = QWidget()
        line.setLayout(flow(self.new, self.rename, self.remove))
        return [line], [self.work]

    def _chose(self) -> None:
        self.new.clear()
        self._name_acts()

    def _name_acts(self) -> None:
        """Another tag's name is a merge, and says so."""
        new = " ".join(self.new.text().strip().lstrip("#").split())
        chosen = self.chosen()
        known = {name.casefold() for name in self.model.names()}
        merges = chosen is not None and new.casefold() in known - {chosen.name.casefold()}
        self.rename.setText(self.tr("Merge into it") if merges else self.tr("Rename"))
        free = not self.work.running
        self.rename.setEnabled(free and chosen is not None and bool(new) and new != chosen.name)
        self.remove.setEnabled(free and chosen is not None)

    def _take(self, names: list[Name]) -> None:
        super()._take(names)
        completer = dressed(QCompleter(self.model.names(), self.new))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.new.setCompleter(completer)

    def _rename(self) -> None:
        chosen, progress = self.chosen(), Progress()
        if chosen is None or not self.rename.isEnabled():
            return
        new = " ".join(self.new.text().strip().lstrip("#").split())
        try:
            self.keep_wanted.emit()
            work = self._tagging.rename(chosen.name, new, progress)
        except Known as problem:
            self.told.emit(say(problem))
            return
        old, words = chosen.name, self.tr("“{0}” is “{1}” now, in {2}.")
        self._go(work, progress, lambda many: words.format(old, new, many))

    def _remove(self) -> None:
        chosen, progress = self.chosen(), Progress()
        if chosen is not None and self.remove.isEnabled():
            self.keep_wanted.emit()
            tag, words = chosen.name, self.tr("“{0}” is taken from {1}. The entries stay.")
            work = self._tagging.remove(tag, progress)
            self._go(work, progress, lambda many: words.format(tag, many))

    def _go(
        self, work: Callable[[], Retagged], progress: Progress, said: Callable[[str], str]
    ) -> None:
        def done(changed: Retagged) -> None:
            self._tagging.tell()
            words = said(self._entries(changed.entries))
            self.undo_offered.emit(words, lambda: self._undo(changed))
            self._name_acts()

        self.work.start(
            self.tr("Changing the tags…"), progress, work, done, self._fail, self._name_acts
        )
        self._name_acts()

    def _undo(self, done: Retagged) -> None:
        self.keep_wanted.emit()
        self._runner.run(self._tagging.put_back(done), lambda _: self._tagging.tell(), self._fail)

    def _fail(self, error: Exception) -> None:
        self._name_acts()
        if not isinstance(error, Known):
            raise_error(error)
        else:
            self.told.emit(say(error))

    def _entries(self, count: int) -> str:
        return self.tr("1 entry") if count == 1 else self.tr("{0} entries").format(count)
