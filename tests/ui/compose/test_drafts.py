"""Drafts in Compose: kept while one types, their kind, their shelves, and where they came from."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.language.kinds.kinds import guess
from core.model import Source, replace
from tests.ui.conftest import Start
from tests.ui.person import Person

POST = "I sat on the floor between the shards and laughed until my sister came in."
OFFER = "Only today: 50 % off all mugs. Buy now at https://shop.example, limited offer."


@pytest.fixture
def writer(start: Start) -> Person:
    """Somebody in Compose, with an empty sheet."""
    return start("compose")


def texts(person: Person, state: str = "draft") -> list[str]:
    rows = person.rows(
        "SELECT text FROM posts WHERE deleted IS NULL AND state = ? ORDER BY id", state
    )
    return [text for (text,) in rows]


def test_what_is_typed_is_kept_as_a_draft(writer: Person) -> None:
    writer.type(POST)
    writer.waits(lambda: texts(writer) == [POST])
    assert "Drafts 1" in writer.buttons()


def test_an_empty_sheet_makes_no_post(writer: Person) -> None:
    writer.press("Ctrl+S", "Ctrl+1", "Ctrl+3")
    writer.type("  ")
    writer.press("Ctrl+S", "Ctrl+Shift+N")
    assert writer.rows("SELECT * FROM posts") == []


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+S", "Ctrl+Shift+N", "Ctrl+Q"])
def test_every_way_of_leaving_keeps_it(
    start: Start, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)
    person = start("compose")
    person.type(POST)
    person.press(keys)
    assert texts(person) == [POST]


def test_drafts_wait_on_their_shelf(start: Start) -> None:
    person = start("compose")
    person.type(POST)
    person.press("Ctrl+Shift+N")
    person.type("Another one")
    person.close()
    person = start("compose")
    room = person.room()
    assert room.desk.sheet.toPlainText() == ""
    assert room.board.list.model().rowCount() == 2
    room.board.list.setFocus()
    person.press("Home", "Down", "Return")
    assert room.desk.sheet.toPlainText() == POST
    person.press("Up", "Return")
    assert room.desk.sheet.toPlainText() == "Another one"


def test_ctrl_shift_n_opens_a_fresh_post_from_anywhere(person: Person) -> None:
    person.press("Ctrl+Shift+N")
    assert person.window.current == "compose"
    assert person.focus() is person.room().desk.sheet


def test_the_kind_is_recognised(writer: Person) -> None:
    room = writer.room()
    writer.type(POST)
    writer.waits(lambda: room.desk.kind.currentText() == "Story")
    writer.press("Ctrl+A")
    writer.type(OFFER)
    writer.waits(lambda: room.desk.kind.currentText() == "Sales")
    writer.waits_to_see("recognised")
    writer.type(" ")
    writer.press("Ctrl+S")
    assert writer.sees("recognised")
    assert writer.row("SELECT kind, kind_by_person FROM posts") == ("sales", 0)


UNSURE = (
    "New glass in the window, come and see",
    "Best tool for cutting mitres: a sharp knife",
    "Need a name for a very round cat. Go.",
)


def test_where_the_kind_is_not_sure_two_are_proposed(writer: Person) -> None:
    desk = writer.room().desk
    writer.type(next(text for text in UNSURE if not guess(text).sure))
    writer.waits_to_see("not sure, perhaps")
    first, second = desk.hint.findChildren(QPushButton)
    assert desk.kind.accessibleDescription() == "not sure, perhaps"
    assert first.text() == desk.kind.currentText()
    name = second.text()
    writer.click(second)
    assert desk.kind.currentText() == name
    assert writer.sees("your choice", desk)
    assert not [made for made in desk.hint.findChildren(QPushButton) if made.isVisible()]
    writer.press("Ctrl+S")
    assert writer.row("SELECT kind, kind_by_person FROM posts") == (name.lower(), 1)


def test_why_it_reads_like_its_kind_is_said(writer: Person) -> None:
    desk = writer.room().desk
    writer.type(f"{POST} What do you keep on your kitchen shelf?")
    writer.waits(lambda: ":" in desk.hint.says.text())
    assert desk.hint.says.text().startswith("recognised: ")
    assert desk.hint.says.toolTip().startswith("“")
    writer.press("Ctrl+A", "Del")
    writer.waits(lambda: not desk.hint.says.text())


def test_the_kind_can_be_said_and_then_holds(writer: Person) -> None:
    room = writer.room()
    writer.type(POST)
    writer.press("Ctrl+S")
    room.desk.kind.setFocus()
    writer.type("Q")
    writer.press("Return")
    assert room.desk.kind.currentText() == "Quote"
    assert writer.row("SELECT kind, kind_by_person FROM posts") == ("quote", 1)
    assert writer.sees("your choice")
    writer.click(room.desk.sheet)
    writer.type(OFFER)
    writer.press("Ctrl+S")
    assert writer.row("SELECT kind, kind_by_person FROM posts") == ("quote", 1)
    assert room.desk.kind.currentText() == "Quote"


def test_the_kind_can_be_said_before_the_first_word(writer: Person) -> None:
    room = writer.room()
    room.desk.kind.setFocus()
    writer.type("N")
    writer.press("Return")
    writer.click(room.desk.sheet)
    writer.type(POST)
    writer.press("Ctrl+S")
    assert writer.row("SELECT kind, kind_by_person FROM posts") == ("news", 1)


def test_an_idea_and_back(writer: Person) -> None:
    writer.type("A half sentence")
    writer.press("Ctrl+S")
    writer.click("Keep as idea")
    assert texts(writer, "idea") == ["A half sentence"]
    assert "Ideas 1" in writer.buttons()
    assert writer.button("Ideas 1").isChecked()
    writer.click("Make it a draft")
    assert texts(writer) == ["A half sentence"]
    assert "Ideas" in writer.buttons()


def test_a_deleted_post_comes_back_with_undo(writer: Person) -> None:
    writer.type(POST)
    writer.press("Ctrl+S")
    writer.click("Delete this post")
    assert texts(writer) == []
    assert writer.room().desk.sheet.toPlainText() == ""
    assert writer.told() == "The post is in the trash for 30 days."
    writer.undo()
    assert texts(writer) == [POST]
    assert writer.room().desk.sheet.toPlainText() == POST


def test_ctrl_z_brings_a_deleted_post_back(writer: Person) -> None:
    writer.type(POST)
    writer.press("Ctrl+S")
    writer.click("Delete this post")
    writer.press("Ctrl+Z")
    assert texts(writer) == [POST]


def test_the_way_back_to_the_sentences(writer: Person) -> None:
    entry = writer.wrote("It rained 🌧 all day. " + POST + " Then we had tea.", days_ago=2)
    start = entry.body.index("I sat")
    sources = (Source(entry.id, start, start + len(POST)),)
    blank = writer.services.composer.blank(POST)
    post = writer.services.composer.save(replace(blank, entry=entry.id, sources=sources))
    room = writer.room()
    room.open_post(post.id)
    writer.click("From your entry of 23 November 2026")
    assert writer.window.current == "journal"
    page = writer.room().page
    assert page.entry.id == entry.id
    assert page.sheet.pointed_at() == POST
    assert writer.focus() is page.sheet


def test_each_post_has_its_own_undo(writer: Person) -> None:
    writer.type("First")
    writer.press("Ctrl+Shift+N")
    writer.type("Second")
    writer.press("Ctrl+Z", "Ctrl+Z")
    assert writer.room().desk.sheet.toPlainText() == ""


def test_five_megabytes_are_refused(writer: Person) -> None:
    writer.type("Before")
    writer.paste("all of it " * 500_000)
    assert writer.told().startswith("That is 5,000,000 characters")
    assert writer.room().desk.sheet.toPlainText() == "Before"


def test_what_cannot_be_saved_stays_and_is_saved_later(writer: Person) -> None:
    connection = writer.services.store.database.connection
    connection.execute("PRAGMA query_only = ON")
    writer.type(POST)
    writer.waits_to_see("Not saved yet.")
    assert writer.sees("can be read but not changed")
    writer.press("Ctrl+Shift+N", "Ctrl+1", "Ctrl+3")
    assert writer.room().desk.sheet.toPlainText() == POST
    connection.execute("PRAGMA query_only = OFF")
    writer.waits(lambda: texts(writer) == [POST])
    writer.waits_to_see("Saved")


def test_the_post_on_the_sheet_is_the_one_marked_in_the_list(start: Start) -> None:
    person = start("compose")
    room = person.room()
    person.type("The first one.")
    person.press("Ctrl+S", "Ctrl+Shift+N")
    assert not room.board.list.selectedIndexes()
    person.type("The second one.")
    person.press("Ctrl+S")
    (marked,) = room.board.list.selectedIndexes()
    assert marked.data() == "The second one."


def test_the_list_says_of_a_planned_post_when(start: Start) -> None:
    person = start("compose")
    services = person.services
    post = services.composer.save(services.composer.blank("Mugs on Friday."))
    services.planning.for_moment(post.id, services.composer.now() + timedelta(days=2))
    person.room("compose").open_post(post.id)
    posts = person.room().board.list.posts

    def aloud() -> str:
        return str(posts.index(0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert aloud() == "Story · Planned: Fri 27 Nov, 10:30: Mugs on Friday."
    services.planning.give_up(post.id)
    person.waits(lambda: aloud() == "Story · 25 Nov 2026: Mugs on Friday.")


def test_a_kind_that_was_said_can_be_taken_back(writer: Person) -> None:
    writer.type(POST)
    writer.waits_to_see("recognised")
    writer.press("Ctrl+S")
    room = writer.room()
    room.desk.kind.setFocus()
    writer.press("Down")
    assert writer.sees("your choice")
    assert "Rapport learns from that." in writer.told()
    assert writer.services.teaching.count() == 1
    writer.undo()
    writer.waits_to_see("recognised")
    assert writer.services.teaching.count() == 0
    assert writer.row("SELECT kind_by_person FROM posts") == (0,)
