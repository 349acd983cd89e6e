"""The week: its posts by day, what they read like, and the way from a post to its entry."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model import Kind
from tests.ui.conftest import Start
from tests.ui.mix.conftest import ENTRY, SENTENCE, Life
from tests.ui.person import settle


def click_tile(life: Life, post: str) -> None:
    for column in life.room.board.days:
        row = column.row_of(post)
        if row >= 0:
            place = column.tiles.visualRect(column.posts.index(row)).center()
            QTest.mouseClick(column.tiles.viewport(), Qt.MouseButton.LeftButton, pos=place)
            settle()
            return
    raise AssertionError(post)


def card(life: Life) -> Any:
    assert life.room.card.isVisible()
    return life.room.card


def kind_of(life: Life, post: str) -> tuple[Any, ...]:
    return life.person.row("SELECT kind, kind_by_person FROM posts WHERE uid = ?", post)


def test_this_week_with_a_tile_for_each_post(life: Life) -> None:
    assert life.person.sees("23 – 29 November 2026")
    assert life.room.panel.posts.text() == "4 posts"
    assert life.tiles() == {
        "Monday": ["Thank you ", "Repotting "],
        "Tuesday": ["“Make it p"],
        "Wednesday": ["The kiln t"],
    }


def test_the_shares_are_said_in_numbers_beside_the_targets(life: Life) -> None:
    rows = life.room.summary.rows
    assert rows[Kind.CONVERSATION].said == "1 of 4 · 25 %"
    assert rows[Kind.SALES].said == "0 of 4 · 0 %"
    assert "25 % by your targets" in rows[Kind.CONVERSATION].toolTip()
    assert "At most 10 %" in rows[Kind.SALES].accessibleName()
    life.person.services.settings.set("targets", "thirds")
    life.person.waits(lambda: "At most 33 %" in rows[Kind.SALES].accessibleName())


def test_a_week_without_posts_shows_only_the_targets(life: Life) -> None:
    life.room.show_week("2026-11-04")
    assert life.person.sees("No posts")
    assert life.room.summary.rows[Kind.STORY].said == "target 35 %"
    assert not life.person.sees("Show the posts behind this")
    assert not life.tiles()


def test_a_click_on_a_tile_shows_the_whole_post(life: Life, browser: list[str]) -> None:
    click_tile(life, life.posts[-1])
    assert life.person.sees(SENTENCE, card(life))
    assert life.person.sees("Wednesday 25 November 2026, 10:30\nMastodon", card(life))
    assert life.person.sees("From your entry of 22 November 2026", card(life))
    assert life.person.sees("“The kiln tripped again.”", card(life))
    life.person.click("See it on the network")
    assert browser == ["https://mastodon.example/@ines/1"]


def test_from_the_post_to_its_sentences_in_the_entry(life: Life) -> None:
    wanted: list[tuple[str, int, int]] = []
    life.room.entry_wanted.connect(lambda *span: wanted.append(span))
    click_tile(life, life.posts[-1])
    life.person.click("From your entry of 22 November 2026")
    assert wanted == [(life.entry.id, ENTRY.index(SENTENCE), len(ENTRY))]
    assert life.person.window.current == "journal"


def test_from_the_tile_to_the_post_in_compose(life: Life) -> None:
    wanted: list[str] = []
    life.room.post_wanted.connect(wanted.append)
    click_tile(life, life.posts[5])
    life.person.click("Open the post")
    assert wanted == [life.posts[5]]
    assert life.person.window.current == "compose"


def test_a_post_that_came_from_no_entry_offers_none(life: Life) -> None:
    click_tile(life, life.posts[5])
    assert not life.person.sees("From your entry", card(life))
    assert not life.person.sees("See it on the network", card(life))


def test_an_entry_in_the_trash_is_not_offered(life: Life) -> None:
    life.person.services.journal.delete(life.entry.id)
    click_tile(life, life.posts[-1])
    assert not life.person.sees("From your entry", card(life))


@pytest.mark.parametrize("number", range(6))
def test_the_kind_is_changed_by_one_key(life: Life, number: int) -> None:
    kind, post = list(Kind)[number], life.posts[6]
    before = kind_of(life, post)
    click_tile(life, post)
    life.person.press(str(number + 1))
    changed = kind is not Kind.USEFUL
    assert kind_of(life, post) == ((kind, 1) if changed else before)
    life.person.waits(lambda: life.room.week.counts[kind] >= 1)
    assert life.room.card.isVisible()
    assert life.room.card.kinds[kind].isChecked()


def test_the_kind_is_changed_by_a_click(life: Life) -> None:
    click_tile(life, life.posts[6])
    life.person.click("News", life.room.card)
    assert kind_of(life, life.posts[6]) == ("news", 1)
    life.person.waits(lambda: life.room.summary.rows[Kind.NEWS].said == "1 of 4 · 25 %")
    assert life.chart.columns[-1].counts[Kind.NEWS] == 1


def test_esc_closes_the_card_and_gives_the_tile_back(life: Life) -> None:
    click_tile(life, life.posts[6])
    life.person.press("Esc")
    assert not life.room.card.isVisible()
    assert life.room.board.isAncestorOf(life.person.focus())


def test_a_click_elsewhere_closes_the_card_and_does_its_work(life: Life) -> None:
    click_tile(life, life.posts[6])
    life.person.click(life.room.weeks.shares)
    assert not life.room.card.isVisible()
    assert life.room.weeks.shows_shares


def test_the_arrows_go_from_tile_to_tile(life: Life) -> None:
    board = life.room.board
    life.person.press("Down")
    assert life.person.focus() is board.days[0].tiles
    life.person.press("Down", "Right", "Right", "Return")
    assert life.room.card.post.id == life.posts[-1]
    life.person.press("Esc", "Left", "Left", "Return")
    assert life.room.card.post.id == life.posts[5]


def test_the_week_before_and_after_by_button_and_by_key(life: Life) -> None:
    life.person.click(life.room.panel.after)  # a draft can be planned for next week
    assert life.person.sees("30 November – 6 December 2026")
    life.person.click("This week")
    life.person.click(life.room.panel.before)
    assert life.tiles() == {"Tuesday": ["What do yo"]}
    life.person.press("Alt+Left")
    assert len(life.tiles()) == 4
    assert life.person.sees("9 – 15 November 2026")
    life.person.press("Alt+Right")
    assert life.tiles() == {"Tuesday": ["What do yo"]}
    life.person.click("This week")
    assert life.person.sees("23 – 29 November 2026")


def test_the_sentence_lets_the_posts_that_say_so_stand_out(life: Life) -> None:
    life.room.show_week("2026-11-11")
    assert life.person.sees("Offers led the week: 3 of 4.")
    life.person.point(life.room.summary.sentence)
    assert life.lit() == set(life.posts[:3])
    life.person.point(life.room.panel.dates)
    assert life.lit() == set(life.posts)
    life.person.click("Show the posts behind this")
    assert life.lit() == set(life.posts[:3])
    life.person.click("Show all posts alike")
    assert life.lit() == set(life.posts)


def test_a_kind_lets_its_posts_stand_out_until_esc(life: Life) -> None:
    life.room.show_week("2026-11-11")
    life.person.click(life.room.summary.rows[Kind.STORY])
    assert life.lit() == {life.posts[3]}
    life.person.press("Esc")
    assert life.lit() == set(life.posts)


def test_what_this_week_has_room_for_is_one_press_from_writing_it(life: Life) -> None:
    assert life.person.sees("Room for more: Story")
    life.person.click("Write a post")
    assert life.person.window.current == "compose"


def test_a_week_that_is_over_is_left_alone(life: Life) -> None:
    life.room.show_week("2026-11-11")
    assert not life.person.sees("Room for more")
    assert not life.person.sees("Write a post")


def test_many_changes_are_one_refresh(life: Life) -> None:
    seen: list[int] = []
    life.room._timer.timeout.connect(lambda: seen.append(1))
    for minute in range(5):
        life.tell(f"2026-11-25T09:0{minute}", Kind.STORY, f"Number {minute} came out whole.")
    life.person.waits(lambda: life.room.week.posts == 9)
    settle()
    assert seen == [1]
    assert len(life.tiles()["Wednesday"]) == 6


def test_a_post_that_went_meanwhile_is_not_kept_open(life: Life) -> None:
    click_tile(life, life.posts[6])
    life.person.services.composer.delete(life.posts[6])
    life.person.waits(lambda: life.room.week.posts == 3)
    assert not life.room.card.isVisible()


def test_forty_posts_on_one_day_scroll_inside_it(life: Life) -> None:
    for minute in range(40):
        life.tell(f"2026-11-25T08:{minute:02}", Kind.STORY, f"Number {minute} came out whole.")
    tiles = life.room.board.days[2].tiles
    life.person.waits(lambda: tiles.model().rowCount() == 41)
    life.person.waits(lambda: tiles.verticalScrollBar().maximum() > 0)
    life.room.board.enter(life.posts[-1])
    rect = tiles.visualRect(tiles.currentIndex())
    assert tiles.viewport().rect().contains(rect.center())


def test_nothing_told_yet_says_what_to_do_first(start: Start) -> None:
    person = start("mix")
    assert person.sees("Your weeks will be here")
    assert person.buttons(person.room()) == ["Write a post", "Bring in what you have posted"]
    assert person.focus() is person.button("Write a post", person.room())
    person.press("Return")
    assert person.window.current == "compose"


def test_the_first_post_fills_the_room(start: Start) -> None:
    person = start("mix")
    person.services.composer.record("The first mug is out of the kiln.", kind=Kind.STORY)
    person.waits_to_see("23 – 29 November 2026")
    assert not person.sees("Your weeks will be here")


def test_from_the_first_day_the_past_can_come(start: Start) -> None:
    person = start("mix")
    person.click("Bring in what you have posted")
    assert person.window.current == "settings"
    assert person.sees("Look at the account")


def test_old_posts_alone_are_no_empty_room(start: Start) -> None:
    person = start("mix")
    life = Life(person, person.services.journal.blank(), [])
    life.tell("2016-02-29T10:00", Kind.STORY, "The shop is open.")
    person.waits_to_see("The weeks")


@pytest.mark.parametrize("size", [(900, 600), (960, 640), (1280, 800), (2560, 1440)])
def test_nothing_is_cut_off_at_any_size(start: Start, size: tuple[int, int]) -> None:
    person = start("mix", size)
    life = Life(person, person.services.journal.blank(), [])
    for told in (("2026-11-23T09:00", Kind.STORY, "One."), ("2026-11-24T09:00", Kind.NEWS, "Two.")):
        life.tell(*told)
    person.waits(lambda: life.room.week and life.room.week.posts == 2)
    settle()
    page = life.room._scroll
    assert page.horizontalScrollBar().maximum() == 0
    inside = page.widget()
    assert inside.width() <= page.viewport().width()
    for part in (life.room.board, life.room.summary, life.room.weeks):
        assert part.width() >= part.minimumSizeHint().width()
        inner = part.layout()
        folds = inner.hasHeightForWidth()
        least = inner.totalMinimumHeightForWidth(part.width()) if folds else 0
        assert part.height() >= (least or part.minimumSizeHint().height())
