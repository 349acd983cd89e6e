"""What one says of a suggestion holds at once, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.journal import Journal
from core.model import Suggestion
from ui.today.later import Later
from ui.today.side import Side


class Judging(QObject):
    """`save` keeps the sheet, `soon` looks for suggestions after a pause and `now` at once."""

    undo_offered = Signal(str, object)

    def __init__(
        self,
        side: Side,
        journal: Journal,
        later: Later,
        save: Callable[[], object],
        soon: Callable[[], object],
        now: Callable[[], object],
    ) -> None:
        super().__init__(side)
        self._side, self._journal, self._later = side, journal, later
        self._save, self._soon, self._now = save, soon, now
        side.declined.connect(self._decline)
        side.never.connect(self._never)

    def _decline(self, suggestion: Suggestion) -> None:
        self._later.suggestions.decline(suggestion)
        self._side.take_away(suggestion)
        self._soon()
        self.undo_offered.emit(
            self.tr("That one will not come again."), lambda: self._take_back(suggestion)
        )

    def _take_back(self, suggestion: Suggestion) -> None:
        self._later.suggestions.take_back(suggestion)
        self._now()

    def _never(self, suggestion: Suggestion) -> None:
        entry = suggestion.sources[0].entry
        self._save()
        self._journal.hush(entry, on=True)
        self._side.take_away_from(entry)
        self._soon()
        self.undo_offered.emit(
            self.tr("Nothing more will come from this entry."), lambda: self._again(entry)
        )

    def _again(self, entry: str) -> None:
        self._journal.hush(entry, on=False)
        self._now()
