"""A suggestion told on by the sentence before it or after it, because the person asks for it.

Whether that reads better is theirs to say: a sentence is kept out only where it must not be told,
or is no neighbour in prose.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.language.angles.choice import choices
from core.language.suggest.dates import told_later
from core.language.suggest.finish import Wanted, finish, sold
from core.language.suggest.line import Line, Reading
from core.language.suggest.pieces import Telling, accounted
from core.language.suggest.read import LONGEST, NOBODY, read
from core.language.suggest.shape import Shape, opening
from core.language.suggest.worth import why
from core.language.text import leftovers, markdown
from core.language.text.markdown import Sort
from core.model import Angle, Edit, Reason, Suggestion
from core.register import Register
from core.widening import Bar, Toward, Way, Ways, has_sides

Fits = Callable[[str], bool]

_BETWEEN = {
    Sort.HEADING: Bar.HEADING,
    Sort.CODE: Bar.CODE,
    Sort.TABLE: Bar.TABLE,
    Sort.QUOTE: Bar.OTHERS,
    Sort.ITEM: Bar.LIST,
}
"""What ends the neighbourhood; a photo or a line across the page does not."""

_PLAIN = re.compile(r"(?!.*</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>).*[^\W\d_]", re.IGNORECASE | re.DOTALL)
"""What has a letter and no tag of HTML: neither "10:32" nor "<div>Soup</div>"."""

_ASKING = ("asks well", "week lacks")  # reasons that go with a question of ours


@dataclass(frozen=True, slots=True)
class _Passage:
    """A suggestion as the sentences of its entry that it tells.

    `first` and `last` are their numbers; `head` and `tail` are words of ours around them.
    """

    shown: Suggestion
    reading: Reading
    days: tuple[date, date] | None
    """The entry's day and today, where days are put right for today."""
    first: int
    last: int
    head: str
    tail: str

    def line(self, number: int) -> Line:
        line = self.reading.lines[number]
        return told_later(line, *self.days, self.reading.tongue) if self.days else line

    def lines(self, first: int, last: int) -> tuple[Line, ...]:
        """These sentences, a leading connective dropped from the first of them alone."""
        begin, *rest = map(self.line, range(first, last + 1))
        return (opening(begin, self.reading.tongue) or begin, *rest)


def around(
    entry_id: str,
    text: str,
    suggestions: Sequence[Suggestion],
    *,
    fits: Fits,
    names: Register = NOBODY,
    day: str = "",
    today: str = "",
) -> list[Ways | None]:
    """What each suggestion from this entry's Markdown becomes on either side.

    None for one that has no sides. `fits`: whether a text is one post. `day` is the entry's own,
    `today` when it is told: both as ISO days, or empty where it is the same. It takes as long as
    reading the entry: 10 ms for a short one, half a second for the longest.
    """
    reading = read(entry_id, text, names)
    days = (date.fromisoformat(day), date.fromisoformat(today)) if day and today else None
    return [
        _ways(reading, days, suggestion, fits, names) if has_sides(suggestion) else None
        for suggestion in suggestions
    ]


def _ways(
    reading: Reading,
    days: tuple[date, date] | None,
    shown: Suggestion,
    fits: Fits,
    names: Register,
) -> Ways:
    numbers = _numbers(reading, shown)
    if not _stands(reading, shown, numbers):
        return Ways(Way(bar=Bar.CHANGED), Way(bar=Bar.CHANGED))
    passage = _passage(reading, days, shown, numbers) or _passage(reading, None, shown, numbers)
    now = _now(passage, fits, names) if passage else None
    if passage is None or now is None:
        return Ways(Way(bar=Bar.CLOSED), Way(bar=Bar.CLOSED))
    before, after = (_widened(passage, side, fits, names) for side in Toward)
    return Ways(before, after, None if now is shown else now)


def _numbers(reading: Reading, shown: Suggestion) -> list[int]:
    """Which sentences of the entry it tells; -1 for one that is not there."""
    places = {(line.sentence.start, line.sentence.end): line.number for line in reading.lines}
    return [places.get((source.start, source.end), -1) for source in shown.sources]


def _stands(reading: Reading, shown: Suggestion, numbers: Sequence[int]) -> bool:
    """Whether its sentences are still there, word for word and side by side."""
    beside = numbers == list(range(numbers[0], numbers[-1] + 1))
    return beside and numbers[0] >= 0 and accounted(shown, {reading.entry: reading.raw})


def _passage(
    reading: Reading, days: tuple[date, date] | None, shown: Suggestion, numbers: Sequence[int]
) -> _Passage | None:
    """Where the suggestion stands in the entry; None if it begins or tells days in another way."""
    begin, end = 0, len(shown.text)
    for span in shown.added:
        if span.start == 0:
            begin = span.end
        else:
            end = min(end, span.start)
    days = days if days and days[0] != days[1] else None
    passage = _Passage(
        shown, reading, days, numbers[0], numbers[-1], shown.text[:begin], shown.text[end:]
    )
    telling = Telling()
    Shape(shown.angle, passage.lines(numbers[0], numbers[-1]), 0.0).tell(telling, reading)
    return passage if _own(telling.edits) == _own(shown.edits) else None


