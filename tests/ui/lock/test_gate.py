"""Locking takes every word from the window; each way opens it again, and each failure is told apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)

from core import slots
from core.paths import Paths
from core.protection import is_protected
from core.ways import Fresh
from tests.core.test_credentials import InMemory
from tests.ui.lock.conftest import WORD, WORDS, Visitor, with_keyring
from tests.ui.lock.visiting import dialog, door_of, held, type_in, unlock
from tests.ui.person import Clock, settle
from ui.lock.asking import AskPassphrase, ChangePassphrase
from ui.lock.offer import Offer
from ui.lock.setup import Setup

Come = Callable[[], Visitor]


def test_a_protected_journal_starts_locked_and_opens(key: Fresh, come: Come) -> None:
    visitor = come()
    door = door_of(visitor)
    assert door.isVisible()
    assert door.windowTitle() == "Rapport"
    assert visitor.gate.desktop is None
    assert not held(WORD)
    unlock(visitor, WORDS)
    person = visitor.inside
    assert visitor.gate.door is None
    person.room("journal")
    assert person.services.journal.count() == 1


def test_ctrl_l_leaves_no_word_behind(key: Fresh, come: Come) -> None:
    visitor = come()
    unlock(visitor, WORDS)
    person = visitor.inside
    person.room("today").page.sheet.setFocus()
    person.type(f"On the way to {WORD}")
    for room in ("journal", "settings", "today"):
        person.room(room)
    person.press("Ctrl+K")
    person.type(WORD)
    person.press("Esc")
    assert held(WORD)
    before = person.services
    person.press("Ctrl+L")
    door = door_of(visitor)
    visitor.waits(lambda: visitor.gate.desktop is None and visitor.gate.services is not before)
    assert not held(WORD)
    assert before.protection.root is None
    assert before.store.database.key is None
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [door]
    assert "Your journal is locked" in [part.text() for part in door.findChildren(QLabel)]
    unlock(visitor, WORDS)
    assert visitor.inside.services.journal.search("On the way")  # what was typed was kept first


@pytest.mark.parametrize("room", ["today", "compose", "journal"])
def test_one_goes_on_where_one_was(key: Fresh, come: Come, room: str) -> None:
    visitor = come()
    unlock(visitor, WORDS)
    person = visitor.inside
    services = person.services
    if room == "compose":
        wanted = services.composer.save(services.composer.blank("Half a")).id
        person.room(room).open_post(wanted)
    else:
        wanted = services.journal.save(services.journal.blank()._replace(body="Half a")).id
        services.journal.save(services.journal.blank()._replace(body="A later one."))
        there = person.room(room)
        (there.open if room == "today" else there.open_entry)(wanted)
    person.focus().moveCursor(QTextCursor.MoveOperation.End)  # type: ignore[attr-defined]
    person.type(" sentence")
    person.press("Ctrl+L")
    visitor.waits(lambda: visitor.gate.desktop is None)
    unlock(visitor, WORDS)
    person = visitor.inside
    visitor.waits(lambda: person.window.current == room and person.room().document()[1] == wanted)
    person.type(" that was not finished.")
    person.press("Ctrl+S")
    whole = "Half a sentence that was not finished."
    kept = (
        person.services.composer.get(wanted).text
        if room == "compose"
        else person.services.journal.get(wanted).body
    )
    assert kept == whole


def test_another_passphrase_is_told_and_the_next_tries_wait(
    key: Fresh, come: Come, clock: Clock
) -> None:
    visitor = come()
    door = door_of(visitor)
    for _ in range(2):
        unlock(visitor, "not it at all")
        visitor.waits(lambda: "not the passphrase" in door.trouble.text())
    unlock(visitor, "not it at all")
    visitor.waits(lambda: "waits" in door.trouble.text())
    assert "The next try waits" in door.trouble.text()
    assert not door.open_it.isEnabled()
    assert door.line.text() == ""
    clock.forward(seconds=2)
    unlock(visitor, WORDS)
    assert visitor.inside


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("slots", "key is damaged"),
        ("database", "rapport.db is damaged"),
        ("gone", "is gone"),
    ],
)
def test_damage_is_never_called_a_wrong_passphrase(
    key: Fresh, come: Come, data_dir: Path, harm: str, said: str
) -> None:
    paths = Paths(data_dir)
    visitor = come()
    if harm == "database":
        paths.database.write_bytes(bytes(100) + paths.database.read_bytes()[100:])
    for file in (paths.slots, slots.second_copy(paths.slots)):
        if harm == "slots":
            file.write_bytes(b"{")
        elif harm == "gone":
            file.unlink()
    unlock(visitor, WORDS)
    door = door_of(visitor)
    visitor.waits(lambda: said in door.trouble.text())


def test_a_thought_is_sealed_while_it_is_locked(key: Fresh, come: Come, data_dir: Path) -> None:
    visitor = come()
    door = door_of(visitor)
    door.write.click()
    type_in(door.sheet, f"A whim about {WORD}")
    door.keep.click()
    assert door.sheet.toPlainText() == ""
    assert "Sealed" in door.sealed.text()
    files = [file for file in data_dir.rglob("*") if file.is_file()]
    assert not [file for file in files if WORD.encode() in file.read_bytes()]
    unlock(visitor, WORDS)
    person = visitor.inside
    visitor.waits(lambda: "while the journal was locked" in person.told())
    assert {entry.body for entry in person.services.journal.latest(9)} >= {f"A whim about {WORD}"}


def test_the_recovery_code_opens_and_asks_for_a_passphrase(key: Fresh, come: Come) -> None:
    visitor = come()
    unlock(visitor, key.code.lower().replace("-", " "))
    assert visitor.inside
    asked = dialog(ChangePassphrase)
    assert isinstance(asked, ChangePassphrase)
    assert asked.old is None
    type_in(asked.new.first.line, "a new passphrase")
    type_in(asked.new.again.line, "a new passphrase")
    asked.act.click()
    path = visitor.gate.services.paths.slots
    visitor.waits(lambda: slots.read(path).open(slots.PASSPHRASE, "a new passphrase") == key.root)


def test_the_keyring_opens_it_at_the_start_only(
    key: Fresh, come: Come, ring: InMemory, data_dir: Path
) -> None:
    with_keyring(key, data_dir)
    visitor = come()
    person = visitor.inside
    person.press("Ctrl+L")
    door = door_of(visitor)
    visitor.waits(lambda: visitor.gate.desktop is None)
    assert door.isVisible()


def test_a_locked_keyring_is_told_and_the_passphrase_does(
    key: Fresh, come: Come, ring: InMemory, data_dir: Path
) -> None:
    with_keyring(key, data_dir)
    from keyring.errors import KeyringLocked

    ring.raises = KeyringLocked("no")
    visitor = come()
    door = door_of(visitor)
    visitor.waits(lambda: "keyring is locked" in door.trouble.text())
    assert door.by_keyring.isVisible()
    ring.raises = None
    door.by_keyring.click()
    assert visitor.inside


def test_what_was_copied_is_told(key: Fresh, come: Come, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # offscreen nobody owns it
    visitor = come()
    unlock(visitor, WORDS)
    QApplication.clipboard().setText(WORD)
    visitor.inside.press("Ctrl+L")
    door = door_of(visitor)
    visitor.waits(lambda: visitor.gate.desktop is None)
    assert door.clipboard.isVisible()
    door.clipboard.click()
    assert QApplication.clipboard().text() == ""


def test_nobody_there_or_asleep_locks_it(key: Fresh, come: Come) -> None:
    visitor = come()
    for name in ("alone", "asleep"):
        unlock(visitor, WORDS)
        assert visitor.inside
        keeper = visitor.gate.keeper
        assert keeper is not None
        assert keeper.watch._timer.interval() == 15 * 60_000
        visitor.gate.services.settings.set("lock after", 5)
        assert keeper.watch._timer.interval() == 5 * 60_000
        visitor.gate.services.settings.set("lock after", 15)
        getattr(keeper.watch, name).emit()
        visitor.waits(lambda: visitor.gate.desktop is None)
        assert not held(WORD)
    visitor.gate.services.settings.set("lock with screen", value=False)
    unlock(visitor, WORDS)
    assert visitor.inside
    keeper = visitor.gate.keeper
    assert keeper is not None
    keeper.watch.asleep.emit()
    settle()
    assert visitor.gate.desktop is not None


def test_protecting_and_taking_it_away_again(
    come: Come, cheap: None, ring: InMemory, data_dir: Path
) -> None:
    visitor = come()
    person = visitor.inside
    person.click("No, thank you", person.window.findChildren(Offer)[0])
    person.wrote(f"Before, in {WORD}")
    backups = Paths(data_dir).backups
    backups.mkdir()
    damaged = backups / "asked-2020-01-01-000000.db"
    damaged.write_bytes(b"SQLite format 3\x00 and nothing more")
    person.press("Ctrl+L")
    visitor.waits(lambda: "no passphrase yet" in person.told())
    person.click("Protect it", person.window.toast)
    setup = dialog(Setup)
    assert isinstance(setup, Setup)
    type_in(setup.lines.first.line, WORDS)
    type_in(setup.lines.again.line, "not alike")
    setup.next.click()
    assert "not alike" in setup.lines.trouble.text()
    setup.lines.again.line.clear()
    type_in(setup.lines.again.line, WORDS)
    setup.keyring.click()
    setup.next.click()
    visitor.waits(setup.code.isVisible)
    code = setup.code._code
    assert not setup.next.isEnabled()
    setup.code.kept.click()
    setup.next.click()
    visitor.waits(lambda: is_protected(Paths(data_dir)) and visitor.gate.door is None)
    person = visitor.inside
    visitor.waits(lambda: "could not be encrypted: 1" in person.told())
    assert person.told().startswith("Your journal is protected now.")
    damaged.unlink()
    assert person.window.current == "settings"
    assert ring.kept
    files = [file for file in data_dir.rglob("*") if file.is_file()]
    assert not [file for file in files if WORD.encode() in file.read_bytes()]
    assert slots.read(Paths(data_dir).slots).has(slots.RECOVERY)
    assert visitor.gate.keeper is not None
    card = visitor.gate.keeper.card()
    card.off.click()
    asked = dialog(AskPassphrase)
    assert isinstance(asked, AskPassphrase)
    type_in(asked.line.line, code)
    asked.act.click()
    visitor.waits(lambda: not is_protected(Paths(data_dir)) and visitor.gate.door is None)
    person = visitor.inside
    visitor.waits(lambda: "no passphrase any more" in person.told())
    assert person.services.journal.latest(1)[0].body == f"Before, in {WORD}"
    assert not ring.kept


def test_what_cannot_be_saved_is_not_locked_away(
    key: Fresh, come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = come()
    unlock(visitor, WORDS)
    person = visitor.inside
    monkeypatch.setattr(person.window, "keep_all", lambda: False)
    person.press("Ctrl+L")
    visitor.waits(lambda: "was not locked" in person.told())
    assert visitor.gate.desktop is not None
