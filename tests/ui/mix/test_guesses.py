"""A kind that is only a guess is shown as one on its tile, and leads to the review of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from core.model import Kind, replace
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.reviewing import Review
from ui.words import kind_reason


@pytest.fixture
def guess(life: Life) -> str:
    """One of this week's posts, as if its kind had been read and not been clear."""
    post, store = life.posts[6], life.person.services.store
    kept = store.posts.get(post)
    assert kept is not None
    store.posts.update(replace(kept, kind_by_person=False), stuffed=False)
    store.past.settle(post, 0.8)
    life.room.refresh()
    settle()
    return post


def said(life: Life, post: str) -> str:
    column = next(c for c in life.room.board.days if c.row_of(post) >= 0)
    index = column.posts.index(column.row_of(post))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_it_is_told_to_eyes_and_ears(life: Life, guess: str) -> None:
    assert said(life, guess).startswith("Useful, a guess, ")
    assert "guess" not in said(life, life.posts[5])
    assert life.room.doubts.isVisible()
    plain, marked = picture(life, life.posts[5]), picture(life, guess)
    life.person.services.store.past.settle(guess, 0)
    life.room.refresh()
    settle()
    assert picture(life, guess) != marked
    assert picture(life, life.posts[5]) == plain


def picture(life: Life, post: str) -> QImage:
    """The first line of the tile, which is the same however high the board is."""
    column = next(c for c in life.room.board.days if c.row_of(post) >= 0)
    rect = column.tiles.visualRect(column.posts.index(column.row_of(post)))
    rect.setHeight(24)
    return QImage(column.tiles.viewport().grab(rect).toImage())


def test_a_word_that_it_is_right_counts_and_can_be_taken_back(life: Life, guess: str) -> None:
    life.room.board.enter(guess)
    life.person.press("3")
    kept = life.person.services.composer.get(guess)
    assert (kept.kind, kept.kind_by_person) == (Kind.USEFUL, True)
    assert life.person.services.teaching.count() == 1
    life.person.waits(lambda: "guess" not in said(life, guess))
    life.person.undo()
    assert not life.person.services.composer.get(guess).kind_by_person
    life.person.waits(lambda: "guess" in said(life, guess))


def test_the_review_begins_with_the_one_that_is_looked_at(life: Life, guess: str) -> None:
    store = life.person.services.store
    other = store.posts.get(life.posts[7])
    assert other is not None
    store.posts.update(replace(other, kind_by_person=False), stuffed=False)
    store.past.settle(other.id, 0.95)
    life.room.refresh()
    life.room.board.enter(guess)
    life.person.press("Return")
    assert life.person.sees("Kind, a guess (keys 1 to 6)")
    life.person.press("R")
    review = life.person.window.findChild(Review)
    assert review is not None
    life.person.waits(lambda: review.post is not None)
    assert review.post is not None
    assert review.post.id == guess
    life.person.press("Y")
    life.person.waits(lambda: review.post is not None and review.post.id == other.id)
    review.close()


def test_the_review_says_why_and_keeps_within_the_window(life: Life, guess: str) -> None:
    life.person.services.settings.set("text size", 175)
    life.person.window.resize(900, 600)
    life.room.board.enter(guess)
    life.person.press("R")
    review = life.person.window.findChild(Review)
    assert review is not None
    life.person.waits(lambda: review.post is not None)
    assert review.post is not None
    reasons = life.person.services.teaching.guess(review.post.text).reasons
    assert review.why.isVisible() == bool(reasons)
    if reasons:
        assert review.why.text() == f"It {kind_reason(reasons[0].code)}."
    assert review.width() <= life.person.window.width()
    assert review.height() <= life.person.window.height()
    life.person.press("N")
    assert not review.why.isVisible()
    review.close()


def test_a_post_that_is_sure_has_no_way_there(life: Life, guess: str) -> None:
    assert guess != life.posts[5]
    life.room.board.enter(life.posts[5])
    life.person.press("Return")
    assert life.person.sees("Kind (keys 1 to 6)")
    life.person.press("R")
    assert life.person.window.findChild(Review) is None
