"""Send: what is pressed goes out once, can be taken back for ten seconds, and never goes unasked."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from core.model import PostState
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person, settle
from tests.ui.sending import draft, keys, later, proxy, server, sign_in

__all__ = ["keys", "proxy", "server"]  # fixtures

TEXT = "The kiln tripped, and I laughed."


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def test_send_and_see_it_there(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock, browser: list[str]
) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in 10 seconds")
    assert "Waiting 1" in person.buttons()
    assert person.room().board.shelf == "waiting"
    assert "in ten seconds" in person.told()
    later(person, clock, seconds=9)
    assert server.texts() == []
    later(person, clock, seconds=2)
    assert server.texts() == [TEXT]
    person.waits_to_see("Sent")
    sent = person.services.composer.get(post)
    assert (sent.state, sent.networks) == (PostState.SENT, ("mastodon",))
    assert person.room().board.shelf == "sent"
    assert "Waiting" in person.buttons()
    assert sent.link == server.statuses[0]["url"]
    person.click("Open")
    assert browser == [sent.link]
    later(person, clock, hours=2)
    assert server.texts() == [TEXT]


def test_one_press_sends_to_two_and_hands_over_the_third(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock, browser: list[str]
) -> None:
    sign_in(person, server, proxy)
    sign_in(person, server, proxy, "shop")
    post = draft(person, TEXT, "mastodon", "x")
    (choice,) = person.room().out.account_choice.lists.values()
    assert "All 2" in [choice.itemText(at) for at in range(choice.count())]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    person.click("Send to Mastodon, hand over to X")
    person.waits(lambda: browser)
    assert browser[0].startswith("https://x.com/intent/")
    person.waits_to_see("Did you post it on X?")
    later(person, clock, seconds=11)
    later(person, clock, seconds=1)
    assert server.texts() == [TEXT, TEXT]
    assert len(server.keys) == 2
    person.click("Yes, posted")
    assert set(person.services.composer.get(post).networks) == {"mastodon", "x"}


def test_undo_in_time(person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    person.click("Undo", person.room().out.ways)
    assert "Nothing has left" in person.told()
    later(person, clock, minutes=5)
    assert server.texts() == []
    assert person.services.composer.get(post).state is PostState.DRAFT
    assert person.rows("SELECT * FROM deliveries") == []
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    person.undo()
    assert "Nothing has left" in person.told()


def test_what_the_server_refuses_is_told_in_its_words(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    proxy.follow(["422"])
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    person.waits_to_see("Not sent")
    assert person.sees("The server says: Validation failed: no")
    assert person.services.composer.get(post).state is PostState.FAILED
    person.click("Try again")
    later(person, clock, seconds=1)
    assert server.texts() == [TEXT]


def test_offline_waits_and_says_so(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    proxy.shut()
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    person.waits_to_see("cannot be reached just now")
    assert person.sees("Next try at")
    proxy.open()
    later(person, clock, minutes=1)
    assert server.texts() == [TEXT]


def test_a_lost_answer_is_looked_for_and_not_sent_twice(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    proxy.follow(["reset after", "500", "500"])
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    person.waits_to_see("may be there or not")
    for _ in range(3):
        later(person, clock, minutes=6)
    assert server.texts() == [TEXT]
    person.waits_to_see("Sent")


def test_nobody_can_say_so_the_person_decides(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    proxy.follow(["reset after", *["500"] * 20])
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    for _ in range(8):
        later(person, clock, minutes=20)
    person.waits_to_see("Not sure whether it is there")
    assert person.services.composer.get(post).state is PostState.WAITING
    person.click("It is there")
    assert person.services.composer.get(post).state is PostState.SENT
    assert server.texts() == [TEXT]


def test_a_sign_in_that_is_taken_back_keeps_the_post(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    account = sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    server.tokens.clear()
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    person.waits_to_see("does not accept the sign-in any more")
    assert "for your word" not in person.told(), "it is said beside the words already"
    person.click("Sign in again…")
    assert person.window.current == "settings"
    person.waits_to_see("the network does not accept the sign-in any more")
    sign_in(person, server, proxy)
    assert person.services.posting.accounts.get(account.id).state == "ok"
    person.room("compose")
    person.click("Send now")
    later(person, clock, seconds=1)
    assert server.texts() == [TEXT]


@pytest.mark.parametrize("answer", ["Keep it as a draft", "Send it now", "Stay here"])
def test_closing_within_the_ten_seconds_asks(
    start: Start, server: Mastodon, proxy: FaultProxy, clock: Clock, answer: str
) -> None:
    person = start()
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    person.window.close()
    assert person.window.isVisible()
    dialog = person.desktop.office.postman._asking
    assert dialog is not None
    person.click(answer, dialog)
    if answer == "Stay here":
        assert person.window.isVisible()
        later(person, clock, seconds=11)
        assert server.texts() == [TEXT]
        return
    person.waits(lambda: not person.window.isVisible())
    person.close()
    assert server.texts() == ([TEXT] if answer == "Send it now" else [])
    state = start().services.composer.get(post).state
    assert state is (PostState.SENT if answer == "Send it now" else PostState.DRAFT)


def test_what_an_earlier_run_left_waits_for_a_word(
    start: Start, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    person = start()
    sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    person.window.close()
    person.window.close()  # a second time, as when the computer is shut down
    person.close()
    clock.forward(days=3)
    again = start()
    assert "waits for your word" in again.told()
    later(again, clock, hours=1)
    assert server.texts() == []
    again.click("Look", again.window.toast)
    assert again.sees("Nothing is sent late without your word")
    again.click("Send now")
    later(again, clock, seconds=1)
    assert server.texts() == [TEXT]


def test_after_sending_it_can_be_edited_counted_and_written_anew(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    later(person, clock, seconds=11)
    person.waits_to_see("Your week so far: ")
    server.statuses[0]["replies_count"] = 2
    calls = len(server.calls)
    later(person, clock, hours=5)
    assert len(server.calls) == calls, "nothing asks by itself"
    person.click("Any answers?")
    person.waits(lambda: person.told() == "2 answers so far.")
    after = person.room().out.after
    person.click("Edit there…")
    text = after.dialog.findChild(QPlainTextEdit)
    text.setPlainText("x" * 501)
    assert person.sees("501/500", after.dialog)
    assert not person.button("Change it", after.dialog).isEnabled()
    text.setPlainText("The kiln works again.")
    proxy.plan = ["refused"]
    person.press("Ctrl+Return")
    assert not text.isEnabled(), "it is on its way"
    assert person.focus() is after.dialog.cancel
    person.waits_to_see("cannot be reached", after.dialog)
    assert text.isEnabled()
    assert text.toPlainText() == "The kiln works again.", "what was typed is still there"
    person.click("Change it", after.dialog)
    person.waits(lambda: "changed there" in person.told())
    assert server.texts() == ["The kiln works again."]
    settle()
    assert person.room().out.ways.has_keyboard(), "and not the rail"
    person.click("Edit there…")
    assert after.dialog.findChild(QPlainTextEdit).toPlainText() == "The kiln works again."
    person.press("Esc")
    person.click("Delete and write again…")
    person.click("Delete it there", after.dialog)
    person.waits(lambda: server.texts() == [])
    person.waits(lambda: person.services.composer.get(post).state is PostState.DRAFT)
    assert person.room().desk.sheet.text() == TEXT
    person.waits_to_see("Send to Mastodon")


@pytest.mark.parametrize("way", ["remind", "send", "stop"])
def test_a_planned_post_comes_due(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock, way: str
) -> None:
    sign_in(person, server, proxy)
    post = draft(person, TEXT, "mastodon")
    person.services.planning.for_moment(post, clock() + timedelta(hours=2))
    if way != "remind":
        person.waits_to_see("Send it then, after a minute to stop it")
        person.click(person.room().out.plan.findChild(QCheckBox))
    reminders = person.desktop.office.reminders
    clock.forward(hours=2)
    reminders.look()
    if way == "remind":
        assert "You wanted to tell this now" in person.told()
        assert "Look" not in person.buttons(person.window.toast), "it is the one on the desk"
        later(person, clock, hours=1)
        assert server.texts() == []
        return
    person.waits(lambda: "Goes out in a minute" in person.told())
    later(person, clock, seconds=50)
    assert server.texts() == []
    if way == "stop":
        person.click("Undo", person.room().out.ways)
    later(person, clock, seconds=11)
    assert server.texts() == ([] if way == "stop" else [TEXT])
