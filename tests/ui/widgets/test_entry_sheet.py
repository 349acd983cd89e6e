"""An entry that two rooms show: what is being typed here is never overwritten from there."""

import pytest

from core.model import replace
from tests.ui.person import Person


def test_what_is_being_typed_wins_over_a_change_from_elsewhere(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.type("First")
    person.press("Ctrl+S")
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)
    person.type(" and second")
    journal = person.services.journal
    entry = person.room().page.entry
    journal.star(entry.id, on=True)
    assert person.room().page.sheet.toPlainText() == "First and second"
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == ("First and second",)


def test_a_change_from_elsewhere_is_shown(person: Person) -> None:
    person.type("First")
    person.press("Ctrl+S")
    journal, entry = person.services.journal, person.room().page.entry
    journal.save(replace(entry, body="First, told anew", title="Anew", starred=True))
    page = person.room().page
    assert page.sheet.toPlainText() == "First, told anew"
    assert page.title.text() == "Anew"
    assert page.details.star.isChecked()


def test_a_delete_from_elsewhere_gives_a_fresh_sheet(person: Person) -> None:
    person.type("Gone soon")
    person.press("Ctrl+S")
    person.services.journal.delete(person.room().page.entry.id)
    assert person.room().page.sheet.toPlainText() == ""
    person.type("Another one")
    person.press("Ctrl+S")
    assert person.rows("SELECT body, deleted IS NULL FROM entries ORDER BY id") == [
        ("Gone soon", 0),
        ("Another one", 1),
    ]
