"""The kinds of posts that were brought in: read newest first, and the doubtful ones asked about.

What waits is a state of the posts themselves, so a restart goes on where it ended, and the chart
fills as they are read. An answer to somebody is conversation unless it sells: that is what the
kind means, whatever its words are like.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from core.changes import Changes, PostsRead
from core.model import Kind, KindGuess, Post
from core.progress import Progress
from core.store import Store
from core.store.past import Read, Unread
from core.teaching import Teaching

if TYPE_CHECKING:
    from core.language.kinds.learn import Learned

Found = list[Read]
"""What one piece of work gives back."""
TOGETHER = 100
"""Posts of one piece of work: about a tenth of a second."""
DOUBTFUL = 0.5
"""From this doubt on a post is one to ask about; below it the guess is told as it is."""
_CLOSE = 0.2
"""A kind that leads by less is doubtful too."""
_POOL = 400


def doubt_of(guess: KindGuess) -> float:
    """0 where a kind stands out; otherwise how far from sure it is, up to 1."""
    first, second = sorted(guess.scores.values(), reverse=True)[:2]
    if guess.sure and first - second >= _CLOSE:
        return 0.0
    return round(min(1.0, max(DOUBTFUL, 1 - (first - second))), 4)


def read(posts: list[Unread], learned: "Learned | None" = None) -> list[Read]:
    """What these posts read like (pure; about a millisecond each)."""
    from core.language.kinds import kinds

    return [_read(post, kinds.guess(post.text, learned)) for post in posts]


def _read(post: Unread, guess: KindGuess) -> Read:
    if post.answers and guess.kind is not Kind.SALES:
        return Read(post.number, Kind.CONVERSATION, 0.0, guess.stuffed)
    return Read(post.number, guess.kind, doubt_of(guess), guess.stuffed)


class Recognising:
    """The queue of posts that came in, and the quick pass through those that are doubtful."""

    def __init__(self, store: Store, changes: Changes, teaching: Teaching) -> None:
        self._store, self._changes, self._teaching = store, changes, teaching

    def waiting(self) -> int:
        """How many posts are still to be read."""
        return self._store.past.count_unread()

    def must_wait(self) -> bool:
        """Whether an import goes on: what it brought so far may be taken back, and is not read."""
        return self._store.import_waits()

    def next(self, many: int = TOGETHER) -> Callable[[], list[Read]] | None:
        """Work for a worker that reads the newest that wait; None when none does, and meanwhile."""
        posts = () if self.must_wait() else self._store.past.unread(many)
        if not posts:
            return None
        learned = self._teaching.learned()
        return lambda: read(posts, learned)

    def keep(self, found: list[Read]) -> None:
        """Keep what was read; `tell` follows, but not after every few posts."""
        self._store.past.read(found)

    def tell(self) -> None:
        """Who shows posts looks again."""
        self._changes.tell(PostsRead(self.waiting()))

    def all(self, progress: Progress) -> int:
        """Read everything that waits, at once (command line); how many. Cancelled."""
        learned, count = self._teaching.learned(), 0
        while posts := self._store.past.unread(TOGETHER * 10):
            self._store.past.read(read(posts, learned))
            count += len(posts)
            progress.done = count - 1
            progress.tick()
        if count:
            self._changes.tell(PostsRead(0))
        return count

    def doubtful(self) -> int:
        """How many posts it would help to be asked about."""
        return self._store.past.count_doubtful(DOUBTFUL)

    def guesses(self, posts: Sequence[str]) -> frozenset[str]:
        """Those of these posts whose kind is a guess that it would help to be asked about."""
        found = self._store.past.doubts(posts)
        return frozenset(post for post, doubt in found.items() if doubt >= DOUBTFUL)

    def to_review(
        self, skipped: set[str], first: str = ""
    ) -> Callable[[], "list[tuple[Post, KindGuess]]"]:
        """Work that finds the posts to ask about now, the most instructive first, or before them
        the one that is looked at.

        They are guessed anew with what was taught so far, so that an answer given to one spares the
        others like it. `skipped` are not asked about again.
        """
        asked = [] if first in skipped else [self._store.posts.get(first)]
        begins = [post for post in asked if post is not None and not post.kind_by_person]
        pool = [
            post
            for uid in self._store.past.doubtful(DOUBTFUL, _POOL + len(skipped))
            if uid not in skipped
            and uid != first
            and (post := self._store.posts.get(uid)) is not None
        ]
        learned = self._teaching.learned()
        return lambda: [*instructive(begins, learned), *instructive(pool, learned)]

    def settle(self, found: "list[tuple[Post, KindGuess]]") -> None:
        """What has become sure by what was taught is told so."""
        for post, guess in found:
            if doubt_of(guess) == 0:
                self._store.past.settle(post.id, 0)


def instructive(
    pool: list[Post], learned: "Learned | None" = None
) -> "list[tuple[Post, KindGuess]]":
    """The pool with its guesses: the least sure first, and taking turns between what each is
    mistaken for, so that a few answers teach about every pair of kinds; a text comes once.
    """
    from core import mix
    from core.language.kinds import kinds

    groups: dict[tuple[Kind, ...], list[tuple[float, Post, KindGuess]]] = {}
    seen: set[str] = set()
    for post in pool:
        words = mix.fingerprint(post.text)
        if words in seen:
            continue
        seen.add(words)
        guess = kinds.guess(post.text, learned)
        pair = tuple(sorted(sorted(Kind, key=lambda k: -guess.scores[k])[:2]))
        groups.setdefault(pair, []).append((doubt_of(guess), post, guess))
    lines = sorted(
        (sorted(group, key=lambda each: -each[0]) for group in groups.values()),
        key=lambda group: (-len(group), -group[0][0]),
    )
    turns = max(map(len, lines), default=0)
    return [line[turn][1:] for turn in range(turns) for line in lines if turn < len(line)]
