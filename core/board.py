"""The board: every post in one of six columns, a few cards of each at a time; and what may move where."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from core.clock import Now
from core.media import Media
from core.model import Kind
from core.store import Store
from core.text import clean


class Column(StrEnum):
    """In their order from left to right."""

    IDEAS = "ideas"
    DRAFTS = "drafts"
    PLANNED = "planned"
    WAITING = "waiting"
    SENT = "sent"
    NOT_SENT = "not sent"


class Wanted(NamedTuple):
    """What is looked for: words in the text, one network, one kind; nothing narrows nothing."""

    words: str = ""
    network: str = ""
    kind: Kind | None = None


class Card(NamedTuple):
    """A post as the board shows it. `at` is when it was told, is planned for, or was begun."""

    id: str
    column: Column
    kind: Kind
    text: str
    at: datetime
    zone: str
    day: str
    networks: tuple[str, ...] = ()
    problem: str = ""
    """As core/model.Delivery has it, of the delivery that has trouble."""
    network: str = ""
    """The network that the problem is of."""
    file: str = ""
    """The first image, by its name in the media folder."""
    overdue: bool = False
    """It was planned, and the moment is over: it waits for the person's word."""


class Move(StrEnum):
    """What becomes of a card that is put down in a column."""

    NOTHING = "nothing"
    IDEA = "idea"
    DRAFT = "draft"
    PLAN = "plan"
    NEEDS_SEND = "needs send"
    TOLD = "told"
    """What was told stays told."""
    ON_ITS_WAY = "on its way"
    UNSURE = "unsure"
    """The network may have it: the person answers that first."""


_PUT = {Column.IDEAS: Move.IDEA, Column.DRAFTS: Move.DRAFT, Column.PLANNED: Move.PLAN}


def move(card: Card, to: Column) -> Move:
    """What putting this card down there would do; only sending makes a post wait or sent."""
    if card.column is to:
        return Move.NOTHING
    if card.column is Column.SENT:
        return Move.TOLD
    if card.column is Column.WAITING:
        return Move.ON_ITS_WAY
    if card.column is Column.NOT_SENT and card.problem.startswith("unknown"):
        return Move.UNSURE
    return _PUT.get(to, Move.NEEDS_SEND)


class Board:
    """Asks for one screen of cards; nothing is kept here."""

    def __init__(self, store: Store, media: Media, now: Now) -> None:
        self._store, self._media, self._now = store, media, now

    def counts(self, wanted: Wanted = Wanted()) -> dict[Column, int]:  # noqa: B008 - a value
        """How many cards each column has of what is wanted."""
        found = self._store.board.counts(*_sought(wanted))
        return {column: found[column.value] for column in Column}

    def cards(
        self,
        column: Column,
        wanted: Wanted = Wanted(),  # noqa: B008 - a value
        first: int = 0,
        most: int = 60,
    ) -> list[Card]:
        """The cards of a column from the one numbered `first`: newest first, planned ones soonest
        first.
        """
        rows = self._store.board.page(column.value, *_sought(wanted), first, most)
        ids = [row[0] for row in rows]
        images = self._media.of_many("post", ids)
        troubles = self._store.board.troubles(ids) if column in _TROUBLED else {}
        now = self._now()
        cards = []
        for uid, kind, text, at, zone, day, networks in rows:
            network, problem = troubles.get(uid, ("", ""))
            media = [each.medium for each in images.get(uid, []) if each.medium]
            file = next((m.file for m in media if m.type.startswith("image/")), "")
            over = column is Column.PLANNED and at <= now
            cards.append(
                Card(
                    uid,
                    column,
                    Kind(kind),
                    text,
                    at,
                    zone,
                    day,
                    networks,
                    problem,
                    network,
                    file,
                    over,
                )
            )
        return cards

    def networks(self) -> list[str]:
        """Every network that posts were told to or are meant for."""
        return self._store.board.networks()

    def read(self, file: str) -> bytes:
        """For a worker: the bytes of an image. Known(MEDIUM_MISSING, MEDIUM_DAMAGED)."""
        return self._media.folder.read(file)


_TROUBLED = (Column.WAITING, Column.SENT, Column.NOT_SENT)


def _sought(wanted: Wanted) -> tuple[str, str, str]:
    """The same as the store is asked: clean words, a network, the name of a kind."""
    return clean(wanted.words).strip(), wanted.network, wanted.kind.value if wanted.kind else ""
