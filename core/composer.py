"""Shaping posts: drafts that are kept for ever, their kind, and what deserves a second look."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core import used
from core.changes import Changes, Clashed, PostChanged, SuggestionJudged
from core.clock import Now, local_day
from core.contents import Contents
from core.history import clash_of_posts, remember_post
from core.model import (
    Entry,
    Finding,
    Kind,
    KindGuess,
    Note,
    Post,
    PostState,
    Suggestion,
    Told,
    replace,
)
from core.problems import Known, Problem
from core.register import Register
from core.store import Store
from core.teaching import Teaching
from core.text import clean

if TYPE_CHECKING:
    from core.language.kinds.learn import Learned

UNSENT = (PostState.IDEA, PostState.DRAFT, PostState.PLANNED, PostState.WAITING, PostState.FAILED)
_BEGUN = (PostState.IDEA, PostState.DRAFT)
NOBODY = Register()


class Reading(NamedTuple):
    """What the app notices in a text: its kind, its wording, and private things in it."""

    text: str
    guess: KindGuess
    wording: tuple[Note, ...]
    private: tuple[Finding, ...]
    barred: frozenset[str] = frozenset()
    """Names in it of those of whom the person wishes to tell nothing."""


def read(text: str, names: Register = NOBODY, learned: "Learned | None" = None) -> Reading:
    """Look at a text, with what the person said and taught (pure; a few milliseconds for a post)."""
    from core.language.kinds import kinds, wording
    from core.language.privacy import privacy

    found = privacy.findings(text, **names.told())
    barred = frozenset(each.text for each in found if names.bars(each.text))
    return Reading(text, kinds.guess(text, learned), wording.check(text), found, barred)


class Composer:
    """The posts that are not told yet, and those that are."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        now: Now,
        zone: str,
        teaching: Teaching,
        names: Callable[[], Register],
    ) -> None:
        self._store = store
        self.names = names
        self._teaching = teaching
        self._changes = changes
        self._now = now
        self._zone = zone

    def blank(self, text: str = "") -> Post:
        """A draft that is not saved yet."""
        now = self._now()
        return Post("", now, self._zone, local_day(now, self._zone), text, Kind.STORY)

    def draft_from(self, suggestion: Suggestion) -> Post:
        """A draft with the words of a suggestion; it remembers the entry and the sentences.

        One of several parts becomes a thread where it is too long for one post.
        """
        from core.language.kinds import wording

        post = replace(
            self.blank(clean(suggestion.text)),
            kind=suggestion.kind,
            entry=suggestion.sources[0].entry,
            sources=suggestion.sources,
            angle=suggestion.angle.value,
            contents=Contents(thread=bool(suggestion.parts)),
        )
        with self._store.atomic():
            post = self._store.posts.add(post, stuffed=wording.stuffed(post.text))
            used.put(self._store, suggestion, self._now())
        self._changes.tell(PostChanged(post.id))
        self._changes.tell(SuggestionJudged(post.entry))
        return post

    def save(self, post: Post, *, blank: bool = False) -> Post:
        """Keep the post; a new one is given its id. The kind is recognised until a person says it;
        what a person says is learnt from.

        A sent post keeps its words: only its kind and link can change. Known(NOTHING_WRITTEN) for
        a new post without words, unless it may be `blank`: an image can come first.
        """
        from core.language.kinds import wording

        text = clean(post.text)
        if not post.id:
            if not text.strip() and not blank:
                raise Known(Problem.NOTHING_WRITTEN)
            kind = post.kind if post.kind_by_person else self._teaching.guess(text).kind
            fresh = replace(post, text=text, kind=kind, modified=self._now())
            added = self._store.posts.add(fresh, stuffed=wording.stuffed(text))
            self._changes.tell(PostChanged(added.id))
            if post.kind_by_person:
                self._teaching.teach(added.id, kind)
            return added
        kept = self.get(post.id)
        if kept.state is PostState.SENT:
            text = kept.text
        kind = post.kind
        if not post.kind_by_person and text != kept.text:
            kind = self._teaching.guess(text).kind
        edited = replace(
            kept,
            text=text,
            kind=kind,
            kind_by_person=post.kind_by_person,
            networks=post.networks,
            link=clean(post.link).strip(),
            entry=kept.entry or post.entry,
            sources=post.sources,
            contents=kept.contents if kept.state is PostState.SENT else post.contents,
        )
        if edited == kept:
            return kept
        clash = clash_of_posts(replace(post, text=text), kept)
        saved = self._update(edited, kept, clash=clash)
        if clash:
            self._changes.tell(Clashed("post", saved.id))
        return saved

    def get(self, post_id: str) -> Post:
        """Known(NO_SUCH_POST)."""
        post = self._store.posts.get(post_id)
        if post is None:
            raise Known(Problem.NO_SUCH_POST, post_id)
        return post

    def set_kind(self, post_id: str, kind: Kind) -> Post:
        """The person says what kind it is; that holds, and is learnt from."""
        post = self._update(replace(self.get(post_id), kind=kind, kind_by_person=True))
        self._teaching.teach(post_id, kind)
        return post

    def put_kind_back(self, before: Post) -> Post:
        """Undo of `set_kind`: the kind as it was in `before`, and by whom."""
        if before.kind_by_person:
            return self.set_kind(before.id, before.kind)
        post = self._update(replace(self.get(before.id), kind=before.kind, kind_by_person=False))
        self._teaching.withdraw(before.id)
        return post

    def reading(self, text: str) -> Callable[[], Reading]:
        """`read`, with what the person said of people and taught: a value that a worker may call."""
        return partial(self.reader(), text)

    def reader(self) -> partial[Reading]:
        """The same for any text; equal keywords read every text alike."""
        return partial(read, names=self.names(), learned=self._teaching.learned())

    def noted(self, reading: Reading, read: partial[Reading]) -> None:
        """What `reader` made of a text on a worker: saving that text need not read it again."""
        self._teaching.noted(reading.text, reading.guess, read.keywords["learned"])

    def now(self) -> datetime:
        return self._now()

    def move(self, post_id: str, state: PostState) -> Post:
        """Between ideas and drafts, and there what was not sent; other states are reached by
        sending. ValueError.
        """
        post = self.get(post_id)
        if state not in _BEGUN or post.state not in (*_BEGUN, PostState.FAILED):
            raise ValueError(state)
        return self._update(replace(post, state=state))

    def duplicate(self, post_id: str) -> Post:
        """A new draft with the same words, for telling it in another way."""
        post = self.get(post_id)
        fresh = self.blank(post.text)
        fresh = replace(fresh, contents=post.contents)
        return self.save(replace(fresh, entry=post.entry, sources=post.sources, angle=post.angle))

    def delete(self, post_id: str) -> Post:
        """Into the trash. What it was made from may be suggested again, if it was never told."""
        with self._store.atomic():
            post = self._put(replace(self.get(post_id), deleted=self._now()))
            judged = used.give_back(self._store, post)
        return self._tell(post, judged=judged)

    def restore(self, post_id: str) -> Post:
        with self._store.atomic():
            post = self._put(replace(self.get(post_id), deleted=None))
            judged = used.put_again(self._store, post, self._now())
        return self._tell(post, judged=judged)

    def unsent(self) -> list[Post]:
        """Ideas, drafts and what is on its way, newest first."""
        return self._store.posts.in_states(UNSENT)

    def sent(self, limit: int = 200) -> list[Post]:
        """The last posts that were told, newest first."""
        return self._store.posts.in_states((PostState.SENT,), limit)

    def entry_of(self, post: Post) -> Entry | None:
        """The entry that the post was made from; None when there was none, or it is gone."""
        entry = self._store.entries.get(post.entry) if post.entry else None
        return None if entry is None or entry.deleted else entry

    def of_entry(self, entry_id: str) -> list[Post]:
        """What was made from this entry, newest first."""
        return self._store.posts.of_entry(entry_id)

    def heard(self, days: int) -> list[Told]:
        """Everything told in the last `days` days, newest first."""
        last = self._now()
        first = local_day(last - timedelta(days=days), self._zone)
        return self._store.posts.told(first, local_day(last, self._zone))[::-1]

    def told_since(self, days: int) -> list[str]:
        """The words of everything told in the last `days` days."""
        return [told.text for told in reversed(self.heard(days))]

    def record(
        self,
        text: str,
        *,
        kind: Kind | None = None,
        at: datetime | None = None,
        on: Sequence[str] = (),
    ) -> Post:
        """Keep a post that was made elsewhere, as sent. Known(NOTHING_WRITTEN, BAD_NETWORK)."""
        from core.language.kinds import wording

        text = clean(text)
        if not text.strip():
            raise Known(Problem.NOTHING_WRITTEN)
        from core import networks

        names = tuple(dict.fromkeys(networks.get(name).name for name in on))
        at = at or self._now()
        post = Post(
            "",
            at,
            self._zone,
            local_day(at, self._zone),
            text,
            kind or self._teaching.guess(text).kind,
            kind_by_person=kind is not None,
            state=PostState.SENT,
            networks=names,
            modified=self._now(),
        )
        added = self._store.posts.add(post, stuffed=wording.stuffed(text))
        self._changes.tell(PostChanged(added.id))
        return added

    def _update(self, post: Post, kept: Post | None = None, *, clash: bool = False) -> Post:
        """`kept` is what it said before, if its words may change; in a clash it stays for good."""
        with self._store.atomic():
            if kept is not None and kept.text != post.text:
                remember_post(self._store, kept, marked=clash)
            post = self._put(post)
        return self._tell(post)

    def _put(self, post: Post) -> Post:
        from core.language.kinds import wording

        post = replace(post, modified=self._now())
        self._store.posts.update(post, stuffed=wording.stuffed(post.text))
        return post

    def _tell(self, post: Post, *, judged: bool = False) -> Post:
        self._changes.tell(PostChanged(post.id))
        if judged:
            self._changes.tell(SuggestionJudged(post.entry))
        return post
