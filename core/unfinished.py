"""What a sudden end has left of a journal that was coming in goes again, before anybody sees half of it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from core.problems import Known
from core.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path

    from core.store.sqlite import Key


def end_unfinished(store: Store) -> None:
    """At the start: nobody shall see half a journal. Posts may wait until a worker has time, and what
    another program brings in just now is left alone.
    """
    with suppress(Known):
        if store.import_waits() and store.origins.entries_wait():
            from core.exchange import taking_back

            taking_back.end_unfinished(store)


def end_unfinished_copy(copy: "Path", key: "Key | None") -> None:
    """In a copy that was made while something came in. Known: see open_store."""
    store = open_store(copy, key=key)
    try:
        if store.import_waits():
            from core.exchange import taking_back

            taking_back.end_unfinished(store)
    finally:
        store.close()
