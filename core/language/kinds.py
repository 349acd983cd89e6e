"""Which of the six kinds a post reads like, and what in it says so."""

from core.language import scorer, wording
from core.language.features import Measured, measure
from core.language.learn import Learned, adjust
from core.model import Kind, KindGuess, Note

KINDS = tuple(Kind)
REASONS = {
    "asks at the end": "asks at the end", "asks at the start": "asks a question", "ask": "asks people",
    "reply": "replies to somebody", "thanks": "thanks", "congrats": "good wishes", "greet": "greeting", "numbered answer": "answers a chat",
    "quoted sentence": "somebody else's words", "quotation>=0.5": "somebody else's words", "attribute": "names who said it",
    "named at the end": "names who said it", "overheard": "overheard", "passed on": "passes on a post", "speaker first": "somebody speaking",
    "i": "speaks of yourself", "past": "tells what happened", "kin": "people close to you", "ing": "tells what you are doing", "feel": "tells how it felt", "opinion": "your own opinion",
    "link last": "passes on a link", "learn": "teaches something", "pass": "recommends something", "tool": "about a tool", "via": "names where it comes from", "counted head": "counts tips",
    "report": "reports something", "public": "public affairs", "headline": "headline", "title case>=0.6": "headline", "big number": "figures",
    "!buy": "opens with an order to act", "action": "asks to buy or sign up", "offer": "price or offer", "number $0": "price or offer", "urgent": "hurry", "launch": "something new to sell", "hype": "praises itself", "bait": "asks for clicks", "we": "speaks as a business", "emoji>=4": "many emoji",
}  # fmt: skip
CODES = tuple(dict.fromkeys(REASONS.values()))


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
    """The places that speak most for `kind`, strongest first, one of a code."""
    column = KINDS.index(kind)
    pulls: dict[str, tuple[float, Note]] = {}
    for name, span in measured.spans.items():
        code = REASONS.get(name.split(" ^")[0].split(" $")[0])
        found = weights.named.get(name)
        if code is None or found is None:
            continue
        row = found[0]
        pull = row[column] - sum(row[: len(KINDS)]) / len(KINDS)
        if pull > 0.05 and (code not in pulls or pull > pulls[code][0]):
            pulls[code] = (pull, Note(span.start, span.end, code))
    return tuple(note for _, note in sorted(pulls.values(), key=lambda p: -p[0])[:most])
