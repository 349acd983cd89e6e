"""Ctrl+K: one box that finds entries, posts and commands."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from core.finding import Sought
from core.journal import Journal
from core.model import MARK_OFF, MARK_ON, Found
from core.runner import Runner
from core.text import first_words
from ui.dates import read_day, say_day
from ui.icons import icon
from ui.theme import GAP, ICON, PAD, Look
from ui.widgets.autosave import single_shot
from ui.widgets.seeking import Seeking

_SHOWN = 12
_BEFORE, _LONGEST, _LEAST = 16, 58, 14  # characters before the first match, and in all
_TYPING_MS = 100
_WIDTH, _TOP, _TALLEST = 560, 72, 440
_ACT = Qt.ItemDataRole.UserRole


class Palette(QFrame):
    """Lies over the window; Esc or a click elsewhere closes it."""

    entry_chosen = Signal(str)
    post_chosen = Signal(str)
    command_chosen = Signal(str)
    day_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        look: Look,
        runner: Runner,
        journal: Journal,
        commands: Sequence[tuple[str, str, str]],
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._commands = window, look, commands
        finding = journal.finding(_SHOWN, posts=True)
        self._seeking: Seeking[Sought] = Seeking(runner, finding.at_once, finding.work)
        self._enter = False
        self.before: QWidget | None = None
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find an entry, a post or a command"))
        self.line.setAccessibleName(self.tr("Find"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(look.scaled(ICON), look.scaled(ICON)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PAD, PAD, PAD, PAD)
        inside.setSpacing(GAP)
        inside.addWidget(self.line)
        inside.addWidget(self.list)
        self._timer = single_shot(self, _TYPING_MS, self._fill)
        self.line.textEdited.connect(lambda _: self._timer.start())
        self.list.itemClicked.connect(self._choose)
        self._fill()

    def open(self) -> None:
        width = min(self._look.scaled(_WIDTH), self._window.width() - 2 * PAD)
        self.setGeometry((self._window.width() - width) // 2, _TOP, width, _TALLEST)
        self._fit()
        open_now = [p for p in self._window.findChildren(Palette) if p.isVisible()]
        self.before = open_now[0].before if open_now else self._window.focusWidget()
        for other in open_now:
            other.close()
        self.show()
        self.raise_()
        self.line.setFocus()
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))
        elsewhere = isinstance(watched, QWidget) and not self.isAncestorOf(watched)
        if event.type() is QEvent.Type.MouseButtonPress and elsewhere and watched is not self:
            self.close()
        return False

    def _key(self, key: Qt.Key) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if key in steps:
            last = self.list.count() - 1
            self.list.setCurrentRow(min(max(self.list.currentRow() + steps[key], 0), last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._fill()
            if (item := self.list.currentItem()) is not None:
                self._enter = item.data(_ACT) is None  # the first of what is still looked for
                self._choose(item)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True  # the list has the arrows; nothing below the box is reached
        elif key == Qt.Key.Key_Escape:
            self.close()
            if self.before is not None and isValid(self.before):
                self.before.setFocus()
        else:
            return False
        return True

    def _fill(self) -> None:
        self._timer.stop()
        self._enter = False
        if not self.line.text().strip():
            self._seeking.stop()
            self._show(None)
            return
        self._seeking.ask(self.line.text(), self._show)
        if self._seeking.busy:
            self._show_commands()
            self._add("search", escape(self.tr("Looking through everything…")), "", None)
            self.list.setCurrentRow(0)
            self._fit()

    def _show_commands(self) -> None:
        self.list.clear()
        query = self.line.text().strip().casefold()
        for name, words, picture in self._commands:
            if query in words.casefold():
                self._add(picture, escape(words), "", partial(self.command_chosen.emit, name))
        if day := read_day(self.line.text()):
            said = self.tr("What you wrote on {0}").format(say_day(day))
            self._add("journal", escape(said), "", partial(self.day_chosen.emit, day))

    def _show(self, sought: Sought | None) -> None:
        self._show_commands()
        for hit in sought.hits if sought else ():
            chosen = self.entry_chosen if hit.type == "entry" else self.post_chosen
            said, day = self._said(hit)
            self._add(
                "journal" if hit.type == "entry" else "compose",
                said,
                day,
                partial(chosen.emit, hit.id),
            )
        if not self.list.count():
            self._add("search", escape(self.tr("Nothing found.")), "", lambda: None)
        self.list.setCurrentRow(0)
        self._fit()
        if self._enter:
            self._choose(self.list.item(0))

    def _fit(self) -> None:
        """As high as what is found needs, and no higher than the window has room for."""
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        around = 2 * PAD + self.line.sizeHint().height() + GAP + 2 * self.list.frameWidth()
        highest = min(self._look.scaled(_TALLEST), self._window.height() - _TOP - PAD)
        self.resize(self.width(), min(around + rows + GAP, highest))

    def _said(self, hit: Found) -> tuple[str, str]:
        """As much of its words as finds room in a line, and its day where that does too."""
        bar = self.list.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * PAD - bar - self.list.iconSize().width() - 4 * GAP
        day = say_day(hit.day, "d MMM yyyy")
        for longest in range(_LONGEST, _LEAST, -4):
            for beside in (day, ""):
                title = first_words(hit.title, longest) if hit.title else ""
                left = max(longest - len(title), _LEAST)
                said = (f"<b>{escape(title)}</b> " if title else "") + _bold(hit.snippet, left)
                if self._label(said, beside).sizeHint().width() <= room:
                    return said, beside
        return _bold(hit.snippet, _LEAST), ""

    def _label(self, said: str, day: str) -> QLabel:
        faint = self._look.theme.faint
        words = QLabel(said + (f" <span style='color:{faint}'>{day}</span>" if day else ""))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setContentsMargins(4, GAP, GAP, GAP)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return words

    def _add(self, picture: str, said: str, day: str, act: Callable[[], object] | None) -> None:
        item = QListWidgetItem(icon(picture, self._look.theme.faint), "")
        item.setData(_ACT, act)
        words = self._label(said, day)
        heard = QTextDocumentFragment.fromHtml(words.text()).toPlainText()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, heard)
        item.setSizeHint(words.sizeHint())
        self.list.addItem(item)
        self.list.setItemWidget(item, words)

    def _choose(self, item: QListWidgetItem) -> None:
        act = item.data(_ACT)
        if act is not None:
            self.close()
            act()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._seeking.stop()
        super().closeEvent(event)


def _bold(snippet: str, longest: int = _LONGEST) -> str:
    words = " ".join(snippet.split())
    start = max(words.find(MARK_ON) - _BEFORE, 0)
    if start:
        words = "…" + words[words.find(" ", start) + 1 :]
    if len(words) > longest:
        cut = words[:longest]
        words = cut[: max(cut.rfind(" "), cut.rfind(MARK_OFF) + 1)] + "…"
    return escape(words).replace(MARK_ON, "<b>").replace(MARK_OFF, "</b>")
