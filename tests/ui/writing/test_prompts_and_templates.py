"""An empty sheet asks one quiet question; templates come by a menu or by a stroke."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu

from core import prompts
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person, settle
from ui.writing.prompt_line import PromptLine
from ui.writing.template_menu import TemplateMenu


def line(person: Person) -> PromptLine:
    return person.desktop.aids.prompts[person.room().page]


def menu(person: Person) -> TemplateMenu:
    return person.desktop.aids.menus[person.room().page]


def test_a_hundred_questions_each_once() -> None:
    every = prompts.everything()
    assert len(every) == len(set(every)) >= 100
    assert not [words for words in every if "!" in words or "should" in words]
    assert all(words.endswith("?") for words in every)


def test_an_empty_sheet_asks_and_the_first_letter_sends_it_away(person: Person) -> None:
    assert line(person).words.text() in prompts.everything()
    person.type("Words")
    assert line(person).isHidden()


def test_another_never_comes_twice_in_a_month(start: Start, clock: Clock) -> None:
    person = start()
    seen = [line(person).words.text()]
    for _ in range(20):
        person.click("Another")
        seen.append(line(person).words.text())
    person.close()
    clock.forward(days=20)
    again = start()
    seen.append(line(again).words.text())
    assert len(set(seen)) == 22
    person = again
    for _ in range(len(prompts.everything()) - 22):
        person.click("Another")
        seen.append(line(person).words.text())
    assert len(set(seen)) == len(prompts.everything())
    person.click("Another")
    assert "all the questions for now" in line(person).words.text()
    person.close()
    clock.forward(days=32)
    assert line(start()).words.text() in prompts.everything()


def test_the_same_question_stays_for_the_day(start: Start, clock: Clock) -> None:
    person = start()
    words = line(person).words.text()
    person.close()
    clock.forward(hours=1)
    assert line(start()).words.text() == words


def test_it_is_switched_off_where_it_stands_with_a_way_back(person: Person) -> None:
    person.click("No more questions")
    assert line(person).isHidden()
    assert not person.services.settings.get("prompts")
    person.undo()
    assert line(person).isVisible()


def choose(person: Person, words: str) -> None:
    """Choose from the menu that is open."""
    shown = menu(person).menu
    assert isinstance(shown, QMenu)
    assert shown.isVisible()
    (action,) = [each for each in shown.actions() if each.text() == words]
    shown.setActiveAction(action)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()


def test_a_stroke_at_the_start_of_a_line_opens_the_templates(person: Person) -> None:
    person.type("Before")
    person.press("Return")
    QTest.keyClicks(person.focus(), "/")
    settle()
    choose(person, "A moment")
    person.type("rain")
    text = person.room().page.sheet.toPlainText()
    assert text.startswith("Before\nAt 10:30")
    assert text.endswith(", rain")
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == (text,)


def test_within_a_line_a_stroke_is_a_stroke(person: Person) -> None:
    person.type("and/or")
    assert person.room().page.sheet.toPlainText() == "and/or"
    assert menu(person).menu is None


def test_escape_leaves_the_stroke(person: Person) -> None:
    QTest.keyClicks(person.focus(), "/")
    settle()
    shown = menu(person).menu
    assert shown is not None
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    settle()
    person.type("usr")
    assert person.room().page.sheet.toPlainText() == "/usr"


def test_a_template_of_ones_own_is_kept_used_and_taken_away(person: Person) -> None:
    person.type("{weekday}, kiln log:")
    person.click("Templates (or / at the start of a line)")
    choose(person, "Keep what is written as a template…")
    (dialog,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    ]
    name = dialog.findChild(QLineEdit)
    assert name is not None
    QTest.keyClicks(name, "Kiln & log")
    QTest.keyClick(name, Qt.Key.Key_Return)
    settle()
    assert person.rows("SELECT name, body FROM templates") == [
        ("Kiln & log", "{weekday}, kiln log:")
    ]
    person.press("Ctrl+N")
    person.click(person.room().page.sheet.viewport())
    QTest.keyClicks(person.focus(), "/")
    settle()
    choose(person, "Kiln && log")
    assert person.room().page.sheet.toPlainText() == "Wednesday, kiln log:"
    own = person.services.writing.templates.own()[0]
    menu(person)._remove(own)
    assert person.rows("SELECT name FROM templates") == []
    person.undo()
    assert person.services.writing.templates.own() == [own]