def _own(edits: Iterable[Edit]) -> list[tuple[str, int]]:
    """The edits that have nothing to do with people, of whom more may be said by now."""
    return [(e.type, e.source_start) for e in edits if e.type in ("date", "drop connective")]


def _now(passage: _Passage, fits: Fits, names: Register) -> Suggestion | None:
    """The passage as it is told by now, the same one where nothing changed; None if it must not."""
    shown, lines = passage.shown, passage.lines(passage.first, passage.last)
    if any(line.private for line in lines):
        return None
    if not shown.of:
        return shown  # whoever suggests looks after it
    made = _told(passage, lines, fits, names).made
    same = made and (made.text, made.cautions) == (shown.text, shown.cautions)
    return shown if same else made


def _widened(passage: _Passage, side: Toward, fits: Fits, names: Register) -> Way:
    bar = _barred(passage, side)
    if bar:
        return Way(bar=bar)
    back, on = (1, 0) if side is Toward.BEFORE else (0, 1)
    return _told(passage, passage.lines(passage.first - back, passage.last + on), fits, names)


def _barred(passage: _Passage, side: Toward) -> Bar | None:
    """What keeps the neighbouring sentence out; None if nothing does."""
    reading = passage.reading
    step, number = (-1, passage.first) if side is Toward.BEFORE else (1, passage.last)
    edge, number = reading.lines[number], number + step
    there = 0 <= number < len(reading.lines)
    if between := _between(reading, edge, reading.lines[number] if there else None, step):
        return between
    if side is Toward.AFTER and number >= len(reading.lines) - 1 and len(reading.raw) > LONGEST:
        return Bar.FAR  # the last sentence may be cut off
    if not there:
        return Bar.NOTHING
    line = reading.lines[number]
    if line.private:
        return Bar.PRIVATE
    if line.sentence.block in reading.others:
        return Bar.OTHERS
    blocks = {edge.sentence.block, line.sentence.block}
    if len(blocks) > 1 and blocks & reading.items:
        return Bar.LIST
    text = line.text
    if leftovers.left(text) or leftovers.closing(text) or not _PLAIN.match(text):
        return Bar.SCRAP
    if line.sells or sold(line.text):
        return Bar.PUSHES
    days = passage.days
    if days and not told_later(replace(line, usable=True), *days, reading.tongue).usable:
        return Bar.PAST
    return None


def _between(reading: Reading, edge: Line, line: Line | None, step: int) -> Bar | None:
    """What stands between a sentence and the next one, or the end of the entry."""
    blocks = markdown.blocks(reading.raw[:LONGEST])
    at, end = edge.sentence.block + step, len(blocks) if step > 0 else -1
    stop = line.sentence.block if line else end
    if line and edge.sentence.block == stop:
        return None
    return next((bar for n in range(at, stop, step) if (bar := _BETWEEN.get(blocks[n].sort))), None)


def _told(passage: _Passage, lines: tuple[Line, ...], fits: Fits, names: Register) -> Way:
    shown, reading = passage.shown, passage.reading
    shape = Shape(shown.angle, lines, shown.score)
    reason, telling = shown.reason, Telling()
    if passage.head:
        telling.add(passage.head)
    shape.tell(telling, reading)
    if not fits(telling.text):
        return Way(bar=Bar.LONG)
    asked = "?" in telling.text  # by the writer, so that our question is one too many
    if passage.tail and not asked and fits(telling.text + passage.tail):
        telling.add(passage.tail)
    elif passage.tail:
        shape = replace(shape, angle=_angle(lines, asked=asked))
        if reason.code in _ASKING and shape.angle is not Angle.QUESTION:
            looked_at = tuple(line for line in lines if reading.lines[line.number].usable)
            code = why(reading, looked_at, shape.length) if looked_at else "told well"
            reason = Reason(code)
    made = finish(telling, shape, (reading,), Wanted(names=names), reason)
    if made is None:
        return Way(bar=Bar.PUSHES if sold(telling.text) else Bar.TOGETHER)
    if made.angle is shown.angle:
        made = made._replace(kind=shown.kind)
    return Way(made._replace(of=shown.of or shown.key))


def _angle(lines: tuple[Line, ...], *, asked: bool) -> Angle:
    """From which angle sentences are told that our question followed until now."""
    found = choices(lines)
    if Angle.QUESTION in found and asked:
        return Angle.QUESTION
    return next((angle for angle in found if angle is not Angle.QUESTION), Angle.MOMENT)
