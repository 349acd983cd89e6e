"""The card of accounts: who one is where, signing in and out, and who asked for the letter."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from core import networks
from core.accounts import Accounts, SignedOut
from core.posting import Posting
from core.problems import Known
from core.receipt import Account, AccountState
from core.runner import Runner
from ui.bridge import Bridge
from ui.settings.sign_in import DIALOGS
from ui.settings.sign_out import SignOut
from ui.shell import say, translate
from ui.theme import GAP
from ui.widgets import dialog_size
from ui.widgets.basics import Card, button, clear, column, label, row
from ui.widgets.flow import flow
from ui.words_sending import account_state


class AccountsCard(Card):
    """A row for each account; below them the networks that one can sign in to."""

    told = Signal(str)

    def __init__(self, posting: Posting, bridge: Bridge, runner: Runner) -> None:
        super().__init__()
        self._posting, self._runner = posting, runner
        self.dialog: QDialog | None = None
        self._leaving: set[str] = set()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self.column.addWidget(label(self.tr("Accounts"), "section"))
        self.column.addLayout(self._rows)
        words = self.tr(
            "Rapport sends to these networks when you press Send. The sign-in lies in "
            "this computer's keyring. All other networks are handed over, without an account here."
        )
        self.column.addWidget(label(words, "hint", wrap=True))
        self.add = {
            "mastodon": button(self.tr("Add Mastodon"), partial(self.sign_in, "mastodon")),
            "bluesky": button(self.tr("Add Bluesky"), partial(self.sign_in, "bluesky")),
            "newsletter": button(self.tr("Add a mail server"), partial(self.sign_in, "newsletter")),
        }
        self.column.addLayout(flow(*self.add.values()))
        bridge.account_changed.connect(self.refresh)

    @property
    def _accounts(self) -> Accounts:
        return self._posting.accounts

    def refresh(self) -> None:
        clear(self._rows)
        for account in self._accounts.everything():
            self._rows.addWidget(self._row(account))

    def sign_in(self, network: str, server: str = "") -> None:
        """Open the dialog of that network."""
        dialog = DIALOGS[network](self.window(), self._accounts, self._runner)
        dialog.signed_in.connect(self._welcome)
        if server:
            dialog.server.setText(server)  # type: ignore[attr-defined] # each of the three has it
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _welcome(self, account_id: str) -> None:
        account = self._accounts.get(account_id)
        self.add[account.network].setFocus()  # the button that was pressed may be gone
        self.told.emit(self.tr("{0} is signed in.").format(account.handle))

    def _row(self, account: Account) -> QWidget:
        title = networks.get(account.network).title
        host = account.server.split("://")[-1]
        made = QWidget()
        name = label(f"{title} · {account.handle}")
        where = label(f"{host} · {account_state(account.state, translate)}", "faint")
        acts = []
        if account.state is not AccountState.OK:
            where.setProperty("role", "error")
            again = partial(self.sign_in, account.network, account.server)
            acts.append(button(self.tr("Sign in again"), again, "primary"))
        if account.network == "newsletter":
            acts.append(button(self._readers_words(account), partial(self._edit_readers, account)))
            acts.append(button(self.tr("Send me a test"), partial(self._test, account)))
        going = account.id in self._leaving
        words = self.tr("Signing out…") if going else self.tr("Sign out")
        out = button(words, partial(self._ask_out, account), "quiet")
        out.setAccessibleName(self.tr("Sign out {0}").format(account.handle))
        across = flow(name)
        across.push()
        across.add(*acts, out)
        inside = column(across, where, spacing=2)
        made.setLayout(inside)
        return made

    def _readers_words(self, account: Account) -> str:
        number = len(account.readers)
        if not number:
            return self.tr("Who gets it…")
        return self.tr("1 reader…") if number == 1 else self.tr("{0} readers…").format(number)

    def _ask_out(self, account: Account) -> None:
        if account.id in self._leaving:
            return  # pressed again while the server is told
        dialog = SignOut(self.window(), account, self._posting.signing_out.touched(account))
        dialog.accepted.connect(partial(self._sign_out, account))
        self._open(dialog)

    def _sign_out(self, account: Account) -> None:
        before = self._accounts.times_kept(account)

        def done(where: SignedOut) -> None:
            self._leaving.discard(account.id)
            if self._accounts.times_kept(account) != before:
                where = SignedOut.BACK
                self.refresh()
            else:
                self._posting.signing_out.leave(account)
            said = {
                SignedOut.BOTH: self.tr("{0} is signed out, and the sign-in is deleted."),
                SignedOut.HERE: self.tr(
                    "{0} is signed out here, and the sign-in is deleted. The server could not be "
                    "told; you can take it back there too."
                ),
                SignedOut.UNSEEN: self.tr(
                    "{0} is signed out here. No keyring runs on this computer, so no sign-in was "
                    "found to delete; you can take it back on the server."
                ),
                SignedOut.BACK: self.tr(
                    "You signed in again meanwhile, so {0} stays signed in. The sign-in from before "
                    "is deleted."
                ),
            }[where]
            self.told.emit(said.format(account.handle))

        def failed(error: Exception) -> None:
            self._leaving.discard(account.id)
            self.refresh()
            self._failed(error)

        self.add[account.network].setFocus()  # the button that was pressed goes
        self._leaving.add(account.id)
        self.refresh()
        self._runner.run(self._accounts.sign_out(account), done, failed)

    def _test(self, account: Account) -> None:
        subject = self.tr("A test from Rapport")
        words = self.tr("This letter went only to you. Your mail server works with Rapport.")
        work = self._accounts.test_letter(account, subject, words)
        said = self.tr("A test letter is on its way to {0}.").format(account.handle)
        self._runner.run(work, lambda _: self.told.emit(said), self._failed)

    def _edit_readers(self, account: Account) -> None:
        self._open(ReadersDialog(self.window(), account, self._keep_readers))

    def _keep_readers(self, account: Account, lines: list[str]) -> str:
        """Empty, or why they could not be kept."""
        try:
            self._accounts.set_readers(account.id, lines)
        except Known as known:
            return say(known)
        return ""

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))


class ReadersDialog(QDialog):
    """Who asked for the letter: an address a line."""

    def __init__(
        self, parent: QWidget, account: Account, keep: Callable[[Account, list[str]], str]
    ) -> None:
        super().__init__(parent)
        self._account, self._keep = account, keep
        self.setWindowTitle(self.tr("Readers"))
        self.setMinimumSize(dialog_size.wide(self, 440), dialog_size.high(self, 360))
        self.lines = QPlainTextEdit("\n".join(account.readers))
        self.lines.setAccessibleName(self.tr("Addresses of the readers, one a line"))
        self.lines.setProperty("role", "sheet")
        self.lines.setTabChangesFocus(True)
        self.said = label("", "error", wrap=True)
        words = self.tr(
            "One address a line: people who asked for your letter. Each gets a letter of their "
            "own, so nobody sees the others."
        )
        keep_button = button(self.tr("Keep"), self._done, "primary")
        cancel = button(self.tr("Cancel"), self.reject)
        inside = column(
            label(words, wrap=True), self.lines, self.said, row(None, cancel, keep_button)
        )
        inside.setContentsMargins(24, 24, 24, 24)
        self.setLayout(inside)
        self.finished.connect(self.deleteLater)

    def _done(self) -> None:
        wrong = self._keep(self._account, self.lines.toPlainText().splitlines())
        self.said.setText(wrong)
        if not wrong:
            self.accept()
