"""Counting what comes in, for the preview and for the report."""

import re
from collections import Counter

from core.exchange.incoming import Failed, Problematic, Report, Said, Sample, Told, Why
from core.exchange.safe.bag import Bag
from core.problems import Known
from core.text import clean, first_words

MOST_TOLD = 1_000
"""Failures that are listed one by one; of the rest only their number is told."""
SAMPLES = 5
_PICTURE = re.compile(r"!\[[^\]\n]{0,2000}\]\(media:[^)\n]{0,200}\)")


class Tally:
    """Grows as the items pass by; `report` is its state as a value."""

    def __init__(self, name: str, told: Told, kind: str = "journal") -> None:
        self._name, self._told, self._kind = name, told, kind
        self.added = self.updated = self.skipped = self.found = 0
        self.media = self.missing = self.failures = 0
        self._failed: list[Failed] = []
        self._first: str = ""
        self._last: str = ""
        self._tags: Counter[str] = Counter()
        self._sample: list[Sample] = []

    def see(self, day: str, title: str, body: str, tags: tuple[str, ...] = ()) -> None:
        """One more entry, post or link was found in the file."""
        self.found += 1
        self._first = min(self._first or day, day)
        self._last = max(self._last, day)
        self._tags.update(tags)
        if len(self._sample) < SAMPLES:
            words = _PICTURE.sub("", body[:20_000])
            head = title or first_words(words)
            said_twice = not title or words.lstrip().startswith(title)
            rest = _without(words, head) if said_twice else words
            self._sample.append(Sample(day, clean(head), clean(first_words(rest, 120))))

    def fail(self, where: str, why: Why | Known, detail: str = "") -> None:
        self.failures += 1
        if len(self._failed) < MOST_TOLD:
            self._failed.append(Failed(clean(where), why, clean(detail[:200])))

    def refuse(self, problematic: Problematic) -> None:
        self.fail(*problematic)

    def refuse_members(self, bag: Bag) -> None:
        """What of the archive or folder is not touched at all."""
        for refused in bag.refused:
            self.fail(f"{bag.name}: {refused.name}", Why(refused.why))

    def say(self, said: Said, detail: str = "") -> None:
        self._told.say(said, detail)

    def report(self) -> Report:
        said = [(what, clean(detail), many) for (what, detail), many in self._told.said.items()]
        if self.missing:
            said.append((Said.MISSING_MEDIA, "", self.missing))
        return Report(
            self._name,
            self.added,
            self.updated,
            self.skipped,
            tuple(self._failed),
            self.failures,
            dict(sorted(self._told.not_carried.items())),
            tuple(sorted(said)),
            self.found,
            self._first,
            self._last,
            self.media,
            self.missing,
            tuple(self._tags.most_common()),
            tuple(self._sample),
            self._kind,
        )


def _without(body: str, title: str) -> str:
    """The body after the line that stands as its title."""
    _, _, rest = body.lstrip().partition("\n")
    return rest if title else body
