"""The shelf of links for others: a bookmark file (Netscape's HTML) and Pinboard's JSON."""

import html
import json
from collections.abc import Callable, Iterable
from datetime import UTC

from core.link import Link
from core.store.rows import EPOCH

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
"""


def netscape(links: Iterable[Link]) -> str:
    """As browsers and shelves of links read it; a private link says so."""
    return _HEAD + "".join(map(_entry, links)) + "</DL><p>\n"


def _entry(link: Link) -> str:
    flags = f' PRIVATE="{int(link.private)}"' + (' TOREAD="1"' if link.to_read else "")
    tags = html.escape(",".join(link.tags))
    seconds = int((link.added or EPOCH).timestamp())
    said = f"<DD>{html.escape(link.note, quote=False)}\n" if link.note else ""
    return (
        f'<DT><A HREF="{html.escape(link.url)}" ADD_DATE="{seconds}"{flags} TAGS="{tags}">'
        f"{html.escape(link.title or link.url, quote=False)}</A>\n{said}"
    )


def pinboard(links: Iterable[Link]) -> str:
    """As Pinboard exports it; blanks in a tag become `_`, since blanks part the tags there."""
    return json.dumps([_record(link) for link in links], ensure_ascii=False, indent=0) + "\n"


def _record(link: Link) -> dict[str, str]:
    return {
        "href": link.url,
        "description": link.title,
        "extended": link.note,
        "time": f"{(link.added or EPOCH).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "shared": "no" if link.private else "yes",
        "toread": "yes" if link.to_read else "no",
        "tags": " ".join("_".join(tag.split()) for tag in link.tags),
    }


FORMS: dict[str, Callable[[Iterable[Link]], str]] = {"netscape": netscape, "pinboard": pinboard}
"""By name; the endings are .html and .json."""
