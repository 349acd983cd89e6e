"""Other ways to look: each number is that of the posts, by whichever way they are counted."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import looks, year
from core.facts import Fact
from core.looks import Part, Talk
from core.model import Entry, Kind, replace
from core.services import Services, build
from tests.core.conftest import ZONE, Clock

FIRST, LAST = "2026-11-16", "2026-11-29"
STARTS = ["2026-11-16", "2026-11-23"]


def tell(services: Services, at: str, kind: Kind, text: str, *on: str) -> str:
    moment = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(ZONE))
    return services.composer.record(text, kind=kind, at=moment, on=on).id


@pytest.fixture
def told(services: Services) -> Services:
    tell(services, "2026-11-17T08:30", Kind.STORY, "The kiln is cold.", "mastodon", "x")
    tell(services, "2026-11-18T08:45", Kind.CONVERSATION, "What do you think?", "mastodon")
    tell(services, "2026-11-24T23:10", Kind.CONVERSATION, "Thank you all.", "x")
    tell(services, "2026-11-24T23:20", Kind.USEFUL, "How to: https://a.com", "mastodon")
    tell(services, "2026-12-01T09:00", Kind.STORY, "Outside of these weeks.", "mastodon")
    return services


def test_who_hears_what_with_the_most_used_first(told: Services) -> None:
    found = told.looks.by_network(FIRST, LAST)
    assert list(found) == ["mastodon", "x"]
    assert sum(found["mastodon"].values()) == 3
    assert found["x"] == dict.fromkeys(Kind, 0) | {Kind.STORY: 1, Kind.CONVERSATION: 1}


def test_hours_are_those_of_the_clock_there(told: Services) -> None:
    grid = told.looks.hours(FIRST, LAST)
    assert (grid[1][8], grid[2][8], grid[1][23], sum(map(sum, grid))) == (1, 1, 2, 4)
    assert sum(map(sum, told.looks.hours(FIRST, LAST, "x"))) == 2


def test_parts_of_weeks(told: Services) -> None:
    facts = told.looks.facts(FIRST, LAST)
    assert looks.stories(facts, STARTS) == [Part(STARTS[0], 1, 2), Part(STARTS[1], 0, 2)]
    assert looks.links(facts, STARTS) == [Part(STARTS[0], 0, 2), Part(STARTS[1], 1, 2)]
    assert looks.talk(facts, STARTS) == [Talk(STARTS[0], 1, 0), Talk(STARTS[1], 0, 1)]
    assert looks.from_journal(facts, STARTS)[0].share == 0.0
    assert looks.merged(looks.links(facts, STARTS), 2) == [Part(STARTS[0], 1, 4)]
    assert looks.merged_talk(looks.talk(facts, STARTS), 5) == [Talk(STARTS[0], 1, 1)]
    assert Part("2026-11-16", 0, 0).share == 0.0


def test_nothing_is_counted_where_nothing_was_told(services: Services) -> None:
    assert services.looks.facts(FIRST, LAST) == []
    assert services.looks.by_network(FIRST, LAST) == {}
    assert services.looks.networks() == []
    assert looks.stories([], STARTS) == [Part(start, 0, 0) for start in STARTS]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 60 * 24 * 20),
            st.sampled_from(Kind),
            st.sampled_from(["Is it?", "It is.", "See https://a.com", "¿Qué？"]),
            st.sampled_from([(), ("x",), ("x", "mastodon")]),
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_the_database_counts_what_one_would_count_by_hand(
    tmp_path_factory: pytest.TempPathFactory,
    made: list[tuple[int, Kind, str, tuple[str, ...]]],
    sunday: bool,
) -> None:
    folder: Path = tmp_path_factory.mktemp("looks")
    services = build(folder, Clock(), ZONE)
    services.settings.set("week starts", "sunday" if sunday else "monday")
    begin = datetime(2026, 11, 1, tzinfo=UTC)
    for number, (minutes, kind, text, on) in enumerate(made):
        at = begin + timedelta(minutes=minutes)
        services.composer.record(f"{number}. {text}", kind=kind, at=at, on=on)
    weeks = services.insights.between("2026-10-26", "2026-11-30")
    first, last = weeks[0].start, weeks[-1].end
    posts = services.insights.told(first, last)
    facts = services.looks.facts(first, last)
    assert sum(fact.posts for fact in facts) == len(posts) == len(made)
    assert sum(fact.linked for fact in facts) == sum(post.links > 0 for post in posts)
    assert sum(fact.asking for fact in facts) == sum(bool({*"?？"} & {*p.text}) for p in posts)
    by_week = Counter({fact.start: 0 for fact in facts})
    for fact in facts:
        by_week[fact.start] += fact.posts
    assert all(by_week[week.start] == week.posts for week in weeks)
    used = Counter(name for post in posts for name in post.networks)
    found = services.looks.by_network(first, last)
    assert {name: sum(counts.values()) for name, counts in found.items()} == used
    services.close()


def test_a_fact_is_of_one_kind_in_one_week(told: Services) -> None:
    assert Fact("2026-11-23", Kind.USEFUL, 1, 1, 0, 0) in told.looks.facts(FIRST, LAST)


def test_a_year_with_its_months_stories_and_questions(services: Services) -> None:
    entry = services.journal.save(
        Entry("", datetime(2026, 3, 1, tzinfo=UTC), ZONE, "2026-03-01", "x")
    )
    long = "The kiln tripped again, and I sat on the floor and laughed until the dog came. "
    for month in range(1, 13):
        tell(services, f"2026-{month:02}-10T10:00", Kind.STORY, f"{long}It was month {month}.")
        tell(services, f"2026-{month:02}-11T10:00", Kind.CONVERSATION, f"What of month {month}?")
    tell(services, "2026-05-05T10:00", Kind.SALES, "Mugs are 18 pounds.")
    tell(services, "2025-12-31T10:00", Kind.STORY, f"{long}Another year.")
    own = tell(services, "2026-02-05T10:00", Kind.STORY, f"{long}From an entry.")
    post = services.composer.get(own)
    services.store.posts.update(replace(post, entry=entry.id), stuffed=False)
    found = year.read(2026, services.insights)
    assert (found.posts, found.counts[Kind.SALES], found.from_journal) == (26, 1, 1)
    assert [sum(month.values()) for month in found.months] == [2, 3, 2, 2, 3] + [2] * 7
    assert len(found.stories) == len(found.questions) == year.MOST_WORDS
    assert own in [post.id for post in found.stories]
    quarters = {(int(post.day[5:7]) - 1) // 3 for post in found.stories}
    assert quarters == {0, 1, 2, 3}
    assert [post.at for post in found.stories] == sorted(post.at for post in found.stories)


def test_a_year_without_posts(services: Services) -> None:
    found = year.read(2020, services.insights)
    assert (found.posts, found.weeks, found.stories, found.questions) == (0, 0, (), ())
