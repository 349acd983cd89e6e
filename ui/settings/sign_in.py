"""The dialogs that sign an account in: in the browser, with an app password, to a mail server."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from core.accounts import (
    Accounts,
    BrowserSignIn,
    Work,
    with_app_password,
    with_mail_server,
)
from core.problems import Known, Problem
from core.receipt import SignedIn
from core.runner import Runner
from ui.shell import say
from ui.theme import GAP
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, restyle, row

_KEYRING = {Problem.KEYRING_LOCKED, Problem.KEYRING_ABSENT, Problem.KEYRING_FAILED}
_WIDTH = 460


class SignIn(QDialog):
    """What the three have in common: fields, one button, and what came of it in words."""

    signed_in = Signal(str)
    """The id of the account."""

    def __init__(self, parent: QWidget, accounts: Accounts, runner: Runner) -> None:
        super().__init__(parent)
        self._accounts, self._runner = accounts, runner
        self._kept: SignedIn | None = None
        self._gone = False
        self.setWindowTitle(self.title())
        self.setMinimumWidth(dialog_size.wide(self, _WIDTH))
        self.form = QFormLayout()
        self.form.setSpacing(GAP)
        self.said = label("", "hint", wrap=True)
        self.go = button(self.tr("Sign in"), self._press, "primary")
        self.go.setDefault(True)
        self.for_now = button(self.tr("Keep it until Rapport closes"), self._keep_for_now)
        self.for_now.hide()
        self.other = button("", self._otherwise, "link")
        self._lines: list[QLineEdit] = []
        self._needed: list[QLineEdit] = []
        self.other.hide()
        cancel = button(self.tr("Cancel"), self.close)
        self.inside = inside = column(
            label(self.title(), "section"),
            label(self.help(), wrap=True),
            self.form,
            self.said,
            row(self.other, None),
            row(None, cancel, self.for_now, self.go),
            spacing=GAP * 2,
        )
        inside.setContentsMargins(24, 24, 24, 24)
        self.setLayout(inside)
        self.fill()

    def title(self) -> str:
        raise NotImplementedError

    def help(self) -> str:
        raise NotImplementedError

    def fill(self) -> None:
        """Put in the fields."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self._empty(self._lines) or self.go).setFocus()

    def _empty(self, lines: Sequence[QLineEdit]) -> QLineEdit | None:
        """The first of these that is shown and not filled in."""
        shown = (line for line in lines if self.form.isRowVisible(line))
        return next((line for line in shown if not line.text().strip()), None)

    def _press(self) -> None:
        empty = self._empty(self._needed)
        if empty is None:
            self._go()
            return
        self._tell(self.tr("Please fill in: {0}").format(empty.accessibleName()), wrong=True)
        empty.setFocus()

    def _go(self) -> None:
        """The person pressed the button, and all that is needed is there."""

    def _otherwise(self) -> None:
        """The other way, where there is one."""

    def _line(
        self, name: str, hint: str = "", *, secret: bool = False, needed: bool = True
    ) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(hint)
        made.setAccessibleName(name)
        if secret:
            made.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.addRow(name, made)
        self._lines.append(made)
        if needed:
            self._needed.append(made)
        return made

    def _tell(self, words: str, *, wrong: bool = False) -> None:
        self.said.setText(words)
        self.said.setAccessibleName(words)
        restyle(self.said, "role", "error" if wrong else "hint")

    def _sign_in(self, work: Work) -> None:
        self.go.setEnabled(False)
        self._tell(self.tr("Asking the server…"))
        self._runner.run(work, self._keep, self._failed)

    def _keep(self, signed_in: SignedIn) -> None:
        if self._gone:
            return
        self._kept = signed_in
        self._tell(self.tr("Putting the sign-in into this computer's keyring…"))
        self._runner.run(self._accounts.keep_secret(signed_in), self._done, self._failed)

    def _keep_for_now(self) -> None:
        if self._kept is not None:
            work = self._accounts.keep_secret(self._kept, for_now=True)
            self._runner.run(work, self._done, self._failed)

    def _done(self, signed_in: SignedIn) -> None:
        account = self._accounts.add(signed_in)
        self._kept = None
        if not self._gone:
            self.signed_in.emit(account.id)
            self.accept()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        if self._gone:
            return
        self.go.setEnabled(True)
        self._tell(say(error), wrong=True)
        self.for_now.setVisible(error.problem in _KEYRING and self._kept is not None)
        self.setMinimumWidth(max(self.minimumWidth(), self.inside.minimumSize().width()))

    def done(self, result: int) -> None:
        """However it ends: what comes later finds nobody."""
        self._gone = True
        super().done(result)
        self.deleteLater()


