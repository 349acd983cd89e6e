"""How far a post has come on each network that the app sends to, and what can be done about it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from core import networks
from core.model import Delivery, DeliveryState
from core.posting import Posting
from core.problems import Known, Problem
from core.receipt import AccountState
from ui.shell import say, translate
from ui.theme import GAP
from ui.widgets.basics import Card, button, clear, label
from ui.widgets.flow import flow
from ui.words_sending import account_name, not_taken, trouble

if TYPE_CHECKING:
    from core.receipt import Way

Buttons = list[tuple[str, Callable[[], object], str]]


class Ways(QWidget):
    """A card for each delivery by the app."""

    told = Signal(str)
    changed = Signal()
    undo_wanted = Signal(str)
    accounts_wanted = Signal()
    after_wanted = Signal(str, str)
    """(delivery, what): `edit`, `anew` or `answers`, of a post that is out."""

    def __init__(self, posting: Posting) -> None:
        super().__init__()
        self._posting, self._now = posting, posting.now
        self._post = ""
        self.cards: list[Card] = []
        self._countdown: dict[str, Callable[[str], object]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.hide()

    def show_post(self, post_id: str) -> None:
        self._post = post_id
        clear(self._column)
        self.cards, self._countdown = [], {}
        ways = self._posting.sending.of_post(post_id) if post_id else []
        for delivery, way in ways:
            card = self._card(delivery, way)
            self.cards.append(card)
            self._column.addWidget(card)
        self.setVisible(bool(ways))

    def has_keyboard(self) -> bool:
        """Whether one of the buttons has the focus, or will once what stands before it is closed."""
        at = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at)

    def go(self) -> None:
        """The keyboard to the first button of the first card, if there is one."""
        for card in self.cards:
            if found := card.findChildren(QAbstractButton):
                found[0].setFocus()
                return

    def tick(self) -> None:
        """A second has gone by. When the last has, what is still here waits for another to go."""
        if not (self._countdown and self._post):
            return
        left = self._posting.sending.undoable(self._post)
        if left > 0:
            for say_left in self._countdown.values():
                say_left(self._goes_in(left))
            return
        here = self.has_keyboard()
        self.show_post(self._post)
        if here:
            self.go()

    def _goes_in(self, left: float) -> str:
        seconds = max(1, round(left))
        if seconds == 1:
            return self.tr("Goes out in 1 second")
        return self.tr("Goes out in {0} seconds").format(seconds)

    def _card(self, delivery: Delivery, way: "Way") -> Card:
        card = Card()
        title = networks.get(delivery.network).title
        account = self._account(delivery)
        head = label(f"{title} · {account}" if account else title, "section", wrap=True)
        card.column.addWidget(head)
        state, buttons = self._state(delivery, way)
        line = label(state, wrap=True)
        card.column.addWidget(line)
        card.setAccessibleName(f"{title}: {state}")
        if self._counts_down(delivery, way):
            self._countdown[delivery.id] = line.setText
        for more in self._more(delivery, way):
            card.column.addWidget(label(more, "hint", wrap=True))
        if delivery.state is DeliveryState.UNSURE:
            link = QLineEdit()
            link.setPlaceholderText(self.tr("Link to the post, if you like"))
            link.setAccessibleName(self.tr("Link to the post on {0}").format(title))
            card.column.addWidget(link)
            there = partial(self._decide, delivery.id, link)
            buttons.insert(0, (self.tr("It is there"), there, "primary"))
        card.column.addLayout(flow(*(button(said, act, role) for said, act, role in buttons)))
        return card

    def _account(self, delivery: Delivery) -> str:
        accounts = self._posting.accounts
        found = accounts.find(delivery.account)
        return account_name(found, accounts.of(delivery.network)) if found else ""

    def _signed_out(self, delivery: Delivery) -> bool:
        """Whether the network has to be told first who it is."""
        account = self._posting.accounts.find(delivery.account)
        return account is not None and account.state is not AccountState.OK

    def _counts_down(self, delivery: Delivery, way: "Way") -> bool:
        waits = delivery.state is DeliveryState.WAITING and not self._signed_out(delivery)
        return waits and not (way.held or way.tries) and self._now() < way.undo_until

    def _state(self, delivery: Delivery, way: "Way") -> tuple[str, Buttons]:
        """The line of words, and the buttons: words, act, role."""
        sending = self._posting.sending
        send = partial(self._do, partial(sending.send_on, delivery.id))
        stop = partial(self._do, partial(sending.stop, delivery.id))
        leave = partial(self._do, partial(sending.forget, delivery.id))
        match delivery.state:
            case DeliveryState.SENDING:
                return self.tr("Being sent…"), []
            case DeliveryState.SENT:
                return self.tr("Sent"), self._after(delivery)
            case DeliveryState.UNSURE:
                again = self.tr("Look and send") if self._asks(delivery) else self.tr("Send again")
                act = send if self._asks(delivery) else partial(self._again, delivery.id)
                said = self.tr("Not sure whether it is there. Please look for yourself.")
                return said, [(again, act, ""), (self.tr("Leave it"), leave, "quiet")]
            case DeliveryState.NOT_SENT:
                said = self.tr("Not sent")
                return said, [
                    (self.tr("Try again"), send, "primary"),
                    (self.tr("Leave it"), leave, "quiet"),
                ]
        if self._counts_down(delivery, way):
            undo = partial(self.undo_wanted.emit, delivery.post)
            left = (way.undo_until - self._now()).total_seconds()
            return self._goes_in(left), [(self.tr("Undo"), undo, "primary")]
        said = self.tr("Waits for your word")
        if self._signed_out(delivery):
            return said, [
                (self.tr("Sign in again…"), self.accounts_wanted.emit, "primary"),
                (self.tr("Keep as a draft"), stop, ""),
            ]
        if way.held:
            return said, [
                (self.tr("Send now"), send, "primary"),
                (self.tr("Keep as a draft"), stop, ""),
            ]
        return self.tr("Waiting"), [
            (self.tr("Try now"), send, ""),
            (self.tr("Stop"), stop, "quiet"),
        ]

    def _asks(self, delivery: Delivery) -> bool:
        return delivery.network != "newsletter"

    def _after(self, delivery: Delivery) -> Buttons:
        """What can be done with a post that is out."""
        made: Buttons = []
        if delivery.link:
            made.append((self.tr("Open"), partial(self._open, delivery.link), ""))
        if delivery.network == "newsletter":
            return made
        if delivery.network == "mastodon":
            edit = partial(self.after_wanted.emit, delivery.id, "edit")
            made.append((self.tr("Edit there…"), edit, "quiet"))
        anew = partial(self.after_wanted.emit, delivery.id, "anew")
        answers = partial(self.after_wanted.emit, delivery.id, "answers")
        return [
            *made,
            (self.tr("Delete and write again…"), anew, "quiet"),
            (self.tr("Any answers?"), answers, "quiet"),
        ]

    def _more(self, delivery: Delivery, way: "Way") -> list[str]:
        """Further lines: how many parts are out, why it waits, when it is tried again."""
        lines = []
        done, parts = sum(step.done for step in way.steps), len(way.steps)
        if parts > 1 and delivery.state is not DeliveryState.SENT:
            lines.append(self.tr("{0} of {1} are out.").format(done, parts))
        if delivery.state is DeliveryState.SENT:
            return [*lines, *filter(None, [not_taken(delivery, translate)])]
        if why := trouble(delivery, translate):
            lines.append(why)
        if delivery.state is DeliveryState.WAITING and way.unknown:
            lines.append(self.tr("It may be there already; that is looked at first."))
        if delivery.state is DeliveryState.WAITING and self._signed_out(delivery):
            lines += [] if why else [self.tr("This account is not signed in just now.")]
        elif delivery.state is DeliveryState.WAITING and not way.held:
            due = way.due.astimezone()  # by this computer's clock
            time = QTime(due.hour, due.minute)
            at = QLocale().toString(time, QLocale.FormatType.ShortFormat)
            if way.tries:
                lines.append(self.tr("Next try at {0}.").format(at))
            elif not self._counts_down(delivery, way):
                lines.append(self.tr("It goes when the post before it has gone, one by one."))
        return lines

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Known as known:
            self.told.emit(say(known))
            if known.problem is Problem.NO_ACCOUNT:
                self.accounts_wanted.emit()
        self.changed.emit()

    def _decide(self, delivery: str, link: QLineEdit) -> None:
        address = link.text().strip()
        self._do(partial(self._posting.sending.decide, delivery, there=True, link=address))

    def _again(self, delivery: str) -> None:
        self._do(partial(self._posting.sending.decide, delivery, there=False))

    def _open(self, link: str) -> None:
        QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
