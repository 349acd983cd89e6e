"""What others do to the journal while its window is open: noticed, said, and both are kept."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model import replace
from core.problems import Known, Problem
from core.services import Services, build
from core.store import open_store
from tests.ui.conftest import Start
from tests.ui.person import ZONE, Clock, Person
from ui.restoring import Restoring

ROOT = Path(__file__).parents[3]
BODIES = "SELECT body FROM entries ORDER BY id"


@pytest.fixture
def other(person: Person, clock: Clock) -> Iterator[Services]:
    """Another program with the same journal."""
    made = build(person.folder, clock, ZONE)
    yield made
    made.close()


def bodies(path: Path) -> set[str]:
    store = open_store(path)
    try:
        return {entry.body for entry in store.entries.latest(99)}
    finally:
        store.close()


def test_the_command_line_adds_and_the_window_shows_it(person: Person) -> None:
    person.room("journal")
    done = subprocess.run(
        [sys.executable, "app.py", "add", "--data-dir", str(person.folder), "From the terminal"],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    person.desktop.keeping.look()
    person.waits(lambda: person.room().page.sheet.toPlainText() == "From the terminal")


def test_typing_goes_on_while_another_writes(person: Person, other: Services) -> None:
    person.type("I am typing")
    other.journal.save(replace(other.journal.blank(), body="Theirs"))
    person.desktop.keeping.look()
    person.type(" and go on")
    person.press("Ctrl+S")
    assert person.room().page.sheet.toPlainText() == "I am typing and go on"
    assert sorted(person.rows(BODIES)) == [("I am typing and go on",), ("Theirs",)]


def test_the_same_entry_changed_here_and_there(
    person: Person, other: Services, clock: Clock
) -> None:
    person.type("Once upon a time")
    person.press("Ctrl+S")
    (entry,) = other.journal.latest(1)
    clock.forward(minutes=1)
    other.journal.save(replace(entry, body="Their words"))
    clock.forward(minutes=1)
    person.type(", mine")
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [("Once upon a time, mine",)]
    assert "changed elsewhere too" in person.told()
    kept = [version.body for version in other.history.of_entry(entry.id)]
    assert "Their words" in kept
    person.click("Show", person.window.toast)


def test_the_same_entry_removed_for_good_elsewhere(person: Person, other: Services) -> None:
    person.type("Mine")
    person.press("Ctrl+S")
    person.type(", still")
    with other.store.atomic():
        other.store.database.write("DELETE FROM entries")
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [("Mine, still",)]


def test_the_file_is_deleted_while_open(person: Person) -> None:
    person.type("Before. ")
    person.press("Ctrl+S")
    (person.folder / "rapport.db").unlink()
    person.type("After")
    person.desktop.keeping.look()
    assert "in a fresh file at" in person.told()
    person.press("Ctrl+S")
    assert bodies(person.folder / "rapport.db") == {"Before. After"}
    person.type(" all")
    person.press("Ctrl+S")
    assert bodies(person.folder / "rapport.db") == {"Before. After all"}


def test_nothing_is_called_saved_that_went_into_a_file_without_a_name(person: Person) -> None:
    person.type("Before")
    person.press("Ctrl+S")
    (person.folder / "rapport.db").rename(person.folder / "moved.db")
    with pytest.raises(Known) as known:
        person.services.journal.save(replace(person.services.journal.blank(), body="lost?"))
    assert known.value.problem is Problem.FILE_MOVED
    person.desktop.keeping.look()
    assert bodies(person.folder / "rapport.db") == {"Before"}


def test_another_file_comes_in_its_place(person: Person, tmp_path: Path, clock: Clock) -> None:
    person.type("Mine")
    person.press("Ctrl+S")
    elsewhere = build(tmp_path / "elsewhere", clock, ZONE)
    elsewhere.journal.save(replace(elsewhere.journal.blank(), body="Theirs"))
    elsewhere.close()
    (tmp_path / "elsewhere" / "rapport.db").replace(person.folder / "rapport.db")
    person.type(", more")
    person.desktop.keeping.look()
    assert "Another file has come in place" in person.told()
    (kept,) = person.folder.glob("rapport (kept *).db")
    person.press("Ctrl+S")
    everywhere = bodies(kept) | bodies(person.folder / "rapport.db")
    assert "Theirs" in everywhere
    assert "Mine, more" in everywhere


def test_a_conflicted_copy_is_offered_once(
    start: Start, person: Person, data_dir: Path, clock: Clock, tmp_path: Path
) -> None:
    person.type("Both have this")
    person.close()
    shutil.copytree(data_dir, tmp_path / "twin")
    twin = build(tmp_path / "twin", clock, ZONE)
    clock.forward(minutes=3)
    twin.journal.save(replace(twin.journal.blank(), body="Only the twin has this"))
    twin.close()
    shutil.copy(tmp_path / "twin" / "rapport.db", data_dir / "rapport (conflict).db")
    again = start("journal")
    assert "rapport (conflict).db" in again.told()
    again.click("Look inside", again.window.toast)
    (dialog,) = again.window.findChildren(Restoring)
    again.waits_to_see("1 entry", dialog)
    again.click("Bring back only what is missing", dialog)
    again.waits(lambda: len(again.rows(BODIES)) == 2)
    again.waits(lambda: not (data_dir / "rapport (conflict).db").exists())
    assert len(list((data_dir / "backups").glob("second-*.db"))) == 1
    again.close()
    last = start("journal")
    assert last.told() == ""
