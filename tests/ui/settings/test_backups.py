"""Backups in Settings: listed, made, looked into, brought back."""

from tests.ui.person import Clock, Person
from ui.restoring import Restoring
from ui.settings.backups import BackupsCard

BODIES = "SELECT body FROM entries ORDER BY id"


def card(person: Person) -> BackupsCard:
    found: BackupsCard = person.room("settings").card(BackupsCard)
    person.waits(lambda: not person.desktop.tasks.running)
    return found


def looking(person: Person) -> Restoring:
    (found,) = [each for each in person.window.findChildren(Restoring) if each.isVisible()]
    return found


def made(person: Person, shown: BackupsCard) -> None:
    """Press the button and wait for the backup."""
    person.click("Back up now", shown)
    person.waits_to_see("The backup is made", shown)
    person.waits(lambda: not person.desktop.tasks.running)


def test_made_and_listed(person: Person) -> None:
    person.type("Words")
    shown = card(person)
    person.waits_to_see("There is none yet.", shown)
    person.click("Back up now", shown)
    person.waits_to_see("The backup is made and matches the journal: 1 entry.", shown)
    person.waits_to_see("25 November 2026, 10:30 · asked for", shown)


def test_everything_as_it_was(person: Person, clock: Clock) -> None:
    person.type("As it was")
    shown = card(person)
    made(person, shown)
    person.press("Ctrl+1")
    clock.forward(minutes=5)
    person.write(person.room().page.sheet, "Spoilt")
    person.press("Ctrl+N")
    person.type("Later")
    shown = card(person)
    person.click("Look inside", shown)
    person.waits_to_see("Entries with other words now: 1", looking(person))
    person.click("Everything as it was", looking(person))
    person.waits(lambda: person.rows(BODIES) == [("As it was",)])
    person.waits(lambda: "What it was before is a backup" in person.told())
    person.waits(lambda: len(list((person.folder / "backups").glob("*.db"))) == 2)
    person.waits(lambda: not person.window.findChildren(Restoring))
    person.window.activateWindow()  # offscreen, no window manager gives it back
    person.waits(person.window.isActiveWindow)
    assert person.room("today").page.sheet.toPlainText() == ""
    assert person.room("journal").page.sheet.toPlainText() == "As it was"


def test_only_what_is_missing(person: Person) -> None:
    person.type("Gone soon")
    made(person, card(person))
    with person.services.store.atomic():
        person.services.store.database.write("DELETE FROM entries")
    person.press("Ctrl+1", "Ctrl+N")
    person.type("Stays")
    shown = card(person)
    person.click("Look inside", shown)
    person.waits_to_see("Missing in your journal: 1 entry.", looking(person))
    person.click("Bring back only what is missing", looking(person))
    person.waits(lambda: sorted(person.rows(BODIES)) == [("Gone soon",), ("Stays",)])


def test_leaving_it_changes_nothing(person: Person) -> None:
    person.type("Words")
    shown = card(person)
    made(person, shown)
    person.click("Look inside", shown)
    person.waits_to_see("Nothing of it is missing", looking(person))
    assert not looking(person).missing.isEnabled()
    person.click("Leave it", looking(person))
    assert not (person.folder / ".restoring").exists()
    assert person.rows(BODIES) == [("Words",)]


def test_a_damaged_backup_is_refused_with_a_sentence(person: Person) -> None:
    person.type("Plain words")
    shown = card(person)
    made(person, shown)
    (backup,) = (person.folder / "backups").glob("asked-*.db")
    backup.write_bytes(backup.read_bytes().replace(b"Plain words", b"Other words"))
    person.click("Look inside", shown)
    person.waits_to_see("is not what it was when it was made", looking(person))
    person.click("Leave it", looking(person))
    assert person.rows(BODIES) == [("Plain words",)]


def test_one_a_day_by_itself(person: Person, clock: Clock) -> None:
    person.type("Words")
    person.press("Ctrl+S")
    person.desktop.keeping.back_up()
    person.waits(lambda: len(list((person.folder / "backups").glob("daily-*.db"))) == 1)
    person.desktop.keeping.back_up()
    person.waits(lambda: not person.desktop.tasks.running)
    clock.forward(days=1)
    person.desktop.keeping.back_up()
    person.waits(lambda: len(list((person.folder / "backups").glob("daily-*.db"))) == 2)
