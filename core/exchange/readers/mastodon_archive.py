"""Mastodon's archive (zip, or tar.gz before): outbox.json with everything that the account sent out.

Only what anybody may read becomes a post: public and unlisted. What went to followers or to
somebody alone stays where it is, and is only counted.
"""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import File, Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import language, when
from core.exchange.safe import json_stream, statuses, text
from core.exchange.safe.bag import Bag
from core.problems import Known

_PUBLIC = re.compile(r"^(?:as:)?Public$|/ns/[\w.-]+#\w+$")
"""A term of a vocabulary is nobody's address; the only one that is written to is `Public`, under
whatever name a server has its vocabulary. Whoever is written to alone is mentioned in the post.
"""
_USED = (
    "id", "type", "summary", "inReplyTo", "published", "url", "attributedTo", "to", "cc", "content",
    "contentMap", "attachment", "replies", "atomUri", "inReplyToAtomUri", "likes", "shares", "updated",
    "signature", "@context", "sensitive", "conversation", "context", "interactionPolicy",
)  # fmt: skip


def sniff(bag: Bag) -> int:
    return 96 if _outbox(bag) else 0


def _outbox(bag: Bag) -> str:
    for name in bag.called("outbox.json") or (bag.names if bag.single else []):
        head = text.decoded(bag.head(name, 60_000))[0]
        if '"orderedItems"' in head or '"OrderedCollection"' in head:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    if _locked(bag):
        told.say(Said.PRIVATE_ACCOUNT)
    name = _outbox(bag) or bag.names[0]
    root = name.rpartition("/")[0]
    count = 0
    for key, activity in json_stream.parts(bag, name, ("orderedItems",)):
        if key != "orderedItems":
            continue
        count += 1
        where = f"{bag.place(name)}, {count}"
        if not isinstance(activity, dict):
            yield Problematic(where, Why.BROKEN)
            continue
        what = words(activity.get("type"))
        note = activity.get("object")
        if what == "Announce":
            told.say(Said.REPOSTS)
        elif what in {"Create", "Update"} and isinstance(note, dict):
            item = status(note, where, told, words(activity.get("actor")))
            if isinstance(item, PostItem):
                item = item._replace(files=_files(bag, root, note.get("attachment")))
            if item is not None:
                yield item
        elif what not in {"Delete", "Undo", "Like", "Add", "Remove", "Update", "Follow", "Accept"}:
            yield Problematic(where, Why.BROKEN)


def status(
    note: dict[str, Any], where: str, told: Told, actor: str = ""
) -> PostItem | Problematic | None:
    """A Note or Question as a post; None where it was not for everybody."""
    visibility = audience(note)
    if visibility in {"followers", "direct"}:
        told.say(Said.DIRECT if visibility == "direct" else Said.FOLLOWERS_ONLY)
        return None
    published = words(note.get("published"))
    try:
        at = when(published, told)
        edited = when(note["updated"], told) if note.get("updated") else None
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if published else Why.NO_DATE, published)
    try:
        said = statuses.to_text(words(note.get("content")))
    except Known:
        return Problematic(where, Why.TOO_LARGE)
    said = "\n".join(filter(None, (said, *_choices(note))))
    tongues = note.get("contentMap")
    parent = words(note.get("inReplyTo"))
    owner = words(note.get("attributedTo")) or actor
    extra = {
        key: value
        for key, value in note.items()
        if key not in _USED and value not in (None, "", [], {}, False)
    }
    if parent:
        extra["in_reply_to"] = parent
    return PostItem(
        where,
        at,
        said,
        "mastodon",
        words(note.get("id")),
        words(note.get("url")) or words(note.get("id")),
        language(next(iter(tongues), "")) if isinstance(tongues, dict) else "",
        words(note.get("summary")),
        visibility,
        parent=parent,
        answers=bool(parent) and not (owner and parent.startswith(f"{owner}/")),
        modified=edited,
        extra=extra,
    )


def audience(note: dict[str, Any]) -> str:
    """`public`, `unlisted`, `followers` or `direct`."""
    to, copied = _names(note.get("to")), _names(note.get("cc"))
    tags = note.get("tag")
    people = {
        words(tag.get("href"))
        for tag in (tags if isinstance(tags, list) else [tags])
        if isinstance(tag, dict)
    }
    if any(_PUBLIC.search(each) for each in to if each not in people):
        return "public"
    if any(_PUBLIC.search(each) for each in copied if each not in people):
        return "unlisted"
    followers = any(each.rstrip("/").endswith("/followers") for each in (*to, *copied))
    return "followers" if followers else "direct"


def _names(value: Any) -> list[str]:
    return [words(each) for each in (value if isinstance(value, list) else [value])]


def _choices(note: dict[str, Any]) -> Iterator[str]:
    """What a poll lets people choose from."""
    for key in ("oneOf", "anyOf"):
        options = note.get(key)
        for option in options if isinstance(options, list) else []:
            if isinstance(option, dict) and (name := words(option.get("name"))):
                yield f"- {name}"


def _files(bag: Bag, root: str, attached: Any) -> tuple[File, ...]:
    found = []
    for each in attached if isinstance(attached, list) else []:
        if not isinstance(each, dict):
            continue
        link, alt = words(each.get("url")), words(each.get("name"))
        member = f"{root}/{link.lstrip('/')}".lstrip("/")
        if member not in bag.sizes:
            same = bag.called(link.rpartition("/")[2]) if link else []
            member = same[0] if len(same) == 1 else ""
        found.append(File(member, link.rpartition("/")[2], caption=alt, alt=alt))
    return tuple(found)


def _locked(bag: Bag) -> bool:
    for name in bag.called("actor.json"):
        try:
            actor = json_stream.load(bag, name)
        except Known:
            return False
        return isinstance(actor, dict) and actor.get("manuallyApprovesFollowers") is True
    return False


FORMATS = [Format("mastodon", "mastodon", sniff, read, "posts")]
