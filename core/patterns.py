"""What a week of posts reads like: eight patterns, computed from the posts by one table of numbers.

docs/mix.md explains each in words; a test keeps its numbers those of RULES.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.model import Kind, Pattern, Targets, Told


class Rules(NamedTuple):
    """The thresholds. `share` is a part of the week's posts, 0 to 1."""

    quiet: int = 2
    some: int = 2
    leads: float = 0.5
    feeder: float = 0.8
    stuffed: float = 0.4
    many: int = 5
    echo_times: int = 3
    echo_share: float = 1 / 3
    echo_words: int = 4
    band: float = 0.15
    band_posts: float = 1


MEANS = {
    "quiet": "posts at most in a quiet week",
    "some": "posts at least that must show a fault",
    "leads": "share from which a kind leads even if another has as many",
    "feeder": "share of posts with a link",
    "stuffed": "share of stuffed posts",
    "many": "posts at least of a broadcaster",
    "echo_times": "times one text is told to one network",
    "echo_share": "share of posts that repeat another",
    "echo_words": "words at least before a repeated reply is an echo",
    "band": "a band's half width around its target",
    "band_posts": "a band's half width in posts, if that is wider",
}
"""What each of them is, for docs/mix.md."""
RULES = Rules()
_TINY = 1e-9  # shares are floats: 3 of 30 must not be more than 0.1


class Seen(NamedTuple):
    """A pattern and the posts that show it, oldest first."""

    pattern: Pattern
    because: tuple[Told, ...]


def band(kind: Kind, targets: Targets, posts: int) -> tuple[float, float]:
    """How many of a week's posts may be of a kind: from, to.

    A target's share give or take `band`, or `band_posts` if that is more (a week of seven cannot
    have 0.35 posts of news). Sales have no lower end, and above only their ceiling or one post.
    """
    wanted = targets.shares[kind] * posts
    if kind is Kind.SALES:
        return 0.0, max(RULES.band_posts, wanted) + _TINY
    half = max(RULES.band * posts, RULES.band_posts) + _TINY
    return wanted - half, wanted + half


def recognise(told: Sequence[Told], targets: Targets) -> Seen:
    """The strongest pattern of one week's posts; every week has exactly one."""
    return findings(told, targets)[0]


def findings(told: Sequence[Told], targets: Targets) -> tuple[Seen, ...]:
    """What one week's posts read like: the strongest pattern, and at most one more.

    First what is wrong with single posts (echo, stuffing) or with their balance (sales, quotes):
    of these the one that most posts show, in that order if as many do. Then what is true of nearly
    all posts (links), then what is missing (conversation). Then the good mix, and for a week
    between all of these what it comes nearest to. A second one is told only where it is fully seen
    and other posts show it too.
    """
    posts = sorted(told, key=lambda post: (post.at, post.id))
    if len(posts) <= RULES.quiet:
        return (Seen(Pattern.QUIET_WEEK, tuple(posts)),)
    counts = Counter(post.kind for post in posts)
    faults = [
        Seen(Pattern.ECHO, _echo(posts)),
        Seen(Pattern.KEYWORD_CHASER, _stuffed(posts)),
        Seen(Pattern.SALES_LOOP, _sales(posts, counts, targets)),
        Seen(Pattern.QUOTE_MACHINE, _quotes(posts, counts)),
    ]
    faults.sort(key=lambda seen: -len(seen.because))  # stable: in that order if as many show them
    faults += [Seen(Pattern.LINK_FEEDER, _linked(posts))]
    if len(posts) >= RULES.many and not counts[Kind.CONVERSATION]:
        faults.append(Seen(Pattern.BROADCASTER, tuple(posts)))
    seen = [fault for fault in faults if fault.because]
    if not seen:
        pattern = Pattern.GOOD_MIX if is_good(counts, targets) else _between(counts, targets)
        return (Seen(pattern, _shown(pattern, posts)),)
    strongest, *rest = seen
    same = set(strongest.because)
    return (strongest, *[fault for fault in rest if set(fault.because) != same][:1])


def _linked(posts: Sequence[Told]) -> tuple[Told, ...]:
    linked = tuple(post for post in posts if post.links)
    return linked if len(linked) >= RULES.feeder * len(posts) - _TINY else ()


