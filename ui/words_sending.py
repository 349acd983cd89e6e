"""The words of sending: for each trouble what happened, what is safe and what to do."""

from collections.abc import Iterable

from core import networks
from core.model import Delivery, DeliveryState
from core.receipt import Account, AccountState, Trouble
from core.text import first_words
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up

_FIRST = 40  # letters of the post's own first words
TROUBLES: dict[Trouble, str] = {
    Trouble.OFFLINE: QT_TRANSLATE_NOOP(
        "Words", "The server cannot be reached just now. Nothing has left; it is tried again by and by."
    ),
    Trouble.BUSY: QT_TRANSLATE_NOOP(
        "Words", "The server asks for a pause. Nothing has left; it goes out when the server takes it."
    ),
    Trouble.SERVER: QT_TRANSLATE_NOOP(
        "Words", "The server has trouble of its own. Your post is kept, and nothing of it is there."
    ),
    Trouble.UNKNOWN: QT_TRANSLATE_NOOP(
        "Words", "The line broke while it was being sent, so it may be there or not. It is never sent a second time unasked."
    ),
    Trouble.NOT_THERE: QT_TRANSLATE_NOOP("Words", "It is not there. Your post is kept."),
    Trouble.EXPIRED: QT_TRANSLATE_NOOP(
        "Words", "The sign-in has run out. Your post is kept; sign in again in Settings, then send it."
    ),
    Trouble.REVOKED: QT_TRANSLATE_NOOP(
        "Words", "The network does not accept the sign-in any more; it may have been taken back there. Your post is kept; sign in again in Settings, then send it."
    ),
    Trouble.FORBIDDEN: QT_TRANSLATE_NOOP(
        "Words", "The server does not allow this account to post that. Your post is kept."
    ),
    Trouble.REFUSED: QT_TRANSLATE_NOOP("Words", "The server did not take it. Your post is kept."),
    Trouble.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Words", "It is too large for this server. Your post is kept; smaller pictures may help."
    ),
    Trouble.NOT_THE_NETWORK: QT_TRANSLATE_NOOP(
        "Words", "A web page came instead of an answer, as in a Wi-Fi that wants a sign-in first. Nothing has left."
    ),
    Trouble.MOVED: QT_TRANSLATE_NOOP(
        "Words", "The server points to another address. Rapport does not take your sign-in there, so nothing was sent."
    ),
    Trouble.CERTIFICATE: QT_TRANSLATE_NOOP(
        "Words", "The server's certificate does not hold, so it may be somebody else. Nothing was sent."
    ),
    Trouble.KEYRING: QT_TRANSLATE_NOOP(
        "Words", "This computer's keyring did not open, and your sign-in lies in it. Your post is kept; unlock the keyring, then send it."
    ),
    Trouble.STOPPED: QT_TRANSLATE_NOOP("Words", "You stopped it. Your post is kept."),
    Trouble.LATE: QT_TRANSLATE_NOOP(
        "Words", "It had not gone out when Rapport was closed. Nothing is sent late without your word."
    ),
}  # fmt: skip

ACCOUNT_STATES: dict[AccountState, str] = {
    AccountState.OK: QT_TRANSLATE_NOOP("Words", "signed in"),
    AccountState.EXPIRED: QT_TRANSLATE_NOOP("Words", "the sign-in has run out"),
    AccountState.REVOKED: QT_TRANSLATE_NOOP("Words", "the network does not accept the sign-in any more"),
    AccountState.OUT: QT_TRANSLATE_NOOP("Words", "signed out"),
}  # fmt: skip
STUCK: dict[DeliveryState, str] = {
    DeliveryState.NOT_SENT: QT_TRANSLATE_NOOP("Words", "Not sent to {0}: “{1}”"),
    DeliveryState.UNSURE: QT_TRANSLATE_NOOP("Words", "Not sure whether it is on {0}: “{1}”"),
    DeliveryState.WAITING: QT_TRANSLATE_NOOP("Words", "Waits for your word, for {0}: “{1}”"),
}  # fmt: skip
"""For somebody who has gone on to something else: where to, and the first words of the post."""
SERVER_SAYS = QT_TRANSLATE_NOOP("Words", "The server says: {0}")
NOT_TAKEN = QT_TRANSLATE_NOOP("Words", "Not taken: {0}")


def trouble(delivery: Delivery, translate: Translate = english) -> str:
    """Why a delivery did not go out, with the server's own words; empty when all is well."""
    code, _, words = delivery.problem.partition("|")
    if not code:
        return ""
    said = look_up(TROUBLES, Trouble(code), translate)
    if not words or code == Trouble.KEYRING:
        return said
    return f"{said} {translate(CONTEXT, SERVER_SAYS).format(words)}"


def stuck(delivery: Delivery, account: str, text: str, translate: Translate = english) -> str:
    """That a post did not get through to one account."""
    title = networks.get(delivery.network).title
    where = f"{title} · {account}" if account else title
    said = look_up(STUCK, delivery.state, translate)
    return said.format(where, first_words(text, _FIRST))


def not_taken(delivery: Delivery, translate: Translate = english) -> str:
    """Of a letter that was sent, who did not get it; else empty."""
    words = delivery.problem.partition("|")[2]
    return translate(CONTEXT, NOT_TAKEN).format(words) if words else ""


def with_server(account: Account) -> str:
    """Who it is, and where."""
    host = account.server.split("://")[-1]
    return f"{account.handle} · {host}"


def account_name(account: Account, others: Iterable[Account]) -> str:
    """Who it is; where, too, if another account there has the same name."""
    same = [each for each in others if each.handle == account.handle]
    return with_server(account) if len(same) > 1 else account.handle


def account_state(state: AccountState, translate: Translate = english) -> str:
    return look_up(ACCOUNT_STATES, state, translate)
