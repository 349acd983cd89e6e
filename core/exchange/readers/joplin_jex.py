"""Joplin's own export (JEX, a tar; or the same as a folder): every thing a file named by its id."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from core.exchange.incoming import File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import position
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.safe import markup, text
from core.exchange.safe.bag import Bag
from core.exchange.stamps import token
from core.problems import Known

_MEMBER = re.compile(r"(?:^|/)([0-9a-f]{32})\.md$")
_LINE = re.compile(r"^([a-z_]+):(?: (.*))?$")
_LINK = re.compile(r":/([0-9a-f]{32})(?=[)\"'\s#])")
_NOTE, _FOLDER, _RESOURCE, _TAG, _NOTE_TAG = "1", "2", "4", "5", "6"
_USED = (
    "id", "parent_id", "created_time", "updated_time", "user_created_time", "user_updated_time",
    "latitude", "longitude", "altitude", "type_", "markup_language", "encryption_applied",
    "encryption_cipher_text", "is_conflict", "deleted_time", "title",
)  # fmt: skip
_NOTHING = ("", "0", "0.00000000", "0.0000", "joplin-desktop", "net.cozic.joplin-desktop")


class Thing(NamedTuple):
    title: str
    body: str
    fields: dict[str, str]

    @property
    def type(self) -> str:
        return self.fields.get("type_", "")


class Shelf(NamedTuple):
    """All that is no note."""

    folders: dict[str, Thing]
    tags: dict[str, list[str]]
    """Note -> names."""
    resources: dict[str, Thing]


def sniff(bag: Bag) -> int:
    if bag.single:
        return 0
    found = [name for name in bag.names if _MEMBER.search(name)]
    return 95 if found and b"type_: " in bag.head(found[0], 1 << 20) else 0


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    notes, shelf = _look(bag)
    for name in notes:
        try:
            thing = parsed(bag.text(name))
        except Known:
            yield Problematic(bag.place(name), Why.DAMAGED)
            continue
        found = _item(thing, name, bag, shelf, told)
        if found is not None:
            yield found


def parsed(said: str) -> Thing:
    """Title, blank, body, blank, `key: value` lines; the fields are read from the end."""
    lines = said.replace("\r\n", "\n").rstrip("\n").split("\n")
    fields: dict[str, str] = {}
    at = len(lines)
    while at and (found := _LINE.match(lines[at - 1])):
        fields.setdefault(found[1], found[2] or "")
        at -= 1
    words = "\n".join(lines[:at]).strip("\n")
    title, _, body = words.partition("\n")
    return Thing(title, body.strip("\n"), fields)


def _look(bag: Bag) -> tuple[list[str], Shelf]:
    notes: list[str] = []
    shelf = Shelf({}, {}, {})
    tags: dict[str, str] = {}
    pairs: list[tuple[str, str]] = []
    for uid, name, thing in _things(bag):
        if thing is None or thing.type == _NOTE:
            notes.append(name)
        elif thing.type == _FOLDER:
            shelf.folders[uid] = thing
        elif thing.type == _RESOURCE:
            shelf.resources[uid] = thing
        elif thing.type == _TAG:
            tags[uid] = thing.title
        elif thing.type == _NOTE_TAG:
            pairs.append((thing.fields.get("note_id", ""), thing.fields.get("tag_id", "")))
    for note, tag in pairs:
        if tag in tags:
            shelf.tags.setdefault(note, []).append(tags[tag])
    return notes, shelf


def _things(bag: Bag) -> Iterator[tuple[str, str, Thing | None]]:
    """(id, member, thing) as they lie in the tar; None for one that cannot be read: it is told
    when it is its turn.
    """
    for name in bag.sizes:
        if found := _MEMBER.search(name):
            try:
                yield found[1], name, parsed(text.decoded(bag.read(name))[0])
            except Known:
                yield found[1], name, None


def _item(thing: Thing, name: str, bag: Bag, shelf: Shelf, told: Told) -> Item | Problematic | None:
    fields, where = thing.fields, bag.place(name)
    if fields.get("encryption_applied") == "1":
        return Problematic(where, Why.LOCKED)
    if fields.get("deleted_time", "0") not in ("", "0"):
        told.lost("trashed")
        return None
    written = fields.get("user_created_time") or fields.get("created_time") or ""
    try:
        at, zone = placed(moment(written), "", told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if written else Why.NO_DATE, written)
    uid = fields.get("id", "")
    is_html = fields.get("markup_language") == "2"
    body, files = _files(thing.body, bag, shelf)
    extra: dict[str, Any] = {
        key: value for key, value in fields.items() if key not in _USED and value not in _NOTHING
    }
    for key in ("order", "source", "source_application", "is_todo", "markup_language"):
        if extra.get(key) in _NOTHING:
            extra.pop(key, None)
    notebook = _notebook(fields.get("parent_id", ""), shelf.folders)
    if notebook:
        extra["notebook"] = notebook
    for key in extra:
        told.lost(key)
    return Item(
        where,
        at,
        zone,
        markup.to_markdown(body) if is_html else body,
        thing.title,
        tuple(shelf.tags.get(uid, [])),
        modified=_modified(fields, told),
        place=dict(position(fields.get("latitude"), fields.get("longitude"))),
        extra=extra,
        files=files,
        source_id=uid,
    )


def _files(body: str, bag: Bag, shelf: Shelf) -> tuple[str, tuple[File, ...]]:
    numbers: dict[str, int] = {}
    files: list[File] = []
    for uid in _LINK.findall(body):
        if uid not in numbers and uid in shelf.resources:
            numbers[uid] = len(files)
            thing = shelf.resources[uid]
            member = next((n for n in bag.stemmed(uid) if not n.endswith(".md")), "")
            if not member:
                member = next((n for n in bag.called(uid) if "resources/" in n), "")
            name = thing.title or thing.fields.get("filename", "") or uid
            files.append(File(member, name, details={"joplin": {"id": uid}}))

    def address(found: re.Match[str]) -> str:
        return token(numbers[found[1]]) if found[1] in numbers else found[0]

    return _LINK.sub(address, body), tuple(files)


def _notebook(uid: str, folders: dict[str, Thing]) -> str:
    """`Home / Diary`, from the top."""
    names: list[str] = []
    while uid in folders and len(names) < 20:
        names.insert(0, folders[uid].title)
        uid = folders[uid].fields.get("parent_id", "")
    return " / ".join(names)


def _modified(fields: dict[str, str], told: Told) -> Any:
    try:
        written = fields.get("user_updated_time") or fields.get("updated_time") or ""
        return placed(moment(written), "UTC", told)[0]
    except NoMoment:
        return None


FORMATS = [Format("joplin", "joplin", sniff, read)]
