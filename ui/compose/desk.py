"""The middle of the room: the words, the images, what goes along, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.model import Kind, KindGuess, Post, PostState
from ui import words
from ui.compose.card_offer import CardOffer
from ui.compose.extras import Extras
from ui.compose.images import Images
from ui.compose.kind_hint import KindHint
from ui.compose.thread_offer import ThreadOffer
from ui.compose.writing import Writing
from ui.icons import kind_icon
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import (
    IconButton,
    Page,
    button,
    clear,
    column,
    label,
    least_height,
    scrolling_cards,
)
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.widgets.in_sight import bring_into_sight

OUT_OF_HAND = (PostState.WAITING, PostState.SENT)
"""In these states the words are somebody else's to read already: they stay as they are."""


_KINDS = tuple(Kind)


class _Body(Page):
    """All above the buttons at the foot, which are seen however little room there is."""

    def heightForWidth(self, width: int) -> int:
        """The least: the sheet has what is left over, and a bar comes only when that is too little."""
        return least_height(self, width)


class Desk(QWidget):
    """Shows a post; tells what the person wants."""

    kind_chosen = Signal(object)
    source_wanted = Signal()
    sentences_wanted = Signal()
    photos_wanted = Signal()
    idea_wanted = Signal()
    again_wanted = Signal()
    delete_wanted = Signal()
    hand_over_wanted = Signal()

    def __init__(self, look: Look, images: Images, card: CardOffer) -> None:
        super().__init__()
        self._look = look
        self.setAcceptDrops(True)
        self.writing = Writing(look)
        self.sheet = self.writing.sheet
        self.offer = ThreadOffer(look)
        self.images, self.card = images, card
        self.sheet.take_mime = images.take
        self.extras = Extras(look)
        images.emptied.connect(self.extras.image.setFocus)
        self.kind = Choice(look, self.tr("Kind of post"))
        for kind in _KINDS:
            self.kind.addItem(words.kind(kind, translate))
        self.hint = KindHint(look)
        self.hint.kind_chosen.connect(self._chosen_beside)
        self.source = button("", self.source_wanted.emit, "link")
        self.photos = button(self.tr("Its photos"), self.photos_wanted.emit, "link")
        self.photos.setToolTip(
            self.tr("Add the photos of the entry, with what was written to them")
        )
        self.sentences = self.extras.sentences
        self.sentences.clicked.connect(self.sentences_wanted)
        self.fate = label("", "faint", wrap=True)
        self.idea = button("", self.idea_wanted.emit, "quiet")
        self.again = button(self.tr("Use again"), self.again_wanted.emit, "quiet")
        self.earlier = IconButton(look, "history", self.tr("Earlier versions (Ctrl+H)"))
        self.delete = IconButton(look, "trash", self.tr("Delete this post"))
        self.hand_over = button(self.tr("Hand over"), self.hand_over_wanted.emit, "primary")
        self.hand_over.setToolTip(
            self.tr("Send, or copy the text and open the network's page (Ctrl+Enter)")
        )
        self.kind.activated.connect(lambda index: self.kind_chosen.emit(_KINDS[index]))
        self.delete.clicked.connect(self.delete_wanted)
        self._body = body = _Body()
        inside = column(
            flow(self.kind, self.hint.says, self.hint, self.writing.different),
            self.fate,
            self.writing,
            self.offer,
            self.images,
            self.card,
            self.extras,
            flow(self.source, self.photos, spacing=GAP * 2),
        )
        inside.setStretchFactor(self.writing, 1)
        self._questions = QVBoxLayout()
        inside.addLayout(self._questions)
        body.setLayout(inside)
        foot = flow(self.delete, self.earlier, self.idea, self.again)
        foot.push()
        foot.add(self.hand_over)
        self._words = scrolling_cards(body)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._words, 1)
        whole.addLayout(foot)
        self._paint()
        look.changed.connect(self._paint)

    def minimumSizeHint(self) -> QSize:
        """As wide as all that is above the foot: nothing there is cut, though it can be scrolled."""
        least, bar = super().minimumSizeHint(), self._words.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), self._body.minimumSizeHint().width() + bar), least.height())

    def share(self, other: QWidget) -> None:
        """Give another part the place above the foot, for whenever the words are not shown."""
        self._whole.insertWidget(0, other, 1)

    def show_words(self, *, shown: bool) -> None:
        self._words.setVisible(shown)

    def ask(self, question: QWidget) -> None:
        """Put a question above the buttons at the foot; its first answer has the keyboard."""
        clear(self._questions)
        self._questions.addWidget(question)
        question.setFocus()
        bring_into_sight(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: no answer to the question; the words again."""
        if event.key() == Qt.Key.Key_Escape and self._questions.count():
            clear(self._questions)
            self.writing.edit().setFocus()
        else:
            super().keyPressEvent(event)

    def _chosen_beside(self, kind: Kind) -> None:
        self.kind.setFocus()  # what has the keyboard goes
        self.kind_chosen.emit(kind)

    def show_kind(self, kind: Kind, guess: KindGuess | None, *, by_person: bool) -> None:
        """The kind in force, and how it came to be."""
        self.kind.setCurrentIndex(_KINDS.index(kind))
        said = self.hint.show_guess(guess, self.writing.edit().text(), by_person=by_person)
        self.kind.setAccessibleDescription(said)

    def show_post(self, post: Post, source: str, fate: str, act: str, *, filled: bool) -> None:
        """What can be done with the post in its state; `act` is what the button says, or empty.

        What can be done once there are words, `filled`, has its place before: the sheet stays.
        """
        fixed = post.state in OUT_OF_HAND
        self.writing.set_fixed(fixed=fixed)
        self.sentences.setVisible(not fixed)
        self.source.setText(source)
        self.source.setVisible(bool(source))
        self.fate.setText(fate)
        self.fate.setVisible(bool(fate))
        self.idea.setText(
            self.tr("Make it a draft") if post.state is PostState.IDEA else self.tr("Keep as idea")
        )
        self.idea.setVisible(post.state in (PostState.IDEA, PostState.DRAFT))
        self.idea.setEnabled(bool(post.id))
        self.again.setVisible(post.state is PostState.SENT)
        self.earlier.setEnabled(bool(post.id))
        self.delete.setEnabled(bool(post.id))
        able = filled and bool(act)
        if not able and self.hand_over.hasFocus():  # else the keyboard goes where nobody looks
            self.writing.edit().setFocus()
        self.hand_over.setVisible(post.state is not PostState.SENT or bool(act))
        self.hand_over.setEnabled(able)
        self.hand_over.setText(act or self.tr("Hand over"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.sheet.isReadOnly() and self.images.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.images.take(event.mimeData())
        event.acceptProposedAction()

    def _paint(self) -> None:
        for index, kind in enumerate(_KINDS):
            self.kind.setItemIcon(index, kind_icon(kind, self._look.theme.kinds[kind]))
