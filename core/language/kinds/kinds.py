"""Which of the six kinds a post reads like, and what in it says so."""

from core.language.kinds import reasons, scorer, wording
from core.language.kinds.features import measure
from core.language.kinds.learn import Learned, adjust
from core.model import Kind, KindGuess

KINDS = tuple(Kind)
CODES = reasons.CODES
_HARDLY, _SELLS = -1.0, 0.4  # sum for pushing, share of sales


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
        salesy=bool(measured.values) and pushes(total),
        stuffed=wording.crowded(measured.anatomy),
        reasons=reasons.find(measured, kind, weights),
    )


def pushes(total: list[float]) -> bool:
    """Whether the sums say that the wording pushes.

    What reads like selling and like little else does too, unless its own sum speaks clearly against
    it: most announcements of makers and shops push with no pushing word.
    """
    own = total[len(KINDS)]
    if own > 0 or own < _HARDLY:
        return own > 0
    return scorer.softmax(total[: len(KINDS)])[KINDS.index(Kind.SALES)] > _SELLS
