"""With which account a post goes out, where a network has several, and which has to sign in first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import networks
from core.accounts import senders
from core.posting import Posting
from core.receipt import Account, AccountState
from core.settings import Settings
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import button, clear, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.words_sending import account_state, with_server

_LEAST = 120  # pixels of a list


class AccountChoice(QWidget):
    """A list for each chosen network with several accounts: one of them, or all.

    `accounts_wanted`: one of them has to sign in again, and the person is about to.
    """

    changed = Signal()
    accounts_wanted = Signal()

    def __init__(self, look: Look, posting: Posting, settings: Settings) -> None:
        super().__init__()
        self._look, self._posting, self._settings = look, posting, settings
        self._shown: list[tuple[str, ...]] = []
        self.lists: dict[str, Choice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self.hide()

    def show_for(self, chosen: Sequence[str], left: Sequence[str]) -> None:
        """Of the chosen networks, those with a choice; of those that are `left` to go, those that
        have to be told first who it is.
        """
        out = [account for network in left for account in self._out(network)]
        several = {}
        for network in chosen:
            accounts = self._posting.accounts.of(network)
            if len(accounts) > 1:
                several[network] = accounts
        state = [(network, *(a.id for a in found)) for network, found in several.items()]
        state += [(each.id, each.state) for each in out]
        if state == self._shown:
            return
        self._shown = state
        clear(self._column)
        self.lists = {}
        picked = self._settings.get("accounts")
        for network, accounts in several.items():
            title = networks.get(network).title
            made = Choice(self._look, self.tr("Account on {0}").format(title))
            for account in accounts:
                made.addItem(with_server(account), [account.id])
            made.setMinimumWidth(self._look.scaled(_LEAST))  # else as wide as the longest address
            made.addItem(self.tr("All {0}").format(len(accounts)), [a.id for a in accounts])
            here = [a.id for a in accounts if a.id in picked]
            at = next((i for i in range(made.count()) if made.itemData(i) == here), 0)
            made.setCurrentIndex(at)
            made.activated.connect(lambda _, network=network: self._pick(network))
            self.lists[network] = made
            self._column.addLayout(flow(label(title, "faint"), made))
        for account in out:
            title, why = (
                networks.get(account.network).title,
                account_state(account.state, translate),
            )
            says = label(f"{title} · {account.handle}: {why}.", "faint", wrap=True)
            again = button(self.tr("Sign in again…"), self.accounts_wanted.emit, "link")
            again.setAccessibleName(self.tr("Sign in again as {0}").format(account.handle))
            self._column.addWidget(says)
            self._column.addLayout(row(again, None))
        self.setVisible(bool(several or out))

    def _out(self, network: str) -> list[Account]:
        found = senders(self._posting.accounts.of(network), self._settings.get("accounts"))
        return [account for account in found if account.state is not AccountState.OK]

    def _pick(self, network: str) -> None:
        ids = {a.id for a in self._posting.accounts.of(network)}
        kept = [each for each in self._settings.get("accounts") if each not in ids]
        self._settings.set("accounts", [*kept, *self.lists[network].currentData()])
        self.changed.emit()
