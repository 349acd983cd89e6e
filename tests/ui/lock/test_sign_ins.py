"""What was kept until Rapport closes is there after the journal was locked, and only in memory."""

from collections.abc import Callable

from core.ways import Fresh
from tests.ui.lock.conftest import WORDS, Visitor
from tests.ui.lock.visiting import door_of, unlock

NAME = "mastodon:ann@a.example"


def test_a_sign_in_for_now_outlives_a_lock(key: Fresh, come: Callable[[], Visitor]) -> None:
    visitor = come()
    unlock(visitor, WORDS)
    before = visitor.inside.services
    before.posting.keys.set(NAME, "a token", for_now=True)
    visitor.inside.press("Ctrl+L")
    visitor.waits(lambda: visitor.gate.desktop is None and visitor.gate.services is not before)
    assert door_of(visitor).isVisible()
    unlock(visitor, WORDS)
    assert visitor.inside.services.posting.keys.get(NAME) == "a token"
