"""Twitter's archive as it was from 2012 to 2018: a script a month, and a table of all."""

import html
import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import head_columns, rows
from core.exchange.readers.x_archive import created, expanded
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag

_MONTH = re.compile(r"(?:^|/)tweets/\d{4}_\d{2}\.js$")
_PREFIX = re.compile(r"\s*Grailbird\.data\.\w+\s*=")
_SHORT = re.compile(r"https?://t\.co/\w+")
_COLUMNS = {"tweet_id", "timestamp", "text"}


def sniff(bag: Bag) -> int:
    return 96 if _months(bag) else 93 if _tables(bag) else 0


def _months(bag: Bag) -> list[str]:
    named = [n for n in bag.names if _MONTH.search(n) or (bag.single and n.endswith(".js"))]
    return [n for n in named if _PREFIX.match(text.decoded(bag.head(n, 200))[0].lstrip("\ufeff"))]


def _tables(bag: Bag) -> list[str]:
    return [name for name in bag.some(".csv") if set(head_columns(bag, name)) >= _COLUMNS]


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    """From the scripts; what only the table has is taken from there."""
    seen: set[str] = set()
    for name in _months(bag):
        for count, (_, tweet) in enumerate(json_stream.parts(bag, name, script=True), 1):
            where = f"{bag.place(name)}, {count}"
            if not isinstance(tweet, dict):
                yield Problematic(where, Why.BROKEN)
                continue
            seen.add(words(tweet.get("id_str")) or words(tweet.get("id")))
            yield from _from_script(tweet, where, told)
    for name in _tables(bag):
        for where, row in rows(bag, name, told):
            if isinstance(row, Problematic):
                yield row
            elif row.get("tweet_id", "") not in seen:
                yield from _from_row(row, where, told)


def _from_script(tweet: dict[str, Any], where: str, told: Told) -> Iterator[PostItem | Problematic]:
    said = words(tweet.get("text")) or words(tweet.get("full_text"))
    if isinstance(tweet.get("retweeted_status"), dict) or said.startswith("RT @"):
        told.say(Said.REPOSTS)
        return
    user = tweet.get("user")
    user = user if isinstance(user, dict) else {}
    if user.get("protected") is True:
        told.say(Said.PRIVATE_ACCOUNT)
    yield _item(
        where,
        words(tweet.get("id_str")) or words(tweet.get("id")),
        words(tweet.get("created_at")),
        expanded(said, tweet),
        words(tweet.get("in_reply_to_status_id_str")) or words(tweet.get("in_reply_to_status_id")),
        words(tweet.get("in_reply_to_user_id_str")) or words(tweet.get("in_reply_to_user_id")),
        own=words(user.get("id_str")) or words(user.get("id")),
        handle=words(user.get("screen_name")),
    )


def _from_row(row: dict[str, str], where: str, told: Told) -> Iterator[PostItem | Problematic]:
    if row.get("retweeted_status_id") or row.get("text", "").startswith("RT @"):
        told.say(Said.REPOSTS)
        return
    links = [link for link in row.get("expanded_urls", "").split(",") if link.startswith("http")]
    said = html.unescape(row.get("text", ""))
    if len(_SHORT.findall(said)) == len(links):
        whole = iter(links)
        said = _SHORT.sub(lambda _: next(whole), said)
    yield _item(
        where,
        row.get("tweet_id", ""),
        row.get("timestamp", ""),
        said,
        row.get("in_reply_to_status_id", ""),
        row.get("in_reply_to_user_id", ""),
    )


def _item(
    where: str, name: str, said_at: str, said: str, parent: str, to: str, *,
    own: str = "", handle: str = "",
) -> PostItem | Problematic:  # fmt: skip
    try:
        at = created(said_at)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if said_at else Why.NO_DATE, said_at)
    return PostItem(
        where,
        at,
        said,
        "x",
        name,
        f"https://x.com/{handle if re.fullmatch(r'[A-Za-z0-9_]{1,50}', handle) else 'i'}/status/{name}"
        if name
        else "",
        parent=parent,
        answers=bool(to) and to != own,
        extra={"in_reply_to": parent} if parent else {},
    )


FORMATS = [Format("x-legacy", "x", sniff, read, "posts")]
