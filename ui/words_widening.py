"""Why a suggestion is not told on by the sentence before it or after it."""

from core.widening import Bar, Toward
from ui.words_base import QT_TRANSLATE_NOOP, Translate, english, look_up

_BEFORE: dict[Bar, str] = {
    Bar.NOTHING: QT_TRANSLATE_NOOP("Words", "The entry begins here."),
    Bar.LONG: QT_TRANSLATE_NOOP("Words", "With the sentence before, it is more than one post."),
    Bar.PRIVATE: QT_TRANSLATE_NOOP("Words", "The sentence before is private."),
    Bar.TOGETHER: QT_TRANSLATE_NOOP(
        "Words", "With the sentence before, it would tell something private."
    ),
    Bar.PUSHES: QT_TRANSLATE_NOOP("Words", "The sentence before reads like selling."),
    Bar.OTHERS: QT_TRANSLATE_NOOP("Words", "Somebody else's words stand before it."),
    Bar.LIST: QT_TRANSLATE_NOOP("Words", "There is a list here."),
    Bar.CODE: QT_TRANSLATE_NOOP("Words", "Code stands before it."),
    Bar.TABLE: QT_TRANSLATE_NOOP("Words", "A table stands before it."),
    Bar.HEADING: QT_TRANSLATE_NOOP("Words", "A heading stands before it."),
    Bar.SCRAP: QT_TRANSLATE_NOOP("Words", "What stands before it is no plain sentence."),
    Bar.PAST: QT_TRANSLATE_NOOP("Words", "The sentence before was only right on its day."),
    Bar.FAR: QT_TRANSLATE_NOOP(
        "Words", "The entry is so long that what stands before is not read."
    ),
    Bar.CHANGED: QT_TRANSLATE_NOOP("Words", "The entry has changed since."),
    Bar.CLOSED: QT_TRANSLATE_NOOP("Words", "This would not be suggested any more."),
}
_AFTER: dict[Bar, str] = {
    Bar.NOTHING: QT_TRANSLATE_NOOP("Words", "The entry ends here."),
    Bar.LONG: QT_TRANSLATE_NOOP("Words", "With the sentence after, it is more than one post."),
    Bar.PRIVATE: QT_TRANSLATE_NOOP("Words", "The sentence after is private."),
    Bar.TOGETHER: QT_TRANSLATE_NOOP(
        "Words", "With the sentence after, it would tell something private."
    ),
    Bar.PUSHES: QT_TRANSLATE_NOOP("Words", "The sentence after reads like selling."),
    Bar.OTHERS: QT_TRANSLATE_NOOP("Words", "Somebody else's words come after it."),
    Bar.LIST: QT_TRANSLATE_NOOP("Words", "There is a list here."),
    Bar.CODE: QT_TRANSLATE_NOOP("Words", "Code comes after it."),
    Bar.TABLE: QT_TRANSLATE_NOOP("Words", "A table comes after it."),
    Bar.HEADING: QT_TRANSLATE_NOOP("Words", "A heading comes after it."),
    Bar.SCRAP: QT_TRANSLATE_NOOP("Words", "What comes after it is no plain sentence."),
    Bar.PAST: QT_TRANSLATE_NOOP("Words", "The sentence after was only right on its day."),
    Bar.FAR: QT_TRANSLATE_NOOP("Words", "The entry is so long that what comes after is not read."),
    Bar.CHANGED: QT_TRANSLATE_NOOP("Words", "The entry has changed since."),
    Bar.CLOSED: QT_TRANSLATE_NOOP("Words", "This would not be suggested any more."),
}
WHY_NOT = {Toward.BEFORE: _BEFORE, Toward.AFTER: _AFTER}


def why_not(side: Toward, bar: Bar, translate: Translate = english) -> str:
    """What is the case, where a sentence is not put in."""
    return look_up(WHY_NOT[side], bar, translate)
