"""Word lists of resources/language, read once when first needed."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "language"


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `<name>.txt`: white space between them; `_` is a space; `#` opens a comment."""
    return frozenset(word.replace("_", " ") for word in _plain(name).split())


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The `[section]`s of `<name>.txt`, each with its entries in order; entries as in `words`."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in _plain(name).splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[] \t"), [])
        else:
            section += (word.replace("_", " ") for word in line.split())
    return {title: tuple(entries) for title, entries in found.items()}


@cache
def section(name: str, title: str) -> frozenset[str]:
    """One section as a set."""
    return frozenset(sections(name)[title])


@cache
def data(name: str) -> Any:
    """What `<name>.json` holds."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


@cache
def pattern(name: str, title: str) -> re.Pattern[str]:
    """Any entry of a section as whole words; in an entry `*` stands for the rest of a word."""
    entries = sorted(sections(name)[title], key=len, reverse=True)
    either = "|".join(
        re.escape(entry).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("'", "['’]")
        for entry in entries
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _plain(name: str) -> str:
    return re.sub(r"#.*", "", (FOLDER / f"{name}.txt").read_text("utf-8"))
