"""Which of the suggestions of a whole journal are shown, and in which order."""

from collections import Counter
from collections.abc import Callable, Sequence

from core.language.suggest.finish import alike
from core.language.suggest.marks import content
from core.language.suggest.worth import learnt
from core.model import Angle, Kind, Suggestion

_OF_ENTRY = 2  # at most
_AGAIN = 0.08  # how much less a suggestion is worth for each before it that has its angle


def pick(found: Sequence[Suggestion], lacking: Sequence[Kind], limit: int) -> list[Suggestion]:
    """The best: at most two of an entry, no passage twice, each angle before the next.

    Of every kind that the week lacks there is one, if there is any; what it lacks most stands first
    where it is good.
    """
    shown = _Shown()
    for kind in lacking:
        shown.fill([made for made in found if made.kind is kind], min(len(shown.all) + 1, limit))
    wanted = shown.all[:1] if shown.all and shown.all[0].kind in lacking[:1] else []
    shown.fill(found, limit)
    first = [made for made in wanted if made.score >= learnt().enough]
    return _in_turn(first, [made for made in shown.all if made not in first])


class _Shown:
    """What is shown already bars what tells the same."""

    def __init__(self) -> None:
        self.all: list[Suggestion] = []
        self._angles: Counter[Angle] = Counter()
        self._of: Counter[str] = Counter()
        self._places: set[tuple[str, int]] = set()
        self._told: list[frozenset[str]] = []

    def fill(self, found: Sequence[Suggestion], limit: int) -> None:
        """Up to so many, with the best of these that may stand beside the others."""
        left = [made for made in found if made not in self.all]
        while left and len(self.all) < limit:
            best = max(left, key=_worth(self._angles))
            left.remove(best)
            places = {(source.entry, source.start) for source in best.sources}
            words = content(best.text)
            if places & self._places or any(self._of[entry] >= _OF_ENTRY for entry, _ in places):
                continue
            if any(alike(words, other) for other in self._told):
                continue
            self.all.append(best)
            self._told.append(words)
            self._angles[best.angle] += 1
            self._places |= places
            self._of.update({entry for entry, _ in places})


def _in_turn(first: Sequence[Suggestion], others: Sequence[Suggestion]) -> list[Suggestion]:
    """These first, then the others, each angle before the next."""
    made, left = list(first), list(others)
    angles = Counter(each.angle for each in made)
    while left:
        best = max(left, key=_worth(angles))
        left.remove(best)
        made.append(best)
        angles[best.angle] += 1
    return made


def _worth(angles: Counter[Angle]) -> Callable[[Suggestion], float]:
    return lambda made: made.score - _AGAIN * angles[made.angle]
