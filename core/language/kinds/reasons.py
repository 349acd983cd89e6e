"""Why a post reads like its kind: the places that speak for it, each with a reason in plain words."""

import re

from core.language.kinds import scorer
from core.language.kinds.features import Measured
from core.model import Kind, Note, Span

KINDS = tuple(Kind)
_REASONS = {
    "asks at the end": ("asks at the end", "asks at the end directly", "only asks"),
    "asks a question": ("asks first",),
    "asks people": ("ask", "asks inside directly", "asks after quotation", "asks you closely", "lets know"),
    "replies to somebody": ("reply", "reply to many", "answer", "dot mention"),
    "thanks": ("thanks",),
    "good wishes": ("congrats", "good wishes open"),
    "greeting": ("greet",),
    "answers a chat": ("numbered answer", "chat tag"),
    "somebody else's words": ("quoted sentence", "quoted sentence, no link", "quotation>=0.5", "quotation>=0.7", "quotation>=0.85", "lyric"),
    "names who said it": ("attribute", "named at the end", "dash and name", "speaker quoted", "speaker colon"),
    "overheard": ("overheard",),
    "passes on a post": ("passed on", "passed on bare"),
    "somebody speaking": ("speaker first",),
    "speaks of yourself": ("i",),
    "tells what happened": ("past", "just did"),
    "people close to you": ("kin",),
    "tells what you are doing": ("ing", "progress", "doing now"),
    "says when": ("when", "date"),
    "tells how it felt": ("feel",),
    "your own opinion": ("opinion", "rhetoric", "i want", "wonders", "complains", "asks of the world"),
    "passes on a link": ("link last", "article", "host learn", "host short", "title and source"),
    "teaches something": ("learn", "headline, teaches", "own material", "did you know", "tip"),
    "recommends something": ("pass", "hands on a pick"),
    "about a tool": ("tool",),
    "names where it comes from": ("via",),
    "counts tips": ("counted head",),
    "reports something": ("report", "somebody acts", "headline, somebody acts", "host news", "result"),
    "public affairs": ("public", "institution"),
    "headline": ("headline", "headline, ends bare", "title case>=0.6", "title case>=0.8", "quoted title"),
    "figures": ("big number", "statistic", "figures move"),
    "opens with an order to act": ("!buy ^",),
    "asks to buy or sign up": ("!buy", "asks for a vote", "names a place to get it", "pushes: order to buy", "pushes: order to sign up"),
    "something to buy or join": ("action", "join", "sells own things", "tickets or seats", "host shop"),
    "invites people": ("invites", "hopes to see people", "open to all"),
    "offers work": ("hires",),
    "price or offer": ("offer", "deal", "gives away", "number $0", "number 0%", "pushes: price or offer"),
    "hurry": ("urgent", "pushes: hurry"),
    "something new to sell": ("launch", "wares", "now to be had", "unveils wares"),
    "praises itself": ("hype", "pushes: hype", "made easy", "promises you"),
    "asks for clicks": ("bait", "pushes: asks for clicks"),
    "speaks as a business": ("we", "pushes: brand voice", "our wares", "announces with joy"),
    "many emoji": ("emoji>=4",),
}  # fmt: skip
_TALKING, _TELLING = (Kind.STORY, Kind.CONVERSATION), (Kind.STORY, Kind.CONVERSATION, Kind.NEWS)
_FACTS = (Kind.NEWS, Kind.USEFUL)
_MEANS: dict[str, tuple[Kind, ...]] = {
    "asks people": (Kind.CONVERSATION, Kind.SALES, Kind.USEFUL),
    "good wishes": (Kind.CONVERSATION, Kind.SALES), "greeting": (Kind.CONVERSATION, Kind.STORY),
    "speaks of yourself": _TALKING, "people close to you": _TALKING, "tells how it felt": _TALKING,
    "tells what happened": _TELLING, "tells what you are doing": _TALKING,
    "says when": (Kind.SALES, Kind.NEWS, Kind.STORY), "your own opinion": _TALKING,
    "teaches something": _FACTS, "recommends something": _FACTS, "counts tips": _FACTS,
    "reports something": _FACTS, "public affairs": _FACTS, "figures": _FACTS, "headline": _FACTS,
    "opens with an order to act": (Kind.SALES,), "asks to buy or sign up": (Kind.SALES,),
    "something to buy or join": (Kind.SALES,), "invites people": (Kind.SALES, Kind.CONVERSATION),
    "offers work": (Kind.SALES,), "price or offer": (Kind.SALES,), "hurry": (Kind.SALES,),
    "something new to sell": (Kind.SALES,), "praises itself": (Kind.SALES,),
    "asks for clicks": (Kind.SALES, Kind.CONVERSATION), "speaks as a business": (Kind.SALES, Kind.NEWS),
}  # fmt: skip
"""The kinds that a reason can speak for in words; those that are not here can for any."""
_NO_REASON = frozenset(
    ("at the", "back in", "back to", "on to", "time to", "when the", "when you", "when your", "is this", "are they", "be", "after", "as", "to be", "to get", "set to", "let", "put", "hit", "cut", "good on", "right ?", "should i", "should we", "call", "what is", "what are", "use", "who is", "us")
)  # fmt: skip
"""Cues that the sums make something of, and a reader nothing."""
_BETTER_SAID = (
    (re.compile(r"i(?:'m| (?:was|am|have|had|got|will|just|still|never|always|don't|know|really))\b"), "your own opinion", "speaks of yourself"),
    (re.compile(r"than|thx|tx\b|cheers"), "good wishes", "thanks"),
    (re.compile(r"jobs?\b|#jobs?\b|role|salary|vacanc|(?:we're |now |is |#)?hiring|we are hiring|(?:full|part)[ -]time|join our team|job "), "something new to sell", "offers work"),
    (re.compile(r"looking for|in search of"), "asks people", ""),
    (re.compile(r"(?:library|package|server|client|fast|cloud|windows|node|module)$"), "about a tool", ""),
    (re.compile(r"finally|first time|(?:just )?finished|updated"), "tells what you are doing", "tells what happened"),
    (re.compile(r"apply"), "offers work", "asks to buy or sign up"),
    (re.compile(r"gift|competition|contest|winner"), "price or offer", "something to buy or join"),
)  # fmt: skip
"""Where the words at a place say more than the cue that was found: a better reason, or none."""
_CODE = {feature: code for code, names in _REASONS.items() for feature in names}
CODES = tuple(_REASONS)
_SENTENCE = 25  # letters; what is longer is more than a turn of phrase


