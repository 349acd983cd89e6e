"""Rows of what the app sends itself: the outgoing words and pictures, each part's key and fate."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from core.outgoing import Card, Outgoing, Part, Picture
from core.receipt import Step, Way
from core.store.database import Database
from core.store.rows import to_text, to_time
from core.text import to_json

_ID = "(SELECT id FROM deliveries WHERE uid = ?)"


class Sendings:
    """What was queued, by the id of its delivery."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, sending: Way, outgoing: Outgoing) -> None:
        with self._db.atomic():
            self._db.write(
                f"INSERT INTO sendings (delivery_id, outgoing, due, undo_until) VALUES ({_ID}, ?, ?, ?)",
                (
                    sending.delivery,
                    _to_json(outgoing),
                    to_text(sending.due),
                    to_text(sending.undo_until),
                ),
            )
            for step in sending.steps:
                self._db.write(
                    "INSERT INTO sending_steps (delivery_id, number, key, created, recipient) "
                    f"VALUES ({_ID}, ?, ?, ?, ?)",
                    (sending.delivery, step.number, step.key, to_text(step.created), step.to),
                )
            for number, picture in enumerate(_pictures(outgoing)):
                self._db.write(
                    f"INSERT INTO sending_pictures (delivery_id, number, data) VALUES ({_ID}, ?, ?)",
                    (sending.delivery, number, picture.data),
                )

    def update(self, sending: Way) -> None:
        """Write all that changes on the way."""
        with self._db.atomic():
            self._db.write(
                "UPDATE sendings SET due = ?, undo_until = ?, held = ?, tries = ?, unknown = ?, "
                f"first_try = ? WHERE delivery_id = {_ID}",
                (
                    to_text(sending.due),
                    to_text(sending.undo_until),
                    int(sending.held),
                    sending.tries,
                    sending.unknown,
                    to_text(sending.first_try) if sending.first_try else None,
                    sending.delivery,
                ),
            )
            for step in sending.steps:
                self._db.write(
                    "UPDATE sending_steps SET remote = ?, link = ?, cid = ?, refused = ? "
                    f"WHERE delivery_id = {_ID} AND number = ?",
                    (
                        step.remote,
                        step.link,
                        step.cid,
                        step.refused,
                        sending.delivery,
                        step.number,
                    ),
                )

    def forget_pictures(self, delivery: str) -> None:
        """They are out: the journal need not carry them twice."""
        with self._db.atomic():
            self._db.write(f"DELETE FROM sending_pictures WHERE delivery_id = {_ID}", (delivery,))

    def get(self, delivery: str) -> Way | None:
        found = self._db.rows(
            "SELECT due, undo_until, held, tries, unknown, first_try FROM sendings "
            f"WHERE delivery_id = {_ID}",
            (delivery,),
        )
        if not found:
            return None
        due, undo_until, held, tries, unknown, first_try = found[0]
        return Way(
            delivery,
            datetime.fromisoformat(due),
            datetime.fromisoformat(undo_until),
            self._steps(delivery),
            bool(held),
            tries,
            unknown,
            to_time(first_try),
        )

    def outgoing(self, delivery: str) -> Outgoing:
        """The words and pictures as they were when Send was pressed, or as they were edited there."""
        (row,) = self._db.rows(
            f"SELECT outgoing FROM sendings WHERE delivery_id = {_ID}", (delivery,)
        )
        data = self._db.rows(
            f"SELECT data FROM sending_pictures WHERE delivery_id = {_ID} ORDER BY number",
            (delivery,),
        )
        return _from_json(row[0], iter([each[0] for each in data]))

    def edited(self, delivery: str, text: str) -> None:
        """The first part has other words there now."""
        outgoing = self.outgoing(delivery)
        parts = (outgoing.parts[0]._replace(text=text), *outgoing.parts[1:])
        with self._db.atomic():
            self._db.write(
                f"UPDATE sendings SET outgoing = ? WHERE delivery_id = {_ID}",
                (_to_json(outgoing._replace(parts=parts)), delivery),
            )

    def remotes(self, account: str) -> tuple[str, ...]:
        """What this account's parts have become there."""
        rows = self._db.rows(
            "SELECT s.remote FROM sending_steps AS s JOIN deliveries AS d ON d.id = s.delivery_id "
            "WHERE d.account = ? AND s.remote <> ''",
            (account,),
        )
        return tuple(row[0] for row in rows)

    def _steps(self, delivery: str) -> tuple[Step, ...]:
        rows = self._db.rows(
            "SELECT number, key, created, recipient, remote, link, cid, refused FROM sending_steps "
            f"WHERE delivery_id = {_ID} ORDER BY number",
            (delivery,),
        )
        return tuple(
            Step(number, key, datetime.fromisoformat(created), *rest)
            for number, key, created, *rest in rows
        )


def _pictures(outgoing: Outgoing) -> Iterator[Picture]:
    """Every picture in the order in which they are kept; a card's is the last."""
    for part in outgoing.parts:
        yield from part.pictures
    if outgoing.card and outgoing.card.thumbnail:
        yield outgoing.card.thumbnail


def _to_json(outgoing: Outgoing) -> str:
    def plain(pictures: Sequence[Picture]) -> list[dict[str, Any]]:
        return [picture._replace(data=b"")._asdict() | {"data": ""} for picture in pictures]

    card = outgoing.card
    return to_json(
        {
            **outgoing._asdict(),
            "parts": [[part.text, plain(part.pictures)] for part in outgoing.parts],
            "card": card
            and [
                card.link,
                card.title,
                card.description,
                plain([card.thumbnail] if card.thumbnail else []),
            ],
        }
    )


def _from_json(text: str, data: Iterator[bytes]) -> Outgoing:
    found = json.loads(text)

    def pictures(rows: list[dict[str, Any]]) -> tuple[Picture, ...]:
        return tuple(Picture(**{**row, "data": next(data, b"")}) for row in rows)

    parts = tuple(Part(words, pictures(rows)) for words, rows in found["parts"])
    card = found["card"]
    if card:
        link, title, description, thumbnail = card
        card = Card(link, title, description, next(iter(pictures(thumbnail)), None))
    return Outgoing(**{**found, "parts": parts, "card": card})
