"""A suggestion told at full length: what the entry says next, in parts that follow one another.

A thread begins with the words of the short suggestion, so that whoever reads only the first part
has a whole thing. It goes on as long as the sentences may be told and follow from what was said.
"""

import re
from collections.abc import Sequence

from core.language.standalone import standalone
from core.language.suggest.finish import Wanted, finish
from core.language.suggest.line import Line, Reading
from core.language.suggest.pieces import Telling
from core.language.suggest.score import SHORTEST
from core.language.suggest.shape import Shape
from core.model import Reason, Span, Suggestion

_AMOUNT = re.compile(r"[$£€¥]")  # which the guard judges by what stands around it
_MOST = 5  # parts


def lengthened(
    reading: Reading, chosen: Sequence[tuple[Shape, Suggestion]], wanted: Wanted
) -> list[Suggestion]:
    """The suggestions, each with the thread it opens; no sentence is in two threads."""
    made: list[Suggestion] = []
    taken: set[int] = set()
    for shape, short in chosen:
        plain = not short.added and not short.cautions
        parts = [shape.lines, *_further(reading, shape, wanted.longest)] if plain else []
        numbers = {line.number for part in parts for line in part}
        long = None if numbers & taken else _thread(reading, shape, parts, wanted)
        if long:
            taken |= numbers
            long = long._replace(kind=short.kind, reason=short.reason, of=short.key)
        made.append(short._replace(longer=long))
    return made


def _thread(
    reading: Reading, shape: Shape, parts: Sequence[tuple[Line, ...]], wanted: Wanted
) -> Suggestion | None:
    """The parts as one suggestion; None if that is no longer than a post, or may not be told."""
    if sum(len(line.text) + 1 for part in parts for line in part) <= wanted.longest:
        return None
    telling = Telling()
    spans: list[Span] = []
    before: Line | None = None
    for lines in parts:
        if before:
            telling.join(
                reading.entry, reading.raw, before.sentence.end, lines[0].sentence.start, "\n\n"
            )
        begin = telling.length
        Shape(shape.angle, lines, shape.score).tell(telling, reading)
        spans.append(Span(begin, telling.length))
        before = lines[-1]
    every = tuple(line for lines in parts for line in lines)
    whole = Shape(shape.angle, every, shape.score)
    changed = any(line.changes or line.people for line in every) or _AMOUNT.search(telling.text)
    made = finish(telling, whole, (reading,), wanted, Reason("told well"), verbatim=not changed)
    return made._replace(parts=tuple(spans)) if made and not made.cautions else None


def _further(reading: Reading, shape: Shape, longest: int) -> list[tuple[Line, ...]]:
    """What follows the lines of `shape`, cut into parts; a paragraph is kept together if it can be."""
    parts: list[tuple[Line, ...]] = []
    part: list[Line] = []
    said = shape.text
    last = shape.lines[-1]
    for line in reading.lines[last.number + 1 :]:
        if not _goes_on(reading, last, line, said):
            break
        length = sum(len(known.text) + 1 for known in part) + len(line.text)
        ends = line.sentence.block != last.sentence.block and length - len(line.text) > longest // 2
        if part and (length > longest or ends):
            parts.append(tuple(part))
            part = []
        if len(line.text) > longest or len(parts) >= _MOST - 1:
            break
        part.append(line)
        said, last = f"{said} {line.text}", line
    if part and part[-1].introduces:
        part.pop()
    if part and len(parts) < _MOST - 1:
        parts.append(tuple(part))
    if parts and sum(len(line.text) + 1 for line in parts[-1]) <= SHORTEST:
        parts.pop()  # a scrap is no part
    return parts


def _goes_on(reading: Reading, before: Line, line: Line, said: str) -> bool:
    first, second = before.sentence.block, line.sentence.block
    near = second == first or (second == first + 1 and not {first, second} & reading.items)
    return (
        near
        and line.usable
        and not line.people
        and not _dull(line)
        and standalone.follows(line.text, said, reading.tongue)
    )


def _dull(line: Line) -> bool:
    """Whether there is nothing to see in a sentence, only words about the notes or a trade."""
    counts = line.marks.counts
    return not line.marks.seen and counts.get("log", 0) + counts.get("trade", 0) > 1
