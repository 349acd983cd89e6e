"""Photos, films, sounds and documents of Day One: listed in one entry, shown in any."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

from core.exchange.incoming import File
from core.exchange.readers.fields import words
from core.exchange.safe.bag import Bag
from core.exchange.stamps import token

_LISTS = {"photos": "photos", "videos": "videos", "audios": "audios", "pdfAttachments": "pdfs"}
_ADDRESS = re.compile(
    r"dayone2?-moment:/{1,2}(?:(?:photo|video|audio|pdfAttachment)/)?([A-Za-z0-9-]+)"
)
_ENDINGS = {"jpeg": ("jpeg", "jpg"), "aac": ("m4a", "aac"), "quicktime": ("mov",)}


def listed(entry: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Identifier -> what the entry says of it, with `folder`."""
    found = {}
    for key, folder in _LISTS.items():
        for each in entry.get(key) or ():
            if isinstance(each, dict) and (name := words(each.get("identifier"))):
                found[name.upper()] = {**each, "folder": folder}
    return found


class Shelf:
    """The media of one export."""

    def __init__(self, bag: Bag, look: Callable[[], dict[str, dict[str, Any]]]) -> None:
        self._bag, self._look = bag, look

    @cached_property
    def _known(self) -> dict[str, dict[str, Any]]:
        """All that any entry lists, looked for only when an entry shows what it does not list."""
        return self._look()

    def take(self, entry: dict[str, Any], body: str) -> tuple[str, tuple[File, ...]]:
        """(the body with place holders, the files): in the order of the entry's lists, then those
        that only the words name.
        """
        own = listed(entry)
        wanted = sorted(own, key=lambda name: _order(own[name]))
        for name in (found.upper() for found in _ADDRESS.findall(body)):
            if name not in wanted:
                wanted.append(name)
        numbers = {name: number for number, name in enumerate(wanted)}
        files = [
            self._file(name, own[name] if name in own else self._known.get(name, {}))
            for name in wanted
        ]
        files += self._nameless(entry)

        def address(found: re.Match[str]) -> str:
            return token(numbers[found[1].upper()])

        return _ADDRESS.sub(address, body), tuple(files)

    def by_id(self, entry: dict[str, Any], attachment: str) -> File:
        """The file of an attachment of ours: its id is the identifier, without its hyphens."""
        name = attachment.replace("-", "").upper()
        says = listed(entry).get(name)
        return File(self._member(name, says) if says else "", "")

    def _nameless(self, entry: dict[str, Any]) -> list[File]:
        """Media without an identifier: nothing can point at them, but they belong here."""
        return [
            self._file("", {**each, "folder": folder})
            for key, folder in _LISTS.items()
            for each in entry.get(key) or ()
            if isinstance(each, dict) and not words(each.get("identifier"))
        ]

    def _file(self, name: str, says: dict[str, Any]) -> File:
        member = self._member(name, says)
        known = (
            words(says.get("filename")) or words(says.get("pdfName")) or words(says.get("title"))
        )
        stem, kind = words(says.get("md5")), words(says.get("type")) or words(says.get("format"))
        base = member.rpartition("/")[2] or ".".join(filter(None, (stem, stem and kind)))
        details = {key: value for key, value in says.items() if value not in (None, "")}
        return File(member, known or base or name, caption="", details={"dayone": details})

    def _member(self, name: str, says: dict[str, Any]) -> str:
        """By md5 and type; where one of them lacks or is none, by what comes near."""
        stems = [words(says.get("md5")), name, words(says.get("filename")).rpartition(".")[0]]
        kinds = [words(says.get("type")), words(says.get("format"))]
        endings = [each for kind in kinds if kind for each in _ENDINGS.get(kind, (kind,))]
        folder = f"{says.get('folder', '')}/"
        for stem in filter(None, stems):
            for ending in endings:
                found = self._bag.called(f"{stem}.{ending}")
                if found:
                    return next((each for each in found if folder in each), found[0])
            if alike := self._bag.stemmed(stem):
                return next((each for each in alike if folder in each), alike[0])
        return ""


def _order(says: dict[str, Any]) -> tuple[int, int]:
    order = says.get("orderInEntry")
    return (0, order) if isinstance(order, int) else (1, 0)
