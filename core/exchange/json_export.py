"""The whole journal as one JSON file that any program can read.

The format, version 4: an object with `format` ("rapport"), `version` (4), `media`, `entries`,
`posts` and, where everything was taken out, `links`, `clippings` (quotes and headlines), `templates`,
`words` (of the own dictionary) and `people` (what was said of each). An entry and a post have every field of core/model.py under its own name: moments in ISO
8601 with their offset, `day` as local ISO date, `zone` as IANA name, what is not there as null or
"". A post has its `deliveries`,
oldest first, and, where it is so, where it came from (`source` ...), the kind that was `taught` with it
and what it was `made_from`. Where everything was taken out, what lies in the trash stands behind the
others with the moment in `deleted`, and an entry or a post has its earlier `versions`, oldest first, an
entry also its `verdicts` (what was answered to suggestions). Both have their `attachments` in order, each with the
`digest` (SHA-256) of a medium; a text names one as `media:` and its id. A medium has its type,
description and size in pixels, and its bytes: as Base64 in `data`, or, where the file is a zip, in
the `file` named beside `journal.json`. One record a line, oldest first. A later version only adds
fields; a reader may ignore those it does not know.
"""

import base64
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from core.attachments import Attachment, Medium
from core.exchange import Collection, Exported, Tick, no_tick
from core.exchange.whole import new_file
from core.media_type import ending
from core.problems import Known

FORMAT = "rapport"
VERSION = 4

Write = Callable[[bytes], object]
Store = Callable[[Medium, bytes], dict[str, str]]
"""Keeps the bytes of a medium; the fields of its record that say where."""


def write(contents: Collection, path: Path, tick: Tick = no_tick) -> Exported:
    """Write everything given; what lies in the trash is not counted. Known: see whole.new_file.

    A path that ends in `.zip` gets the media as files beside `journal.json`, others have them inside.
    """
    with _target(path) as (put, keep):
        put(f'{{"format":"{FORMAT}","version":{VERSION},"media":['.encode())
        media = _lines(_media(contents, keep, tick), put)
        put(b'\n],"entries":[')
        entries = _lines(_watched(entries_of(contents), tick), put)
        put(b'\n],"posts":[')
        posts = _lines(_watched(posts_of(contents), tick), put)
        for name, records in contents.belongings.items():
            put(f'\n],"{name}":['.encode())
            _lines(_watched(records, tick), put)
        put(b"\n]}\n")
    return Exported(entries - len(contents.trash), posts - len(contents.trashed_posts), media)


@contextmanager
def _target(path: Path) -> Iterator[tuple[Write, Store]]:
    with new_file(path) as file:
        if path.suffix.lower() != ".zip":
            yield file.write, _inside
            return
        journal: list[bytes] = []  # a zip takes one member at a time: the media come first
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:

            def beside(medium: Medium, data: bytes) -> dict[str, str]:
                name = f"media/{medium.digest}.{ending(medium.type)}"
                archive.writestr(zipfile.ZipInfo(name), data)  # stored: photos shrink no further
                return {"file": name}

            yield journal.append, beside
            with archive.open("journal.json", "w", force_zip64=True) as inside:
                inside.writelines(journal)


def _inside(_: Medium, data: bytes) -> dict[str, str]:
    return {"data": base64.b64encode(data).decode()}


def _media(contents: Collection, keep: Store, tick: Tick) -> Iterator[dict[str, Any]]:
    """Each medium once; one whose bytes are gone is told without them."""
    seen: set[str] = set()
    for attachments in (*contents.attached.values(), *contents.trash_attached.values()):
        for attachment in attachments:
            medium = attachment.medium
            if medium is None or medium.digest in seen:
                continue
            seen.add(medium.digest)
            fields: dict[str, Any] = {
                name: _plain(getattr(medium, name))
                for name in ("digest", "type", "size", "added", "width", "height", "alt")
            }
            try:
                fields |= keep(medium, contents.read(medium))
            except Known as missing:
                fields["problem"] = missing.problem.value
            yield fields
            tick()


def entries_of(contents: Collection) -> Iterator[dict[str, Any]]:
    """The entries as records, those in the trash last."""
    for entry in (*contents.entries, *contents.trash):
        yield {
            **record(entry),
            **contents.origin_of(entry.id),
            **contents.earlier("entry", entry.id),
            "attachments": attachments_of(contents, entry.id),
        }


def posts_of(contents: Collection) -> Iterator[dict[str, Any]]:
    """The posts as records, those in the trash last."""
    of_post = contents.of_post()
    for post in (*contents.posts, *contents.trashed_posts):
        yield {
            **record(post),
            **contents.beside_posts.get(post.id, {}),
            **contents.earlier("post", post.id),
            "deliveries": [record(each) for each in of_post.get(post.id, [])],
            "attachments": attachments_of(contents, post.id),
        }


def attachments_of(contents: Collection, owner: str) -> list[dict[str, Any]]:
    """What is attached to this entry or post, as JSON has it."""
    found = contents.attached.get(owner) or contents.trash_attached.get(owner, ())
    return [_attachment(each) for each in found]


def _attachment(attachment: Attachment) -> dict[str, Any]:
    medium = attachment.medium
    return {
        "id": attachment.id,
        "digest": medium.digest if medium else None,
        "name": attachment.name,
        "caption": attachment.caption,
        "details": attachment.details,
    }


def record(value: Any) -> dict[str, Any]:
    """A value of core/model.py, and those inside it, as JSON has it."""
    return {name: _plain(each) for name, each in value._asdict().items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return record(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _watched(records: Iterable[Mapping[str, Any]], tick: Tick) -> Iterator[Mapping[str, Any]]:
    for each in records:
        yield each
        tick()


def _lines(records: Iterable[Mapping[str, Any]], put: Write) -> int:
    """One record a line, written as it comes: a long journal need not fit into memory twice."""
    count = 0
    for each in records:
        put((",\n" if count else "\n").encode() + encoded(each))
        count += 1
    return count


def encoded(value: Any) -> bytes:
    """UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, as its escape."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()
