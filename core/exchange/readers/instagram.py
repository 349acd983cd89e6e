"""Instagram's export in JSON, and that of Threads, which lies in it."""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.facebook import file_of, list_of
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import mended, seconds
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag
from core.exchange.stamps import digest
from core.problems import Known, Problem

_POSTS = re.compile(r"(?:^|/)(?:posts|reels|igtv_videos)(?:_\d+)?\.json$")
_THREADS = re.compile(r"(?:^|/)threads_and_replies(?:_\d+)?\.json$")
_STORIES = re.compile(r"(?:^|/)stories(?:_\d+)?\.json$")
_PAGES = re.compile(r"(?:^|/)(?:posts_\d+|threads_and_replies)\.html$")
_LISTS = ("ig_reels_media", "ig_igtv_media", "ig_stories", "text_post_app_text_posts")


def _looks(bag: Bag, pattern: re.Pattern[str], sign: str) -> list[str]:
    return [
        name
        for name in bag.names
        if pattern.search(name) and sign in text.decoded(bag.head(name, 20_000))[0]
    ]


def _posts(bag: Bag) -> list[str]:
    return [n for n in _looks(bag, _POSTS, '"media"') if '"uri"' in text.decoded(bag.head(n))[0]]


def sniff_instagram(bag: Bag) -> int:
    if _posts(bag):
        return 95
    return 94 if any(_PAGES.search(name) for name in bag.names) else 0


def sniff_threads(bag: Bag) -> int:
    """Surer than the posts beside it only where there are none; `both` reads them together."""
    return 95 if _looks(bag, _THREADS, '"text_post_app_text_posts"') else 0


def sniff_both(bag: Bag) -> int:
    return 96 if sniff_threads(bag) and sniff_instagram(bag) == 95 else 0


def read_instagram(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    members = _posts(bag)
    if not members:
        raise Known(Problem.IMPORT_WRONG_FORM, bag.name)
    for name in members:
        yield from _read(bag, name, "instagram", told)
    for name in _looks(bag, _STORIES, '"ig_stories"'):
        for _ in json_stream.parts(bag, name, _LISTS):
            told.say(Said.STORIES)


def read_threads(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    for name in _looks(bag, _THREADS, '"text_post_app_text_posts"'):
        yield from _read(bag, name, "threads", told)


def read_both(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    yield from read_instagram(bag, told)
    yield from read_threads(bag, told)


def _read(bag: Bag, name: str, network: str, told: Told) -> Iterator[PostItem | Problematic]:
    told.say(Said.AUDIENCE_UNKNOWN)
    for count, (_, record) in enumerate(json_stream.parts(bag, name, _LISTS), 1):
        where = f"{bag.place(name)}, {count}"
        if isinstance(record, dict):
            yield _item(mended(record), bag, where, network)
        else:
            yield Problematic(where, Why.BROKEN)


def _item(record: dict[str, Any], bag: Bag, where: str, network: str) -> PostItem | Problematic:
    media = [each for each in list_of(record.get("media")) if isinstance(each, dict)]
    media = media or ([record] if record.get("uri") is not None else [])
    first = media[0] if media else {}
    stamp = record.get("creation_timestamp", first.get("creation_timestamp"))
    try:
        at = seconds(stamp)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if stamp else Why.NO_DATE, words(stamp))
    said = words(record.get("title")) or words(first.get("title"))
    told_of = first.get("text_app_post")
    about = told_of if isinstance(told_of, dict) else {}
    shown = [each for each in media if words(each.get("uri"))]
    return PostItem(
        where,
        at,
        said,
        network,
        f"{network} {int(at.timestamp())}-{digest(said)[:12]}",
        answers=about.get("is_reply") is True,
        files=tuple(file_of(each, bag) for each in shown),
        extra={"reply_control": about["reply_control"]} if about.get("reply_control") else {},
    )


FORMATS = [
    Format("instagram-threads", "instagram", sniff_both, read_both, "posts"),
    Format("instagram", "instagram", sniff_instagram, read_instagram, "posts"),
    Format("threads", "instagram", sniff_threads, read_threads, "posts"),
]
