"""What lies beside the entries in our own JSON: as records for others, and out of them again.

Whoever wrote the file, each value is looked at before it comes in: what has another type than ours
makes the whole record broken.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from core.clipping import Sort
from core.clock import local
from core.contents import Contents, PageCard, Variant
from core.exchange.incoming import File, Why
from core.exchange.readers.moments import NoMoment, known_zone, moment
from core.links import is_link
from core.model import Delivery, DeliveryState, Kind, Post, PostState, Source
from core.register import Naming, key
from core.store.belongings import SORTS, Belongings
from core.text import clean, tidy_names, to_json

Record = Mapping[str, Any]
POST = "posts"
NAMES = tuple(SORTS)
_JSON = {"tags", "extra"}
_FLAGS = {"private", "to_read"}
_UID = "uid"


class Belonging(NamedTuple):
    """One thing on its way in that is no entry. `sort` is POST or one of NAMES."""

    where: str
    sort: str
    record: Record
    files: tuple[File, ...] = ()


def records(belongings: Belongings) -> dict[str, list[dict[str, Any]]]:
    """Everything of every sort, as JSON has it."""
    return {name: [_told(row) for row in belongings.everything(name)] for name in NAMES}


def beside_posts(belongings: Belongings) -> dict[str, dict[str, Any]]:
    """What a post's record has beside the fields of a post, by the post."""
    found = {}
    for post, row in belongings.of_posts().items():
        told: dict[str, Any] = {}
        if row["source"]:
            origin = ("source", "source_id", "came", "extra", "answers", "doubt")
            told |= {name: row[name] for name in origin}
        if row["kind"]:
            told["taught"] = {"kind": row["kind"], "at": row["at"]}
        if row["uid"]:
            told["made_from"] = {"type": row["type"], "id": row["uid"]}
        found[post] = told
    return found


def _told(row: Record) -> dict[str, Any]:
    """Without what follows from the rest, and with JSON as such."""
    made: dict[str, Any] = {}
    for name, value in row.items():
        if name in _JSON:
            made[name] = json.loads(value) if value else {}
        elif name in _FLAGS:
            made[name] = bool(value)
        elif name != "key":
            made["id" if name == _UID else name] = value
    return made


def row_of(sort: str, record: Record) -> dict[str, Any]:
    """The row that a record is. ValueError (see Why.BROKEN)."""
    made = {name: _VALUES[name](record) for name in SORTS[sort].columns}
    main = {"links": "url", "clippings": "words", "templates": "name", "words": "word"}
    if sort == "links" and not is_link(made["url"]):
        raise ValueError(made["url"])
    if not str(made[main.get(sort, "key")]).strip() or ("uid" in made and not made["uid"]):
        raise ValueError(Why.EMPTY)
    return made


