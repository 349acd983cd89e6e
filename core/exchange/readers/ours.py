"""Attachments in our own exports: beside each entry stands what it names, the files beside it all."""

import re
from typing import Any

from core.exchange.incoming import File
from core.exchange.readers.fields import words
from core.exchange.safe.bag import Bag, unsafe
from core.exchange.stamps import token

_ADDRESS = re.compile(r"media:([0-9a-f-]{36})")


def files_of(body: str, attachments: Any, bag: Bag) -> tuple[str, tuple[File, ...]]:
    """(the body with place holders, its files). `attachments`: a list of objects with `id`, `name`,
    `caption`, `details` and `file`, the path of the file inside the export.
    """
    found = [each for each in attachments or () if isinstance(each, dict)]
    numbers = {words(each.get("id")): number for number, each in enumerate(found)}
    files = tuple(_file(each, bag) for each in found)

    def address(match: re.Match[str]) -> str:
        number = numbers.get(match[1])
        return match[0] if number is None else token(number)

    return _ADDRESS.sub(address, body), files


def _file(attachment: dict[str, Any], bag: Bag) -> File:
    details = attachment.get("details")
    return File(
        member_at(words(attachment.get("file")), bag),
        words(attachment.get("name")),
        caption=words(attachment.get("caption")),
        details=details if isinstance(details, dict) else {},
    )


def member_at(path: str, bag: Bag, beside: str = "") -> str:
    """The member that a path inside the export names; empty when it is not there."""
    plain = path.replace("\\", "/").removeprefix("./")
    if not plain or unsafe(plain):
        return ""
    folder = beside.rpartition("/")[0]
    tries = [f"{folder}/{plain}" if folder else plain, plain]
    if found := next((each for each in tries if each in bag.sizes), ""):
        return found
    called = bag.called(plain.rpartition("/")[2])
    return next((name for name in called if name.endswith(plain)), "")
