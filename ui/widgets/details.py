"""What stands below an entry: tags, people, mood, star, private, trash."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model import Entry, replace
from ui.theme import GAP, Look
from ui.widgets.basics import IconButton, row
from ui.widgets.flow import flow
from ui.widgets.names_edit import NamesEdit

Names = Callable[[], Sequence[str]]


class Details(QWidget):
    """Shows an entry's details and puts what the person changes onto an entry."""

    changed = Signal()
    typed = Signal()
    """Somebody is still typing names."""
    delete_wanted = Signal()

    def __init__(self, look: Look, known_tags: Names, known_people: Names) -> None:
        super().__init__()
        self.tags = NamesEdit(self.tr("Tags, with commas"), known_tags)
        self.people = NamesEdit(self.tr("People, with commas"), known_people)
        self.moods = [
            IconButton(look, f"mood-{mood}", words, checkable=True)
            for mood, words in enumerate(self._mood_words(), start=1)
        ]
        self.photo = IconButton(look, "image", self.tr("Add photos or files"))
        self.star = IconButton(look, "star", self.tr("Star"), checkable=True, on="star-on")
        self.private = IconButton(
            look,
            "unlock",
            self.tr("Private: nothing is ever suggested from this entry"),
            checkable=True,
            on="lock",
        )
        self.earlier = IconButton(look, "history", self.tr("Earlier versions (Ctrl+H)"))
        self.delete = IconButton(look, "trash", self.tr("Delete this entry"))
        for number, made in enumerate(self.moods, start=1):
            made.clicked.connect(lambda _=False, number=number: self._set_mood(number))
        for made in (self.star, self.private):
            made.clicked.connect(self.changed)
        for names in (self.tags, self.people):
            names.textEdited.connect(self.typed)
            names.names_changed.connect(self.changed)
        self.delete.clicked.connect(self.delete_wanted)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, GAP, 0, 0)
        inside.setSpacing(GAP)
        inside.addLayout(row(self.tags, self.people))
        self._line = flow(*self.moods, self.photo, spacing=0)  # each has room around its icon
        self._line.push()
        self._line.add(self.star, self.private, self.earlier, self.delete)
        inside.addLayout(self._line)

    def add(self, part: QWidget) -> None:
        """Put another part beside the photos."""
        self._line.insert_after(self.photo, part)

    def show_entry(self, entry: Entry) -> None:
        self.tags.show_names(entry.tags)
        self.people.show_names(entry.people)
        for number, made in enumerate(self.moods, start=1):
            made.setChecked(entry.mood == number)
        self.star.setChecked(entry.starred)
        self.private.setChecked(entry.private)
        self.earlier.setEnabled(bool(entry.id))
        self.delete.setEnabled(bool(entry.id))

    def put_into(self, entry: Entry) -> Entry:
        """The entry with what stands here."""
        moods = (number for number, made in enumerate(self.moods, 1) if made.isChecked())
        return replace(
            entry,
            tags=self.tags.names(),
            people=self.people.names(),
            mood=next(moods, None),
            starred=self.star.isChecked(),
            private=self.private.isChecked(),
        )

    def _set_mood(self, mood: int) -> None:
        """One mood or none: pressing the mood that is set takes it away."""
        for number, made in enumerate(self.moods, start=1):
            if number != mood:
                made.setChecked(False)
        self.changed.emit()

    def _mood_words(self) -> tuple[str, ...]:
        return (
            self.tr("Mood: heavy"),
            self.tr("Mood: low"),
            self.tr("Mood: even"),
            self.tr("Mood: good"),
            self.tr("Mood: bright"),
        )
