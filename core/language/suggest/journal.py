"""Suggestions from the whole journal: lately, on this day in earlier years, then and now."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from core.language import frames
from core.language.suggest.dates import later, of_the_day
from core.language.suggest.finish import Wanted, finish
from core.language.suggest.line import Reading
from core.language.suggest.marks import content
from core.language.suggest.pick import pick
from core.language.suggest.pieces import Telling
from core.language.suggest.read import read
from core.language.suggest.shape import Shape, shapes
from core.language.suggest.tell import tell
from core.language.suggest.worth import learnt
from core.language.text import tongue
from core.model import Angle, Entry, Reason, Suggestion

_LATELY = 12  # entries read afresh
_OF_EACH = 5  # looked at of an entry: also the question that is not the best of it
_FORGET = 60  # days after which an entry is only looked at again on its day
_AROUND = 3  # days before and after this day in earlier years
_OLD = 300  # days that lie between then and now
_COMPARED = 300  # old entries looked through for then and now
_SHORT = 0.12  # how much less a passage may be worth that has a date line or another beside it
_RARE = 0.15  # what looking back is worth beside another piece of news
_TOO_LIKE, _ALIKE = 0.6, 3  # shared words: share that is a repetition, number that is a topic

_THIS = re.compile(r"(?i)\b(?:this (?:year|month)|dieses Jahr|diesen Monat|este año|cette année)\b")


def choose(entries: Sequence[Entry], today: str, wanted: Wanted, limit: int) -> list[Suggestion]:
    """The best suggestions of a journal; the rules are in `suggest.pick`."""
    now = date.fromisoformat(today)
    dated = sorted(
        ((day, entry) for entry in entries if (day := tellable(entry)) and day <= now),
        key=lambda pair: (pair[0], pair[1].at),
        reverse=True,
    )
    found = [
        *_lately(dated, now, wanted),
        *_this_day(dated, now, wanted),
        *_then_and_now(dated, now, wanted),
    ]
    return pick(found, wanted.lacking, limit)


def tellable(entry: Entry) -> date | None:
    """The day of an entry that may be told from; None if it may not."""
    if entry.private or entry.quiet or entry.deleted or not entry.body.strip():
        return None
    if any(re.fullmatch(r"[#@]?private", tag.strip(), re.IGNORECASE) for tag in entry.tags):
        return None
    try:
        return date.fromisoformat(entry.day)
    except ValueError:
        return None


def _read(entry: Entry, wanted: Wanted) -> Reading:
    if entry.id not in wanted.readings:
        names = wanted.names
        people = tuple(dict.fromkeys((*names.people, *entry.people)))
        wanted.readings[entry.id] = read(entry.id, entry.body, names._replace(people=people))
    return wanted.readings[entry.id]


def _lately(dated: Sequence[tuple[date, Entry]], now: date, wanted: Wanted) -> Iterator[Suggestion]:
    for day, entry in dated[:_LATELY]:
        age = (now - day).days
        if age > _FORGET:
            return
        for made in tell(later(_read(entry, wanted), day, now), wanted, _OF_EACH):
            if made.cautions:
                continue
            score = made.score + 0.08 - 0.16 * min(1.0, age / 30) + 0.05 * entry.starred
            reason = made.reason
            if reason.kind is None:
                code = "fresh" if age <= 2 else "not told yet" if age > 7 else reason.code
                reason = Reason(code, day=entry.day)
            yield made._replace(score=round(min(1.0, max(0.0, score)), 4), reason=reason)


def _this_day(
    dated: Sequence[tuple[date, Entry]], now: date, wanted: Wanted
) -> Iterator[Suggestion]:
    near = [
        (distance, day, entry)
        for day, entry in dated
        if day.year < now.year + (now.month == 1)
        and (now - day).days > 300
        and (distance := _apart(day, now)) <= _AROUND
    ]
    near.sort(key=lambda found: (found[0], -found[1].toordinal()))
    for _, day, entry in near[:4]:
        reading = _read(entry, wanted)
        header = frames.ago(day, now, reading.tongue or _tongue(dated)) + " "
        for shape in shapes(reading, wanted.longest - len(header)):
            if shape.score < learnt().enough - _SHORT or shape.angle in (
                Angle.QUESTION,
                Angle.PLAN,
            ):
                continue
            if of_the_day(shape.text, reading.tongue) or _THIS.search(shape.text):
                continue
            telling = Telling()
            telling.add(header)
            shape.tell(telling, reading)
            told = replace(shape, angle=Angle.LAST_YEAR, score=shape.score + _RARE)
            reason = Reason("this day", day=entry.day)
            if made := finish(telling, told, (reading,), wanted, reason):
                yield made
                break


def _tongue(dated: Sequence[tuple[date, Entry]]) -> str:
    """The language of the journal lately, for an entry too short to tell its own."""
    return tongue.language("\n".join(entry.body[:400] for _, entry in dated[:_LATELY]))


def _apart(day: date, now: date) -> int:
    """Days between two days of the year, across its end."""
    apart = abs(
        day.replace(year=2000).timetuple().tm_yday - now.replace(year=2000).timetuple().tm_yday
    )
    return min(apart, 366 - apart)


def _then_and_now(
    dated: Sequence[tuple[date, Entry]], now: date, wanted: Wanted
) -> Iterator[Suggestion]:
    """The one pair of an old and a new sentence that are most surely about the same thing."""
    fresh = [(day, entry) for day, entry in dated[:5] if (now - day).days <= _FORGET]
    old = [(day, entry) for day, entry in dated if (now - day).days > _OLD]
    old = old[:: max(1, -(-len(old) // _COMPARED))]
    if not fresh or not old:
        return
    bags = {entry.id: content(entry.body[:4000]) for _, entry in (*fresh, *old)}
    common = Counter(word for bag in bags.values() for word in bag)
    pairs = sorted(
        (
            (sum(1 / common[word] for word in bags[new.id] & bags[then.id]), day, then, new)
            for _, new in fresh
            for day, then in old
            if len(bags[new.id] & bags[then.id]) >= _ALIKE
        ),
        key=lambda pair: (-pair[0], pair[2].id, pair[3].id),
    )
    for _, day, then, new in pairs[:4]:
        if made := _pair(day, then, new, now, wanted):
            yield made
            return


def _pair(day: date, then: Entry, new: Entry, now: date, wanted: Wanted) -> Suggestion | None:
    before, after = _read(then, wanted), _read(new, wanted)
    after = later(after, date.fromisoformat(new.day), now)
    was, then_now = frames.labels(day, before.tongue)
    best: tuple[float, Shape, Shape] | None = None
    for one in _short(before, wanted):
        if of_the_day(one.text, before.tongue):
            continue
        for other in _short(after, wanted):
            shared = _words(one) & _words(other)
            like = len(shared) / max(1, min(len(_words(one)), len(_words(other))))
            if len(shared) < 2 or like > _TOO_LIKE:
                continue
            score = (one.score + other.score) / 2 + _RARE + 0.02 * min(4, len(shared))
            if best is None or score > best[0]:
                best = (score, one, other)
    if best is None or best[0] < learnt().enough - _SHORT + _RARE:
        return None
    score, one, other = best
    telling = Telling()
    telling.add(was + " ")
    one.tell(telling, before)
    telling.add("\n" + then_now + " ")
    other.tell(telling, after)
    if telling.length > wanted.longest:
        return None
    both = Shape(Angle.THEN_AND_NOW, (*one.lines, *other.lines), score)
    return finish(telling, both, (before, after), wanted, Reason("then and now", day=then.day))


def _short(reading: Reading, wanted: Wanted) -> list[Shape]:
    """Shapes short enough for half a post, best first."""
    found = shapes(reading, wanted.longest // 2 - 12)
    return [s for s in found if s.angle not in (Angle.QUESTION, Angle.PLAN)][:12]


def _words(shape: Shape) -> frozenset[str]:
    return frozenset(word for line in shape.lines for word in line.words)
