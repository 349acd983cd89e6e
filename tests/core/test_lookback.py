"""Looking back over the years: days, people, tags, places, moods, words, photos."""

from datetime import UTC, datetime
from typing import Any

import pytest

from core.lookback import place_name
from core.memories import Name
from core.model import Entry, replace
from core.problems import Known, Problem
from core.progress import Cancelled, Progress
from core.register import Naming
from core.services import Services
from core.text import to_json

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452")


def wrote(services: Services, day: str, text: str = "text", **more: Any) -> Entry:
    at = datetime.fromisoformat(f"{day}T11:00:00").replace(tzinfo=UTC)
    return services.journal.save(replace(services.journal.blank(at), body=text, **more))


def test_this_day_in_other_years_newest_first(services: Services) -> None:
    for day in ("2020-11-25", "2024-11-25", "2024-11-24", "2026-11-25", "2023-10-25"):
        wrote(services, day, day)
    found = services.lookback.on_this_day("2026-11-25", 50)
    assert [entry.body for entry in found.entries] == ["2024-11-25", "2020-11-25"]
    assert found.years == ("2020", "2024")
    assert not found.near
    (first,) = services.lookback.on_this_day("2026-11-25", 1).entries
    (second,) = services.lookback.on_this_day("2026-11-25", 1, first).entries
    assert second.body == "2020-11-25"


def test_where_the_day_has_nothing_the_days_around_it_are_shown(services: Services) -> None:
    for day in ("2025-01-03", "2024-12-29", "2024-12-28", "2026-01-01", "2025-12-31"):
        wrote(services, day, day)
    found = services.lookback.on_this_day("2026-01-01", 50)
    assert found.near
    assert [entry.body for entry in found.entries] == ["2025-01-03", "2024-12-29"]
    assert services.lookback.on_this_day("2026-07-01", 50).entries == []
    assert not services.lookback.on_this_day("2026-07-01", 50).near


def test_the_29_february_is_remembered_in_every_year(services: Services) -> None:
    wrote(services, "2024-02-29", "leap")
    assert [e.body for e in services.lookback.on_this_day("2026-02-28", 50).entries] == ["leap"]
    assert [e.body for e in services.lookback.on_this_day("2028-02-29", 50).entries] == ["leap"]
    assert services.lookback.on_this_day("2028-02-28", 50).near


def test_the_marks_of_a_month(services: Services) -> None:
    wrote(services, "2026-05-02", mood=5)
    wrote(services, "2026-05-02", mood=2, starred=True)
    wrote(services, "2026-05-31")
    gone = wrote(services, "2026-05-09")
    services.journal.delete(gone.id)
    wrote(services, "2026-06-01")
    marks = services.lookback.marks("2026-05-01", "2026-05-31")
    assert {day: tuple(mark)[1:] for day, mark in marks.items()} == {
        "2026-05-02": (2, 3.5, True),
        "2026-05-31": (1, 0.0, False),
    }
    assert services.lookback.years() == (2026, 2026)


def test_photos_of_a_year(services: Services) -> None:
    entry = wrote(services, "2025-05-02")
    photo = services.media.keep(PNG)
    services.media.attach("entry", entry.id, photo)
    services.media.attach("entry", entry.id, services.media.keep(b"only text"))
    found = services.lookback.photos("2025-01-01", "2025-12-31")
    assert [(each.entry, each.day, each.medium) for each in found] == [
        (entry.id, "2025-05-02", photo)
    ]
    assert services.lookback.photos("2026-01-01", "2026-12-31") == []


def test_people_beside_entries_and_in_the_register(services: Services) -> None:
    wrote(services, "2025-05-02", people=("Jo", "Maria"))
    wrote(services, "2026-05-02", people=("jo",))
    wrote(services, "2026-05-03", people=("Jo",))
    services.people.say("Zoë", Naming.NAME)
    services.people.say("JO", Naming.ROLE, "a friend")
    services.people.say("Tuesday", Naming.NOBODY)
    assert services.lookback.people()() == [
        Name("Jo", 3, "2025-05-02", "2026-05-03"),
        Name("Maria", 1, "2025-05-02", "2025-05-02"),
        Name("Zoë", 0, "", ""),
    ]


def test_places_by_the_name_they_go_by(services: Services) -> None:
    inn = {"name": "The Inn", "locality": "Bath", "latitude": 51.38, "longitude": -2.36}
    for day, place in (("2025-01-02", inn), ("2025-01-03", {**inn, "latitude": 51.39})):
        wrote(services, day, place=to_json(place))
    wrote(services, "2025-01-04", place=to_json({"latitude": 1, "longitude": 2}))
    wrote(services, "2025-01-05", place=to_json({"country": ""}))
    assert services.lookback.places()() == [
        Name("The Inn", 2, "2025-01-02", "2025-01-03"),
        Name("1.00, 2.00", 1, "2025-01-04", "2025-01-04"),
    ]
    assert place_name({}) == ""
    assert len(services.journal.search("place:inn")) == 2
    assert len(services.journal.search("place:bath has:place")) == 2


