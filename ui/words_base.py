"""How words are marked for translation and looked up, without Qt."""

from collections.abc import Callable, Mapping
from typing import TypeVar

Translate = Callable[[str, str], str]
"""(context, English text) -> the text in the person's language."""

CONTEXT = "Words"
Key = TypeVar("Key")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - lupdate reads the call
    """Marks a literal for pyside6-lupdate; it is looked up when it is shown."""
    return text


def english(context: str, text: str) -> str:  # noqa: ARG001 - the shape of Translate
    """The words as they stand here."""
    return text


def look_up(table: Mapping[Key, str], key: Key, translate: Translate, default: str = "") -> str:
    """The words for `key`; for a key without words `default`, or else the code itself."""
    found = table.get(key, default)
    return translate(CONTEXT, found) if found else str(key)
