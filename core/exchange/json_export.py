"""The whole journal as one JSON file that any program can read.

The format, version 1: an object with `format` ("rapport"), `version` (1), `entries` and `posts`.
An entry and a post have every field of core/model.py under its own name: moments in ISO 8601 with
their offset, `day` as local ISO date, `zone` as IANA name, what is not there as null or "". A post
has its `deliveries`, oldest first. One entry or post a line, oldest first. A later version only
adds fields; a reader may ignore those it does not know.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from core.exchange import Exported
from core.exchange.whole import new_file
from core.model import Delivery, Entry, Post

FORMAT = "rapport"
VERSION = 1


def write(
    entries: Iterable[Entry],
    posts: Iterable[Post],
    path: Path,
    *,
    deliveries: Iterable[Delivery] = (),
) -> Exported:
    """Write everything given, the trash too if it is among it. Known: see whole.new_file."""
    of_post: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for delivery in sorted(deliveries, key=lambda each: (each.created, each.id)):
        of_post[delivery.post].append(record(delivery))
    with new_file(path) as file:
        file.write(f'{{"format":"{FORMAT}","version":{VERSION},"entries":['.encode())
        written = _lines(map(record, entries), file.write)
        file.write(b'\n],"posts":[')
        told = _lines(
            ({**record(post), "deliveries": of_post.get(post.id, [])} for post in posts),
            file.write,
        )
        file.write(b"\n]}\n")
    return Exported(written, told)


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


def _lines(records: Iterable[dict[str, Any]], write: Any) -> int:
    """One record a line, written as it comes: a long journal need not fit into memory twice."""
    count = 0
    for each in records:
        write((",\n" if count else "\n").encode() + encoded(each))
        count += 1
    return count


def encoded(value: Any) -> bytes:
    """UTF-8 JSON; a lone surrogate, which UTF-8 cannot hold, as its escape."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()