def test_moods_by_week_and_by_month(services: Services) -> None:
    for day, mood in (("2026-05-04", 5), ("2026-05-10", 2), ("2026-05-11", 1), ("2026-06-01", 3)):
        wrote(services, day, mood=mood)
    wrote(services, "2026-05-05")
    weeks = services.lookback.moods(by_week=True)()
    assert [tuple(each) for each in weeks] == [
        ("2026-05-04", 3.5, 2), ("2026-05-11", 1.0, 1), ("2026-06-01", 3.0, 1),
    ]  # fmt: skip
    months = services.lookback.moods(by_week=False)()
    assert [(each.start, each.entries) for each in months] == [("2026-05-01", 3), ("2026-06-01", 1)]


def test_words_of_each_month(services: Services) -> None:
    wrote(services, "2026-05-04", "one two\nthree", title="Four")
    wrote(services, "2026-05-05", "five")
    wrote(services, "2026-06-05", "six")
    assert [tuple(each) for each in services.lookback.words()()] == [
        ("2026-05", 2, 5),
        ("2026-06", 1, 1),
    ]


def test_the_streak(services: Services) -> None:
    assert services.lookback.streak() == 0
    for day in ("2026-11-24", "2026-11-23", "2026-11-21", "2027-01-01"):
        wrote(services, day)
    assert services.lookback.streak() == 2
    wrote(services, "2026-11-25")
    wrote(services, "2026-11-25")
    assert services.lookback.streak() == 3


def test_a_surprise_is_private_only_if_wanted(services: Services) -> None:
    assert services.lookback.surprise(private=True) is None
    hidden = wrote(services, "2026-05-04", private=True)
    assert services.lookback.surprise(private=False) is None
    assert services.lookback.surprise(private=True) == hidden
    plain = wrote(services, "2026-05-05")
    assert {services.lookback.surprise(private=False) for _ in range(9)} == {plain}
    assert services.lookback.surprise(private=False, but=plain.id) == plain
    seen = {entry.id for _ in range(60) if (entry := services.lookback.surprise(private=True))}
    assert seen == {hidden.id, plain.id}


def test_a_locked_journal_gives_no_work(services: Services) -> None:
    work = services.lookback.tags()
    services.store.close()
    with pytest.raises(Known) as known:
        services.lookback.tags()
    assert known.value.problem is Problem.JOURNAL_LOCKED
    assert work() == []


@pytest.fixture
def tagged(services: Services) -> list[Entry]:
    entries = [
        wrote(services, "2026-05-01", tags=("clay", "shop")),
        wrote(services, "2026-05-02", tags=("Clay",)),
        wrote(services, "2026-05-03", tags=("clay", "Kiln")),
        wrote(services, "2026-05-04", tags=("tea",)),
    ]
    services.journal.delete(entries[1].id)
    return entries


def tags(services: Services, entries: list[Entry]) -> list[tuple[str, ...]]:
    return [services.journal.get(entry.id).tags for entry in entries]


def test_a_tag_is_renamed_everywhere_and_back(services: Services, tagged: list[Entry]) -> None:
    before = tags(services, tagged)
    done = services.tagging.rename("clay", "#stone ware")()
    assert done.entries == 3
    assert tags(services, tagged) == [
        ("stone ware", "shop"), ("stone ware",), ("stone ware", "Kiln"), ("tea",),
    ]  # fmt: skip
    assert services.journal.search("clay") == []
    services.tagging.put_back(done)()
    assert tags(services, tagged) == before


def test_a_tag_is_merged_and_back(services: Services, tagged: list[Entry]) -> None:
    before = tags(services, tagged)
    done = services.tagging.rename("clay", "kiln")()
    assert tags(services, tagged) == [("kiln", "shop"), ("kiln",), ("kiln",), ("tea",)]
    services.tagging.put_back(done)()
    assert tags(services, tagged) == before


def test_a_tag_is_taken_away_and_what_came_since_stays(
    services: Services, tagged: list[Entry]
) -> None:
    done = services.tagging.remove("CLAY")()
    assert tags(services, tagged) == [("shop",), (), ("Kiln",), ("tea",)]
    services.journal.save(replace(services.journal.get(tagged[0].id), tags=("new",)))
    services.tagging.put_back(done)()
    assert tags(services, tagged)[:2] == [("new", "clay"), ("Clay",)]


def test_a_stopped_change_of_tags_changes_nothing(services: Services, tagged: list[Entry]) -> None:
    before, progress = tags(services, tagged), Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        services.tagging.rename("clay", "kiln", progress)()
    assert tags(services, tagged) == before
    with pytest.raises(Known):
        services.tagging.rename("clay", " # ")


def test_the_trash_is_found_by_its_index(services: Services) -> None:
    wrote(services, "2026-05-01")
    plan = services.store.database.rows(
        "EXPLAIN QUERY PLAN SELECT uid FROM entries WHERE deleted IS NOT NULL ORDER BY deleted DESC"
    )
    assert "entries_trash" in plan[0][3]
