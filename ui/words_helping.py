"""What would bring a week back, in words that say no more than was tried out."""

from core.helping import Help
from core.model import Kind
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english

POSTS: dict[tuple[Kind, int], str] = {
    (Kind.STORY, 1): QT_TRANSLATE_NOOP("Words", "A story"),
    (Kind.STORY, 2): QT_TRANSLATE_NOOP("Words", "Two stories"),
    (Kind.STORY, 3): QT_TRANSLATE_NOOP("Words", "Three stories"),
    (Kind.CONVERSATION, 1): QT_TRANSLATE_NOOP("Words", "A word with your readers"),
    (Kind.CONVERSATION, 2): QT_TRANSLATE_NOOP("Words", "Two words with your readers"),
    (Kind.CONVERSATION, 3): QT_TRANSLATE_NOOP("Words", "Three words with your readers"),
    (Kind.USEFUL, 1): QT_TRANSLATE_NOOP("Words", "Something useful"),
    (Kind.USEFUL, 2): QT_TRANSLATE_NOOP("Words", "Two useful things"),
    (Kind.USEFUL, 3): QT_TRANSLATE_NOOP("Words", "Three useful things"),
}

# {0} is one of the above, {1} a weekday.
ENOUGH = QT_TRANSLATE_NOOP("Words", "{0} would bring the week back.")
ENOUGH_FROM = QT_TRANSLATE_NOOP("Words", "{0} from {1}'s entry would bring the week back.")
ENOUGH_FOUND = QT_TRANSLATE_NOOP(
    "Words", "{0} would bring the week back. Look at what your journal has."
)
ENOUGH_SHELF = QT_TRANSLATE_NOOP(
    "Words", "{0} would bring the week back. Look at the links on your shelf."
)
BEGIN = QT_TRANSLATE_NOOP("Words", "{0} would be a beginning.")
BEGIN_FROM = QT_TRANSLATE_NOOP("Words", "{0} from {1}'s entry would be a beginning.")
BEGIN_FOUND = QT_TRANSLATE_NOOP("Words", "{0} would be a beginning. Look at what your journal has.")
BEGIN_SHELF = QT_TRANSLATE_NOOP(
    "Words", "{0} would be a beginning. Look at the links on your shelf."
)


def helping(
    wanted: Help, found: int, weekday: str, translate: Translate = english, *, shelf: bool = False
) -> str:
    """`found` suggestions fit; `weekday` names the entry that is enough by itself, or is empty; with
    `shelf` there are links to pass on.
    """
    if shelf:
        said = ENOUGH_SHELF if wanted.enough else BEGIN_SHELF
    elif weekday:
        said = ENOUGH_FROM if wanted.enough else BEGIN_FROM
    elif found:
        said = ENOUGH_FOUND if wanted.enough else BEGIN_FOUND
    else:
        said = ENOUGH if wanted.enough else BEGIN
    posts = translate(CONTEXT, POSTS[wanted.kind, wanted.posts])
    return translate(CONTEXT, said).format(posts, weekday)
