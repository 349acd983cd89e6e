"""Where a network's page takes no text, the network opens all the same."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Start

POST = "The kiln tripped again. I sat on the floor & laughed."


@pytest.mark.parametrize(
    ("network", "page"),
    [
        ("linkedin", "https://www.linkedin.com/feed/"),
        ("facebook", "https://www.facebook.com/"),
        ("instagram", "https://www.instagram.com/"),
    ],
)
def test_without_a_link_the_network_opens(
    start: Start, browser: list[str], network: str, page: str
) -> None:
    person = start("compose")
    person.services.settings.set("networks", [network])
    person.press("Ctrl+Shift+N")
    person.type(POST)
    person.press("Ctrl+S", "Ctrl+Return")
    assert [each.split("?")[0] for each in browser] == [page]
    assert QApplication.clipboard().text() == POST
    assert "opens in your browser" in person.told()
