"""A sudden end while somebody types: what they typed is there at the next start."""

from pathlib import Path
from typing import Any

import pytest

from core.lastwords import LastWords
from core.model import replace
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person

BODIES = "SELECT body FROM entries ORDER BY id"


@pytest.fixture
def slow_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is saved by itself: only the last words are noted."""
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 600_000)
    monkeypatch.setattr("ui.widgets.autosave.CEILING_MS", 600_000)
    monkeypatch.setattr("ui.widgets.autosave.NOTE_MS", 5)


def slips(person: Person) -> dict[str, Any]:
    person.services.last_words.settle()
    return LastWords(person.folder / "typing").left()


def killed(person: Person) -> None:
    """The program ends as by kill -9: nothing on the sheet is saved, the slips stay."""
    person.services.last_words.close()
    for name in person.desktop.keeping.rooms:
        room: Any = person.window.room(name)
        keeper = getattr(getattr(room, "page", room), "_keeper", None)
        if keeper is not None:
            keeper.dirty = False
    person.close()


@pytest.fixture
def patient(start: Start, slow_saving: None) -> Person:
    return start()


def test_an_entry_that_was_never_saved(patient: Person, start: Start, clock: Clock) -> None:
    patient.type("The kiln tripped")
    patient.waits(lambda: slips(patient).get("today", {}).get("body") == "The kiln tripped")
    assert patient.rows(BODIES) == []
    killed(patient)
    clock.forward(minutes=5)
    again = start()
    assert again.rows(BODIES) == [("The kiln tripped",)]
    assert again.told().startswith("Brought back what you typed at ")
    assert slips(again) == {}
    again.click("Show", again.window.toast)
    assert again.room().page.sheet.toPlainText() == "The kiln tripped"


def test_words_typed_onto_an_entry(patient: Person, start: Start) -> None:
    patient.type("Before. ")
    patient.press("Ctrl+S")
    patient.type("And after")
    patient.waits(lambda: slips(patient).get("today", {}).get("body") == "Before. And after")
    assert patient.rows(BODIES) == [("Before. ",)]
    killed(patient)
    again = start()
    assert again.rows(BODIES) == [("Before. And after",)]
    assert again.room().page.sheet.toPlainText() == "Before. And after"


def test_a_post(patient: Person, start: Start) -> None:
    room = patient.room("compose")
    patient.click(room.desk.sheet)
    patient.type("Look at this mug")
    patient.waits(lambda: slips(patient).get("compose", {}).get("body") == "Look at this mug")
    killed(patient)
    again = start()
    assert again.rows("SELECT text, state FROM posts") == [("Look at this mug", "draft")]


def test_saved_words_need_no_slip(patient: Person, start: Start) -> None:
    patient.type("Saved")
    patient.waits(lambda: slips(patient))
    patient.press("Ctrl+S")
    assert slips(patient) == {}
    killed(patient)
    again = start()
    assert again.rows(BODIES) == [("Saved",)]
    assert again.told() == ""


def test_killed_between_saving_and_forgetting(patient: Person, start: Start) -> None:
    patient.type("Both")
    patient.waits(lambda: slips(patient).get("today", {}).get("body") == "Both")
    slip = patient.folder / "typing" / "today.slip"
    content = slip.read_bytes()
    patient.press("Ctrl+S")
    slips(patient)
    killed(patient)
    slip.write_bytes(content)
    again = start()
    assert again.rows(BODIES) == [("Both",)]  # once
    assert slips(again) == {}


def test_what_was_changed_elsewhere_meanwhile_is_kept_too(
    patient: Person, start: Start, clock: Clock
) -> None:
    patient.type("Mine")
    patient.press("Ctrl+S")
    clock.forward(minutes=1)
    patient.type(" and more")
    patient.waits(lambda: slips(patient).get("today", {}).get("body") == "Mine and more")
    journal = patient.services.journal
    (entry,) = journal.latest(1)
    patient.services.store.entries.update(
        replace(entry, body="Theirs", modified=clock.at.replace(microsecond=0))
    )
    killed(patient)
    again = start()
    words = {row[0] for row in again.rows(BODIES)}
    words |= {version.body for version in again.services.history.of_entry(entry.id)}
    assert {"Theirs", "Mine and more"} <= words


def test_a_torn_end_is_left_out(tmp_path: Path) -> None:
    words = LastWords(tmp_path)
    for body in ("one", "one two", "one two three"):
        words.note("today", {"body": body, "when": "w", "id": "x"})
    words.close()
    slip = tmp_path / "today.slip"
    content = slip.read_bytes()
    assert LastWords(tmp_path).left()["today"]["body"] == "one two three"
    found = []
    for length in range(len(content)):
        slip.write_bytes(content[:length])
        found.append(LastWords(tmp_path).left().get("today", {}).get("body"))
    assert set(found) == {None, "one", "one two"}
    slip.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert LastWords(tmp_path).left()["today"]["body"] == "one two"


def test_sealed_if_the_journal_is(tmp_path: Path) -> None:
    class Backwards:
        def seal(self, data: bytes, name: str) -> bytes:
            return data[::-1]

        def open(self, sealed: bytes, name: str) -> bytes:
            return sealed[::-1]

    words = LastWords(tmp_path, Backwards())
    words.note("today", {"body": "secret words", "when": "w"})
    words.close()
    assert b"secret" not in (tmp_path / "today.slip").read_bytes()
    assert LastWords(tmp_path, Backwards()).left()["today"]["body"] == "secret words"
