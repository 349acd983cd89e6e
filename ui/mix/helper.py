"""Looks, on a worker, for what the journal has that would help the week."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.helping import Help
from core.journal import Journal
from core.model import Kind, Suggestion
from core.problems import Known
from core.runner import Runner
from core.suggestions import Suggestions
from ui.mix.offers import Offer, offer
from ui.mix.offers_window import Offers
from ui.tasks import raise_error
from ui.theme import Look

LOOKED_AT = 12  # suggestions; the best of the journal
LOOK_MS = 250


class Helper(QObject):
    """Says at once what would help, and again when something for it was found."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    found = Signal(object)
    """An Offer, or None."""
    suggestion_wanted = Signal(object)
    entry_wanted = Signal(str, int, int)
    shelf_wanted = Signal()
    named = Signal(str, object, str)
    _ways_found = Signal(object)

    def __init__(
        self,
        look: Look,
        tasks: Runner,
        journal: Journal,
        suggestions: Suggestions,
        any_link: Callable[[], bool],
        room: QWidget,
    ) -> None:
        super().__init__(room)
        self._look, self._tasks, self._room = look, tasks, room
        self._journal, self._suggestions, self._any_link = journal, suggestions, any_link
        self._wanted: Help | None = None
        self._today = ""
        self._asked = 0
        self._days: dict[str, str] = {}
        self._known: tuple[Help, Offer] | None = None
        self._open: Offers | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self._look_further)

    def look(self, wanted: Help | None, today: str, *, further: bool) -> None:
        """Tell what is known already; look `further`, where that is wished, when the page is seen."""
        self._asked += 1
        self._wanted, self._today = wanted, today
        if wanted is None:
            self._known = None
            self._soon.stop()
            self.found.emit(None)
            return
        known = self._known is not None and self._known[0] == wanted
        self.found.emit(self._known[1] if self._known and known else Offer(wanted))
        if further:
            self._soon.start()

    def _look_further(self) -> None:
        if self._wanted is not None:
            work, asked = self._suggestions.from_journal(self._today, LOOKED_AT), self._asked
            self._tasks.run(work, lambda made: self._take(made, asked), raise_error)

    def _take(self, made: Sequence[Suggestion], asked: int) -> None:
        if asked != self._asked or self._wanted is None:
            return
        self._days = {}
        for source in (source for each in made for source in each.sources):
            with suppress(Known):
                self._days[source.entry] = self._journal.get(source.entry).day
        found = offer(self._wanted, made, self._days, self._today)
        if self._wanted.kind is Kind.USEFUL and not found.suggestions:
            found = found._replace(shelf=self._any_link())
        self._known = self._wanted, found
        self.found.emit(found)

    def open(self, made: Offer | None) -> None:
        """Show the suggestions that the offer is made of, or the shelf."""
        if made is not None and made.shelf:
            self.shelf_wanted.emit()
        if made is None or not made.suggestions:
            return
        self._open = shown = Offers(self._room, self._look, made, self._days)
        shown.used.connect(self.suggestion_wanted)
        shown.declined.connect(self._decline)
        shown.source_wanted.connect(self._show_source)
        shown.ways_wanted.connect(self._look_around)
        shown.named.connect(self.named)
        shown.undo_left.connect(self.undo_offered)
        shown.finished.connect(self._closed)
        self._ways_found.connect(shown.take_ways)
        self._suggestions.shown(made.suggestions)
        shown.open()
        self._look_around(made.suggestions)

    def person_changed(self, _: str) -> None:
        """What was said of somebody holds at once for what is shown, and later for what is found."""
        self._known = None
        if self._room.isVisible():
            self._soon.start()
        if self._open is not None:
            self._open.look_again()

    def offer_undo(self, said: str, undo: Callable[[], object]) -> None:
        """Where it can be seen: in the small window while that is open."""
        if self._open is not None:
            self._open.tell(said, undo)
        else:
            self.undo_offered.emit(said, undo)

    def _closed(self) -> None:
        self._open = None

    def _look_around(self, shown: Sequence[Suggestion]) -> None:
        """Have it found on a worker what stands around these; they may be closed by then."""
        self._tasks.run(
            self._suggestions.around(shown, self._today),
            lambda ways: self._ways_found.emit(list(zip(shown, ways, strict=True))),
            raise_error,
        )

    def _show_source(self, suggestion: Suggestion) -> None:
        source = suggestion.sources[0]
        end = max(each.end for each in suggestion.sources if each.entry == source.entry)
        self.entry_wanted.emit(source.entry, source.start, end)

    def _decline(self, suggestion: Suggestion) -> None:
        self._suggestions.decline(suggestion)
        self._known = None
        self._soon.start()
        self.offer_undo(
            self.tr("That one will not come again."), lambda: self._take_back(suggestion)
        )

    def _take_back(self, suggestion: Suggestion) -> None:
        self._suggestions.take_back(suggestion)
        self._soon.start()
        if self._open is not None:
            self._open.bring_back(suggestion)
