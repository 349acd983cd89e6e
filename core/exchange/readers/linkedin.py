"""LinkedIn's export: Shares.csv of the complete archive; the quick one has no posts, and that is said."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.moments import NoMoment, moment
from core.exchange.readers.posts import head_columns, joined_with, rows
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_MAIN = {"date", "sharelink", "sharecommentary"}
_BASIC = {"connections.csv", "profile.csv", "positions.csv", "invitations.csv"}
_URN = re.compile(r"urn:li:(?:share|ugcPost|activity|groupPost):([\w-]+)")
_SEAM = re.compile(r'"[ \t]*\n[ \t]*"')


def sniff(bag: Bag) -> int:
    if _tables(bag):
        return 95
    here = {name.rpartition("/")[2].lower() for name in bag.names}
    return 60 if len(here & _BASIC) >= 2 else 0


def _tables(bag: Bag) -> list[str]:
    return [name for name in bag.some(".csv") if set(head_columns(bag, name)) >= _MAIN]


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    tables = _tables(bag)
    if not tables:
        raise Known(Problem.IMPORT_NO_POSTS, bag.name)
    for name in tables:
        for where, row in rows(bag, name, told):
            if isinstance(row, Problematic):
                yield row
            elif not row.get("sharecommentary", "").strip():
                told.say(Said.BARE_SHARES)
            else:
                yield _item(row, where)


def _item(row: dict[str, str], where: str) -> PostItem | Problematic:
    said_at = row.get("date", "").strip()
    try:
        at = moment(f"{said_at}+00:00" if len(said_at) == 19 else said_at)  # in UTC, unsaid
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if said_at else Why.NO_DATE, said_at)
    link = row.get("sharelink", "").strip()
    named = _URN.search(unquote(link))
    extra = {key: row[key] for key in ("visibility", "mediaurl") if row.get(key)}
    return PostItem(
        where,
        at,
        joined_with(_plain(row["sharecommentary"]), row.get("sharedurl", "").strip()),
        "linkedin",
        named[1] if named else link,
        link if link.startswith("http") else "",
        extra=extra,
    )


def _plain(said: str) -> str:
    """Some exports put each line of a text between quotes of its own."""
    if _SEAM.search(said) and len(_SEAM.findall(said)) == said.strip().count("\n"):
        return _SEAM.sub("\n", said).strip().strip('"')
    return said


FORMATS = [Format("linkedin", "linkedin", sniff, read, "posts")]
