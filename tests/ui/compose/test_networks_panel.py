"""Where a post goes: each network with its count, chosen and remembered."""

from core import networks
from tests.ui.compose.on_sheet import POST, choose, count, states
from tests.ui.conftest import Start
from tests.ui.person import Person


def test_live_counts(writer: Person) -> None:
    room = writer.room()
    writer.waits(lambda: count(writer, "mastodon").startswith(f"{len(POST)}/"))
    for name in room.networks._rows:
        result = networks.count(name, POST)
        assert count(writer, name) == f"{result.length}/{result.limit}"
    writer.type("!")
    writer.waits(lambda: count(writer, "mastodon") == f"{len(POST) + 1}/500")


def test_too_long_says_by_how_much(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click(writer.room().desk.sheet)
    writer.press("Ctrl+A")
    writer.paste("a" * 312)
    writer.waits(lambda: count(writer, "bluesky") == "312/300, 12 too many")
    assert count(writer, "mastodon") == "312/500"
    assert not writer.room().desk.hand_over.isEnabled()


def test_no_network_no_hand_over(writer: Person, browser: list[str]) -> None:
    writer.room().desk.sheet.setFocus()
    writer.press("Ctrl+Return")
    assert writer.told() == "Choose where it goes first."
    assert writer.focus().text() == "Mastodon"  # type: ignore[attr-defined]
    writer.click(writer.room().desk.sheet)
    writer.click("Choose where it goes")
    assert writer.focus().text() == "Mastodon"  # type: ignore[attr-defined]
    assert not browser
    assert states(writer) == []


def test_the_choice_of_networks_is_remembered(start: Start, writer: Person) -> None:
    choose(writer, "bluesky", "x")
    writer.close()
    person = start("compose")
    assert person.room().networks.chosen() == ["bluesky", "x"]


def test_more_networks(writer: Person) -> None:
    menu = writer.room().networks.more.menu()
    (forum,) = [act for act in menu.actions() if act.text() == "Forum"]
    forum.trigger()
    assert writer.room().networks.chosen() == ["forum"]
    assert count(writer, "forum") == str(len(POST))
    writer.click("Hand over to Forum")
    writer.click("Yes, posted")
    assert writer.row("SELECT networks FROM posts") == ('["forum"]',)
