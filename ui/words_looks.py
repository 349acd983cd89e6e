"""The questions that the ways to look answer, and each answer in words."""

from collections.abc import Mapping, Sequence

from core.looks import Part, Talk
from core.model import Kind
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up
from ui.words_names import KINDS
from ui.words_week import posts

QUESTIONS: dict[str, str] = {
    "weeks": QT_TRANSLATE_NOOP("Words", "What did people get from me?"),
    "networks": QT_TRANSLATE_NOOP("Words", "Who hears what?"),
    "hours": QT_TRANSLATE_NOOP("Words", "When do I tell things?"),
    "kinds": QT_TRANSLATE_NOOP("Words", "What comes and goes over a year?"),
    "stories": QT_TRANSLATE_NOOP("Words", "How much is my own life?"),
    "links": QT_TRANSLATE_NOOP("Words", "How often do I send people elsewhere?"),
    "talk": QT_TRANSLATE_NOOP("Words", "Do I ask, and do I answer?"),
    "journal": QT_TRANSLATE_NOOP("Words", "How much comes from my journal?"),
}

NOTHING = QT_TRANSLATE_NOOP("Words", "Nothing was told in these weeks.")
ANSWERS: dict[str, str] = {
    "networks": QT_TRANSLATE_NOOP("Words", "{0} heard most: {1}. {2} came first there."),
    "one network": QT_TRANSLATE_NOOP("Words", "Everything went to {0}: {1}. {2} came first."),
    "hours": QT_TRANSLATE_NOOP("Words", "Most often on {0}, and around {1}: {2} of {3} posts in that hour."),
    "kinds": QT_TRANSLATE_NOOP("Words", "{0} came first: {1} of {2} posts. The dots are what the targets ask for."),
    "stories": QT_TRANSLATE_NOOP("Words", "{0} of {1} posts were stories: {2} %."),
    "links": QT_TRANSLATE_NOOP("Words", "{0} of {1} posts carried a link: {2} %."),
    "talk": QT_TRANSLATE_NOOP("Words", "Asked something: {0}. Answered, thanked or listened: {1}."),
    "journal": QT_TRANSLATE_NOOP("Words", "{0} of {1} posts were made from an entry: {2} %."),
}  # fmt: skip


def question(view: str, translate: Translate = english) -> str:
    return look_up(QUESTIONS, view, translate)


def answer_networks(
    found: Mapping[str, Mapping[Kind, int]],
    titles: Mapping[str, str],
    translate: Translate = english,
) -> str:
    """`found` has the most used network first."""
    if not found:
        return translate(CONTEXT, NOTHING)
    name, counts = next(iter(found.items()))
    code = "networks" if len(found) > 1 else "one network"
    most = translate(CONTEXT, KINDS[_most(counts)][0])
    heard = posts(sum(counts.values()), translate)
    return look_up(ANSWERS, code, translate).format(titles[name], heard, most)


def answer_hours(
    grid: Sequence[Sequence[int]],
    days: Sequence[str],
    hours: Sequence[str],
    translate: Translate = english,
) -> str:
    """`days` and `hours` are their names."""
    total = sum(map(sum, grid))
    if not total:
        return translate(CONTEXT, NOTHING)
    day = max(range(len(days)), key=lambda n: sum(grid[n]))
    of_hours = [sum(row[n] for row in grid) for n in range(len(hours))]
    hour = max(range(len(hours)), key=lambda n: of_hours[n])
    said = look_up(ANSWERS, "hours", translate)
    return said.format(days[day], hours[hour], of_hours[hour], total)


def answer_kinds(counts: Mapping[Kind, int], translate: Translate = english) -> str:
    total = sum(counts.values())
    if not total:
        return translate(CONTEXT, NOTHING)
    most = _most(counts)
    name = translate(CONTEXT, KINDS[most][0])
    return look_up(ANSWERS, "kinds", translate).format(name, counts[most], total)


def answer_parts(view: str, parts: Sequence[Part], translate: Translate = english) -> str:
    """For stories, links and what came from the journal."""
    part, whole = sum(each.part for each in parts), sum(each.whole for each in parts)
    if not whole:
        return translate(CONTEXT, NOTHING)
    return look_up(ANSWERS, view, translate).format(part, whole, int(part / whole * 100 + 0.5))


def answer_talk(weeks: Sequence[Talk], translate: Translate = english) -> str:
    asked, answered = sum(t.asked for t in weeks), sum(t.answered for t in weeks)
    if not asked + answered:
        return translate(CONTEXT, NOTHING)
    return look_up(ANSWERS, "talk", translate).format(asked, answered)


def _most(counts: Mapping[Kind, int]) -> Kind:
    return max(Kind, key=lambda kind: counts.get(kind, 0))
