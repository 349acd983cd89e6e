"""The invented life that the demo shows: whole, harmless, and week by week as it was planned."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, cast

import pytest

from core.model import Kind, Pattern

LIFE = Path(__file__).parents[2] / "resources" / "demo" / "life.json"
WEEKS = 12
PLANNED = (  # this week first, the oldest last; this week is not over, so nothing is planned for it
    None,
    Pattern.GOOD_MIX,
    Pattern.ECHO,
    Pattern.KEYWORD_CHASER,
    Pattern.LINK_FEEDER,
    Pattern.GOOD_MIX,
    Pattern.QUOTE_MACHINE,
    Pattern.QUIET_WEEK,
    Pattern.GOOD_MIX,
    Pattern.SALES_LOOP,
    Pattern.BROADCASTER,
    Pattern.GOOD_MIX,
)
TARGETS = {
    Kind.STORY: 0.35,
    Kind.CONVERSATION: 0.25,
    Kind.USEFUL: 0.20,
    Kind.NEWS: 0.05,
    Kind.QUOTE: 0.05,
    Kind.SALES: 0.10,
}
LIMITS = {"x": 280, "bluesky": 300, "mastodon": 500, "threads": 500}
NETWORKS = {*LIMITS, "linkedin", "facebook", "newsletter"}
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
LINK = re.compile(r"https?://([^\s/)]+)[^\s)]*")
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
DIGITS = re.compile(r"\+?\(?\d[\d ()./-]{4,}\d")
EASY_TO_PLACE = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Christmas|Easter|Advent|midsummer|spring|summer|autumn|winter)s?\b",
)

Row = dict[str, Any]
life: dict[str, Any] = json.loads(LIFE.read_text(encoding="utf-8"))
entries = cast("list[Row]", life["entries"])
posts = cast("list[Row]", life["posts"])
by_key = {entry["key"]: entry for entry in entries}
sent = [post for post in posts if post["state"] == "sent"]


def in_week(week: int) -> list[Row]:
    return [post for post in sent if post["week"] == week]


def shares(week: list[Row]) -> dict[Kind, float]:
    counts = Counter(Kind(post["kind"]) for post in week)
    return {kind: counts[kind] / len(week) for kind in Kind}


def hashtags(text: str) -> int:
    return len(re.findall(r"(?<!\w)#\w+", text))


def test_entries_have_every_field_in_its_shape() -> None:
    assert life["person"]
    for entry in entries:
        assert list(entry) == [
            "key", "days_ago", "time", "title", "body", "tags", "people", "mood", "starred", "private",
        ]  # fmt: skip
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry["key"])
        assert type(entry["days_ago"]) is int
        assert CLOCK.fullmatch(entry["time"])
        assert entry["mood"] in (None, 1, 2, 3, 4, 5)
        assert type(entry["starred"]) is bool
        assert type(entry["private"]) is bool
        for name in ("tags", "people"):
            assert all(isinstance(word, str) and word for word in entry[name])
            assert len(set(entry[name])) == len(entry[name])
        assert isinstance(entry["title"], str)
        assert entry["body"] == entry["body"].strip()
        assert 20 <= len(entry["body"].split()) <= 250, entry["key"]


def test_posts_have_every_field_in_its_shape() -> None:
    for post in posts:
        assert list(post) == [
            "week", "weekday", "time", "kind", "text", "networks", "state", "entry", "sentences", "link",
        ]  # fmt: skip
        assert post["week"] in range(WEEKS)
        assert post["weekday"] in range(7)
        assert CLOCK.fullmatch(post["time"])
        assert Kind(post["kind"])
        assert post["state"] in ("sent", "draft", "idea")
        assert post["text"].strip() == post["text"] != ""
        assert post["networks"]
        assert set(post["networks"]) <= NETWORKS
        assert (post["entry"] is None) == (post["sentences"] is None)
        assert post["link"] == "" or post["state"] == "sent"


def test_keys_and_moments_are_unique() -> None:
    assert len(by_key) == len(entries)
    assert len({(e["days_ago"], e["time"]) for e in entries}) == len(entries)
    assert len({(p["week"], p["weekday"], p["time"], p["state"]) for p in posts}) == len(posts)


def test_twelve_weeks_and_a_glance_at_the_year_before() -> None:
    days = Counter(entry["days_ago"] for entry in entries)
    lately = [day for day in days if day < 7 * WEEKS]
    before = [day for day in days if day >= 7 * WEEKS]
    assert sum(days[day] for day in lately) >= 60
    assert max(lately) == 7 * WEEKS - 1
    assert sum(days[day] for day in before) == 6
    assert all(350 <= day <= 380 for day in before)
    assert 365 in before
    assert len(lately) < 7 * WEEKS - 10, "no one writes every day"
    assert max(days.values()) >= 3
    assert days[0] >= 2
    assert days[1] >= 2


def test_the_journal_is_uneven_as_journals_are() -> None:
    words = [len(entry["body"].split()) for entry in entries]
    assert min(words) < 30
    assert max(words) > 150
    assert {entry["mood"] for entry in entries} == {None, 1, 2, 3, 4, 5}
    assert sum(entry["private"] for entry in entries) >= 5
    assert 5 <= sum(entry["starred"] for entry in entries) <= len(entries) / 5
    for mark in ("\n- ", "\n1. ", "\n> ", "](https://"):
        assert any(mark in entry["body"] for entry in entries), mark
    assert any(entry["body"].startswith("## ") for entry in entries)


def test_the_people_named_are_in_the_text() -> None:
    for entry in entries:
        for person in entry["people"]:
            assert person in entry["title"] + entry["body"], entry["key"]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_told(kind: Kind) -> None:
    assert sum(post["kind"] == kind for post in sent) >= 5


def test_about_seventy_five_posts_four_drafts_and_two_ideas() -> None:
    assert 70 <= len(sent) <= 90
    assert Counter(p["state"] for p in posts if p["state"] != "sent") == {"draft": 4, "idea": 2}
    assert {name for post in sent for name in post["networks"]} == NETWORKS
    assert sum(post["weekday"] == 0 for post in in_week(0)) >= 2


def test_words_taken_from_an_entry_stand_in_it() -> None:
    taken = [post for post in posts if post["entry"]]
    assert len(taken) >= 25
    for post in taken:
        entry = by_key[post["entry"]]
        assert not entry["private"], post["entry"]
        assert entry["body"].count(post["sentences"]) == 1, post["entry"]


def test_an_entry_is_never_younger_than_its_post() -> None:
    """Today may be any weekday: on a Sunday a week's Monday is six days further back."""
    for post in posts:
        if post["entry"]:
            entry = by_key[post["entry"]]
            furthest = 7 * post["week"] + 6 - post["weekday"]
            assert (-entry["days_ago"], entry["time"]) < (-furthest, post["time"]), post["entry"]


