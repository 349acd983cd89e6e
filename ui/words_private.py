"""Names and sentences for what the guard finds; {0} stands for the words it found."""

from collections.abc import Sequence

from core.model import Private
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english

PRIVATE: dict[Private, tuple[str, str]] = {
    Private.PERSON: (
        QT_TRANSLATE_NOOP("Words", "person"),
        QT_TRANSLATE_NOOP("Words", "“{0}” names a person. Would they be glad to be in it?"),
    ),
    Private.PHONE: (
        QT_TRANSLATE_NOOP("Words", "phone number"),
        QT_TRANSLATE_NOOP("Words", "“{0}” looks like a phone number."),
    ),
    Private.EMAIL: (
        QT_TRANSLATE_NOOP("Words", "e-mail address"),
        QT_TRANSLATE_NOOP("Words", "“{0}” is an e-mail address."),
    ),
    Private.ADDRESS: (
        QT_TRANSLATE_NOOP("Words", "address"),
        QT_TRANSLATE_NOOP("Words", "“{0}” tells where somebody can be found."),
    ),
    Private.URL_SECRET: (
        QT_TRANSLATE_NOOP("Words", "secret in a link"),
        QT_TRANSLATE_NOOP("Words", "The link “{0}” seems to hold a key meant for you alone."),
    ),
    Private.CARD: (
        QT_TRANSLATE_NOOP("Words", "card number"),
        QT_TRANSLATE_NOOP("Words", "“{0}” looks like the number of a bank card."),
    ),
    Private.IBAN: (
        QT_TRANSLATE_NOOP("Words", "bank account"),
        QT_TRANSLATE_NOOP("Words", "“{0}” looks like a bank account."),
    ),
    Private.ID_NUMBER: (
        QT_TRANSLATE_NOOP("Words", "official number"),
        QT_TRANSLATE_NOOP("Words", "“{0}” looks like the number of a document or a person."),
    ),
    Private.HEALTH: (
        QT_TRANSLATE_NOOP("Words", "health"),
        QT_TRANSLATE_NOOP("Words", "“{0}” is about somebody's health."),
    ),
    Private.MONEY: (
        QT_TRANSLATE_NOOP("Words", "money"),
        QT_TRANSLATE_NOOP("Words", "“{0}” tells what somebody earns, owes or has."),
    ),
    Private.CHILD: (
        QT_TRANSLATE_NOOP("Words", "child"),
        QT_TRANSLATE_NOOP("Words", "“{0}” is about a child, who cannot be asked."),
    ),
    Private.WHEREABOUTS: (
        QT_TRANSLATE_NOOP("Words", "whereabouts"),
        QT_TRANSLATE_NOOP("Words", "“{0}” tells where you are, or that nobody is at home."),
    ),
    Private.EMPLOYER: (
        QT_TRANSLATE_NOOP("Words", "work"),
        QT_TRANSLATE_NOOP("Words", "“{0}” is about an employer or people at work."),
    ),
    Private.OTHER: (
        QT_TRANSLATE_NOOP("Words", "somebody's own matter"),
        QT_TRANSLATE_NOOP("Words", "“{0}” may be somebody's own matter."),
    ),
}

_PEOPLE = QT_TRANSLATE_NOOP("Words", "{0} and {1} name people. Would they be glad to be in it?")


def people(names: Sequence[str], translate: Translate = english) -> str:
    """Why to look twice at several names."""
    *others, last = (f"“{name}”" for name in names)
    return translate(CONTEXT, _PEOPLE).format(", ".join(others), last)
