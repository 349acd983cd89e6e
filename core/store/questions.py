"""Rows of the table `questions`: which question of ours was offered last when, beside which entry."""

from collections.abc import Iterable
from datetime import datetime

from core.store.database import Database
from core.store.rows import to_text


class Questions:
    """A question is known by its words."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, offered: Iterable[tuple[str, str]], now: datetime) -> None:
        """Remember questions with the entry that each was offered beside."""
        with self._db.atomic():
            for words, entry in offered:
                self._db.write(
                    "INSERT INTO questions (words, entry, at) VALUES (?, ?, ?) "
                    "ON CONFLICT (words) DO UPDATE SET entry = excluded.entry, at = excluded.at",
                    (words, entry, to_text(now)),
                )

    def since(self, at: str) -> dict[str, str]:
        """Question -> entry, for all that were offered at or after this moment (UTC ISO text)."""
        return dict(
            self._db.rows("SELECT words, entry FROM questions WHERE at >= ? ORDER BY at", (at,))
        )
