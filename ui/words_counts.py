"""How many there are, in words that fit the number."""

from collections.abc import Callable

from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english

_ENTRIES = (QT_TRANSLATE_NOOP("Words", "1 entry"), QT_TRANSLATE_NOOP("Words", "{0} entries"))
_POSTS = (QT_TRANSLATE_NOOP("Words", "1 post"), QT_TRANSLATE_NOOP("Words", "{0} posts"))
_LINKS = (QT_TRANSLATE_NOOP("Words", "1 link"), QT_TRANSLATE_NOOP("Words", "{0} links"))
_FILES = (
    QT_TRANSLATE_NOOP("Words", "1 photo or file"),
    QT_TRANSLATE_NOOP("Words", "{0} photos and files"),
)
_BOTH = QT_TRANSLATE_NOOP("Words", "{0} and {1}")

Number = Callable[[int], str]


def entries(count: int, translate: Translate = english, number: Number = str) -> str:
    """`1 entry`, `7 entries`; `number` writes the figure."""
    return _say(_ENTRIES, count, translate, number)


def posts(count: int, translate: Translate = english, number: Number = str) -> str:
    return _say(_POSTS, count, translate, number)


def links(count: int, translate: Translate = english, number: Number = str) -> str:
    return _say(_LINKS, count, translate, number)


def files(count: int, translate: Translate = english, number: Number = str) -> str:
    return _say(_FILES, count, translate, number)


def everything(
    of_entries: int, of_posts: int, of_files: int, translate: Translate = english
) -> str:
    """All three, for what was written out."""
    return ", ".join(
        (entries(of_entries, translate), posts(of_posts, translate), files(of_files, translate))
    )


def both(of: tuple[int, int], translate: Translate = english, number: Number = str) -> str:
    """Entries and posts; only entries, or only posts, where there are none of the others."""
    said = [entries(of[0], translate, number), posts(of[1], translate, number)]
    there = [words for words, count in zip(said, of, strict=True) if count]
    if len(there) == 1:
        return there[0]
    return translate(CONTEXT, _BOTH).format(*said)


def _say(words: tuple[str, str], count: int, translate: Translate, number: Number) -> str:
    return translate(CONTEXT, words[count != 1]).format(number(count))
