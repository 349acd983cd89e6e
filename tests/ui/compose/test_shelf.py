"""The shelf in Compose: links, quotes and headlines kept, found, and made into posts."""

from typing import Any

import pytest

from core.contents import PageCard
from core.model import DeliveryState
from core.shelf import Shelved
from core.shelf_text import LINK, QUOTE
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person

GLAZES = Shelved(LINK, "", "On glazes", "Why celadon runs.", "https://a.example/g", tags=("clay",))
BEGIN = Shelved(QUOTE, "", "Begin anyway.", author="Ada Clay")


@pytest.fixture
def person(start: Start, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody at an empty shelf."""
    monkeypatch.setattr("ui.compose.shelf_page.FIND_MS", 5)
    person = start("compose")
    person.services.settings.set("networks", ["mastodon"])
    person.press("Ctrl+Shift+L")
    return person


def page(person: Person) -> Any:
    return person.room("compose").pages.page("shelf")


def names(person: Person) -> list[str]:
    return [thing.words for thing in page(person).list.model_.things]


def test_an_empty_shelf_says_what_it_is_for(person: Person) -> None:
    assert person.sees("Links worth passing on, somebody's words")
    assert person.focus() is page(person).form.url


def test_a_link_is_pasted_and_kept(person: Person) -> None:
    form = page(person).form
    person.paste("https://a.example/g")
    person.write(form.words, "On glazes")
    person.write(form.note, "Why celadon runs.")
    person.write(form.tags, "clay, #glaze")
    person.click("Keep it")
    assert names(person) == ["On glazes"]
    assert person.row("SELECT url, title, note, tags FROM links") == (
        "https://a.example/g",
        "On glazes",
        "Why celadon runs.",
        '["clay","glaze"]',
    )
    assert person.told() == "It is on the shelf."


def test_the_page_is_asked_for_its_title_only_when_one_says_so(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(link: str) -> PageCard:
        asked.append(link)
        return PageCard(link, "What the page calls itself")

    monkeypatch.setattr("core.channels.cards.fetch", fetch)
    person.type("https://a.example/g")
    assert asked == []
    person.click("Ask a.example for its title")
    form = page(person).form
    person.waits(lambda: form.words.text() == "What the page calls itself")
    assert asked == ["https://a.example/g"]


def test_a_space_meant_for_the_title_never_asks_the_page(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("core.channels.cards.fetch", asked.append)
    person.type("https://a.example/g")
    person.press("Tab")
    person.type("How a glaze runs")
    assert page(person).form.words.text() == "How a glaze runs"
    assert asked == []


def test_a_quote_becomes_a_post_with_its_author(person: Person) -> None:
    form = page(person).form
    person.click("Quote", form)
    person.write(form.quote, "Begin anyway.")
    person.write(form.author, "Ada Clay")
    person.click("Make a post of it")
    room = person.room()
    assert room.pages.current == "write"
    assert room.desk.sheet.toPlainText() == "“Begin anyway.”\n— Ada Clay"
    assert room.desk.kind.currentText() == "Quote"
    assert person.row("SELECT kind, networks FROM posts") == ("quote", '["mastodon"]')


def test_a_headline_becomes_news(person: Person) -> None:
    form = page(person).form
    person.click("Headline", form)
    person.write(form.url, "b.example/k")
    person.write(form.words, "Kilns get rarer")
    person.write(form.note, "We see it here too.")
    person.click("Make a post of it")
    assert person.room().desk.sheet.toPlainText() == (
        "We see it here too.\n\nKilns get rarer\nhttps://b.example/k"
    )
    assert person.row("SELECT kind FROM posts") == ("news",)


def test_what_is_filled_in_is_kept_when_one_goes_on(person: Person, clock: Clock) -> None:
    shelf = person.services.workbench.shelf
    shelf.save(GLAZES)
    clock.forward(minutes=1)
    shelf.save(BEGIN)
    page(person).list.setFocus()
    person.press("Home")
    form = page(person).form
    assert form.quote.toPlainText() == "Begin anyway."
    person.write(form.source, "Letters")
    page(person).list.setFocus()
    person.press("Down")
    assert form.words.text() == "On glazes"
    assert person.row("SELECT source FROM clippings") == ("Letters",)
    person.write(form.note, "It runs when it is thick.")
    person.press("Ctrl+1")
    assert person.row("SELECT note FROM links") == ("It runs when it is thick.",)


def test_what_is_wrong_is_said_and_stays(person: Person) -> None:
    person.type("javascript:alert(1)")
    person.click("Keep it")
    assert person.told() != ""
    assert page(person).form.url.text() == "javascript:alert(1)"
    assert person.rows("SELECT * FROM links") == []


def test_it_is_searched_and_taken_away(person: Person) -> None:
    shelf = person.services.workbench.shelf
    shelf.save(GLAZES)
    shelf.save(BEGIN)
    person.press("Ctrl+F")
    person.type("celadon")
    person.waits(lambda: names(person) == ["On glazes"])
    page(person).list.setFocus()
    person.press("Home")
    person.click("Take it off the shelf")
    assert person.rows("SELECT * FROM links") == []
    person.undo()
    assert person.row("SELECT title FROM links") == ("On glazes",)
    person.write(page(person).search, "")
    person.waits(lambda: len(names(person)) == 2)
    page(person).tag.setFocus()
    person.type("#")
    person.press("Return")
    assert names(person) == ["On glazes"]


def test_it_says_when_it_was_shared(person: Person) -> None:
    services = person.services
    kept = services.workbench.shelf.save(GLAZES)
    model = page(person).list.model_
    said = model.data(model.index(0), 11)  # Qt.ItemDataRole.AccessibleTextRole
    assert "Not shared yet" in str(said)
    post = services.workbench.shelf.make_post(kept, ["x"])
    now = services.composer.now()
    delivery = services.store.deliveries.add(post.id, "x", DeliveryState.HANDED_OVER, now)
    services.outbox.confirm(delivery.id)
    page(person).refresh()
    assert "Shared on 25 Nov 2026" in str(model.data(model.index(0), 11))


def cut(field: Any) -> bool:
    """Whether a part of a field cannot be seen and not be scrolled to by the wheel."""
    seen = field.visibleRegion().boundingRect()
    return bool(seen.width() < field.width())


@pytest.mark.parametrize(("letters", "width"), [(100, 600), (130, 600), (175, 600), (175, 900)])
def test_a_small_window_shows_the_list_or_the_form_and_cuts_neither(
    person: Person, letters: int, width: int
) -> None:
    person.services.workbench.shelf.save(GLAZES)
    person.services.settings.set("text size", letters)
    person.window.resize(width, 440)
    shelf = page(person)
    person.press("Ctrl+Shift+W", "Ctrl+Shift+L")
    assert person.focus() is shelf.list
    assert not shelf.form.isVisible()
    assert not cut(shelf.search)
    person.press("Return")
    assert not shelf.list.isVisible()
    assert person.focus() is shelf.form.url
    for field in (shelf.form.url, shelf.form.words, shelf.form.note, shelf.form.tags):
        person.point(field)
        assert not cut(field)
    person.press("Esc")
    assert person.focus() is shelf.list
    person.click("Add something")
    assert person.focus() is shelf.form.url
    person.click("Back to the shelf")
    assert shelf.list.isVisible()


def test_a_wide_window_shows_both(person: Person) -> None:
    person.services.workbench.shelf.save(GLAZES)
    person.press("Ctrl+Shift+W", "Ctrl+Shift+L", "Return")
    assert page(person).list.isVisible()
    assert page(person).form.isVisible()
    assert not person.sees("Back to the shelf")
