"""The board, the shelf and telling again, made when first asked for: the first paint needs none of it."""

from functools import cached_property
from typing import TYPE_CHECKING

from core.changes import Changes
from core.clock import Now
from core.composer import Composer
from core.links import Links
from core.media import Media
from core.store import Store

if TYPE_CHECKING:
    from core.again import Again
    from core.board import Board
    from core.shelf import Shelf


class Workbench:
    """What lies around the sheet in Compose."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        composer: Composer,
        links: Links,
        media: Media,
        now: Now,
    ) -> None:
        self._store, self._changes, self._composer = store, changes, composer
        self._links, self._media, self._now = links, media, now

    @cached_property
    def board(self) -> "Board":
        from core.board import Board

        return Board(self._store, self._media, self._now)

    @cached_property
    def shelf(self) -> "Shelf":
        from core.shelf import Shelf

        return Shelf(self._store, self._changes, self._links, self._composer)

    @cached_property
    def again(self) -> "Again":
        from core.again import Again

        return Again(self._store, self._changes, self._composer)
