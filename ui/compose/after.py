"""With a post that is out: change its words there, delete it and write it anew, count the answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from core.posting import Posting
from core.problems import Known
from core.runner import Runner
from ui.shell import say
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, restyle, row

_WIDTH = 440


class Asking(QDialog):
    """Says what will happen and does it on a word; what fails is said here, and nothing typed goes."""

    def __init__(
        self, parent: QWidget, title: str, said: str, part: QWidget | None, word: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.closed, self._part = False, part
        self.go: Callable[[], object] = lambda: None
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.cancel = button(self.tr("Cancel"), self.reject)
        self.act = button(word, self._do, "primary")
        inside = column(
            label(title, "section"),
            label(said, wrap=True),
            *([part] if part else []),
            self.trouble,
            row(None, self.cancel, self.act),
            spacing=16,
        )
        inside.setContentsMargins(24, 24, 24, 24)
        self.setLayout(inside)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.act.click)

    def _do(self) -> None:
        self._say(self.tr("The network is asked…"), "hint")
        self._let(False)  # what is typed now would be lost, and a second press go out beside it
        self.cancel.setFocus()
        self.go()

    def done(self, result: int) -> None:
        """Closed, also while the network is still asked."""
        self.closed = True
        super().done(result)

    def failed(self, known: Known) -> None:
        self._let(True)
        self.act.setFocus()
        self._say(say(known), "error")

    def _say(self, words: str, role: str) -> None:
        restyle(self.trouble, "role", role)
        self.trouble.setText(words)
        self.trouble.show()

    def _let(self, change: bool) -> None:  # noqa: FBT001 - as setEnabled
        for part in (self._part, self.act):
            if part is not None:
                part.setEnabled(change)


class AfterSending(QObject):
    """`redraft_wanted`: the post is a draft again, to be opened."""

    told = Signal(str)
    redraft_wanted = Signal(str)

    def __init__(self, window: QWidget, posting: Posting, runner: Runner) -> None:
        super().__init__()
        self._window, self._posting, self._runner = window, posting, runner
        self.dialog: Asking | None = None

    def act(self, delivery: str, what: str) -> None:
        """`edit`, `anew` or `answers`."""
        try:
            {"edit": self._edit, "anew": self._anew, "answers": self._answers}[what](delivery)
        except Known as known:
            self.told.emit(say(known))

    def _answers(self, delivery: str) -> None:
        def done(number: int) -> None:
            if not number:
                self.told.emit(self.tr("No answers yet."))
            elif number == 1:
                self.told.emit(self.tr("1 answer so far."))
            else:
                self.told.emit(self.tr("{0} answers so far.").format(number))

        self._runner.run(self._posting.after.answers(delivery), done, self._failed)

    def _edit(self, delivery: str) -> None:
        after = self._posting.after
        text = QPlainTextEdit(after.words(delivery))
        text.setAccessibleName(self.tr("The words there"))
        text.setProperty("role", "sheet")
        text.setTabChangesFocus(True)
        count = label("", "faint")
        both = QWidget()
        both.setLayout(column(text, row(None, count), spacing=4))
        said = self.tr(
            "The words change on the network, which shows that they were edited. Your copy here "
            "stays as it was sent."
        )
        if after.parts(delivery) > 1:
            said += " " + self.tr("It is a thread: these are the words of its first post.")
        dialog = self._dialog(self.tr("Edit there"), said, both, self.tr("Change it"))

        def go() -> None:
            words = text.toPlainText().strip()

            def done() -> None:
                after.edited(delivery, words)
                self.told.emit(self.tr("The words are changed there."))

            self._do(dialog, lambda: after.edit(delivery, words), done)

        def look() -> None:
            words = text.toPlainText().strip()
            now = after.count(delivery, words)
            count.setText(f"{now.length}/{now.limit}")
            restyle(count, "role", "faint" if now.valid else "error")
            dialog.act.setEnabled(now.valid and bool(words))

        dialog.go = go
        text.textChanged.connect(look)
        look()
        dialog.open()
        text.setFocus()

    def _anew(self, delivery: str) -> None:
        after = self._posting.after
        said = (
            self.tr(
                "It is deleted there, with its answers and hearts. It stays where else it went, and "
                "your copy here stays among what was sent."
            )
            if after.elsewhere(delivery)
            else self.tr(
                "It is deleted on the network, with its answers and hearts, and its words come back "
                "as a draft."
            )
        )
        title = self.tr("Delete and write again")
        dialog = self._dialog(title, said, None, self.tr("Delete it there"))

        dialog.go = lambda: self._do(
            dialog, lambda: after.delete(delivery), lambda: self._gone(delivery)
        )
        dialog.open()
        dialog.cancel.setFocus()

    def _gone(self, delivery: str) -> None:
        post = self._posting.after.deleted(delivery)
        self.told.emit(self.tr("It is gone there."))
        self.redraft_wanted.emit(post.id)

    def _do(
        self,
        dialog: Asking,
        work: Callable[[], Callable[[], None]],
        done: Callable[[], object],
    ) -> None:
        def went(_: None) -> None:
            if not dialog.closed:
                dialog.accept()
            done()

        def failed(error: Exception) -> None:
            if dialog.closed or not isinstance(error, Known):
                self._failed(error)
            else:
                dialog.failed(error)

        try:
            self._runner.run(work(), went, failed)
        except Known as known:
            dialog.failed(known)

    def _dialog(self, title: str, said: str, part: QWidget | None, word: str) -> Asking:
        dialog = Asking(self._window.window(), title, said, part, word)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        return dialog

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))
