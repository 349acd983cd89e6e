"""Kinds are corrected on the board, several at once, undoable, and the engine learns from it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model import Kind
from tests.ui.mix.conftest import Life
from tests.ui.person import settle


def kinds(life: Life, *posts: str) -> list[str]:
    return [life.person.row("SELECT kind FROM posts WHERE uid = ?", post)[0] for post in posts]


def press_on(life: Life, post: str, more: bool = False) -> None:
    column = next(c for c in life.room.board.days if c.row_of(post) >= 0)
    place = column.tiles.visualRect(column.posts.index(column.row_of(post))).center()
    keys = Qt.KeyboardModifier.ControlModifier if more else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(column.tiles.viewport(), Qt.MouseButton.LeftButton, keys, place)
    settle()


def test_one_key_on_a_tile_and_undo(life: Life) -> None:
    post = life.posts[5]
    life.room.board.enter(post)
    life.person.press("1")
    assert kinds(life, post) == ["story"]
    assert life.person.told() == "It counts as Story now."
    assert life.person.services.teaching.count() == 1
    life.person.waits(lambda: life.room.week.counts[Kind.STORY] == 2)
    assert life.room.board.isAncestorOf(life.person.focus())
    life.person.undo()
    assert kinds(life, post) == ["conversation"]


def test_several_on_different_days_at_once(life: Life) -> None:
    chosen = [life.posts[5], life.posts[6], life.posts[7]]
    for post in chosen:
        press_on(life, post, more=True)
    assert life.room.board.chosen() == chosen
    assert not life.room.card.isVisible()
    life.person.press("4")
    assert kinds(life, *chosen) == ["news", "news", "news"]
    assert life.person.told() == "3 posts count as News now."
    assert life.person.services.teaching.count() == 3
    life.person.undo()
    assert kinds(life, *chosen) == ["conversation", "useful", "quote"]


def test_a_plain_click_chooses_one_alone(life: Life) -> None:
    press_on(life, life.posts[5], more=True)
    press_on(life, life.posts[7])
    assert life.room.board.chosen() == [life.posts[7]]
    assert life.room.card.isVisible()


def test_esc_chooses_nothing_again(life: Life) -> None:
    press_on(life, life.posts[5], more=True)
    press_on(life, life.posts[6], more=True)
    life.person.press("Esc")
    assert life.room.board.chosen() == []


def test_the_kind_it_has_already_changes_nothing(life: Life) -> None:
    life.room.board.enter(life.posts[5])
    life.person.press("2")
    assert life.person.told() == ""
    assert life.person.services.teaching.count() == 0


def test_a_correction_from_the_card_can_be_undone(life: Life) -> None:
    press_on(life, life.posts[6])
    life.person.click("News", life.room.card)
    assert kinds(life, life.posts[6]) == ["news"]
    life.person.undo()
    assert kinds(life, life.posts[6]) == ["useful"]
