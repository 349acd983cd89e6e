"""Words that are ours: questions to readers, chosen by topic, and phrases for days.

A question claims nothing, is about the topic of the sentences above it, and is one that a reader
could answer from their own life. The choice is a function of the entry and its words.
"""

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from zlib import crc32

from core.language import wordlists
from core.model import Angle


@cache
def _topics(tongue: str) -> tuple[dict[str, dict[str, float]], dict[str, tuple[str, ...]]]:
    """Word -> topic -> weight, and topic -> questions. `~` marks a word that says little alone."""
    topics = wordlists.data("frames").get(tongue, {}).get("topics", {})
    weights: dict[str, dict[str, float]] = {}
    for name, topic in topics.items():
        for word in topic["words"].split():
            weights.setdefault(word.rstrip("~"), {})[name] = 0.5 if word.endswith("~") else 1.0
    return weights, {name: tuple(topic["ask"]) for name, topic in topics.items()}


def topics(text: str, tongue: str = "en") -> dict[str, float]:
    """The topics that a text touches, first met first, each with how clearly (1: one sure word)."""
    weights, _ = _topics(tongue)
    found: dict[str, float] = {}
    for word in dict.fromkeys(re.findall(r"[^\W\d_]+", text.lower())):
        for name, weight in (weights.get(word) or weights.get(word.rstrip("s"), {})).items():
            found[name] = found.get(name, 0.0) + weight
    return found


def question(
    entry_id: str, text: str, angle: Angle, tongue: str = "en", used: Collection[str] = ()
) -> str:
    """A question to readers about what `text` tells, not one of `used`; "" if none fits.

    Of the surest topic first, then of the next ones, then of the angle. The same
    entry and text always get the same question.
    """
    found = topics(_SIMILE.sub(" ", text), tongue)
    by_topic = _topics(tongue)[1]
    sure = sorted((n for n in found if found[n] >= _CLEAR), key=lambda name: -found[name])
    groups = [_fitting(by_topic[n], text, free=found[n] >= _SURE) for n in sure[:3]]
    groups.append(_of_angle(angle, text, tongue))
    for asks in groups:
        if fitting := [ask for ask in asks if ask not in used]:
            return fitting[crc32(f"{entry_id}\0{text}".encode("utf-8", "replace")) % len(fitting)]
    return ""


def topical(text: str, tongue: str = "en") -> bool:
    """Whether a question about the matter of `text` is likely, rather than one for any text."""
    return any(weight >= _CLEAR for weight in topics(_SIMILE.sub(" ", text), tongue).values())


def _of_angle(angle: Angle, text: str, tongue: str) -> list[str]:
    asks = wordlists.data("frames").get(tongue, {}).get("angles", {}).get(str(angle), ())
    return _fitting(asks, text, free=True)


def _fitting(asks: Iterable[str], text: str, *, free: bool) -> list[str]:
    """The questions that `text` gives occasion to: those that take up a word of it, else any.

    "oven,bread|..." is one that needs one of its words. Not `free`: none but those.
    """
    lower = text.lower()
    near: list[str] = []
    others: list[str] = []
    for ask in asks:
        occasion, bar, words = ask.rpartition("|")
        if bar and not any(re.search(rf"\b{word}", lower) for word in occasion.split(",")):
            continue
        (near if bar or _near(words, lower) else others).append(words)
    return near or (others if free else [])


def _near(ask: str, lower: str) -> bool:
    """Whether a question takes up a word of the text."""
    words = set(re.findall(r"[^\W\d_]{4,}", ask.lower())) - _COMMON
    return any(re.search(rf"\b{word.rstrip('s')}", lower) for word in words)


_CLEAR = 1.5  # so many words of a topic, and its questions that take up one of them fit
_SURE = 2.5  # and so many, any of them
_SIMILE = re.compile(
    r"\b(?:like|as) (?:an?|the|some|somebody|something)\b[^.,;!?]{0,40}|\b(?:no|without) \w+|"
    r"\b(?:tea|baking) (?:trays?|sheets?|towels?)\b|\bstart(?:ed)? to (?:think|feel|wonder|notice|believe|suspect|hear|look|rain|snow)\b",
    re.IGNORECASE,  # what is not there is not what it is about; nor what a thing or a thought is only called by
)
_COMMON = frozenset(
    [
        "what",
        "which",
        "where",
        "when",
        "have",
        "your",
        "still",
        "last",
        "first",
        "that",
        "does",
        "like",
        "there",
        "they",
        "were",
        "would",
        "could",
        "who",
        "more",
        "most",
        "than",
        "just",
        "ever",
        "what",
        "look",
        "need",
        "make",
        "made",
        "keep",
        "time",
        "back",
        "good",
        "best",
        "long",
        "nobody",
        "somebody",
        "because",
        "this",
        "with",
        "from",
    ]
)


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
