"""Editing in the Journal: changes are kept, deletes are undone, and posts come from entries."""

import pytest

from core.model import Source, replace
from tests.ui.conftest import Start
from tests.ui.person import Person

FIRST = "We moved the kiln into the yard."
LAST = "It rained 🌧 on the glaze. I laughed, and my sister made tea."


@pytest.fixture
def reader(start: Start) -> Person:
    """Somebody in the Journal, with two entries, the newer one open."""
    person = start()
    person.wrote(FIRST, days_ago=3, title="Moving")
    person.wrote(LAST, days_ago=1)
    person.room("journal")
    return person


def bodies(person: Person) -> list[str]:
    rows = person.rows("SELECT body FROM entries WHERE deleted IS NULL ORDER BY id")
    return [body for (body,) in rows]


def test_an_edit_is_kept(reader: Person) -> None:
    reader.click(reader.room().page.sheet)
    reader.press("Ctrl+End")
    reader.type(" Good tea.")
    reader.waits(lambda: bodies(reader) == [FIRST, LAST + " Good tea."])
    reader.waits_to_see("Saved at")


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+S", "Ctrl+Q", "Down"])
def test_every_way_of_leaving_keeps_it(
    start: Start, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)
    person = start()
    person.wrote(FIRST, days_ago=3)
    person.wrote(LAST, days_ago=1)
    person.room("journal")
    person.click(person.room().page.sheet)
    person.press("Ctrl+Home")
    person.type("So. ")
    if keys == "Down":
        person.room().finder.list.setFocus()
    person.press(keys)
    assert bodies(person) == [FIRST, "So. " + LAST]


def test_title_star_and_mood(reader: Person) -> None:
    reader.press("Down")
    reader.write(reader.room().page.title, "The yard")
    reader.click("Star")
    reader.click("Mood: bright")
    assert reader.row("SELECT title, starred, mood FROM entries WHERE body = ?", FIRST) == (
        "The yard",
        1,
        5,
    )


def test_delete_and_undo(reader: Person) -> None:
    reader.click("Delete this entry")
    assert bodies(reader) == [FIRST]
    assert reader.room().page.sheet.toPlainText() == FIRST
    reader.undo()
    assert bodies(reader) == [FIRST, LAST]
    assert reader.room().page.sheet.toPlainText() == LAST


def test_ctrl_z_undoes_a_delete(reader: Person) -> None:
    reader.click("Delete this entry")
    reader.room().finder.list.setFocus()
    reader.press("Ctrl+Z")
    assert bodies(reader) == [FIRST, LAST]


def test_the_trash_gives_back(reader: Person) -> None:
    reader.click("Delete this entry")
    reader.click("Trash")
    page = reader.room().page
    reader.room().finder.list.setFocus()
    reader.press("Home")
    reader.waits(lambda: page.sheet.toPlainText() == LAST)
    assert page.sheet.isReadOnly()
    assert page.title.isReadOnly()
    assert "Make a post of it" not in reader.buttons()
    reader.click("Bring it back")
    assert bodies(reader) == [FIRST, LAST]
    assert not page.sheet.isReadOnly()
    assert not page.title.isReadOnly()
    assert not reader.button("Trash").isChecked()


def test_the_only_entry_deleted_can_still_be_brought_back(start: Start) -> None:
    person = start()
    person.wrote(FIRST)
    person.room("journal")
    person.click("Delete this entry")
    person.close()
    person = start("journal")
    person.click("Trash")
    person.room().finder.list.setFocus()
    person.press("Down")
    person.click("Bring it back")
    assert bodies(person) == [FIRST]


def test_a_full_trash_is_shown_whole(start: Start) -> None:
    person = start()
    for number in range(60):
        kept = person.wrote(f"Gone {number}", days_ago=number / 24)
        person.services.journal.delete(kept.id)
    person.room("journal")
    person.click("Trash")
    person.room().finder.list.setFocus()
    person.press("End", "End")
    assert person.room().finder.timeline.rowCount() == 60


def test_typing_a_search_leaves_the_trash(reader: Person) -> None:
    reader.click("Trash")
    assert reader.sees("The trash is empty.")
    reader.press("Ctrl+F")
    reader.type("kiln")
    reader.waits(lambda: reader.room().finder.timeline.rowCount() == 1)
    assert not reader.button("Trash").isChecked()


def test_a_post_of_the_selection_remembers_the_sentences(reader: Person) -> None:
    page = reader.room().page
    start, end = LAST.index("I laughed"), len(LAST)
    page.sheet.select(start, end)
    reader.click("Make a post of it")
    assert reader.window.current == "compose"
    assert reader.room().desk.sheet.toPlainText() == LAST[start:end]
    entry = reader.row("SELECT uid FROM entries WHERE body = ?", LAST)[0]
    post = reader.services.composer.get(reader.row("SELECT uid FROM posts")[0])
    assert post.entry == entry
    assert post.sources == (Source(entry, start, end),)


def test_without_a_selection_it_is_the_whole_entry(reader: Person) -> None:
    reader.click("Make a post of it")
    assert reader.room().desk.sheet.toPlainText() == LAST
    assert reader.row("SELECT text FROM posts") == (LAST,)


def test_what_was_told_of_an_entry_stands_above_it(reader: Person) -> None:
    entry = reader.room().page.entry
    composer = reader.services.composer
    post = composer.save(replace(composer.blank("I laughed in the rain."), entry=entry.id))
    reader.waits_to_see("Post: I laughed in the rain.")
    reader.click("Post: I laughed in the rain.")
    assert reader.window.current == "compose"
    assert reader.room()._post.id == post.id
    reader.room("journal")
    reader.press("Down")
    assert not reader.sees("Post: I laughed in the rain.")


def test_the_same_entry_in_today_and_journal_is_one(person: Person) -> None:
    person.type("Written in Today")
    person.room("journal")
    person.click(person.room().page.sheet)
    person.press("Ctrl+End")
    person.type(", finished in Journal")
    person.room("today")
    assert person.room().page.sheet.toPlainText() == "Written in Today, finished in Journal"
    person.press("Ctrl+End")
    person.type(".")
    person.press("Ctrl+S")
    assert bodies(person) == ["Written in Today, finished in Journal."]
