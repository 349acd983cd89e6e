"""What would bring a week back into balance: the fewest posts of one kind that a person could tell."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from core import mix, patterns
from core.model import Kind, Pattern, Targets, Told, Week

MOST = 3
"""More posts than this are no help but a burden; then one is a beginning."""


class Help(NamedTuple):
    """So many posts of this kind; `enough` if the week then reads like a good mix."""

    kind: Kind
    posts: int
    enough: bool


def what_would_help(week: Week, told: Sequence[Told]) -> Help | None:
    """Tried out, not guessed: the posts are added and the week is read again.

    The kinds are tried with the most lacking first; plain posts, without links and hashtags. None
    when the week reads well already.
    """
    targets = week.targets
    if _reads_well(told, targets):
        return None
    lacking = [kind for kind in mix.lacking(week.counts, targets) if kind in _TELLABLE]
    order = lacking or list(_TELLABLE)
    for count in range(1, MOST + 1):
        for kind in order:
            if _reads_well([*told, *_more(told, kind, count)], targets):
                return Help(kind, count, enough=True)
    return Help(order[0], 1, enough=False)


_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_TELLABLE = (Kind.STORY, Kind.CONVERSATION, Kind.USEFUL)
"""What a person can always tell of their own; nobody is sent to look for a quote or for news."""


def _reads_well(told: Sequence[Told], targets: Targets) -> bool:
    """No fault in sight, and inside the bands or at least half of it one's own."""
    if patterns.recognise(told, targets).pattern is not Pattern.GOOD_MIX:
        return False
    counts = Counter(post.kind for post in told)
    own = counts[Kind.STORY] + counts[Kind.CONVERSATION]
    return patterns.is_good(counts, targets) or own >= patterns.RULES.leads * len(told)


def _more(told: Sequence[Told], kind: Kind, count: int) -> list[Told]:
    last = max((post.at for post in told), default=_LONG_AGO)
    return [
        Told(
            f"more {number}",
            last + timedelta(minutes=number),
            "",
            kind,
            links=0,
            stuffed=False,
            fingerprint=f"more words {number}",
        )
        for number in range(1, count + 1)
    ]
