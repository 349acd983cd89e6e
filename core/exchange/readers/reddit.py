"""Reddit's export (a data request): posts.csv and comments.csv; a comment answers somebody."""

from collections.abc import Iterator
from datetime import UTC, datetime

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.moments import NoMoment, moment
from core.exchange.readers.posts import head_columns, joined_with, rows
from core.exchange.safe.bag import Bag

_MAIN = {"id", "permalink", "date", "subreddit", "body"}
_GONE = {"[deleted]", "[removed]"}
_USED = ("id", "permalink", "date", "title", "url", "body", "ip", "link", "parent")


def sniff(bag: Bag) -> int:
    return 95 if _tables(bag) else 0


def _tables(bag: Bag) -> list[str]:
    found = [name for name in bag.some(".csv") if set(head_columns(bag, name)) >= _MAIN]
    return sorted(
        name for name in found if name.endswith(("posts.csv", "comments.csv")) or bag.single
    )


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    for name in _tables(bag):
        for where, row in rows(bag, name, told):
            if isinstance(row, Problematic):
                yield row
            elif row.get("body", "").strip() in _GONE:
                told.say(Said.DELETED)
            else:
                yield _item(row, where)


def _item(row: dict[str, str], where: str) -> PostItem | Problematic:
    said_at = row.get("date", "").strip()
    try:
        at = moment(said_at.removesuffix(" UTC"))
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if said_at else Why.NO_DATE, said_at)
    at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    return _post(row, where, at)


def _post(row: dict[str, str], where: str, at: datetime) -> PostItem:
    is_comment = "parent" in row or "title" not in row
    title, body = row.get("title", "").strip(), row.get("body", "").strip()
    link = row.get("url", "").strip()
    page = row.get("permalink", "").strip()
    page = f"https://www.reddit.com{page}" if page.startswith("/") else page
    said = "\n\n".join(filter(None, (title, body)))
    prefix = "t1" if is_comment else "t3"
    return PostItem(
        where,
        at,
        said
        if is_comment or link == page
        else joined_with(said, link if link.startswith("http") else ""),
        "reddit",
        f"{prefix}_{row.get('id', '').strip()}",
        page,
        title=title,
        parent=row.get("parent", "").strip(),
        answers=is_comment,
        extra={
            key: value for key, value in row.items() if key not in _USED and value not in ("", "0")
        },
    )


FORMATS = [Format("reddit", "reddit", sniff, read, "posts")]
