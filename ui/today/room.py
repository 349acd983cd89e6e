"""The room Today: the sheet, its details, and what could be told from it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from core.clock import local, parse_day
from core.insights import Insights
from core.journal import Journal
from core.model import Entry, Suggestion
from core.runner import Runner
from core.settings import Settings
from core.suggestions import Suggestions
from ui.bridge import Bridge
from ui.tasks import raise_error
from ui.theme import GAP, PAGE, Look
from ui.today.details import Details
from ui.today.side import Side
from ui.today.strip import Strip
from ui.widgets.autosave import AutoSave, single_shot
from ui.widgets.basics import IconButton, column, row
from ui.widgets.room import Room
from ui.widgets.writing_edit import WritingEdit

SUGGEST_MS = 1_200
_SHOWN = 5
_SIDE_WIDE, _SIDE_NARROW, _WIDE = 360, 280, 1100


class TodayRoom(Room):
    """Everything typed is saved within a second of a pause and on every way of leaving."""

    suggestion_wanted = Signal(object)
    mix_wanted = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        journal: Journal,
        suggestions: Suggestions,
        insights: Insights,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._runner, self._journal = runner, journal
        self._suggestions, self._insights, self._settings = suggestions, insights, settings
        self._entry = journal.blank()
        self._asked = 0
        self._day = ""
        self.strip = Strip()
        self.title = QLineEdit()
        self.title.setProperty("role", "plain")
        self.title.setPlaceholderText(self.tr("Title, if you like"))
        self.title.setAccessibleName(self.tr("Title"))
        self.sheet = WritingEdit(
            look,
            self.tr("Today's entry"),
            self.tr("What happened today? Nobody else will read it."),
        )
        self.details = Details(
            look,
            lambda: [tag for tag, _ in journal.tags()],
            lambda: [name for name, _ in journal.people()],
        )
        self.side = Side(look)
        self.unfold = IconButton(look, "fold", self.tr("Show suggestions"))
        left = column(
            row(self.strip, self.unfold), self.title, self.sheet, self.details, spacing=GAP
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE, PAGE // 2, PAGE, 0)
        across.setSpacing(PAGE)
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self._keeper = AutoSave(self, self._write, self.tell_unsaved)
        self._suggest_timer = single_shot(self, SUGGEST_MS, self._ask)
        self._join(bridge)

    def heading(self) -> str:
        return QLocale().toString(parse_day(self._day or self._journal.today()), "dddd d MMMM")

    def enter(self) -> None:
        today = self._journal.today()
        if self._day != today:
            self._day = today
            entries = self._journal.on_day(today)
            self._put(entries[0] if entries else self._journal.blank())
            self.heading_changed.emit()
        elif self._entry.id and not self._keeper.dirty:
            self._refresh(self._entry.id)
        self._fold()
        self._show_strip()
        self.side.show_week(self._insights.week()[0])
        self._suggest_timer.start()
        self.sheet.setFocus()

    def leave(self) -> None:
        self.save()

    def new_entry(self) -> None:
        """Keep this one and take a fresh sheet."""
        if self.save():
            self._put(self._journal.blank())
            self._show_strip()
        self.sheet.setFocus()

    def open(self, entry_id: str) -> None:
        """Put another of the day's entries on the sheet."""
        if self.save():
            self._put(self._journal.get(entry_id))
            self._show_strip()
            self._suggest_timer.start()

    def save(self) -> bool:
        """Keep what stands on the sheet now; False when it could not be."""
        return self._keeper.flush()

    def _write(self) -> None:
        entry = self._written()
        if not (entry.id or entry.body.strip() or entry.title.strip()):
            return
        self._entry = self._journal.save(entry)
        self.details.delete.setEnabled(True)
        at = local(self._entry.modified or self._entry.at, self._entry.zone)
        time = QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)
        self.status_changed.emit(self.tr("Saved at {0}").format(time) + " · " + self._count())
        self._show_strip()

    def _join(self, bridge: Bridge) -> None:
        self.sheet.edited.connect(self._touched)
        self.sheet.too_long.connect(self.tell_too_long)
        self.title.textEdited.connect(self._touched)
        self.details.changed.connect(self._touch_and_save)
        self.details.delete_wanted.connect(self._delete)
        self.strip.chosen.connect(self.open)
        self.side.used.connect(self._use)
        self.side.declined.connect(self._decline)
        self.side.never.connect(self._never)
        self.side.source_wanted.connect(self._show_source)
        self.side.fold_wanted.connect(lambda: self._set_folded(folded=True))
        self.side.mix_wanted.connect(self.mix_wanted)
        self.unfold.clicked.connect(lambda: self._set_folded(folded=False))
        bridge.entry_changed.connect(self._refresh)
        bridge.post_changed.connect(self._week_changed)
        bridge.setting_changed.connect(self._week_changed)

    def _written(self) -> Entry:
        entry = replace(self._entry, body=self.sheet.text(), title=self.title.text())
        return self.details.put_into(entry)

    def _put(self, entry: Entry) -> None:
        self._entry = entry
        self._keeper.clear()
        self.sheet.show_text(entry.body)
        self.title.setText(entry.title)
        self.details.show_entry(entry)
        self.status_changed.emit("")

    def _touched(self) -> None:
        if not self._keeper.dirty and not self._entry.id:
            self._entry = self._journal.blank()  # it begins with the first key
        self._keeper.touch()
        self._suggest_timer.start()

    def _touch_and_save(self) -> None:
        self._keeper.touch()
        self.save()
        self._suggest_timer.start()

    def _delete(self) -> None:
        if not self.save() or not self._entry.id:
            return
        gone = self._journal.delete(self._entry.id)
        self._put(self._journal.blank())
        self._show_strip()
        self.undo_offered.emit(
            self.tr("The entry is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _bring_back(self, entry_id: str) -> None:
        self._journal.restore(entry_id)
        self.open(entry_id)

    def _refresh(self, entry_id: str) -> None:
        """The entry on the sheet was changed from elsewhere: show it, unless one is typing."""
        if entry_id == self._entry.id and not self._keeper.dirty:
            kept = self._journal.get(entry_id)
            if kept.deleted:
                self._put(self._journal.blank())
            elif kept != self._entry:
                if kept.body == self.sheet.text():
                    self._entry = kept
                    self.details.show_entry(kept)
                else:
                    self._put(kept)
            self._show_strip()

    def _show_strip(self) -> None:
        entries = self._journal.on_day(self._day)
        self.strip.show_entries(list(reversed(entries)), self._entry.id)

    def _count(self) -> str:
        count = len(self.sheet.text().split())
        if count == 1:
            return self.tr("1 word")
        return self.tr("{0} words").format(QLocale().toString(count))

    def _ask(self) -> None:
        """Have suggestions made on a worker, from this entry or else from the whole journal."""
        if not self.side.isVisible():
            return
        self._asked += 1
        asked, entry = self._asked, self._written()
        if entry.body.strip() and entry.id:
            work = self._suggestions.from_entry(entry, limit=_SHOWN)
        else:
            work = self._suggestions.from_journal(self._day, limit=_SHOWN)
        self._runner.run(work, lambda made: self._show(asked, entry, made), raise_error)

    def _show(self, asked: int, entry: Entry, made: Sequence[Suggestion]) -> None:
        if asked == self._asked:
            self.side.show_suggestions(
                made, {s.key: self._source(s) for s in made}, self._nothing(entry)
            )

    def _nothing(self, entry: Entry) -> str:
        if entry.private:
            return self.tr("This entry is private. Nothing is suggested from it.")
        if entry.quiet:
            return self.tr("You asked for nothing from this entry.")
        if entry.body.strip():
            return self.tr("Nothing here asks to be told. That is fine; it is your journal.")
        return self.tr("Write a little, and what could be told from it appears here.")

    def _source(self, suggestion: Suggestion) -> str:
        source = suggestion.sources[0].entry
        if source == self._entry.id:
            return self.tr("From this entry")
        day = parse_day(self._journal.get(source).day)
        return self.tr("From {0}").format(QLocale().toString(day, "d MMMM yyyy"))

    def _use(self, suggestion: Suggestion) -> None:
        self.save()
        self.suggestion_wanted.emit(suggestion)

    def _decline(self, suggestion: Suggestion) -> None:
        self._suggestions.decline(suggestion)
        self.side.take_away(suggestion)
        self._suggest_timer.start()
        self.undo_offered.emit(
            self.tr("That one will not come again."), lambda: self._take_back(suggestion)
        )

    def _take_back(self, suggestion: Suggestion) -> None:
        self._suggestions.take_back(suggestion)
        self._ask()

    def _never(self, suggestion: Suggestion) -> None:
        entry = suggestion.sources[0].entry
        self.save()
        self._journal.hush(entry, on=True)
        for card in list(self.side.cards):
            if card.suggestion.sources[0].entry == entry:
                self.side.take_away(card.suggestion)
        self._suggest_timer.start()
        self.undo_offered.emit(
            self.tr("Nothing more will come from this entry."), lambda: self._again(entry)
        )

    def _again(self, entry: str) -> None:
        self._journal.hush(entry, on=False)
        self._ask()

    def _show_source(self, suggestion: Suggestion) -> None:
        source, last = suggestion.sources[0], suggestion.sources[-1]
        if source.entry != self._entry.id:
            self.open(source.entry)
        if last.entry == self._entry.id:
            self.sheet.select(source.start, last.end)
            self.sheet.setFocus()

    def _week_changed(self, _: str) -> None:
        if self.isVisible():
            self.side.show_week(self._insights.week()[0])
            self._fold()
            self._suggest_timer.start()

    def _set_folded(self, *, folded: bool) -> None:
        self._settings.set("suggestions", not folded)
        self._fold()
        self._ask()

    def _fold(self) -> None:
        shown = self._settings.get("suggestions")
        self.side.setVisible(shown)
        self.unfold.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self.side.setFixedWidth(_SIDE_WIDE if wide else _SIDE_NARROW)
