"""Which of the six kinds a post reads like, and what in it says so."""

from core.language import scorer, wording
from core.language.features import Measured, measure
from core.language.learn import Learned, adjust
from core.model import Kind, KindGuess, Note

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
    "tells what happened": ("past", "progress", "just did"),
    "people close to you": ("kin",),
    "tells what you are doing": ("ing", "when", "doing now"),
    "tells how it felt": ("feel",),
    "your own opinion": ("opinion", "rhetoric", "i want", "wonders", "complains", "asks of the world"),
    "passes on a link": ("link last", "article", "host learn", "host short", "title and source"),
    "teaches something": ("learn", "headline, teaches", "own material", "did you know", "tip"),
    "recommends something": ("pass", "hands on a pick"),
    "about a tool": ("tool",),
    "names where it comes from": ("via",),
    "counts tips": ("counted head",),
    "reports something": ("report", "somebody acts", "headline, somebody acts", "host news"),
    "public affairs": ("public",),
    "headline": ("headline", "headline, ends bare", "title case>=0.6", "title case>=0.8", "quoted title"),
    "figures": ("big number", "statistic", "figures move"),
    "opens with an order to act": ("!buy ^",),
    "asks to buy or sign up": ("action", "!buy", "invites", "asks for a vote", "names a place to get it", "hires", "pushes: order to buy", "pushes: order to sign up", "host shop"),
    "price or offer": ("offer", "deal", "gives away", "sells own things", "number $0", "number 0%", "pushes: price or offer"),
    "hurry": ("urgent", "pushes: hurry"),
    "something new to sell": ("launch", "now to be had"),
    "praises itself": ("hype", "pushes: hype", "made easy", "promises you"),
    "asks for clicks": ("bait", "pushes: asks for clicks"),
    "speaks as a business": ("we", "pushes: brand voice", "our wares", "announces with joy"),
    "many emoji": ("emoji>=4",),
}  # fmt: skip
_CODE = {feature: code for code, names in _REASONS.items() for feature in names}
CODES = tuple(_REASONS)


def guess(text: str, learned: Learned | None = None) -> KindGuess:
    """What `text` reads like, and what the person has taught (`learned`), if anything.

    A blank text reads like nothing: every kind scores the same. Above LIMIT code points only the
    beginning is read.
    """
    measured = measure(text)
    weights = scorer.load()
    total = scorer.sums(measured, weights)
    votes = total[: len(KINDS)] if measured.values else [0.0] * len(KINDS)
    if learned is not None:
        votes = adjust(votes, measured.anatomy.tokens, learned)
    shares = scorer.softmax(votes)
    scores = dict(zip(KINDS, shares, strict=True))
    kind = max(KINDS, key=scores.__getitem__)
    return KindGuess(
        kind,
        scores,
        salesy=bool(measured.values) and total[len(KINDS)] > 0,
        stuffed=wording.crowded(measured.anatomy),
        reasons=_reasons(measured, kind, weights),
    )


def _reasons(
    measured: Measured, kind: Kind, weights: scorer.Weights, most: int = 4
) -> tuple[Note, ...]:
    """The places that speak most for `kind`, strongest first, one of a code; a weak one only alone."""
    column, unit = KINDS.index(kind), weights.units[0]
    pulls: dict[str, tuple[float, Note]] = {}
    for name, span in measured.spans.items():
        code = _CODE.get(name) or _CODE.get(_plain(name))
        row = weights.straight.get(name)
        if code is None or row is None:
            continue
        pull = unit * (row[column] - sum(row[: len(KINDS)]) / len(KINDS))
        if pull > 0.02 and (code not in pulls or pull > pulls[code][0]):
            pulls[code] = (pull, Note(span.start, span.end, code))
    found = sorted(pulls.values(), key=lambda p: -p[0])[:most]
    return tuple(note for i, (pull, note) in enumerate(found) if pull > 0.05 or i == 0)


def _plain(name: str) -> str:
    """A feature's name without where it stands, or what stands beside it."""
    for ending in (" ^", " $", ", link", ", no link"):
        name = name.removesuffix(ending)
    return name
