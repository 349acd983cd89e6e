"""From an item to an entry of ours, and the digests by which it is known again."""

import json
import re
from hashlib import sha256
from typing import Any

from core.clock import local
from core.exchange.incoming import Item
from core.model import Entry
from core.text import clean, tidy_names, to_json

_TOKEN = "media:incoming-"  # noqa: S105 - a place holder, no secret
_TOKENS = re.compile(re.escape(_TOKEN) + r"(\d+)(?!\d)")
_ADDRESS = re.compile(r"media:(?:incoming-\d+|[0-9a-f-]{36})")


def token(number: int) -> str:
    """The address that stands in a body for the file with this number until it has its own."""
    return f"{_TOKEN}{number}"


def with_addresses(body: str, addresses: list[str]) -> str:
    """The body with each place holder replaced; one that stands for nothing stays as it is."""

    def address(found: re.Match[str]) -> str:
        number = int(found[1])
        return f"media:{addresses[number]}" if number < len(addresses) else found[0]

    return _TOKENS.sub(address, body)


def to_entry(item: Item) -> Entry:
    """As the journal would have kept it: tidy names, storable text, the local day."""
    modified = item.modified or item.at
    return Entry(
        id=clean(item.id),
        at=item.at,
        zone=item.zone,
        day=local(item.at, item.zone).date().isoformat(),
        body=clean(item.body),
        title=" ".join(clean(item.title).split()),
        tags=tidy_names(item.tags),
        people=tidy_names(item.people),
        mood=item.mood if item.mood in {1, 2, 3, 4, 5} else None,
        starred=item.starred,
        private=item.private,
        quiet=item.quiet,
        modified=modified,
        deleted=item.deleted,
        pinned=item.pinned,
        all_day=item.all_day,
        place=clean(to_json(item.place)) if item.place else "",
    )


def fingerprint(entry: Entry) -> str:
    """The same for the same words of the same minute, whatever the zone of who reads the file."""
    minute = local(entry.at, entry.zone).strftime("%Y-%m-%dT%H:%M")
    return digest(minute, entry.title, _ADDRESS.sub("media:", entry.body))


def came(entry: Entry, extra: str = "", files: str = "") -> str:
    """Digest of what the entry says, a dot, and digest of what else came with it."""
    flags = (entry.starred, entry.private, entry.quiet, entry.pinned, entry.all_day, entry.mood)
    says = digest(
        entry.at.isoformat(), entry.zone, entry.title, _ADDRESS.sub("media:", entry.body),
        "\x1e".join(entry.tags), "\x1e".join(entry.people), str(flags), entry.place,
    )  # fmt: skip
    return f"{says}.{digest(extra, files)}"


def says_still(entry: Entry, origin_came: str) -> bool:
    """Whether nobody has edited the entry since it came."""
    return came(entry).partition(".")[0] == origin_came.partition(".")[0]


def extra_text(extra: dict[str, Any]) -> str:
    """As JSON that the database can hold; what JSON has no form for as its text."""
    if not extra:
        return ""
    return clean(json.dumps(extra, ensure_ascii=False, separators=(",", ":"), default=str))


def digest(*parts: str) -> str:
    """A short name for these texts: the same for the same ones."""
    return sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
