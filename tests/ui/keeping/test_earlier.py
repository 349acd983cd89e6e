"""Earlier versions: looked at, brought back, and that undone."""

from PySide6.QtWidgets import QListWidget

from tests.ui.person import Clock, Person
from ui.earlier import Earlier

BODY = "SELECT body FROM entries"


def dialog(person: Person) -> Earlier:
    (found,) = [each for each in person.window.findChildren(Earlier) if each.isVisible()]
    return found


def rewritten(person: Person, clock: Clock) -> None:
    """An entry of today that says something else than an hour ago."""
    person.type("The kiln tripped")
    person.press("Ctrl+S")
    clock.forward(hours=1)
    person.write(person.room().page.sheet, "The oven is fine")
    person.press("Ctrl+S")


def test_what_changed_is_shown_not_by_colour_alone(person: Person, clock: Clock) -> None:
    rewritten(person, clock)
    person.press("Ctrl+H")
    shown = dialog(person)
    assert shown.list.count() == 1
    assert "2 words only then · 3 words since" in person.reads(shown)
    html = shown.text.toHtml()
    assert "line-through" in html
    assert "underline" in html
    assert "Struck out: only in the earlier version" in person.reads(shown)


def test_the_version_that_is_shown_is_lit(person: Person, clock: Clock) -> None:
    rewritten(person, clock)
    clock.forward(hours=1)
    person.write(person.room().page.sheet, "A new oven came")
    person.press("Ctrl+S", "Ctrl+H")
    versions, theme = dialog(person).list, person.desktop.look.theme
    assert versions.count() == 2
    assert person.focus() is versions
    person.press("Down")
    assert [ground(versions, row) for row in (0, 1)] == [theme.paper, theme.accent]
    person.press("Tab")
    assert [ground(versions, row) for row in (0, 1)] == [theme.paper, theme.hover]


def ground(versions: QListWidget, row: int) -> str:
    """The colour behind a line, before its first letter."""
    line = versions.visualItemRect(versions.item(row))
    place = versions.viewport().mapTo(versions.window(), line.topLeft())
    seen = versions.window().grab().toImage()
    return seen.pixelColor(place.x() + 4, place.y() + line.height() // 2).name().upper()


def test_back_and_undone(person: Person, clock: Clock) -> None:
    rewritten(person, clock)
    person.press("Ctrl+H")
    person.click("Bring this version back", dialog(person))
    assert person.row(BODY) == ("The kiln tripped",)
    assert person.room().page.sheet.toPlainText() == "The kiln tripped"
    person.undo()
    assert person.row(BODY) == ("The oven is fine",)
    assert person.room().page.sheet.toPlainText() == "The oven is fine"


def test_emptied_entries_come_back(person: Person) -> None:
    person.type("All of it")
    person.press("Ctrl+S")
    person.write(person.room().page.sheet, "")
    person.press("Ctrl+S")
    assert person.row("SELECT body, deleted FROM entries") == ("", None)
    person.press("Ctrl+H")
    person.click("Bring this version back", dialog(person))
    assert person.row(BODY) == ("All of it",)


def test_posts_have_them_too(person: Person, clock: Clock) -> None:
    room = person.room("compose")
    person.click(room.desk.sheet)
    person.type("Look at this mug")
    person.press("Ctrl+S")
    clock.forward(hours=1)
    person.write(room.desk.sheet, "Nothing")
    person.press("Ctrl+S")
    person.press("Ctrl+H")
    person.click("Bring this version back", dialog(person))
    assert person.row("SELECT text FROM posts") == ("Look at this mug",)
    assert room.desk.sheet.toPlainText() == "Look at this mug"
    person.undo()
    assert room.desk.sheet.toPlainText() == "Nothing"


def test_nothing_open_and_nothing_earlier(person: Person) -> None:
    person.press("Ctrl+H")
    assert "Nothing is open here" in person.told()
    person.type("First words")
    person.press("Ctrl+S", "Ctrl+H")
    assert "There is no earlier version." in person.reads(dialog(person))
