"""Posts, links, templates and the rest into a journal that lacks them; what is there stays as it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.exchange import belongings as told
from core.exchange import earlier
from core.exchange.belongings import BROKEN, POST, Belonging
from core.exchange.incoming import Said, Why
from core.exchange.intake import Tally
from core.exchange.luggage import Luggage
from core.exchange.stamps import with_addresses
from core.model import Kind
from core.store import Store
from core.store.belongings import Belongings
from core.store.corrections import Correction
from core.store.origins import Waiting
from core.store.rows import to_text
from core.text import clean
from core.values import replace

_AFTER = 1 << 62
"""Behind every moment: the entries that posts name come first."""
_SAID = {
    POST: Said.POSTS_TOO,
    "links": Said.LINKS_TOO,
    "clippings": Said.CLIPPINGS_TOO,
    "templates": Said.TEMPLATES_TOO,
    "words": Said.WORDS_TOO,
    "people": Said.PEOPLE_TOO,
}


class BelongingsLanding:
    """Beside the landing of the entries. `dry`: everything is looked at and nothing is written."""

    def __init__(
        self, store: Store, luggage: Luggage, tally: Tally, now: datetime, *, dry: bool
    ) -> None:
        self._store, self._luggage, self._tally = store, luggage, tally
        self._now, self._dry = now, dry
        self._own = Belongings(store.database)
        self._seen: set[int] = set()

    def decide(self, each: Belonging) -> Waiting | None:
        """What waits to be moved in; None for what is here already, or cannot be taken."""
        try:
            if self._is_here(each):
                return None
        except BROKEN:
            self._tally.fail(each.where, Why.BROKEN)
            return None
        self._tally.say(_SAID[each.sort])
        placed = self._luggage.place(each.where, each.files, {})
        if self._dry:
            return None
        content = {"sort": each.sort, "record": each.record, "files": placed}
        if each.sort == POST:
            post = told.post_of(each.record, self._now)
            content["written"] = (post.id, to_text(post.modified or post.at))
        return Waiting(_AFTER, "", content)

    def _is_here(self, each: Belonging) -> bool:
        """Known by its name, in the journal or earlier in the file. One of BROKEN."""
        if each.sort == POST:
            post = told.post_of(each.record, self._now)
            told.deliveries_of(each.record)
            earlier.looked_at(each.record)
            _beside(each.record)
            name, here = post.id, self._store.posts.get(post.id) is not None
        else:
            row = told.row_of(each.sort, each.record)
            name, here = str(row), self._own.has(each.sort, row)
        number = hash((each.sort, name))
        twice = number in self._seen
        self._seen.add(number)
        return here or twice

    def move(self, content: Mapping[str, Any]) -> None:
        """Move in what was laid aside."""
        record = content["record"]
        if content["sort"] != POST:
            self._own.add(content["sort"], told.row_of(content["sort"], record))
            return
        from core.language.kinds import wording

        post = told.post_of(record, self._now)
        text = with_addresses(post.text, [file[0] for file in content["files"]])
        self._store.posts.add(replace(post, text=text), stuffed=wording.stuffed(text))
        self._own.add_deliveries(
            post.id,
            (
                (d.id, d.network, d.account, d.state.value, d.key, d.created.isoformat(),
                 d.changed.isoformat(), d.link, d.problem)
                for d in told.deliveries_of(record)
            ),
        )  # fmt: skip
        origin, taught, made_from = _beside(record)
        if origin:
            self._own.came_from(post.id, origin)
        if taught:
            self._store.corrections.put(Correction(post.id, *taught))
        if made_from:
            self._store.made_from.put(post.id, *made_from)
        self._store.media.place_many(((post.id, *file) for file in content["files"]), "post")
        earlier.put(self._store, "post", post.id, earlier.looked_at(record))


def _beside(
    record: told.Record,
) -> tuple[tuple[Any, ...], tuple[Kind, datetime] | None, tuple[str, str] | None]:
    """Where it came from, the kind that was taught, what it was made from. One of BROKEN."""
    origin: tuple[Any, ...] = ()
    if record.get("source"):
        words = [clean(str(record[name])) for name in ("source", "source_id", "came", "extra")]
        origin = (*words, int(bool(record.get("answers"))), float(record.get("doubt") or 0))
    taught, made = record.get("taught"), record.get("made_from")
    kind = (Kind(taught["kind"]), told.moment_of(taught, "at")) if taught else None
    named = (clean(str(made["type"])), clean(str(made["id"]))) if made else None
    return origin, kind, named
