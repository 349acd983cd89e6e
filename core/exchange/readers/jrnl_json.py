"""jrnl's JSON and XML exports."""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import names, rest, truth, words
from core.exchange.readers.jrnl_entries import item, tags_in
from core.exchange.readers.loose import loose
from core.exchange.readers.moments import NoMoment
from core.exchange.safe import json_stream, markup, text
from core.exchange.safe.bag import Bag
from core.model import replace

_USED = ("title", "body", "date", "time", "tags", "starred")
_ENTRY = re.compile(r'"date"\s*:\s*"\d{4}-\d{2}-\d{2}"')
_XML = re.compile(r"<journal>\s*<entries>|<entry date=\"\d{4}")


def sniff(bag: Bag) -> int:
    return 90 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".json"):
        head = text.decoded(bag.head(name))[0]
        if '"entries"' in head and _ENTRY.search(head) and '"body"' in head:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = _file(bag) or bag.names[0]
    count = 0
    for key, value in json_stream.parts(bag, name, ("entries",)):
        if key == "entries":
            count += 1
            yield _item(value, f"{bag.place(name)}, {count}", told)


def _item(entry: Any, where: str, told: Told) -> Item | Problematic:
    if not isinstance(entry, dict):
        return Problematic(where, Why.BROKEN)
    written = f"{words(entry.get('date'))} {words(entry.get('time'))}".strip()
    title, body = words(entry.get("title")).strip(), words(entry.get("body"))
    tagged = entry.get("tags")
    own = tags_in(f"{title}\n{body}") if tagged is None else names(tagged)
    try:
        made = item(where, loose(written), "", told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if written else Why.NO_DATE, written)
    return replace(
        made,
        body=body.strip("\n").rstrip(),
        title=title,
        tags=tuple(tag.lstrip("@") for tag in own),
        starred=truth(entry.get("starred")),
        extra=rest(entry, _USED, told),
    )


def sniff_xml(bag: Bag) -> int:
    return 90 if bag.single and _XML.search(text.decoded(bag.head(bag.names[0]))[0]) else 0


def read_xml(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = bag.names[0]
    with bag.opened(name) as file:
        for count, found in enumerate(markup.elements(file, {"entry"}, bag.place(name)), 1):
            said = (found.text or "") + "".join(
                (inner.tail or "") for inner in found if inner.tag == "tag"
            )
            where = f"{bag.place(name)}, {count}"
            try:
                when = loose(found.get("date") or "")
                made = item(where, when, said, told, star=found.get("starred") is not None)
            except NoMoment:
                yield Problematic(where, Why.BAD_DATE, found.get("date") or "")
                continue
            tags = [inner.get("name") or "" for inner in found if inner.tag == "tag"]
            yield replace(made, tags=tuple(tag.lstrip("@") for tag in tags) or made.tags)


FORMATS = [
    Format("jrnl-json", "jrnl", sniff, read),
    Format("jrnl-xml", "jrnl", sniff_xml, read_xml),
]
