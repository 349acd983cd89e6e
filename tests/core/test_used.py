"""A suggestion is used while there is a post of it, and may come again when that goes untold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model import PostState, Suggestion, replace
from core.services import Services, build
from tests.ui.person import Clock

BODY = (
    "I sat on the floor between the shards and laughed until the dog came in to look.\n\n"
    "I keep a list of my stupid mistakes inside the cupboard door. Does anyone else write theirs down?"
)


@pytest.fixture
def services(data_dir: Path) -> Iterator[Services]:
    made = build(data_dir, now=Clock(), zone="Europe/Berlin")
    yield made
    made.close()


def suggested(services: Services) -> list[Suggestion]:
    entries = services.journal.latest(1)
    entry = (
        entries[0]
        if entries
        else services.journal.save(replace(services.journal.blank(), body=BODY))
    )
    return services.suggestions.from_entry(entry, limit=5)()


def keys(services: Services) -> set[str]:
    return {each.key for each in suggested(services)}


def told_on(first: Suggestion) -> Suggestion:
    more = (*first.sources, first.sources[0])
    return first._replace(text=f"{first.text} And more.", sources=more, of=first.key)


def test_a_draft_that_goes_gives_back_what_it_was_made_from(services: Services) -> None:
    first = suggested(services)[0]
    post = services.composer.draft_from(first)
    assert first.key not in keys(services)
    services.composer.delete(post.id)
    assert first.key in keys(services)
    services.composer.restore(post.id)
    assert first.key not in keys(services)


def test_what_was_told_stays_told(services: Services) -> None:
    first = suggested(services)[0]
    post = services.composer.draft_from(first)
    services.store.posts.update(replace(post, state=PostState.SENT), stuffed=False)
    services.composer.delete(post.id)
    assert first.key not in keys(services)


def test_another_draft_of_it_still_holds_it(services: Services) -> None:
    first = suggested(services)[0]
    post, other = services.composer.draft_from(first), services.composer.draft_from(first)
    services.composer.delete(other.id)
    assert first.key not in keys(services)
    services.composer.delete(post.id)
    assert first.key in keys(services)


def test_what_was_declined_stays_declined(services: Services) -> None:
    first = suggested(services)[0]
    post = services.composer.draft_from(first)
    services.suggestions.decline(first)
    services.composer.delete(post.id)
    assert first.key not in keys(services)


def test_a_thread_gives_back_the_post_it_tells_on(services: Services) -> None:
    first = suggested(services)[0]
    longer = told_on(first)
    post = services.composer.draft_from(longer)
    assert first.key not in keys(services)
    services.composer.delete(post.id)
    assert first.key in keys(services)


def test_what_was_declined_while_its_draft_lay_in_the_trash_stays_declined(
    services: Services,
) -> None:
    first = suggested(services)[0]
    post = services.composer.draft_from(first)
    services.composer.delete(post.id)
    services.suggestions.decline(first)
    services.composer.restore(post.id)
    services.composer.delete(post.id)
    assert first.key not in keys(services)


def test_a_draft_stays_used_when_what_tells_it_on_goes(services: Services) -> None:
    first = suggested(services)[0]
    longer = told_on(first)
    short, long = services.composer.draft_from(first), services.composer.draft_from(longer)
    services.composer.delete(long.id)
    assert first.key not in keys(services)
    services.composer.restore(long.id)
    services.composer.delete(short.id)
    assert first.key not in keys(services)
    held = services.store.verdicts.keys()
    assert longer.key in held
    services.composer.delete(long.id)
    assert first.key in keys(services)


def test_what_was_told_stays_told_when_a_copy_goes_after_it(services: Services) -> None:
    first = suggested(services)[0]
    post = services.composer.draft_from(first)
    services.store.posts.update(replace(post, state=PostState.SENT), stuffed=False)
    copy = services.composer.duplicate(post.id)
    services.composer.delete(post.id)
    services.composer.delete(copy.id)
    assert first.key not in keys(services)


def test_the_same_words_do_not_come_again_from_another_angle(services: Services) -> None:
    bowl = (
        "I dropped the last bowl on the stone floor this morning and laughed until the dog came in "
        "to look. I sat down between the shards in my coat and ate a cold potato."
    )
    entry = services.journal.save(replace(services.journal.blank(), body=bowl))
    (only,) = services.suggestions.from_entry(entry, limit=5)()
    post = services.composer.draft_from(only)
    assert services.suggestions.from_entry(entry, limit=5)() == []
    services.composer.delete(post.id)
    assert services.suggestions.from_entry(entry, limit=5)() == [only]
    services.suggestions.decline(only)
    assert services.suggestions.from_entry(entry, limit=5)() == []
    services.suggestions.take_back(only)
    assert services.suggestions.from_entry(entry, limit=5)() == [only]
