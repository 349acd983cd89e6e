"""Links onto the shelf: each address once, what was edited here stays, all of them together."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice

from core.exchange.incoming import Problematic, Said, Told, Why
from core.exchange.intake import Tally
from core.exchange.past import LinkItem
from core.exchange.safe import MOST_POSTS
from core.exchange.stamps import digest
from core.link import Link
from core.links import is_link
from core.problems import Known, Problem
from core.store import Store
from core.text import clean, tidy_names, to_json
from core.values import replace

_TOGETHER = 400
_CAME = "came"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class LinkLanding:
    """One file of bookmarks into one journal. `dry`: nothing is written."""

    def __init__(self, store: Store, tally: Tally, told: Told, *, dry: bool) -> None:
        self._store, self._tally, self._told, self._dry = store, tally, told, dry
        self._ready: list[Link] = []

    def lay_aside(self, items: Iterable[LinkItem | Problematic]) -> Iterator[int]:
        """Compare and lay aside; yields the number of links seen now and then."""
        found: dict[str, Link] = {}
        for count, item in enumerate(items, 1):
            self._collect(item, found)
            if not count % _TOGETHER:
                yield len(found)
        stream = iter(sorted(found.values(), key=lambda link: link.added or _EPOCH))
        while piece := list(islice(stream, _TOGETHER)):
            known = self._store.links.at([link.url for link in piece])
            for link in piece:
                self._tally.see(
                    (link.added or _EPOCH).date().isoformat(), link.title, link.url, link.tags
                )
                self._decide(link, known.get(link.url))
            yield self._tally.found

    def move_in(self, tell: Callable[[int], None]) -> None:
        """Put on the shelf what was laid aside, all of it together."""
        with self._store.atomic():
            self._store.links.put_many(self._ready)
            tell(len(self._ready))

    def take_back(self) -> None:
        """Nothing: they came together or not at all."""

    def _collect(self, item: LinkItem | Problematic, found: dict[str, Link]) -> None:
        if isinstance(item, Problematic):
            self._tally.refuse(item)
            return
        link = item.link
        url = "".join(clean(link.url).split())
        if not is_link(url):
            # a folder of a browser, a script, a note of the program's own: nobody else can go there
            if url:
                self._told.say(Said.NO_LINKS)
            else:
                self._tally.fail(item.where, Why.EMPTY)
            return
        if url in found:
            twin = found[url]
            self._told.say(Said.SHARED_TWICE)
            found[url] = replace(
                twin,
                tags=tidy_names((*twin.tags, *link.tags)),
                note=twin.note or clean(link.note).strip(),
                private=twin.private or link.private,
            )
            return
        found[url] = replace(
            link,
            url=url,
            title=" ".join(clean(link.title).split()),
            note=clean(link.note).strip(),
            tags=tidy_names(link.tags),
            added=link.added or link.modified or self._told.now,
            modified=link.modified or link.added,
        )
        if len(found) > MOST_POSTS:
            raise Known(Problem.IMPORT_TOO_BIG, item.where)

    def _decide(self, link: Link, known: Link | None) -> None:
        link = replace(link, extra={**link.extra, _CAME: _says(link)})
        if known is None:
            self._tally.added += 1
        elif known.extra.get(_CAME) == link.extra[_CAME] or _says(known) == link.extra[_CAME]:
            self._tally.skipped += 1
            return
        elif known.extra.get(_CAME) != _says(known):
            self._tally.skipped += 1  # written or edited here: what is here is the newer one
            self._told.say(Said.CHANGED_HERE)
            return
        else:
            self._tally.updated += 1
            link = replace(link, id=known.id, added=known.added)
        if not self._dry:
            self._ready.append(link)


def _says(link: Link) -> str:
    flags = f"{link.private}{link.to_read}"
    return digest(link.url, link.title, link.note, to_json(link.tags), flags)
