"""Drafts are planned on the board: by dragging, by a key, and with a way back."""

from typing import Any

import pytest
from PySide6.QtCore import QDate, QPointF, Qt, QTime
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from core.model import Post, PostState
from core.planning import planned_day
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.widgets.carrying import carry
from ui.widgets.when import When


@pytest.fixture
def draft(life: Life) -> Post:
    composer = life.person.services.composer
    made = composer.save(composer.blank("The glaze cracked in the night."))
    life.person.waits(life.room.panel.drafts.isVisible)
    return made


def asked() -> When:
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, When) and w.isVisible()]
    return dialog


def drop(life: Life, post: str, day: int) -> bool:
    """Let go of a post over a day; whether the day takes it."""
    column, mime = life.room.board.days[day], carry(post)
    place, move = QPointF(20, 60), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place.toPoint(), move, mime, buttons, keys)
    QApplication.sendEvent(column, entered)
    if entered.isAccepted():
        QApplication.sendEvent(column, QDropEvent(place, move, mime, buttons, keys))
    settle()
    return entered.isAccepted()


def now(life: Life, post: Post) -> Post:
    return life.person.services.composer.get(post.id)


def test_a_draft_that_is_dropped_on_a_day_is_planned_for_it(life: Life, draft: Post) -> None:
    assert drop(life, draft.id, 4)
    planned = now(life, draft)
    assert (planned.state, planned_day(planned)) == (PostState.PLANNED, "2026-11-27")
    assert life.person.told() == "Planned for Friday 27 November."
    life.person.waits(lambda: life.tiles().get("Friday") == ["The glaze "])
    assert life.room.board.days[4].delegate.planned == {draft.id}
    assert life.room.panel.posts.text() == "4 posts, 1 planned"
    assert not life.room.panel.drafts.isVisible()
    life.person.undo()
    assert now(life, draft).state is PostState.DRAFT
    life.person.waits(lambda: "Friday" not in life.tiles())


def test_a_day_that_is_over_takes_nothing(life: Life, draft: Post) -> None:
    assert not drop(life, draft.id, 1)
    assert now(life, draft).state is PostState.DRAFT


def test_a_planned_post_counts_for_nothing_yet(life: Life, draft: Post) -> None:
    drop(life, draft.id, 4)
    life.person.waits(lambda: "Friday" in life.tiles())
    assert life.room.week.posts == 4
    assert life.chart.columns[-1].posts == 4


def test_it_is_planned_by_keys_alone(life: Life, draft: Post) -> None:
    life.room.panel.drafts.list.setFocus()
    life.person.press("P")
    dialog = asked()
    assert life.person.sees("The glaze cracked in the night.", dialog)
    dialog.day.setDate(QDate(2026, 11, 28))
    dialog.hour.setTime(QTime(18, 30))
    life.person.click("Plan it", dialog)
    assert planned_day(now(life, draft)) == "2026-11-28"
    life.person.waits(lambda: "Saturday" in life.tiles())
    life.person.window.activateWindow()  # offscreen, a dialog that closes does not
    settle()
    life.room.board.enter(draft.id)
    life.person.press("P")
    assert asked().hour.time() == QTime(18, 30)
    life.person.click("Not planned any more", asked())
    assert now(life, draft).state is PostState.DRAFT


def test_a_moment_that_is_over_cannot_be_chosen(life: Life, draft: Post) -> None:
    life.room.panel.drafts.list.setFocus()
    life.person.press("P")
    dialog = asked()
    dialog.day.setDate(QDate(2026, 11, 25))
    dialog.hour.setTime(QTime(8, 0))
    assert life.person.sees("That moment is over already.", dialog)
    assert not dialog.plan.isEnabled()
    life.person.press("Esc")
    assert now(life, draft).state is PostState.DRAFT


def test_delete_gives_a_plan_up_and_undo_brings_it_back(life: Life, draft: Post) -> None:
    drop(life, draft.id, 4)
    life.person.waits(lambda: "Friday" in life.tiles())
    life.room.board.enter(draft.id)
    life.person.press("Del")
    assert now(life, draft).state is PostState.DRAFT
    life.person.undo()
    assert planned_day(now(life, draft)) == "2026-11-27"


def test_what_was_told_is_not_planned_or_dragged(life: Life) -> None:
    tiles: Any = life.room.board.days[0].tiles
    flags = tiles.model().flags(tiles.model().index(0, 0))
    assert not flags & Qt.ItemFlag.ItemIsDragEnabled
    life.room.board.enter(life.posts[5])
    life.person.press("P", "Del")
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, When)]
    assert life.room.week.posts == 4


def test_a_draft_may_be_planned_for_next_week(life: Life, draft: Post) -> None:
    life.person.press("Alt+Right")
    assert life.person.sees("30 November – 6 December 2026")
    assert drop(life, draft.id, 0)
    life.person.waits(lambda: life.tiles() == {"Monday": ["The glaze "]})
