"""What was written before can be looked at and brought back, and does not grow without end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Entry, Kind, Post, replace
from core.problems import Known, Problem
from core.services import Services
from core.versions import MOST, Version, common_start, holds, thinned
from tests.core.conftest import Clock

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def write(services: Services, *states: str) -> Entry:
    """One entry, saved in each of these states."""
    entry = services.journal.blank()
    for state in states:
        entry = services.journal.save(replace(entry, body=state))
    return entry


def bodies(services: Services, entry: Entry) -> list[str]:
    return [version.body for version in services.history.of_entry(entry.id)]


def test_typing_on_is_one_sitting(services: Services) -> None:
    entry = write(services, "The", "The kiln", "The kiln tripped", "The big kiln tripped")
    assert bodies(services, entry) == ["The kiln tripped"]


def test_what_is_taken_away_can_be_had_back(services: Services) -> None:
    entry = write(services, "The kiln", "The kiln tripped", "The kiln", "The", "")
    assert bodies(services, entry)[0] == "The kiln tripped"
    entry = services.journal.save(replace(entry, body="Another text"))
    assert "The kiln tripped" in bodies(services, entry)


def test_a_word_typed_over_is_a_version(services: Services) -> None:
    entry = write(services, "a good day", "a bad day", "a strange day")
    assert bodies(services, entry) == ["a bad day", "a good day"]


def test_emptying_an_entry_does_not_delete_it(services: Services) -> None:
    entry = write(services, "The kiln", "")
    assert services.journal.get(entry.id).deleted is None
    (version,) = services.history.of_entry(entry.id)
    assert services.history.restore_entry(entry.id, version).body == "The kiln"


def test_restoring_can_itself_be_undone(services: Services, clock: Clock) -> None:
    entry = write(services, "first words")
    clock.at += timedelta(hours=1)
    entry = services.journal.save(replace(entry, body="other words", tags=("clay",), mood=2))
    first = services.history.of_entry(entry.id)[-1]
    back = services.history.restore_entry(entry.id, first)
    assert (back.body, back.tags, back.mood) == ("first words", (), None)
    other = next(v for v in services.history.of_entry(entry.id) if v.body == "other words")
    again = services.history.restore_entry(entry.id, other)
    assert (again.body, again.tags, again.mood) == ("other words", ("clay",), 2)


def test_a_lost_tag_is_a_version(services: Services) -> None:
    entry = services.journal.save(replace(services.journal.blank(), body="text", tags=("a", "b")))
    entry = services.journal.save(replace(entry, tags=("a",)))
    assert [version.tags for version in services.history.of_entry(entry.id)] == [("a", "b")]


def test_posts_have_a_history_too(services: Services) -> None:
    post = services.composer.save(services.composer.blank("Look at this mug."))
    post = services.composer.save(replace(post, text="Nothing."))
    (version,) = services.history.of_post(post.id)
    assert services.history.restore_post(post.id, version).text == "Look at this mug."
    assert "Nothing." in [v.body for v in services.history.of_post(post.id)]


def test_a_sent_post_keeps_its_words(services: Services) -> None:
    post: Post = services.composer.record("Told", kind=Kind.STORY)
    version = Version(1, AT, "Never told")
    assert services.history.restore_post(post.id, version).text == "Told"


def test_what_is_gone_for_good_leaves_no_versions(services: Services, clock: Clock) -> None:
    entry = write(services, "secret words", "others")
    services.journal.delete(entry.id)
    clock.at += timedelta(days=31)
    services.journal.empty_old_trash()
    assert services.store.database.rows("SELECT count(*) FROM versions") == [(0,)]
    with pytest.raises(Known) as known:
        services.history.restore_entry(entry.id, Version(1, AT, "secret words"))
    assert known.value.problem is Problem.NO_SUCH_ENTRY


def test_years_of_changes_stay_bounded(services: Services, clock: Clock) -> None:
    entry = write(services, "begun")
    for number in range(300):
        clock.at += timedelta(hours=7)
        entry = services.journal.save(replace(entry, body=f"state {number} of it"))
    versions = services.history.of_entry(entry.id)
    assert len(versions) <= MOST
    assert versions[-1].body == "begun"
    assert versions[0].body == "state 298 of it"
    assert services.store.versions.count("entry", entry.id) <= MOST


def test_marked_states_are_never_thinned() -> None:
    old = AT - timedelta(days=400)
    kept = [Version(n, old, "word " * n, marked=n % 2 == 0) for n in range(1, 9)]
    assert thinned(kept, AT) == [3, 5]  # and the very first stays


def test_a_clock_that_was_wrong_thins_nothing() -> None:
    kept = [Version(n, AT + timedelta(days=900), "word " * n) for n in range(1, 9)]
    assert thinned(kept, AT) == []


TEXTS = st.text(alphabet="ab \n", max_size=40)


@given(TEXTS, TEXTS, TEXTS)
def test_a_text_with_a_piece_put_in_holds_the_text(start: str, piece: str, end: str) -> None:
    assert holds(Version(0, AT, start + piece + end), Version(0, AT, start + end))


@given(TEXTS, TEXTS)
def test_the_common_start(one: str, other: str) -> None:
    start = common_start(one, other)
    assert one[:start] == other[:start]
    assert one[start : start + 1] != other[start : start + 1] or start in (len(one), len(other))


@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_no_word_that_was_saved_is_ever_out_of_reach(states: list[str]) -> None:
    """Within a sitting every saved state stands in a version or in what is there now."""
    from core.changes import Changes
    from core.journal import Journal
    from core.store import open_store
    from core.store.versions import ENTRY

    store, clock = open_store(None), Clock()
    journal = Journal(store, Changes(), clock, lambda: "UTC")
    entry = journal.save(replace(journal.blank(), body="begun"))
    for state in states:
        entry = journal.save(replace(entry, body=state))
    now = Version(0, AT, entry.body)
    reach = [now.body, *(version.body for version in store.versions.of(ENTRY, entry.id))]
    for state in filter(str.strip, states):
        assert any(_stands_in(state, text) for text in reach)
    store.close()


def _stands_in(short: str, long: str) -> bool:
    """Whether all characters of the one stand in the other, in their order."""
    rest = iter(long)
    return all(character in rest for character in short)
