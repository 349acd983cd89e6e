"""Rows of the table `verdicts`: which suggestions the person used and which not to show again."""

from datetime import datetime

from core.store.database import Database
from core.store.rows import to_text

USED, DECLINED = "used", "declined"


class Verdicts:
    """A suggestion is known by its key (angle and sentences) and by its words."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, entry: str, suggestion: str, words: str, verdict: str, now: datetime) -> None:
        """Remember the verdict; a later one replaces it. An entry that is gone needs none."""
        with self._db.atomic():
            self._db.write(
                "INSERT INTO verdicts (entry_id, suggestion, words, verdict, at) "
                "SELECT id, ?, ?, ?, ? FROM entries WHERE uid = ? "
                "ON CONFLICT (entry_id, suggestion) DO UPDATE SET verdict = excluded.verdict, "
                "words = excluded.words, at = excluded.at",
                (suggestion, words, verdict, to_text(now), entry),
            )

    def put_missing(
        self, entry: str, suggestion: str, words: str, verdict: str, now: datetime
    ) -> None:
        """Remember the verdict, unless there is one."""
        with self._db.atomic():
            self._db.write(
                "INSERT OR IGNORE INTO verdicts (entry_id, suggestion, words, verdict, at) "
                "SELECT id, ?, ?, ?, ? FROM entries WHERE uid = ?",
                (suggestion, words, verdict, to_text(now), entry),
            )

    def withdraw(self, entry: str, suggestion: str) -> None:
        """Forget a verdict (undo)."""
        with self._db.atomic():
            self._db.write(
                "DELETE FROM verdicts WHERE suggestion = ? "
                "AND entry_id = (SELECT id FROM entries WHERE uid = ?)",
                (suggestion, entry),
            )

    def withdraw_used(self, entry: str, suggestion: str) -> None:
        """Forget that it was used, and so what it told on, which was answered with its words."""
        with self._db.atomic():
            self._db.write(
                "DELETE FROM verdicts WHERE verdict = ? "
                "AND entry_id = (SELECT id FROM entries WHERE uid = ?) "
                "AND words IN (SELECT words FROM verdicts WHERE suggestion = ? AND verdict = ?)",
                (USED, entry, suggestion, USED),
            )

    def keys(self) -> set[str]:
        """The keys of all suggestions that were used or declined."""
        return {row[0] for row in self._db.rows("SELECT suggestion FROM verdicts")}

    def everything(self) -> dict[str, list[tuple[str, str, str, str]]]:
        """(suggestion, words, verdict, moment) of each, by the entry."""
        found: dict[str, list[tuple[str, str, str, str]]] = {}
        rows = self._db.rows(
            "SELECT e.uid, v.suggestion, v.words, v.verdict, v.at FROM verdicts AS v "
            "JOIN entries AS e ON e.id = v.entry_id ORDER BY v.id"
        )
        for uid, *said in rows:
            found.setdefault(uid, []).append((said[0], said[1], said[2], said[3]))
        return found

    def words(self, verdict: str) -> list[str]:
        """The words of the suggestions with this verdict, as they were shown."""
        return [
            row[0]
            for row in self._db.rows("SELECT words FROM verdicts WHERE verdict = ?", (verdict,))
        ]
