"""RedNotebook: a file of YAML for each month, `YYYY-MM.txt`, in its folder or its backup zip."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from core.exchange.incoming import Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.fields import mood_named, names, words
from core.exchange.readers.moments import NoMoment, whole_day
from core.exchange.readers.txt2tags import to_markdown
from core.exchange.safe import text, yaml_safe
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_MONTH = re.compile(r"(?:^|/)(\d{4})-(\d{2})\.txt$")
_DAY = re.compile(r"^(?:\d{1,2}:|\{\}\s*$)", re.MULTILINE)
_HASHTAG = re.compile(r"(?<![\w&/#＃])[#＃]([^\W\d_][\w\-]*|\d+[^\W\d][\w\-]*)")
_HEX = re.compile(
    r"^(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3}(?=.*\d)|([0-9a-fA-F])\1\1|[0-9a-fA-F]*\d[0-9a-fA-F]*)$"
)
_NO_TAGS = {"include", "define", "ifdef", "ifndef", "endif", "pragma"}
_TAGS = {"tags", "tag"}
_PEOPLE = {"people", "person", "persons"}
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`|\]\([^)\n]*\)|\bhttps?://\S+", re.DOTALL | re.MULTILINE)


def sniff(bag: Bag) -> int:
    months = _months(bag)
    return 90 if any(_DAY.search(text.decoded(bag.head(name))[0]) for name in months[:6]) else 0


def _months(bag: Bag) -> list[str]:
    return sorted((name for name in bag.names if _MONTH.search(name)), key=lambda n: n[-11:])


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in _months(bag):
        try:
            data, encoding = text.decoded(bag.read(name))
            found = yaml_safe.load(data, bag.place(name))
        except Known as problem:
            yield Problematic(problem.detail, _why(problem))
            continue
        if encoding == text.GUESS:
            told.say(Said.OLD_ENCODING, name)
        if not isinstance(found, dict):
            if found is not None:
                yield Problematic(bag.place(name), Why.BROKEN)
            continue
        month = _MONTH.search(name)
        for day, said in sorted(found.items(), key=lambda pair: str(pair[0]).zfill(2)):
            if month:
                yield from _day(month, day, said, f"{bag.place(name)}, {day}", told)


def _why(problem: Known) -> Why:
    large = problem.problem in {Problem.IMPORT_TOO_BIG, Problem.IMPORT_BOMB}
    return Why.TOO_LARGE if large else Why.BROKEN


def _day(
    month: re.Match[str], day: Any, said: Any, where: str, told: Told
) -> Iterator[Item | Problematic]:
    if not isinstance(said, dict):
        yield Problematic(where, Why.BROKEN)
        return
    try:
        at, zone = whole_day(date(int(month[1]), int(month[2]), int(day)), told)
    except (ValueError, TypeError, NoMoment):
        yield Problematic(where, Why.BAD_DATE, f"{month[1]}-{month[2]}-{day}")
        return
    body, files = to_markdown(words(said.get("text")).strip("\n"))
    found = _Categories(said, told)
    body = "\n\n".join(filter(None, (body, *found.sections)))
    if not body.strip() and not found.tags:
        return  # a day that was only opened
    yield Item(
        where,
        at,
        zone,
        body or ", ".join(found.tags),
        tags=(*found.tags, *_hashtags(body)),
        people=tuple(found.people),
        mood=found.mood,
        all_day=True,
        extra=found.extra,
        files=files,
    )


class _Categories:
    """What stands beside the text of a day: tags, people, a mood, and lists of one's own."""

    def __init__(self, said: dict[Any, Any], told: Told) -> None:
        self.tags: list[str] = []
        self.people: tuple[str, ...] = ()
        self.mood: int | None = None
        self.sections: list[str] = []
        self.extra: dict[str, Any] = {}
        for key, entries in said.items():
            name = words(key)
            if name == "text" or not name:
                continue
            lines = names(entries or (), split="\n")
            if not lines:
                self.tags.append(name)
            elif name.lower() in _TAGS:
                self.tags += lines
            elif name.lower() in _PEOPLE:
                self.people = lines
            else:
                self._list(name, lines, entries, told)

    def _list(self, name: str, lines: tuple[str, ...], entries: Any, told: Told) -> None:
        """Its words stay to be read and found below the text; how they stood is kept beside it."""
        if name.lower() == "mood" and self.mood is None:
            self.mood = mood_named(lines[0])
        self.extra.setdefault("categories", {})[name] = entries
        told.lost(name)
        if name.lower() != "mood" or self.mood is None:
            items = "\n".join(f"- {to_markdown(line)[0]}" for line in lines)
            self.sections.append(f"## {name}\n\n{items}")


def _hashtags(body: str) -> tuple[str, ...]:
    """`#tag`, but no colours and nothing of C."""
    found = dict.fromkeys(_HASHTAG.findall(_CODE.sub(" ", body)))
    return tuple(tag for tag in found if not _HEX.match(tag) and tag.lower() not in _NO_TAGS)


FORMATS = [Format("rednotebook", "rednotebook", sniff, read)]
