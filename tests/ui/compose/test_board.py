"""The board: six columns, moved by keys and by drag, told in words."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from core.board import Column
from tests.ui.compose.on_board import board, column, go, page, texts
from tests.ui.person import Person, settle
from ui.widgets.carrying import carry
from ui.widgets.when import When

__all__ = ["board"]  # a fixture


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