class MastodonSignIn(SignIn):
    """The server's own page in the browser; or a code, where the browser does not find back."""

    def title(self) -> str:
        return self.tr("Sign in to Mastodon")

    def help(self) -> str:
        return self.tr(
            "Your server's page opens in your browser and asks you. Rapport never sees your "
            "password. It may post, and see its own posts again; nothing else."
        )

    def fill(self) -> None:
        self._begun: BrowserSignIn | None = None
        self.server = self._line(self.tr("Server"), "example.social")
        self.code = self._line(self.tr("Code"))
        self.form.setRowVisible(self.code, False)
        self.go.setText(self.tr("Open the browser"))
        self.other.setText(self.tr("The browser did not come back? Use a code"))

    def _go(self) -> None:
        if self._begun is not None and self.form.isRowVisible(self.code):
            begun, code = self._begun, self.code.text()
            self._sign_in(lambda: begun.with_code(code))
        else:
            self._begin(by_hand=False)

    def _otherwise(self) -> None:
        self._begin(by_hand=True)

    def _begin(self, *, by_hand: bool) -> None:
        self._stop()
        self.go.setEnabled(False)
        self._tell(self.tr("Asking the server…"))
        server = self.server.text()

        def begun(sign_in: BrowserSignIn) -> None:
            self._asked(sign_in, by_hand=by_hand)

        self._runner.run(lambda: BrowserSignIn(server, by_hand=by_hand), begun, self._failed)

    def _asked(self, begun: BrowserSignIn, *, by_hand: bool) -> None:
        if self._gone:
            begun.stop()
            return
        self._begun = begun
        opened = QDesktopServices.openUrl(QUrl(begun.page, QUrl.ParsingMode.StrictMode))
        self.form.setRowVisible(self.code, by_hand)
        self.go.setEnabled(True)
        if by_hand:
            self.other.hide()
            self.go.setText(self.tr("Sign in"))
            self.code.setFocus()
            self._tell(self.tr("Agree in the browser, copy the code it shows, and put it in here."))
            return
        self.other.show()
        self._tell(
            self.tr("Agree in the browser; this goes on by itself.")
            if opened
            else self.tr("The browser did not open. Please use a code instead.")
        )
        page = _page(self.tr("You are signed in. You can close this page and go back to Rapport."))
        self._runner.run(lambda: begun.wait(page), self._keep, self._waited)

    def _waited(self, error: Exception) -> None:
        """The listener was closed for another way, or the person said no."""
        if self._gone:
            return
        by_hand = self.form.isRowVisible(self.code)
        stopped = isinstance(error, Known) and error.problem is Problem.SIGN_IN_STOPPED
        if not (stopped and by_hand):
            self._failed(error)

    def _stop(self) -> None:
        if self._begun is not None:
            self._begun.stop()
            self._begun = None

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)


class BlueskySignIn(SignIn):
    """An app password, and the person's own server if they have one."""

    def title(self) -> str:
        return self.tr("Sign in to Bluesky")

    def help(self) -> str:
        return self.tr(
            "Make an app password in Bluesky under Settings, Privacy and security. It can post but "
            "not take over the account, and you can take it back there at any time."
        )

    def fill(self) -> None:
        self.handle = self._line(self.tr("Handle"), "name.bsky.social")
        self.password = self._line(self.tr("App password"), "xxxx-xxxx-xxxx-xxxx", secret=True)
        self.server = self._line(self.tr("Server"), "bsky.social", needed=False)

    def _go(self) -> None:
        given = self.server.text(), self.handle.text(), self.password.text()
        self._sign_in(with_app_password(*given))


class MailSignIn(SignIn):
    """The person's own mail server."""

    def title(self) -> str:
        return self.tr("Add your mail server")

    def help(self) -> str:
        return self.tr(
            "For letters to people who asked for them. The line is always encrypted; nothing is "
            "sent now. Your mail provider names the server; many want an app password."
        )

    def fill(self) -> None:
        self.name = self._line(self.tr("Your name"), needed=False)
        self.handle = self._line(self.tr("E-mail address"), "name@example.org")
        self.server = self._line(self.tr("Server"), "smtp.example.org:465")
        hint = self.tr("if it is not the address")
        self.user = self._line(self.tr("User name"), hint, needed=False)
        self.password = self._line(self.tr("Password"), secret=True)

    def _go(self) -> None:
        lines = (self.server, self.handle, self.password, self.name, self.user)
        self._sign_in(with_mail_server(*(line.text() for line in lines)))


def _page(words: str) -> str:
    """What the browser shows at the end."""
    style = "font:18px/1.5 Georgia,serif;margin:18vh auto;max-width:28em;padding:0 1em"
    head = '<!doctype html><html><head><meta charset="utf-8"><title>Rapport</title></head>'
    return f'{head}<body style="{style}"><p>{words}</p></body></html>'


DIALOGS: dict[str, Callable[[QWidget, Accounts, Runner], SignIn]] = {
    "mastodon": MastodonSignIn,
    "bluesky": BlueskySignIn,
    "newsletter": MailSignIn,
}
