"""Spelling in the window: dotted lines, other words by key, own words, names, another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.settings.spelling import SpellingCard
from ui.widgets.writing_edit import WritingEdit
from ui.writing import lines_later, spelling
from ui.writing.spell_sheet import SpellSheet


@pytest.fixture(autouse=True)
def asked_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "ASK_MS", 5)


def marked(sheet: WritingEdit) -> list[str]:
    """The words under which a dotted line is drawn."""
    found = []
    block = sheet.document().begin()
    while block.isValid():
        layout = block.layout()
        found += [
            block.text()[part.start : part.start + part.length]
            for part in layout.formats()
            if part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
        ]
        block = block.next()
    return found


def sheet(person: Person) -> WritingEdit:
    room = person.room()
    part: WritingEdit = room.desk.sheet if person.window.current == "compose" else room.page.sheet
    return part


def helper(person: Person) -> SpellSheet:
    return person.desktop.aids.spelt[sheet(person)]


def menu(person: Person) -> QMenu:
    person.waits(lambda: helper(person).menu is not None)
    found = helper(person).menu
    assert found is not None
    person.waits(found.isVisible)
    return found


def choose(person: Person, words: str) -> None:
    shown = menu(person)
    (action,) = [each for each in shown.actions() if each.text() == words]
    shown.setActiveAction(action)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    helper(person).menu = None


def test_unknown_words_get_a_dotted_line_and_nothing_else_changes(person: Person) -> None:
    text = "Teh kiln was `teh code` and https://teh.example so tehh again."
    person.type(text)
    person.waits(lambda: marked(sheet(person)) == ["Teh", "tehh"])
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == (text,)
    assert not helper(person)._highlighter.document().isEmpty()


def test_the_word_one_is_writing_is_left_alone(person: Person) -> None:
    person.type("Wrng and recieve")
    person.waits(lambda: marked(sheet(person)) == ["Wrng"])
    person.type(" it")
    person.waits(lambda: marked(sheet(person)) == ["Wrng", "recieve"])


def test_f7_goes_to_the_next_and_enter_takes_the_first(person: Person) -> None:
    person.type("We recieve teh clay now.")
    person.waits(lambda: len(marked(sheet(person))) == 2)
    person.press("F7")
    choose(person, "receive")
    person.press("F7")
    choose(person, "the")
    assert sheet(person).toPlainText() == "We receive the clay now."
    person.waits(lambda: marked(sheet(person)) == [])
    person.press("Ctrl+Z")
    assert sheet(person).toPlainText() == "We receive teh clay now."


def test_a_word_is_added_and_forgotten_again(start: Start) -> None:
    person = start()
    person.type("A celadonn bowl, truly.")
    person.waits(lambda: marked(sheet(person)) == ["celadonn"])
    person.press("F7")
    choose(person, "Add “celadonn” to my words")
    person.waits(lambda: marked(sheet(person)) == [])
    card = person.room("settings").card(SpellingCard)
    person.click("Forget “celadonn”", card)
    assert person.rows("SELECT word FROM own_words") == []
    person.undo()
    assert person.rows("SELECT word FROM own_words") == [("celadonn",)]


def test_names_of_the_register_are_known(person: Person) -> None:
    person.type("Yevgenja came by today.")
    person.waits(lambda: marked(sheet(person)) == ["Yevgenja"])
    person.services.people.say("Yevgenja", Naming.NAME)
    person.waits(lambda: marked(sheet(person)) == [])


def test_it_can_be_switched_off(person: Person) -> None:
    person.type("Teh kiln again.")
    person.waits(lambda: marked(sheet(person)) == ["Teh"])
    person.services.settings.set("spelling", False)
    assert marked(sheet(person)) == []
    person.services.settings.set("spelling", True)
    person.waits(lambda: marked(sheet(person)) == ["Teh"])


def test_in_compose_too(start: Start) -> None:
    person = start("compose")
    person.type("Teh kiln again.")
    person.waits(lambda: marked(sheet(person)) == ["Teh"])


def test_a_computer_without_the_dictionary_marks_nothing(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.dictionary.languages", lambda: ())
    person.type("Teh kiln again.")
    person.waits(lambda: person.desktop.aids.spelling._right)
    assert marked(sheet(person)) == []
    person.press("F7")
    assert helper(person).menu is None


def test_another_language_is_never_measured_by_english(person: Person) -> None:
    person.type("Wir sind heute um den See gegangen und haben viel gelacht.")
    person.press("Return")
    person.type("We laughed and it was a fine dayy for the dog.")
    person.waits(lambda: marked(sheet(person)) == ["dayy"])


def test_a_dictionary_that_was_chosen_is_used_for_everything(person: Person) -> None:
    person.type("Wir sind heute um den See gegangen.")
    person.waits(lambda: person.desktop.aids.spelling._right)
    assert marked(sheet(person)) == []
    person.services.settings.set("spelling language", "en_US")
    person.waits(lambda: "gegangen" in marked(sheet(person)))


def test_lines_that_are_looked_at_a_few_at_a_time_all_get_theirs(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_later, "_AT_ONCE", 1e-6)  # one line, then what came in has its turn
    lines = 120
    body = "\n".join(f"The kilnx number {n} tripped again." for n in range(lines))
    person.room().open(person.wrote(body).id)
    person.waits(lambda: marked(sheet(person)) == ["kilnx"] * lines)
    person.press("Ctrl+Home")
    person.type("Wrng at the top. ")
    person.waits(lambda: marked(sheet(person)) == ["Wrng", *["kilnx"] * lines])
    person.desktop.aids.spelling.add("kilnx")
    person.waits(lambda: marked(sheet(person)) == ["Wrng"])
    person.press("Ctrl+End")
    person.paste("\nAnothr one." * lines)
    person.waits(lambda: marked(sheet(person)) == ["Wrng", *["Anothr"] * lines])


def test_lines_that_wait_get_theirs_when_others_come_before_them(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_later, "_AT_ONCE", 1e-6)
    lines, before = 60, 20
    person.room().open(person.wrote("The kilnx tripped.").id)
    spelt, part = helper(person), sheet(person)
    person.waits(lambda: marked(part) == ["kilnx"])  # what is known of it is not asked again
    part.setPlainText("\n".join(["The kilnx tripped."] * lines))
    for _ in range(before):
        spelt._lines._step()  # as time goes on
    monkeypatch.setattr(lines_later, "_AT_ONCE", 60.0)
    cursor = QTextCursor(part.document())
    cursor.insertText("A line.\n" * before)
    person.waits(lambda: marked(part) == ["kilnx"] * lines)
