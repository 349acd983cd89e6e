"""What a sudden end has left of a journal that was coming in goes again, before anybody sees half of it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from core.problems import Known
from core.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.sqlite import Key


def end_unfinished(store: Store) -> None:
    """At the start; what another program brings in just now is left alone."""
    with suppress(Known):
        if store.import_waits():
            from core.exchange.taking_back import end_unfinished_journal

            end_unfinished_journal(store)


def end_unfinished_copy(copy: "Path", key: "Key | None") -> None:
    """In a copy that was made while something came in. Known: see open_store."""
    store = open_store(copy, key=key)
    try:
        if store.import_waits():
            from core.exchange.taking_back import end_unfinished

            end_unfinished(store)
    finally:
        store.close()
