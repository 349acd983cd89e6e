"""Words that are ours: questions to readers, chosen by topic, and phrases for days.

A question claims nothing, is about what the sentences above it are mainly about, and is one that
a reader could answer from their own life. None is better than one about a word in passing. The
choice is a function of the entry and its words.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from zlib import crc32

from core.language import wordlists

_WEIGHTS = {"~": 0.5, "+": 1.6, "=": 0.0}
_CLEAR = 2.0  # so much of a topic, and a text of few sentences is about it
_EACH = 0.7  # and so much a sentence, if there are more
_MOST = 3.0  # a sentence says no more of a topic than this
_FIRST = 1.25  # what is said first says more of what it is about
_NEXT = 0.8  # a topic of so much of the main one is as good
_TOPICS = 2  # and if there are more of those, none is the main one
_NAMED = 0.5  # of a word in a name: "the Banana Pancake Trail", "the train to Reading"
_NOUNS_TALL = ("de",)  # where capitals tell no names
_LONGEST = 4  # words that stand together in the list of a topic
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n+")
_SIMILE = re.compile(
    r"\b(?:like|as) (?:an?|the|some|somebody|something)\b[^.,;!?]{0,40}|\b(?:no|without) \w+|"
    r"\b(?:tea|baking) (?:trays?|sheets?|towels?)\b",
    re.IGNORECASE,  # what is not there is not what it is about; nor what a thing is only called by
)


@dataclass(frozen=True, slots=True)
class _Topics:
    """The topics of a language."""

    weights: dict[str, dict[str, float]]
    """Words -> topic -> weight."""
    begins: frozenset[str]
    """Words that others may stand behind, so that they are one."""
    names: frozenset[str]
    asks: dict[str, tuple[str, ...]]
    """Topic -> questions."""
    sore: re.Pattern[str]
    """What must be nowhere in a text that we ask something about."""


@cache
def _topics(tongue: str) -> _Topics:
    """`~` marks a word that says little alone, `+` one that is enough, `=` what only looks like one.

    `_` is a space, a capital tells a name.
    """
    frames = wordlists.data("frames").get(tongue, {})
    topics = frames.get("topics", {})
    weights: dict[str, dict[str, float]] = {}
    names: set[str] = set()
    for name, topic in topics.items():
        for entry in topic["words"].split():
            word = entry.rstrip("~+=").lower()
            weights.setdefault(word, {})[name] = _WEIGHTS.get(entry[-1], 1.0)
            if entry[0].isupper():
                names.add(word)
    begins = frozenset(word.split("_")[0] for word in weights if "_" in word)
    asks = {name: tuple(topic["ask"]) for name, topic in topics.items()}
    sore = [re.escape(word.replace("_", " ")) for word in frames.get("sore", "").split()]
    never = re.compile(rf"\b(?:{'|'.join(sore)})\b" if sore else r"(?!)", re.IGNORECASE)
    return _Topics(weights, begins, frozenset(names), asks, never)


def topics(text: str, tongue: str = "en") -> list[str]:
    """What a text is mainly about, the most of it first; nothing if it is about many things.

    That is what most sentences speak of, by words that are sure of it; a word in passing is not.
    Nothing either where it speaks of what hurts: no question of ours is right there.
    """
    said = [s for s in _SENTENCE.split(_SIMILE.sub(" ", text)) if _WORD.search(s)]
    sums: dict[str, float] = {}
    sure: set[str] = set()
    for number, sentence in enumerate(said):
        found: dict[str, float] = {}
        for name, weight in _words(sentence, tongue):
            found[name] = found.get(name, 0.0) + weight
            if weight >= 1.0:
                sure.add(name)
        for name, weight in found.items():
            place = _FIRST if number == 0 else 1.0
            sums[name] = sums.get(name, 0.0) + min(_MOST, weight) * place
    enough = max(_CLEAR, _EACH * len(said))
    clear = sorted((n for n in sums if n in sure and sums[n] >= enough), key=lambda n: -sums[n])
    main = [name for name in clear if sums[name] >= _NEXT * max(sums.values())]
    return main if len(main) <= _TOPICS and not (main and _topics(tongue).sore.search(text)) else []


@lru_cache(maxsize=256)
def _words(sentence: str, tongue: str) -> tuple[tuple[str, float], ...]:
    """Each word of a topic once, with its weight: looked up once for all passages it stands in."""
    return tuple(_found(sentence, tongue))


def _found(sentence: str, tongue: str) -> Iterator[tuple[str, float]]:
    """The same in the order of the sentence, half of the weight where the word stands in a name.

    What stands together comes before what stands alone.
    """
    topics = _topics(tongue)
    words = [(found.group().lower(), found.start()) for found in _WORD.finditer(sentence)]
    tall = tongue not in _NOUNS_TALL
    seen: set[tuple[str, str]] = set()
    place = 0
    while place < len(words):
        first, at = words[place]
        longest = min(_LONGEST, len(words) - place) if first in topics.begins else 1
        for size in range(longest, 0, -1):
            word = "_".join(word for word, _ in words[place : place + size]) if size > 1 else first
            known = word if word in topics.weights else word.rstrip("s")
            if known in topics.weights:
                named = tall and place > 0 and size == 1 and sentence[at].isupper()
                for name, weight in topics.weights[known].items():
                    if (known, name) not in seen:
                        yield name, weight * (_NAMED if named and known not in topics.names else 1)
                    seen.add((known, name))
                break
        place += size


def question(entry_id: str, text: str, tongue: str = "en", used: Collection[str] = ()) -> str:
    """A question to readers about what `text` is mainly about, not one of `used`; "" if none fits.

    One that takes up a word of it first. The same entry and text always get the same question.
    """
    by_topic = _topics(tongue).asks
    for name in topics(text, tongue):
        for asks in _fitting(by_topic[name], text):
            if fitting := [ask for ask in asks if ask not in used]:
                place = crc32(f"{entry_id}\0{text}".encode("utf-8", "replace"))
                return fitting[place % len(fitting)]
    return ""


def _fitting(asks: Iterable[str], text: str) -> tuple[list[str], list[str]]:
    """The questions that `text` gives occasion to, and those that need none.

    "oven,bread|..." is one that needs one of its words.
    """
    lower = text.lower()
    near: list[str] = []
    others: list[str] = []
    for ask in asks:
        occasion, bar, words = ask.rpartition("|")
        if not bar:
            others.append(words)
        elif any(_occasion(word).search(lower) for word in occasion.split(",")):
            near.append(words)
    return near, others


@cache
def _occasion(word: str) -> re.Pattern[str]:
    """A word of an occasion with its endings; `*` is the rest of it."""
    if word.endswith("*"):
        return re.compile(rf"\b{word[:-1]}")
    doubled = f"{word[-1]}?" if word[-1] in "bdgklmnprt" else ""
    return re.compile(rf"\b{word}(?:{doubled}(?:ed|ing|er|ers)|d|s|['’]s)?\b")


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
