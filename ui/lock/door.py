"""The locked window: a full, quiet page with a line for the passphrase, and a sheet for a thought."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.problems import Known
from ui.icons import pixmap
from ui.lock.passphrase import PassphraseLine
from ui.shell import say
from ui.theme import DISPLAY, GAP, PAD, PAGE, Look
from ui.widgets.basics import Page, button, column, label, row, scrolling

_WIDTH, _SHEET_HEIGHT, _ICON = 420, 140, 48


class Door(QMainWindow):
    """Knows nothing of the journal but whether something waits. `say` tells what is wrong."""

    tried = Signal(str)
    """The person typed this passphrase or recovery code."""
    keyring_wanted = Signal()
    cancelled = Signal()
    closing = Signal()

    def __init__(self, look: Look, leave_letter: Callable[[str], None]) -> None:
        super().__init__()
        self._look, self._leave_letter = look, leave_letter
        self._left = 0
        self.setWindowTitle(self.tr("Rapport"))
        self.setMinimumSize(600, 440)
        self.resize(1280, 800)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.heading = label("", "title")
        self.words = label("", "faint")
        for part in (self.heading, self.words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(True)
        self._pages = QStackedWidget()
        self._asking = self._make_asking()
        self._working = self._make_working()
        self._pages.addWidget(self._asking)
        self._pages.addWidget(self._working)
        inside = QWidget()
        inside.setMaximumWidth(look.scaled(_WIDTH))
        inside.setLayout(column(self._picture, self.heading, self.words, self._pages, spacing=PAD))
        body = Page()
        outside = QVBoxLayout(body)
        outside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        outside.addStretch(2)
        across = row(None, inside, None)
        across.setStretch(1, 1_000)  # as wide as there is room, and no wider than it wants
        outside.addLayout(across)
        outside.addStretch(3)
        self.setCentralWidget(scrolling(body))
        self._wait_timer = QTimer(self)
        self._wait_timer.setInterval(1000)
        self._wait_timer.timeout.connect(self._count_down)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        look.changed.connect(self._paint)
        self._paint()
        self.ask()

    def ask(self) -> None:
        """Show the line for the passphrase."""
        self.heading.setText(self.tr("Your journal is locked"))
        self.words.setText(
            self.tr("Everything in it is encrypted. Type your passphrase, or the recovery code.")
        )
        self._pages.setCurrentWidget(self._asking)
        self._set_busy(busy=False)
        self.line.setFocus()

    def work(self, heading: str, words: str, *, can_cancel: bool = False) -> None:
        """Show that something goes on."""
        self.heading.setText(heading)
        self.words.setText(words)
        self._pages.setCurrentWidget(self._working)
        self.cancel.setVisible(can_cancel)

    def opening(self) -> None:
        """The passphrase is tried; that takes a moment on purpose."""
        self._set_busy(busy=True)
        self.trouble.setText(self.tr("One moment…"))

    def say(self, problem: Known) -> None:
        """The journal did not open: why, and the line again."""
        self.ask()
        self.trouble.setText(say(problem))
        self.line.clear()
        self.line.setFocus()

    def hold(self, seconds: int) -> None:
        """The next try waits so long."""
        self._left = seconds
        if seconds > 0:
            self._wait_timer.start()
            self._count_down(passed=0)

    def offer_keyring(self) -> None:
        """The keyring could open it, if it were unlocked."""
        self.by_keyring.show()

    def tell_clipboard(self) -> None:
        """What was copied from the journal before it was locked is there still."""
        self.clipboard.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()

    def _make_asking(self) -> QWidget:
        page = QWidget()
        self.line = PassphraseLine(self._look, self.tr("Passphrase or recovery code"))
        self.line.entered.connect(self._try)
        self.open_it = button(self.tr("Open"), self._try, "primary")
        self.trouble = label("", wrap=True)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.by_keyring = button(
            self.tr("Open with this computer's keyring"), self.keyring_wanted.emit, "link"
        )
        self.by_keyring.hide()
        self.clipboard = button(
            self.tr("What you copied is still on the clipboard. Clear it"), self._clear, "link"
        )
        self.clipboard.hide()
        self.write = button(self.tr("Write something down meanwhile"), self._unfold, "link")
        self.sheet = QPlainTextEdit()
        self.sheet.setProperty("role", "sheet")
        self.sheet.setMinimumHeight(self._look.scaled(_SHEET_HEIGHT // 2))
        self.sheet.setMaximumHeight(self._look.scaled(_SHEET_HEIGHT))
        self.sheet.setFont(self._look.reading_font())
        self.sheet.setTabChangesFocus(True)
        self.sheet.setAccessibleName(self.tr("A new entry"))
        self.sheet.setPlaceholderText(
            self.tr("It is sealed at once. You find it in the journal when you open it.")
        )
        self.keep = button(self.tr("Seal it"), self._seal)
        self.sealed = label("", "hint", wrap=True)
        self._letter = QWidget()
        below = row(self.sealed, self.keep)
        below.setStretch(0, 1)  # the words take the room, not the button
        self._letter.setLayout(column(self.sheet, below))
        self._letter.hide()
        page.setLayout(
            column(
                row(self.line, self.open_it),
                self.trouble,
                row(None, self.by_keyring, None),
                row(None, self.clipboard, None),
                row(None, self.write, None),
                self._letter,
            )
        )
        return page

    def _make_working(self) -> QWidget:
        page = QWidget()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(GAP)
        bar.setAccessibleName(self.tr("Working"))
        self.cancel = button(self.tr("Cancel"), self.cancelled.emit)
        page.setLayout(column(bar, row(None, self.cancel, None), None, spacing=PAD))
        return page

    def _try(self) -> None:
        if not self.line.text():
            self.line.setFocus()
        elif self._left <= 0 and self.open_it.isEnabled():
            self.tried.emit(self.line.text())

    def _seal(self) -> None:
        try:
            self._leave_letter(self.sheet.toPlainText())
        except Known as problem:
            self.sealed.setText(say(problem))
            return
        self.sheet.clear()
        self.sheet.document().clearUndoRedoStacks()
        self.sealed.setText(self.tr("Sealed. It is in your journal when you open it."))

    def unsealed(self) -> bool:
        """Whether something was written here and not sealed."""
        return bool(self.sheet.toPlainText().strip())

    def _unfold(self) -> None:
        self._letter.show()
        self.write.hide()
        self.sheet.setFocus()

    def _clear(self) -> None:
        QApplication.clipboard().clear()
        self.clipboard.hide()

    def _set_busy(self, *, busy: bool) -> None:
        for part in (self.line, self.open_it):
            part.setEnabled(not busy)
        if not busy and self._left <= 0:
            self.trouble.setText("")

    def _count_down(self, passed: int = 1) -> None:
        self._left -= passed
        self.open_it.setEnabled(self._left <= 0)
        if self._left <= 0:
            self._wait_timer.stop()
            self.trouble.setText("")
        else:
            said = self.tr("The next try waits {0} s. The journal is safe.")
            self.trouble.setText(said.format(self._left))

    def _paint(self) -> None:
        side = self._look.scaled(_ICON)
        picture = pixmap("lock", self._look.theme.accent, side, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self.heading.setFont(self._look.reading_font(DISPLAY))
