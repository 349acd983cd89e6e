"""The sign in a search line empties it; it is ours, as large as the letters, and can be undone."""

from PySide6.QtWidgets import QToolButton

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.widgets.search_line import SearchLine


def searching(start: Start) -> tuple[Person, SearchLine]:
    person = start()
    person.wrote("A fox on the roof.")
    person.room("journal")
    person.press("Ctrl+F")
    search = person.room().finder.search
    assert isinstance(search, SearchLine)
    return person, search


def test_a_click_empties_it_and_ctrl_z_brings_the_words_back(start: Start) -> None:
    person, search = searching(start)
    person.type("rain")
    person.waits(lambda: person.room().finder.timeline.rowCount() == 0)
    person.click("Empty the search")
    assert search.text() == ""
    assert search.hasFocus()
    person.waits(lambda: person.room().finder.timeline.rowCount() == 1)
    person.press("Ctrl+Z")
    assert search.text() == "rain"


def test_it_is_there_while_there_is_something_to_empty(start: Start) -> None:
    person, search = searching(start)
    (sign,) = search.findChildren(QToolButton)
    assert not sign.isVisible()
    person.type("rain")
    assert sign.isVisible()
    person.press("Esc")
    assert not sign.isVisible()


def test_no_word_lies_under_it_also_with_large_letters(start: Start) -> None:
    person, search = searching(start)
    person.type("rain")
    (sign,) = search.findChildren(QToolButton)
    usual = sign.iconSize().height()
    person.services.settings.set("text size", 175)
    settle()
    assert sign.iconSize().height() == round(usual * 1.75)
    assert search.rect().contains(sign.geometry())
    assert abs(sign.geometry().center().y() - search.rect().center().y()) <= 1
    assert search.textMargins().right() >= sign.width()
