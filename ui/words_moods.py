"""The five moods in words."""

from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english

MOODS = {
    1: QT_TRANSLATE_NOOP("Words", "heavy"),
    2: QT_TRANSLATE_NOOP("Words", "low"),
    3: QT_TRANSLATE_NOOP("Words", "even"),
    4: QT_TRANSLATE_NOOP("Words", "good"),
    5: QT_TRANSLATE_NOOP("Words", "bright"),
}


def say_mood(mood: float, translate: Translate = english) -> str:
    """The mood, or the one that a mean is nearest to."""
    return translate(CONTEXT, MOODS[min(max(int(mood + 0.5), 1), 5)])
