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
    from core.sending import Sending
    from core.signing_out import SigningOut


class Posting:
    """Accounts, the queue, and the lanes that carry it out; `keys` is the keyring's door."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        outbox: Outbox,
        now: Now,
        settings: Settings,
        keys: "Keys",
    ) -> None:
        self._store, self._changes, self.outbox, self.now = store, changes, outbox, now
        self._settings, self.keys = settings, keys

    @cached_property
    def accounts(self) -> "Accounts":
        from core.accounts import Accounts

        return Accounts(self._store, self._changes, self.keys, self.now)

    @cached_property
    def after(self) -> "After":
        from core.after import After

        return After(self._store, self._changes, self.outbox, self.accounts, self.keys, self.now)

    @cached_property
    def due(self) -> "DuePosts":
        """Planned posts; made at the start of the program, since it remembers when that was."""
        from core.due import DuePosts

        return DuePosts(self._store, self._settings, self.now)

    @cached_property
    def sending(self) -> "Sending":
        from core.sending import Sending

        return Sending(self._store, self._changes, self.outbox, self.accounts, self.now)

    @cached_property
    def signing_out(self) -> "SigningOut":
        from core.signing_out import SigningOut

        return SigningOut(self._store, self.accounts, self.sending, self.due)

    @cached_property
    def lanes(self) -> "Lanes":
        from core.lanes import Lanes

        return Lanes(self._store, self._changes, self.outbox, self.accounts, self.keys, self.now)
