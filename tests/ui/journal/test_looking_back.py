"""Looking back by keyboard: the calendar, this day, a year in pictures, and every view when empty."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from tests.ui.conftest import Start
from tests.ui.journal.remembering import DAYS, is_told, look_at, opened, rememberer
from tests.ui.journal.test_finding import rows, texts
from tests.ui.person import Person

__all__ = ["rememberer"]


def test_the_calendar_is_walked_by_keyboard(rememberer: Person) -> None:
    look_at(rememberer, "Calendar")
    month: Any = rememberer.room().views["calendar"].month
    assert rememberer.focus() == month
    assert rememberer.sees("November 2026")
    assert rememberer.sees("Wednesday 25 November 2026: today, nothing written")
    rememberer.press("Left", "Left", "Left", "Left", "Left")
    assert rememberer.sees("Friday 20 November 2026: 1 entry")
    rememberer.press("PgUp")
    assert rememberer.sees("October 2026")
    rememberer.press("Shift+PgUp", "Shift+PgUp", "PgDown", "Home")
    assert month.day == month.today
    rememberer.press("Up", "Up", "Up", "Left")
    assert month.accessibleName() == "Tuesday 3 November 2026: 2 entries, mood: good"
    rememberer.press("Return")
    assert texts(rememberer) == ["And back again.", "Jo drove the van."]
    assert opened(rememberer) == "And back again."
    rememberer.press("Esc", "Esc")
    assert rememberer.room().view == "calendar"
    assert rememberer.focus() is month


def test_the_calendar_counts_words_and_a_streak_only_if_wanted(rememberer: Person) -> None:
    rememberer.wrote("Today.")
    look_at(rememberer, "Calendar")
    rememberer.waits_to_see("November: 4 entries, 9 words")
    assert rememberer.sees("2026: 4 entries, 9 words")
    assert not rememberer.sees("in a row")
    rememberer.services.settings.set("streak", value=True)
    look_at(rememberer, "Tags")
    look_at(rememberer, "Calendar")
    rememberer.waits_to_see("1 day in a row")


def test_the_calendar_jumps_to_a_year_and_says_where_nothing_is(rememberer: Person) -> None:
    look_at(rememberer, "Calendar")
    view = rememberer.room().views["calendar"]
    view.year.setFocus()
    rememberer.type("2024")
    rememberer.press("Return")
    assert rememberer.sees("November 2024")
    assert rememberer.sees("Monday 25 November 2024: 1 entry, mood: good, starred, with a photo")
    rememberer.click("Today", view)
    rememberer.press("Tab")
    rememberer.click("Open this day")
    assert rememberer.told() == "Nothing was written on this day."


def test_a_day_with_a_photo_and_a_mood_looks_different(rememberer: Person) -> None:
    look_at(rememberer, "Calendar")
    month = rememberer.room().views["calendar"].month
    rememberer.press("Shift+PgUp", "Shift+PgUp")

    def greens() -> int:
        image = month.grab().toImage()
        area = month.cell(month.day).toRect()
        return sum(
            image.pixelColor(x, y) == QColor("#00ff00")
            for x in range(area.left(), area.right(), 3)
            for y in range(area.top(), area.bottom(), 3)
        )

    rememberer.waits(lambda: greens() > 20)
    assert month.day_at(QPointF(month.cell(month.day).center())) == month.day


def test_on_this_day_in_all_years(rememberer: Person) -> None:
    look_at(rememberer, "On this day")
    assert rememberer.sees("25 November")
    assert texts(rememberer) == ["A year of clay.", "The first kiln came."]
    assert rememberer.sees("From 2023 to 2024")
    assert opened(rememberer) == "A year of clay."
    rememberer.click("The day after")
    assert rememberer.sees("26 November")
    assert rememberer.sees("These are from up to 3 days before or after.")
    assert len(rows(rememberer)) == 3
    for _ in range(9):
        rememberer.click("The day after")
    assert rememberer.sees("Nothing in earlier years, on this day or up to 3 days around it.")
    look_at(rememberer, "Timeline")
    assert len(rows(rememberer)) == len(DAYS)


def test_a_line_shows_photo_mood_and_people(rememberer: Person) -> None:
    from PySide6.QtCore import Qt

    timeline = rememberer.room().finder.timeline
    said = [
        timeline.index(n).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(timeline.rowCount())
    ]
    assert "starred, good, 2 photos" in said[3]
    assert said[5].endswith("bright, Jo, 1 photo")
    assert "private" in said[0]
    first = timeline.index(5)

    def reds() -> int:
        image = rememberer.room().finder.list.viewport().grab().toImage()
        area = rememberer.room().finder.list.visualRect(first)
        return sum(
            image.pixelColor(x, y) == QColor("#ff0000")
            for x in range(area.left(), area.right(), 3)
            for y in range(area.top(), min(area.bottom(), image.height()), 3)
        )

    rememberer.waits(lambda: reds() > 20)


def test_a_year_in_pictures_by_keyboard_and_as_a_file(rememberer: Person, tmp_path: Path) -> None:
    look_at(rememberer, "Pictures")
    grid = rememberer.room().views["pictures"].grid
    assert rememberer.sees("2024: 2 photos")
    assert rememberer.focus() is grid
    rememberer.press("Right")
    assert grid.accessibleName() == "Photo of Monday 25 November 2024, 2 of 2"
    rememberer.click("The year before")
    assert rememberer.sees("2023: 1 photo")
    view = rememberer.room().views["pictures"]
    for suffix in ("png", "pdf"):
        view.write(str(tmp_path / f"year.{suffix}"))
        rememberer.waits(partial(is_told, rememberer, f"Saved as year.{suffix}"))
    assert not QImage(str(tmp_path / "year.png")).isNull()
    assert (tmp_path / "year.pdf").read_bytes().startswith(b"%PDF")
    view.write(str(tmp_path / "none" / "year.png"))
    rememberer.waits(lambda: "could not be written" in rememberer.told())
    grid.setFocus()
    rememberer.press("Return")
    assert opened(rememberer) == "The first kiln came."


def test_every_view_says_what_it_is_for_when_it_is_empty(start: Start) -> None:
    person = start("journal")
    for words, says in (
        ("Pictures", "No photos yet"),
        ("People", "Nobody yet"),
        ("Tags", "No tags yet"),
        ("Moods", "No moods yet"),
        ("On this day", "Nothing written yet"),
    ):
        look_at(person, words)
        assert person.sees(says), words
    look_at(person, "Calendar")
    assert person.sees("nothing written")


def test_the_arrows_go_from_view_to_view(rememberer: Person) -> None:
    rememberer.room().switcher.chips["timeline"].setFocus()
    rememberer.press("Right")
    assert rememberer.room().view == "calendar"


def test_a_year_in_pictures_is_printed_on_white_and_no_photo_is_cut(
    rememberer: Person, tmp_path: Path
) -> None:
    rememberer.services.settings.set("scheme", "dark")
    look_at(rememberer, "Pictures")
    grid = rememberer.room().views["pictures"].grid
    photo = grid.cells[0].photo
    grid.show_photos([photo._replace(day=f"2024-{month:02}-25") for month in range(1, 13)])
    image = grid.image(printed=True)
    corner = QColor("#ffffff")
    assert image.pixelColor(image.width() - 1, image.height() - 1) == corner
    assert grid.image().pixelColor(image.width() - 1, image.height() - 1) != corner
    breaks = grid.breaks()
    assert len(breaks) == 12, "a row each month, with its name"
    for at in breaks:
        cut = [cell for cell in grid.cells if cell.area.top() * 2 < at < cell.area.bottom() * 2]
        assert not cut
    view = rememberer.room().views["pictures"]
    view.write(str(tmp_path / "year.pdf"))
    rememberer.waits(partial(is_told, rememberer, "Saved as year.pdf"))
    pages = (tmp_path / "year.pdf").read_bytes().count(b"/Type /Page\n")
    assert pages >= 2


def test_who_was_there_takes_no_words_from_a_line(start: Start) -> None:
    person = start()
    text = "The fox came back to the roof of the shed and looked at us for a long while. " * 3
    person.wrote(text, people=("Hedda",))
    person.wrote(text)
    entries = person.room("journal").finder.list
    entries.clearSelection()
    person.press("Ctrl+F")

    def words(row: int) -> QImage:
        """The first two lines of the text, without the day before them and the hour behind."""
        line = entries.visualRect(entries.model().index(row, 0))
        two = 8 + 2 * entries.fontMetrics().height()
        image: QImage = entries.viewport().grab().toImage()
        return image.copy(line.left() + 64, line.top(), line.width() // 2, two)

    assert words(0) == words(1)
