"""Telling what has just become true; and the change that each line makes, which waits for no other."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.changes import Change


class EntryChanged(NamedTuple):
    """An entry was written, edited, deleted or brought back."""

    id: str


class Changes:
    """Tells each change to every listener, in the order they came, at once."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Change], None]] = []

    def listen(self, listener: "Callable[[Change], None]") -> None:
        self._listeners.append(listener)

    def tell(self, change: "Change") -> None:
        for listener in self._listeners:
            listener(change)
