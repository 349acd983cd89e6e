"""Words that are ours: questions to readers, chosen by topic, and phrases for days.

A question claims nothing, is about the topic of the sentences above it, and is one that a reader
could answer from their own life. The choice is a function of the entry and its words.
"""

import re
from collections.abc import Collection
from datetime import date
from functools import cache
from zlib import crc32

from core.language import wordlists
from core.model import Angle


@cache
def _topics(tongue: str) -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    topics = wordlists.data("frames").get(tongue, {}).get("topics", {})
    return {
        name: (frozenset(topic["words"].split()), tuple(topic["ask"]))
        for name, topic in topics.items()
    }


def topics(text: str, tongue: str = "en") -> dict[str, int]:
    """The topics that a text touches, each with how many of its words say so."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    counts = {name: len(words & known) for name, (known, _) in _topics(tongue).items()}
    return {name: count for name, count in counts.items() if count}


def question(
    entry_id: str, text: str, angle: Angle, tongue: str = "en", used: Collection[str] = ()
) -> str:
    """A question to readers about what `text` tells, not one of `used`; "" if none fits.

    The same entry and text always get the same question.
    """
    found = topics(text, tongue)
    best = max(found.values(), default=0)
    asks: list[str] = []
    for name, count in found.items():
        if count == best:
            asks += _topics(tongue)[name][1]
    by_angle = wordlists.data("frames").get(tongue, {}).get("angles", {})
    for choice in (asks, by_angle.get(str(angle), ())):
        free = [ask for ask in choice if ask not in used and not _asked(ask, text)]
        if free:
            return str(free[crc32(f"{entry_id}\0{text}".encode("utf-8", "replace")) % len(free)])
    return ""


def _asked(ask: str, text: str) -> bool:
    return ask.casefold() in text.casefold()


def ago(then: date, today: date, tongue: str = "en") -> str:
    """The line that opens an old entry: "A year ago today:"; English where `tongue` has none."""
    years = max(1, round((today - then).days / 365.25))
    exact = (then.month, then.day) == (today.month, today.day)
    name = ("" if exact else "about ") + ("a year ago" if years == 1 else "years ago")
    return str(_dates(tongue)[name]).format(n=years)


def labels(then: date, tongue: str = "en") -> tuple[str, str]:
    """What stands before an old sentence and a new one: ("June 2025:", "Now:")."""
    dates = _dates(tongue)
    month = str(dates["months"]).split()[then.month - 1]
    return str(dates["then"]).format(month=month, year=then.year), str(dates["now"])


def on_day(day: date, today: date) -> str:
    """An English phrase for a day already past: "on Monday" within a week, else "on 3 June"."""
    dates = _dates("en")
    if 0 < (today - day).days < 7:
        return str(dates["on weekday"]).format(
            weekday=str(dates["weekdays"]).split()[day.weekday()]
        )
    return str(dates["on"]).format(day=day.day, month=str(dates["months"]).split()[day.month - 1])


def _dates(tongue: str) -> dict[str, str]:
    frames = wordlists.data("frames")
    dates: dict[str, str] = frames.get(tongue, frames["en"])["dates"]
    return dates
