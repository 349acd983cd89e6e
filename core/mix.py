"""From posts to weeks: counts, shares, targets, what is lacking, and each week's pattern.

Days are ISO text (2026-11-23), weeks are ISO 8601 weeks, which begin on Monday and are named after
the year that has their Thursday (2026-W53 ends on 3 January 2027). Where weeks begin on Sunday each
bears the name of the ISO week that has six of its days.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from core.model import HUMAN_FIRST, Kind, Targets, Told, Week
from core.problems import Known, Problem

MONDAY, SUNDAY = 0, 6  # as date.weekday() counts
_FINGERPRINTED = 20_000  # characters; a text that agrees so far is the same text
_WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_MENTION = re.compile(r"(?<![\w.])[@＠][\w.-]+(?:@[\w.-]+)?")
_NONE = dict.fromkeys(Kind, 0)
_KINDS = {kind.value: kind for kind in Kind}  # ten years of weeks are quicker so than by Kind(...)
_QUOTED = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?"
    r"(?:(?:twitter|x)\.com/\w+/status/\d|bsky\.app/profile/[^/\s]+/post/\w"
    r"|(?:www\.)?threads\.(?:net|com)/@[^/\s]+/post/\w|[\w.-]+/@[\w@.-]+/\d{6,}(?:\W|\Z))",
    re.IGNORECASE,
)
_SIGNS = {number: " " for number in range(128) if not chr(number).isalnum()}
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def _targets(name: str, *shares: float) -> Targets:
    return Targets(name, dict(zip(Kind, shares, strict=True)))


# Shares in the order of Kind: story, conversation, useful, news, quote, sales. The rules of thumb
# know coarser kinds than ours; the split of each of their parts over our kinds is ours.
PRESETS: dict[str, Targets] = {
    preset.name: preset
    for preset in (
        HUMAN_FIRST,
        # A third each: promote, pass on the ideas of others, personal and conversation.
        # blog.hootsuite.com/social-media-rule-of-thirds
        _targets("thirds", 0.17, 0.17, 0.17, 0.08, 0.08, 0.33),
        # Of ten: five from others, three of one's own that sell nothing, two personal.
        # TA McCann (Gist); 7secondsmarketing.com.au/blog/532rule
        _targets("5-3-2", 0.30, 0.20, 0.25, 0.15, 0.10, 0.00),
        # Of six: four pieces by others, one passed on with a word of one's own, one that sells.
        # Andrew Davis (Brandscaping), made known by Joe Pulizzi of the Content Marketing Institute
        _targets("4-1-1", 0.10, 0.07, 0.40, 0.16, 0.10, 0.17),
        # Four fifths inform, teach or entertain, one fifth sells (as told at
        # professionalusesofsocialmedia.wordpress.com, 2016).
        _targets("80/20", 0.25, 0.20, 0.25, 0.05, 0.05, 0.20),
    )
}


class Column(NamedTuple):
    """One week of the chart: a Week without its pattern, made from counts alone."""

    name: str
    start: str
    end: str
    counts: dict[Kind, int]
    targets: Targets = HUMAN_FIRST

    @property
    def posts(self) -> int:
        return sum(self.counts.values())

    @property
    def shares(self) -> dict[Kind, float]:
        """Each kind's part of the week, 0 to 1; all 0 in a week without posts."""
        total = self.posts
        return {kind: n / total if total else 0.0 for kind, n in self.counts.items()}


def monday(day: str) -> str:
    """The first day of the week that has this day."""
    found = date.fromisoformat(day)
    return (found - timedelta(days=found.weekday())).isoformat()


def start_of(day: date, first: int = MONDAY) -> date:
    """The first day of the week that has this day; the calendar's first week may be cut short."""
    return date.fromordinal(max(day.toordinal() - (day.weekday() - first) % 7, 1))


def parse_week(name: str) -> date:
    """The Monday of `2026-W47`. Known(BAD_DATE) if there is no such week."""
    found = _WEEK.fullmatch(name)
    try:
        if found is None:
            raise ValueError(name)
        return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        raise Known(Problem.BAD_DATE, name) from None


