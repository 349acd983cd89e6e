"""The list of entries: by day, newest first, or what a search found."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model import MARK_OFF, MARK_ON, Entry, Found
from core.text import first_words
from ui.dates import say_day, say_time

Index = QModelIndex | QPersistentModelIndex
More = Callable[[Entry | None, int], list[Entry]]
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


class Timeline(QAbstractListModel):
    """Reads on as one scrolls; a search replaces it by what was found."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._last: Entry | None = None
        self._more: More | None = None

    def show_entries(self, more: More, count: int = FIRST) -> None:
        """`count` of the entries that `more(after, how many)` gives, and later the next ones."""
        self.beginResetModel()
        first = more(None, count)
        self._rows, self._last = [], None
        self._rows = self._made(first)
        self._more = more if len(first) == count else None
        self.endResetModel()

    def show_found(self, found: Sequence[Found]) -> None:
        """What a search found, with the matching words marked."""
        self.beginResetModel()
        self._more, self._last = None, None
        self._rows = [
            Row(hit.id, hit.day, first_of_day=True, time="", title=hit.title, text=hit.snippet)
            for hit in found
        ]
        self.endResetModel()

    def refresh(self, entry: Entry) -> None:
        """Show one entry as it is now, where it stands."""
        at = self.row_of(entry.id)
        if at >= 0:
            self._rows[at] = _row(entry, first_of_day=self._rows[at].first_of_day)
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
            return f"{day} {row.time}: {row.title} {_plain(row.text)}"
        return None

    def _made(self, entries: Sequence[Entry]) -> list[Row]:
        made = []
        for entry in entries:
            new = self._last is None or self._last.day != entry.day
            self._last = entry
            made.append(_row(entry, first_of_day=new))
        return made


def _row(entry: Entry, *, first_of_day: bool) -> Row:
    return Row(
        entry.id,
        entry.day,
        first_of_day,
        say_time(entry.at, entry.zone),
        entry.title,
        _MARKS.sub("", entry.body[:_SHOWN]),
        entry.starred,
        entry.private,
    )


def _plain(text: str) -> str:
    return " ".join(text.replace(MARK_ON, "").replace(MARK_OFF, "").split())
