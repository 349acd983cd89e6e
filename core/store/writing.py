"""Rows of the tables `templates` and `own_words`: what a person has made for their writing."""

from datetime import datetime

from core.store.database import Database
from core.store.rows import to_text


class Writing:
    """Templates as (id, name, body); own words as they are spelt."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def templates(self) -> list[tuple[str, str, str]]:
        """All of them, by name."""
        return self._db.rows("SELECT uid, name, body FROM templates ORDER BY name, id")

    def put_template(self, uid: str, name: str, body: str, now: datetime) -> None:
        with self._db.atomic():
            self._db.write(
                "INSERT INTO templates (uid, name, body, changed) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (uid) DO UPDATE SET name = excluded.name, body = excluded.body, "
                "changed = excluded.changed",
                (uid, name, body, to_text(now)),
            )

    def remove_template(self, uid: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM templates WHERE uid = ?", (uid,))

    def words(self) -> list[str]:
        """The own dictionary."""
        return [word for (word,) in self._db.rows("SELECT word FROM own_words ORDER BY word")]

    def add_word(self, word: str, now: datetime) -> None:
        with self._db.atomic():
            self._db.write(
                "INSERT INTO own_words (word, at) VALUES (?, ?) ON CONFLICT (word) DO NOTHING",
                (word, to_text(now)),
            )

    def remove_word(self, word: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM own_words WHERE word = ?", (word,))
