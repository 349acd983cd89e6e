"""One thing of the shelf, to be filled in: a link, a quote or a headline."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from core.model import replace
from core.shelf import TYPES, Shelved
from core.shelf_text import HEADLINE, LINK, QUOTE
from ui.compose.shelf_list import host, type_name
from ui.theme import GAP, Look
from ui.widgets.basics import IconButton, button, column, label
from ui.widgets.check import Check
from ui.widgets.flow import flow

_NOTE_LINES, _QUOTE_LINES = 4, 4


class ShelfForm(QWidget):
    """`edited`: something was typed; the others are wishes."""

    edited = Signal()
    keep_wanted = Signal()
    post_wanted = Signal()
    delete_wanted = Signal()
    title_wanted = Signal(str)
    """Ask this page for its title."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.thing = Shelved(LINK, "", "")
        self._types: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for type_ in TYPES:
            made = button(type_name(type_), partial(self._choose, type_), "chip")
            made.setCheckable(True)
            group.addButton(made)
            self._types[type_] = made
        self.url = self._line(self.tr("Address"), "https://")
        self.ask = button("", lambda: self.title_wanted.emit(self.url.text().strip()), "link")
        self.ask.setToolTip(self.tr("The page learns that somebody looked; nothing else leaves."))
        self.words = self._line(self.tr("Title"), "")
        self.quote = self._text(self.tr("Their words"), _QUOTE_LINES)
        self.author = self._line(self.tr("Who said it"), "")
        self.source = self._line(self.tr("Where it stands"), self.tr("A book, a talk, a paper"))
        self.note = self._text(self.tr("Why it matters to you"), _NOTE_LINES)
        self.tags = self._line(self.tr("Tags"), self.tr("clay, business"))
        self.private = Check(
            look, wrap=True, text=self.tr("Only for me: never offered for sharing")
        )
        self.private.clicked.connect(self._edited)
        self.keep = button(self.tr("Keep it"), self.keep_wanted.emit)
        self.post = button(self.tr("Make a post of it"), self.post_wanted.emit, "primary")
        self.delete = IconButton(look, "trash", self.tr("Take it off the shelf"))
        self.delete.clicked.connect(self.delete_wanted)
        self._names: dict[QWidget, QWidget] = {}
        # The asking comes while one types the address, and below the title: a space that is meant for
        # the title must not ask the page.
        parts: list[QWidget] = [
            self.url, self.words, self.ask, self.quote, self.author, self.source, self.note, self.tags,
        ]  # fmt: skip
        named: list[QWidget] = []
        for part in parts:
            if part is not self.ask:
                name = label(part.accessibleName(), "faint")
                self._names[part] = name
                named.append(name)
            named.append(part)
        foot = flow(self.delete)
        foot.push()
        foot.add(self.keep, self.post)
        inside = column(
            flow(*self._types.values()),
            *named,
            self.private,
            foot,
            None,
            spacing=GAP // 2,
        )
        inside.setSpacing(GAP // 2 + 2)
        self.setLayout(inside)
        self.show_thing(self.thing)

    def show_thing(self, thing: Shelved) -> None:
        """Another thing, or a new one of its type."""
        self.thing = thing
        for part, said in (
            (self.url, thing.url),
            (self.words, thing.words),
            (self.author, thing.author),
            (self.source, thing.source),
            (self.tags, ", ".join(thing.tags)),
        ):
            part.setText(said)
            part.setCursorPosition(0)
        self.quote.setPlainText(thing.words)
        self.note.setPlainText(thing.note)
        self.private.setChecked(thing.private)
        self._show_type()

    def wanted(self) -> Shelved:
        """As it is filled in."""
        type_ = self.thing.type
        return replace(
            self.thing,
            words=self.quote.toPlainText() if type_ == QUOTE else self.words.text(),
            url=self.url.text().strip(),
            author=self.author.text() if type_ == QUOTE else "",
            source=self.source.text() if type_ != LINK else "",
            note=self.note.toPlainText().strip(),
            tags=tuple(tag.strip() for tag in self.tags.text().split(",") if tag.strip()),
            private=self.private.isChecked() and type_ == LINK,
        )

    def first(self) -> QWidget:
        """Where one begins to type."""
        return self.quote if self.thing.type == QUOTE else self.url

    def take_title(self, url: str, title: str) -> None:
        """The page said its title; what the person typed meanwhile stays."""
        if self.url.text().strip() == url and not self.words.text().strip():
            self.words.setText(title)
            self._edited()

    def _choose(self, type_: str) -> None:
        self.thing = replace(self.wanted(), type=type_)
        if type_ == QUOTE and not self.quote.toPlainText():
            self.quote.setPlainText(self.words.text())
        self._show_type()
        self._edited()

    def _show_type(self) -> None:
        type_, new = self.thing.type, not self.thing.id
        for name, made in self._types.items():
            made.setChecked(name == type_)
            made.setVisible(new or name == type_)
        shown = {
            self.words: type_ != QUOTE,
            self.quote: type_ == QUOTE,
            self.author: type_ == QUOTE,
            self.source: type_ != LINK,
        }
        for part, is_shown in shown.items():
            part.setVisible(is_shown)
            self._names[part].setVisible(is_shown)
        self.private.setVisible(type_ == LINK)
        said = self.tr("Headline") if type_ == HEADLINE else self.tr("Title")
        self._name(self.words, said)
        thinks = self.tr("What you think of it")
        self._name(self.note, self.tr("Why it matters to you") if type_ == LINK else thinks)
        self.delete.setVisible(not new)
        self._show_ask()

    def _name(self, part: QWidget, said: str) -> None:
        part.setAccessibleName(said)
        self._names[part].setText(said)  # type: ignore[attr-defined]

    def _show_ask(self) -> None:
        url = self.url.text().strip()
        may = url.startswith(("https://", "http://")) and bool(host(url))
        empty = not self.words.text().strip()
        self.ask.setVisible(may and empty and self.thing.type != QUOTE)
        self.ask.setText(self.tr("Ask {0} for its title").format(host(url)) if may else "")

    def _line(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.textEdited.connect(self._edited)
        made.returnPressed.connect(self.keep_wanted)
        return made

    def _text(self, name: str, lines: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setProperty("role", "sheet")
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 3 * GAP)
        made.textChanged.connect(self._edited)
        return made

    def _edited(self) -> None:
        self._show_ask()
        self.edited.emit()
