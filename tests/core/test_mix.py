"""Weeks, targets and what is lacking."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import mix
from core.model import Kind, Pattern, Targets, Told
from core.problems import Known, Problem

HUMAN = mix.PRESETS["human first"]
MONDAY = date(2026, 11, 16)
days = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def told(day: str, kind: Kind = Kind.STORY, name: str = "p") -> Told:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return Told(f"{name}-{day}", at, day, kind, 0, stuffed=False, fingerprint=f"{name} {day}")


@pytest.mark.parametrize("preset", mix.PRESETS.values(), ids=mix.PRESETS)
def test_a_preset_shares_out_the_whole_week(preset: Targets) -> None:
    assert list(preset.shares) == list(Kind)
    assert sum(preset.shares.values()) == pytest.approx(1)
    assert all(share >= 0 for share in preset.shares.values())
    assert preset.ceiling == preset.shares[Kind.SALES]


def test_the_presets_are_named_as_people_know_them() -> None:
    assert list(mix.PRESETS) == ["human first", "thirds", "5-3-2", "4-1-1", "80/20"]
    assert [round(share * 100) for share in HUMAN.shares.values()] == [35, 25, 20, 5, 5, 10]
    assert mix.PRESETS["5-3-2"].ceiling == 0
    assert mix.PRESETS["80/20"].ceiling == 0.2


@pytest.mark.parametrize(
    ("day", "monday", "name"),
    [
        ("2026-11-16", "2026-11-16", "2026-W47"),
        ("2026-11-22", "2026-11-16", "2026-W47"),
        ("2027-01-03", "2026-12-28", "2026-W53"),
        ("2027-01-04", "2027-01-04", "2027-W01"),
        ("2024-12-30", "2024-12-30", "2025-W01"),
        ("2021-01-01", "2020-12-28", "2020-W53"),
        ("9999-12-31", "9999-12-27", "9999-W52"),
        ("0001-01-01", "0001-01-01", "0001-W01"),
    ],
)
def test_names_of_weeks(day: str, monday: str, name: str) -> None:
    assert mix.monday(day) == monday
    assert mix.parse_week(name) == date.fromisoformat(monday)


@given(days)
def test_a_week_is_found_by_its_name(day: date) -> None:
    start = mix.parse_week("{}-W{:02}".format(*day.isocalendar()[:2]).zfill(8))
    assert start.weekday() == 0
    assert start <= day < start + timedelta(days=7)
    assert mix.monday(day.isoformat()) == start.isoformat()


@pytest.mark.parametrize(
    "wrong", ["", "2026-47", "2026-W54", "2025-W53", "2026-W00", "26-W47", "2026-W47 ", "２０２６-W47",
              "0000-W01"],
)  # fmt: skip
def test_what_is_no_week(wrong: str) -> None:
    with pytest.raises(Known) as caught:
        mix.parse_week(wrong)
    assert (caught.value.problem, caught.value.detail) == (Problem.BAD_DATE, wrong)


def test_a_week_has_its_seven_days_alone() -> None:
    posts = [told("2026-11-15"), told("2026-11-16"), told("2026-11-22"), told("2026-11-23")]
    week = mix.week(MONDAY, posts, HUMAN)
    assert (week.name, week.start, week.end) == ("2026-W47", "2026-11-16", "2026-11-22")
    assert (week.posts, week.counts[Kind.STORY]) == (2, 2)
    assert list(week.counts) == list(Kind)
    assert week.pattern is Pattern.QUIET_WEEK
    assert week.because == ("p-2026-11-16", "p-2026-11-22")


def test_a_week_from_sunday_bears_the_name_of_most_of_its_days() -> None:
    week = mix.week(date(2026, 11, 15), [told("2026-11-15"), told("2026-11-22")], HUMAN)
    assert (week.name, week.end, week.posts) == ("2026-W47", "2026-11-21", 1)


def test_an_empty_week() -> None:
    week = mix.week(MONDAY, [], HUMAN)
    assert (week.posts, week.pattern, week.because) == (0, Pattern.QUIET_WEEK, ())
    assert set(week.shares.values()) == {0.0}


def test_weeks_from_a_day_to_a_day() -> None:
    posts = [told("2026-12-31"), told("2027-01-09"), told("2020-01-01")]
    weeks = mix.weeks(date(2026, 12, 30), date(2027, 1, 11), posts, HUMAN)
    assert [week.name for week in weeks] == ["2026-W53", "2027-W01", "2027-W02"]
    assert [week.posts for week in weeks] == [1, 1, 0]
    assert mix.weeks(date(2027, 1, 11), date(2026, 1, 1), posts, HUMAN) == []


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 3, 31)), st.sampled_from(Kind))))
def test_columns_and_weeks_tell_the_same(found: list[tuple[date, Kind]]) -> None:
    posts = [told(day.isoformat(), kind, str(n)) for n, (day, kind) in enumerate(found)]
    rows = [(mix.monday(post.day), str(post.kind), 1) for post in posts]
    first, last = date(2026, 1, 1), date(2026, 3, 31)
    columns = mix.columns(rows, first, last)
    weeks = mix.weeks(first, last, posts, HUMAN)
    assert sum(column.posts for column in columns) == len(posts)
    for column, week in zip(columns, weeks, strict=True):
        assert (column.name, column.start, column.end) == (week.name, week.start, week.end)
        assert (column.counts, column.shares) == (week.counts, week.shares)


def test_columns_fill_the_gaps_and_leave_out_what_is_outside() -> None:
    rows = [("2026-11-02", "sales", 2), ("2026-11-16", "story", 1), ("2020-01-06", "story", 9)]
    columns = mix.columns(rows, date(2026, 11, 4), MONDAY)
    assert [column.posts for column in columns] == [2, 0, 1]
    assert columns[0].shares[Kind.SALES] == 1.0
    assert set(columns[1].shares.values()) == {0.0}
    columns[1].counts[Kind.STORY] += 1
    assert columns[2].counts[Kind.STORY] == 1


def test_the_last_days_of_the_calendar() -> None:
    (column,) = mix.columns([], date.max, date.max)
    assert column.end == "9999-12-31"
    assert mix.week(mix.parse_week("9999-W52"), [told("9999-12-31")], HUMAN).posts == 1


def test_what_is_lacking_in_an_empty_week_is_what_the_targets_want_most() -> None:
    wanted = [Kind.STORY, Kind.CONVERSATION, Kind.USEFUL, Kind.NEWS, Kind.QUOTE]
    assert mix.lacking({}, HUMAN) == wanted
    assert mix.lacking(dict.fromkeys(Kind, 0), HUMAN) == wanted


def test_the_most_lacking_comes_first() -> None:
    counts = {Kind.STORY: 3, Kind.USEFUL: 3, Kind.NEWS: 1, Kind.SALES: 1}
    assert mix.lacking(counts, HUMAN) == [Kind.CONVERSATION, Kind.QUOTE]
    shares = {kind: count / 8 for kind, count in counts.items()}
    assert mix.lacking(shares, HUMAN) == [Kind.CONVERSATION, Kind.QUOTE]


@given(
    st.dictionaries(st.sampled_from(Kind), st.integers(0, 50)),
    st.sampled_from(list(mix.PRESETS.values())),
)
def test_lacking_is_below_target_and_never_sales(counts: dict[Kind, int], targets: Targets) -> None:
    total = sum(counts.values()) or 1
    lacking = mix.lacking(counts, targets)
    assert Kind.SALES not in lacking
    gaps = [targets.shares[kind] - counts.get(kind, 0) / total for kind in lacking]
    assert gaps == sorted(gaps, reverse=True)
    assert all(gap > 0 for gap in gaps)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("none", 0),
        ("see https://a.com, b.org/x and http://a.com", 3),
        ("me@example.org", 0),
        ("e.g. 3.14", 0),
        ("", 0),
        ("so good https://x.com/Nitrome/status/1473781829358473226", 0),
        ("https://twitter.com/a/status/12 and https://a.com", 1),
        ("this https://bsky.app/profile/ines.example/post/3kabc", 0),
        ("her thread: https://mastodon.social/@ines/109876543210987654", 0),
        ("my page https://mastodon.social/@ines", 1),
        ("https://x.com/ines", 1),
    ],
)
def test_links(text: str, links: int) -> None:
    assert mix.links(text) == links


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The kiln is cold.", "the KILN is cold"),
        ("New mugs! https://a.com/1", "New mugs https://b.com/2?x=3 www.c.com"),
        ("@ines@a.example New mugs", "@jo: New mugs 😷"),
        ("Grüße", "GRU\u0308SSE"),
        ("ｗｉｄｅ", "wide"),
        ("“Now” — go…", "now go"),
    ],
)
def test_the_same_text_has_the_same_fingerprint(one: str, other: str) -> None:
    assert mix.fingerprint(one) == mix.fingerprint(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Post 1", "Post 2"),
        ("https://a.com/1", "https://a.com/2"),
        ("😷", "🙋"),
        ("猫がいる", "犬がいる"),
        ("हिन्दी", "हिन्दु"),
    ],
)
def test_another_text_has_another_fingerprint(one: str, other: str) -> None:
    assert mix.fingerprint(one) != mix.fingerprint(other)


@given(st.text())
def test_a_fingerprint_is_stable(text: str) -> None:
    found = mix.fingerprint(text)
    assert found == " ".join(found.split())
    assert bool(found) == bool(text.split())
