"""The shelf of links worth sharing: kept, found again, taken away, proposed unless private."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from core.changes import Changes, LinkChanged
from core.clock import Now
from core.link import Link
from core.problems import Known, Problem
from core.store import Store
from core.text import clean, tidy_names
from core.values import replace

SCHEMES = ("http", "https", "ftp", "ftps", "gopher", "gemini", "magnet", "mailto", "news", "xmpp")
"""What a link may begin with: nothing that runs where it is opened."""


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)  # `host:8080` has none


def address(typed: str) -> str:
    """A whole address, `https://` put before a bare host. Known(BAD_ADDRESS)."""
    url = "".join(clean(typed).split())
    if url and not _SCHEME.match(url):
        url = f"https://{url}"
    if not is_link(url):
        raise Known(Problem.BAD_ADDRESS, typed.strip())
    return url


def is_link(url: str) -> bool:
    """Whether it leads somewhere that another person can go too."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme.lower() not in SCHEMES:
        return False
    return bool(
        host or (parts.scheme in {"mailto", "magnet", "news", "xmpp"} and parts.path + parts.query)
    )


class Links:
    """Each verb saves first and tells afterwards."""

    def __init__(self, store: Store, changes: Changes, now: Now) -> None:
        self._store, self._changes, self._now = store, changes, now

    def save(self, link: Link) -> Link:
        """Keep it. An address that is here already is renewed, with its id and its first day.

        Known(BAD_ADDRESS).
        """
        url = address(link.url)
        now = self._now()
        known = self._store.links.at([url]).get(url)
        kept = replace(
            link,
            id=known.id if known else link.id,
            url=url,
            title=" ".join(clean(link.title).split()),
            note=clean(link.note).strip(),
            tags=tidy_names(link.tags),
            added=(known.added if known else link.added) or now,
            modified=now,
        )
        kept = self._store.links.put(kept)
        self._changes.tell(LinkChanged(kept.id))
        return kept

    def get(self, link_id: str) -> Link | None:
        return self._store.links.get(link_id)

    def delete(self, link_id: str) -> Link | None:
        """Take it off the shelf; what it was is given back for `put_back`."""
        gone = self._store.links.get(link_id)
        if gone is not None:
            self._store.links.remove(link_id)
            self._changes.tell(LinkChanged(link_id))
        return gone

    def put_back(self, link: Link) -> None:
        """Undo of `delete` and of `save`: as it was, to the day."""
        self._store.links.put(link)
        self._changes.tell(LinkChanged(link.id))

    def latest(self, limit: int = 500) -> list[Link]:
        """All of the shelf, newest first."""
        return self._store.links.latest(limit)

    def any_to_share(self) -> bool:
        """Whether there is one that is not private."""
        return bool(self._store.links.latest(1, shared=True))

    def search(self, words: str, limit: int = 500) -> list[Link]:
        """Those with every one of the words in title, note, address or tags, newest first."""
        return self._store.links.search(clean(words).split(), limit)

    def export(self, path: Path, form: str) -> int:
        """Write the whole shelf to `path` as `netscape` or `pinboard`; how many links.

        Known(BAD_FORMAT), and see whole.new_file.
        """
        from core.exchange.links_export import FORMS
        from core.exchange.whole import new_file

        if form not in FORMS:
            raise Known(Problem.BAD_FORMAT, form)
        links = self._store.links.everything()
        with new_file(path) as file:
            file.write(FORMS[form](links).encode("utf-8", "replace"))
        return len(links)

    def count(self) -> int:
        return self._store.links.count()
