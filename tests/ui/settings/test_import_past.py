"""What one has posted, and links, brought in in the window; kinds read by and by and looked through."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model import Kind
from tests.core.exchange.archives import packed, tweet, x_files
from tests.ui.person import Person
from tests.ui.settings.importing import card, person
from ui.reviewing import Review
from ui.settings.columns_dialog import ColumnsDialog

__all__ = ["person"]  # a fixture

TEXTS = (
    "What a week: 40 mugs, one crack, and a prize for the town",
    "“Less is more”, and other lies of the glaze shelf",
    "Workshop on Saturday: three places, and cake",
    "My talk about clay is online https://example.org/e",
    "Buy now, 50% off, order today",
)


def bring(person: Person, path: Path) -> None:
    card(person).look(path)
    person.waits_to_see("This is what will come.")
    person.click("Bring it in")
    person.waits_to_see("It is here.")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    tweets = [tweet(n, text, n) for n, text in enumerate(TEXTS, 1)]
    return packed(tmp_path / "twitter.zip", x_files(*tweets))


def test_posts_come_and_their_kinds_are_read(person: Person, archive: Path) -> None:
    bring(person, archive)
    person.waits(lambda: person.services.recognising.waiting() == 0)
    kinds = {post.text: post.kind for post in person.services.composer.sent()}
    assert kinds[TEXTS[-1]] is Kind.SALES
    assert "X archive: 5 posts, 21 January 2025" in card(person).text.toPlainText()


def test_links_come_onto_the_shelf(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "pinboard.json"
    path.write_text(json.dumps([{"href": "https://a.example/", "description": "Glazes"}]))
    bring(person, path)
    assert [link.title for link in person.services.links.latest()] == ["Glazes"]


def test_a_table_without_known_names_asks_for_its_columns(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("a,b,c\n2024-05-02T10:00:00Z,The lid fits.,x\n")
    card(person).look(path)
    person.waits(lambda: card(person).findChild(ColumnsDialog) is not None)
    dialog = card(person).findChild(ColumnsDialog)
    assert dialog is not None
    assert not dialog.take.isEnabled()
    dialog.choices["text"].setCurrentText("b")
    dialog.choices["at"].setCurrentText("a")
    dialog.take.click()
    person.waits_to_see("This is what will come.")
    assert "The lid fits." in card(person).text.toPlainText()


def test_an_account_that_is_none_is_said(person: Person) -> None:
    card(person).account.setText("@ann")
    card(person).ask_account.click()
    person.waits_to_see("There is no account @ann to be found.")
    assert person.focus() is card(person).account


def test_the_doubtful_are_looked_through_by_keys(person: Person, archive: Path) -> None:
    bring(person, archive)
    person.waits(lambda: person.services.recognising.waiting() == 0)
    services = person.services
    before = services.recognising.doubtful()
    assert before > 1
    person.room("mix")
    person.click("Look through them")
    review = person.window.findChild(Review)
    assert review is not None
    person.waits(lambda: review.post is not None)
    first = review.post
    assert first is not None
    asked = review.question.text()
    QTest.keyClick(review, Qt.Key.Key_N)
    assert review.question.text() != asked  # the next likely kind
    QTest.keyClick(review, Qt.Key.Key_5)
    assert services.composer.get(first.id).kind is Kind.QUOTE
    assert services.recognising.doubtful() == before - 1
    assert review.post is not first
    QTest.keyClick(review, Qt.Key.Key_Z)
    assert not services.composer.get(first.id).kind_by_person
    assert review.post is not None
    assert review.post.id == first.id
    QTest.keyClick(review, Qt.Key.Key_S)
    assert services.recognising.doubtful() == before
    for _ in range(before):
        QTest.keyClick(review, Qt.Key.Key_Y)
        person.waits(lambda: review.post is not None or "Nothing is left" in review.question.text())
    assert "Nothing is left" in review.question.text()
    assert services.recognising.doubtful() == 1  # the one that was passed over
    review.close()
