"""Whether a post that was handed over is out: asked until it is answered, and what the answer makes of it."""

from tests.ui.compose.on_sheet import POST, choose, states
from tests.ui.conftest import Start
from tests.ui.person import Person


def wide(person: Person) -> None:
    """A window that comes back is no wider than the screen, and this one's is small."""
    person.window.resize(1280, 800)


def test_yes_with_a_link_makes_it_told(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    (card,) = writer.room().answers.cards
    writer.click(card.link)
    writer.type("https://bsky.app/profile/me/post/1")
    writer.click("Yes, posted")
    assert writer.row("SELECT state, link, networks FROM posts") == (
        "sent",
        "https://bsky.app/profile/me/post/1",
        '["bluesky"]',
    )
    assert states(writer) == [("bluesky", "sent")]
    assert writer.told() == "Good. It is in this week's mix."
    assert not writer.sees("waiting for your answer")
    assert writer.sees("Told on 25 November 2026 · Bluesky · https://bsky.app/profile/me/post/1")
    week, told = writer.services.insights.week()
    assert week.posts == 1
    assert told[0].text == POST
    writer.room("today")
    writer.waits_to_see("1 post")


def test_no_makes_it_a_draft_again(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    assert writer.room().desk.sheet.isReadOnly()
    writer.click("No")
    assert writer.row("SELECT state FROM posts") == ("draft",)
    assert states(writer) == [("bluesky", "not sent")]
    assert not writer.room().desk.sheet.isReadOnly()
    assert not writer.sees("Did you post it")
    writer.click("Hand over to Bluesky")
    assert states(writer) == [("bluesky", "not sent"), ("bluesky", "handed over")]


def test_the_question_outlives_a_restart(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.close()
    person = start("compose")
    wide(person)
    assert person.sees("1 post waiting for your answer")
    person.click("Waiting 1")
    person.room().board.list.setFocus()
    person.press("Home", "Return")
    assert person.sees("Did you post it on Bluesky?")
    person.click("Yes, posted")
    assert person.row("SELECT state FROM posts") == ("sent",)


def test_the_open_question_is_one_click_away(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.close()
    person = start("today")
    wide(person)
    person.click("1 post waiting for your answer")
    assert person.window.current == "compose"
    assert person.button("Waiting 1").isChecked()


def test_a_link_without_its_beginning_is_completed(writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.click(writer.room().answers.cards[0].link)
    writer.type("bsky.app/profile/me/post/1")
    writer.click("Yes, posted")
    assert writer.row("SELECT link FROM posts") == ("https://bsky.app/profile/me/post/1",)


def test_a_second_network_after_the_first_was_answered(writer: Person) -> None:
    choose(writer, "bluesky", "x")
    writer.click("Hand over to Bluesky")
    writer.click("Yes, posted")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    assert writer.row("SELECT state, networks FROM posts") == ("sent", '["bluesky","x"]')
    assert states(writer) == [("bluesky", "sent"), ("x", "sent")]
    assert writer.services.insights.week()[0].posts == 1


def test_a_told_post_can_go_to_one_more_network_later(start: Start, writer: Person) -> None:
    choose(writer, "bluesky")
    writer.click("Hand over to Bluesky")
    writer.click("Yes, posted")
    writer.close()
    person = start("compose")
    wide(person)
    person.click("Sent")
    person.room().board.list.setFocus()
    person.press("Home", "Return")
    choose(person, "x")
    assert person.row("SELECT networks FROM posts") == ('["bluesky"]',)
    person.click("Hand over to X")
    person.click("Yes, posted")
    assert person.row("SELECT state, networks FROM posts") == ("sent", '["bluesky","x"]')


def test_a_told_post_keeps_its_words_but_not_its_kind(writer: Person) -> None:
    choose(writer, "x")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    room = writer.room()
    writer.click(room.desk.sheet)
    writer.type("not any more")
    writer.press("Ctrl+A", "Del", "Ctrl+S")
    assert writer.row("SELECT text FROM posts") == (POST,)
    room.desk.kind.setFocus()
    writer.type("C")
    writer.press("Return")
    assert writer.row("SELECT text, kind, state FROM posts") == (POST, "conversation", "sent")


def test_use_again_makes_a_draft_with_the_same_words(writer: Person) -> None:
    choose(writer, "x")
    writer.click("Hand over to X")
    writer.click("Yes, posted")
    writer.click("Use again")
    assert writer.rows("SELECT text, state FROM posts ORDER BY state") == [
        (POST, "draft"),
        (POST, "sent"),
    ]
    assert not writer.room().desk.sheet.isReadOnly()
    writer.type("Once more. ")
    writer.press("Ctrl+S")
    assert writer.row("SELECT text FROM posts WHERE state = 'sent'") == (POST,)


def test_two_networks_one_after_the_other(writer: Person, browser: list[str]) -> None:
    choose(writer, "bluesky", "x")
    writer.click("Hand over to Bluesky")
    writer.click("Hand over to X")
    assert len(browser) == 2
    assert len(writer.room().answers.cards) == 2
    assert not writer.room().desk.hand_over.isEnabled()
    first, second = writer.room().answers.cards
    writer.click("Yes, posted", first)
    (second,) = writer.room().answers.cards
    assert writer.sees("Did you post it on X?")
    writer.click("No", second)
    assert writer.row("SELECT state, networks FROM posts") == ("sent", '["bluesky"]')
    assert states(writer) == [("bluesky", "sent"), ("x", "not sent")]
