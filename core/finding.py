"""A search that keeps nobody waiting: at once where it can be, else on a worker that may be stopped.

What the index has not (Chinese, emoji, signs) is looked for in the texts themselves; through a long
journal that takes a while, the longer where each page is first deciphered.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from core.model import Found
from core.progress import Cancelled
from core.query import Query, parse
from core.store import Store
from core.store.giving_up import given_up
from core.text import clean

AT_ONCE = 0.03
"""Seconds after which a search is given up on the main thread."""
Wanted = Callable[[], bool]


class Sought(NamedTuple):
    """The newest hits, and how many there are, as far as was asked for."""

    hits: tuple[Found, ...]
    counted: int


class Finding:
    """Of entries, or of posts too. `most`: hits are counted as far as this; 0 counts none."""

    def __init__(self, store: Store, limit: int, *, most: int = 0, posts: bool = False) -> None:
        self._store, self._limit, self._most, self._posts = store, limit, most, posts

    def at_once(self, query: str, seconds: float | None = None) -> Sought | None:
        """None where that would take longer."""
        end = time.monotonic() + (AT_ONCE if seconds is None else seconds)
        try:
            return self._look(self._store, parse(clean(query)), lambda: time.monotonic() > end)
        except Cancelled:
            return None

    def work(self, query: str) -> Callable[[Wanted], Sought]:
        """The same for a worker, which ends with Cancelled when it is no longer wanted."""
        again, asked = self._store.to_read(), parse(clean(query))

        def work(wanted: Wanted) -> Sought:
            store = again()
            try:
                return self._look(store, asked, lambda: not wanted())
            finally:
                store.close()

        return work

    def _look(self, store: Store, query: Query, enough: Wanted) -> Sought:
        with given_up(store.database.connection, enough):
            found = store.entries.search(query, self._limit)
            if self._posts:
                found += store.found_posts(query, self._limit)
                found = sorted(found, key=lambda hit: hit.at, reverse=True)[: self._limit]
            count = len(found)
            if self._most and count == self._limit:
                count = store.entries.found(query, self._most)
        return Sought(tuple(found), count)
