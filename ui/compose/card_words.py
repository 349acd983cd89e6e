"""The words of the board: its columns, what each is for, what a card says of itself."""

from core import networks
from core.board import Card, Column
from core.clock import local
from core.model import Delivery, DeliveryState
from core.text import first_words
from ui import words
from ui.dates import say_day, say_time
from ui.plan_for import say_moment
from ui.shell import translate
from ui.words_sending import trouble


def column_name(column: Column) -> str:
    return {
        Column.IDEAS: translate("Board", "Ideas"),
        Column.DRAFTS: translate("Board", "Drafts"),
        Column.PLANNED: translate("Board", "Planned"),
        Column.WAITING: translate("Board", "Waiting"),
        Column.SENT: translate("Board", "Sent"),
        Column.NOT_SENT: translate("Board", "Not sent"),
    }[column]


def nothing(column: Column) -> str:
    """What an empty column is for, and what one does first."""
    return {
        Column.IDEAS: translate(
            "Board", "A half sentence is enough for an idea. Drag a draft here, or press New post."
        ),
        Column.DRAFTS: translate("Board", "What you begin is kept here. Press New post to begin."),
        Column.PLANNED: translate(
            "Board", "Drag a draft here, or press P on it, and choose a day and an hour."
        ),
        Column.WAITING: translate(
            "Board", "What is on its way, or waits for your answer, stands here after Send."
        ),
        Column.SENT: translate("Board", "What you have told people will be here."),
        Column.NOT_SENT: translate("Board", "Nothing went wrong."),
    }[column]


def moment(card: Card) -> str:
    """When it was told, is planned for, or was begun."""
    if card.column is Column.PLANNED:
        return say_moment(local(card.at, card.zone or "UTC"), short=True)
    if card.column is Column.SENT:
        return f"{say_day(card.day, 'd MMM yyyy')}, {say_time(card.at, card.zone)}"
    return say_day(card.day, "d MMM yyyy")


def where(card: Card) -> str:
    """The proper names of its networks."""
    known = networks.names()
    return ", ".join(networks.get(n).title if n in known else n for n in card.networks)


def problem(card: Card) -> str:
    """What is wrong, what is safe and what to do; empty when all is well."""
    if card.overdue:
        return translate("Board", "Its moment is over. It waits for your word; nothing was sent.")
    if not card.problem:
        return ""
    delivery = Delivery(
        "",
        card.id,
        card.network,
        DeliveryState.NOT_SENT,
        "",
        card.at,
        card.at,
        problem=card.problem,
    )
    return trouble(delivery, translate)


def said(card: Card) -> str:
    """Its first words."""
    return first_words(card.text, 200) or translate("Board", "Without words yet")


def aloud(card: Card) -> str:
    """All of the card for a screen reader."""
    parts = (words.kind(card.kind, translate), moment(card), where(card), problem(card))
    return f"{', '.join(filter(None, parts))}: {said(card)}"
