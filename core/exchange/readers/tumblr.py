"""Tumblr: `posts.xml` as its first API wrote posts and its export does, also inside `posts.zip`; or a
JSON file a post as its second API writes them and backup programs keep them.

The words of others that a reblog carries are theirs: only what was added is a post.
tumblr.com/docs/en/api/v1, /docs/en/api/v2, github.com/tumblr/docs (NPF).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import joined_with, seconds, when
from core.exchange.safe import json_stream, markup, statuses, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_ROOT = re.compile(rb"<tumblr[\s>].{0,4000}?<posts?[\s>]", re.DOTALL)
_MOST_INSIDE = 256 * 1024 * 1024
_OTHERS = re.compile(r"<blockquote\b.*</blockquote>", re.DOTALL | re.IGNORECASE)
_NAMED = re.compile(
    r'<p>\s*<a[^>]{0,400}class="tumblr_blog"[^>]{0,400}>[^<]{0,200}</a>\s*:?\s*</p>', re.IGNORECASE
)
_USED = (
    "id", "id_string", "url", "post_url", "type", "timestamp", "unix-timestamp", "date", "date-gmt",
    "title", "body", "text", "source", "description", "caption", "answer", "state", "trail", "reblog",
    "content", "photos", "player", "layout", "regular-title", "regular-body", "quote-text",
    "quote-source", "link-text", "link-url", "link-description", "photo-caption", "photo-url",
    "conversation-title", "conversation-text", "conversation", "dialogue", "video-caption",
    "video-player", "audio-caption", "audio-player", "blog", "url-with-slug", "tumblelog",
)  # fmt: skip
Post = dict[str, Any]


def sniff(bag: Bag) -> int:
    return 95 if bag.called("posts.zip") or _tables(bag) or _single_posts(bag) else 0


def _tables(bag: Bag) -> list[str]:
    named = bag.names if bag.single else bag.called("posts.xml")
    return [name for name in named if _ROOT.search(bag.head(name, 8_000))]


def _single_posts(bag: Bag) -> list[str]:
    """The JSON files of posts: all of them, if the first few are such."""
    files = bag.names if bag.single else bag.ending(".json")
    return files if files and all(_is_post(bag, name) for name in files[:3]) else []


def _is_post(bag: Bag, name: str) -> bool:
    head = text.decoded(bag.head(name))[0]
    return '"blog_name"' in head and '"post_url"' in head and head.lstrip().startswith("{")


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    with _inside(bag) as inner:
        for name in _tables(inner):
            for count, post in enumerate(_from_xml(inner, name), 1):
                yield from _taken(post, f"{inner.place(name)}, {count}", told)
        for name in _single_posts(inner):
            yield from _taken(_from_json(inner, name), inner.place(name), told)


@contextmanager
def _inside(bag: Bag) -> Iterator[Bag]:
    """The export holds its posts in a zip of their own. Known(IMPORT_DAMAGED, IMPORT_BOMB ...)."""
    packed = next(iter(bag.called("posts.zip")), "")
    if not packed or _tables(bag):
        yield bag
        return
    from core.exchange.safe.archives import ZipBag

    with ZipBag(Path(packed), bag.read(packed, _MOST_INSIDE)) as inner:
        if not _tables(inner):
            raise Known(Problem.IMPORT_UNKNOWN, bag.name)
        yield inner


def _from_json(bag: Bag, name: str) -> Any:
    """None for what is torn."""
    try:
        return json_stream.load(bag, name)
    except Known:
        return None


def _from_xml(bag: Bag, name: str) -> Iterator[Post]:
    """A post at a time: its attributes, and the text of what is in it."""
    with bag.opened(name) as file:
        for element in markup.elements(file, {"post"}, bag.place(name)):
            inside = {each.tag: each.text or "" for each in reversed(element)}
            tags = [each.text or "" for each in element if each.tag == "tag"]
            yield {**element.attrib, **inside, "tags": tags}


def _taken(post: Any, where: str, told: Told) -> Iterator[PostItem | Problematic]:
    if not isinstance(post, dict):
        yield Problematic(where, Why.BROKEN)
        return
    if words(post.get("state")) not in {"", "published"} or words(post.get("private")) == "true":
        told.say(Said.UNPUBLISHED)
        return
    try:
        item = _item(post, where, told)
    except NoMoment as problem:
        yield Problematic(where, Why.BAD_DATE if str(problem) else Why.NO_DATE, str(problem))
    except Known:
        yield Problematic(where, Why.TOO_LARGE)
    else:
        if item.text or not _is_reblog(post):
            yield item
        else:
            told.say(Said.REPOSTS)


def _item(post: Post, where: str, told: Told) -> PostItem:
    what = words(post.get("type"))
    if any(post.get(key) for key in ("photo-url", "photos", "video-player", "audio-player")):
        told.say(Said.MEDIA_ELSEWHERE)
    extra = {key: value for key, value in post.items() if key not in _USED and value not in _EMPTY}
    return PostItem(
        where,
        _moment(post, told),
        _said(post, what),
        "tumblr",
        _first(post, "id_string", "id"),
        _first(post, "post_url", "url-with-slug", "url"),
        title=_plain(_first(post, "title", "regular-title", "conversation-title")),
        answers=what == "answer",
        extra=extra,
    )


def _moment(post: Post, told: Told) -> datetime:
    """NoMoment."""
    if number := _first(post, "timestamp", "unix-timestamp"):
        return seconds(number)
    said = _first(post, "date-gmt", "date")
    return when(said.replace(" GMT", "Z"), told)


_EMPTY: tuple[Any, ...] = (None, "", [], {}, False)


def _is_reblog(post: Post) -> bool:
    keys = ("reblogged-from-url", "reblogged-from-name", "reblogged_from_id", "reblogged-root-url")
    return any(post.get(key) for key in keys) or words(post.get("is_reblog")) == "true"


def _said(post: Post, what: str) -> str:
    """What the person said, in plain words."""
    if isinstance(post.get("content"), list):
        return _blocks(post["content"])
    reblog = post.get("reblog")
    if _is_reblog(post) and isinstance(reblog, dict) and "comment" in reblog:
        return statuses.to_text(words(reblog.get("comment")))
    title = _plain(_first(post, "title", "regular-title", "conversation-title", "link-text"))
    body = _first(
        post, "body", "regular-body", "conversation-text", "description", "link-description",
        "caption", "photo-caption", "video-caption", "audio-caption", "answer",
    )  # fmt: skip
    if _is_reblog(post):
        return _plain(_NAMED.sub("", _OTHERS.sub("", body)))
    if quote := _plain(_first(post, "quote-text", "text")):
        source = _plain(_first(post, "quote-source", "source"))
        return f"“{quote}”" + (f"\n\n— {source}" if source else "")
    said = "\n\n".join(filter(None, (title, _plain(body))))
    link = _first(post, "link-url", "url") if what == "link" else ""
    return joined_with(said, link if link.startswith("http") else "")


def _blocks(content: list[Any]) -> str:
    """The blocks of the newer form: text, and links with their names."""
    said = []
    for block in content:
        if isinstance(block, dict):
            said.append(words(block.get("text")) if block.get("type") == "text" else "")
            said.append(words(block.get("url")) if block.get("type") == "link" else "")
    return "\n\n".join(filter(None, said))


def _plain(source: str) -> str:
    return statuses.to_text(source)


def _first(post: Post, *keys: str) -> str:
    return next((said for key in keys if (said := words(post.get(key)).strip())), "")


FORMATS = [Format("tumblr", "tumblr", sniff, read, "posts")]
