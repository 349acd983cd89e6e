"""The values of sending: an account, what goes out with its keys, and what came of it.

A channel takes an `Account`, its secret and a `Job`, and gives back one `Outcome`; it knows nothing
of rows, of the keyring or of the person.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from core.outgoing import Outgoing


class Secret(dict[str, str]):
    """What the keyring holds for one account: tokens, or a password. Its words are never shown."""

    def __repr__(self) -> str:
        return "Secret(...)"


class AccountState(StrEnum):
    """Whether the network still lets us in; OUT: the person has signed out."""

    OK = "ok"
    EXPIRED = "expired"
    REVOKED = "revoked"
    OUT = "out"


class Trouble(StrEnum):
    """Why a part did not go out, or why nobody knows; ui/words_sending.py has the sentences."""

    OFFLINE = "offline"  # no connection was made: certainly not there
    BUSY = "busy"  # the server asks for a pause: certainly not there
    SERVER = "server"  # the server could not, before anything was public
    UNKNOWN = "unknown"  # the server may have it
    NOT_THERE = "not there"  # looked, and it is not there
    EXPIRED = "expired"
    REVOKED = "revoked"
    FORBIDDEN = "forbidden"
    REFUSED = "refused"
    TOO_LARGE = "too large"
    NOT_THE_NETWORK = "not the network"  # a page instead of an answer, such as a Wi-Fi sign-in
    MOVED = "moved"  # sends us to another host: never followed with a token
    CERTIFICATE = "certificate"
    KEYRING = "keyring"
    STOPPED = "stopped"
    LATE = "late"


WAITS = (Trouble.OFFLINE, Trouble.BUSY, Trouble.SERVER, Trouble.NOT_THE_NETWORK)
"""Certainly not there, and worth another try by and by."""

SIGN_IN = {Trouble.EXPIRED: AccountState.EXPIRED, Trouble.REVOKED: AccountState.REVOKED}


class Account(NamedTuple):
    """One account of the person's. The secret is in the keyring under its id.

    `server` is the address of a Mastodon server or PDS, or host:port of an SMTP server. `remote` is
    what the server calls the account (its number, a DID). `limits` are the server's own, as told.
    """

    id: str
    network: str
    server: str
    handle: str
    name: str = ""
    remote: str = ""
    limits: dict[str, Any] = {}  # noqa: RUF012 - replaced, never changed
    readers: tuple[str, ...] = ()
    """Who asked for the newsletter (SMTP only)."""
    state: AccountState = AccountState.OK


class SignedIn(NamedTuple):
    """What signing in gives: the account and the secret that goes into the keyring."""

    account: Account
    secret: Secret


class Step(NamedTuple):
    """One part on its way: a post of a thread, or a letter to one reader.

    `key` is ours and never changes: an Idempotency-Key, a record key, or a Message-ID.
    """

    number: int
    key: str
    created: datetime
    to: str = ""
    remote: str = ""
    link: str = ""
    cid: str = ""
    refused: str = ""
    """Why this reader's letter was not taken; the others are sent all the same."""

    @property
    def done(self) -> bool:
        return bool(self.remote or self.refused)


class Way(NamedTuple):
    """How far a delivery has come. `held`: it waits for a word of the person."""

    delivery: str
    due: datetime
    undo_until: datetime
    steps: tuple[Step, ...]
    held: bool = False
    tries: int = 0
    unknown: int = 0
    """How many tries in a row have left it open whether the server has the part."""
    first_try: datetime | None = None

    @property
    def next(self) -> int:
        """The number of the first part that is not there yet."""
        return next((step.number for step in self.steps if not step.done), len(self.steps))


class Job(NamedTuple):
    """Part `number` of what goes out, with the steps before it."""

    outgoing: Outgoing
    steps: tuple[Step, ...]
    number: int
    first_try: datetime | None = None
    ours: tuple[str, ...] = ()
    """What other deliveries became there: the same words sent twice on purpose are two posts."""

    @property
    def step(self) -> Step:
        return self.steps[self.number]


class Outcome(NamedTuple):
    """What came of one act. With a `trouble` nothing is known to be there."""

    remote: str = ""
    link: str = ""
    cid: str = ""
    trouble: Trouble | None = None
    detail: str = ""
    """The server's own words, short and plain."""
    until: datetime | None = None
    """Before this moment the server takes nothing more."""
    secret: Secret | None = None
    """A renewed secret, to be kept in place of the old one."""
