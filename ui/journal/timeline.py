"""The list of entries: by day, newest first, or what a search found."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.attachments import Medium
from core.model import MARK_OFF, MARK_ON, Entry, Found
from core.text import first_words
from ui.dates import say_day, say_time
from ui.shell import translate
from ui.words_moods import say_mood

Index = QModelIndex | QPersistentModelIndex
More = Callable[[Entry | None, int], list[Entry]]
Photos = Callable[[list[str]], dict[str, tuple[Medium, ...]]]
"""The photos of each of these entries that has any."""
ROW = Qt.ItemDataRole.UserRole
FIRST, NEXT = 50, 200
_SHOWN = 240
_MARKS = re.compile(
    r"(?m)^\s{0,3}(?:#{1,6}|>)\s+|(?<!\w)[*_`]{1,3}(?=\w)|(?<=[\w.!?,])[*_`]{1,3}(?!\w)"
)


class Row(NamedTuple):
    """One line of the list. `day` stands in the margin of the first entry of a day."""

    id: str
    day: str
    first_of_day: bool
    time: str
    title: str
    text: str
    starred: bool = False
    private: bool = False
    mood: int = 0
    people: tuple[str, ...] = ()
    photos: tuple[Medium, ...] = ()
    with_year: bool = False
    """It is of another year than this, or its neighbours may be."""


class Timeline(QAbstractListModel):
    """Reads on as one scrolls; a search replaces it by what was found."""

    def __init__(self, photos: Photos, today: Callable[[], str]) -> None:
        super().__init__()
        self._photos, self._today = photos, today
        self._with_year = False
        self._rows: list[Row] = []
        self._last: Entry | None = None
        self._more: More | None = None

    def show_entries(self, more: More, count: int = FIRST, *, with_year: bool = False) -> None:
        """`count` of the entries that `more(after, how many)` gives, and later the next ones."""
        self.beginResetModel()
        self._with_year = with_year
        first = more(None, count)
        self._rows, self._last = [], None
        self._rows = self._made(first)
        self._more = more if len(first) == count else None
        self.endResetModel()

    def show_found(self, found: Sequence[Found]) -> None:
        """What a search found, with the matching words marked."""
        self.beginResetModel()
        self._more, self._last = None, None
        photos = self._photos([hit.id for hit in found])
        self._rows = [
            Row(
                hit.id,
                hit.day,
                first_of_day=True,
                time="",
                title=hit.title,
                text=hit.snippet,
                photos=photos.get(hit.id, ()),
                with_year=True,
            )
            for hit in found
        ]
        self.endResetModel()

    def refresh(self, entry: Entry) -> None:
        """Show one entry as it is now, where it stands."""
        at = self.row_of(entry.id)
        if at >= 0:
            photos = self._photos([entry.id]).get(entry.id, ())
            first = self._rows[at].first_of_day
            self._rows[at] = _row(
                entry, photos, first_of_day=first, with_year=self._rows[at].with_year
            )
            self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, entry_id: str) -> int:
        return next((n for n, row in enumerate(self._rows) if row.id == entry_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return self._more is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if self._more is None:
            return
        found = self._more(self._last, NEXT)
        if len(found) < NEXT:
            self._more = None
        if found:
            made = self._made(found)
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(made) - 1)
            self._rows += made
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title or first_words(_plain(row.text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            day = say_day(row.day)
            return ", ".join(
                part
                for part in (
                    f"{day} {row.time}: {row.title} {_plain(row.text)}",
                    self.tr("starred") if row.starred else "",
                    self.tr("private") if row.private else "",
                    say_mood(row.mood, translate) if row.mood else "",
                    ", ".join(row.people),
                    self._photo_words(len(row.photos)),
                )
                if part
            )
        return None

    def _photo_words(self, count: int) -> str:
        if count < 2:
            return self.tr("1 photo") if count else ""
        return self.tr("{0} photos").format(count)

    def _made(self, entries: Sequence[Entry]) -> list[Row]:
        made = []
        year = self._today()[:4]
        photos = self._photos([entry.id for entry in entries])
        for entry in entries:
            new = self._last is None or self._last.day != entry.day
            self._last = entry
            made.append(
                _row(
                    entry,
                    photos.get(entry.id, ()),
                    first_of_day=new,
                    with_year=self._with_year or entry.day[:4] != year,
                )
            )
        return made


def _shown(entry: Entry, photos: tuple[Medium, ...]) -> str:
    """Its first words, without signs; of an entry without any, that it has none."""
    words = _MARKS.sub("", entry.body[:_SHOWN])
    if not (words.strip() or entry.title or photos):
        return translate("Timeline", "Without words")
    return words


def _row(entry: Entry, photos: tuple[Medium, ...], *, first_of_day: bool, with_year: bool) -> Row:
    return Row(
        entry.id,
        entry.day,
        first_of_day,
        say_time(entry.at, entry.zone),
        entry.title,
        _shown(entry, photos),
        entry.starred,
        entry.private,
        entry.mood or 0,
        entry.people,
        photos,
        with_year,
    )


def _plain(text: str) -> str:
    return " ".join(text.replace(MARK_ON, "").replace(MARK_OFF, "").split())
