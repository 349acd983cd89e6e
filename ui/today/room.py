"""The room Today: the sheet, and what could be told from it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.journal import Journal
from core.model import Entry, Suggestion
from core.runner import Runner
from core.settings import Settings
from ui.bridge import Bridge
from ui.dates import say_day
from ui.tasks import raise_error
from ui.theme import GAP, Look
from ui.today.columns import Columns
from ui.today.judging import Judging
from ui.today.later import Later
from ui.today.looking import Found, look
from ui.today.side import Side
from ui.today.strip import Strip
from ui.widgets.autosave import single_shot
from ui.widgets.basics import IconButton, column, row
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.room import Room

SUGGEST_MS = 1_200
_PLACE = {"room", "window", "system is dark"}  # settings that say nothing of a week


class TodayRoom(Room):
    """Everything typed is saved within a second of a pause and on every way of leaving."""

    suggestion_wanted = Signal(object)
    entry_wanted = Signal(str, int, int)
    mix_wanted = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        journal: Journal,
        settings: Settings,
        later: Later,
    ) -> None:
        super().__init__()
        self._look, self._runner, self._journal = look, runner, journal
        self._settings, self._later, self._asked, self._day = settings, later, 0, ""
        self.strip, self.above = Strip(), column()
        self.page = EntrySheet(
            look,
            journal.save,
            journal.blank,
            lambda: [tag for tag, _ in journal.tags()],
            lambda: [name for name, _ in journal.people()],
        )
        self.side = Side(look)
        self.unfold = IconButton(look, "fold", self.tr("Show suggestions"))
        self._left = QWidget()
        top = row(self.strip, None, self.unfold)
        top.setStretch(0, 1_000)
        self._left.setLayout(column(top, self.above, self.page, spacing=GAP))
        self._columns = Columns(look, settings, self, self._left, self.side, self.unfold)
        self._suggest_timer = single_shot(self, SUGGEST_MS, self._ask)
        self._judging = Judging(
            self.side, journal, later, self.page.save, self._suggest_timer.start, self._ask
        )
        self._join(bridge)

    def heading(self) -> str:
        return say_day(self._day or self._journal.today(), "dddd d MMMM")

    def enter(self) -> None:
        self._turn_page()
        if self.page.entry.id:
            self._refresh(self.page.entry.id)
        self._columns.show()
        self._show_strip()
        self._suggest_timer.start()
        if self.side.at_once:
            self._ask()
        self._to_sheet()

    def seen(self) -> None:
        self._show_week()
        self.page.seen()

    def renew(self) -> None:
        entry = self.page.entry.id
        if entry and not self.page.dirty:
            if self._journal.has(entry):
                self._refresh(entry)
            else:
                self._put(self._journal.blank())
        self._show_strip()

    def document(self) -> tuple[str, str]:
        return "entry", self.page.entry.id

    def leave(self) -> None:
        self.page.save()

    def unsaved(self) -> bool:
        return self.page.dirty

    def come_back(self) -> None:
        self._turn_page()

    def new_entry(self) -> None:
        """Keep this one and take a fresh sheet."""
        self._turn_page()
        if self.page.save():
            self._put(self._journal.blank())
        self._to_sheet()

    def open(self, entry_id: str) -> None:
        """Put another of the day's entries on the sheet."""
        if self.page.save():
            self._put(self._journal.get(entry_id))
            self._to_sheet()

    def go_beside(self) -> None:
        """To what could be told, and back to the sheet."""
        if self._columns.single and self.side.isHidden():
            self._set_folded(folded=False)
        elif self.side.has_keyboard() or not self.side.go():
            self._to_sheet()

    def _join(self, bridge: Bridge) -> None:
        self.page.edited.connect(self._edited)
        self.page.kept.connect(self._kept)
        self.page.failed.connect(self.tell_unsaved)
        self.page.sheet.too_long.connect(self.tell_too_long)
        self.page.delete_wanted.connect(self._delete)
        self.strip.chosen.connect(self.open)
        self.side.used.connect(self._use)
        self.side.ways_wanted.connect(self._look_around)
        self.side.source_wanted.connect(self._show_source)
        self.side.fold_wanted.connect(lambda: self._set_folded(folded=True))
        self.side.mix_wanted.connect(self.mix_wanted)
        self.side.others_wanted.connect(self._ask)
        self.side.left.connect(self._to_sheet)
        self._judging.undo_offered.connect(self.undo_offered)
        self.unfold.clicked.connect(lambda: self._set_folded(folded=False))
        bridge.entry_changed.connect(self._refresh)
        bridge.post_changed.connect(self._week_changed)
        bridge.setting_changed.connect(self._week_changed)
        bridge.person_changed.connect(self._person_changed)
        bridge.suggestion_judged.connect(self._judged)

    def _turn_page(self) -> None:
        """On a new day: its last entry, or a fresh sheet. What is not saved yet stays."""
        today = self._journal.today()
        if self._day != today and self.page.save():
            self._day = today
            entries = self._journal.on_day(today)
            self._put(entries[0] if entries else self._journal.blank())
            self.heading_changed.emit()

    def _edited(self) -> None:
        self._asked += 1  # what is being looked for now comes too late
        self.side.look_in_others = False
        if self.page.details.private.isChecked():
            self.side.take_away_from(self.page.entry.id)
        self._suggest_timer.start()

    def _put(self, entry: Entry) -> None:
        self.side.clear()
        self.page.put(entry)
        self.status_changed.emit("")
        self._show_strip()
        self._suggest_timer.start()

    def _kept(self, said: str) -> None:
        if self.page.entry.day > self._day:  # begun on a sheet that lay there over night
            self._day = self.page.entry.day
            self.heading_changed.emit()
        self.status_changed.emit(said)
        self._show_strip()

    def _delete(self) -> None:
        gone = self.page.entry
        if not self.page.save() or not gone.id:
            return
        self._journal.delete(gone.id)
        self._put(self._journal.blank())
        self.undo_offered.emit(
            self.tr("The entry is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _bring_back(self, entry_id: str) -> None:
        self._journal.restore(entry_id)
        self.open(entry_id)

    def _refresh(self, entry_id: str) -> None:
        """An entry was changed from elsewhere: the one on the sheet, or one that was noted beside it."""
        if entry_id != self.page.entry.id:
            if self.isVisible():
                self._show_strip()
            return
        kept = self._journal.get(entry_id)
        if kept.deleted:
            self._put(self._journal.blank())
        else:
            self.page.refresh(kept)

    def _show_strip(self) -> None:
        entries = self._journal.on_day(self._day)[::-1]
        self.strip.show_entries(entries, self.page.entry.id)

    def _ask(self) -> None:
        """Have suggestions made on a worker, from this entry or else from the whole journal."""
        if not self.side.isVisible():
            return
        self._asked += 1
        asked, others, entry = self._asked, self.side.look_in_others, self.page.written()
        alone = all(other.id == entry.id for other in self._journal.latest(2))
        self._runner.run(
            look(entry, self._day, self._later, others=others, alone=alone),
            lambda found: self._show(asked, found),
            raise_error,
        )

    def _show(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        made, free = found.suggestions, self.side.at_once or not self.side.in_use()
        self._later.suggestions.shown(made)
        self.side.show_suggestions(made, {s.key: self._source(s) for s in made}, found.nothing)
        self.side.ask_about(found.somebody, free=free)

    def _source(self, suggestion: Suggestion) -> str:
        source = suggestion.sources[0].entry
        if source == self.page.entry.id:
            return self.tr("From this entry")
        return self.tr("From {0}").format(say_day(self._journal.get(source).day))

    def _use(self, suggestion: Suggestion) -> None:
        self.page.save()
        self.suggestion_wanted.emit(suggestion)

    def _look_around(self, shown: Sequence[Suggestion]) -> None:
        """Have it found on a worker what stands around these passages."""
        self._runner.run(
            self._later.suggestions.around(shown, self._day, self.page.written()),
            lambda ways: self.side.take_ways(list(zip(shown, ways, strict=True))),
            raise_error,
        )

    def _show_source(self, suggestion: Suggestion) -> None:
        source, last = suggestion.sources[0], suggestion.sources[-1]
        end = last.end if last.entry == source.entry else source.end
        if source.entry != self.page.entry.id:
            self.entry_wanted.emit(source.entry, source.start, end)
        else:
            self._to_sheet()
            self.page.sheet.point_at(source.start, end)

    def _week_changed(self, name: str) -> None:
        if self.isVisible() and name not in _PLACE:
            self._show_week()
            self._columns.show_again()
            self._suggest_timer.start()

    def _person_changed(self, name: str) -> None:
        """What was said of somebody holds at once for what is shown, or will be."""
        self.side.show_at_once(name)
        self._ask()

    def _judged(self, entry: str) -> None:
        """Elsewhere: whoever comes back is shown at once what is left."""
        self.side.at_once = self.side.at_once or not self.isVisible()

    def _show_week(self) -> None:
        self.side.show_week(self._later.insights.week()[0])

    def _set_folded(self, *, folded: bool) -> None:
        self._columns.fold(folded=folded)
        self._ask()

    def _to_sheet(self) -> None:
        """The keyboard to the sheet, whatever has its place."""
        self._columns.show()
        self.page.sheet.setFocus()

    def fit(self, wide: int) -> None:
        self._columns.fit(wide, self.page.sheet.widest())
