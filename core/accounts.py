"""The person's accounts: signing in and out; a row in the journal, the secret in the keyring.

What talks to a server or to the keyring is handed out as work for a thread; rows are written and
told on the main thread.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from threading import Lock
from typing import Protocol, TypeVar

from core.changes import AccountChanged, Changes
from core.clock import Now
from core.problems import Known, Problem
from core.receipt import Account, AccountState, Secret, SignedIn, Trouble
from core.store import Store

T = TypeVar("T")
Work = Callable[[], SignedIn]
_PROBLEMS = {
    Trouble.OFFLINE: Problem.NO_CONNECTION,
    Trouble.BUSY: Problem.SERVER_BUSY,
    Trouble.CERTIFICATE: Problem.BAD_CERTIFICATE,
    Trouble.NOT_THE_NETWORK: Problem.NOT_THAT_NETWORK,
    Trouble.MOVED: Problem.NOT_THAT_NETWORK,
    Trouble.EXPIRED: Problem.SIGN_IN_REFUSED,
    Trouble.REVOKED: Problem.SIGN_IN_REFUSED,
    Trouble.FORBIDDEN: Problem.SIGN_IN_REFUSED,
    Trouble.REFUSED: Problem.SIGN_IN_REFUSED,
}
_WITH_WORDS = {Problem.SIGN_IN_REFUSED}


class Keys(Protocol):
    """The part of core.credentials.Credentials that is used here."""

    def get(self, name: str) -> str | None: ...
    def set(self, name: str, secret: str, *, for_now: bool = False) -> None: ...
    def renew(self, name: str, secret: str) -> None: ...
    def remove(self, name: str) -> None: ...


class BrowserSignIn:
    """A sign-in that the person finishes in the browser, or with a code that the server shows."""

    def __init__(self, server: str, *, by_hand: bool) -> None:
        """Slow; Known."""
        from core.channels import mastodon_sign_in
        from core.channels.loopback import Listener

        self._listener = None if by_hand else Listener()
        redirect = self._listener.redirect if self._listener else mastodon_sign_in.BY_HAND
        try:
            self._begun = known(server, lambda: mastodon_sign_in.begin(server, redirect))
        except BaseException:
            self.stop()
            raise
        self.page = self._begun.page

    def wait(self, page: str) -> SignedIn:
        """Until the browser comes back; it is shown `page`. Slow. Known(SIGN_IN_STOPPED)."""
        if self._listener is None:
            raise ValueError("by hand")
        return self.with_code(self._listener.wait(self._begun.state, page))

    def with_code(self, code: str) -> SignedIn:
        """Slow; Known."""
        from core.channels import mastodon_sign_in

        return known(self._begun.server, lambda: mastodon_sign_in.finish(self._begun, code))

    def stop(self) -> None:
        """From any thread."""
        if self._listener is not None:
            self._listener.close()


class SignedOut(StrEnum):
    """Where the sign-in is forgotten. UNSEEN: there is no keyring that runs, so none was found.
    BACK: the person has signed in again meanwhile.
    """

    BOTH = "both"
    HERE = "here"
    UNSEEN = "unseen"
    BACK = "back"


class Accounts:
    """Several to a network if one likes."""

    def __init__(self, store: Store, changes: Changes, keys: Keys, now: Now) -> None:
        self._store, self._changes = store, changes
        self._keys, self._now = keys, now
        self._kept: Counter[str] = Counter()
        """How often a sign-in was kept, by the secret's name; told from any thread."""
        self._turn = Lock()

    def everything(self) -> list[Account]:
        """Those that are signed in, or were until the network said no; as they were added."""
        return self._store.accounts.everything()

    def of(self, network: str) -> list[Account]:
        return [account for account in self.everything() if account.network == network]

    def get(self, account_id: str) -> Account:
        """Known(NO_ACCOUNT), also for one that is signed out."""
        account = self.find(account_id)
        if account is None or account.state is AccountState.OUT:
            raise Known(Problem.NO_ACCOUNT, account_id)
        return account

    def find(self, account_id: str) -> Account | None:
        """Whoever a post went out with, signed out or not."""
        return self._store.accounts.get(account_id)

    def add(self, signed_in: SignedIn) -> Account:
        """Write down an account whose secret is kept already; one that was flagged is well again."""
        account = signed_in.account
        before = self._store.accounts.known(account)
        if before is not None and not account.readers:
            account = account._replace(readers=before.readers)
        kept = self._store.accounts.put(account, self._now())
        self._changes.tell(AccountChanged(kept.id))
        return kept

    def flag(self, account_id: str, state: AccountState) -> None:
        """The network does not let us in any more, or does again."""
        account = self.find(account_id)
        if account is not None and account.state not in (state, AccountState.OUT):
            self._store.accounts.put(account._replace(state=state), self._now())
            self._changes.tell(AccountChanged(account_id))

    def set_readers(self, account_id: str, readers: Sequence[str]) -> Account:
        """Who asked for the newsletter, each once. Known(BAD_ADDRESS)."""
        from core.channels import smtp

        tidy = tuple(dict.fromkeys(each.strip() for each in readers if each.strip()))
        for each in tidy:
            if not smtp.is_address(each):
                raise Known(Problem.BAD_ADDRESS, each)
        kept = self._store.accounts.put(self.get(account_id)._replace(readers=tidy), self._now())
        self._changes.tell(AccountChanged(account_id))
        return kept

    def times_kept(self, account: Account) -> int:
        """How often a sign-in to it was kept: more by now, and the person has signed in again."""
        return self._kept[secret_name(account)]

    def leave(self, account_id: str) -> None:
        """It is signed out: `sign_out` has forgotten the secret before. Its name and its readers
        stay, for what was sent and for when the person signs in again.
        """
        account = self.get(account_id)
        self._store.accounts.put(account._replace(state=AccountState.OUT), self._now())
        self._changes.tell(AccountChanged(account_id))

    # Work for a thread. All of it may raise Known.

    def keep_secret(self, signed_in: SignedIn, *, for_now: bool = False) -> Callable[[], SignedIn]:
        """Into the keyring, or with `for_now` into this program's memory until it ends."""
        keys = self._keys

        def work() -> SignedIn:
            with self._turn:
                put_secret(keys, signed_in.account, signed_in.secret, for_now=for_now)
                self._kept[secret_name(signed_in.account)] += 1
            return signed_in

        return work

    def sign_out(self, account: Account) -> Callable[[], SignedOut]:
        """Forget the secret, and have the network forget the token. A sign-in that is kept from now
        on is a newer one, and stays.
        """
        keys, name = self._keys, secret_name(account)
        before = self.times_kept(account)

        def work() -> SignedOut:
            from core.channels import bluesky, mastodon_sign_in
            from core.channels.failure import Failed

            try:
                with self._turn:
                    if self._kept[name] != before:
                        return SignedOut.BACK
                    secret = get_secret(keys, account)
                    keys.remove(name)
            except Known as known:
                if known.problem is not Problem.KEYRING_ABSENT:
                    raise
                return SignedOut.UNSEEN
            try:
                if secret and account.network == "mastodon":
                    mastodon_sign_in.sign_out(account, secret)
                elif secret and account.network == "bluesky":
                    bluesky.sign_out(account, secret)
            except Failed:
                return SignedOut.HERE  # the token dies there of age
            return SignedOut.BOTH

        return work

    def test_letter(self, account: Account, subject: str, words: str) -> Callable[[], None]:
        """A letter to oneself."""
        keys, now = self._keys, self._now()

        def work() -> None:
            from core.channels import smtp
            from core.channels.failure import Failed
            from core.outgoing import Outgoing, Part
            from core.receipt import Job

            def send() -> None:
                step = smtp.test_step(account, now)
                job = Job(Outgoing("newsletter", (Part(words),), title=subject), (step,), 0)
                done = smtp.send(account, get_secret(keys, account) or Secret(), job)
                if done.trouble:
                    raise Failed(done.trouble, done.detail)

            known(account.server, send)

        return work


