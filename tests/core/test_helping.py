"""What would help a week is tried out: with it the week reads well, with less it does not."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from core import mix, patterns
from core.helping import MOST, Help, what_would_help
from core.model import Kind, Pattern, Targets, Told
from tests.core.test_patterns import HUMAN, told, week

MONDAY = "2026-11-16"


def helps(posts: list[Told], targets: Targets = HUMAN) -> Help | None:
    read = mix.week(mix.parse_week("2026-W47"), posts, targets)
    return what_would_help(read, posts)


def test_two_stories_bring_a_sales_loop_back() -> None:
    assert helps(week("xxsc")) == Help(Kind.STORY, 1, enough=True)
    assert helps(week("xxc")) == Help(Kind.STORY, 2, enough=True)


def test_a_question_opens_the_door_of_a_broadcaster() -> None:
    assert helps(week("sssss")) == Help(Kind.CONVERSATION, 1, enough=True)


def test_what_cannot_be_made_good_is_begun() -> None:
    assert helps(week("xxxxxxxxxxxx")) == Help(Kind.STORY, 1, enough=False)


def test_a_week_in_balance_needs_nothing() -> None:
    assert helps(week("ssccuun")) is None


def test_an_empty_week_begins_with_what_is_wanted_most() -> None:
    found = helps([])
    assert found is not None
    assert (found.kind, found.enough) == (Kind.STORY, True)


posts = st.lists(
    st.builds(
        told,
        st.integers(0, 100),
        st.sampled_from(Kind),
        links=st.integers(0, 1),
        stuffed=st.booleans(),
        text=st.sampled_from(["", "the same old text"]),
    ),
    max_size=12,
    unique_by=lambda post: post.id,
)


@given(posts, st.sampled_from(list(mix.PRESETS.values())))
def test_what_is_said_to_be_enough_is_enough(found: list[Told], targets: Targets) -> None:
    said = helps(found, targets)
    if said is None:
        assert patterns.recognise(found, targets).pattern is Pattern.GOOD_MIX
        return
    if patterns.recognise(found, targets).pattern is Pattern.GOOD_MIX:
        assert not patterns.is_good(Counter(post.kind for post in found), targets)
    assert 1 <= said.posts <= MOST
    more = [told(200 + n, said.kind) for n in range(said.posts)]
    reads = patterns.recognise([*found, *more], targets).pattern
    assert reads is Pattern.GOOD_MIX or not said.enough
