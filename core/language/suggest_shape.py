"""Sentences that could be a post together: which ones, from which angle, how good."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from core.language import standalone
from core.language.angles import ASKS
from core.language.suggest_pieces import Change, Telling
from core.language.suggest_read import Line, Reading, content
from core.model import Angle

SHORTEST, GOOD_LENGTH, LONGEST = 60, 100, 300
_MOST_LINES = 5
_FRAGMENT = 4  # spaces that a sentence without a verb must have to open a post
_POINTS_BACK = re.compile(
    r"\b(?:it|its|this|that|these|those|them|they|their|theirs|he|him|his|she|her|hers|one|so)\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:you|your|anyone|anybody|ihr|euch|euer|dir|du|vous|votre|vos|(?:do|can|should|did) (?:we|people|they))\b|áis\b|éis\b|steis\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Neighbouring sentences told from one angle. `score` is from 0 (leave it) to 1."""

    angle: Angle
    lines: tuple[Line, ...]
    score: float
    told: Angle | None = None
    """The angle of the sentences themselves where a question of ours will follow them."""

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(line.number for line in self.lines)

    @property
    def length(self) -> int:
        return sum(_read_length(line.text) + 1 for line in self.lines) - 1

    def shares(self, other: "Shape") -> float:
        """How much of the longer of the two the other tells as well (0 to 1)."""
        both = self.numbers & other.numbers
        sizes = [sum(len(line.text) for line in shape.lines) for shape in (self, other)]
        common = sum(len(line.text) for line in self.lines if line.number in both)
        return common / max(1, *sizes)

    @property
    def names(self) -> int:
        """How many of its sentences name somebody private."""
        return sum(bool(line.people) for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    def tell(self, told: Telling, reading: Reading) -> None:
        """Put the sentences into a telling."""
        for before, line in zip((None, *self.lines), self.lines, strict=False):
            if before:
                gap = " " if before.sentence.block == line.sentence.block else "\n\n"
                gap = gap if line.sentence.start > before.sentence.end else ""  # 一句。又一句。
                told.join(reading.entry, reading.raw, before.sentence.end, line.sentence.start, gap)
            told.sentence(reading.entry, reading.raw, line.sentence, line.changes)


def _read_length(text: str) -> int:
    """Characters, those of Chinese and Japanese twice: each is half a word."""
    return (
        len(text) + sum("\u2e80" <= c <= "\uffef" for c in text)
        if not text.isascii()
        else len(text)
    )


def shapes(reading: Reading, limit: int = LONGEST) -> list[Shape]:
    """Every good way to tell neighbouring sentences of an entry, best first.

    `limit` is how long a text may be, in characters.
    """
    longest = min(limit, LONGEST)
    found = [
        shape
        for first in range(len(reading.lines))
        for lines in _windows(reading, first, longest)
        for shape in _angles(reading, lines)
    ]
    found.sort(key=lambda shape: (-shape.score, shape.lines[0].number, len(shape.lines)))
    return found


def _windows(reading: Reading, first: int, longest: int) -> Iterator[tuple[Line, ...]]:
    """Sentences from `first` on that read well together."""
    opening = _opening(reading.lines[first], reading.tongue)
    if not opening:
        return
    lines = [opening]
    length = len(opening.text)
    if length > longest:
        return
    if opening.verbal:
        yield (opening,)
    for line in reading.lines[first + 1 : first + _MOST_LINES]:
        length += 2 + len(line.text)
        if (
            length > longest
            or not line.usable
            or not _goes_on(reading, lines[-1], line)
            or not standalone.follows(
                line.text, " ".join(known.text for known in lines), reading.tongue
            )
        ):
            return
        lines.append(line)
        if opening.verbal or line.verbal:
            yield tuple(lines)


def _goes_on(reading: Reading, before: Line, line: Line) -> bool:
    """Whether a line reads on from the one before.

    In its paragraph, or from one so short that the next belongs to it, or into a lone question.
    """
    first, second = before.sentence.block, line.sentence.block
    if first == second:
        return True
    if second != first + 1 or {first, second} & reading.items:
        return False
    asks = reading.sizes[second] == 1 and _asks(line)
    return asks or (reading.sizes[first] == 1 and len(before.text) < GOOD_LENGTH)


def _opening(line: Line, tongue: str) -> Line | None:
    """The line as the first of a text, a leading connective dropped; None if it leans."""
    if not line.usable or line.leans or (not line.verbal and line.text.count(" ") < _FRAGMENT):
        return None
    size = line.lead
    if not size:
        return line
    start = line.sentence.start
    text = line.text[size : size + 1].upper() + line.text[size + 1 :]
    touched = any(change.start < start + size + 1 for change in line.changes)
    if touched or line.sentence.pieces[0].end <= start + size or standalone.leans(text, tongue):
        return None
    change = Change("drop connective", start, start + size + 1, text[:1])
    return replace(line, text=text, changes=(change, *line.changes))


def _angles(reading: Reading, lines: tuple[Line, ...]) -> Iterator[Shape]:
    best: dict[Angle, float] = {}
    for place, line in enumerate(lines):
        for angle, weight in line.cues.items():
            if angle is Angle.QUESTION and place and place < len(lines) - 1:
                continue
            best[angle] = max(best.get(angle, 0.0), weight)
    asks = [place for place, line in enumerate(lines) if _asks(line)]
    for angle, weight in best.items():
        if _asks_well(lines, asks) if angle is Angle.QUESTION else not asks:
            yield Shape(angle, lines, _score(reading, lines, angle, weight))


def _asks(line: Line) -> bool:
    return line.text.rstrip().endswith(ASKS)


def _asks_well(lines: tuple[Line, ...], asks: list[int]) -> bool:
    """Whether the writer's own question can be put to readers: the last one, or one to "you"."""
    if not asks:
        return Angle.QUESTION in lines[-1].cues  # a doubt in words
    if len(asks) > 1 or asks[0] not in (0, len(lines) - 1):
        return False
    ask = lines[asks[0]].text
    to_you = _to_you(ask)
    if asks[0] == 0 and len(lines) > 1:
        return to_you
    tag = ask.rstrip("? ").rsplit(",", 1)
    if len(tag) == 2 and len(tag[1].split()) <= 3:
        return False  # "isn't there?"
    if len(lines) == 1 and _POINTS_BACK.search(ask):
        return False
    return to_you or len(lines) > 1 or len(ask) >= SHORTEST


def _to_you(text: str) -> bool:
    """Whether a question turns to somebody."""
    return text.rstrip().endswith(ASKS) and bool(_YOU.search(text))


def _score(reading: Reading, lines: tuple[Line, ...], angle: Angle, weight: float) -> float:
    length = sum(_read_length(line.text) for line in lines) + len(lines) - 1
    score = 0.34 + _PULL.get(angle, 0.12) * weight
    telling = [
        line for line in lines if not _asks(line)
    ] or lines  # a question need not be concrete
    score += sum(line.concrete for line in telling) / len(telling)
    score += 0.5 * min([0.0, *(line.concrete + 0.05 for line in telling)])  # the worst counts again
    if length < SHORTEST:
        score -= 0.12 + 0.008 * (SHORTEST - length)
    elif length < GOOD_LENGTH:
        score -= 0.0015 * (GOOD_LENGTH - length)
    elif length > 260:
        score -= 0.04
    for before, line in pairwise(lines):
        bound = before.words & line.words or line.leans or line.lead
        score += 0.03 if bound else 0.0 if reading.sizes[line.sentence.block] < 5 else -0.05
    score += _place(reading, lines)
    score -= 0.06 * any(line.text.startswith("Which ") for line in lines)
    if any(Angle.MOMENT in line.cues for line in lines):
        score += 0.06
    score += (
        0.04
        if any(
            w in f" {lines[0].text}" for w in (" I ", " I'", " I’", " my ", " My ", " we ", " We ")
        )
        else -0.04
    )
    score -= 0.02 * (not lines[-1].verbal) + 0.04 * (not lines[0].verbal)
    if " also " in lines[0].text[:40]:
        score -= 0.05
    if lines[-1].text.endswith(("...", "…")):
        score -= 0.12
    if angle is Angle.QUESTION and any(_to_you(line.text) for line in lines):
        score += (
            0.06 if len(lines) == 1 else 0.12
        )  # a true question to readers, with what led to it
    return score - _cut(reading, lines[-1])


_PULL = {
    Angle.FAILURE: 0.24,
    Angle.LESSON: 0.2,
    Angle.OVERHEARD: 0.24,
    Angle.THANKS: 0.2,
    Angle.QUESTION: 0.2,
    Angle.BEHIND: 0.19,
    Angle.PROGRESS: 0.18,
    Angle.RECOMMENDATION: 0.18,
    Angle.THEN_AND_NOW: 0.16,
    Angle.MOMENT: 0.14,
    Angle.PLAN: 0.1,
}


def _near(reading: Reading, line: Line, step: int) -> Line | None:
    """The sentence before (-1) or after (1) in the same paragraph."""
    number = line.number + step
    if not 0 <= number < len(reading.lines):
        return None
    other = reading.lines[number]
    return other if other.sentence.block == line.sentence.block else None


def _place(reading: Reading, lines: tuple[Line, ...]) -> float:
    """What a paragraph's own beginning and end are worth, less what is mentioned as known."""
    opens = _near(reading, lines[0], -1) is None
    closes = _near(reading, lines[-1], 1) is None
    score = 0.05 * opens + 0.05 * closes + 0.04 * (opens and closes and len(lines) > 1)
    before = reading.lines[max(0, lines[0].number - 3) : lines[0].number]
    if (last := _near(reading, lines[0], -1)) and last.private:
        score -= 0.1
    if not opens and _POINTS_BACK.search(lines[0].text):
        score -= 0.04
    known = frozenset(word for line in before for word in line.words)
    named = content(
        " ".join(
            re.findall(
                r"\b(?:the|this|that|these|those|her|his|their) (?:\w+ )?(\w{4,})", lines[0].text
            )
        )
    )
    roles = [change.new for line in lines for change in line.changes if change.type == "role"]
    return score - 0.07 * min(2, len(named & known)) - 0.16 * (len(roles) > 1)


def _cut(reading: Reading, last: Line) -> float:
    """What is lost by ending here: the sentence after may turn it round or carry it on."""
    following = _near(reading, last, 1)
    if not following:
        return 0.0
    opening = following.text.split(" ", 1)[0].lower().strip(",")
    if opening in ("but", "however", "unfortunately", "though", "sadly", "aber", "pero", "mais"):
        return 0.08
    return 0.03 if opening in ("it", "it's", "they", "that", "this", "he", "she") else 0.0
