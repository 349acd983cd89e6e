"""Where the presets come from; none of them is the truth."""

from ui.words_base import QT_TRANSLATE_NOOP, Translate, english, look_up

SOURCES: dict[str, str] = {
    "human first": QT_TRANSLATE_NOOP("Words", "Rapport's own: stories and conversation lead, and one post in ten sells."),
    "thirds": QT_TRANSLATE_NOOP("Words", "A third promotes, a third passes on what others think, a third is personal. As told at blog.hootsuite.com."),
    "5-3-2": QT_TRANSLATE_NOOP("Words", "Of ten: five from others, three of your own that sell nothing, two personal. TA McCann of Gist."),
    "4-1-1": QT_TRANSLATE_NOOP("Words", "Of six: four pieces by others, one passed on, one that sells. Andrew Davis, made known by Joe Pulizzi."),
    "80/20": QT_TRANSLATE_NOOP("Words", "Four fifths inform, teach or entertain, one fifth sells. As told at professionalusesofsocialmedia.wordpress.com."),
    "own": QT_TRANSLATE_NOOP("Words", "Your own."),
}  # fmt: skip


def targets_source(name: str, translate: Translate = english) -> str:
    """Where the preset comes from."""
    return look_up(SOURCES, name, translate)
