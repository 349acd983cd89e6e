"""With a post that is out: change its words there, delete it and write it anew, count the answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from core.posting import Posting
from core.problems import Known
from core.runner import Runner
from ui.shell import say
from ui.widgets.basics import button, column, label, restyle, row


class AfterSending(QObject):
    """`redraft_wanted`: the post is a draft again, to be opened."""

    told = Signal(str)
    redraft_wanted = Signal(str)

    def __init__(self, window: QWidget, posting: Posting, runner: Runner) -> None:
        super().__init__()
        self._window, self._posting, self._runner = window, posting, runner
        self.dialog: QDialog | None = None

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
        text = QPlainTextEdit(self._posting.after.words(delivery))
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

        def go() -> None:
            work = self._posting.after.edit(delivery, text.toPlainText().strip())
            words = self.tr("The words are changed there.")
            self._runner.run(work, lambda _: self.told.emit(words), self._failed)

        act = self._open(self.tr("Edit there"), said, both, self.tr("Change it"), go)

        def look() -> None:
            words = text.toPlainText().strip()
            now = self._posting.after.count(delivery, words)
            count.setText(f"{now.length}/{now.limit}")
            restyle(count, "role", "faint" if now.valid else "error")
            act.setEnabled(now.valid and bool(words))

        text.textChanged.connect(look)
        look()
        text.setFocus()

    def _anew(self, delivery: str) -> None:
        said = self.tr(
            "It is deleted on the network, with its answers and hearts, and its words come back as "
            "a draft."
        )

        def go() -> None:
            self._runner.run(
                self._posting.after.delete(delivery), lambda _: self._gone(delivery), self._failed
            )

        self._open(self.tr("Delete and write again"), said, None, self.tr("Delete it there"), go)

    def _gone(self, delivery: str) -> None:
        post = self._posting.after.deleted(delivery)
        self.told.emit(self.tr("It is gone there."))
        self.redraft_wanted.emit(post.id)

    def _open(
        self,
        title: str,
        said: str,
        part: QWidget | None,
        word: str,
        go: Callable[[], object],
    ) -> QPushButton:
        """The button that does it is given back."""
        dialog = QDialog(self._window.window())
        dialog.setWindowTitle(title)
        dialog.setMinimumWidth(440)
        cancel = button(self.tr("Cancel"), dialog.reject, "quiet")
        act = button(word, dialog.accept, "primary")
        parts = [label(title, "section"), label(said, wrap=True), *([part] if part else [])]
        inside = column(*parts, row(None, cancel, act), spacing=16)
        inside.setContentsMargins(24, 24, 24, 24)
        dialog.setLayout(inside)
        dialog.accepted.connect(go)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()
        return act

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))
