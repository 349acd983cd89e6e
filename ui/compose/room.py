"""The room Compose: the board, the text, and beside it where it goes and what to look at twice."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.composer import Composer, Reading
from core.journal import Journal
from core.model import Kind, KindGuess, Post, PostState, Source, replace
from core.outbox import Outbox
from core.runner import Runner
from core.settings import Settings
from ui.bridge import Bridge
from ui.compose.board import Board
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.compose.notes_panel import NotesPanel
from ui.compose.out import Out
from ui.dates import say_day
from ui.tasks import raise_error
from ui.theme import PAD, PAGE, Look
from ui.widgets.autosave import AutoSave, single_shot
from ui.widgets.basics import column, scrolling
from ui.widgets.room import Room

COUNT_MS, READ_MS = 40, 350


class ComposeRoom(Room):
    """One post at a time; whatever is on the sheet is kept."""

    entry_wanted = Signal(str, int, int)

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        composer: Composer,
        outbox: Outbox,
        journal: Journal,
        settings: Settings,
        out: Out,
    ) -> None:
        super().__init__()
        self._look, self._runner = look, runner
        self._composer, self._outbox = composer, outbox
        self._journal, self._settings = journal, settings
        self._post = composer.blank()
        self._asked = 0
        self._guess: KindGuess | None = None
        self.board = Board(look, composer, self._waiting)
        self.desk = Desk(look)
        self.out = out
        self.networks, self.answers = out.networks, out.answers
        self.notes = NotesPanel(look)
        beside = QWidget()
        inside = column(out, self.notes, None, spacing=PAD)
        inside.setContentsMargins(0, 0, 4, 0)
        beside.setLayout(inside)
        self._side = scrolling(beside)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE, PAD, PAGE, 0)
        across.setSpacing(PAGE)
        across.addWidget(self.board)
        across.addStretch(0)
        across.addWidget(self.desk, 1)
        across.addStretch(0)
        across.addWidget(self._side)
        self._keeper = AutoSave(self, self._write, self.tell_unsaved)
        self._count_timer = single_shot(self, COUNT_MS, self._count)
        self._read_timer = single_shot(self, READ_MS, self._ask)
        self.networks.choose(settings.get("networks"))
        self._join(bridge)
        self._show_state()

    def heading(self) -> str:
        return self.tr("Compose")

    def enter(self) -> None:
        if self._post.id and not self._keeper.dirty:
            self._reload()
        self.board.refresh()
        self._read_timer.start()
        self.desk.sheet.setFocus()

    def seen(self) -> None:
        self.desk.sheet.highlight()

    def leave(self) -> None:
        self.save()

    def unsaved(self) -> bool:
        return self._keeper.dirty

    def document(self) -> tuple[str, str]:
        return "post", self._post.id

    def note_by(self, note: Callable[[Post, str], int], forget: Callable[[], object]) -> None:
        self._keeper.note_by(lambda: note(self._post, self.desk.sheet.text()), forget)

    def new_post(self) -> None:
        self.compose("")

    def compose(self, text: str, sources: tuple[Source, ...] = ()) -> None:
        """Keep this one; a new post with these words, which stand there in the journal."""
        if not self.save():
            return
        entry = sources[0].entry if sources else ""
        self._put(replace(self._composer.blank(text), entry=entry, sources=sources))
        if text:
            self._touched()
            self.save()
        self.board.refresh()
        self.desk.sheet.setFocus()

    def open_post(self, post_id: str) -> None:
        if self.save():
            self._put(self._composer.get(post_id))
            self.board.show_for(self._post)
            if not self.board.list.hasFocus():
                self.desk.sheet.setFocus()

    def show_waiting(self) -> None:
        for post in self._waiting()[:1]:
            self.open_post(post.id)

    def save(self) -> bool:
        """Keep what stands on the sheet now; False when it could not be."""
        return self._keeper.flush()

    def _write(self) -> None:
        text = self.desk.sheet.text()
        if not self._post.id and not text.strip():
            return
        wanted = replace(self._post, text=text, networks=tuple(self.networks.chosen()))
        self._post = self._composer.save(wanted)
        self.status_changed.emit(self.tr("Saved"))
        self._show_state()

    def hand_over_next(self) -> None:
        """Copy the text and open the page of the next chosen network that does not have it yet."""
        if self.save() and self._post.id:
            self.networks.show_text(self.desk.sheet.text())
            self.out.act(self._post)

    def _join(self, bridge: Bridge) -> None:
        self.desk.sheet.edited.connect(self._touched)
        self.desk.sheet.too_long.connect(self.tell_too_long)
        self.desk.kind_chosen.connect(self._set_kind)
        self.desk.source_wanted.connect(self._show_source)
        self.desk.idea_wanted.connect(self._toggle_idea)
        self.desk.again_wanted.connect(self._use_again)
        self.desk.delete_wanted.connect(self._delete)
        self.desk.hand_over_wanted.connect(self.hand_over_next)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            send = QShortcut(QKeySequence(keys), self, self.hand_over_next)
            send.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.board.opened.connect(self.open_post)
        self.board.new_wanted.connect(self.new_post)
        self.networks.chosen_changed.connect(self._chosen)
        self.out.told.connect(self.told)
        self.out.undo_offered.connect(self.undo_offered)
        self.out.reload_wanted.connect(self._reload)
        self.notes.shown.connect(self.desk.show_words)
        self.notes.replaced.connect(self.desk.replace_words)
        bridge.post_changed.connect(self._post_changed)

    def _put(self, post: Post) -> None:
        self._post = post
        self._guess = None
        self._keeper.clear()
        self.desk.sheet.show_text(post.text)
        self.notes.forget()
        self.networks.choose(post.networks or self._settings.get("networks"))
        self.status_changed.emit("")
        self._count()
        self._show_state()
        self._ask()

    def _touched(self) -> None:
        self._keeper.touch()
        self._count_timer.start()
        self._read_timer.start()

    def _count(self) -> None:
        self.networks.show_text(self.desk.sheet.text())
        self._show_next()

    def _chosen(self) -> None:
        self._settings.set("networks", self.networks.chosen())
        if self._post.id and self._post.state not in OUT_OF_HAND:
            self._keeper.touch()
            self.save()
        self._count()

    def _show_next(self) -> None:
        act = self.out.words(self._post) if self.desk.sheet.text().strip() else ""
        self.desk.show_post(self._post, self._source(), self.out.handing.fate(self._post), act)

    def _show_state(self) -> None:
        self._show_next()
        self.desk.show_kind(self._post.kind, self._guess, by_person=self._post.kind_by_person)
        self.out.show_post(self._post)

    def _waiting(self) -> list[Post]:
        """The posts with a question still open, newest first."""
        return [self._composer.get(post) for post in self.out.open_posts()]

    def _source(self) -> str:
        if not self._post.entry:
            return ""
        day = say_day(self._journal.get(self._post.entry).day)
        return self.tr("From your entry of {0}").format(day)

    def _ask(self) -> None:
        """Have the text read on a worker: its kind, its wording, private things in it."""
        self._asked += 1
        asked, text = self._asked, self.desk.sheet.text()
        if text.strip():
            look = self._composer.reading(text)
            self._runner.run(look, lambda found: self._show(asked, found), raise_error)
        else:
            self.notes.forget()

    def _show(self, asked: int, reading: Reading) -> None:
        if asked != self._asked:
            return
        post = self._post
        if post.state is PostState.SENT:
            self.notes.forget()
        else:
            self.notes.show_reading(reading, fixed=self.desk.sheet.isReadOnly())
        by_person, self._guess = post.kind_by_person, reading.guess
        fixed = by_person or post.state in OUT_OF_HAND or reading.text == post.text
        kind = post.kind if fixed else reading.guess.kind
        self.desk.show_kind(kind, reading.guess, by_person=by_person)

    def _set_kind(self, kind: Kind) -> None:
        if self._post.id:
            self.save()
            self._post = self._composer.set_kind(self._post.id, kind)
        else:
            self._post = replace(self._post, kind=kind, kind_by_person=True)
        self.desk.show_kind(kind, None, by_person=True)

    def _reload(self) -> None:
        self._post = self._composer.get(self._post.id)
        self._show_state()
        self._ask()
        self.board.show_for(self._post)

    def _toggle_idea(self) -> None:
        self.save()
        state = PostState.DRAFT if self._post.state is PostState.IDEA else PostState.IDEA
        self._composer.move(self._post.id, state)
        self._reload()

    def _use_again(self) -> None:
        self.open_post(self._composer.duplicate(self._post.id).id)

    def _delete(self) -> None:
        if not self.save() or not self._post.id:
            return
        gone = self._composer.delete(self._post.id)
        self._put(self._composer.blank())
        self.board.refresh()
        self.undo_offered.emit(
            self.tr("The post is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _bring_back(self, post_id: str) -> None:
        self._composer.restore(post_id)
        self.open_post(post_id)

    def _show_source(self) -> None:
        sources = [s for s in self._post.sources if s.entry == self._post.entry]
        start = sources[0].start if sources else -1
        self.entry_wanted.emit(self._post.entry, start, sources[-1].end if sources else -1)

    def _post_changed(self, post_id: str) -> None:
        if self.isVisible():
            self.board.refresh()
        if post_id == self._post.id and not self._keeper.dirty:
            self._post = self._composer.get(post_id)
            self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part, widths in ((self.board, (184, 232, 340)), (self._side, (256, 316, 380))):
            part.setFixedWidth(self._look.column(event.size().width(), *widths))
        self.desk.setMaximumWidth(self.desk.sheet.widest())
