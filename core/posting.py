"""All that sending needs, made when it is first asked for: the first paint needs none of it."""

from functools import cached_property
from typing import TYPE_CHECKING

from core.changes import Changes
from core.clock import Now
from core.outbox import Outbox
from core.settings import Settings
from core.store import Store

if TYPE_CHECKING:
    from core.accounts import Accounts, Keys
    from core.after import After
    from core.due import DuePosts
    from core.lanes import Lanes
    from core.networks.limits import Limits
    from core.sending import Sending


class Posting:
    """Accounts, the queue, and the lanes that carry it out; `keys` is the keyring's door."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        outbox: Outbox,
        now: Now,
        settings: Settings,
        keys: "Keys | None" = None,
    ) -> None:
        self._store, self._changes, self._outbox, self.now = store, changes, outbox, now
        self._settings, self._keys = settings, keys

    @cached_property
    def keys(self) -> "Keys":
        if self._keys is None:
            from core.credentials import Credentials

            self._keys = Credentials()
        return self._keys

    @cached_property
    def accounts(self) -> "Accounts":
        from core.accounts import Accounts

        return Accounts(self._store, self._changes, self.keys, self.now)

    def limits_of(self, network: str) -> "Limits | None":
        """What the first account's own server allows there, if one is signed in."""
        from core.networks.limits import from_data

        for account in self.accounts.of(network):
            if account.limits:
                return from_data(account.limits)
        return None

    @cached_property
    def after(self) -> "After":
        from core.after import After

        return After(self._store, self._changes, self._outbox, self.accounts, self.keys, self.now)

    @cached_property
    def due(self) -> "DuePosts":
        """Planned posts; made at the start of the program, since it remembers when that was."""
        from core.due import DuePosts

        return DuePosts(self._store, self._settings, self.now)

    @cached_property
    def sending(self) -> "Sending":
        from core.sending import Sending

        return Sending(self._store, self._changes, self._outbox, self.accounts, self.now)

    @cached_property
    def lanes(self) -> "Lanes":
        from core.lanes import Lanes

        return Lanes(self._store, self._changes, self._outbox, self.accounts, self.keys, self.now)
