"""Animals known from one entry, in the light of another; read anew as the journal changes."""

import pytest

from core.changes import JournalChanged
from core.language.privacy import privacy
from core.model import Entry, Private, replace
from core.register import Naming
from core.services import Services

TOLD = "Grog took it well, and Grog said nothing about it all the way home."


def write(services: Services, body: str) -> Entry:
    return services.journal.save(replace(services.journal.blank(), body=body))


def persons(services: Services, text: str = TOLD) -> list[str]:
    found = privacy.findings(text, **services.people.register().told())
    return [finding.text for finding in found if finding.type is Private.PERSON]


def test_a_dog_of_another_entry_is_nobody(services: Services) -> None:
    assert "Grog" in persons(services)
    write(services, "Two men looked round. Grog is the dog, and that is all I said to them.")
    write(services, TOLD)
    write(services, "Tea with Marta, who brought the spade back.")
    assert not persons(services)
    assert [one.name for one in services.people.candidates()()] == ["Marta"]
    today = replace(services.journal.blank(), body=TOLD)
    assert services.people.to_ask(today)() is None
    reading = services.composer.reading(TOLD)()
    assert not [found for found in reading.private if found.type is Private.PERSON]


def test_it_follows_what_is_changed_thrown_away_and_brought_in(services: Services) -> None:
    entry = write(services, "Grog is the dog.")
    assert not persons(services)
    entry = services.journal.save(replace(entry, body="Grog is somebody I met."))
    assert persons(services)
    entry = services.journal.save(replace(entry, body="Grog is the dog."))
    assert not persons(services)
    services.journal.delete(entry.id)
    assert persons(services)
    services.journal.restore(entry.id)
    assert not persons(services)
    services.changes.tell(JournalChanged())
    assert not persons(services)


def test_whoever_is_somebodys_kin_in_any_entry_stays_somebody(services: Services) -> None:
    write(services, "Max the dog slept under the table.")
    write(services, "My brother Max brought a dog.")
    assert persons(services, "I told Max at once.") == ["Max"]


def test_what_the_person_said_counts_more(services: Services) -> None:
    write(services, "Grog is the dog.")
    services.people.say("Grog", Naming.NEVER)
    assert persons(services)


@pytest.mark.parametrize("body", ["", "Grog is the dog."])
def test_it_is_read_on_a_worker_after_the_journal_was_closed(services: Services, body: str) -> None:
    if body:
        write(services, body)
    register = services.people.register()
    services.store.close()
    assert register.animals() == (frozenset({"grog"}) if body else frozenset())


@pytest.mark.parametrize(
    "body",
    [
        "My brother Max came for lunch and left his scarf.",
        "Lunch with Max, my brother, at the station.",
        "Max rang from Leeds about the flat.",
        "Max's wife is expecting.",
        "Mein Bruder Max war zum Essen da.",
        "Mon frère Max est passé.",
        "Ayer vino mi hermano Max.",
    ],
)
def test_a_brother_of_whom_entries_without_animals_tell_is_guarded(
    services: Services, body: str
) -> None:
    write(services, "Max the dog slept under the table.")
    assert not persons(services, "I told Max at once.")
    write(services, body)
    assert persons(services, "I told Max at once.") == ["Max"]


def test_a_dog_is_no_brother_for_being_an_old_boy(services: Services) -> None:
    write(services, "Max the dog slept under the table.")
    write(services, "My old boy Max slept by my sister's chair. Max said nothing.")
    assert not persons(services, "I told Max at once.")


def test_a_brother_and_a_dog_of_one_name_in_one_entry_are_both_pointed_out(
    services: Services,
) -> None:
    write(services, "Max the dog slept.")
    text = "Max the dog slept. My brother Max laughed, and Max barked."
    assert persons(services, text) == ["Max", "Max", "Max"]
