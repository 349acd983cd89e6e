"""The notes beside the words, and what each of them does to the words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core import leaving_out
from core.composer import Composer
from core.insights import Insights
from core.model import KindGuess, PostState
from core.rereading import Second
from core.runner import Runner
from core.text import in_place
from ui import words
from ui.compose.advice import Advice
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.compose.elsewhere import Place
from ui.compose.notes_panel import NotesPanel
from ui.compose.reader import Reader
from ui.compose.sitting import Sitting
from ui.shell import translate
from ui.widgets.writing_edit import WritingEdit


class Advising(QObject):
    """Reads what the caret is in, and what else goes out, after a pause; shows the kind and notes."""

    post_wanted = Signal(str)

    def __init__(
        self,
        runner: Runner,
        composer: Composer,
        insights: Insights,
        sitting: Sitting,
        desk: Desk,
        notes: NotesPanel,
    ) -> None:
        super().__init__()
        self._insights, self._sitting = insights, sitting
        self._desk, self._notes = desk, notes
        self._reader = Reader(
            runner,
            composer,
            lambda: desk.writing.edit().text(),
            lambda: sitting.post.id,
            desk.writing.elsewhere,
        )
        self._reader.setParent(self)
        self.touch, self.ask = self._reader.touch, self._reader.ask
        self._reader.found.connect(self._show)
        self._reader.nothing.connect(notes.forget)
        notes.shown.connect(self._point_at)
        notes.replaced.connect(self._replace)
        notes.post_wanted.connect(self.post_wanted)
        notes.undo_wanted.connect(lambda: desk.writing.edit().undo())
        notes.left.connect(lambda: desk.writing.edit().setFocus())

    @property
    def guess(self) -> KindGuess | None:
        """What kind the text reads like, once it was read."""
        return self._reader.guess

    @property
    def resting(self) -> bool:
        return self._reader.resting

    def forget(self) -> None:
        """Another post."""
        self._reader.guess = None
        self._notes.forget()

    def forget_told(self) -> None:
        """What was told lately may be other posts now."""
        self._reader.forget_told()

    def enter(self) -> None:
        """The room is shown; what was told elsewhere meanwhile counts."""
        self.touch()
        self.tell_week()

    def tell_week(self) -> None:
        week, _ = self._insights.week()
        said = translate("Notes", "Your week so far: {0}.")
        counts = words.counts(week.counts, translate)
        self._notes.show_week(said.format(counts) if week.posts else "")

    def _show(self, second: Second, others: Sequence[tuple[Place, Second]]) -> None:
        post, reading = self._sitting.post, second.reading
        if post.state is PostState.SENT:
            self._notes.forget()
        else:
            self._notes.show_second(second, others, fixed=self._desk.sheet.isReadOnly())
        by_person = post.kind_by_person
        fixed = by_person or post.state in OUT_OF_HAND or reading.text == post.text
        kind = post.kind if fixed or self._desk.writing.tab else reading.guess.kind
        self._desk.show_kind(kind, reading.guess, by_person=by_person)

    def _point_at(self, note: Advice) -> None:
        sheet = self._sheet_of(note)
        sheet.point_at(note.start, note.end)
        sheet.setFocus()

    def _replace(self, note: Advice) -> None:
        sheet = self._sheet_of(note)
        text = sheet.toPlainText()
        if note.words not in text[note.start : note.end]:
            return  # they have moved since they were read; in a moment it is noted where they are
        gone = leaving_out.sentences(text, note.start, note.end) if note.drops else note
        sheet.select(gone.start, gone.end)
        sheet.textCursor().insertText(in_place(note.instead, text, note.start))

    def _sheet_of(self, note: Advice) -> WritingEdit:
        """The sheet that the note is about, shown if it was another."""
        if note.place is not None:
            self._desk.writing.go_to(note.place)
        return self._desk.writing.edit()
