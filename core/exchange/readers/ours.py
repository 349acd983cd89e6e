"""Attachments in our own exports: beside each entry stands what it names; the files lie elsewhere."""

import json
import re
from collections.abc import Callable
from typing import Any

from core.exchange.incoming import File
from core.exchange.readers.fields import words
from core.exchange.safe.bag import Bag, unsafe
from core.exchange.stamps import token

Find = Callable[[dict[str, Any]], File]
"""The file of an attachment's record, with nothing but where its bytes are."""

_ADDRESS = re.compile(r"media:([0-9A-Za-z-]{1,64})")


def files_of(body: str, attachments: Any, find: Find) -> tuple[str, tuple[File, ...]]:
    """(the body with place holders, its files). `attachments`: records with `id`, `name`, `caption`
    and `details`.
    """
    listed = attachments if isinstance(attachments, list) else []
    found = [each for each in listed if isinstance(each, dict)]
    numbers = {words(each.get("id")): number for number, each in enumerate(found)}
    files = tuple(
        find(each)._replace(
            name=words(each.get("name")),
            caption=words(each.get("caption")),
            details=as_object(each.get("details")),
            id=words(each.get("id")),
        )
        for each in found
    )

    def address(match: re.Match[str]) -> str:
        number = numbers.get(match[1])
        return match[0] if number is None else token(number)

    return _ADDRESS.sub(address, body), files


def as_object(value: Any) -> dict[str, Any]:
    """A JSON object, be it written as such or as its text."""
    if isinstance(value, str) and value:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return {"text": value}
    return value if isinstance(value, dict) else {}


def member_at(path: str, bag: Bag, beside: str = "") -> str:
    """The member that a path inside the export names, seen from the folder of `beside`; empty when
    it is not there.
    """
    parts = beside.split("/")[:-1]
    for part in path.replace("\\", "/").split("/"):
        if part == "..":
            if not parts:
                break
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    joined = "/".join(parts)
    if not path or unsafe(joined):
        return ""
    if joined in bag.sizes:
        return joined
    tail = path.rpartition("../")[2].removeprefix("./").replace("\\", "/")
    called = bag.called(tail.rpartition("/")[2])
    return next((name for name in called if name == tail or name.endswith("/" + tail)), "")
