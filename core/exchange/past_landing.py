"""Past posts into the journal: threads joined, known ones passed over, the rest moved in together."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from core.clock import local_day
from core.contents import Contents
from core.exchange.incoming import Problematic, Said, Told
from core.exchange.intake import Tally
from core.exchange.luggage import Luggage
from core.exchange.own_posts import OwnPosts
from core.exchange.past import PostItem, threads
from core.exchange.safe import MOST_POSTS
from core.exchange.stamps import digest, extra_text
from core.exchange.taking_back import take_back
from core.history import remember_post
from core.model import Kind, Post, PostState, replace
from core.origin import Origin
from core.problems import Known, Problem
from core.store import Store
from core.store.contents import from_text, to_text
from core.store.origins import Waiting
from core.store.past import Kept
from core.text import clean

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TOGETHER = 400
_AT_ONCE = 100  # posts that move in together: about a hundredth of a second
_KINDS = {kind.value: kind for kind in Kind}


class Arrival(NamedTuple):
    """An item beside what it will be here."""

    item: PostItem
    post: Post
    origin: Origin


class PastLanding:
    """One archive into one journal. `dry`: everything is looked at and nothing is written."""

    def __init__(
        self, store: Store, luggage: Luggage, tally: Tally, told: Told, source: str, *, dry: bool
    ) -> None:
        self._store, self._luggage, self._tally = store, luggage, tally
        self._told, self._source, self._dry = told, source, dry
        self._own = OwnPosts(store.past.own(), store.past.own_places())

    def lay_aside(self, items: Iterable[PostItem | Problematic]) -> Iterator[int]:
        """Compare and lay aside; yields the number of posts seen now and then."""
        found: dict[str, PostItem] = {}
        for count, item in enumerate(items, 1):
            self._collect(item, found)
            if not count % _TOGETHER:
                yield len(found)
        stream = iter(threads(found.values()))
        del found
        while piece := list(islice(stream, _TOGETHER)):
            arrivals = [self._arrival(item) for item in piece]
            known = self._store.past.find(
                self._source, [each.origin.source_id for each in arrivals]
            )
            waiting = [
                made
                for each in arrivals
                if (made := self._decide(each, known.get(each.origin.source_id))) is not None
            ]
            if waiting and not self._dry:
                self._store.origins.wait(waiting)
            yield self._tally.found

    def move_in(self, tell: Callable[[int], None]) -> None:
        """Move in what was laid aside, a few at a time, so that whoever writes meanwhile need not
        wait for all of them. What waits is forgotten at the very end: until then all can be taken
        back, also after a sudden end.
        """
        moved, renewed = 0, []
        for piece in self._store.origins.waiting(_AT_ONCE):
            new = [each for each in piece if not each.known]
            self._store.past.add_many([_arrived(each.content) for each in new])
            self._place(new)
            renewed += [each for each in piece if each.known]
            moved += len(new)
            tell(moved)
        with self._store.atomic():
            for each in renewed:
                self._renew(*_arrived(each.content))
            self._place(renewed)
            self._store.origins.done()

    def take_back(self) -> None:
        """As if nothing had moved in."""
        take_back(self._store)

    def _place(self, moved: list[Waiting]) -> None:
        placed = [
            (each.content["post"]["id"], *file) for each in moved for file in each.content["files"]
        ]
        if placed:
            self._store.media.place_many(placed, "post")

    def _collect(self, item: PostItem | Problematic, found: dict[str, PostItem]) -> None:
        if isinstance(item, Problematic):
            self._tally.refuse(item)
            return
        text = clean(item.text).strip()
        if not text:
            self._told.say(Said.WORDLESS)  # nothing to recognise: counted, not guessed at
            return
        name = clean(item.source_id) or digest(item.network, item.at.isoformat(), text)
        if name in found:
            self._tally.skipped += 1  # the file itself has it twice
            return
        found[name] = replace(item, text=text, source_id=name)
        if len(found) > MOST_POSTS:
            raise Known(Problem.IMPORT_TOO_BIG, item.where)

    def _arrival(self, item: PostItem) -> Arrival:
        zone = self._told.zone
        day = local_day(item.at, zone)
        kind = _KINDS.get(item.kind)
        post = Post(
            "",
            item.at,
            zone,
            day,
            item.text,
            kind or Kind.STORY,
            kind_by_person=kind is not None,
            state=PostState.SENT if kind else PostState.ARRIVED,
            networks=(item.network,) if item.network else (),
            link=clean(item.link).strip(),
            modified=item.modified or item.at,
            contents=Contents(
                thread=bool(item.parts),
                warning=clean(item.warning),
                visibility=item.visibility,
                language=item.language,
                title=" ".join(clean(item.title).split()),
            ),
        )
        self._tally.see(day, post.contents.title, item.text)
        if item.parts:
            self._told.say(Said.THREADS)
        files = extra_text({"files": [(file.name, file.caption) for file in item.files]})
        came = f"{_says(post)}.{digest(files)}"
        origin = Origin(self._source, item.source_id, came, extra_text(item.extra))
        return Arrival(item, post, origin)

    def _decide(self, arrival: Arrival, known: Kept | None) -> Waiting | None:
        item, post, origin = arrival
        if known is None:
            if self._own.find(item):
                self._told.say(Said.SENT_HERE)
                self._tally.skipped += 1
                return None
            self._tally.added += 1
            return self._waiting(item, replace(post, id=str(uuid.uuid4())), origin, "")
        if known.came == origin.came:
            self._tally.skipped += 1
            return None
        kept = self._store.posts.get(known.id)
        if kept is None or kept.deleted or _says(kept) != known.came.partition(".")[0]:
            self._tally.skipped += 1
            self._told.say(Said.IN_TRASH if kept and kept.deleted else Said.CHANGED_HERE)
            return None
        self._tally.updated += 1
        by_person = {"kind": kept.kind, "kind_by_person": True, "state": PostState.SENT}
        renewed = replace(post, id=kept.id, link=post.link or kept.link)
        if kept.kind_by_person:
            renewed = replace(renewed, **by_person)
        return self._waiting(item, renewed, origin, kept.id)

    def _waiting(self, item: PostItem, post: Post, origin: Origin, known: str) -> Waiting | None:
        attached = self._store.media.of("post", known) if known else []
        had = {each.name: each.id for each in attached if each.name}
        placed = self._luggage.place(item.where, item.files, had)
        if self._dry:
            return None
        content = {
            "post": _plain(post), "origin": origin, "files": placed, "answers": item.answers,
        }  # fmt: skip
        return Waiting((post.at - _EPOCH) // timedelta(microseconds=1), known, content)

    def _renew(self, post: Post, origin: Origin, answers: bool) -> None:  # noqa: FBT001 - as a row
        kept = self._store.posts.get(post.id)
        if kept is None:
            return
        remember_post(self._store, kept, marked=True)
        self._store.past.renew(post, origin, answers=answers)


def _says(post: Post) -> str:
    """Digest of what the post says: the same as long as nobody edited it here."""
    return digest(post.text, to_text(post.contents))


def _plain(post: Post) -> dict[str, Any]:
    return {
        "id": post.id,
        "at": post.at.isoformat(),
        "zone": post.zone,
        "day": post.day,
        "text": post.text,
        "kind": post.kind,
        "by_person": post.kind_by_person,
        "state": post.state,
        "networks": post.networks,
        "link": post.link,
        "modified": (post.modified or post.at).isoformat(),
        "contents": to_text(post.contents),
    }


def _arrived(content: dict[str, Any]) -> tuple[Post, Origin, bool]:
    row = content["post"]
    post = Post(
        row["id"],
        datetime.fromisoformat(row["at"]),
        row["zone"],
        row["day"],
        row["text"],
        _KINDS[row["kind"]],
        kind_by_person=row["by_person"],
        state=PostState(row["state"]),
        networks=tuple(row["networks"]),
        link=row["link"],
        modified=datetime.fromisoformat(row["modified"]),
        contents=from_text(row["contents"]),
    )
    return post, Origin(*content["origin"]), content["answers"]
