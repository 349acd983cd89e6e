"""Words for the people register: how somebody may appear in posts. {0} is the name."""

from core.register import Naming
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up

NAMINGS: dict[Naming, str] = {
    Naming.NAME: QT_TRANSLATE_NOOP("Words", "By name"),
    Naming.ROLE: QT_TRANSLATE_NOOP("Words", "In other words"),
    Naming.NEVER: QT_TRANSLATE_NOOP("Words", "Never"),
    Naming.PUBLIC: QT_TRANSLATE_NOOP("Words", "By name, a public person"),
    Naming.NOBODY: QT_TRANSLATE_NOOP("Words", "Not a person"),
    Naming.UNSAID: QT_TRANSLATE_NOOP("Words", "Ask me each time"),
}

ANSWERS: dict[Naming, str] = {
    Naming.NAME: QT_TRANSLATE_NOOP("Words", "“{0}” may be named"),
    Naming.ROLE: QT_TRANSLATE_NOOP("Words", "Say “{1}” for {0}"),
    Naming.NEVER: QT_TRANSLATE_NOOP("Words", "Nothing about {0}, ever"),
    Naming.PUBLIC: QT_TRANSLATE_NOOP("Words", "{0} is a public person"),
    Naming.NOBODY: QT_TRANSLATE_NOOP("Words", "“{0}” is not a person"),
}

KEPT: dict[Naming, str] = {
    Naming.NAME: QT_TRANSLATE_NOOP("Words", "{0} may be named in posts."),
    Naming.ROLE: QT_TRANSLATE_NOOP("Words", "In suggestions, {0} is “{1}”."),
    Naming.NEVER: QT_TRANSLATE_NOOP("Words", "No sentence with {0} will be suggested."),
    Naming.PUBLIC: QT_TRANSLATE_NOOP("Words", "{0} may be named, as a public person."),
    Naming.NOBODY: QT_TRANSLATE_NOOP("Words", "“{0}” is no longer taken for a name."),
    Naming.UNSAID: QT_TRANSLATE_NOOP("Words", "{0} will be pointed out, and not asked about."),
}


def naming(which: Naming, translate: Translate = english) -> str:
    """A way to appear, as one item of a list."""
    return look_up(NAMINGS, which, translate)


def answer(which: Naming, name: str, role: str, translate: Translate = english) -> str:
    """What a person can say of this name."""
    return translate(CONTEXT, ANSWERS[which]).format(name, role)


def kept(which: Naming, name: str, role: str, translate: Translate = english) -> str:
    """What was said of this name, told back."""
    return translate(CONTEXT, KEPT[which]).format(name, role)
