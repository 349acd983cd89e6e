"""People, tags, moods, places and surprises: gathered, changed, and leading to their entries."""

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.journal.remembering import look_at, opened, rememberer
from tests.ui.journal.test_finding import texts
from tests.ui.person import Person

__all__ = ["rememberer"]


def test_people_are_counted_and_lead_to_their_entries(rememberer: Person) -> None:
    rememberer.services.people.say("Zoë", Naming.NAME)
    look_at(rememberer, "People")
    view = rememberer.room().views["people"]
    names = [[view.model.index(row, at).data() for at in range(4)] for row in range(3)]
    assert names == [
        ["Jo", "2", "25 November 2023", "3 November 2026"],
        ["Maria", "1", "3 November 2026", "3 November 2026"],
        ["Zoë", "0", "–", "–"],
    ]
    rememberer.press("Down", "Return")
    assert texts(rememberer) == ["Jo drove the van."]
    assert rememberer.sees("Back to “People”")
    rememberer.click("Back to “People”")
    rememberer.write(view.line, "zo")
    rememberer.press("Return", "Return")
    assert rememberer.told() == "No entry has “Zoë” beside it."
    rememberer.write(view.line, "nobody")
    assert rememberer.sees("Nothing has “nobody” in it.")


def tags(person: Person) -> dict[str, int]:
    return dict(person.services.journal.tags())


def test_a_tag_is_renamed_merged_and_taken_away_with_undo(rememberer: Person) -> None:
    look_at(rememberer, "Tags")
    view = rememberer.room().views["tags"]
    assert tags(rememberer) == {"clay": 2, "kiln": 2, "weather": 1}
    view.table.selectRow(view.model.row_of("weather"))
    rememberer.write(view.new, "#rain")
    rememberer.press("Return")
    rememberer.waits(lambda: rememberer.told() == "“weather” is “rain” now, in 1 entry.")
    assert tags(rememberer) == {"clay": 2, "kiln": 2, "rain": 1}
    rememberer.undo()
    rememberer.waits(lambda: tags(rememberer) == {"clay": 2, "kiln": 2, "weather": 1})
    rememberer.waits(lambda: view.model.row_of("weather") >= 0)
    view.table.selectRow(view.model.row_of("clay"))
    rememberer.write(view.new, "kiln")
    rememberer.press("Esc")
    rememberer.click("Merge into it", view)
    rememberer.waits(lambda: tags(rememberer) == {"kiln": 3, "weather": 1})
    rememberer.undo()
    rememberer.waits(lambda: tags(rememberer) == {"clay": 2, "kiln": 2, "weather": 1})
    rememberer.waits(lambda: view.model.row_of("clay") >= 0)
    view.table.selectRow(view.model.row_of("clay"))
    rememberer.click("Remove everywhere", view)
    rememberer.waits(lambda: "is taken from 2 entries" in rememberer.told())
    assert tags(rememberer) == {"kiln": 2, "weather": 1}
    rememberer.undo()
    rememberer.waits(lambda: tags(rememberer) == {"clay": 2, "kiln": 2, "weather": 1})


def test_what_is_being_written_survives_a_renamed_tag(rememberer: Person) -> None:
    rememberer.press("Down", "Return")
    assert opened(rememberer) == "And back again."
    rememberer.type("And so on. ")
    look_at(rememberer, "Tags")
    view = rememberer.room().views["tags"]
    view.table.selectRow(view.model.row_of("clay"))
    rememberer.write(view.new, "mud")
    rememberer.press("Return")
    rememberer.waits(lambda: "mud" in tags(rememberer))
    look_at(rememberer, "Timeline")
    assert opened(rememberer) == "And so on. And back again."
    assert rememberer.room().page.details.tags.names() == ("mud",)


def test_moods_as_a_chart_in_words_and_as_a_table(rememberer: Person) -> None:
    look_at(rememberer, "Moods")
    view = rememberer.room().views["moods"]
    assert rememberer.focus() is view.chart
    assert rememberer.sees("November 2026: good, of 2 entries")
    assert rememberer.sees("Mostly good. Brightest: November 2023. Heaviest: November 2024.")
    rememberer.press("Left")
    assert view.chart.accessibleName() == "November 2024: even, of 2 entries"
    rememberer.press("Home", "Return")
    assert texts(rememberer) == ["The first kiln came."]
    rememberer.click("Back to “Moods”")
    rememberer.waits(lambda: not rememberer.desktop.tasks.running)
    rememberer.click("By week", view)
    rememberer.waits_to_see("the week of 2 November 2026: good, of 2 entries")
    rememberer.click("As a table", view)
    assert view.table.isVisible()
    assert [view.table.item(0, at).text() for at in range(3)] == [
        "the week of 2 November 2026", "good", "2",
    ]  # fmt: skip
    view.table.selectRow(1)
    rememberer.click("Open these entries", view)
    assert texts(rememberer) == ["A year of clay."]


def test_places_are_there_when_some_came_in(start: Start) -> None:
    person = start()
    person.wrote("At the sea.", 3, place='{"name":"Old harbour","latitude":1.5}')
    person.wrote("At home.", 2)
    person.room("journal")
    look_at(person, "Places")
    person.press("Return")
    assert texts(person) == ["At the sea."]


def test_without_places_there_is_no_such_way(rememberer: Person) -> None:
    assert "Places" not in rememberer.buttons(rememberer.room().switcher)


def test_a_surprise_is_private_only_if_wanted(start: Start) -> None:
    person = start()
    person.wrote("Mine alone.", 2, private=True)
    person.room("journal")
    person.click("Surprise me")
    assert person.told() == "There is no entry to surprise you with yet."
    person.wrote("For all I care.", 3)
    person.click("Surprise me")
    assert opened(person) == "For all I care."
    person.services.settings.set("surprise private", value=True)
    person.click("Surprise me")
    assert opened(person) == "Mine alone."
