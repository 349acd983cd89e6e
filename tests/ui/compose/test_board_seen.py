"""The board: found as one types, empty, narrow, scrolled, late, with slots, and its menu."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt

from core.board import Column
from core.model import PostState
from tests.ui.compose.on_board import begun, board, column, go, page, texts
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person

__all__ = ["board"]  # a fixture


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
    assert names == ["Open", "Plan for…", "Keep as idea", "Duplicate", "Into the trash"]
    cards = column(board, Column.SENT).list
    names = [act.text() for act in cards.menu(cards.model().cards[0]).actions()]
    assert names == ["Open", "Duplicate", "Into the trash"]


def test_a_new_post_is_begun_from_the_board(board: Person) -> None:
    board.click("New post")
    assert board.room().pages.current == "write"
    assert board.focus() is board.room().desk.sheet
    assert board.room().desk.sheet.toPlainText() == ""


def test_a_page_that_is_not_shown_takes_no_room(start: Start) -> None:
    person = start("compose")
    person.window.resize(1600, 800)
    person.waits(lambda: person.window.width() == 1600)
    for name in ("board", "shelf"):
        person.room().pages.show_page(name)
    person.window.resize(900, 640)
    frame = person.room().parentWidget()
    person.waits(lambda: frame.width() <= 900 and person.room().width() <= frame.width())
