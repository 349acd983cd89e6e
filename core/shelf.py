"""The shelf: links worth sharing, quotes with their author, headlines; and a post made of one of them."""

from datetime import datetime
from typing import NamedTuple

from core.changes import Changes, LinkChanged, PostChanged
from core.clipping import Clipping, Sort
from core.composer import Composer
from core.link import Link
from core.links import Links, address
from core.model import Post, replace
from core.problems import Known, Problem
from core.shelf_text import HEADLINE, KINDS, LINK, QUOTE, Shareable, contents, text
from core.store import Store
from core.store.rows import EPOCH
from core.text import clean, tidy_names

TYPES = (LINK, QUOTE, HEADLINE)


class Shelved(NamedTuple):
    """One thing on the shelf. `shared` is when a post made of it was last told."""

    type: str
    id: str
    words: str
    note: str = ""
    url: str = ""
    author: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    added: datetime | None = None
    shared: datetime | None = None
    private: bool = False

    @property
    def shareable(self) -> Shareable:
        return Shareable(self.type, self.words, self.note, self.url, self.author, self.source)


class Shelf:
    """Each verb saves first and tells afterwards; links are kept by `Links`."""

    def __init__(self, store: Store, changes: Changes, links: Links, composer: Composer) -> None:
        self._store, self._changes, self._links = store, changes, links
        self._composer = composer

    def things(
        self, words: str = "", type_: str = "", tag: str = "", limit: int = 500
    ) -> list[Shelved]:
        """What is there, newest first; with these words, of this type, with this tag."""
        found: list[Shelved] = []
        sought = clean(words).split()
        if type_ in ("", LINK):
            found += map(_of_link, self._store.links.search(sought, limit))
        if type_ != LINK:
            clippings = map(_of_clipping, self._store.clippings.search(sought, limit))
            found += [each for each in clippings if type_ in ("", each.type)]
        if tag:
            found = [each for each in found if tag in each.tags]
        found.sort(key=lambda each: each.added or EPOCH, reverse=True)
        found = found[:limit]
        shared = self._store.made_from.shared(each.id for each in found)
        return [replace(each, shared=shared.get(each.id)) for each in found]

    def tags(self) -> list[str]:
        """All tags of the shelf, by name."""
        found = {tag for each in self.things() for tag in each.tags}
        return sorted(found, key=str.casefold)

    def get(self, id_: str) -> Shelved | None:
        link = self._links.get(id_)
        if link is not None:
            return _of_link(link)
        clipping = self._store.clippings.get(id_)
        return _of_clipping(clipping) if clipping is not None else None

    def save(self, thing: Shelved) -> Shelved:
        """Keep it. Known(BAD_ADDRESS); Known(NOTHING_WRITTEN) for a quote or headline without words."""
        if thing.type == LINK:
            known = self._links.get(thing.id) if thing.id else None
            link = (known or Link("", thing.url))._replace(
                url=thing.url,
                title=thing.words,
                note=thing.note,
                tags=thing.tags,
                private=thing.private,
            )
            return _of_link(self._links.save(link))
        said = " ".join(clean(thing.words).split())
        if not said:
            raise Known(Problem.NOTHING_WRITTEN)
        now = self._composer.now()
        before = self._store.clippings.get(thing.id) if thing.id else None
        kept = self._store.clippings.put(
            Clipping(
                thing.id,
                Sort(thing.type),
                clean(thing.words).strip() if thing.type == QUOTE else said,
                " ".join(clean(thing.author).split()),
                " ".join(clean(thing.source).split()),
                address(thing.url) if thing.url.strip() else "",
                clean(thing.note).strip(),
                tidy_names(thing.tags),
                (before.added if before else None) or now,
                now,
            )
        )
        self._changes.tell(LinkChanged(kept.id))
        return _of_clipping(kept)

    def delete(self, id_: str) -> Link | Clipping | None:
        """Take it off the shelf; what it was is given back for `put_back`."""
        if (link := self._links.delete(id_)) is not None:
            return link
        gone = self._store.clippings.get(id_)
        if gone is not None:
            self._store.clippings.remove(id_)
            self._changes.tell(LinkChanged(id_))
        return gone

    def put_back(self, gone: Link | Clipping) -> None:
        """Undo of `delete`."""
        if isinstance(gone, Link):
            self._links.put_back(gone)
        else:
            self._store.clippings.put(gone)
            self._changes.tell(LinkChanged(gone.id))

    def make_post(self, thing: Shelved, chosen: list[str]) -> Post:
        """A draft of the kind that such a thing is, for these networks; the shelf remembers it."""
        from core.language.kinds import wording

        said = thing.shareable
        blank = self._composer.blank(text(said))
        draft = replace(
            blank,
            kind=KINDS[thing.type],
            kind_by_person=True,
            networks=tuple(chosen),
            contents=contents(said, chosen),
            modified=blank.at,
        )
        with self._store.atomic():
            post = self._store.posts.add(draft, stuffed=wording.stuffed(draft.text))
            self._store.made_from.put(post.id, LINK if thing.type == LINK else "clipping", thing.id)
        self._changes.tell(PostChanged(post.id))
        return post


def _of_link(link: Link) -> Shelved:
    return Shelved(
        LINK,
        link.id,
        link.title,
        link.note,
        link.url,
        tags=link.tags,
        added=link.added,
        private=link.private,
    )


def _of_clipping(clipping: Clipping) -> Shelved:
    return Shelved(
        HEADLINE if clipping.sort is Sort.HEADLINE else QUOTE,
        clipping.id,
        clipping.words,
        clipping.note,
        clipping.url,
        clipping.author,
        clipping.source,
        clipping.tags,
        clipping.added,
    )
