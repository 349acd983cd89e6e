"""Any table of posts (CSV): sensible columns are found by their names, or said by the person."""

import re
from collections.abc import Iterator, Mapping

from core import networks
from core.exchange.incoming import Format, Problematic, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.loose import loose
from core.exchange.readers.moments import NoMoment, placed
from core.exchange.readers.posts import column, head_columns, language, rows, seconds, when
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "post", "content", "body", "message", "tweet", "status", "caption", "full_text", "tweet_text",
             "post text", "post_text", "post message", "post content", "commentary", "description", "words"),
    "at": ("at", "date", "created_at", "created at", "created", "time", "timestamp", "published", "published_at",
           "published at", "publish time", "posted", "posted_at", "sent_at", "sent at", "date published", "datetime", "day"),
    "network": ("network", "platform", "channel", "social network", "service", "site", "account type"),
    "link": ("link", "url", "permalink", "post url", "post link", "tweet_url", "href", "post_url"),
    "kind": ("kind", "category", "type", "label"),
    "id": ("id", "post id", "post_id", "tweet_id", "tweet id", "status_id", "uuid"),
    "language": ("language", "lang"),
    "title": ("title", "headline", "subject"),
}  # fmt: skip
"""What a post has, and how columns with it are called, the likeliest first."""
KINDS = ("story", "conversation", "useful", "news", "quote", "sales")
_SECONDS = re.compile(r"\d{9,17}(?:\.\d+)?")


def sniff(bag: Bag) -> int:
    if _file(bag):
        return 40
    return 2 if table(bag) else 0  # the person can say which column is what


def _file(bag: Bag) -> str:
    for name in bag.some(".csv", ".tsv"):
        if {"text", "at"} <= found_columns(head_columns(bag, name)).keys():
            return name
    return ""


def table(bag: Bag) -> str:
    """The one table of what was handed in, whatever its columns are called; or none."""
    tables = [name for name in bag.some(".csv", ".tsv") if name.lower().endswith((".csv", ".tsv"))]
    return tables[0] if len(tables) == 1 and len(head_columns(bag, tables[0])) > 1 else ""


def found_columns(names: list[str]) -> dict[str, str]:
    """Field -> column, of those whose names are known; no column is two things."""
    found: dict[str, str] = {}
    for field, known in COLUMNS.items():
        match = next((name for name in known if name in names and name not in found.values()), "")
        if match:
            found[field] = match
    return found


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    """Known(IMPORT_NO_COLUMNS) where the columns of text and day are not known."""
    name = _file(bag) or table(bag)
    names = head_columns(bag, name) if name else []
    said = {field: column(each) for field, each in told.columns.items() if column(each) in names}
    chosen = said or found_columns(names)
    if not {"text", "at"} <= chosen.keys():
        raise Known(Problem.IMPORT_NO_COLUMNS, ", ".join(names) or bag.name)
    for where, row in rows(bag, name, told):
        yield row if isinstance(row, Problematic) else _item(row, chosen, where, told)


def _item(
    row: Mapping[str, str], chosen: Mapping[str, str], where: str, told: Told
) -> PostItem | Problematic:
    def cell(field: str) -> str:
        return row.get(chosen.get(field, ""), "").strip()

    said_at = cell("at")
    try:
        if _SECONDS.fullmatch(said_at):
            at = seconds(said_at)
        else:
            try:
                at = when(said_at, told)
            except NoMoment:
                at = placed(loose(said_at).at, "", told)[0]
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if said_at else Why.NO_DATE, said_at)
    kind = cell("kind").lower()
    link = cell("link")
    extra = {
        key: value for key, value in row.items() if key and value and key not in chosen.values()
    }
    for key in extra:
        told.lost(key)
    return PostItem(
        where,
        at,
        cell("text"),
        _network(cell("network"), link),
        cell("id"),
        link if link.startswith("http") else "",
        language(cell("language")),
        title=cell("title"),
        kind=kind if kind in KINDS else "",
        extra=extra,
    )


_HOSTS = {
    "twitter.com": "x", "x.com": "x", "bsky.app": "bluesky", "linkedin.com": "linkedin",
    "facebook.com": "facebook", "threads.net": "threads", "threads.com": "threads",
    "reddit.com": "reddit", "tumblr.com": "tumblr", "instagram.com": "instagram",
}  # fmt: skip


def _network(said: str, link: str) -> str:
    """One of the networks that the app knows, by its name or by where the link leads."""
    plain = "".join(said.lower().split())
    plain = {"twitter": "x", "x(twitter)": "x", "twitter/x": "x"}.get(plain, plain)
    if plain in networks.names():
        return plain
    host = re.sub(r"^https?://(?:www\.|mobile\.|m\.)?", "", link).split("/")[0].lower()
    return next(
        (name for known, name in _HOSTS.items() if host == known or host.endswith(f".{known}")), ""
    )


FORMATS = [Format("csv", "csv", sniff, read, "posts")]
