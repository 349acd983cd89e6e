"""Telling it again: a draft that knows the old post, and when its words are still the same."""

from datetime import timedelta

from core.again import REST
from core.model import Kind, Post, PostState, replace
from core.rereading import echo
from core.services import Services
from tests.core.conftest import Clock

WORDS = "The kiln tripped again on Monday, and I sat on the floor and laughed."


def sent(services: Services, text: str = WORDS) -> Post:
    return services.composer.record(text, kind=Kind.STORY, on=["mastodon"])


def test_only_what_was_told_long_ago_is_offered(services: Services, clock: Clock) -> None:
    post = sent(services)
    again = services.workbench.again
    assert not again.may(post)
    clock.at += REST
    assert again.may(post)
    assert not again.may(replace(post, state=PostState.DRAFT))


def test_the_draft_knows_what_it_tells_again(services: Services) -> None:
    old = sent(services)
    fresh = services.workbench.again.freshly(old.id)
    kept = services.composer.get(fresh.id)
    assert (kept.text, kept.kind, kept.networks) == (WORDS, Kind.STORY, ("mastodon",))
    assert kept.state is PostState.DRAFT
    assert services.workbench.again.before(fresh.id) == old
    assert services.workbench.again.before(old.id) is None
    services.composer.delete(old.id)
    assert services.workbench.again.before(fresh.id) is None


def test_it_is_the_same_until_the_words_differ(services: Services) -> None:
    old = sent(services)
    same = services.workbench.again.same
    assert same(WORDS, old)
    assert same(WORDS.upper() + " 🙂", old)
    assert same("On Monday! " + WORDS, old)
    assert not same("A year on, the kiln has a new fuse and I have a chair to laugh from.", old)
    short = sent(services, "Good morning")
    assert same("good morning.", short)
    assert not same("Good evening", short)


def test_a_post_brought_back_from_a_copy_still_knows(services: Services) -> None:
    old = sent(services)
    fresh = services.workbench.again.freshly(old.id)
    assert services.store.made_from.of(fresh.id) == ("post", old.id)
    services.store.posts.update(replace(fresh, at=fresh.at + REST), stuffed=False)
    assert services.store.made_from.of(fresh.id) == ("post", old.id)


def test_a_text_is_compared_with_all_of_a_year(services: Services, clock: Clock) -> None:
    for days, text in ((400, "Long ago"), (300, WORDS), (1, "Yesterday")):
        services.composer.record(text, kind=Kind.STORY, at=clock.at - timedelta(days=days))
    heard = services.composer.heard(366)
    assert [told.text for told in heard] == ["Yesterday", WORDS]
    found = echo(WORDS + " Again.", heard)
    assert found is not None
    assert found.text == WORDS
