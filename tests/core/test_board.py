"""The board: six columns, counted and narrowed; what may move where."""

import json
from datetime import timedelta

import pytest

from core.board import Card, Column, Move, Wanted, move
from core.model import DeliveryState, Kind, PostState, replace
from core.services import Services


def begun(
    services: Services, text: str, state: PostState = PostState.DRAFT, **beside: object
) -> str:
    blank = services.composer.blank(text)
    post = replace(blank, state=state, **beside)
    return services.store.posts.add(post, stuffed=False).id


def told(services: Services, column: Column, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008
    return [card.text for card in services.workbench.board.cards(column, wanted)]


def test_each_post_is_in_one_column(services: Services) -> None:
    for state in (*PostState,):
        begun(services, f"of {state}", state, planned=services.composer.now() + timedelta(days=2))
    doubted = begun(services, "doubted", PostState.WAITING)
    services.store.deliveries.add(doubted, "x", DeliveryState.UNSURE, services.composer.now())
    gone = begun(services, "gone")
    services.composer.delete(gone)
    seen = {column: told(services, column) for column in Column}
    assert seen == {
        Column.IDEAS: ["of idea"],
        Column.DRAFTS: ["of draft"],
        Column.PLANNED: ["of planned"],
        Column.WAITING: ["of waiting"],
        Column.SENT: ["of sent"],
        Column.NOT_SENT: ["doubted", "of failed"],
    }
    counts = services.workbench.board.counts()
    assert counts == {column: len(texts) for column, texts in seen.items()}
    (card,) = [c for c in services.workbench.board.cards(Column.NOT_SENT) if c.id == doubted]
    assert (card.network, card.problem) == ("x", "unknown")


def test_pages_follow_each_other_newest_first(services: Services) -> None:
    for number in range(7):
        begun(services, f"draft {number}")
    board = services.workbench.board
    first = [card.text for card in board.cards(Column.DRAFTS, first=0, most=3)]
    second = [card.text for card in board.cards(Column.DRAFTS, first=3, most=10)]
    assert first + second == [f"draft {number}" for number in range(6, -1, -1)]


def test_planned_ones_come_soonest_first_and_late_ones_say_so(services: Services) -> None:
    now = services.composer.now()
    begun(services, "later", PostState.PLANNED, planned=now + timedelta(days=3), planned_zone="UTC")
    begun(services, "late", PostState.PLANNED, planned=now - timedelta(days=3), planned_zone="UTC")
    cards = services.workbench.board.cards(Column.PLANNED)
    assert [(card.text, card.overdue) for card in cards] == [("late", True), ("later", False)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted("kiln"), ["The kiln tripped"]),
        (Wanted("KIL"), ["The kiln tripped"]),
        (Wanted("the", "x"), ["The kiln tripped"]),
        (Wanted(kind=Kind.QUOTE), ["the other one"]),
        (Wanted("陶器"), ["陶器 の 話"]),
        (Wanted('"*('), []),
        (Wanted('"the other"'), ["the other one"]),
        (Wanted("the -kiln"), ["the other one"]),
        (Wanted("mood:4"), []),
        (Wanted("kiln", "bluesky"), []),
    ],
)
def test_words_network_and_kind_narrow(
    services: Services, wanted: Wanted, found: list[str]
) -> None:
    begun(services, "The kiln tripped", networks=("x",))
    begun(services, "the other one", kind=Kind.QUOTE, networks=("bluesky",))
    begun(services, "陶器 の 話")
    assert told(services, Column.DRAFTS, wanted) == found
    assert services.workbench.board.counts(wanted)[Column.DRAFTS] == len(found)
    assert set(services.workbench.board.networks()) == {"x", "bluesky"}


def card(column: Column, problem: str = "") -> Card:
    from datetime import UTC, datetime

    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Card("p", column, Kind.STORY, "", at, "UTC", "2026-01-01", problem=problem)


@pytest.mark.parametrize(
    ("column", "to", "what"),
    [
        (Column.IDEAS, Column.DRAFTS, Move.DRAFT),
        (Column.DRAFTS, Column.IDEAS, Move.IDEA),
        (Column.DRAFTS, Column.PLANNED, Move.PLAN),
        (Column.PLANNED, Column.DRAFTS, Move.DRAFT),
        (Column.PLANNED, Column.PLANNED, Move.NOTHING),
        (Column.DRAFTS, Column.WAITING, Move.NEEDS_SEND),
        (Column.DRAFTS, Column.SENT, Move.NEEDS_SEND),
        (Column.DRAFTS, Column.NOT_SENT, Move.NEEDS_SEND),
        (Column.NOT_SENT, Column.DRAFTS, Move.DRAFT),
        *((Column.SENT, to, Move.TOLD) for to in Column if to is not Column.SENT),
        *((Column.WAITING, to, Move.ON_ITS_WAY) for to in Column if to is not Column.WAITING),
    ],
)
def test_what_may_move_where(column: Column, to: Column, what: Move) -> None:
    assert move(card(column), to) is what


def test_what_may_be_there_is_answered_first(services: Services) -> None:
    assert move(card(Column.NOT_SENT, "unknown"), Column.DRAFTS) is Move.UNSURE
    assert move(card(Column.NOT_SENT, "refused|no"), Column.DRAFTS) is Move.DRAFT


def test_no_question_reads_all_posts(services: Services) -> None:
    """The unsent are found by an index that holds them alone."""
    plan = services.store.database.rows(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM posts AS p "
        "WHERE p.state = 'draft' AND p.state <> 'sent' AND p.deleted IS NULL"
    )
    assert "posts_unsent" in json.dumps(plan)