def find(
    measured: Measured, kind: Kind, weights: scorer.Weights, most: int = 4
) -> tuple[Note, ...]:
    """The places that speak most for `kind`, strongest first, one of a code; a weak one only alone."""
    column, unit = KINDS.index(kind), weights.units[0]
    pulls: dict[str, tuple[float, Note]] = {}
    for name, span in measured.spans.items():
        row = weights.straight.get(name)
        if row is None:
            continue
        pull = unit * (row[column] - sum(row[: len(KINDS)]) / len(KINDS))
        note = _note(measured, name, span) if pull > 0.02 else None
        if note is None or kind not in _MEANS.get(note.code, KINDS):
            continue
        if note.code not in pulls or pull > pulls[note.code][0]:
            pulls[note.code] = (pull, note)
    found: list[Note] = []
    for pull, note in sorted(pulls.values(), key=lambda p: -p[0]):
        if found and (pull <= 0.05 or len(found) == most):
            break
        if not any(_same(note, other) for other in found):
            found.append(note)
    return tuple(found)


def _same(note: Note, other: Note) -> bool:
    """Whether a few words would be shown twice; a sentence may be two things."""
    place = (note.start, note.end)
    return place == (other.start, other.end) and note.end - note.start < _SENTENCE


def _note(measured: Measured, name: str, span: Span) -> Note | None:
    """What the feature `name` says of its place, if that says anything to a reader."""
    code = _CODE.get(name) or _CODE.get(_plain(name))
    if code is None:
        return None
    words = measured.anatomy.plain[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" \n-–—~"))
    end = span.start + len(words.rstrip())
    words = measured.anatomy.plain[start:end].lower()
    if not words or words in _NO_REASON:
        return None
    for pattern, of, better in _BETTER_SAID:
        if code == of and pattern.match(words):
            code = better
    return Note(start, end, code) if code else None


def _plain(name: str) -> str:
    """A feature's name without where it stands, or what stands beside it."""
    for ending in (" ^", " $", ", link", ", no link"):
        name = name.removesuffix(ending)
    return name
