"""Rows of the table `people`: what the person said of each name."""

from core.register import Naming, Person
from core.store.database import Database
from core.store.rows import to_text, to_time


class People:
    """One row for each name, whatever its case."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, person: Person) -> None:
        """Keep what was said; a later word replaces an earlier one. ValueError without `changed`."""
        if person.changed is None:
            raise ValueError(person)
        with self._db.atomic():
            self._db.write(
                "INSERT INTO people (key, name, naming, role, changed) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (key) DO UPDATE SET name = excluded.name, naming = excluded.naming, "
                "role = excluded.role, changed = excluded.changed",
                (
                    person.key,
                    person.name,
                    person.naming.value,
                    person.role,
                    to_text(person.changed),
                ),
            )

    def remove(self, key: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM people WHERE key = ?", (key,))

    def get(self, key: str) -> Person | None:
        found = self._db.rows(f"{_SELECT} WHERE key = ?", (key,))
        return _person(found[0]) if found else None

    def everybody(self) -> list[Person]:
        """All of them, by name."""
        return [_person(row) for row in self._db.rows(f"{_SELECT} ORDER BY key")]


_SELECT = "SELECT name, naming, role, changed FROM people"


def _person(row: tuple[str, ...]) -> Person:
    name, naming, role, changed = row
    return Person(name, Naming(naming), role, to_time(changed))
