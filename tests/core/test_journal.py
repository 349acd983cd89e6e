"""Entries: written, found again, deleted and brought back, and never lost on the way."""

from datetime import UTC, datetime, timedelta

import pytest

from core.changes import Change, EntryChanged
from core.journal import TRASH_DAYS
from core.model import MARK_OFF, MARK_ON, Entry, replace
from core.problems import Known, Problem
from core.services import Services
from tests.core.conftest import Clock, Restart


def write(services: Services, body: str, day: str = "", **more: object) -> Entry:
    at = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=UTC) if day else None
    entry = replace(services.journal.blank(at), body=body)
    return services.journal.save(replace(entry, **more))


def test_ten_entries_on_one_day_are_ten_entries(services: Services, restart: Restart) -> None:
    written = [write(services, f"entry {number}", "2026-11-20") for number in range(10)]
    assert len({entry.id for entry in written}) == 10
    journal = restart().journal
    assert [entry.id for entry in journal.on_day("2026-11-20")] == [e.id for e in written[::-1]]
    assert journal.count() == 10


def test_everything_about_an_entry_outlives_a_restart(services: Services, restart: Restart) -> None:
    kept = write(
        services, "# Words\r\n\n  with *marks* 🧀", title=" A \n title ", tags=("#clay", "CLAY"),
        people=("@Maria",), mood=3, starred=True, private=True, quiet=True,
    )  # fmt: skip
    found = restart().journal.get(kept.id)
    assert found == kept
    assert (found.title, found.tags, found.people) == ("A title", ("clay",), ("Maria",))
    assert found.body == "# Words\n\n  with *marks* 🧀"
    assert (found.mood, found.starred, found.private, found.quiet) == (3, True, True, True)


def test_saving_tells_and_saving_again_unchanged_does_not(
    services: Services, told: list[Change]
) -> None:
    entry = write(services, "text")
    assert told == [EntryChanged(entry.id)]
    assert services.journal.save(entry) == entry
    assert len(told) == 1
    longer = services.journal.save(replace(entry, body="longer text"))
    assert len(told) == 2
    assert longer.modified
    assert entry.modified
    assert longer.modified > entry.modified


def test_an_entry_moved_in_time_keeps_its_id_and_its_posts(services: Services) -> None:
    early, late = write(services, "early", "2026-11-01"), write(services, "late", "2026-11-02")
    post = services.composer.save(replace(services.composer.blank("told"), entry=early.id))
    moved = services.journal.save(replace(early, at=early.at + timedelta(days=5)))
    assert (moved.id, moved.day) == (early.id, "2026-11-06")
    assert [entry.id for entry in services.journal.latest(9)] == [early.id, late.id]
    assert [each.id for each in services.composer.of_entry(early.id)] == [post.id]
    assert [hit.id for hit in services.journal.search("early")] == [early.id]
    assert services.store.problems() == []


def test_two_entries_of_the_same_moment(services: Services) -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    one, two = (
        services.journal.save(replace(services.journal.blank(at), body=body)) for body in "ab"
    )
    assert [entry.id for entry in services.journal.latest(2)] == [two.id, one.id]
    assert services.journal.latest(9, before=two) == [one]


@pytest.mark.parametrize("year", [1, 1905, 1969, 9998])
def test_any_year(services: Services, year: int) -> None:
    write(services, "now")
    old = services.journal.save(
        replace(services.journal.blank(datetime(year, 6, 1, tzinfo=UTC)), body="then")
    )
    assert services.journal.get(old.id) == old
    assert [e.body for e in services.journal.latest(2)] == (
        ["then", "now"] if year > 2026 else ["now", "then"]
    )
    assert services.journal.on_day(f"{year:04}-06-01") == [old]


def test_nothing_written_and_odd_moods(services: Services, told: list[Change]) -> None:
    for body in ("", " \n\t", "\x00"):
        with pytest.raises(Known) as known:
            write(services, body)
        assert known.value.problem is Problem.NOTHING_WRITTEN
    for mood in (0, 6):
        with pytest.raises(Known) as known:
            write(services, "text", mood=mood)
        assert known.value.problem is Problem.BAD_MOOD
    with pytest.raises(Known):
        services.journal.add_many(
            [services.journal.blank(), replace(services.journal.blank(), body="x")]
        )
    assert services.journal.count() == 0
    assert told == []


def test_an_entry_may_be_emptied_but_keeps_its_place(services: Services) -> None:
    entry = write(services, "text")
    assert services.journal.save(replace(entry, body="")).body == ""
    assert services.journal.count() == 1


