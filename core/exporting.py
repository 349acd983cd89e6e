"""Taking the journal out: what is wanted, as values, and the way of each format."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from core.attachments import Attachment
from core.exchange import FORMATS, Collection, Exported, Tick
from core.exchange.book import BookWords
from core.exchange.earlier import gathered
from core.media_folder import MediaFolder
from core.model import Entry
from core.problems import Known, Problem
from core.store import Store
from core.store.media import Owner

PrintBook = Callable[[Collection, Path, BookWords, Tick], Exported]
"""Makes the PDF: painting is the window's side."""


class Selection(NamedTuple):
    """Which entries are wanted. Days are ISO text, both included, empty for no bound."""

    first: str = ""
    last: str = ""
    tag: str = ""
    starred: bool = False
    private: bool = True
    """With the private ones."""
    posts: bool = True
    """With the posts, where the format takes them and nothing but days is asked."""

    def takes(self, entry: Entry) -> bool:
        return (
            (not self.first or entry.day >= self.first)
            and (not self.last or entry.day <= self.last)
            and (not self.tag or self.tag.casefold() in map(str.casefold, entry.tags))
            and (entry.starred or not self.starred)
            and (self.private or not entry.private)
        )

    def takes_day(self, day: str) -> bool:
        return (not self.first or day >= self.first) and (not self.last or day <= self.last)


EVERYTHING = Selection()


class Exporting:
    """Gathers values here; `write` may then run on a worker."""

    def __init__(
        self, store: Store, folder: MediaFolder, print_book: PrintBook | None = None
    ) -> None:
        self._store, self._folder = store, folder
        self.print_book = print_book
        """Set by whoever can paint."""

    def collect(self, wanted: Selection = EVERYTHING) -> Collection:
        """What is wanted of what lies outside the trash, oldest first."""
        entries = [entry for entry in self._store.entries.everything() if wanted.takes(entry)]
        with_posts = wanted.posts and not (wanted.tag or wanted.starred)
        posts = [
            post
            for post in (self._store.posts.everything() if with_posts else ())
            if wanted.takes_day(post.day)
        ]
        whole = wanted == EVERYTHING
        trash = self._store.entries.deleted() if whole else []
        trashed_posts = self._store.posts.deleted() if whole else []
        taken = {post.id for post in (*posts, *trashed_posts)}
        deliveries = [d for d in self._store.deliveries.everything() if d.post in taken]
        attached = self._attached({entry.id for entry in entries} | {post.id for post in posts})
        thrown = {entry.id for entry in trash} | {post.id for post in trashed_posts}
        folder = self._folder
        own, beside = self._beside(wanted) if with_posts else ({}, {})
        return Collection(
            entries,
            posts,
            deliveries,
            attached,
            lambda medium: folder.read(medium.file),
            self._store.origins.of_many(entry.id for entry in (*entries, *trash)),
            own,
            beside,
            trash,
            trashed_posts,
            self._attached(thrown, trash=True) if thrown else {},
            *((gathered(self._store).of,) if whole else ()),
        )

    def _attached(self, ids: set[str], *, trash: bool = False) -> dict[str, list[Attachment]]:
        """What is attached to these entries and posts, by their ids."""
        found: dict[str, list[Attachment]] = {}
        owners: tuple[Owner, ...] = ("entry", "post")
        for owner in owners:
            for owner_id, attachment in self._store.media.all_of(owner, trash=trash):
                if owner_id in ids:
                    found.setdefault(owner_id, []).append(attachment)
        return found

    def _beside(self, wanted: Selection) -> tuple[dict[str, Any], dict[str, Any]]:
        """What lies beside entries and posts; all that is no post's only with everything."""
        from core.exchange import belongings
        from core.store.belongings import Belongings

        rows = Belongings(self._store.database)
        own = belongings.records(rows) if wanted == EVERYTHING else {}
        return own, belongings.beside_posts(rows)

    def writer(
        self, name: str, collection: Collection, path: Path, words: BookWords
    ) -> Callable[[Tick], Exported]:
        """The work of writing this format, for a worker. Known(BAD_FORMAT)."""
        if name == "pdf" and self.print_book is not None:
            draw = self.print_book
            return lambda tick: draw(collection, path, words, tick)
        if name not in {each.name for each in FORMATS} or name == "pdf":
            raise Known(Problem.BAD_FORMAT, name)
        return lambda tick: _write(name, collection, path, words, tick)


def _write(name: str, collection: Collection, path: Path, words: BookWords, tick: Tick) -> Exported:
    from importlib import import_module

    module = import_module(f"core.exchange.{name}_export")
    own = (words,) if name == "html" else ()
    done: Exported = module.write(collection, path, *own, tick)
    return done
