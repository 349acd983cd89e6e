"""What helps writing and is kept in the journal, each part made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from core.clock import Now
from core.store import Store

if TYPE_CHECKING:
    from core.dictionary import OwnWords
    from core.prompts import Prompts
    from core.templates import Templates


class WritingHelp:
    """Prompts, templates and the own dictionary; the start loads none of them."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    @cached_property
    def prompts(self) -> "Prompts":
        from core.prompts import Prompts

        return Prompts(self._store, self._now)

    @cached_property
    def templates(self) -> "Templates":
        from core.templates import Templates

        return Templates(self._store, self._now)

    @cached_property
    def words(self) -> "OwnWords":
        from core.dictionary import OwnWords

        return OwnWords(self._store, self._now)
