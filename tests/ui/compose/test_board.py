"""The board: six columns, moved by keys and by drag, found as one types, told in words."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from core.board import Column
from core.model import DeliveryState, Kind, PostState, replace
from core.receipt import Trouble
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person, settle
from ui.widgets.carrying import carry
from ui.widgets.when import When

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


def test_every_post_stands_in_its_column_with_its_number(board: Person) -> None:
    assert [texts(board, which) for which in Column] == [
        ["An idea of glazes"],
        ["A draft on mugs"],
        ["A plan for Friday"],
        ["On its way"],
        ["Told on Monday"],
        ["Refused there"],
    ]
    for words in ("Ideas 1", "Drafts 1", "Planned 1", "Waiting 1", "Sent 1", "Not sent 1"):
        assert board.sees(words)


def test_a_card_says_all_of_itself_to_a_screen_reader(board: Person) -> None:
    model = column(board, Column.DRAFTS).model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Story, 25 Nov 2026, Mastodon, Bluesky: A draft on mugs"
    model = column(board, Column.NOT_SENT).model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "The server did not take it. Your post is kept." in said
    assert "too loud" in said


def test_arrows_go_through_and_enter_opens(board: Person) -> None:
    assert board.focus() is column(board, Column.IDEAS).list
    board.press("Right")
    assert board.focus() is column(board, Column.DRAFTS).list
    board.press("Right", "Right", "Right", "Left", "Left", "Left")
    assert board.focus() is column(board, Column.DRAFTS).list
    board.press("Return")
    assert board.room().pages.current == "write"
    assert board.room().desk.sheet.toPlainText() == "A draft on mugs"


def test_space_picks_up_and_puts_down(board: Person) -> None:
    board.press("Space", "Right")
    assert board.sees("Picked up: “An idea of glazes”. Over Drafts.")
    board.press("Space")
    assert texts(board, Column.IDEAS) == []
    assert texts(board, Column.DRAFTS) == ["A draft on mugs", "An idea of glazes"]
    assert board.told() == "It is among your drafts now."
    assert board.focus() is column(board, Column.DRAFTS).list
    assert column(board, Column.DRAFTS).list.card().text == "An idea of glazes"
    board.undo()
    assert texts(board, Column.IDEAS) == ["An idea of glazes"]


def test_escape_leaves_it_where_it_was(board: Person) -> None:
    board.press("Space", "Right", "Right", "Esc")
    assert texts(board, Column.IDEAS) == ["An idea of glazes"]
    assert board.told() == ""
    assert board.sees("pick it up with Space")


def test_put_down_on_planned_it_asks_when(board: Person) -> None:
    go(board, Column.DRAFTS)
    board.press("Space", "Right", "Space")
    dialog = page(board).acts.dialog
    assert isinstance(dialog, When)
    board.click("Plan it", dialog)
    assert "A draft on mugs" in texts(board, Column.PLANNED)
    assert board.told() == "Planned for Thursday 26 November, 09:00."
    board.undo()
    assert texts(board, Column.DRAFTS) == ["A draft on mugs"]


def test_planned_goes_back_to_drafts(board: Person) -> None:
    go(board, Column.PLANNED)
    board.press("Space", "Left", "Space")
    assert "A plan for Friday" in texts(board, Column.DRAFTS)
    board.undo()
    assert texts(board, Column.PLANNED) == ["A plan for Friday"]


@pytest.mark.parametrize(
    ("which", "keys", "said"),
    [
        (Column.DRAFTS, ("Right", "Right"), "Only Send takes a post there"),
        (Column.SENT, ("Left",), "What was told stays told."),
        (Column.WAITING, ("Left",), "It is on its way"),
    ],
)
def test_what_cannot_be_is_explained_and_changes_nothing(
    board: Person, which: Column, keys: tuple[str, ...], said: str
) -> None:
    go(board, which)
    before = [texts(board, each) for each in Column]
    board.press("Space", *keys, "Space")
    assert said in board.told()
    assert [texts(board, each) for each in Column] == before


def test_what_was_not_sent_becomes_a_draft(board: Person) -> None:
    go(board, Column.NOT_SENT)
    page(board).acts.put(column(board, Column.NOT_SENT).list.card(), Column.DRAFTS)
    assert texts(board, Column.NOT_SENT) == []
    assert "Refused there" in texts(board, Column.DRAFTS)


def drop(person: Person, post: str, to: Any) -> None:
    mime = carry(post)
    at = QPoint(20, 80)
    enter = QDragEnterEvent(
        at,
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(to, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        to,
        QDropEvent(
            QPointF(at),
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    settle()


def test_a_card_is_dragged(board: Person) -> None:
    card = column(board, Column.DRAFTS).model.cards[0]
    drop(board, card.id, column(board, Column.IDEAS))
    assert "A draft on mugs" in texts(board, Column.IDEAS)
    drop(board, card.id, column(board, Column.SENT))
    assert "Only Send takes a post there" in board.told()
    assert texts(board, Column.SENT) == ["Told on Monday"]


def test_sent_ones_cannot_be_dragged(board: Person) -> None:
    for which in Column:
        model = column(board, which).model
        draggable = bool(model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled)
        assert draggable is (which is not Column.SENT)


def test_delete_duplicate_and_plan_have_keys(board: Person) -> None:
    go(board, Column.DRAFTS)
    board.press("D")
    assert texts(board, Column.DRAFTS) == ["A draft on mugs", "A draft on mugs"]
    board.press("Ctrl+Z")
    assert texts(board, Column.DRAFTS) == ["A draft on mugs"]
    board.press("Del")
    assert texts(board, Column.DRAFTS) == []
    assert board.told() == "The post is in the trash for 30 days."
    board.undo()
    assert texts(board, Column.DRAFTS) == ["A draft on mugs"]
    go(board, Column.DRAFTS)
    board.press("P")
    dialog = page(board).acts.dialog
    assert isinstance(dialog, When)
    board.click("Cancel", dialog)
    assert texts(board, Column.DRAFTS) == ["A draft on mugs"]


def test_a_post_deleted_on_the_board_leaves_the_sheet(board: Person) -> None:
    go(board, Column.DRAFTS)
    board.press("Return")
    board.press("Ctrl+Shift+B")
    go(board, Column.DRAFTS)
    board.press("Del", "Ctrl+Shift+W")
    assert board.room().desk.sheet.toPlainText() == ""


def test_the_search_narrows_as_one_types(board: Person) -> None:
    board.press("Ctrl+F")
    board.type("mug")
    board.waits(lambda: texts(board, Column.IDEAS) == [])
    assert [texts(board, which) for which in Column] == [[], ["A draft on mugs"], [], [], [], []]
    assert board.sees("Nothing here fits.")
    board.press("Return")
    assert board.focus() is column(board, Column.DRAFTS).list
    board.write(page(board).search, "")
    board.waits(lambda: texts(board, Column.IDEAS) != [])


def test_network_and_kind_narrow_too(board: Person) -> None:
    found = page(board)
    found.network.fill()
    names = [found.network.itemText(n) for n in range(found.network.count())]
    assert names == ["All networks", "Bluesky", "Mastodon", "X"]
    found.network.setFocus()
    board.type("B")
    board.press("Return")
    assert [texts(board, which) for which in Column][1] == ["A draft on mugs"]
    assert texts(board, Column.SENT) == []
    board.press("Home", "Return")
    found.kind.setFocus()
    board.type("U")
    board.press("Return")
    assert texts(board, Column.SENT) == ["Told on Monday"]
    assert texts(board, Column.DRAFTS) == []


def test_empty_columns_say_what_to_do_first(start: Start) -> None:
    person = start("compose")
    person.press("Ctrl+Shift+B")
    assert person.sees("A half sentence is enough for an idea.")
    assert person.sees("Drag a draft here, or press P on it, and choose a day and an hour.")
    assert person.sees("What you have told people will be here.")


def test_a_narrow_window_scrolls_sideways(start: Start) -> None:
    person = start("compose", size=(900, 600))
    begun(person, "Refused there", PostState.FAILED)
    begun(person, "An idea", PostState.IDEA)
    person.press("Ctrl+Shift+B")
    area = page(person).area
    assert area.horizontalScrollBar().maximum() > 0
    person.press("Right")
    assert person.focus() is column(person, Column.NOT_SENT).list
    assert area.horizontalScrollBar().value() > 0


def test_more_cards_come_as_one_scrolls(start: Start) -> None:
    person = start("compose")
    for number in range(150):
        begun(person, f"Draft {number}")
    person.press("Ctrl+Shift+B")
    drafts = column(person, Column.DRAFTS)
    assert person.sees("Drafts 150")
    assert len(drafts.model.cards) < 150
    person.press("End", "End", "End")
    assert drafts.list.card().text == "Draft 0"


def test_a_late_post_says_so(start: Start, clock: Clock) -> None:
    person = start("compose")
    begun(
        person,
        "Late one",
        PostState.PLANNED,
        planned=clock() - timedelta(days=1),
        planned_zone="UTC",
    )
    person.press("Ctrl+Shift+B")
    model = column(person, Column.PLANNED).model
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Its moment is over. It waits for your word; nothing was sent." in said


def test_the_next_weekly_slot_is_told_and_offered(board: Person) -> None:
    board.services.settings.set("weekly slots", "Fri 17:30, Mon 9:00")
    page(board).refresh()
    assert board.sees("Next free slot: Fri 27 Nov, 17:30")
    go(board, Column.DRAFTS)
    board.press("P")
    dialog = page(board).acts.dialog
    board.click("Mon 30 Nov, 09:00", dialog)
    board.click("Plan it", dialog)
    (planned,) = board.row("SELECT planned FROM posts WHERE text = 'A draft on mugs'")
    assert datetime.fromisoformat(planned).isoformat() == "2026-11-30T08:00:00+00:00"


def test_the_menu_has_what_the_keys_have(board: Person) -> None:
    cards = column(board, Column.DRAFTS).list
    names = [act.text() for act in cards.menu(cards.model().cards[0]).actions()]
    assert names == ["Open", "Plan for …", "Keep as idea", "Duplicate", "Into the trash"]
    cards = column(board, Column.SENT).list
    names = [act.text() for act in cards.menu(cards.model().cards[0]).actions()]
    assert names == ["Open", "Duplicate", "Into the trash"]


def test_a_new_post_is_begun_from_the_board(board: Person) -> None:
    board.click("New post")
    assert board.room().pages.current == "write"
    assert board.focus() is board.room().desk.sheet
    assert board.room().desk.sheet.toPlainText() == ""
