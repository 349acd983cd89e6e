"""The journal as Day One takes it: a zip of `Rapport.json` and the media in folders by their sort.

Field names as Day One's own exports have them (seen in exports of versions 1.0 to 2024). What came
from Day One and was kept aside goes back untouched; what Day One has no field for lies in an object
`rapport` of each entry, which other programs pass over and Rapport reads again.
"""

import hashlib
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from core.attachments import ADDRESS, Attachment, Medium
from core.exchange import Collection, Exported, Tick, lost, no_tick
from core.exchange.json_export import attachments_of, encoded, record
from core.exchange.stamps import says_still
from core.exchange.whole import new_file
from core.media_type import ending
from core.model import Entry
from core.origin import Origin
from core.problems import Known

NAME = "Rapport.json"
OURS = "rapport"
_SPACE = UUID("8f7d3c52-6d0c-4a5e-9a0e-3c1f6f0f7a11")  # for ids that are not UUIDs
_PLACE = {
    "name": "placeName",
    "locality": "localityName",
    "region": "administrativeArea",
    "label": "userLabel",
}
_SORTS = {
    "image": ("photos", "photos", "dayone-moment://{}"),
    "video": ("videos", "videos", "dayone-moment:/video/{}"),
    "audio": ("audios", "audios", "dayone-moment:/audio/{}"),
    "application/pdf": ("pdfAttachments", "pdfs", "dayone-moment:/pdfAttachment/{}"),
}
"""For each sort of medium: the list in an entry, the folder, and how a text points to it."""


def write(contents: Collection, path: Path, tick: Tick = no_tick) -> Exported:
    """Write the entries with their media; posts have no place there. Known: see whole.new_file."""
    with new_file(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        media = _Media(archive, contents)
        records = []
        for entry in contents.entries:
            records.append(encoded(_record(entry, contents, media)))
            tick()
        body = b",\n".join(records)
        archive.writestr(NAME, b'{"metadata":{"version":"1.0"},"entries":[\n' + body + b"\n]}\n")
    lacking = lost.of_all(contents, (), media=False) + media.lost
    return Exported(len(contents.entries), 0, len(media.written), lacking)


def entry_id(entry: Entry) -> str:
    """The entry's id as Day One writes ids: 32 hexadecimal digits in capitals."""
    try:
        return UUID(entry.id).hex.upper()
    except ValueError:
        return uuid5(_SPACE, entry.id).hex.upper()


def text_digest(text: str) -> str:
    """By which a reader sees whether the text was edited since."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


class _Media:
    """The media of one archive, each written once."""

    def __init__(self, archive: zipfile.ZipFile, contents: Collection) -> None:
        self._archive, self._contents = archive, contents
        self.written: dict[str, tuple[str, int]] = {}
        """The MD5 and the size of what was written, by its digest."""
        self.lost: lost.Lost = lost.Lost()

    def put(self, medium: Medium, folder: str) -> tuple[str, int] | None:
        """(MD5, bytes); None when the bytes are gone."""
        if medium.digest not in self.written:
            try:
                data = self._contents.read(medium)
            except Known:
                return None
            name = hashlib.md5(data, usedforsecurity=False).hexdigest()  # Day One names files so
            path = f"{folder}/{name}.{ending(medium.type)}"
            self._archive.writestr(zipfile.ZipInfo(path), data)
            self.written[medium.digest] = (name, len(data))
        return self.written[medium.digest]


def _record(entry: Entry, contents: Collection, media: _Media) -> dict[str, Any]:
    text = _text(entry)
    lists: dict[str, list[dict[str, Any]]] = {}
    for number, attachment in enumerate(contents.attached.get(entry.id, ())):
        text, found = _attach(attachment, number, text, media)
        for name, one in found.items():
            lists.setdefault(name, []).append(one)
    known = record(entry) | contents.origin_of(entry.id)
    kept = _kept(contents.origins.get(entry.id))
    origin = contents.origins.get(entry.id)
    if lists or not (origin and says_still(entry, origin.came)):
        kept.pop("richText", None)  # it tells the old words, or names photos by their old ids
    del known["body"]
    known["attachments"] = attachments_of(contents, entry.id)
    known["body"] = entry.body
    known["text"] = text_digest(text)
    fields: dict[str, Any] = {
        **kept,
        "uuid": kept.get("uuid") or entry_id(entry),
        "creationDate": _moment(entry.at),
        "modifiedDate": _moment(entry.modified or entry.at),
        "timeZone": entry.zone,
        "text": text,
        "tags": list(entry.tags),
        "starred": entry.starred,
        "isPinned": entry.pinned,
        "isAllDay": entry.all_day,
        **lists,
        OURS: known,
    }
    if entry.place and "location" not in fields:
        fields["location"] = _location(json.loads(entry.place))
    return fields


def _location(place: dict[str, Any]) -> dict[str, Any]:
    """A place by Day One's names."""
    return {_PLACE.get(name, name): value for name, value in place.items()}


def _kept(origin: Origin | None) -> dict[str, Any]:
    """What came with the entry from Day One and was kept aside."""
    if origin is None or origin.source != "dayone":
        return {}
    kept = json.loads(origin.extra or "{}")
    return {"uuid": origin.source_id, **kept} if isinstance(kept, dict) else {}


def _text(entry: Entry) -> str:
    """Day One has no title: it shows the first line as one."""
    return f"# {entry.title}\n\n{entry.body}" if entry.title else entry.body


def _attach(
    attachment: Attachment, number: int, text: str, media: _Media
) -> tuple[str, dict[str, dict[str, Any]]]:
    """The text with the attachment's link, and its record under the name of its list."""
    medium = attachment.medium
    if medium is None:
        media.lost["attachments"] += 1
        return text, {}
    sort = _SORTS.get(medium.type) or _SORTS.get(medium.type.partition("/")[0])
    if sort is None:
        media.lost["attachments"] += 1
        return text, {}
    name, folder, link = sort
    put = media.put(medium, folder)
    if put is None:
        media.lost["attachments"] += 1
        return text, {}
    identifier = attachment.id.replace("-", "").upper()
    ours, theirs = f"({ADDRESS}{attachment.id})", f"({link.format(identifier)})"
    if ours in text:
        text = text.replace(ours, theirs)
    else:
        text = f"{text.rstrip()}\n\n![]{theirs}".lstrip("\n")
    return text, {
        name: {
            "identifier": identifier,
            "md5": put[0],
            "type": ending(medium.type),
            "orderInEntry": number,
            "fileSize": put[1],
            "width": medium.width,
            "height": medium.height,
            "filename": attachment.name,
            "caption": attachment.caption,
        }
    }


def _moment(at: datetime) -> str:
    """ISO 8601 in UTC with whole seconds, as Day One reads it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