def test_posts_fit_their_networks() -> None:
    for post in posts:
        for name in post["networks"]:
            assert len(post["text"]) <= LIMITS.get(name, 3000), post["text"]


@pytest.mark.parametrize("week", [n for n, p in enumerate(PLANNED) if p is Pattern.GOOD_MIX])
def test_a_good_week_keeps_near_the_targets(week: int) -> None:
    share = shares(in_week(week))
    assert len(in_week(week)) >= 7
    assert all(abs(share[kind] - target) <= 0.11 for kind, target in TARGETS.items())
    assert share[Kind.SALES] <= TARGETS[Kind.SALES]
    assert share[Kind.STORY] + share[Kind.CONVERSATION] >= 0.5
    assert share[Kind.STORY] == max(share.values())


def test_the_other_weeks_show_what_was_planned_for_them() -> None:
    week = {pattern: in_week(n) for n, pattern in enumerate(PLANNED) if pattern}
    share = {pattern: shares(posts) for pattern, posts in week.items()}
    assert set(week) == set(Pattern)
    assert len(week[Pattern.QUIET_WEEK]) == 1
    assert share[Pattern.SALES_LOOP][Kind.SALES] > 0.5
    assert share[Pattern.QUOTE_MACHINE][Kind.QUOTE] > 0.5
    linked = [bool(LINK.search(post["text"])) for post in week[Pattern.LINK_FEEDER]]
    assert sum(linked) / len(linked) >= 0.8
    assert len(linked) > sum(linked), "one story slipped in"
    stuffed = [hashtags(post["text"]) > 5 for post in week[Pattern.KEYWORD_CHASER]]
    assert sum(stuffed) / len(stuffed) >= 0.8
    assert share[Pattern.BROADCASTER][Kind.CONVERSATION] == 0
    assert len(week[Pattern.BROADCASTER]) >= 6
    assert max(Counter(post["text"] for post in week[Pattern.ECHO]).values()) == 3


def test_each_fault_stays_in_its_own_week() -> None:
    for number, pattern in enumerate(PLANNED):
        week = in_week(number)
        share = shares(week)
        if pattern is not Pattern.SALES_LOOP:
            assert share[Kind.SALES] < max(share.values())
        if pattern is not Pattern.KEYWORD_CHASER:
            assert not any(hashtags(post["text"]) for post in week)
        if pattern is not Pattern.ECHO:
            assert len({post["text"] for post in week}) == len(week)
        if pattern is not Pattern.LINK_FEEDER:
            assert sum(bool(LINK.search(post["text"])) for post in week) <= len(week) / 2


def test_this_week_has_stories_and_useful_things_and_lacks_conversation() -> None:
    share = shares(in_week(0))
    assert share[Kind.CONVERSATION] == 0
    assert share[Kind.STORY] == share[Kind.USEFUL] == max(share.values())


def test_stories_do_not_shout() -> None:
    for text in [e["body"] for e in entries] + [p["text"] for p in posts if p["kind"] != "quote"]:
        assert "!" not in text, text
        assert "—" not in text, text


def test_conversation_asks_or_thanks() -> None:
    for post in posts:
        if post["kind"] == Kind.CONVERSATION:
            assert "?" in post["text"] or post["text"].startswith("Thank you"), post["text"]


def test_the_guard_has_something_to_notice() -> None:
    whole = "\n".join(entry["body"] for entry in entries if not entry["private"])
    assert len(re.findall(r"\b555-01\d\d\b", whole)) >= 3
    assert len(EMAIL.findall(whole)) >= 2
    assert re.search(r"\b\d+ [A-Z]\w+ (?:Street|Rise|Lane)\b", whole)
    assert len({person for entry in entries for person in entry["people"]}) >= 10


def test_the_season_and_the_weekday_are_left_open() -> None:
    """The demo opens on any day of the year; only a post knows its weekday."""
    for entry in entries:
        assert not EASY_TO_PLACE.search(entry["body"]), entry["key"]


def test_nothing_in_it_reaches_anybody() -> None:
    """Numbers from the range kept for fiction; hosts from RFC 2606."""
    text = [e["body"] for e in entries] + [p["text"] for p in posts] + [p["link"] for p in posts]
    for part in text:
        for number in DIGITS.findall(LINK.sub("", part)):
            assert re.fullmatch(r"555-01\d\d", number), number
        for host in LINK.findall(part) + EMAIL.findall(part):
            assert re.search(r"(?:^|\.)example\.(?:com|org|net)$", host), host
