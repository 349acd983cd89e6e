"""The weekly slots in Settings: hours and their zone, kept when they are right."""

from typing import Any

from tests.ui.person import Person


def card(person: Person) -> Any:
    from ui.settings.slots import SlotsCard

    room = person.room("settings")
    room.show_section("networks")
    return room.card(SlotsCard)


def test_hours_and_zone_are_kept(person: Person) -> None:
    slots = card(person)
    person.write(slots.line, "Mon 9:00, Thu 17:30")
    person.press("Return")
    person.write(slots.zone, "Asia/Tokyo")
    person.press("Return")
    settings = person.services.settings
    assert settings.get("weekly slots") == "Mon 9:00, Thu 17:30"
    assert settings.get("slots zone") == "Asia/Tokyo"
    (first, *_) = person.services.planning.free_slots("Mon 9:00", "Asia/Tokyo")
    assert first.isoformat() == "2026-11-30T00:00:00+00:00"


def test_a_zone_that_is_none_changes_nothing(person: Person) -> None:
    slots = card(person)
    person.write(slots.zone, "Atlantis/Main")
    person.press("Return")
    assert person.services.settings.get("slots zone") == ""
    assert person.sees("There is no zone of that name")
    person.write(slots.zone, "")
    person.press("Return")
    assert not person.sees("There is no zone of that name")
