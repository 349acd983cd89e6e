"""Items into the journal: compared, laid aside, and moved in, all of them or none."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import NamedTuple

from core.exchange import earlier
from core.exchange.belongings import Belonging
from core.exchange.belongings_landing import BelongingsLanding
from core.exchange.incoming import Bytes, Item, Problematic, Said, Why
from core.exchange.inline import unpacked
from core.exchange.intake import Tally
from core.exchange.luggage import Luggage
from core.exchange.stamps import (
    came,
    extra_text,
    fingerprint,
    says_still,
    to_entry,
    with_addresses,
)
from core.exchange.taking_back import before, plain, take_back
from core.exchange.taking_back import to_entry as waiting_entry
from core.history import remember_entry
from core.model import Entry, replace
from core.origin import Origin
from core.store import Store
from core.store.origins import Waiting
from core.text import clean

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TOGETHER = 400
Coming = Item | Problematic | Bytes | Belonging


class Arrival(NamedTuple):
    """An item beside what it will be here. `known`: the entry it may renew, or is."""

    item: Item
    entry: Entry
    origin: Origin


class Landing:
    """One import into one journal. `dry`: everything is looked at and nothing is written."""

    def __init__(
        self,
        store: Store,
        luggage: Luggage,
        tally: Tally,
        source: str,
        now: datetime,
        *,
        dry: bool,
    ) -> None:
        self._store, self._luggage = store, luggage
        self._tally, self._source, self._dry = tally, source, dry
        self._twins: Counter[int] = Counter()
        self._beside = BelongingsLanding(store, luggage, tally, now, dry=dry)

    def lay_aside(self, items: Iterable[Coming]) -> Iterator[int]:
        """Compare and lay aside; yields the number of entries seen after each piece."""
        stream = iter(items)
        while piece := list(islice(stream, _TOGETHER)):
            arrivals = [each for each in map(self._arrival, piece) if each is not None]
            known = self._known(arrivals)
            waiting = [
                made
                for each in arrivals
                if (made := self._decide(each, known.get(self._key(each)))) is not None
            ]
            belongings = [each for each in piece if isinstance(each, Belonging)]
            waiting += [made for each in belongings if (made := self._beside.decide(each))]
            if waiting:
                self._store.origins.wait(waiting)
            yield self._tally.found

    def move_in(self, tell: Callable[[int], None]) -> None:
        """Move in what was laid aside, a few at a time, so that whoever writes meanwhile need not
        wait for all of it; until the end all can be taken back, also after a sudden end.
        """
        moved = 0
        for piece in self._store.origins.waiting():
            self._move(piece)
            moved += len(piece)
            tell(moved)
        self._store.origins.done()

    def take_back(self) -> None:
        """As if nothing had moved in."""
        take_back(self._store)

    def _move(self, piece: list[Waiting]) -> None:
        """Each sort in a transaction of its own: a savepoint keeps each page that it touches in
        memory, and with the many indexes of a long journal those are many.
        """
        beside = [each for each in piece if "sort" in each.content]
        new = [each for each in piece if "sort" not in each.content and not each.known]
        added = [waiting_entry(each.content["entry"]) for each in new]
        origins = [Origin(*each.content["origin"]) for each in new]
        if added:
            self._store.entries.add_many(added, origins)
            self._place(new)
        for each in new:
            if "earlier" in each.content:
                earlier.put(
                    self._store, "entry", each.content["entry"]["id"], each.content["earlier"]
                )
        for each in piece:
            if each.known:
                with self._store.atomic():
                    self._renew(each)
        for each in beside:
            with self._store.atomic():
                self._beside.move(each.content)

    def _place(self, moved: list[Waiting]) -> None:
        placed = [
            (each.content["entry"]["id"], *file) for each in moved for file in each.content["files"]
        ]
        if placed:
            self._store.media.place_many(placed)

    def _arrival(self, item: Coming) -> Arrival | None:
        if isinstance(item, Belonging):
            return None
        if isinstance(item, Bytes):
            self._luggage.take(item)
            return None
        if isinstance(item, Problematic):
            self._tally.refuse(item)
            return None
        item = unpacked(item)
        entry = to_entry(item)
        if not (entry.body.strip() or entry.title or item.files or item.id):
            # of our own, an entry that was emptied is one still
            self._tally.fail(item.where, Why.EMPTY)
            return None
        if entry.deleted is None:
            self._tally.see(entry.day, item.title, item.body, item.tags)
        source, name = clean(item.source) or self._source, clean(item.source_id)
        if not name and not item.id:
            name = fingerprint(entry)
        key = hash((source, name or item.id))  # 64 bits, so that a long file takes little memory
        twin = self._twins[key]
        self._twins[key] += 1
        if twin and (item.source_id or item.id):
            self._tally.skipped += 1  # the file itself has it twice
            return None
        name = f"{name}#{twin + 1}" if twin else name
        extra = extra_text(item.extra)
        files = "\x1e".join(f"{file.name}\x1f{file.caption}" for file in item.files)
        return Arrival(item, entry, Origin(source, name, came(entry, extra, files), extra))

    def _key(self, arrival: Arrival) -> str:
        return arrival.entry.id or f"{arrival.origin.source}\n{arrival.origin.source_id}"

    def _known(self, arrivals: list[Arrival]) -> dict[str, str]:
        """The entry that is here already for each that is: by our own id, else by its name there."""
        named = [
            (each.origin.source, each.origin.source_id)
            for each in arrivals
            if each.origin.source_id
        ]
        by_name = self._store.origins.find(named)
        ours = self._store.entries.there([each.entry.id for each in arrivals if each.entry.id])
        found = {}
        for each in arrivals:
            name = by_name.get((each.origin.source, each.origin.source_id))
            uid = each.entry.id if each.entry.id in ours else name
            if uid:
                found[self._key(each)] = uid
        return found

    def _decide(self, arrival: Arrival, known: str | None) -> Waiting | None:
        item, entry, origin = arrival
        if known is None:
            if entry.deleted is None:
                self._tally.added += 1
            else:
                self._tally.say(Said.TRASH_TOO)
            entry = replace(entry, id=entry.id or str(uuid.uuid4()))
            return self._waiting(item, entry, origin, "")
        kept = self._store.entries.get(known)
        before = self._store.origins.of(known)
        if kept is None or not before.came or before.came == origin.came:
            # without a digest it was written here: what is here is the newer one
            if kept is not None and not before.came and came(kept) != came(entry):
                self._tally.say(Said.CHANGED_HERE)
            self._tally.skipped += 1
            return None
        if kept.deleted is not None or not says_still(kept, before.came):
            self._tally.skipped += 1
            self._tally.say(Said.IN_TRASH if kept.deleted else Said.CHANGED_HERE)
            return None
        self._tally.updated += 1
        return self._waiting(item, replace(entry, id=known), origin, known)

    def _waiting(self, item: Item, entry: Entry, origin: Origin, known: str) -> Waiting | None:
        attached = self._store.media.of("entry", known) if known else []
        had = {each.name: each.id for each in attached if each.name}
        placed = self._luggage.place(item.where, item.files, had)
        if self._dry:
            return None
        entry = replace(entry, body=with_addresses(entry.body, [each[0] for each in placed]))
        content = {"entry": plain(entry), "origin": origin, "files": placed}
        if item.earlier and not known:
            content["earlier"] = item.earlier
        return Waiting((entry.at - _EPOCH) // timedelta(microseconds=1), known, content)

    def _renew(self, waiting: Waiting) -> None:
        was, kept = before(self._store, waiting.known), self._store.entries.get(waiting.known)
        if was is None or kept is None:
            return
        self._store.origins.keep_way_back(waiting, was)
        remember_entry(self._store, kept, marked=True)
        self._store.entries.update(waiting_entry(waiting.content["entry"]))
        self._store.origins.set(waiting.known, Origin(*waiting.content["origin"]))
        self._place([waiting])
