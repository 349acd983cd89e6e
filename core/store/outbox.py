"""Rows of the table `deliveries`: one for each post and network, written before anything leaves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.model import Delivery, DeliveryState
from core.store.database import Database
from core.store.rows import new_uid, to_text

_COLUMNS = (
    "d.uid, p.uid, d.network, d.state, d.key, d.created, d.changed, d.link, d.problem, d.account"
)
_FROM = "FROM deliveries AS d JOIN posts AS p ON p.id = d.post_id"


class Deliveries:
    """Deliveries in the order in which they were made."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(
        self, post: str, network: str, state: DeliveryState, now: datetime, account: str = ""
    ) -> Delivery:
        """A new delivery with a key of its own."""
        made = Delivery(new_uid(), post, network, state, new_uid(), now, now, account=account)
        with self._db.atomic():
            self._db.write(
                "INSERT INTO deliveries (uid, post_id, network, state, key, created, changed, account) "
                "VALUES (?, (SELECT id FROM posts WHERE uid = ?), ?, ?, ?, ?, ?, ?)",
                (
                    made.id,
                    post,
                    network,
                    state.value,
                    made.key,
                    to_text(now),
                    to_text(now),
                    account,
                ),
            )
        return made

    def change(
        self, uid: str, state: DeliveryState, now: datetime, link: str = "", problem: str = ""
    ) -> None:
        with self._db.atomic():
            self._db.write(
                "UPDATE deliveries SET state = ?, changed = ?, link = ?, problem = ? WHERE uid = ?",
                (state.value, to_text(now), link, problem, uid),
            )

    def remove(self, uid: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM deliveries WHERE uid = ?", (uid,))

    def get(self, uid: str) -> Delivery | None:
        found = self._select("WHERE d.uid = ?", (uid,))
        return found[0] if found else None

    def of_post(self, post: str) -> list[Delivery]:
        return self._select("WHERE p.uid = ? ORDER BY d.id", (post,))

    def in_state(self, state: DeliveryState) -> list[Delivery]:
        """Those of posts outside the trash."""
        return self._select("WHERE d.state = ? AND p.deleted IS NULL ORDER BY d.id", (state.value,))

    def everything(self) -> list[Delivery]:
        return self._select("ORDER BY d.id")

    def _select(self, tail: str, parameters: Sequence[Any] = ()) -> list[Delivery]:
        sql = f"SELECT {_COLUMNS} {_FROM} {tail}"
        return [
            Delivery(
                uid,
                post,
                network,
                DeliveryState(state),
                key,
                datetime.fromisoformat(created),
                datetime.fromisoformat(changed),
                link,
                problem,
                account,
            )
            for uid, post, network, state, key, created, changed, link, problem, account in self._db.rows(
                sql, parameters
            )
        ]
