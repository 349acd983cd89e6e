"""Standard Notes: a backup with decrypted items, alone or in its zip."""

import json
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Item, Problematic, Told, Why
from core.exchange.readers import lexical
from core.exchange.readers.fields import rest, truth, words
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.safe import json_stream, markup, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_FILE = "Standard Notes Backup and Import File.txt"
_USED = (
    "title",
    "text",
    "starred",
    "noteType",
    "references",
    "trashed",
    "appData",
    "editorIdentifier",
)
_OURS = "org.standardnotes.sn"


def sniff(bag: Bag) -> int:
    return 95 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.called(_FILE) or bag.some(".txt", ".json"):
        head = text.decoded(bag.head(name))[0]
        if '"items"' in head and '"content_type"' in head:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = _file(bag) or bag.names[0]
    tags = _tags(bag, name)
    count = 0
    for key, value in json_stream.parts(bag, name, ("items",)):
        if key != "items":
            continue
        count += 1
        if isinstance(value, dict) and value.get("content_type") == "Note":
            yield from _note(value, tags, f"{bag.place(name)}, {count}", told)
        elif not isinstance(value, dict):
            yield Problematic(f"{bag.place(name)}, {count}", Why.BROKEN)


def _tags(bag: Bag, name: str) -> dict[str, list[str]]:
    """Note -> its tags. Known(IMPORT_CANNOT_OPEN) where no note at all can be read."""
    tags: dict[str, list[str]] = {}
    locked = readable = False
    for key, value in json_stream.parts(bag, name, ("items",)):
        if key != "items" or not isinstance(value, dict):
            continue
        if value.get("content_type") == "Tag":
            for uid in _references(value):
                tags.setdefault(uid, []).append(words(_content(value).get("title")))
        elif value.get("content_type") == "Note":
            locked = locked or _is_locked(value)
            readable = readable or not _is_locked(value)
    if locked and not readable:
        raise Known(Problem.IMPORT_CANNOT_OPEN, bag.place(name))
    return tags


def _is_locked(note: dict[str, Any]) -> bool:
    return isinstance(note.get("content"), str) or "enc_item_key" in note


def _note(
    note: dict[str, Any], tags: dict[str, list[str]], where: str, told: Told
) -> Iterator[Item | Problematic]:
    if _is_locked(note):
        yield Problematic(where, Why.LOCKED)
        return
    content = _content(note)
    if truth(note.get("deleted")) or truth(content.get("trashed")):
        told.lost("trashed")
        return
    uid = words(note.get("uuid"))
    try:
        at, zone = placed(moment(words(note.get("created_at"))), "", told)
    except NoMoment:
        yield Problematic(where, Why.BAD_DATE, words(note.get("created_at")))
        return
    known = _app_data(content)
    extra = rest(content, _USED, told)
    kind = words(content.get("noteType"))
    if kind not in {"", "plain-text", "markdown"}:
        extra["noteType"] = kind
    body = words(content.get("text"))
    yield Item(
        where,
        at,
        zone,
        _body(body, kind),
        words(content.get("title")),
        tuple(filter(None, tags.get(uid, []))),
        starred=truth(content.get("starred")),
        pinned=truth(known.get("pinned")),
        modified=_modified(note, known, told),
        extra=extra,
        source_id=uid,
    )


def _body(body: str, kind: str) -> str:
    """Rich text is HTML; the newest editor keeps JSON of its own, of which the words are taken."""
    if kind == "rich-text":
        return markup.to_markdown(body)
    if kind == "super" and body.startswith("{"):
        try:
            return lexical.to_markdown(json.loads(body)["root"])
        except (ValueError, RecursionError, AttributeError, KeyError):
            return body
    return body


def _content(item: dict[str, Any]) -> dict[str, Any]:
    found = item.get("content")
    return found if isinstance(found, dict) else {}


def _references(tag: dict[str, Any]) -> list[str]:
    found = _content(tag).get("references") or ()
    return [words(each.get("uuid")) for each in found if isinstance(each, dict)]


def _app_data(content: dict[str, Any]) -> dict[str, Any]:
    found = content.get("appData")
    ours = found.get(_OURS) if isinstance(found, dict) else None
    return ours if isinstance(ours, dict) else {}


def _modified(note: dict[str, Any], known: dict[str, Any], told: Told) -> Any:
    """Its own date of change; the server's may be 1970, which says nothing."""
    for written in (words(known.get("client_updated_at")), words(note.get("updated_at"))):
        try:
            if written and not written.startswith("1970-01-01"):
                return placed(moment(written), "UTC", told)[0]
        except NoMoment:
            continue
    return None


FORMATS = [Format("standard-notes", "standard-notes", sniff, read)]
