"""The journal as a folder of Markdown files: what it is made of stays readable for ever.

`2026/11/2026-11-23 0840 The kiln.md` for each entry, `posts/2026/11/2026-11-23 0840 story.md` for
each post, `media/` for their photos and files; hours and days are those where the person was. The
YAML front matter has every field of core/model.py; after it the text follows byte for byte, except
that `media:` and an id has become the way to the file (and the front matter says which).
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.attachments import ADDRESS, Attachment, Medium
from core.exchange import Collection, Exported, Tick, no_tick
from core.exchange.json_export import record
from core.exchange.whole import new_folder
from core.media_type import ending
from core.model import Entry, Post
from core.problems import Known
from core.text import to_json

_LONGEST_NAME = 100  # bytes of the title: 255 is the most that file systems take for a name
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')  # on Windows
# YAML 1.2, 5.1: what must be escaped; and what a reader would fold into a space or drop.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')


def write(contents: Collection, folder: Path, tick: Tick = no_tick) -> Exported:
    """Write a file for each entry and post given. Known: see whole.new_folder."""
    of_post = contents.of_post()
    with new_folder(folder) as into:
        shelf = _Shelf(into, contents)
        for entry in contents.entries:
            fields = record(entry) | contents.origin_of(entry.id)
            del fields["body"]
            shelf.put("", entry, entry.title, fields, entry.body)
            tick()
        for post in contents.posts:
            fields = record(post) | {"deliveries": list(map(record, of_post.get(post.id, [])))}
            del fields["text"]
            shelf.put("posts", post, post.kind, fields, post.text)
            tick()
    return Exported(len(contents.entries), len(contents.posts), len(shelf.media))


class _Shelf:
    """The files of one export: no two have the same name, on no file system."""

    def __init__(self, folder: Path, contents: Collection) -> None:
        self._folder, self._contents = folder, contents
        self._taken: dict[str, int] = {}
        self.media: dict[str, str] = {}
        """The name in `media/` of each medium that was written, by its digest."""

    def put(
        self, under: str, value: Entry | Post, title: str, fields: dict[str, Any], text: str
    ) -> None:
        year, month = value.day[:4], value.day[5:7]
        folder = self._folder / under / year / month
        folder.mkdir(parents=True, exist_ok=True)
        name = " ".join(filter(None, (value.day, _clock(value.at, value.zone), file_name(title))))
        path = folder / f"{name}.md"
        while (key := str(path).casefold()) in self._taken:
            self._taken[key] += 1
            path = folder / f"{name} ({self._taken[key]}).md"
        self._taken[key] = 1
        up = "../../../" if under else "../../"
        attached = [self._attached(a, up) for a in self._contents.attached.get(value.id, ())]
        for each in attached:
            if each["file"]:
                text = text.replace(f"({ADDRESS}{each['id']})", f"({each['file']})")
        if attached:
            fields["attachments"] = attached
        path.write_bytes(
            f"---\n{front_matter(fields)}---\n".encode() + text.encode("utf-8", "replace")
        )

    def _attached(self, attachment: Attachment, up: str) -> dict[str, Any]:
        """The attachment for the front matter; its file is written where it was not yet."""
        file = self._file(attachment.medium) if attachment.medium else ""
        return {
            "id": attachment.id,
            "file": f"{up}media/{file}" if file else "",
            "name": attachment.name,
            "caption": attachment.caption,
            "details": to_json(attachment.details),
        }

    def _file(self, medium: Medium) -> str:
        """Its name in `media/`; empty when its bytes are gone."""
        if medium.digest not in self.media:
            try:
                data = self._contents.read(medium)
            except Known:
                return ""
            name = f"{medium.digest[:20]}.{ending(medium.type)}"
            folder = self._folder / "media"
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)
            self.media[medium.digest] = name
        return self.media[medium.digest]


def file_name(title: str) -> str:
    """What of a title every file system takes: without / : ? and the like, not too long."""
    plain = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title)).split())
    short = plain.encode()[:_LONGEST_NAME].decode("utf-8", "ignore")
    return short.strip(" .")


def front_matter(fields: Mapping[str, Any]) -> str:
    """Flat YAML, a field a line; every text in double quotes, so that none is taken for a date."""
    return "".join(f"{name}: {_yaml(value)}\n" for name, value in fields.items())


def _yaml(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_yaml(each)}" for name, each in value.items()) + "}"
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def _escape(found: re.Match[str]) -> str:
    if found[0] in '"\\':
        return "\\" + found[0]
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _clock(at: datetime, zone: str) -> str:
    """Hours and minutes where the person was; in the moment's own offset if the zone is unknown."""
    try:
        local = at.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        local = at
    return f"{local:%H%M}"
