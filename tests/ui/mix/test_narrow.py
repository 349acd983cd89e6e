"""A narrow window with large letters: words are not broken, and nothing lies on anything else."""

import pytest
from PySide6.QtGui import QFontMetricsF

from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.mix.tile import narrowest_tile
from ui.theme import BODY


def places(life: Life) -> list[tuple[int, int]]:
    """Row and column of each day."""
    tops = sorted({day.y() for day in life.room.board.days})
    lefts = sorted({day.x() for day in life.room.board.days})
    return [(tops.index(day.y()), lefts.index(day.x())) for day in life.room.board.days]


@pytest.mark.parametrize(("size", "width"), [(175, 720), (175, 960), (100, 900), (100, 1600)])
def test_days_stand_in_rows_where_they_would_be_too_narrow(
    life: Life, size: int, width: int
) -> None:
    life.person.services.settings.set("text size", size)
    life.person.window.resize(width, 800)
    settle()
    settle()
    board, look = life.room.board, life.room._look
    assert all(day.width() >= narrowest_tile(look) for day in board.days)
    letters = QFontMetricsF(look.reading_font(BODY)).averageCharWidth()
    assert board.days[0].width() > 8 * letters
    seen = places(life)
    assert seen == sorted(seen)
    assert (seen[-1][0] == 0) == (size == 100)
    rights = [board.mapTo(life.room, day.geometry().topRight()).x() for day in board.days]
    assert max(rights) <= life.room.width()
    life.room.board.enter(life.posts[6])
    life.person.press("Right")
    assert life.room.board.isAncestorOf(life.person.focus())
    for row in life.room.summary.rows.values():
        assert row.width() >= row.narrowest()
