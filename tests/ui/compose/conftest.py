"""Compose with a post on the sheet."""

import pytest

from tests.ui.compose.on_sheet import POST
from tests.ui.conftest import Start
from tests.ui.person import Person


@pytest.fixture
def writer(start: Start, browser: list[str]) -> Person:
    """Somebody in Compose with a post on the sheet."""
    person = start("compose")
    person.type(POST)
    person.press("Ctrl+S")
    return person
