"""Rows of the table `accounts`. What opens an account is in the keyring, never here."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.receipt import Account, AccountState
from core.store.database import Database
from core.store.rows import new_uid, to_text
from core.text import to_json

_COLUMNS = "uid, network, server, handle, name, remote, limits, readers, state"


class Accounts:
    """Accounts in the order in which they were added."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, account: Account, now: datetime) -> Account:
        """Insert, or renew the row of the same network, server and handle; its id stays."""
        kept = self.known(account)
        account = account._replace(id=kept.id if kept else account.id or new_uid())
        row = (
            account.id,
            account.network,
            account.server,
            account.handle,
            account.name,
            account.remote,
            to_json(account.limits),
            to_json(account.readers),
            account.state.value,
            to_text(now),
        )
        with self._db.atomic():
            self._db.write(
                f"INSERT INTO accounts ({_COLUMNS}, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (uid) DO UPDATE SET name = excluded.name, remote = excluded.remote, "
                "limits = excluded.limits, readers = excluded.readers, state = excluded.state",
                row,
            )
        return account

    def get(self, uid: str) -> Account | None:
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def everything(self) -> list[Account]:
        """Without those that are signed out."""
        return self._select("WHERE state <> ? ORDER BY id", (AccountState.OUT.value,))

    def known(self, account: Account) -> Account | None:
        """The one of the same network, server and handle, signed out or not."""
        found = self._select(
            "WHERE network = ? AND server = ? AND handle = ?",
            (account.network, account.server, account.handle),
        )
        return found[0] if found else None

    def _select(self, tail: str, parameters: Sequence[Any] = ()) -> list[Account]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM accounts {tail}", parameters)
        return [
            Account(
                uid,
                network,
                server,
                handle,
                name,
                remote,
                json.loads(limits),
                tuple(json.loads(readers)),
                AccountState(state),
            )
            for uid, network, server, handle, name, remote, limits, readers, state in rows
        ]