def test_what_no_file_can_hold_is_taken_out(services: Services, restart: Restart) -> None:
    entry = write(services, f"a\x00b\ud800c\ud83e\uddc0{MARK_ON}d{MARK_OFF}", title="\udfff")
    kept = restart().journal.get(entry.id)
    assert (kept.body, kept.title) == ("ab\ufffdc🧀d", "\ufffd")


def test_five_megabytes(services: Services, restart: Restart) -> None:
    body = "Zeile mit Wörtern 🧀\n" * 240_000
    entry = write(services, body)
    journal = restart().journal
    assert journal.get(entry.id).body == body
    assert len(journal.search("wörtern")) == 1


def test_deleted_is_in_the_trash_and_comes_back(services: Services, told: list[Change]) -> None:
    entry = write(services, "the kiln")
    services.journal.delete(entry.id)
    assert services.journal.latest(9) == []
    assert services.journal.search("kiln") == []
    assert [each.id for each in services.journal.deleted()] == [entry.id]
    services.journal.restore(entry.id)
    assert services.journal.latest(9)[0].body == "the kiln"
    assert [hit.id for hit in services.journal.search("kiln")] == [entry.id]
    assert told == [EntryChanged(entry.id)] * 3


def test_editing_in_the_trash_leaves_it_there(services: Services) -> None:
    entry = write(services, "text")
    services.journal.delete(entry.id)
    services.journal.save(replace(entry, body="edited while deleted"))
    assert [each.body for each in services.journal.deleted()] == ["edited while deleted"]
    assert services.journal.count() == 0


def test_the_trash_is_kept_for_thirty_days(services: Services, clock: Clock) -> None:
    gone, kept = write(services, "gone"), write(services, "kept")
    post = services.composer.save(replace(services.composer.blank("told"), entry=gone.id))
    services.journal.delete(gone.id)
    clock.at += timedelta(days=TRASH_DAYS - 1)
    services.journal.delete(kept.id)
    assert services.journal.empty_old_trash() == 0
    clock.at += timedelta(days=1)
    assert services.journal.empty_old_trash() == 1
    assert [each.id for each in services.journal.deleted()] == [kept.id]
    with pytest.raises(Known) as known:
        services.journal.get(gone.id)
    assert known.value.problem is Problem.NO_SUCH_ENTRY
    assert services.composer.get(post.id).entry == ""
    assert services.store.problems() == []


def test_a_wrong_clock_empties_no_trash(services: Services, clock: Clock) -> None:
    entry = write(services, "text", "1970-01-02")
    clock.at = datetime(1970, 1, 3, tzinfo=UTC)
    services.journal.delete(entry.id)
    clock.at = datetime(1999, 12, 31, tzinfo=UTC)
    assert services.journal.empty_old_trash() == 0
    problem = services.journal.clock_problem()
    assert problem is not None
    assert (problem.problem, problem.detail) == (Problem.CLOCK_WRONG, "1999-12-31")
    clock.at = datetime(2026, 1, 1, tzinfo=UTC)
    assert services.journal.clock_problem() is None


def test_tags_and_people_with_their_numbers(services: Services) -> None:
    write(services, "a", tags=("clay", "shop"), people=("Maria",))
    write(services, "b", tags=("clay",))
    services.journal.delete(write(services, "c", tags=("gone",)).id)
    assert services.journal.tags() == [("clay", 2), ("shop", 1)]
    assert services.store.entries.people() == [("Maria", 1)]


def test_stars_and_quiet_entries(services: Services) -> None:
    entry = write(services, "text")
    assert services.journal.star(entry.id, on=True).starred
    assert services.journal.hush(entry.id, on=True).quiet
    kept = services.journal.get(entry.id)
    assert (kept.starred, kept.quiet) == (True, True)
    assert not services.journal.star(entry.id, on=False).starred


def test_a_day_in_another_zone_stays_that_day(services: Services, restart: Restart) -> None:
    at = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
    entry = write(services, "in Tokyo", zone="Asia/Tokyo")
    services.journal.save(replace(entry, at=at))
    assert [each.day for each in restart().journal.on_day("2026-11-21")] == ["2026-11-21"]


def test_an_entry_may_begin_without_a_word_for_a_photo(services: Services) -> None:
    journal = services.journal
    begun = journal.begin(journal.blank())
    assert journal.get(begun.id).body == ""
    with pytest.raises(Known):
        journal.save(journal.blank())
