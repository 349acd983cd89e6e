"""The invented life laid before any day, at any hour, in any zone."""

from datetime import UTC, datetime, timedelta

import pytest

from core import demo
from core.clock import local, local_day
from core.model import Kind, Pattern, PostState, replace
from core.problems import Known, Problem
from core.services import Services
from core.store import Store, open_store

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize("days", range(8))
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_no_day_lies_in_the_future(days: int, hour: int) -> None:
    store = open_store(None)
    now = NOON.replace(hour=hour, minute=5) + timedelta(days=days)
    made = demo.fill(store, now, "Pacific/Auckland")
    entries, posts = store.entries.everything(), store.posts.everything()
    assert (made.entries, made.posts) == (len(entries), len(posts))
    assert all(entry.at <= now for entry in entries)
    assert all(post.at <= now for post in posts)
    assert entries[-1].day == local_day(now, "Pacific/Auckland")
    assert store.problems() == []
    store.close()


def test_every_hour_is_as_it_was_written() -> None:
    store = open_store(None)
    demo.fill(store, NOON, "America/New_York")
    kiln = next(e for e in store.entries.everything() if e.title == "The kiln")
    assert f"{local(kiln.at, kiln.zone):%H:%M}" == "18:20"
    assert kiln.starred
    store.close()


def test_posts_lead_back_to_their_sentences() -> None:
    store = open_store(None)
    demo.fill(store, NOON, "UTC")
    from_entries = [post for post in store.posts.everything() if post.sources]
    assert len(from_entries) > 10
    for post in from_entries:
        entry = store.entries.get(post.entry)
        assert entry is not None
        (source,) = post.sources
        assert source.entry == entry.id
        assert entry.body[source.start : source.end].strip()
        assert entry.at <= post.at or post.state is not PostState.SENT
    store.close()


def test_the_weeks_read_as_they_were_meant(services: Services) -> None:
    begun = services.journal.blank()
    demo.fill(services.store, begun.at, begun.zone)
    columns = services.insights.weeks(12)
    weeks = services.insights.between(columns[0].start, columns[-1].start)
    patterns = {week.pattern for week in weeks}
    assert patterns == set(Pattern)
    assert sum(week.pattern is Pattern.GOOD_MIX for week in weeks) >= 3
    assert {kind for week in weeks for kind, count in week.counts.items() if count} == set(Kind)
    assert any(post.state is PostState.IDEA for post in services.composer.unsent())


@pytest.mark.parametrize("what", ["entry", "entry in the trash", "draft"])
def test_nothing_is_added_to_somebodys_journal(services: Services, what: str) -> None:
    begun = services.journal.blank()
    if what == "draft":
        services.composer.save(services.composer.blank("mine"))
    else:
        entry = services.journal.save(replace(begun, body="mine"))
        if what == "entry in the trash":
            services.journal.delete(entry.id)
    with pytest.raises(Known) as known:
        demo.fill(services.store, begun.at, begun.zone)
    assert known.value.problem is Problem.NOT_EMPTY
    assert services.journal.count() == (what == "entry")


def test_all_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    store: Store = open_store(None)

    def full(_posts: object) -> None:
        raise Known(Problem.DISK_FULL)

    monkeypatch.setattr(store.posts, "add_many", full)
    with pytest.raises(Known):
        demo.fill(store, NOON, "UTC")
    assert store.entries.count() == 0
    store.close()
