"""Handing over: written down before anything leaves, and the person says what came of it."""

from datetime import timedelta

import pytest

from core.changes import Change, PostChanged
from core.model import DeliveryState, Kind, Post, PostState, replace
from core.problems import Known, Problem
from core.services import Services
from tests.core.conftest import Clock, Restart


@pytest.fixture
def post(services: Services) -> Post:
    return services.composer.save(services.composer.blank("The kiln tripped & I laughed."))


def test_handing_over_gives_text_and_page(
    services: Services, post: Post, told: list[Change]
) -> None:
    handed = services.outbox.hand_over(post.id, "x")
    assert handed.text == "The kiln tripped & I laughed."
    assert handed.page.startswith("https://x.com/intent/")
    assert "%26" in handed.page
    assert services.composer.get(post.id).state is PostState.WAITING
    assert told == [PostChanged(post.id)]
    assert services.outbox.hand_over(post.id, "instagram").page == "https://www.instagram.com/"
    assert services.outbox.hand_over(post.id, "forum").page == ""
    assert services.outbox.hand_over(post.id, "mastodon").page == ""
    page = services.outbox.hand_over(post.id, "mastodon", "example.social").page
    assert page.startswith("https://example.social/share")


def test_the_question_outlives_a_restart_and_the_answer_counts(
    services: Services, post: Post, restart: Restart, clock: Clock
) -> None:
    services.outbox.hand_over(post.id, "x")
    clock.at += timedelta(days=2)
    again = restart()
    (waiting,) = again.outbox.unanswered()
    assert (waiting.post, waiting.network) == (post.id, "x")
    sent = again.outbox.confirm(waiting.id, " https://x.com/1 ")
    assert (sent.state, sent.networks, sent.link) == (PostState.SENT, ("x",), "https://x.com/1")
    assert sent.day == "2026-11-27"
    assert again.outbox.unanswered() == []
    assert again.insights.week()[0].posts == 1
    assert restart().composer.get(post.id) == sent


def test_not_posted_is_a_draft_again(services: Services, post: Post) -> None:
    handed = services.outbox.hand_over(post.id, "x")
    assert services.outbox.not_posted(handed.delivery.id).state is PostState.DRAFT
    assert [each.id for each in services.composer.unsent()] == [post.id]
    assert services.insights.week()[0].posts == 0
    (delivery,) = services.outbox.of_post(post.id)
    assert delivery.state is DeliveryState.NOT_SENT


def test_two_networks_are_two_answers(services: Services, post: Post) -> None:
    one = services.outbox.hand_over(post.id, "x").delivery
    two = services.outbox.hand_over(post.id, "linkedin").delivery
    assert one.key != two.key
    assert services.outbox.confirm(two.id).state is PostState.SENT
    assert [each.id for each in services.outbox.unanswered()] == [one.id]
    after = services.outbox.not_posted(one.id)
    assert (after.state, after.networks) == (PostState.SENT, ("linkedin",))
    assert services.insights.week()[0].posts == 1


def test_a_post_is_sent_when_the_first_network_had_it(
    services: Services, post: Post, clock: Clock
) -> None:
    one = services.outbox.hand_over(post.id, "x").delivery
    two = services.outbox.hand_over(post.id, "threads").delivery
    first = services.outbox.confirm(one.id)
    clock.at += timedelta(days=3)
    second = services.outbox.confirm(two.id, "https://threads.com/2")
    assert second.at == first.at
    assert second.networks == ("x", "threads")
    assert second.link == "https://threads.com/2"


def test_what_cannot_be_handed_over(services: Services, post: Post) -> None:
    services.composer.save(replace(post, text="word " * 200))
    with pytest.raises(Known) as known:
        services.outbox.hand_over(post.id, "x")
    assert (known.value.problem, known.value.detail) == (Problem.TOO_LONG, "x")
    services.composer.save(replace(post, text=""))
    with pytest.raises(Known) as known:
        services.outbox.hand_over(post.id, "linkedin")
    assert known.value.problem is Problem.NOTHING_WRITTEN
    with pytest.raises(Known) as known:
        services.outbox.hand_over(post.id, "pigeon")
    assert known.value.problem is Problem.BAD_NETWORK
    for wrong in (services.outbox.confirm, services.outbox.not_posted):
        with pytest.raises(Known) as known:
            wrong("nobody")
        assert known.value.problem is Problem.NO_SUCH_POST
    with pytest.raises(Known) as known:
        services.outbox.hand_over("nobody", "x")
    assert known.value.problem is Problem.NO_SUCH_POST
    assert services.outbox.unanswered() == []
    assert services.outbox.of_post(post.id) == []


def test_a_post_told_elsewhere_too_stays_told(services: Services) -> None:
    sent = services.composer.record("told", kind=Kind.STORY, on=["mastodon"])
    handed = services.outbox.hand_over(sent.id, "x")
    assert services.composer.get(sent.id).state is PostState.SENT
    assert services.outbox.not_posted(handed.delivery.id).state is PostState.SENT


def test_a_post_in_the_trash_asks_nothing(services: Services, post: Post) -> None:
    services.outbox.hand_over(post.id, "x")
    services.composer.delete(post.id)
    assert services.outbox.unanswered() == []
    services.composer.restore(post.id)
    assert len(services.outbox.unanswered()) == 1
