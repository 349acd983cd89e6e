"""What is noted on a post, in words, and what accepting a note does to the text."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, Qt

from core import leaving_out
from core.model import Finding, Note, Private
from core.rereading import Second
from ui import words
from ui.compose.elsewhere import Place
from ui.shell import translate

_OFTEN = "same word again"
_A_YEAR = 330  # days; what is older is told with its year
_ASKS = ("asks for clicks", "order to buy", "order to sign up")
"""Wording that is a sentence of its own."""


class Advice(NamedTuple):
    """One note on a stretch of the text, and what could stand there instead.

    `sign` is the icon of its sort; `act` is what accepting it does, in words; `post` is a sent post
    to look at instead of a stretch. `place` is where the words stand if not under the caret.
    """

    start: int
    end: int
    words: str
    said: str
    instead: str
    sign: str
    act: str = ""
    post: str = ""
    person: bool = False
    place: Place | None = None
    drops: bool = False
    """Accepting it takes the whole sentence away."""
    once: str = ""
    """What one note says for all that goes out."""

    @property
    def key(self) -> tuple[str, str]:
        """Notes that say the same of the same words."""
        return (self.once, "") if self.once else (self.words, self.said)


def week_note(said: str) -> Advice:
    """What was told this week so far."""
    return Advice(0, 0, "week", said, "", "mix")


def advice(second: Second) -> list[Advice]:
    """Private things first, then what was told before, each kind in the order of the text."""
    reading, text = second.reading, second.reading.text
    found = [
        _barred(f) if f.text in reading.barred else _private(f, text)
        for f in reading.private
        if not (f.type is Private.EMAIL and text[: f.start].endswith("@"))  # @name@server
    ]
    if (post := second.echo) is not None:
        month = _say_month(post.day)
        found.append(Advice(0, 0, post.id, month, "", "undo", _look(), post.id))
    found += [
        Advice(n.start, n.end, text[n.start : n.end], _tail(), n.instead, "info", _cut())
        for n in second.tails
    ]
    often = [note for note in reading.wording if note.code == _OFTEN]
    if often:
        found.append(_often(often, text))
    return found + [_wording(note, text) for note in reading.wording if note.code != _OFTEN]


def _often(notes: Sequence[Note], text: str) -> Advice:
    """One note for all words that come many times."""
    first, stretches = notes[0], [text[note.start : note.end] for note in notes]
    said = words.often(notes, stretches, translate)
    return Advice(first.start, first.end, stretches[0], said, "", "info", once=_OFTEN)


def _private(found: Finding, text: str) -> Advice:
    """What could stand instead; else the name alone, or the sentence, can go."""
    person, said = found.type is Private.PERSON, words.caution(found, translate)
    made = Advice(found.start, found.end, found.text, said, found.instead, "lock", person=person)
    if found.instead:
        return made
    name = leaving_out.name(text, found.start, found.end) if person else None
    if name is None:
        return made._replace(act=_drop(), drops=True)
    return made._replace(start=name.start, end=name.end, act=_leave_out())


def _barred(found: Finding) -> Advice:
    """Somebody of whom nothing is to be told: no role helps, the sentence goes."""
    said = translate("Notes", "You want nothing told about {0}.").format(found.text)
    made = Advice(found.start, found.end, found.text, said, "", "lock", _drop(), person=True)
    return made._replace(drops=True)


def _wording(note: Note, text: str) -> Advice:
    stretch = text[note.start : note.end]
    said = words.note(note, stretch, translate)
    made = Advice(note.start, note.end, stretch, said, note.instead, "info")
    drops = note.code in _ASKS and not note.instead
    return made._replace(act=_drop(), drops=True) if drops else made


def _say_month(day: str) -> str:
    said = translate("Notes", "You told this in {0}.")
    date = QDate.fromString(day, Qt.DateFormat.ISODate)
    form = "MMMM" if date.daysTo(QDate.currentDate()) < _A_YEAR else "MMMM yyyy"
    return said.format(QLocale().toString(date, form))


def _look() -> str:
    return translate("Notes", "Look at it")


def _tail() -> str:
    return translate("Notes", "This link tells the page where its readers came from.")


def _cut() -> str:
    return translate("Notes", "Remove the tail")


def _drop() -> str:
    return translate("Notes", "Drop the sentence")


def _leave_out() -> str:
    return translate("Notes", "Leave the name out")
