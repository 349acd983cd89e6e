"""Eight patterns: each seen when it should be, with the posts that show it."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import mix, patterns
from core.model import Kind, Pattern, Targets, Told
from core.patterns import RULES, findings, recognise

HUMAN = mix.PRESETS["human first"]
START = datetime(2026, 11, 16, 8, tzinfo=UTC)
LETTERS = {
    "s": Kind.STORY, "c": Kind.CONVERSATION, "u": Kind.USEFUL, "n": Kind.NEWS, "q": Kind.QUOTE,
    "x": Kind.SALES,
}  # fmt: skip


def told(
    at: int,
    kind: Kind,
    *,
    links: int = 0,
    stuffed: bool = False,
    text: str = "",
    networks: tuple[str, ...] = (),
) -> Told:
    moment = START + timedelta(hours=at)
    words = text or f"post number {at}"
    day = moment.date().isoformat()
    return Told(str(at), moment, day, kind, links, stuffed, mix.fingerprint(words), words, networks)


def week(letters: str) -> list[Told]:
    """One post a letter: `ssc` are two stories and a conversation, all different and plain."""
    return [told(n, LETTERS[letter]) for n, letter in enumerate(letters)]


@pytest.mark.parametrize(
    ("letters", "pattern"),
    [
        ("", Pattern.QUIET_WEEK),
        ("s", Pattern.QUIET_WEEK),
        ("xx", Pattern.QUIET_WEEK),  # two are no loop
        ("sscuu", Pattern.GOOD_MIX),
        ("ssccuun", Pattern.GOOD_MIX),
        ("sssccuunqx", Pattern.GOOD_MIX),
        ("sccux", Pattern.GOOD_MIX),  # one post to sell is never too many
        ("xxs", Pattern.SALES_LOOP),
        ("xxss", Pattern.SALES_LOOP),  # half of a week leads
        ("xxxsscc", Pattern.SALES_LOOP),
        ("sssccxxx", Pattern.SALES_LOOP),  # as many as stories: far above the ceiling
        ("xxssccu", Pattern.GOOD_MIX),  # one too many, and a human week
        ("qqs", Pattern.QUOTE_MACHINE),
        ("qqqqsscuu", Pattern.QUOTE_MACHINE),
        ("qqqssccu", Pattern.GOOD_MIX),  # quotes lead, but more is one's own: between
        ("qqqqsuu", Pattern.QUOTE_MACHINE),
        ("sssss", Pattern.BROADCASTER),
        ("ssuunqx", Pattern.BROADCASTER),
        ("ssss", Pattern.GOOD_MIX),  # four stories are not many posts
        ("uuun", Pattern.QUIET_WEEK),  # few, and none of one's own
        ("uuuuuuuuuuunnnnnnc", Pattern.BROADCASTER),  # one word in eighteen
        ("uuunnncs", Pattern.GOOD_MIX),
        ("ccccc", Pattern.GOOD_MIX),
    ],
)
def test_by_kinds_alone(letters: str, pattern: Pattern) -> None:
    assert recognise(week(letters), HUMAN).pattern is pattern


def ids(seen: patterns.Seen) -> list[int]:
    return [int(post.id) for post in seen.because]


def test_a_sales_loop_is_shown_by_its_sales() -> None:
    seen = recognise(week("xsxxcx"), HUMAN)
    assert (seen.pattern, ids(seen)) == (Pattern.SALES_LOOP, [0, 2, 3, 5])


def test_a_good_mix_is_shown_by_what_is_ones_own() -> None:
    seen = recognise(week("suscu"), HUMAN)
    assert (seen.pattern, ids(seen)) == (Pattern.GOOD_MIX, [0, 2, 3])


def test_the_posts_are_named_oldest_first_however_they_come() -> None:
    assert ids(recognise(week("xxxx")[::-1], HUMAN)) == [0, 1, 2, 3]


@pytest.mark.parametrize(("linked", "posts", "seen"), [(4, 5, True), (3, 5, False), (3, 3, True)])
def test_a_link_feeder_links_nearly_every_post(linked: int, posts: int, seen: bool) -> None:
    found = recognise(
        [told(n, LETTERS["sscuu"[n]], links=int(n < linked)) for n in range(posts)], HUMAN
    )
    assert (found.pattern is Pattern.LINK_FEEDER) is seen
    if seen:
        assert ids(found) == list(range(linked))


@pytest.mark.parametrize(
    ("stuffed", "posts", "seen"), [(2, 5, True), (1, 3, False), (3, 8, False), (4, 10, True)]
)
def test_a_keyword_chaser_stuffs_two_in_five(stuffed: int, posts: int, seen: bool) -> None:
    found = recognise(
        [told(n, LETTERS["sscuusscuu"[n]], stuffed=n < stuffed) for n in range(posts)], HUMAN
    )
    assert (found.pattern is Pattern.KEYWORD_CHASER) is seen
    if seen:
        assert ids(found) == list(range(stuffed))


def test_an_echo_is_the_same_text_three_times() -> None:
    posts = [*week("sscuu"), *(told(n, Kind.NEWS, text="New mugs are in!") for n in (7, 8, 9))]
    seen = recognise(posts, HUMAN)
    assert (seen.pattern, ids(seen)) == (Pattern.ECHO, [7, 8, 9])
    assert recognise(posts[:-1], HUMAN).pattern is Pattern.GOOD_MIX


def test_two_texts_twice_each_are_an_echo_of_a_short_week() -> None:
    posts = [told(n, Kind.STORY, text="ab"[n % 2]) for n in range(4)]
    assert recognise(posts, HUMAN).pattern is Pattern.ECHO
    posts += [told(9 + n, kind) for n, kind in enumerate([Kind.CONVERSATION] * 3)]
    assert recognise(posts, HUMAN).pattern is Pattern.GOOD_MIX


def test_one_text_told_to_three_networks_is_no_echo() -> None:
    three = [
        told(n, Kind.STORY, text="The kiln is on.", networks=(name,))
        for n, name in enumerate(("x", "bluesky", "mastodon"))
    ]
    assert recognise([*three, told(5, Kind.CONVERSATION)], HUMAN).pattern is Pattern.GOOD_MIX
    again = [told(n, Kind.STORY, text="The kiln is on.", networks=("x", "y")) for n in range(3)]
    assert recognise(again, HUMAN).pattern is Pattern.ECHO


def test_a_short_reply_may_come_again() -> None:
    replies = [told(n, Kind.CONVERSATION, text="@jo Thank you so…"[: 14 + n % 2]) for n in range(4)]
    assert recognise(replies, HUMAN).pattern is Pattern.GOOD_MIX
    long = [told(n, Kind.CONVERSATION, text="What do you think of it?") for n in range(4)]
    assert recognise(long, HUMAN).pattern is Pattern.ECHO


def test_of_several_faults_the_one_that_most_posts_show() -> None:
    same = [told(n, Kind.SALES, text="Buy a mug today", links=1, stuffed=True) for n in range(5)]
    assert recognise(same, HUMAN).pattern is Pattern.ECHO
    stuffed = [told(n, Kind.SALES, links=1, stuffed=True) for n in range(5)]
    assert recognise(stuffed, HUMAN).pattern is Pattern.KEYWORD_CHASER
    sales = [told(n, Kind.SALES, links=1, stuffed=n < 3) for n in range(6)]
    assert recognise(sales, HUMAN).pattern is Pattern.SALES_LOOP
    links = [told(n, Kind.USEFUL, links=1) for n in range(6)]
    assert recognise(links, HUMAN).pattern is Pattern.LINK_FEEDER


def test_the_ceiling_is_that_of_the_targets() -> None:
    assert recognise(week("xxxsscc"), HUMAN).pattern is Pattern.SALES_LOOP
    thirds = mix.PRESETS["thirds"]
    assert recognise(week("xxxssuuccn"), thirds).pattern is Pattern.GOOD_MIX
    assert recognise(week("xxxxssccu"), thirds).pattern is Pattern.SALES_LOOP


def exact(targets: Targets) -> list[Told]:
    """A hundred posts as the targets want them."""
    made = count()
    return [
        told(next(made), kind)
        for kind, share in targets.shares.items()
        for _ in range(round(share * 100))
    ]


@pytest.mark.parametrize("targets", mix.PRESETS.values(), ids=mix.PRESETS)
def test_a_week_just_as_wanted_is_good(targets: Targets) -> None:
    counts = {kind: round(share * 100) for kind, share in targets.shares.items()}
    assert patterns.is_good(counts, targets)
    if targets.name != "thirds":  # where sales are wanted to lead
        assert recognise(exact(targets), targets).pattern is Pattern.GOOD_MIX


posts = st.builds(
    told,
    st.integers(0, 10_000),
    st.sampled_from(Kind),
    links=st.integers(0, 2),
    stuffed=st.booleans(),
    text=st.sampled_from(["", "", "", "the same old text", "another old text"]),
    networks=st.sampled_from([(), ("x",), ("x", "bluesky")]),
)


@given(
    st.lists(posts, max_size=14, unique_by=lambda post: post.id),
    st.sampled_from(list(mix.PRESETS.values())),
)
def test_every_week_is_one_of_eight_and_says_why(found: list[Told], targets: Targets) -> None:
    seen = recognise(found, targets)
    counts = {kind: sum(post.kind is kind for post in found) for kind in Kind}
    total = len(found)
    assert (seen.pattern is Pattern.QUIET_WEEK) or seen.because
    assert set(seen.because) <= set(found)
    assert list(seen.because) == sorted(seen.because, key=lambda post: (post.at, post.id))
    assert recognise(found[::-1], targets) == seen
    if total <= RULES.quiet:
        assert seen.pattern is Pattern.QUIET_WEEK
    if seen.pattern is Pattern.SALES_LOOP:
        assert counts[Kind.SALES] > targets.ceiling * total
        assert all(post.kind is Kind.SALES for post in seen.because)
    if seen.pattern is Pattern.QUOTE_MACHINE:
        assert counts[Kind.QUOTE] == max(counts.values())
    if seen.pattern is Pattern.LINK_FEEDER:
        assert sum(post.links > 0 for post in found) >= 0.8 * total
    if seen.pattern is Pattern.KEYWORD_CHASER:
        assert all(post.stuffed for post in seen.because)
    if seen.pattern is Pattern.BROADCASTER:
        assert counts[Kind.CONVERSATION] <= targets.shares[Kind.CONVERSATION] * total
    if seen.pattern is Pattern.ECHO:
        assert len({post.fingerprint for post in seen.because}) < len(seen.because)
    if seen.pattern is Pattern.GOOD_MIX:
        assert counts[Kind.SALES] <= max(2, (targets.ceiling + RULES.band) * total + 1)


@given(st.sampled_from(Kind), st.integers(0, 60), st.sampled_from(list(mix.PRESETS.values())))
def test_a_band_holds_its_target_and_one_post(kind: Kind, total: int, targets: Targets) -> None:
    low, high = patterns.band(kind, targets, total)
    wanted = targets.shares[kind] * total
    assert low <= wanted <= high + 1e-6
    assert high >= 1
    assert kind is Kind.SALES or high - low >= 2


def test_a_second_pattern_is_told_where_other_posts_show_it() -> None:
    linked = [told(n, LETTERS[letter], links=1) for n, letter in enumerate("xxxsc")]
    strongest, second = findings(linked, HUMAN)
    assert (strongest.pattern, ids(strongest)) == (Pattern.SALES_LOOP, [0, 1, 2])
    assert (second.pattern, ids(second)) == (Pattern.LINK_FEEDER, [0, 1, 2, 3, 4])


def test_the_same_posts_are_not_pointed_at_twice() -> None:
    sales = [told(n, Kind.SALES, links=1) for n in range(6)]
    assert [seen.pattern for seen in findings(sales, HUMAN)] == [Pattern.SALES_LOOP]


@given(
    st.lists(posts, max_size=14, unique_by=lambda post: post.id),
    st.sampled_from(list(mix.PRESETS.values())),
)
def test_never_more_than_two_and_the_strongest_names_the_week(
    found: list[Told], targets: Targets
) -> None:
    seen = findings(found, targets)
    assert seen[0] == recognise(found, targets)
    assert len(seen) <= 2
    assert len({each.pattern for each in seen}) == len(seen)
    assert len({each.because for each in seen}) == len(seen)
    if len(seen) == 2:
        assert not {each.pattern for each in seen} & {Pattern.GOOD_MIX, Pattern.QUIET_WEEK}
