"""For tests of the board: somebody in front of it, and what each column shows."""

from datetime import timedelta
from typing import Any

import pytest

from core.board import Column
from core.model import DeliveryState, Kind, PostState, replace
from core.receipt import Trouble
from tests.ui.conftest import Start
from tests.ui.person import Person, settle

COLUMNS = list(Column)


def begun(person: Person, text: str, state: PostState = PostState.DRAFT, **beside: Any) -> str:
    blank = person.services.composer.blank(text)
    return person.services.store.posts.add(replace(blank, state=state, **beside), stuffed=False).id


@pytest.fixture
def board(start: Start, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Somebody on the board, with a post in each column."""
    monkeypatch.setattr("ui.compose.board_page.FILTER_MS", 5)
    person = start("compose")
    now = person.services.composer.now()
    begun(person, "An idea of glazes", PostState.IDEA)
    begun(person, "A draft on mugs", networks=("mastodon", "bluesky"))
    begun(
        person,
        "A plan for Friday",
        PostState.PLANNED,
        planned=now + timedelta(days=2),
        planned_zone="Europe/Berlin",
    )
    begun(person, "On its way", PostState.WAITING)
    begun(person, "Told on Monday", PostState.SENT, kind=Kind.USEFUL, networks=("x",))
    failed = begun(person, "Refused there", PostState.FAILED)
    delivery = person.services.store.deliveries.add(failed, "mastodon", DeliveryState.NOT_SENT, now)
    person.services.store.deliveries.change(
        delivery.id, DeliveryState.NOT_SENT, now, problem=f"{Trouble.REFUSED}|too loud"
    )
    person.press("Ctrl+Shift+B")
    return person


def page(person: Person) -> Any:
    return person.room("compose").pages.page("board")


def column(person: Person, which: Column) -> Any:
    return page(person).columns[COLUMNS.index(which)]


def texts(person: Person, which: Column) -> list[str]:
    return [card.text for card in column(person, which).model.cards]


def go(person: Person, which: Column) -> None:
    column(person, which).go_to(0)
    settle()
