"""Notes beside a post: what to look at twice can be shown, said in another way, or left."""

import pytest

from core.register import Naming
from core.text import in_place
from tests.ui.conftest import Start
from tests.ui.person import Person, settle

PUSHY = "Limited offer, buy now. Call me at +49 30 1234567 or write to maria.muster@example.org."


@pytest.fixture
def writer(start: Start) -> Person:
    return start("compose")


def test_a_calm_post_has_nothing_to_note(writer: Person) -> None:
    writer.type("The kiln tripped again, and I laughed.")
    assert writer.sees("Nothing to note.")


def test_private_things_and_pushing_words_are_noted(writer: Person) -> None:
    writer.type(PUSHY)
    notes = writer.room().notes
    writer.waits(lambda: len(notes.cards) >= 3)
    reads = writer.reads(notes)
    assert "+49 30 1234567" in reads
    assert "maria.muster@example.org" in reads


def test_a_note_shows_its_words(writer: Person) -> None:
    writer.type(PUSHY)
    notes = writer.room().notes
    writer.waits(lambda: notes.cards)
    card = next(c for c in notes.cards if "+49 30" in writer.reads(c))
    writer.click("Show", card)
    assert writer.room().desk.sheet.pointed_at() == "+49 30 1234567"
    assert writer.focus() is writer.room().desk.sheet


def test_a_note_is_taken_up(writer: Person) -> None:
    writer.type("Click here. My mail is maria.muster@example.org.")
    notes = writer.room().notes
    writer.waits(lambda: any("Say" in word for word in writer.buttons(notes)))
    word = next(word for word in writer.buttons(notes) if word.startswith("Say"))
    note = next(n for n in notes._notes if f"“{n.instead}”" in word)
    before = writer.room().desk.sheet.toPlainText()
    writer.click(word, notes)
    text = writer.room().desk.sheet.toPlainText()
    new = in_place(note.instead, before, note.start)
    assert text == before[: note.start] + new + before[note.end :]
    assert text[0].isupper()
    writer.press("Ctrl+S")
    assert writer.row("SELECT text FROM posts") == (text,)
    writer.waits(lambda: word not in writer.buttons(notes))
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Z")
    assert writer.room().desk.sheet.toPlainText() == before


def test_what_stands_for_a_name_opens_a_sentence_with_a_capital(writer: Person) -> None:
    writer.type("We had a look at the old van by the canal. Maria lent it to us.")
    notes = writer.room().notes
    writer.waits(lambda: "Say “a friend”" in writer.buttons(notes))
    writer.click("Say “a friend”", notes)
    assert writer.room().desk.sheet.toPlainText().endswith("canal. A friend lent it to us.")


def test_a_note_is_left(writer: Person) -> None:
    writer.type(PUSHY)
    notes = writer.room().notes
    writer.waits(lambda: len(notes.cards) >= 3)
    many = len(notes.cards)
    card = next(c for c in notes.cards if "+49 30" in writer.reads(c))
    writer.click("Leave it", card)
    assert len(notes.cards) == many - 1
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+End")
    writer.type(" Thanks.")
    room = writer.room()
    writer.waits(lambda: room._advising.resting and not writer.desktop.tasks.running)
    settle()
    assert "+49 30" not in writer.reads(notes)


def test_many_notes_do_not_flicker(writer: Person) -> None:
    writer.paste(" ".join(f"maria{n}@example.org" for n in range(20)))
    notes = writer.room().notes
    writer.waits(lambda: notes.cards)
    before = list(notes.cards)
    writer.press("Ctrl+End")
    writer.type(" and more")
    room = writer.room()
    writer.waits(lambda: room._advising.resting and not writer.desktop.tasks.running)
    settle()
    assert notes.cards == before


def test_another_post_has_its_own_notes(writer: Person) -> None:
    writer.type(PUSHY)
    writer.waits(lambda: writer.room().notes.cards)
    writer.press("Ctrl+Shift+N")
    assert not writer.room().notes.cards
    assert writer.sees("Nothing to note.")


def test_how_somebody_may_appear_is_remembered_from_a_note(writer: Person) -> None:
    writer.type("Maria lent us her van, and Maria drove it herself.")
    notes = writer.room().notes
    writer.waits(lambda: len(notes.cards) == 2)
    remember = notes.cards[0].remember
    assert remember is not None
    assert [action.text() for action in remember.menu().actions()] == [
        "“Maria” may be named",
        "Say “a friend” for Maria",
        "Nothing about Maria, ever",
        "Maria is a public person",
        "“Maria” is not a person",
    ]
    remember.menu().actions()[0].trigger()
    settle()
    assert writer.sees("Maria may be named in posts.")
    assert writer.sees("Nothing to note.", notes)
    writer.room().new_post()
    writer.type("Maria came back with the van.")
    writer.waits(lambda: not writer.desktop.tasks.running)
    settle()
    assert not notes.cards


def test_notes_on_a_networks_own_words_are_shown_beside_the_common_text(writer: Person) -> None:
    room = writer.room()
    writer.click(room.networks._rows["x"].check)
    writer.click(room.networks._rows["mastodon"].check)
    writer.click(room.desk.sheet)
    writer.type("The kiln tripped again, and I laughed.")
    room.desk.writing.differ("x", ("The kiln tripped. Ring +49 30 1234567.", "Or write to me."))
    writer.click("All others")
    writer.waits(
        lambda: (
            not writer.desktop.tasks.running
            and any("+49 30" in writer.reads(card) for card in room.notes.cards)
        )
    )
    card = next(card for card in room.notes.cards if "+49 30" in writer.reads(card))
    assert "In part 1 for X" in writer.reads(card)
    writer.click("Show", card)
    assert room.desk.writing.tab == "x"
    assert room.desk.writing.edit().pointed_at() == "+49 30 1234567"
    writer.waits(lambda: "In part 1" not in writer.reads(room.notes))


