"""The list of entries: by day, newest first, or what a search found."""

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

    def show_entries(self, more: More) -> None:
        """The entries that `more(after, how many)` gives, newest first, until it gives no more."""
        self.beginResetModel()
        first = more(None, FIRST)
        self._rows, self._last = [], None
        self._rows = self._made(first)
        self._more = more if len(first) == FIRST else None
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
            made.append(
                Row(
                    entry.id,
                    entry.day,
                    new,
                    say_time(entry.at, entry.zone),
                    entry.title,
                    entry.body[:_SHOWN],
                    entry.starred,
                    entry.private,
                )
            )
        return made


def _plain(text: str) -> str:
    return " ".join(text.replace(MARK_ON, "").replace(MARK_OFF, "").split())
