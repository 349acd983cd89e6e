"""Plain text files, one entry each: the day is in the name, in the first line, or the file's own."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from core.exchange.incoming import Format, Item, Problematic, Said, Told, Why
from core.exchange.readers import dated_text
from core.exchange.readers.days import day_in_name, day_in_words, hour_in_name
from core.exchange.readers.moments import NoMoment, from_seconds, placed, whole_day
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ENDS = (".txt", ".text")
_SINGLE = {*_ENDS, "", ".journal", ".log"}


def sniff(bag: Bag) -> int:
    found = _texts(bag)
    if not found or len(found) < len(bag.names) / 2:
        return 0
    words = text.decoded(bag.head(found[0]))[0]
    return 5 if words.strip() and not _CONTROL.search(words) else 0


def _texts(bag: Bag) -> list[str]:
    if bag.single:
        return bag.names if bag.path.suffix.lower() in _SINGLE else []
    return bag.ending(*_ENDS)


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in _texts(bag) or bag.names[:1]:
        try:
            words, encoding = text.decoded(bag.read(name))
        except Known as problem:
            why = Why.TOO_LARGE if problem.problem is Problem.IMPORT_TOO_BIG else Why.DAMAGED
            yield Problematic(bag.place(name), why)
            continue
        if encoding == text.GUESS:
            told.say(Said.OLD_ENCODING, name)
        words = words.replace("\r\n", "\n").replace("\r", "\n")
        dated = dated_text.read_text(words, bag.place(name), told)
        if dated is None:
            yield _item(bag, name, words, told)
        else:
            yield from dated


def _item(bag: Bag, name: str, words: str, told: Told) -> Item | Problematic:
    path = PurePosixPath(name)
    first, _, rest = words.lstrip().partition("\n")
    title, body = "", words
    hour = hour_in_name(path)
    if day := day_in_name(path):
        told.say(Said.DATE_OF_NAME)
        clocked = datetime.combine(day, hour) if hour else None
        at, zone = placed(clocked, "", told) if clocked else whole_day(day, told)
    elif day := day_in_words(first):
        told.say(Said.DATE_OF_HEADING)
        at, zone = whole_day(day, told)
        body = rest.strip("\n") or words
    else:
        changed = bag.modified(name)
        if changed is None:
            return Problematic(bag.place(name), Why.NO_DATE)
        told.say(Said.DATE_OF_FILE)
        try:
            at, zone = placed(from_seconds(changed), "", told)
        except NoMoment as error:
            return Problematic(bag.place(name), Why.BAD_DATE, str(error))
    if day_in_name(path) is None and path.stem and not bag.single:
        title = path.stem
    return Item(
        bag.place(name),
        at,
        zone,
        body,
        title,
        all_day=day is not None and hour is None,
        extra={"file": name},
    )


FORMATS = [Format("text", "text", sniff, read)]