def test_what_is_noted_here_is_not_noted_again_of_a_copy(writer: Person) -> None:
    room = writer.room()
    for name in ("x", "mastodon"):
        writer.click(room.networks._rows[name].check)
    writer.click(room.desk.sheet)
    writer.type("Ring me at +49 30 1234567.")
    room.desk.writing.differ("x")
    writer.press("Ctrl+End")
    writer.type(" Soon.")
    writer.waits(lambda: any("+49 30" in writer.reads(card) for card in room.notes.cards))
    assert sum("+49 30" in writer.reads(card) for card in room.notes.cards) == 1
    assert room.desk.writing.edit()._highlighter is not None


def take(writer: Person, about: str, words: str) -> str:
    """Take up the note about these words; the text that is left."""
    notes, sheet = writer.room().notes, writer.room().desk.sheet
    writer.waits(lambda: any(about in writer.reads(card) for card in notes.cards))
    writer.click(words, next(card for card in notes.cards if about in writer.reads(card)))
    return str(sheet.toPlainText())


def test_where_nothing_can_stand_instead_the_sentence_can_go(writer: Person) -> None:
    text = "The last jug is sold. Call me at +49 30 1234567. I kept the crooked one."
    writer.type(text)
    left = take(writer, "+49 30 1234567", "Drop the sentence")
    assert left == "The last jug is sold. I kept the crooked one."
    writer.press("Ctrl+S")
    assert writer.row("SELECT text FROM posts") == (left,)
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Z")
    assert writer.room().desk.sheet.toPlainText() == text


def test_words_that_have_moved_since_they_were_read_take_no_others_with_them(
    writer: Person,
) -> None:
    writer.type("My sister Wiola laughed. Call me at +49 30 1234567. I kept the crooked one.")
    left = take(writer, "Wiola", "Leave the name out")
    assert take(writer, "+49 30 1234567", "Drop the sentence") == left, "not yet read anew"
    writer.waits(lambda: "Leave the name out" not in writer.buttons(writer.room().notes))
    left = take(writer, "+49 30 1234567", "Drop the sentence")
    assert left == "My sister laughed. I kept the crooked one."


def test_f6_goes_to_the_notes_and_back(writer: Person) -> None:
    sheet, notes = writer.room().desk.sheet, writer.room().notes
    writer.press("F6")
    assert sheet.hasFocus(), "nothing is noted yet"
    writer.type("The last jug is sold. Call me at +49 30 1234567.")
    writer.waits(lambda: notes.cards)
    writer.press("F6")
    assert notes.cards[0].hasFocus()
    notes.cards[0].buttons[0].setFocus()
    writer.press("F6")
    assert sheet.hasFocus()


def test_a_name_beside_its_role_can_go_alone(writer: Person) -> None:
    writer.type("My sister Wiola laughed at the crooked jug.")
    left = take(writer, "Wiola", "Leave the name out")
    assert left == "My sister laughed at the crooked jug."


def test_a_note_on_wording_says_which_words(writer: Person) -> None:
    writer.type("The jug is on the shelf. Limited offer, only today. Like and share if you agree!")
    notes = writer.room().notes
    writer.waits(lambda: notes.cards)
    told = [note.said for note in notes._notes if note.sign == "info"]
    assert told
    assert all(said.startswith("“") for said in told)
    left = take(writer, "asks for clicks", "Drop the sentence")
    assert left == "The jug is on the shelf. Limited offer, only today."


def test_of_many_notes_none_is_lost(writer: Person) -> None:
    mails = " ".join(f"Write to jug{n}@example.org today." for n in range(11))
    writer.type(f"{mails} Buy now!")
    notes = writer.room().notes
    writer.waits(lambda: len(notes.cards) == 8)
    assert not writer.sees("Buy now", notes)
    notes.more.setFocus()
    writer.press("Enter")
    assert len(notes.cards) > 11
    assert notes.cards[8].hasFocus()
    assert writer.sees("“Buy now” asks people to buy", notes)
    assert not notes.more.isVisible()


def test_one_note_says_which_words_come_again_and_again(writer: Person) -> None:
    writer.type("Kiln mugs bowls. Kiln mugs bowls. Kiln mugs bowls. Kiln mugs bowls. ")
    notes = writer.room().notes
    writer.waits(lambda: notes.cards)
    assert [card.accessibleName() for card in notes.cards] == [
        "“Kiln”, “mugs” and other words come many times here."
    ]
    writer.click("Show", notes.cards[0])
    assert writer.room().desk.sheet.pointed_at() == "Kiln"
    writer.click("Leave it", notes.cards[0])
    writer.press("Ctrl+End")
    writer.type("Cats cats cats cats. ")
    writer.waits(lambda: not writer.room()._advising.resting)
    writer.waits(lambda: writer.room()._advising.resting)
    assert not notes.cards, "it was left for this post"


def test_of_whom_nothing_is_to_be_told_the_sentence_can_go(writer: Person) -> None:
    writer.services.people.say("Tom Harrow", Naming.NEVER)
    writer.type("The kiln is on again. My friend Tom says that it sounds like a ship.")
    notes = writer.room().notes
    writer.waits(lambda: notes.cards)
    assert writer.sees("You want nothing told about Tom.", notes)
    assert not any("Say" in word for word in writer.buttons(notes))
    writer.click("Drop the sentence", notes)
    assert writer.room().desk.sheet.text() == "The kiln is on again."
    writer.waits(lambda: not notes.cards)
