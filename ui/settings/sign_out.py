"""The question before an account is signed out: what goes, what stays, what happens to what waits."""

from PySide6.QtWidgets import QDialog, QWidget

from core import networks
from core.receipt import Account
from core.signing_out import Touched
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row

_WIDTH = 460


class SignOut(QDialog):
    """`accepted`: the person means it."""

    def __init__(self, parent: QWidget, account: Account, touched: Touched) -> None:
        super().__init__(parent)
        self._account = account
        title = self.tr("Sign out {0}").format(account.handle)
        self.setWindowTitle(title)
        cancel = button(self.tr("Cancel"), self.reject)
        out = button(self.tr("Sign out"), self.accept, "primary")
        out.setDefault(True)
        said = [label(words, wrap=True) for words in self._words(touched)]
        inside = column(label(title, "section"), *said, row(None, cancel, out), spacing=16)
        inside.setContentsMargins(24, 24, 24, 24)
        self.setLayout(inside)
        dialog_size.fit(self, _WIDTH, inside)
        self.finished.connect(self.deleteLater)
        cancel.setFocus()

    def _words(self, touched: Touched) -> list[str]:
        words = [
            self.tr(
                "The sign-in is deleted from this computer. What you wrote and sent stays, here and "
                "there; to send with this account again, you sign in again."
            )
        ]
        if len(touched.waiting) == 1:
            words.append(
                self.tr("1 post still waits to go out with it. What has not left stays here.")
            )
        elif touched.waiting:
            words.append(
                self.tr(
                    "{0} posts still wait to go out with it. What has not left stays here."
                ).format(len(touched.waiting))
            )
        title = networks.get(self._account.network).title
        if len(touched.planned) == 1:
            words.append(
                self.tr(
                    "1 post that is planned for {0} reminds you then, and is not sent by itself."
                ).format(title)
            )
        elif touched.planned:
            words.append(
                self.tr(
                    "{0} posts that are planned for {1} remind you then, and are not sent by themselves."
                ).format(len(touched.planned), title)
            )
        if self._account.readers:
            words.append(self.tr("Who gets the letter is kept for when you sign in again."))
        return words
