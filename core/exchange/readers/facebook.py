"""Facebook's export in JSON, old and new folders; where there are only pages, those are read.

Who could see a post does not stand in it. Labels are in the person's language, so nothing is known
by its words.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core.exchange.incoming import File, Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers import facebook_pages
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import joined_with, mended, seconds
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag
from core.exchange.stamps import digest
from core.problems import Known, Problem

_POSTS = re.compile(
    r"(?:^|/)(?:your_posts(?:__check_ins__photos_and_videos)?_?\d*|your_uncategorized_photos_posts"
    r"|posts_on_other_pages_and_profiles|your_group_posts|your_posts_in_groups|group_posts_and_comments"
    r"|your_page_posts|posts)_?\d*\.json$"
)
_PAGES = re.compile(
    r"(?:^|/)(?:(?:your_posts|posts_on_other_pages|your_uncategorized_photos|your_group_posts"
    r"|group_posts|your_page_posts|profile_posts)\w*\.html|(?:html/)?(?:timeline|wall)\.html?)$"
)
_MARKS = re.compile(r'class="[^"]*\b(?:_a6-g|_2lej|meta)\b')
_HEAD = re.compile(r'^\s*[\[{].*?"(?:timestamp|group_posts(?:_v2)?)"', re.DOTALL)
_LISTS = ("group_posts_v2", "group_posts", "posts", "status_updates")


def sniff(bag: Bag) -> int:
    if _members(bag):
        return 95
    pages = _pages(bag)
    html = [name for name in pages if "timeline" not in name and "wall" not in name]
    return 94 if html or any(_is_old(bag, name) for name in pages) else 0


def _pages(bag: Bag) -> list[str]:
    return [name for name in bag.names if _PAGES.search(name)]


def _is_old(bag: Bag, name: str) -> bool:
    """Other things are called timeline.html, too."""
    return "html/" in name or _MARKS.search(text.decoded(bag.head(name, 200_000))[0]) is not None


def _members(bag: Bag) -> list[str]:
    named = [
        name
        for name in bag.names
        if _POSTS.search(name) and "instagram" not in name and "comments_in" not in name
    ]
    return [name for name in named if _HEAD.match(text.decoded(bag.head(name, 20_000))[0])]


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    members = _members(bag)
    if not members:
        yield from _from_pages(bag, told)
        return
    told.say(Said.AUDIENCE_UNKNOWN)
    for name in members:
        waiting: list[PostItem] = []
        for count, (_, record) in enumerate(json_stream.parts(bag, name, _LISTS), 1):
            where = f"{bag.place(name)}, {count}"
            if not isinstance(record, dict):
                yield Problematic(where, Why.BROKEN)
                continue
            item = _item(mended(record), bag, where)
            if isinstance(item, Problematic):
                yield item
                continue
            if waiting and (item.at, item.text) == (waiting[-1].at, waiting[-1].text):
                # several photos of one post are several records
                waiting[-1] = waiting[-1]._replace(files=(*waiting[-1].files, *item.files))
                continue
            yield from waiting
            waiting = [item]
        yield from waiting


def _from_pages(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    """Known(IMPORT_WRONG_FORM) where the pages are not as we know them."""
    found = False
    for item in facebook_pages.read(bag, told, _pages(bag)):
        if not found:
            told.say(Said.AUDIENCE_UNKNOWN)
        found = True
        yield item
    if not found:
        raise Known(Problem.IMPORT_WRONG_FORM, bag.name)


def _item(record: dict[str, Any], bag: Bag, where: str) -> PostItem | Problematic:
    data = [each for each in list_of(record.get("data")) if isinstance(each, dict)]
    backdated = next(
        (each["backdated_timestamp"] for each in data if "backdated_timestamp" in each), None
    )
    stamp = backdated if backdated is not None else record.get("timestamp")
    try:
        at = seconds(stamp)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if stamp else Why.NO_DATE, words(stamp))
    said = "\n\n".join(filter(None, (words(each.get("post")).strip() for each in data)))
    parts = [
        each
        for attachment in list_of(record.get("attachments"))
        if isinstance(attachment, dict)
        for each in list_of(attachment.get("data"))
        if isinstance(each, dict)
    ]
    said = said or _message(record)
    for part in parts:
        context = part.get("external_context")
        if isinstance(context, dict) and words(context.get("url")).startswith("http"):
            said = joined_with(said, words(context["url"]))
    media = [part["media"] for part in parts if isinstance(part.get("media"), dict)]
    media += [each for each in list_of(record.get("media")) if isinstance(each, dict)]
    if not said:
        said = next((each for m in media if (each := words(m.get("description")).strip())), "")
    extra = {key: record[key] for key in ("title", "tags", "fbid") if record.get(key)}
    places = [part["place"] for part in parts if isinstance(part.get("place"), dict)]
    extra |= {"place": places[0]} if places else {}
    name = words(record.get("fbid")) or f"{int(at.timestamp())}-{digest(said)[:12]}"
    return PostItem(
        where,
        at,
        said,
        "facebook",
        name,
        modified=_changed(data),
        files=tuple(file_of(each, bag) for each in media),
        extra=extra,
    )


def _message(record: dict[str, Any]) -> str:
    """The longest of the labelled values that is no address: the label itself is in any language."""
    values = [
        words(each.get("value")).strip()
        for each in list_of(record.get("label_values"))
        if isinstance(each, dict)
    ]
    return values[0] if values and not values[0].startswith("http") else ""


def _changed(data: list[dict[str, Any]]) -> datetime | None:
    try:
        return seconds(
            next(each["update_timestamp"] for each in data if "update_timestamp" in each)
        )
    except (StopIteration, NoMoment):
        return None


def file_of(media: dict[str, Any], bag: Bag) -> File:
    uri = words(media.get("uri"))
    base = uri.rpartition("/")[2]
    same = [uri] if uri in bag.sizes else [n for n in bag.called(base) if n.endswith(uri[-60:])]
    return File(same[0] if same else "", base, caption="")


def list_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


FORMATS = [Format("facebook", "facebook", sniff, read, "posts")]
