"""What the engine is told from the journal: private tags, and questions that do not come again."""

from datetime import timedelta

import pytest

from core.model import Entry, Kind, Suggestion, replace
from core.services import Services
from core.widening import Bar, Way, Ways
from tests.core.conftest import Clock

BREAD = (
    "I burnt the first tray of rye because I was writing the order list with my back to the oven. "
    "Eighteen loaves, black on top."
)


def entry(services: Services, body: str = BREAD, **more: object) -> Entry:
    return services.journal.save(replace(services.journal.blank(), body=body, **more))


def question(made: list[Suggestion]) -> str:
    """The question of ours in these suggestions."""
    (found,) = [one.text[span.start : span.end] for one in made for span in one.added]
    return found.strip()


def test_tags_that_the_person_calls_private(services: Services) -> None:
    kept, told = entry(services, tags=("Doctor",)), entry(services, tags=("shop",))
    services.settings.set("private tags", ["doctor", "#home"])
    assert services.suggestions.is_private(kept)
    assert services.suggestions.from_entry(kept)() == []
    assert services.suggestions.from_entry(told)()
    today = services.journal.today()
    found = services.suggestions.from_journal(today)()
    assert {source.entry for one in found for source in one.sources} == {told.id}


def test_the_tag_private_is_private_from_the_start(services: Services) -> None:
    assert services.suggestions.from_entry(entry(services, tags=("#Private",)))() == []


@pytest.fixture
def wanting_talk(services: Services) -> Services:
    """A week that lacks conversation, so that questions come first."""
    for number in range(4):
        services.composer.record(f"A story of mine, number {number}.", kind=Kind.STORY)
    return services


def test_no_question_comes_twice_in_a_month(wanting_talk: Services, clock: Clock) -> None:
    services, seen = wanting_talk, []
    for number in range(3):
        one = entry(services, BREAD.replace("Eighteen", f"{number + 18}"))
        made = services.suggestions.from_entry(one)()
        services.suggestions.shown(made)
        seen.append(question(made))
        again = services.suggestions.from_entry(one)()
        assert question(again) == seen[-1], "the same entry keeps its question"
    assert len(set(seen)) == 3
    clock.at += timedelta(days=32)
    assert services.suggestions._asked_lately() == {}


def test_what_was_shown_is_remembered_with_its_entry(wanting_talk: Services) -> None:
    one = entry(wanting_talk)
    made = wanting_talk.suggestions.from_entry(one)()
    wanting_talk.suggestions.shown(made)
    assert wanting_talk.store.questions.since("") == {question(made): one.id}


DULL = " I sat down on the sack of flour and ate the one in the middle, as I said in my last post."


def test_what_stands_around_is_read_as_the_sheet_has_it(services: Services) -> None:
    kept = entry(services)
    [told] = services.suggestions.from_entry(kept)()
    today = services.journal.today()
    around = services.suggestions.around
    assert around([told], today)() == [Ways(Way(bar=Bar.NOTHING), Way(bar=Bar.NOTHING))]
    [ways] = around([told], today, replace(kept, body=BREAD + DULL))()
    assert ways is not None
    assert ways.after.made is not None
    assert ways.after.made.text == BREAD + DULL
    other = entry(services, DULL.strip())
    assert around([told], today, other)() == [Ways(Way(bar=Bar.NOTHING), Way(bar=Bar.NOTHING))]


def test_nothing_stands_around_what_is_closed(services: Services) -> None:
    kept = entry(services, BREAD + DULL)
    [told] = services.suggestions.from_entry(kept)()
    today = services.journal.today()
    assert services.suggestions.around([], today)() == []
    for closed in (replace(kept, private=True), replace(kept, tags=("private",))):
        assert services.suggestions.around([told], today, closed)() == [None]
    services.journal.delete(kept.id)
    assert services.suggestions.around([told, told], today)() == [None, None]


def test_one_post_is_what_the_chosen_networks_take(services: Services) -> None:
    more = (
        DULL
        + " The dog had the crusts, and then the crumbs from under the table, and then he slept on it."
    )
    kept = entry(services, BREAD + more)
    told = services.suggestions.from_entry(entry(services))()[0]
    sources = tuple(source._replace(entry=kept.id) for source in told.sources)
    told = told._replace(
        sources=sources, edits=tuple(e._replace(entry=kept.id) for e in told.edits)
    )
    today = services.journal.today()
    [ways] = services.suggestions.around([told], today)()
    assert ways is not None
    two = ways.after.made
    assert two is not None
    assert len(BREAD + more) > 300
    for networks, bar in (([], Bar.LONG), (["x", "mastodon"], Bar.LONG), (["mastodon"], None)):
        services.settings.set("networks", networks)
        [ways] = services.suggestions.around([two], today)()
        assert ways is not None
        assert ways.after.bar is bar


def test_whom_one_wrote_beside_the_entry_is_a_person_around_it_too(services: Services) -> None:
    kept = entry(services, BREAD + " Rowan laughed from the yard.", people=("Rowan",))
    [told] = services.suggestions.from_entry(replace(kept, body=BREAD))()
    [ways] = services.suggestions.around([told], services.journal.today())()
    assert ways is not None
    assert ways.after.made is not None
    assert [caution.text for caution in ways.after.made.cautions] == ["Rowan"]
