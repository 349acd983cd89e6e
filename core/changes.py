"""What has just become true, told after the commit: small frozen values and those who listen."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """An entry was written, edited, deleted or brought back."""

    id: str


@dataclass(frozen=True, slots=True)
class PostChanged:
    """A post or one of its deliveries was made, edited, sent, deleted or brought back."""

    id: str


@dataclass(frozen=True, slots=True)
class SuggestionJudged:
    """The person used or declined a suggestion from this entry."""

    entry: str


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A setting has a new value."""

    name: str


Change = EntryChanged | PostChanged | SuggestionJudged | SettingChanged


class Changes:
    """Tells each change to every listener, in the order they came, at once."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Change], None]] = []

    def listen(self, listener: Callable[[Change], None]) -> None:
        self._listeners.append(listener)

    def tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)
