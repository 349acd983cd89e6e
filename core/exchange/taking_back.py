"""The way back of an import: what has moved in of one that did not come to its end goes again.

While something moves in piece by piece, all of it still waits in `incoming`, beside what it took the
place of. What a person has changed meanwhile is theirs, and stays.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.exchange import belongings as told
from core.model import Entry
from core.origin import Origin
from core.spare_room import free
from core.store import Store
from core.store.belongings import Belongings
from core.store.origins import Waiting
from core.store.rows import to_text
from core.store.versions import ENTRY

_AT_ONCE = 25
Content = Mapping[str, Any]


def before(store: Store, uid: str) -> dict[str, Any] | None:
    """What an entry is that is about to be renewed, for `take_back`; None where there is none."""
    kept, last = store.entries.get(uid), store.versions.last(ENTRY, uid)
    if kept is None:
        return None
    return {
        "entry": plain(kept),
        "origin": store.origins.of(uid),
        "version": last.id if last else 0,
        "files": [(each.id, each.position, each.medium.id if each.medium else None, each.name,
                   each.caption, each.details) for each in store.media.of("entry", uid)],
    }  # fmt: skip


def take_back(store: Store) -> None:
    """As if nothing had moved in; what waits stays. Nothing is done for an import that came to its
    end and was only not tidied up.
    """
    if store.origins.is_done():
        return
    own = Belongings(store.database)
    for piece in store.origins.waiting(_AT_ONCE):
        with store.atomic():
            for table, key in (("entries", "entry"), ("posts", "post")):
                new = [
                    each.content[key] for each in piece if key in each.content and not each.known
                ]
                store.origins.remove(table, [(each["id"], _written(each)) for each in new])
            for each in piece:
                if "before" in each.content:
                    _restore(store, each)
                elif each.content.get("sort") == told.POST:
                    store.origins.remove("posts", [each.content["written"]])
                elif "sort" in each.content:
                    sort = each.content["sort"]
                    own.remove(sort, told.row_of(sort, each.content["record"]))
    store.versions.forget_the_gone()


def end_unfinished(store: Store) -> None:
    """After a sudden end: what came goes again, and nothing waits. Known(DATABASE_BUSY) while another
    program brings something in.
    """
    with store.importing_alone(), store.lightly():
        free(store.database.path)
        take_back(store)
        store.origins.clear()


def plain(entry: Entry) -> dict[str, Any]:
    """An entry as JSON holds it while it waits."""
    fields = entry._asdict()
    fields["at"] = entry.at.isoformat()
    fields["modified"] = to_text(entry.modified) if entry.modified else None
    fields["deleted"] = to_text(entry.deleted) if entry.deleted else None
    return fields


def to_entry(fields: Content) -> Entry:
    """The other way round."""
    times = {name: _time(fields[name]) for name in ("at", "modified", "deleted")}
    lists = {name: tuple(fields[name]) for name in ("tags", "people")}
    return Entry(**{**fields, **times, **lists})


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _written(fields: Content) -> str:
    """When the row says that it was changed last, as long as nobody changes it."""
    return to_text(datetime.fromisoformat(fields["modified"] or fields["at"]))


def _restore(store: Store, waiting: Waiting) -> None:
    content, uid = waiting.content, waiting.known
    kept, was = store.entries.get(uid), content["before"]
    came = to_entry(content["entry"])
    if kept is None or kept.modified != (came.modified or came.at):
        return
    store.entries.update(to_entry(was["entry"]))
    store.origins.set(uid, Origin(*was["origin"]))
    store.versions.remove(
        [each.id for each in store.versions.of(ENTRY, uid) if each.id > was["version"]]
    )
    had = {each[0] for each in was["files"]}
    store.media.forget([each[0] for each in content["files"] if each[0] not in had])
    store.media.place_many((uid, *each) for each in was["files"])