def week(start: date, told: Iterable[Told], targets: Targets) -> Week:
    """The week of seven days from `start`; posts of other days do not belong to it.

    It may begin on a Sunday, and bears the name of the ISO week that has most of its days then.
    """
    first, last = start.isoformat(), _last_day(start)
    inside = [post for post in told if first <= post.day <= last]
    counts = Counter(post.kind for post in inside)
    from core import patterns

    seen = patterns.recognise(inside, targets)
    return Week(
        name_of(start),
        first,
        last,
        {kind: counts[kind] for kind in Kind},
        seen.pattern,
        tuple(post.id for post in seen.because),
        targets,
    )


Aim = Targets | Callable[[str], Targets]
"""Targets for every week alike, or a function that tells them for a week's last day."""


def weeks(
    first: date, last: date, told: Iterable[Told], targets: Aim, *, starts: int = MONDAY
) -> list[Week]:
    """Every week from the one that has `first` to the one that has `last`, oldest first."""
    firsts = list(_starts(first, last, starts))
    by_week: dict[str, list[Told]] = {start.isoformat(): [] for start in firsts}
    beginnings: dict[str, str] = {}
    for post in told:
        if post.day not in beginnings:
            day = date.fromisoformat(post.day)
            beginnings[post.day] = start_of(day, starts).isoformat()
        if (start := beginnings[post.day]) in by_week:
            by_week[start].append(post)
    aim = (lambda _: targets) if isinstance(targets, Targets) else targets
    return [week(start, by_week[start.isoformat()], aim(_last_day(start))) for start in firsts]


def columns(
    rows: Iterable[tuple[str, str, int]],
    first: date,
    last: date,
    targets: Aim = HUMAN_FIRST,
    *,
    starts: int = MONDAY,
) -> list[Column]:
    """The chart's weeks from counts: (first day, kind, posts). Weeks without posts are there too."""
    counts: dict[str, dict[Kind, int]] = {}
    for start, kind, posts in rows:
        if start not in counts:
            counts[start] = _NONE.copy()
        counts[start][_KINDS[kind]] += posts
    aim = (lambda _: targets) if isinstance(targets, Targets) else targets
    made = []
    for start_day in _starts(first, last, starts):
        start, end = start_day.isoformat(), _last_day(start_day)
        of_week = counts.get(start) or _NONE.copy()
        made.append(Column(name_of(start_day), start, end, of_week, aim(end)))
    return made


def lacking(counts: Mapping[Kind, float], targets: Targets) -> list[Kind]:
    """The kinds below their target share, the most lacking first; never sales.

    `counts` may be posts or shares. In a week without posts the order is that of the targets.
    """
    total = sum(counts.values()) or 1
    gaps: dict[Kind, float] = {
        kind: targets.shares[kind] - counts.get(kind, 0) / total
        for kind in Kind
        if kind is not Kind.SALES
    }
    return sorted((kind for kind in gaps if gaps[kind] > 1e-9), key=lambda kind: -gaps[kind])


def links(text: str) -> int:
    """How many links a text has, `example.com` included.

    The address of a post on a network is none: whoever quotes somebody carries it, and sends
    nobody away (as archives of real people show).
    """
    from core.networks import urls

    spans = urls.spans(text)
    return sum(not _QUOTED.match(text[span.start : span.end]) for span in spans)


def fingerprint(text: str) -> str:
    """The words of a text alone: the same for what a reader would call the same text.

    Links, mentions, case, punctuation and emoji do not count. A text of nothing else is its own
    fingerprint, so that the same bare link again and again is seen too.
    """
    text = text[:_FINGERPRINTED]
    words = _MENTION.sub(" ", _LINK.sub(" ", text))
    if words.isascii():
        plain = words.lower().translate(_SIGNS)
    else:
        plain = unicodedata.normalize("NFKC", words).casefold()
        signs = (char for char in set(plain) if unicodedata.category(char)[0] not in "LMN")
        plain = plain.translate({ord(char): " " for char in signs})
    return " ".join(plain.split()) or " ".join(text.casefold().split())


def name_of(start: date) -> str:
    """The ISO name of the week that begins on this Monday or Sunday."""
    return _name(start + min(timedelta(days=3), date.max - start))


def _name(day: date) -> str:
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def _last_day(start: date) -> str:
    """Six days on; the calendar's last week is cut off at its end, 9999-12-31."""
    return (start + min(timedelta(days=6), date.max - start)).isoformat()


def _starts(first: date, last: date, starts: int) -> Iterator[date]:
    start = start_of(first, starts)
    for ordinal in range(start.toordinal(), last.toordinal() + 1, 7):
        yield date.fromordinal(ordinal)
