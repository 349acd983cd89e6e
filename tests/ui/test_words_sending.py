"""Every trouble of sending has its sentence: what happened and what is safe, kindly."""

from datetime import UTC, datetime

import pytest

from core.model import Delivery, DeliveryState
from core.receipt import AccountState, Trouble
from ui.words_sending import ACCOUNT_STATES, TROUBLES, trouble

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def told(problem: str) -> str:
    made = Delivery("d", "p", "mastodon", DeliveryState.NOT_SENT, "k", NOW, NOW, "", problem)
    return trouble(made)


def test_there_is_one_for_each() -> None:
    assert set(TROUBLES) == set(Trouble)
    assert set(ACCOUNT_STATES) == set(AccountState)
    assert told("") == ""


@pytest.mark.parametrize("which", list(Trouble))
def test_it_is_a_calm_sentence(which: Trouble) -> None:
    assert told(which).endswith(".")
    assert "!" not in told(which)


def test_the_servers_words_are_told_as_its_own() -> None:
    assert told("refused|too {long} 100%").endswith("The server says: too {long} 100%")
    assert "keyring locked" not in told("keyring|keyring locked")
