"""Where protection is offered, and where its key is told."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel

from core.ways import Fresh
from tests.ui.lock.conftest import WORDS, Visitor
from tests.ui.lock.visiting import dialog, door_of, unlock
from tests.ui.person import settle
from ui.lock.offer import Offer
from ui.lock.setup import Setup

Come = Callable[[], Visitor]


def test_an_empty_journal_offers_a_passphrase_until_it_is_answered(come: Come, cheap: None) -> None:
    visitor = come()
    person = visitor.inside
    (offer,) = person.window.findChildren(Offer)
    person.click("Set a passphrase", offer)
    setup = dialog(Setup)
    assert setup.isVisible()
    setup.close()
    settle()
    assert not person.window.findChildren(Offer)
    assert person.services.settings.get("protection offered")


def test_the_offer_waits_and_goes_for_ever(come: Come, cheap: None) -> None:
    person = come().inside
    (offer,) = person.window.findChildren(Offer)
    assert not person.services.settings.get("protection offered")  # not answered yet
    person.click("No, thank you", offer)
    assert person.focus() is person.room().page.sheet  # and one goes on writing
    assert not person.window.findChildren(Offer)
    assert person.services.settings.get("protection offered")


def test_locking_is_among_the_keys_and_the_commands_where_there_is_a_passphrase(
    key: Fresh, come: Come
) -> None:
    visitor = come()
    unlock(visitor, WORDS)
    person = visitor.inside
    person.press("F1")
    keys = QApplication.activeModalWidget()
    assert keys is not None
    assert "Lock the journal" in [part.text() for part in keys.findChildren(QLabel)]
    keys.close()
    settle()
    person.window.activateWindow()  # offscreen, no window manager gives it back
    visitor.waits(person.window.isActiveWindow)
    person.press("Ctrl+K")
    person.type("lock the")
    person.press("Return")
    visitor.waits(lambda: visitor.gate.desktop is None)
    assert door_of(visitor).isVisible()
