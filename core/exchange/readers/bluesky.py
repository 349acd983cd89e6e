"""Bluesky's repository (a CAR file), and its records one by one as the network gives them too.

Source: atproto.com/specs/repository; the keys of records stand in a tree, each as what it shares
with the key before it and the rest.
"""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import joined_with, language, when
from core.exchange.safe import MOST_POSTS, MOST_TEXT
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

POST, REPOST = "app.bsky.feed.post", "app.bsky.feed.repost"
_DEEPEST = 64
_USED = ("$type", "text", "createdAt", "langs", "facets", "reply", "embed")
_RECORD = re.compile(r"at://([^/]+)/([^/]+)/([^/]+)")


def sniff(bag: Bag) -> int:
    return 96 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.names if bag.single else bag.some(".car"):
        head = bag.head(name, 200)
        if b"erootsd" in head or (b"roots" in head and b"gversion" in head):
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    import libipld

    name = _file(bag) or bag.names[0]
    place = bag.place(name)
    try:
        header, blocks = libipld.decode_car(bag.read(name, MOST_TEXT))
        commit = blocks[header["roots"][0]]
        did, root = commit["did"], commit["data"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Known(Problem.IMPORT_DAMAGED, place) from error
    if not isinstance(did, str):
        raise Known(Problem.IMPORT_DAMAGED, place)
    for key, cid in _keys(blocks, root, place):
        collection, _, rkey = key.partition("/")
        if collection == REPOST:
            told.say(Said.REPOSTS)
        elif collection == POST:
            record = blocks.get(cid) if isinstance(cid, bytes) else None
            yield post(f"at://{did}/{POST}/{rkey}", record, f"{place}, {rkey}", told)


def _keys(blocks: dict[Any, Any], root: Any, place: str) -> Iterator[tuple[str, Any]]:
    """(key, cid) of every record, walked without end only as deep as such a tree can be."""
    seen: set[Any] = set()

    def walk(cid: Any, depth: int) -> Iterator[tuple[str, Any]]:
        node = blocks.get(cid) if isinstance(cid, bytes) else None
        if cid in seen or depth > _DEEPEST or len(seen) > MOST_POSTS or not isinstance(node, dict):
            raise Known(Problem.IMPORT_DAMAGED, place)
        seen.add(cid)
        if node.get("l") is not None:
            yield from walk(node["l"], depth + 1)
        key = b""
        entries = node.get("e")
        for entry in entries if isinstance(entries, list) else []:
            try:
                key = key[: entry["p"]] + entry["k"]
                name, value, below = key.decode(), entry["v"], entry.get("t")
            except (TypeError, KeyError, AttributeError, UnicodeDecodeError) as error:
                raise Known(Problem.IMPORT_DAMAGED, place) from error
            yield name, value
            if below is not None:
                yield from walk(below, depth + 1)

    return walk(root, 0)


def post(uri: str, record: Any, where: str, told: Told, handle: str = "") -> PostItem | Problematic:
    """A record as a post of its own; `handle` is the account's name, for the address of its page."""
    named = _RECORD.fullmatch(uri)
    if not isinstance(record, dict) or named is None:
        return Problematic(where, Why.BROKEN)
    said = words(record.get("createdAt"))
    try:
        at = when(said, told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if said else Why.NO_DATE, said)
    tongues = record.get("langs")
    reply = record.get("reply")
    above = reply.get("parent") if isinstance(reply, dict) else None
    parent = words(above.get("uri")) if isinstance(above, dict) else ""
    link, images = _embedded(record.get("embed"))
    if images:
        told.say(Said.MEDIA_ELSEWHERE)
    extra = {
        key: value
        for key, value in record.items()
        if key not in _USED and value not in (None, "", [], {})
    }
    extra |= {"in_reply_to": parent} if parent else {}
    extra |= {"images": images} if images else {}
    return PostItem(
        where,
        at,
        joined_with(with_links(words(record.get("text")), record.get("facets")), link),
        "bluesky",
        uri,
        f"https://bsky.app/profile/{handle or named[1]}/post/{named[3]}",
        language(tongues[0]) if isinstance(tongues, list) and tongues else "",
        parent=parent,
        answers=bool(parent) and not parent.startswith(f"at://{named[1]}/"),
        extra=extra,
    )


def with_links(said: str, facets: Any) -> str:
    """The text with whole links where it shows shortened ones. Places are counted in UTF-8 bytes."""
    data = said.encode("utf-8", "replace")
    found = []
    for facet in facets if isinstance(facets, list) else []:
        try:
            index = facet["index"]
            start, end = int(index["byteStart"]), int(index["byteEnd"])
            links = [words(each.get("uri")) for each in facet["features"]]
        except (TypeError, KeyError, ValueError, AttributeError):
            continue
        link = next((link for link in links if link.startswith(("http://", "https://"))), "")
        if link and 0 <= start < end <= len(data):
            found.append((start, end, link))
    last = len(data)
    for start, end, link in sorted(found, reverse=True):
        if end > last:
            continue  # two that lie in one another: the first counts
        shown = data[start:end].decode("utf-8", "replace")
        bare = re.sub(r"^https?://", "", link)
        is_short = re.sub(r"^https?://", "", shown).rstrip("….") in bare
        data = data[:start] + (link if is_short else f"{shown} ({link})").encode() + data[end:]
        last = start
    return data.decode("utf-8", "replace")


def _embedded(embed: Any) -> tuple[str, list[str]]:
    """(the link of its card, what its images are said to show)."""
    if not isinstance(embed, dict):
        return "", []
    inner = embed.get("media")
    if isinstance(inner, dict):
        return _embedded(inner)
    card = embed.get("external")
    link = words(card.get("uri")) if isinstance(card, dict) else ""
    shown = embed.get("images") or embed.get("items")
    images = [words(each.get("alt")) for each in shown or [] if isinstance(each, dict)]
    if embed.get("video"):
        images.append(words(embed.get("alt")))
    return (link if link.startswith("http") else ""), images


FORMATS = [Format("bluesky", "bluesky", sniff, read, "posts")]
