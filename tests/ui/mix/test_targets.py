"""Targets are chosen, dragged, moved with keys, given to one network, and applied to the past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.mix import PRESETS
from core.model import Kind
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.mix.target_bar import balanced
from ui.mix.targets_dialog import TargetsDialog
from ui.widgets.choice import Choice


@pytest.fixture
def dialog(life: Life) -> TargetsDialog:
    life.person.click("Targets…")
    (made,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, TargetsDialog) and w.isVisible()
    ]
    return made


def choose(choice: Choice, value: str) -> None:
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    settle()


def test_a_preset_says_where_it_comes_from(life: Life, dialog: TargetsDialog) -> None:
    choose(dialog.preset, "4-1-1")
    assert life.person.sees("Andrew Davis", dialog)
    assert life.person.services.settings.get("targets") == "4-1-1"
    assert dialog.bars[Kind.USEFUL].share == 40
    assert life.person.sees("In use since 25 November 2026.", dialog)


def test_an_end_is_dragged_and_the_others_make_room(life: Life, dialog: TargetsDialog) -> None:
    bar = dialog.bars[Kind.STORY]
    track = bar._track()
    place = QPoint(round(track.left() + track.width() * 50 / 60), round(track.center().y()))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert bar.share == 50
    assert sum(each.share for each in dialog.bars.values()) == 100
    assert life.person.services.aims.now().name == "own"
    assert life.person.services.aims.now().shares[Kind.STORY] == 0.5


def test_an_end_is_moved_with_the_keys(life: Life, dialog: TargetsDialog) -> None:
    bar = dialog.bars[Kind.SALES]
    bar.setFocus()
    life.person.press("Left", "Left", "PgUp")
    assert bar.share == 13
    life.person.press("Down")
    assert not bar.hasFocus()


def test_weeks_before_keep_theirs_until_asked(life: Life, dialog: TargetsDialog) -> None:
    insights = life.person.services.insights
    choose(dialog.preset, "thirds")
    assert [week.targets.name for week in insights.weeks(2)] == ["human first", "thirds"]
    assert [column.ceiling for column in life.chart.columns[-1:]]
    life.person.click("Use them for the past too", dialog)
    assert [week.targets.name for week in insights.weeks(2)] == ["thirds", "thirds"]
    assert life.person.sees("In use for all weeks.", dialog)


def test_one_network_has_its_own_and_follows_again(life: Life, dialog: TargetsDialog) -> None:
    aims = life.person.services.aims
    choose(dialog.network, "mastodon")
    assert dialog.preset.currentText() == "As for all"
    choose(dialog.preset, "80/20")
    assert (aims.now("mastodon").name, aims.now().name) == ("80/20", "human first")
    choose(dialog.preset, "")
    assert aims.now("mastodon").name == "human first"


shares = st.lists(st.integers(0, 40), min_size=6, max_size=6)


@given(shares, st.sampled_from(Kind), st.integers(-10, 130))
def test_together_they_are_always_a_hundred(values: list[int], kind: Kind, share: int) -> None:
    before = dict(zip(Kind, values, strict=True))
    after = balanced(before, kind, share)
    assert sum(after.values()) == 100
    assert after[kind] == min(max(share, 0), 100)
    assert all(0 <= value <= 100 for value in after.values())


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_what_stays_as_it_is_changes_nothing(preset: object) -> None:
    before = {kind: round(share * 100) for kind, share in preset.shares.items()}  # type: ignore[attr-defined]
    assert balanced(before, Kind.STORY, before[Kind.STORY]) == before
