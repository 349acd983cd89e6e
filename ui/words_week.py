"""What a week of posts reads like, said kindly and with its numbers."""

from collections.abc import Mapping

from core import patterns
from core.model import Kind, Pattern, Week
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up
from ui.words_names import KINDS

PATTERNS: dict[Pattern, str] = {
    Pattern.GOOD_MIX: QT_TRANSLATE_NOOP("Words", "Good mix"),
    Pattern.SALES_LOOP: QT_TRANSLATE_NOOP("Words", "Sales loop"),
    Pattern.QUOTE_MACHINE: QT_TRANSLATE_NOOP("Words", "Quote machine"),
    Pattern.LINK_FEEDER: QT_TRANSLATE_NOOP("Words", "Link feeder"),
    Pattern.KEYWORD_CHASER: QT_TRANSLATE_NOOP("Words", "Keyword chaser"),
    Pattern.BROADCASTER: QT_TRANSLATE_NOOP("Words", "Broadcaster"),
    Pattern.ECHO: QT_TRANSLATE_NOOP("Words", "Echo"),
    Pattern.QUIET_WEEK: QT_TRANSLATE_NOOP("Words", "Quiet week"),
}

# {0} is the number of posts of the week, {1} the number of those that show the pattern.
SENTENCES: dict[Pattern, str] = {
    Pattern.GOOD_MIX: QT_TRANSLATE_NOOP(
        "Words", "Stories and conversation led the week: {1} of {0}. A good mix."
    ),
    Pattern.SALES_LOOP: QT_TRANSLATE_NOOP(
        "Words",
        "Offers led the week: {1} of {0}. A story or a question would bring the people back.",
    ),
    Pattern.QUOTE_MACHINE: QT_TRANSLATE_NOOP(
        "Words",
        "Other people's words led the week: {1} of {0}. A line about your own day would go well with them.",
    ),
    Pattern.LINK_FEEDER: QT_TRANSLATE_NOOP(
        "Words",
        "Links went out with {1} of {0} posts. One without a link, about your own day, would be a change.",
    ),
    Pattern.KEYWORD_CHASER: QT_TRANSLATE_NOOP(
        "Words",
        "Hashtags or search words filled {1} of {0} posts. Plain sentences sound more like you.",
    ),
    Pattern.BROADCASTER: QT_TRANSLATE_NOOP(
        "Words",
        "{0} posts, and no talk with anybody yet. One question to the readers would open the door.",
    ),
    Pattern.ECHO: QT_TRANSLATE_NOOP(
        "Words",
        "The same words came again in {1} of {0} posts. Another moment from the journal could take a turn.",
    ),
    Pattern.QUIET_WEEK: QT_TRANSLATE_NOOP(
        "Words",
        "A quiet week, and that is fine. Tell something when you feel like it.",
    ),
}

# The same patterns when they are nearly, but not quite, so.
NEARLY: dict[Pattern, str] = {
    Pattern.GOOD_MIX: QT_TRANSLATE_NOOP(
        "Words",
        "Stories and conversation were {1} of {0}, among many other things.",
    ),
    Pattern.SALES_LOOP: QT_TRANSLATE_NOOP(
        "Words",
        "Offers were {1} of {0} posts, more than you meant. Another story or question would give "
        "them company.",
    ),
    Pattern.BROADCASTER: QT_TRANSLATE_NOOP(
        "Words",
        "{0} posts, and little talk with people. One question to the readers would open the door.",
    ),
}

# A second pattern beside the first, in fewer words.
ALSO: dict[Pattern, str] = {
    Pattern.SALES_LOOP: QT_TRANSLATE_NOOP("Words", "Offers led it too: {1} of {0}."),
    Pattern.QUOTE_MACHINE: QT_TRANSLATE_NOOP("Words", "Other people's words led it too: {1} of {0}."),
    Pattern.LINK_FEEDER: QT_TRANSLATE_NOOP("Words", "And {1} of {0} posts carried a link."),
    Pattern.KEYWORD_CHASER: QT_TRANSLATE_NOOP("Words", "And hashtags or search words filled {1} of {0} posts."),
    Pattern.BROADCASTER: QT_TRANSLATE_NOOP("Words", "And none of the {0} posts talked with anybody."),
    Pattern.ECHO: QT_TRANSLATE_NOOP("Words", "And the same words came again in {1} of {0} posts."),
}  # fmt: skip

# Half of the week or more was one's own, but not every share lies in its band.
LED = QT_TRANSLATE_NOOP(
    "Words", "{1} of {0} posts were stories or conversation. People heard from you."
)

POSTS = {
    0: QT_TRANSLATE_NOOP("Words", "No posts"),
    1: QT_TRANSLATE_NOOP("Words", "1 post"),
    2: QT_TRANSLATE_NOOP("Words", "{0} posts"),
}


def pattern_name(pattern: Pattern, translate: Translate = english) -> str:
    return look_up(PATTERNS, pattern, translate)


def pattern(week: Week, translate: Translate = english) -> str:
    """What the week reads like in one sentence or two, and what would help."""
    found = week.pattern
    table = NEARLY if found in NEARLY and not _fully(week) else SENTENCES
    said = look_up(table, found, translate)
    if found is Pattern.GOOD_MIX and table is SENTENCES and not in_balance(week):
        said = translate(CONTEXT, LED)
    return said.format(week.posts, _shown(week))


def second(found: Pattern, shown: int, posts: int, translate: Translate = english) -> str:
    """What else the week reads like; `shown` posts of `posts` show it."""
    return look_up(ALSO, found, translate).format(posts, shown)


def in_balance(week: Week) -> bool:
    """Whether every share lies in its band, and nothing else is the matter."""
    return week.pattern is Pattern.GOOD_MIX and patterns.is_good(week.counts, week.targets)


def counts(of_week: Mapping[Kind, int], translate: Translate = english) -> str:
    """`Story 3, Useful 1`: the kinds that were told, in their fixed order."""
    told = [
        f"{look_up(_KIND_NAMES, kind, translate)} {of_week[kind]}"
        for kind in Kind
        if of_week.get(kind)
    ]
    return ", ".join(told) or posts(0, translate)


def posts(count: int, translate: Translate = english) -> str:
    """`No posts`, `1 post`, `7 posts`."""
    return translate(CONTEXT, POSTS[min(count, 2)]).format(count)


_KIND_NAMES = {kind: name for kind, (name, _) in KINDS.items()}


def _fully(week: Week) -> bool:
    counts, own = week.counts, week.counts[Kind.STORY] + week.counts[Kind.CONVERSATION]
    if week.pattern is Pattern.SALES_LOOP:
        return counts[Kind.SALES] == max(counts.values())
    if week.pattern is Pattern.BROADCASTER:
        return not counts[Kind.CONVERSATION]
    return 2 * own >= week.posts


def _shown(week: Week) -> int:
    if week.pattern is Pattern.GOOD_MIX:
        return week.counts[Kind.STORY] + week.counts[Kind.CONVERSATION]
    return len(week.because)
