"""Sentences that could be a post together: which ones, from which angle, how good."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.language.angles.choice import choices
from core.language.elsewhere import LANGUAGES
from core.language.standalone import standalone
from core.language.suggest.line import QUOTES, Line, Reading
from core.language.suggest.linked import linked
from core.language.suggest.pieces import Change, Telling
from core.language.suggest.safe import apart, note
from core.language.suggest.score import (
    LONGEST,
    POINTS_BACK,
    SHORTEST,
    asks,
    near,
    read_length,
    to_you,
    turns,
)
from core.language.suggest.worth import judge
from core.model import Angle

_ROUND = ("however", "but", "so ", "so,", "aber", "pero", "mais")
"""What takes up the paragraph before."""
_MOST_LINES = 7
_HEADLINE = 160  # characters of a paragraph of one sentence that the next belongs to
_CLEAR = 0.02  # what a clear angle is worth beside another of the same sentences
_LITTLE = 40  # characters that say too little alone where no word says what can be seen in them
_AS_GOOD = 0.05  # of the rank
_FRAGMENT = 3  # spaces that a sentence without a verb must have to open a post


@dataclass(frozen=True, slots=True, eq=False)
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
        return sum(read_length(line.text) + 1 for line in self.lines) - 1

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
        """Put the sentences into a telling, in which no two people are called the same."""
        for line in self.lines:
            note(line.sentence, reading.raw, line.changes, told.called)
        for before, line in zip((None, *self.lines), self.lines, strict=False):
            if before:
                gap = " " if before.sentence.block == line.sentence.block else "\n\n"
                if line.text.startswith(QUOTES) and reading.raw[line.sentence.start - 1] == "\n":
                    gap = "\n" if gap == " " else gap  # a dialogue, line by line
                gap = gap if line.sentence.start > before.sentence.end else ""  # 一句。又一句。
                told.join(reading.entry, reading.raw, before.sentence.end, line.sentence.start, gap)
            changes = apart(line.changes, reading.raw, told.called, reading.tongue)
            told.sentence(reading.entry, reading.raw, line.sentence, changes)


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


def rounded(found: list[Shape]) -> list[Shape]:
    """Without those that stop where going on by a sentence is as good: readers mind a point left out.

    Of 832 pairs of passages of which one goes on by a sentence, they found it better in 728. A
    question that is asked last stays where it is, and nothing goes on to name one more person.
    """
    best: dict[tuple[int, int, int], float] = {}
    for shape in found:
        place = shape.lines[0].number, len(shape.lines), shape.names
        best[place] = max(best.get(place, shape.score), shape.score)

    def stops(shape: Shape) -> bool:
        longer = best.get((shape.lines[0].number, len(shape.lines) + 1, shape.names))
        if shape.angle is Angle.QUESTION and asks(shape.lines[-1]):
            return False
        return longer is not None and longer >= shape.score - _AS_GOOD

    return [shape for shape in found if not stops(shape)]


def _windows(reading: Reading, first: int, longest: int) -> Iterator[tuple[Line, ...]]:
    """Sentences from `first` on that read well together."""
    begin = opening(reading.lines[first], reading.tongue) or _topic(reading.lines[first])
    if not begin or (not begin.verbal and near(reading, begin, -1)):
        return  # without a verb, and what it is about stands before it
    lines = [begin]
    length = len(begin.text)
    if length > longest:
        return
    elsewhere = reading.tongue in LANGUAGES
    day = not elsewhere or first == 0
    if begin.verbal and not begin.introduces and not (elsewhere and length < _LITTLE):
        yield (begin,)
    for line in reading.lines[first + 1 : first + _MOST_LINES]:
        length += len(line.text) + _gap(lines[-1], line)
        if (
            length > longest
            or not line.usable
            or not _goes_on(reading, lines[-1], line)
            or not (day or linked(lines[-1], line, reading.tongue))
            or turns(lines[-1], line)
            or not standalone.follows(
                line.text, " ".join(known.text for known in lines), reading.tongue
            )
        ):
            return
        lines.append(line)
        if (begin.verbal or line.verbal) and not line.introduces:
            yield tuple(lines)


def _gap(before: Line, line: Line) -> int:
    """How many characters stand between two lines when they are told: a space, or an empty line."""
    return 1 if before.sentence.block == line.sentence.block else 2


def _goes_on(reading: Reading, before: Line, line: Line) -> bool:
    """Whether a line reads on from the one before.

    In its paragraph, or from one so short that the next belongs to it, or into a lone question or
    one that takes up the last sentence ("However, ...").
    """
    first, second = before.sentence.block, line.sentence.block
    if first == second:
        return True
    if second != first + 1 or {first, second} & reading.items:
        return False
    if line.lead:
        return line.text.lower().startswith(_ROUND)
    question = reading.sizes[second] == 1 and asks(line)
    return question or (reading.sizes[first] == 1 and len(before.text) < _HEADLINE)


def opening(line: Line, tongue: str) -> Line | None:
    """The line as the first of a text, a leading connective dropped; None if it leans."""
    if not line.usable or line.leans or (_scrap(line) and not _CRY.match(line.text)):
        return None
    size = line.lead
    if not size:
        return line
    start = line.sentence.start
    text = line.text[size : size + 1].upper() + line.text[size + 1 :]
    first, changes = start + size, line.changes
    if changes and changes[0].type == "role" and changes[0].new and changes[0].start == first:
        new = changes[0].new  # the role opens the text: "Then Tom came by", "My neighbour came by"
        role = replace(changes[0], new=new[:1].upper() + new[1:])
        dropped: tuple[Change, ...] = (Change("drop connective", start, first), role)
        changes = changes[1:]
    else:
        dropped = (Change("drop connective", start, first + 1, text[:1]),)
    touched = any(change.start < first + 1 for change in changes)
    if touched or line.sentence.pieces[0].end <= start + size or standalone.leans(text, tongue):
        return None
    causal = line.text[:size].lower().startswith(("so", "but"))  # what it follows from is left out
    return replace(line, text=text, changes=(*dropped, *changes), causal=causal)


def _scrap(line: Line) -> bool:
    return not line.verbal and line.text.count(" ") < _FRAGMENT


_CRY = re.compile(  # "What a day!"
    r"What an? (?:[\w'’-]+ ){0,2}(?:day|week|weekend|fortnight|month|year|morning|afternoon|evening|night|trip|ride|walk|run|swim|race|game|match|party|storm|sunset|sunrise|summer|winter)!"
)
_TELEGRAM = 5  # words that one sentence of several must have
_RUN = re.compile(r"[^\s.,;:!?] (?:\S*[^\s.,;:!?]) \S")
"""Three words that nothing stands between."""
_TOPIC = re.compile(  # "Choir.", "Market day.", "First frost.": no day, no time, no cry
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Ugh|Phew|Whew|Wow|Whoa|Well|So|But|And|Yes|No|Nope|Yep|Hm+|Ah+|Oh+|Eh|Sometimes|Seriously|Finally|Anyway|Anyways|Hi|Hello|Hey|Thanks|Not|Nothing|Never|Sorry|Why|Where|What|How|Guess)\b)"
    r"(?!(?:Long|Short|Quick|Brief|Another|Just|The|An?|My|Our) )[A-Z][a-z'’]+(?:,? [\w'’]+){0,2}\."
)


def _topic(line: Line) -> Line | None:
    """The line if it is a word or two that say what an entry is about, with which it begins."""
    about = line.number == 0 and line.usable and not line.leans and not line.lead
    return line if about and _TOPIC.fullmatch(line.text) else None


def _angles(reading: Reading, lines: tuple[Line, ...]) -> Iterator[Shape]:
    best = choices(lines)
    asking = [n for n, line in enumerate(lines) if asks(line) and not line.rhetorical]
    told = [
        angle
        for angle in best
        if (_asks_well if angle is Angle.QUESTION else _asks_itself)(lines, asking)
    ]
    if told and not _empty(lines) and not _breaks_off(lines[-1]):
        length = sum(read_length(line.text) for line in lines) + len(lines) - 1
        score = judge(reading, lines, length)
        for angle in told:
            more = _CLEAR * best[angle] if angle not in (Angle.MOMENT, Angle.THOUGHT) else 0.0
            yield Shape(angle, lines, score + more)


def _asks_well(lines: tuple[Line, ...], places: list[int]) -> bool:
    """Whether the writer's own question can be put to readers: the last one, or one to "you"."""
    if not places:
        return Angle.QUESTION in lines[-1].cues  # a doubt in words
    if len(places) > 1 or places[0] not in (0, len(lines) - 1):
        return False
    ask = lines[places[0]].text
    yours = to_you(ask)
    if places[0] == 0 and len(lines) > 1:
        return yours
    tag = ask.rstrip("? ").rsplit(",", 1)
    if len(tag) == 2 and len(tag[1].split()) <= 3:
        return False  # "isn't there?"
    if len(lines) == 1 and POINTS_BACK.search(ask):
        return False
    return yours or len(lines) > 1 or len(ask) >= SHORTEST


def _asks_itself(lines: tuple[Line, ...], places: list[int]) -> bool:
    """Whether what is asked on the way, if anything, is asked of nobody and then told on."""
    return all(place < len(lines) - 1 and not to_you(lines[place].text) for place in places)


def _breaks_off(line: Line) -> bool:
    """Whether it ends in dots: of 37 such passages 15 stood alone for readers."""
    return line.text.rstrip("\"'”’»)").endswith(("...", "…"))


def _empty(lines: tuple[Line, ...]) -> bool:
    """Whether it is only a list of words, or abstract ones, or what everybody says, and nothing to see."""
    text = " ".join(line.text for line in lines)
    if len(text) < SHORTEST and text.count(" ") > 1 and not _RUN.search(text):
        return True  # "Work, gym, dinner, bed."
    if len(lines) > 2 and max(line.text.count(" ") for line in lines) < _TELEGRAM:
        return max(text) < "\u2e80"  # "Up at seven. Rain. Read a bit.", and no Chinese
    if any(line.marks.seen for line in lines):
        return False
    abstract = sum(line.marks.counts.get("abstract", 0.0) for line in lines)
    said = sum(line.marks.counts.get("platitude", 0.0) for line in lines)
    return abstract > 2 or said > 2
