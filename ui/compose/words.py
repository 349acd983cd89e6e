"""The words for what a post has beside its text."""

from ui.shell import translate
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP

_VISIBILITIES = {
    "public": QT_TRANSLATE_NOOP("Words", "Everyone sees it"),
    "unlisted": QT_TRANSLATE_NOOP("Words", "Seen, but not listed"),
    "followers": QT_TRANSLATE_NOOP("Words", "Followers see it"),
    "direct": QT_TRANSLATE_NOOP("Words", "Only who is mentioned"),
}
_REPLIES = {
    "everyone": QT_TRANSLATE_NOOP("Words", "Everyone may answer"),
    "followers": QT_TRANSLATE_NOOP("Words", "Followers may answer"),
    "mentioned": QT_TRANSLATE_NOOP("Words", "Who is mentioned may answer"),
    "nobody": QT_TRANSLATE_NOOP("Words", "Nobody may answer"),
}


def visibility_word(code: str) -> str:
    return translate(CONTEXT, _VISIBILITIES[code])


def reply_word(code: str) -> str:
    return translate(CONTEXT, _REPLIES[code])
