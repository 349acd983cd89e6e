"""The room Compose: the board, the words, and beside them where they go and how they will look."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from core.again import Again
from core.composer import Composer
from core.insights import Insights
from core.journal import Journal
from core.media import Media
from core.model import Post, Source, replace
from core.preparing import Preparing
from core.runner import Runner
from core.settings import Settings
from ui.bridge import Bridge
from ui.compose.advising import Advising
from ui.compose.again_card import AgainCard, EchoGate
from ui.compose.board import Board
from ui.compose.card_offer import CardOffer
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.compose.fates import Fates
from ui.compose.images import Images
from ui.compose.out import Out
from ui.compose.outlook import Outlook
from ui.compose.pages import SHELF, WRITE, Makers, Pages
from ui.compose.question import DescriptionGate
from ui.compose.sheets import Sheets
from ui.compose.side import Side
from ui.compose.sitting import Sitting
from ui.compose.taking import Taking
from ui.dates import say_day
from ui.theme import Look
from ui.widgets.room import Room


class ComposeRoom(Room):
    """One post at a time; whatever is on the desk is kept."""

    entry_wanted = Signal(str, int, int)

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        composer: Composer,
        journal: Journal,
        settings: Settings,
        out: Out,
        media: Media,
        preparing: Preparing,
        insights: Insights,
        again: Again,
        pages: Makers,
    ) -> None:
        super().__init__()
        self._look, self._composer = look, composer
        self._journal, self._settings = journal, settings
        self.again = AgainCard(look, again)
        self.pages = Pages(look, pages, self.save)
        self.side = Side(look, self.again, out, preparing.author, preparing.limits_of)
        self.out, self.networks, self.answers = out, out.networks, out.answers
        self.notes, self.preview = self.side.notes, self.side.preview
        self.board = Board(look, composer, self._waiting, lambda: self._post.id)
        self.sitting = Sitting(composer, self.networks.chosen, self.tell_unsaved)
        images = Images(look, runner, media, self.sitting.begin)
        self.desk = Desk(look, images, CardOffer(runner, preparing))
        self.sheets = Sheets(composer, images)
        self.sitting.use(self.desk)
        self._taking = Taking(look, runner, journal, composer, media, self.sitting, self.desk)
        self.again.text = self.desk.sheet.text
        self._fates = Fates(composer, again, self.sitting, self.desk, self.save)
        self._gate = EchoGate(self.desk, self.again, DescriptionGate(self.desk, settings))
        self._outlook = Outlook(runner, preparing, self.sitting, self.desk, self.side)
        self._advising = Advising(runner, composer, insights, self.sitting, self.desk, self.notes)
        for helper in (self.sitting, self._fates, self._outlook, self._advising):
            helper.setParent(self)  # with their timers they end with the room
        self.pages.lay_out(self, self.board, self.desk, self.side)
        self.networks.choose(settings.get("networks"))
        self._join(bridge)
        self._outlook.choose()
        self._show_state()

    @property
    def _post(self) -> Post:
        return self.sitting.post

    def heading(self) -> str:
        return self.tr("Compose")

    def enter(self) -> None:
        if self._post.id and not self.sitting.keeper.dirty:
            self._reload()
        self.board.refresh()
        self._advising.enter()
        if not self.pages.enter():
            self.desk.writing.edit().setFocus()

    def seen(self) -> None:
        self.desk.sheet.highlight()

    def leave(self) -> None:
        self.save()

    def unsaved(self) -> bool:
        return self.sitting.keeper.dirty

    def document(self) -> tuple[str, str]:
        return "post", self._post.id

    def note_by(self, note: Callable[[Post, str], int], forget: Callable[[], object]) -> None:
        self.sitting.keeper.note_by(lambda: note(self._post, self.desk.sheet.text()), forget)

    def new_post(self) -> None:
        self.compose("")

    def compose(self, text: str, sources: tuple[Source, ...] = ()) -> None:
        """Keep this one; a new post with these words, which stand there in the journal."""
        if not self.save():
            return
        self.pages.show_page(WRITE)
        entry = sources[0].entry if sources else ""
        self._put(replace(self._composer.blank(text), entry=entry, sources=sources))
        if text:
            self._touched()
            self.save()
        self.board.show_for(self._post)
        self.desk.sheet.setFocus()

    def open_post(self, post_id: str) -> None:
        """Without an id: those that are planned, on the board."""
        if not post_id:
            self.pages.show_planned()
        elif self.save():
            self.pages.show_page(WRITE)
            self._put(self._composer.get(post_id))
            self.board.show_for(self._post)
            if not self.board.list.hasFocus():
                self.desk.sheet.setFocus()

    def show_shelf(self) -> None:
        self.pages.show_page(SHELF)

    def look_for(self) -> bool:
        return self.pages.look_for()

    def show_waiting(self) -> None:
        for post in self._waiting()[:1]:
            self.open_post(post.id)

    def save(self) -> bool:
        """Keep what stands on the desk now; False when it could not be."""
        return self.sitting.save()

    def hand_over_next(self) -> None:
        """Copy the text and open the page of the next chosen network that does not have it yet."""
        if self.save() and self._post.id:
            self._gate.pass_by(self._hand_over)

    def _hand_over(self) -> None:
        self._outlook.look()
        self.pages.show_side()
        self.out.act(self._post)

    def _join(self, bridge: Bridge) -> None:
        desk, writing = self.desk, self.desk.writing
        writing.made = self.sheets.made
        self.sheets.join(writing.sheet)
        writing.edited.connect(self._touched)
        writing.shown.connect(self._tab_shown)
        writing.sheet.too_long.connect(self.tell_too_long)
        desk.extras.changed.connect(self._touched)
        desk.extras.image_wanted.connect(desk.images.wanted)
        desk.kind_chosen.connect(self.sitting.set_kind)
        desk.source_wanted.connect(lambda: self.entry_wanted.emit(*self._taking.place()))
        desk.sentences_wanted.connect(self.choose_sentences)
        desk.photos_wanted.connect(self._taking.take_photos)
        desk.hand_over_wanted.connect(self.hand_over_next)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.pages.add_key(keys, self.hand_over_next)
        self.pages.add_key("Ctrl+J", self.choose_sentences)
        self._fates.changed.connect(self._reload)
        self._fates.gone.connect(self._cleared)
        for opens in (self.board.opened, self._fates.open_wanted, self.pages.post_wanted):
            opens.connect(self.open_post)
        for tells in (desk.images, desk.card, self.pages, self.out):
            tells.told.connect(self.told)
        for offers in (writing, desk.images, self.sitting, self._fates, self.pages, self.out):
            offers.undo_offered.connect(self.undo_offered)
        for begins in (self.board.new_wanted, self.pages.new_wanted):
            begins.connect(self.new_post)
        self.networks.chosen_changed.connect(self._chosen)
        self.out.reload_wanted.connect(self._reload)
        self.out.redraft_wanted.connect(self.open_post)
        self._advising.post_wanted.connect(self.open_post)
        self._outlook.shown.connect(self._show_next)
        self.sitting.kept.connect(self._show_kept)
        bridge.post_changed.connect(self._post_changed)

    def _put(self, post: Post) -> None:
        self._advising.forget()
        self._advising.forget_told()
        self.networks.choose(post.networks or self._settings.get("networks"))
        self.sitting.put(post)
        self.status_changed.emit("")
        self._outlook.choose()
        self._outlook.look()
        self._show_state()
        self._advising.ask()

    def _touched(self) -> None:
        self.sitting.gather()
        self.sitting.keeper.touch()
        self._outlook.touch()
        self.again.touch()
        self._advising.touch()

    def _tab_shown(self, tab: str) -> None:
        self.preview.show_network(tab)
        self._outlook.look()
        self._advising.ask()

    def _chosen(self) -> None:
        self._settings.set("networks", self.networks.chosen())
        if self._post.id and self._post.state not in OUT_OF_HAND:
            self.sitting.keeper.touch()
            self.save()
        self._outlook.choose()
        self._outlook.look()

    def _show_next(self) -> None:
        act, fate = self.out.words(self._post), self.out.handing.fate(self._post)
        self.desk.show_post(self._post, self._source(), fate, act, filled=self._outlook.filled)
        self.pages.fit()

    def _show_state(self) -> None:
        self._show_next()
        self.desk.show_kind(
            self._post.kind, self._advising.guess, by_person=self._post.kind_by_person
        )
        self.out.show_post(self._post)
        self._taking.show_photos()
        self._fates.show_words()
        self.again.show_post(self._post)

    def _show_kept(self) -> None:
        self.status_changed.emit(self.tr("Saved"))
        self.board.mark()
        self._show_state()

    def go_beside(self) -> None:
        if self.pages.is_writing:
            self.pages.show_side()
            self.notes.go()

    def _waiting(self) -> list[Post]:
        """The posts with a question still open, newest first."""
        return [self._composer.get(post) for post in self.out.open_posts()]

    def _source(self) -> str:
        if not self._post.entry:
            return ""
        day = say_day(self._journal.get(self._post.entry).day)
        return self.tr("From your entry of {0}").format(day)

    def choose_sentences(self) -> None:
        """Sentences of an entry, chosen one by one, go to where the caret is."""
        self._taking.ask(self)

    def _reload(self) -> None:
        self.sitting.look_again()
        self._show_state()
        self._advising.ask()
        self.board.show_for(self._post)

    def _cleared(self) -> None:
        """The post is in the trash."""
        self._put(self._composer.blank())
        self.board.refresh()

    def _post_changed(self, post_id: str) -> None:
        if post_id != self._post.id:  # the own text is not compared with itself
            self._advising.forget_told()
        if self.isVisible():
            self.board.refresh()
            self.pages.refresh()
            self._advising.tell_week()
        if post_id == self._post.id and not self.sitting.keeper.dirty:
            before = self._post.state
            self.sitting.look_again()
            if self._post.deleted:
                self._cleared()
            elif self._post.state is not before and not self.board.list.hasFocus():
                self.board.show_for(self._post)
            self._show_state()

    def fit(self, wide: int) -> None:
        self.pages.fit(wide)
        self.desk.setMaximumWidth(self.desk.sheet.widest())