def is_good(counts: Mapping[Kind, int], targets: Targets) -> bool:
    """Every kind inside its band, and story and conversation together lead (or are as many as
    targets that ask for little of them want).
    """
    total = sum(counts.values())
    for kind in Kind:
        low, high = band(kind, targets, total)
        if not low <= counts.get(kind, 0) <= high:
            return False
    own = _own(counts)
    wanted = (targets.shares[Kind.STORY] + targets.shares[Kind.CONVERSATION]) * total
    others = max(counts.get(kind, 0) for kind in Kind if kind not in _OWN)
    return own >= min(others, wanted) - _TINY


_OWN = (Kind.STORY, Kind.CONVERSATION)


def _own(counts: Mapping[Kind, int]) -> int:
    return sum(counts.get(kind, 0) for kind in _OWN)


def _of(posts: Sequence[Told], *kinds: Kind) -> tuple[Told, ...]:
    return tuple(post for post in posts if post.kind in kinds)


def _leads(kind: Kind, counts: Mapping[Kind, int]) -> bool:
    ours = counts.get(kind, 0)
    rest = max(counts.get(other, 0) for other in Kind if other is not kind)
    return ours > rest or ours >= RULES.leads * sum(counts.values())


def _sales(posts: Sequence[Told], counts: Mapping[Kind, int], targets: Targets) -> tuple[Told, ...]:
    sales = _of(posts, Kind.SALES)
    above = len(sales) > targets.ceiling * len(posts) + _TINY
    return sales if above and len(sales) >= RULES.some and _leads(Kind.SALES, counts) else ()


def _quotes(posts: Sequence[Told], counts: Mapping[Kind, int]) -> tuple[Told, ...]:
    quotes = _of(posts, Kind.QUOTE)
    little_own = _own(counts) < len(quotes)
    enough = len(quotes) >= RULES.some
    return quotes if enough and little_own and _leads(Kind.QUOTE, counts) else ()


def _stuffed(posts: Sequence[Told]) -> tuple[Told, ...]:
    stuffed = tuple(post for post in posts if post.stuffed)
    enough = max(RULES.some, RULES.stuffed * len(posts) - _TINY)
    return stuffed if len(stuffed) >= enough else ()


def _echo(posts: Sequence[Told]) -> tuple[Told, ...]:
    """The same text to several networks is one post told widely, not an echo: what counts is how
    often one network hears it. A short reply (`Thank you so much`) may come again.
    """
    groups: dict[str, list[Told]] = defaultdict(list)
    for post in posts:
        reply = post.kind is Kind.CONVERSATION
        if post.fingerprint and not (reply and len(post.fingerprint.split()) < RULES.echo_words):
            groups[post.fingerprint].append(post)
    times = {text: _heard(group) for text, group in groups.items()}
    repeats = sum(heard - 1 for heard in times.values())
    often = max(times.values(), default=0) >= RULES.echo_times
    share = repeats >= max(RULES.some, RULES.echo_share * len(posts) - _TINY)
    if not often and not share:
        return ()
    return tuple(post for post in posts if times.get(post.fingerprint, 0) > 1)


def _heard(group: Sequence[Told]) -> int:
    heard = Counter(name for post in group for name in set(post.networks) or {""})
    return max(heard.values())


def _between(counts: Mapping[Kind, int], targets: Targets) -> Pattern:
    """A week that is neither: the kindest of what is nearly true."""
    total = sum(counts.values())
    sales, own = counts.get(Kind.SALES, 0), _own(counts)
    _, allowed = band(Kind.SALES, targets, total)
    if sales > allowed + RULES.band_posts and sales > (targets.ceiling + RULES.band) * total:
        return Pattern.SALES_LOOP
    if own >= RULES.leads * total:
        return Pattern.GOOD_MIX
    if total < RULES.many:
        return Pattern.QUIET_WEEK
    low, _ = band(Kind.CONVERSATION, targets, total)
    return Pattern.BROADCASTER if counts.get(Kind.CONVERSATION, 0) < low else Pattern.GOOD_MIX


def _shown(pattern: Pattern, posts: Sequence[Told]) -> tuple[Told, ...]:
    if pattern is Pattern.SALES_LOOP:
        return _of(posts, Kind.SALES)
    if pattern is Pattern.GOOD_MIX:
        return _of(posts, *_OWN) or tuple(posts)
    return tuple(posts)