def _text(record: Record, name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise ValueError(name)  # noqa: TRY004 - whatever is wrong with a record is this
    return clean(value)


def moment_of(record: Record, name: str) -> datetime:
    """In UTC. ValueError."""
    found = moment(_text(record, name))
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _maybe(record: Record, name: str) -> datetime | None:
    return moment_of(record, name) if record.get(name) else None


def _flag(record: Record, name: str) -> bool:
    if not isinstance(value := record.get(name, False), bool):
        raise ValueError(name)  # noqa: TRY004
    return value


def _list(record: Record, name: str) -> list[Any]:
    if not isinstance(value := record.get(name) or [], list):
        raise ValueError(name)  # noqa: TRY004
    return value


def _object(record: Record, name: str) -> dict[str, Any]:
    if not isinstance(value := record.get(name) or {}, dict):
        raise ValueError(name)  # noqa: TRY004
    return value


def _names(record: Record, name: str) -> tuple[str, ...]:
    found = _list(record, name)
    if not all(isinstance(each, str) for each in found):
        raise ValueError(name)
    return tidy_names(found)


def _plain(name: str) -> Callable[[Record], str]:
    return lambda record: _text(record, name)


def _moment(name: str) -> Callable[[Record], str]:
    return lambda record: moment_of(record, name).isoformat(timespec="microseconds")


_VALUES: dict[str, Callable[[Record], Any]] = {
    **{
        name: _plain(name)
        for name in (
            "url", "title", "note", "words", "author", "source", "name", "body", "word", "role",
        )
    },
    **{name: _moment(name) for name in ("added", "modified", "changed", "at")},
    **{name: lambda record, name=name: int(_flag(record, name)) for name in _FLAGS},  # type: ignore[misc]
    "uid": _plain("id"),
    "key": lambda record: key(_text(record, "name")),
    "sort": lambda record: Sort(_text(record, "sort")).value,
    "naming": lambda record: Naming(_text(record, "naming")).value,
    "tags": lambda record: to_json(_names(record, "tags")),
    "extra": lambda record: clean(to_json(found)) if (found := _object(record, "extra")) else "",
}  # fmt: skip


def post_of(record: Record, now: datetime) -> Post:
    """The post of a record; what should have left before now is a draft. ValueError."""
    at, zone = moment_of(record, "at"), known_zone(_text(record, "zone")) or "UTC"
    planned, state = _maybe(record, "planned"), PostState(_text(record, "state"))
    if state is PostState.WAITING or (planned and planned <= now):
        planned, state = None, PostState.DRAFT if state is not PostState.SENT else state
    uid = _text(record, "id")
    if not uid:
        raise ValueError(Why.EMPTY)
    return Post(
        uid, at, zone, local(at, zone).date().isoformat(), _text(record, "text"),
        Kind(_text(record, "kind")), _flag(record, "kind_by_person"), state,
        _names(record, "networks"), _text(record, "entry"), _sources(record),
        _text(record, "angle"), _text(record, "link"), _maybe(record, "modified"), _maybe(record, "deleted"),
        planned,
        _text(record, "planned_zone") if planned else "", _contents(_object(record, "contents")),
    )  # fmt: skip


def _sources(record: Record) -> tuple[Source, ...]:
    found = []
    for each in _list(record, "sources"):
        entry, start, end = (each[name] for name in ("entry", "start", "end"))
        if not (isinstance(entry, str) and 0 <= int(start) <= int(end) < 1 << 31):
            raise ValueError(each)
        found.append(Source(entry, int(start), int(end)))
    return tuple(found)


def _contents(record: Record) -> Contents:
    variants = tuple(
        Variant(_text(each, "network"), tuple(clean(str(p)) for p in each["parts"]), _text(each, "base"))
        for each in _list(record, "variants")
    )  # fmt: skip
    card = _object(record, "card")
    words = ("warning", "visibility", "language", "reply", "title")
    return Contents(
        variants,
        _flag(record, "thread"),
        _flag(record, "number"),
        **{name: _text(record, name) for name in words if name in record},
        card=PageCard(*(_text(card, name) for name in PageCard._fields)) if card else None,
    )


def deliveries_of(record: Record) -> list[Delivery]:
    """How a post went out; what was on its way then is something to ask the person about. ValueError."""
    found = []
    for each in _list(record, "deliveries"):
        state = DeliveryState(_text(each, "state"))
        if state in (DeliveryState.WAITING, DeliveryState.SENDING):
            state = DeliveryState.UNSURE
        words = [
            _text(each, name) for name in ("id", "network", "key", "link", "problem", "account")
        ]
        uid, network, name, link, problem, account = words
        if not (uid and name):
            raise ValueError(Why.EMPTY)
        found.append(
            Delivery(
                uid, "", network, state, name, moment_of(each, "created"), moment_of(each, "changed"), link,
                problem, account,
            )
        )  # fmt: skip
    return found


BROKEN = (ValueError, KeyError, TypeError, AttributeError, OverflowError, NoMoment)
"""What a record that is none of ours raises."""
