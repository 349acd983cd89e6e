"""The closed lists of names that the values of core/model.py use."""

from enum import StrEnum


class Kind(StrEnum):
    """The six kinds of post, in their fixed order (charts: bottom to top)."""

    STORY = "story"
    CONVERSATION = "conversation"
    USEFUL = "useful"
    NEWS = "news"
    QUOTE = "quote"
    SALES = "sales"


class Angle(StrEnum):
    """The thirteen ways to tell something from an entry."""

    MOMENT = "moment"
    FAILURE = "small failure"
    LESSON = "lesson"
    QUESTION = "question to readers"
    BEHIND = "behind the scenes"
    THANKS = "thanks"
    PROGRESS = "progress"
    RECOMMENDATION = "recommendation"
    LAST_YEAR = "this day last year"
    THEN_AND_NOW = "then and now"
    OVERHEARD = "overheard"
    PLAN = "plan"
    THOUGHT = "thought"


class Private(StrEnum):
    """What the guard looks for before something becomes public."""

    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    URL_SECRET = "url-secret"  # noqa: S105 - a kind of finding, not a secret
    CARD = "card"
    IBAN = "iban"
    ID_NUMBER = "id-number"
    HEALTH = "health"
    MONEY = "money"
    CHILD = "child"
    WHEREABOUTS = "whereabouts"
    EMPLOYER = "employer"
    OTHER = "other"


class Pattern(StrEnum):
    """What a week of posts can read like."""

    GOOD_MIX = "good mix"
    SALES_LOOP = "sales loop"
    QUOTE_MACHINE = "quote machine"
    LINK_FEEDER = "link feeder"
    KEYWORD_CHASER = "keyword chaser"
    BROADCASTER = "broadcaster"
    ECHO = "echo"
    QUIET_WEEK = "quiet week"


class PostState(StrEnum):
    """Where a post is on its way.

    `arrived`: told elsewhere and brought in; `sent` as soon as its kind is recognised.
    """

    IDEA = "idea"
    DRAFT = "draft"
    PLANNED = "planned"
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    ARRIVED = "arrived"


class DeliveryState(StrEnum):
    """Where one post is on its way to one network.

    `handed over`: the person has the text and the network's page; only they know what came of it.
    `unsure`: the network may have it; the person decides. Never sent again by itself.
    """

    WAITING = "waiting"
    SENDING = "sending"
    HANDED_OVER = "handed over"
    SENT = "sent"
    NOT_SENT = "not sent"
    UNSURE = "unsure"
