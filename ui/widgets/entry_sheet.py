"""One entry to write on: title, sheet, details. What is typed is kept by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.model import Entry, replace
from core.problems import Known
from ui.dates import say_time
from ui.theme import GAP, Look
from ui.widgets.autosave import AutoSave
from ui.widgets.details import Details
from ui.widgets.writing_edit import WritingEdit

Keep = Callable[[Entry], Entry]
Names = Callable[[], Sequence[str]]

_LEAST_LINES = 4


class EntrySheet(QWidget):
    """`keep` saves an entry and gives it back; `fresh` gives a blank one that begins now."""

    edited = Signal()
    kept = Signal(str)
    """What to say in the status line."""
    failed = Signal(object)
    delete_wanted = Signal()
    turned = Signal(str)
    """Another entry stands here, or this one was given its id."""

    def __init__(
        self,
        look: Look,
        keep: Keep,
        fresh: Callable[[], Entry],
        tags: Names,
        people: Names,
    ) -> None:
        super().__init__()
        self._keep, self._fresh = keep, fresh
        self._entry = fresh()
        self.title = QLineEdit()
        self.title.setProperty("role", "plain")
        self.title.setPlaceholderText(self.tr("Title, if you like"))
        self.title.setTextMargins(2, 0, 0, 0)  # begins where the words of the sheet begin
        self.title.setAccessibleName(self.tr("Title"))
        self.sheet = WritingEdit(
            look, self.tr("Entry"), self.tr("What happened? Nobody else will read it.")
        )
        self._fit()
        look.changed.connect(self._fit)
        self.details = Details(look, tags, people)
        self._keeper = AutoSave(self, self._write, self._tell_failed)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.title)
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        """Places for what helps writing, above the sheet and below it."""
        self._help: Callable[[EntrySheet], object] | None = None
        inside.addLayout(self.above)
        inside.addWidget(self.sheet, 1)
        inside.addLayout(self.below)
        inside.addWidget(self.details)
        self.sheet.edited.connect(self._touched)
        self.title.textEdited.connect(self._touched)
        self.details.typed.connect(self._touched)
        self.details.changed.connect(self._touch_and_save)
        self.details.delete_wanted.connect(self.delete_wanted)

    def _fit(self) -> None:
        """A few lines are seen also with large letters in a small window, which is scrolled then."""
        self.sheet.setMinimumHeight(_LEAST_LINES * self.sheet.fontMetrics().height())

    def helped_by(self, help_: Callable[["EntrySheet"], object]) -> None:
        """What joins to this sheet all that helps writing, once it is on the screen."""
        self._help = help_

    def seen(self) -> None:
        """The sheet is on the screen: what could wait comes now."""
        self.sheet.highlight()
        help_, self._help = self._help, None
        if help_ is not None:
            help_(self)

    @property
    def entry(self) -> Entry:
        """The entry as it was last kept."""
        return self._entry

    @property
    def dirty(self) -> bool:
        return self._keeper.dirty

    def written(self) -> Entry:
        """The entry as it stands on the sheet, kept or not."""
        entry = replace(self._entry, body=self.sheet.text(), title=self.title.text())
        return self.details.put_into(entry)

    def put(self, entry: Entry) -> None:
        """Put an entry on the sheet; what was there must have been kept."""
        self._entry = entry
        self._keeper.clear()
        self.sheet.show_text(entry.body)
        self.title.setText(entry.title)
        self.details.show_entry(entry)
        self.turned.emit(entry.id)

    def begin(self, begin: Callable[[Entry], Entry]) -> str:
        """Keep the entry even without a word, for a photo; its id, empty when that failed."""
        if not self.save():
            return ""
        if not self._entry.id:
            self._entry = self._fresh()
            try:
                self._now_kept(begin(self.written()))
            except Known as problem:
                self._tell_failed(problem)
        return self._entry.id

    def refresh(self, kept: Entry) -> None:
        """The entry was changed from elsewhere; what is being typed here stays."""
        if self._keeper.dirty:
            if (kept.body, kept.title) == (self._entry.body, self._entry.title):
                self._entry = replace(self._entry, modified=kept.modified)  # it was no clash
            return
        if kept == self._entry:
            return
        if kept.body == self.sheet.text() and kept.title == self.title.text():
            self._entry = kept
            self.details.show_entry(kept)
        else:
            self.put(kept)

    def note_by(self, note: Callable[[Entry], object], forget: Callable[[], object]) -> None:
        """Until it is saved, give what stands here to `note` every tenth of a second."""

        def noted() -> int:
            entry = self.written()
            note(entry)
            return len(entry.body)

        self._keeper.note_by(noted, forget)

    def save(self) -> bool:
        """Keep what stands on the sheet now; False when it could not be."""
        return self._keeper.flush()

    def words(self) -> str:
        """How many words stand on the sheet."""
        from core.attachments import words_alone

        count = len(words_alone(self.sheet.text()).split())
        if count == 1:
            return self.tr("1 word")
        return self.tr("{0} words").format(QLocale().toString(count))

    def _write(self) -> None:
        entry = self.written()
        if not (entry.id or entry.body.strip() or entry.title.strip()):
            return
        self._now_kept(self._keep(entry))

    def _now_kept(self, kept: Entry) -> None:
        new, self._entry = not self._entry.id, kept
        if new:
            self.turned.emit(kept.id)
        self.details.earlier.setEnabled(True)
        self.details.delete.setEnabled(True)
        time = say_time(self._entry.modified or self._entry.at, self._entry.zone)
        self.kept.emit(self.tr("Saved at {0}").format(time) + " · " + self.words())

    def _touched(self) -> None:
        if not self._keeper.dirty and not self._entry.id:
            self._entry = self._fresh()  # it begins with the first key
        self._keeper.touch()
        self.edited.emit()

    def _touch_and_save(self) -> None:
        self._keeper.touch()
        self.save()
        self.edited.emit()

    def _tell_failed(self, problem: Known) -> None:
        self.failed.emit(problem)
