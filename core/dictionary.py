"""Spelling: dictionaries of this computer and our own, and the person's own words.

Hunspell does the work (by the library `chunspell`). It is heavy and not for two threads at once, so
one `Speller` belongs to one worker; what it says of a word is remembered. Names of the people
register and words of the own dictionary are always right.
"""

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from core.british import american
from core.clock import Now
from core.store import Store
from core.text import clean

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
_PLACES = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/app/share/hunspell",
    "~/.local/share/hunspell",
    "~/Library/Spelling",
    "/Library/Spelling",
)
_BUNDLED = "en_US"
_SUGGESTED = 6
_LONGEST = 64
_MOST_TRIED = 4_000
_VOWELS = "aeiouy"
_SCRIPTS = regex.compile(
    r"[\p{Latin}\p{Greek}\p{Cyrillic}\p{Armenian}\p{Hebrew}\p{Arabic}\p{Hangul}\p{M}'’]+"
)


class Language(NamedTuple):
    """A dictionary: its code such as en_GB, and the folder of its two files."""

    code: str
    folder: str


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """The dictionaries there are, by code. Looks at folders: for a worker."""
    found = {_BUNDLED: _bundled_folder()}
    for place in _PLACES:
        folder = Path(place).expanduser()
        for words in sorted(folder.glob("*.dic")) if folder.is_dir() else ():
            rules = words.with_suffix(".aff")
            if rules.exists() and not words.stem.startswith("hyph"):
                found[words.stem.replace("-", "_")] = str(folder)
    return tuple(Language(*each) for each in sorted(found.items()) if each[1])


def fitting(codes: Iterable[str], wanted: str) -> str:
    """The code of these for a BCP 47 tag or a locale's name, or empty: en-GB, then any English."""
    wanted = wanted.replace("-", "_")
    codes = list(codes)
    if wanted in codes:
        return wanted
    start = wanted.split("_")[0]
    near = [code for code in codes if code.split("_")[0] == start]
    for usual in ("en_US", f"{start}_{start.upper()}", start):
        if usual in near:
            return usual
    return near[0] if near else ""


def words_of(text: str) -> list[tuple[int, str]]:
    """(start, word) of what can be spelt: no addresses, tags, numbers, file names or CAPITALS."""
    found = []
    for match in _WORD.finditer(text):
        start, end, word = match.start(), match.end(), match[0]
        before, after = text[start - 1 : start], text[end : end + 2]
        glued = (before and before in "@#/\\_.:") or before.isdigit()
        if glued or (after[:1] and (after[0] in "@_/\\" or after[0].isdigit())):
            continue
        if (
            len(after) == 2
            and after[0] in ".:"
            and not after[1].isspace()
            and after[1] not in "\"')”’*_"
        ):
            continue
        if len(word) < 2 or len(word) > _LONGEST or (word.isupper() and len(word) < 6):
            continue
        if any(sign.isupper() for sign in word[1:]) and not word.isupper():
            continue  # a name like iPhone
        if _SCRIPTS.fullmatch(word):
            found.append((start, word))
    return found


class Speller:
    """One dictionary, loaded. For one thread at a time."""

    def __init__(self, language: Language) -> None:
        from hunspell import Hunspell

        self.language = language
        self._hunspell: Any = Hunspell(language.code, hunspell_data_dir=language.folder)

    def knows(self, word: str) -> bool:
        plain = word.replace("’", "'")
        bare = plain.removesuffix("'s").removesuffix("'")
        return any(map(self._right, dict.fromkeys((plain, bare))))

    def _spell(self, word: str) -> bool:
        """A word that the dictionary has no letters for is none that it could call wrong."""
        try:
            return bool(self._hunspell.spell(word))
        except UnicodeEncodeError:
            return True

    def _right(self, word: str) -> bool:
        """Where the dictionary is American, a British spelling is right, too."""
        if self._spell(word):
            return True
        american_only = self.language.code == _BUNDLED
        return american_only and any(map(self._spell, american(word)))

    def suggest(self, word: str) -> list[str]:
        """What may have been meant, likeliest first: words that are one slip away, else two.

        Hunspell's own suggestions are made in one go that lets no other thread run for up to a
        second (measured), so its dictionary is asked about our candidates instead.
        """
        plain = word.replace("’", "'")
        found = [each for each in near(plain) if self._spell(each)]
        if not found:
            found = [each for each in farther(plain) if self._spell(each)]
        if "’" in word:
            found = [each.replace("'", "’") for each in found]
        return found[:_SUGGESTED]


def near(word: str) -> list[str]:
    """What one slip of the fingers makes of a word, likeliest first, each once."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    letters = _letters(word)
    apostrophe = [f"{a}'{b}" for a, b in parts if a and b]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1]
    doubled = [a + b[0] + b for a, b in parts if b]
    single = [a + b[1:] for a, b in parts if b]
    vowels = [a + v + b[1:] for a, b in parts if b and b[0] in _VOWELS for v in _VOWELS]
    others = [a + letter + b[1:] for a, b in parts if b for letter in letters]
    inserted = [a + letter + b for a, b in parts for letter in letters]
    cased = [word.capitalize()] if word.islower() else []
    split = [f"{a} {b}" for a, b in parts if len(a) > 1 and len(b) > 1]
    every = (*cased, *apostrophe, *swapped, *doubled, *vowels, *single, *inserted, *others, *split)
    return [each for each in dict.fromkeys(every) if each != word]


def farther(word: str) -> Iterator[str]:
    """Two slips of the usual sorts: a wrong vowel, a letter doubled or not, two letters swapped."""
    seen = {word}
    for first in _slips(word):
        for second in _slips(first):
            if second not in seen:
                seen.add(second)
                if len(seen) > _MOST_TRIED:
                    return
                yield second


def _slips(word: str) -> Iterator[str]:
    for at, letter in enumerate(word):
        rest = word[at + 1 :]
        yield word[:at] + rest
        yield word[:at] + letter + letter + rest
        if rest:
            yield word[:at] + rest[0] + letter + rest[1:]
        if letter in _VOWELS:
            yield from (word[:at] + vowel + rest for vowel in _VOWELS if vowel != letter)


def _letters(word: str) -> str:
    """The letters that may have been meant: those of its script."""
    if regex.search(r"\p{Cyrillic}", word):
        return "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў"
    if regex.search(r"\p{Greek}", word):
        return "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ"
    return "abcdefghijklmnopqrstuvwxyz'äöüßàâçéèêëîïôùûñáíóúåøæ"


class OwnWords:
    """The words that the person taught; in the journal, so that they are as safe as it is."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def everything(self) -> list[str]:
        return self._store.writing.words()

    def add(self, word: str) -> None:
        self._store.writing.add_word(clean(word).strip(), self._now())

    def remove(self, word: str) -> None:
        self._store.writing.remove_word(word)


def _bundled_folder() -> str:
    """Where the English dictionary lies that comes with the library; empty without it."""
    from importlib.util import find_spec

    if getattr(sys, "frozen", False):
        inside = Path(getattr(sys, "_MEIPASS", "")) / "hunspell" / "dictionaries"
        return str(inside) if inside.is_dir() else ""
    found = find_spec("hunspell")
    if found is None or not found.origin:
        return ""
    return str(Path(found.origin).parent / "dictionaries")