def with_app_password(server: str, handle: str, password: str) -> Work:
    """Bluesky; `server` is empty for bsky.social."""

    def work() -> SignedIn:
        from core.channels import bluesky

        return known(server or bluesky.DEFAULT, lambda: bluesky.sign_in(server, handle, password))

    return work


def with_mail_server(server: str, handle: str, password: str, name: str, user: str) -> Work:
    def work() -> SignedIn:
        from core.channels import smtp

        return known(server, lambda: smtp.sign_in(server, handle, password, name, user))

    return work


def known(server: str, act: Callable[[], T]) -> T:
    """Do it; a channel's failure is told as the problem that it is for the person."""
    from core.channels.failure import Failed

    try:
        return act()
    except Failed as failed:
        problem = _PROBLEMS.get(failed.trouble, Problem.SERVER_FAILED)
        host = server.rsplit("://", maxsplit=1)[-1]
        detail = (failed.detail or host) if problem in _WITH_WORDS else host
        raise Known(problem, detail) from failed


def senders(accounts: Sequence[Account], chosen: Sequence[str]) -> list[Account]:
    """Of the accounts on one network those that a post goes out with, signed in or not: the chosen
    ones, or the first. No other takes their place.
    """
    return [each for each in accounts if each.id in chosen] or list(accounts[:1])


def secret_name(account: Account) -> str:
    """Its name in the keyring, which its owner may look into."""
    return f"{account.network}:{account.handle}@{account.server.split('://')[-1]}"


def get_secret(keys: Keys, account: Account) -> Secret | None:
    """Known(KEYRING_LOCKED, KEYRING_ABSENT, KEYRING_FAILED)."""
    found = keys.get(secret_name(account))
    return Secret(json.loads(found)) if found else None


def put_secret(keys: Keys, account: Account, secret: Secret, *, for_now: bool = False) -> None:
    keys.set(secret_name(account), json.dumps(secret), for_now=for_now)


def renew_secret(keys: Keys, account: Account, secret: Secret) -> None:
    """A renewed token, wherever the old one was kept."""
    keys.renew(secret_name(account), json.dumps(secret))
