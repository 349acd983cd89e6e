r"""Turns of phrase as resources/language has them: regular expressions, and lists that stand in them.

A turn is a line, and an indented line goes on with it; `<event>` in it is any word of the list of that
name (its words between white space, `_` a space in them), `<kin>` whoever people.txt has as kin or by a
role. A turn begins and ends with a whole word: `\b` goes without saying before a letter or a group of
words, and behind a letter.
"""

import re
from functools import cache

from core.language.wordlists import FOLDER, either, section

_TITLE = re.compile(r"\[(<?)([a-z ]+)>?(, any case)?\]")
_NAMED = re.compile(r"<([a-z ]+)>")
_BEGINS = re.compile(r"[a-z]|\(\?:[a-z]")
_ENDS = re.compile(r"(?<!\\)[a-z]\Z")
_INDENT = "    "
_ANY_CASE = ", any case"


@cache
def turns(name: str) -> dict[str, tuple[str, ...]]:
    """The `[section]`s of `<name>.txt`, each with its turns in order; `[<title>]` is a list for them."""
    lists = {"kin": [either(section("people", "kin") | section("people", "roles"))]}
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    listed = False
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        title = _TITLE.fullmatch(line)
        if title:
            listed = bool(title.group(1))
            name_of = title.group(2) + (title.group(3) or "")
            entries = (lists if listed else found).setdefault(name_of, [])
        elif listed and not line.startswith("#"):
            entries += (word.replace("_", " ") for word in line.split())
        elif line.startswith(_INDENT):
            entries[-1] += line.removeprefix(_INDENT)
        elif line and not line.startswith("#"):
            entries.append(line)
    return {
        title: tuple(_filled(_bounded(turn), lists) for turn in entries)
        for title, entries in found.items()
    }


@cache
def pattern(name: str, title: str) -> re.Pattern[str]:
    """A section's turns as one pattern; of `[title, any case]` without regard to case."""
    sections = turns(name)
    if title in sections:
        return re.compile("|".join(sections[title]))
    return re.compile("|".join(sections[f"{title}{_ANY_CASE}"]), re.IGNORECASE)


def _bounded(turn: str) -> str:
    begin = r"\b" if _BEGINS.match(turn) else ""
    end = r"\b" if _ENDS.search(turn) else ""
    return f"{begin}{turn}{end}"


def _filled(turn: str, lists: dict[str, list[str]]) -> str:
    """A turn with its lists as alternatives; a list may hold others."""
    return _NAMED.sub(
        lambda named: f"(?:{'|'.join(_filled(one, lists) for one in lists[named.group(1)])})", turn
    )
