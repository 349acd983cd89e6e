"""Names: of kinds, angles, and of where a post is on its way."""

from core.model import Angle, DeliveryState, Kind, PostState
from ui.words_base import QT_TRANSLATE_NOOP

IS_IT: dict[Kind, str] = {
    Kind.STORY: QT_TRANSLATE_NOOP("Words", "Is this a story of your own?"),
    Kind.CONVERSATION: QT_TRANSLATE_NOOP("Words", "Is this conversation?"),
    Kind.USEFUL: QT_TRANSLATE_NOOP("Words", "Is this something useful?"),
    Kind.NEWS: QT_TRANSLATE_NOOP("Words", "Is this news?"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Words", "Is this a quote?"),
    Kind.SALES: QT_TRANSLATE_NOOP("Words", "Is this selling something?"),
}

KINDS: dict[Kind, tuple[str, str]] = {
    Kind.STORY: (
        QT_TRANSLATE_NOOP("Words", "Story"),
        QT_TRANSLATE_NOOP("Words", "Your own life and work, told as it happened"),
    ),
    Kind.CONVERSATION: (
        QT_TRANSLATE_NOOP("Words", "Conversation"),
        QT_TRANSLATE_NOOP("Words", "A question you want answered, a reply, thanks, listening"),
    ),
    Kind.USEFUL: (
        QT_TRANSLATE_NOOP("Words", "Useful"),
        QT_TRANSLATE_NOOP("Words", "A tip, a how-to or a link that helps and sells nothing"),
    ),
    Kind.NEWS: (
        QT_TRANSLATE_NOOP("Words", "News"),
        QT_TRANSLATE_NOOP("Words", "A headline or an event of your field, passed on"),
    ),
    Kind.QUOTE: (
        QT_TRANSLATE_NOOP("Words", "Quote"),
        QT_TRANSLATE_NOOP("Words", "Somebody else's words, with their name"),
    ),
    Kind.SALES: (
        QT_TRANSLATE_NOOP("Words", "Sales"),
        QT_TRANSLATE_NOOP("Words", "An offer, a price, or asking people to buy, book or sign up"),
    ),
}

ANGLES: dict[Angle, str] = {
    Angle.MOMENT: QT_TRANSLATE_NOOP("Words", "A moment"),
    Angle.FAILURE: QT_TRANSLATE_NOOP("Words", "A small failure"),
    Angle.LESSON: QT_TRANSLATE_NOOP("Words", "A lesson"),
    Angle.QUESTION: QT_TRANSLATE_NOOP("Words", "A question to readers"),
    Angle.BEHIND: QT_TRANSLATE_NOOP("Words", "Behind the scenes"),
    Angle.THANKS: QT_TRANSLATE_NOOP("Words", "Thanks"),
    Angle.PROGRESS: QT_TRANSLATE_NOOP("Words", "Progress"),
    Angle.RECOMMENDATION: QT_TRANSLATE_NOOP("Words", "A recommendation"),
    Angle.LAST_YEAR: QT_TRANSLATE_NOOP("Words", "This day last year"),
    Angle.THEN_AND_NOW: QT_TRANSLATE_NOOP("Words", "Then and now"),
    Angle.OVERHEARD: QT_TRANSLATE_NOOP("Words", "Overheard"),
    Angle.PLAN: QT_TRANSLATE_NOOP("Words", "A plan"),
    Angle.THOUGHT: QT_TRANSLATE_NOOP("Words", "A thought"),
}

POST_STATES: dict[PostState, str] = {
    PostState.IDEA: QT_TRANSLATE_NOOP("Words", "Idea"),
    PostState.DRAFT: QT_TRANSLATE_NOOP("Words", "Draft"),
    PostState.PLANNED: QT_TRANSLATE_NOOP("Words", "Planned"),
    PostState.WAITING: QT_TRANSLATE_NOOP("Words", "On its way"),
    PostState.SENT: QT_TRANSLATE_NOOP("Words", "Sent"),
    PostState.FAILED: QT_TRANSLATE_NOOP("Words", "Not sent"),
    PostState.ARRIVED: QT_TRANSLATE_NOOP("Words", "Being read"),
}

DELIVERY_STATES: dict[DeliveryState, str] = {
    DeliveryState.WAITING: QT_TRANSLATE_NOOP("Words", "Waiting"),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP("Words", "Being sent"),
    DeliveryState.HANDED_OVER: QT_TRANSLATE_NOOP("Words", "Handed over"),
    DeliveryState.SENT: QT_TRANSLATE_NOOP("Words", "Sent"),
    DeliveryState.NOT_SENT: QT_TRANSLATE_NOOP("Words", "Not posted"),
    DeliveryState.UNSURE: QT_TRANSLATE_NOOP("Words", "It may be there already; please look"),
}
