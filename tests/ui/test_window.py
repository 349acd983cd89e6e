"""The frame: rooms by key and click, folding, messages, and everything within reach and named."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from core import demo
from tests.ui.conftest import Start
from tests.ui.person import ZONE, Clock, Person, settle
from ui.theme import ICON, RAIL_NARROW, RAIL_WIDE

ROOMS = ("today", "journal", "compose", "mix", "settings")


@pytest.fixture
def owner(start: Start, clock: Clock) -> Person:
    """The owner of a shop, after twelve weeks with Rapport."""
    person = start()
    demo.fill(person.services.store, clock.at, ZONE)
    person.close()
    return start()


def test_each_room_has_its_key(person: Person) -> None:
    assert tuple(person.window.rooms) == ROOMS
    for number, name in enumerate(ROOMS, start=1):
        person.press(f"Ctrl+{number}")
        assert person.window.current == name
        assert person.button(name.capitalize()).isChecked()
    person.press("Ctrl+1", "Ctrl+,")
    assert person.window.current == "settings"


def test_each_room_has_its_place_in_the_rail(person: Person) -> None:
    for name in reversed(ROOMS):
        person.click(name.capitalize())
        assert person.window.current == name


def test_the_room_and_the_place_are_found_again(start: Start) -> None:
    person = start()
    person.room("compose")
    person.window.resize(1000, 640)
    settle()
    person.close()
    person = start("")
    assert person.window.current == "compose"
    assert person.window.height() == 640  # offscreen has a narrow screen


def test_the_rail_folds_in_a_narrow_window(person: Person) -> None:
    today = person.button("Today")
    rail = today.parentWidget()
    assert rail is not None
    assert today.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon  # type: ignore[attr-defined]
    assert rail.width() == RAIL_WIDE
    person.window.resize(960, 640)
    settle()
    assert today.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly  # type: ignore[attr-defined]
    assert rail.width() == RAIL_NARROW
    person.click("Journal")
    assert person.window.current == "journal"
    person.window.resize(1280, 800)
    settle()
    assert rail.width() == RAIL_WIDE
    person.services.settings.set("text size", 150)  # its words need more than there is
    assert rail.width() == RAIL_NARROW + ICON // 2, "room for icons as large as the letters"


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
@pytest.mark.parametrize("name", ROOMS)
def test_nothing_is_cut_off_at_the_right(owner: Person, name: str, size: tuple[int, int]) -> None:
    owner.room(name)
    owner.window.resize(*size)
    settle()
    assert owner.window.width() == size[0]
    for part in buttons_and_lines(owner.room()):
        right = part.mapTo(owner.room(), part.rect().topRight()).x()
        assert right <= owner.room().width(), part
    assert owner.room().width() <= owner.window._stack.width()


@pytest.mark.parametrize("name", ROOMS)
def test_the_largest_letters_fit_into_the_smallest_window(
    owner: Person, start: Start, name: str
) -> None:
    owner.services.settings.set("text size", 175)
    owner.close()
    person = start()
    room = person.room(name)
    person.window.resize(900, 600)
    settle()
    if name != "journal":  # it is scrolled to the side
        assert room.width() <= person.window._stack.width()
    layout = room.layout()
    items = [layout.itemAt(at) for at in range(layout.count())]
    seen = [item.geometry() for item in items if not item.isEmpty()]
    assert not [(a, b) for a, b in combinations(seen, 2) if a.intersects(b)]
    for column in seen:
        assert room.rect().contains(column)


def test_what_is_too_wide_for_the_window_is_scrolled_to(person: Person) -> None:
    room = person.room()
    room.setMinimumWidth(1500)
    settle()
    assert room.width() == 1500
    frame = person.window._stack.currentWidget()
    assert isinstance(frame, QScrollArea)
    bar = frame.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert room.mapTo(person.window._stack, room.rect().topRight()).x() < person.window.width()


def test_f1_shows_the_keys_and_esc_closes_them(person: Person) -> None:
    person.press("F1")
    dialog = QApplication.activeWindow()
    assert dialog is not None
    assert dialog.windowTitle() == "Keys"
    assert dialog.height() <= person.window.height()
    assert person.sees("Ctrl+Shift+N", dialog)
    person.press("Esc")
    assert not [
        w for w in QApplication.topLevelWidgets() if w.windowTitle() == "Keys" and w.isVisible()
    ]
    assert person.focus() is person.room().page.sheet


def test_ctrl_f_searches_where_there_is_nothing_of_its_own(person: Person) -> None:
    person.press("Ctrl+F")
    assert isinstance(person.focus(), QLineEdit)
    assert person.focus().accessibleName() == "Find"


def test_a_message_goes_by_itself_but_not_under_the_pointer(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.toast._SHOWN_MS", 60)
    monkeypatch.setattr("ui.widgets.toast._PER_LETTER_MS", 0)
    toast = person.window.toast
    toast.tell("Something happened.")
    person.waits(lambda: not person.told())
    toast.tell("Something else happened.")
    person.point(toast)
    QTest.qWait(150)
    assert person.told() == "Something else happened."
    person.point(person.room().page.sheet)
    person.waits(lambda: not person.told())


def test_a_long_message_fits_the_window(person: Person) -> None:
    person.window.resize(800, 600)
    person.window.toast.tell("A long sentence that says what happened. " * 8)
    settle()
    toast = person.window.toast
    assert toast.width() <= person.window.width()
    assert toast.geometry().bottom() <= person.window.height()


def test_posts_that_wait_are_counted_below(person: Person) -> None:
    composer, outbox = person.services.composer, person.services.outbox
    for number in range(2):
        post = composer.save(composer.blank(f"Post {number}"))
        outbox.hand_over(post.id, "x")
    assert person.sees("2 posts waiting for your answer")
    outbox.confirm(outbox.unanswered()[0].id)
    assert person.sees("1 post waiting for your answer")


def buttons_and_lines(place: QWidget) -> list[QWidget]:
    """Every part that takes the keyboard by Tab, each once."""
    return [
        part
        for part in place.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not isinstance(part.parentWidget(), QAbstractSpinBox)
    ]


def exclusive_group(part: QWidget) -> QButtonGroup | None:
    """One of a few: Tab goes to the one that is on, the arrows go to the others."""
    group = part.group() if isinstance(part, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


@pytest.mark.parametrize("name", ROOMS)
def test_everything_has_a_name_for_a_screen_reader(owner: Person, name: str) -> None:
    owner.room(name)
    settle()
    parts = buttons_and_lines(owner.window)
    if name == "settings":
        for row in range(owner.room().list.count()):
            owner.room().list.setCurrentRow(row)
            settle()
            parts += buttons_and_lines(owner.window)
    assert len(parts) > 8
    nameless = [
        part
        for part in parts
        if not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert not nameless


@pytest.mark.parametrize("name", ROOMS)
def test_tab_goes_through_everything(owner: Person, name: str) -> None:
    owner.room(name)
    settle()
    parts = buttons_and_lines(owner.window)
    reached: list[QWidget] = []
    for _ in range(2 * len(parts) + 20):
        owner.press("Tab")
        reached.append(owner.focus())
        if reached[0] is reached[-1] and len(reached) > 1:
            break
    beside = [group for part in reached if (group := exclusive_group(part)) is not None]
    missed = [part for part in parts if part not in reached]
    assert not [part for part in missed if exclusive_group(part) not in beside]  # by the arrows


@pytest.mark.parametrize("name", ROOMS)
def test_shift_tab_goes_back(owner: Person, name: str) -> None:
    owner.room(name)
    settle()
    owner.press("Tab")
    start = owner.focus()
    owner.press("Tab", "Tab", "Shift+Tab", "Shift+Tab")
    assert owner.focus() is start


class Shown(QObject):
    """Every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow():  # type: ignore[attr-defined]
            self.windows.append(watched)
        return False


@pytest.mark.parametrize("name", ROOMS)
def test_nothing_flashes_as_a_window_while_a_room_is_made(
    start: Start, qapp: QApplication, name: str
) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        person = start("journal" if name == "today" else "today")
        person.room(name)
        settle()
    finally:
        qapp.removeEventFilter(shown)
    assert shown.windows == [person.window]


def test_the_window_fits_small_screens(person: Person) -> None:
    """Of 1366 by 768 at 175 % there are 780 by 439 left: each room can be scrolled then."""
    person.window.resize(100, 100)
    settle()
    assert (person.window.width(), person.window.height()) == (600, 440)
    for name in person.window.rooms:
        room = person.room(name)
        frame = room.parentWidget()
        settle()
        assert room.width() <= frame.width(), name
