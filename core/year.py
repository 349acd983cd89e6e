"""A year as its teller might like to look back on it: its mix, its months, and words from it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from core import mix
from core.insights import Insights
from core.model import Kind, Told

MOST_WORDS = 4
"""Stories, and as many questions: from different times of the year."""
_LONG_ENOUGH, _TOO_LONG = 60, 700  # characters of a story that can stand alone


class Year(NamedTuple):
    """`months` has the counts of January to December; the posts are in the order of the year."""

    year: int
    counts: dict[Kind, int]
    months: tuple[dict[Kind, int], ...]
    weeks: int
    """In how many weeks something was told."""
    from_journal: int
    stories: tuple[Told, ...]
    questions: tuple[Told, ...]

    @property
    def posts(self) -> int:
        return sum(self.counts.values())


def read(year: int, insights: Insights) -> Year:
    """Everything told from 1 January to 31 December, by the person's days."""
    told = insights.told(date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat())
    counts = dict.fromkeys(Kind, 0)
    months = tuple(dict.fromkeys(Kind, 0) for _ in range(12))
    for post in told:
        counts[post.kind] += 1
        months[int(post.day[5:7]) - 1][post.kind] += 1
    return Year(
        year,
        counts,
        months,
        len({mix.monday(post.day) for post in told}),
        sum(bool(post.entry) for post in told),
        spread([post for post in told if _is_story(post)], _well_told),
        spread([post for post in told if _is_question(post)], lambda post: len(post.text)),
    )


def spread(found: Sequence[Told], worth: Callable[[Told], float]) -> tuple[Told, ...]:
    """The best one of each part of the year; where a part has none, the next best of another."""
    parts: dict[int, list[Told]] = {}
    for post in found:
        parts.setdefault((int(post.day[5:7]) - 1) * MOST_WORDS // 12, []).append(post)
    ordered = [sorted(part, key=lambda p: (-worth(p), p.at)) for part in parts.values()]
    picked: list[Told] = []
    for place in range(max(map(len, ordered), default=0)):
        picked += [part[place] for part in ordered if place < len(part)]
    seen: dict[str, Told] = {}
    for post in picked:
        seen.setdefault(post.fingerprint, post)
    return tuple(sorted(list(seen.values())[:MOST_WORDS], key=lambda post: post.at))


def _is_story(post: Told) -> bool:
    plain = not post.links and not post.stuffed and not post.text.startswith("@")
    return post.kind is Kind.STORY and plain and _LONG_ENOUGH <= len(post.text) <= _TOO_LONG


def _is_question(post: Told) -> bool:
    asks = "?" in post.text and not post.text.startswith("@")
    return post.kind is Kind.CONVERSATION and asks and len(post.text) <= _TOO_LONG


def _well_told(post: Told) -> float:
    """From an entry first, then the longer ones: a moment needs a few sentences."""
    return 10_000 * bool(post.entry) + len(post.text)
