"""The words for what the core speaks of in codes; the tables beside it are read by lupdate."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from core.model import Angle, DeliveryState, Finding, Kind, Note, PostState, Private, Reason
from core.text import first_words
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up
from ui.words_names import ANGLES, DELIVERY_STATES, IS_IT, KINDS, POST_STATES
from ui.words_private import PRIVATE
from ui.words_why import KIND_REASONS, LACKS, MORE_OFTEN, REASONS, TWO_OFTEN, WORDING

if TYPE_CHECKING:
    from ui.words_helping import helping
    from ui.words_looks import (
        answer_hours,
        answer_kinds,
        answer_networks,
        answer_parts,
        answer_talk,
        question,
    )
    from ui.words_problems import sentence
    from ui.words_settings import (
        choice,
        group,
        help_for,
        label_for,
        network_note,
        second_limit,
        section,
    )
    from ui.words_targets import targets_source
    from ui.words_week import counts, in_balance, pattern, pattern_name, posts, second

__all__ = [
    "angle",
    "answer_hours",
    "answer_kinds",
    "answer_networks",
    "answer_parts",
    "answer_talk",
    "caution",
    "choice",
    "counts",
    "day",
    "delivery_state",
    "english",
    "group",
    "help_for",
    "helping",
    "in_balance",
    "kind",
    "kind_help",
    "kind_reason",
    "label_for",
    "network_note",
    "note",
    "often",
    "pattern",
    "pattern_name",
    "post_state",
    "posts",
    "private",
    "question",
    "reason",
    "second",
    "second_limit",
    "section",
    "sentence",
    "targets_source",
]

_ELSEWHERE = {
    "helping": ("helping",),
    "looks": (
        "answer_hours",
        "answer_kinds",
        "answer_networks",
        "answer_parts",
        "answer_talk",
        "question",
    ),
    "problems": ("sentence",),
    "settings": (
        "choice",
        "group",
        "help_for",
        "label_for",
        "network_note",
        "second_limit",
        "section",
    ),
    "targets": ("targets_source",),
    "week": ("counts", "in_balance", "pattern", "pattern_name", "posts", "second"),
}
"""What of these words lies in which module: loaded when it is asked for, and no other is."""
_SHOWN = 40  # characters at most of the words that a finding is about
MONTHS = (
    QT_TRANSLATE_NOOP("Words", "January"),
    QT_TRANSLATE_NOOP("Words", "February"),
    QT_TRANSLATE_NOOP("Words", "March"),
    QT_TRANSLATE_NOOP("Words", "April"),
    QT_TRANSLATE_NOOP("Words", "May"),
    QT_TRANSLATE_NOOP("Words", "June"),
    QT_TRANSLATE_NOOP("Words", "July"),
    QT_TRANSLATE_NOOP("Words", "August"),
    QT_TRANSLATE_NOOP("Words", "September"),
    QT_TRANSLATE_NOOP("Words", "October"),
    QT_TRANSLATE_NOOP("Words", "November"),
    QT_TRANSLATE_NOOP("Words", "December"),
)
DAY = QT_TRANSLATE_NOOP("Words", "{0} {1} {2}")


def kind(which: Kind, translate: Translate = english) -> str:
    return translate(CONTEXT, KINDS[which][0])


def is_it(which: Kind, translate: Translate = english) -> str:
    """Asks whether a post is of this kind."""
    return look_up(IS_IT, which, translate)


def kind_help(which: Kind, translate: Translate = english) -> str:
    """What belongs to this kind."""
    return translate(CONTEXT, KINDS[which][1])


def kind_reason(code: str, translate: Translate = english) -> str:
    """Why a text reads like its kind: what the place that was found does."""
    return look_up(KIND_REASONS, code, translate)


def angle(which: Angle, translate: Translate = english) -> str:
    return look_up(ANGLES, which, translate)


def post_state(state: PostState, translate: Translate = english) -> str:
    return look_up(POST_STATES, state, translate)


def delivery_state(state: DeliveryState, translate: Translate = english) -> str:
    return look_up(DELIVERY_STATES, state, translate)


def private(type_: Private, translate: Translate = english) -> str:
    """The name of a sort of private thing."""
    return translate(CONTEXT, PRIVATE[type_][0])


def caution(finding: Finding, translate: Translate = english) -> str:
    """Why to look twice at what the guard found."""
    said = translate(CONTEXT, PRIVATE[finding.type][1])
    return said.replace("{0}", first_words(finding.text, _SHOWN))


def note(found: Note, stretch: str, translate: Translate = english) -> str:
    """What a stretch of wording does to a reader."""
    return look_up(WORDING, found.code, translate).replace("{0}", first_words(stretch, _SHOWN))


def often(notes: Sequence[Note], stretches: Sequence[str], translate: Translate = english) -> str:
    """That these words come many times; one sentence for all of them."""
    if len(notes) == 1:
        return note(notes[0], stretches[0], translate)
    said = translate(CONTEXT, TWO_OFTEN if len(notes) == 2 else MORE_OFTEN)
    first, second = (first_words(stretch, _SHOWN) for stretch in stretches[:2])
    return said.format(first, second)


def reason(why: Reason, translate: Translate = english) -> str:
    """Why this suggestion, now."""
    lacks = look_up(LACKS, why.kind, translate) if why.kind else ""
    said = look_up(REASONS, why.code, translate)
    return said.replace("{0}", lacks).replace("{1}", day(why.day, translate))


def day(iso: str, translate: Translate = english) -> str:
    """`17 November 2025`; what is no ISO day stays as it is."""
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = translate(CONTEXT, MONTHS[when.month - 1])
    return translate(CONTEXT, DAY).format(when.day, month, when.year)


def __getattr__(name: str) -> Any:
    for module, names in _ELSEWHERE.items():
        if name in names:
            globals()[name] = found = getattr(import_module(f"ui.words_{module}"), name)
            return found
    raise AttributeError(name)
