"""Drafts that are kept for ever, kinds that a person may overrule, and suggestions put to use."""

import pytest

from core.changes import Change, PostChanged, SuggestionJudged
from core.composer import read
from core.model import Entry, Kind, Post, PostState, Private, Suggestion, replace
from core.problems import Known, Problem
from core.register import Register
from core.services import Services
from tests.core.conftest import Restart

DIARY = (
    "The kiln tripped again at nine hundred degrees. I sat on the floor beside it and laughed, "
    "because the dog had brought me his blanket.\n\nTurns out it was the kettle, which I had "
    "plugged in beside it."
)


def draft(services: Services, text: str, **more: object) -> Post:
    return services.composer.save(replace(services.composer.blank(text), **more))


@pytest.fixture
def entry(services: Services) -> Entry:
    return services.journal.save(replace(services.journal.blank(), body=DIARY))


@pytest.fixture
def suggestion(services: Services, entry: Entry) -> Suggestion:
    return services.suggestions.from_entry(entry)()[0]


def test_a_draft_outlives_a_restart(services: Services, restart: Restart) -> None:
    kept = draft(
        services, "Wörter 🧀\r\nund mehr", networks=("x", "mastodon"), link=" https://a.b "
    )
    (found,) = restart().composer.unsent()
    assert found == replace(kept, link=found.link)
    assert found.text == "Wörter 🧀\nund mehr"
    assert (found.state, found.networks) == (PostState.DRAFT, ("x", "mastodon"))


def test_the_kind_is_recognised_until_a_person_says_it(services: Services) -> None:
    post = draft(services, "Does anybody know a good baker in Ghent?")
    assert (post.kind, post.kind_by_person) == (Kind.CONVERSATION, False)
    offer = "Only today: 30 % off all courses. Book your seat now, only 3 places left!"
    post = services.composer.save(replace(post, text=offer))
    assert post.kind is Kind.SALES
    post = services.composer.set_kind(post.id, Kind.NEWS)
    post = services.composer.save(replace(post, text="Does anybody know a baker?"))
    assert (post.kind, post.kind_by_person) == (Kind.NEWS, True)


def test_saving_what_has_not_changed_tells_nobody(services: Services, told: list[Change]) -> None:
    post = draft(services, "text")
    assert services.composer.save(post) == post
    assert told == [PostChanged(post.id)]


def test_nothing_written_is_no_draft_but_a_draft_may_be_emptied(services: Services) -> None:
    for nothing in ("", " \n", "\x00"):
        with pytest.raises(Known) as known:
            draft(services, nothing)
        assert known.value.problem is Problem.NOTHING_WRITTEN
    post = draft(services, "text")
    assert services.composer.save(replace(post, text="")).text == ""


def test_a_sent_post_keeps_its_words(services: Services) -> None:
    post = services.composer.record("As it was told.", kind=Kind.STORY)
    later = services.composer.save(replace(post, text="Otherwise", link="https://example.com/1"))
    assert (later.text, later.link) == ("As it was told.", "https://example.com/1")
    assert services.composer.set_kind(post.id, Kind.QUOTE).kind is Kind.QUOTE


def test_using_a_suggestion_remembers_entry_and_sentences(
    services: Services, restart: Restart, entry: Entry, suggestion: Suggestion, told: list[Change]
) -> None:
    post = services.composer.draft_from(suggestion)
    assert told == [PostChanged(post.id), SuggestionJudged(entry.id)]
    again = restart()
    kept = again.composer.get(post.id)
    assert (kept.text, kept.kind, kept.entry) == (suggestion.text, suggestion.kind, entry.id)
    assert (kept.sources, kept.angle) == (suggestion.sources, suggestion.angle)
    assert again.composer.entry_of(kept) == entry
    assert [each.id for each in again.composer.of_entry(entry.id)] == [post.id]
    later = again.suggestions.from_entry(entry)()
    assert suggestion.key not in {each.key for each in later}


def test_what_tells_a_suggestion_on_answers_that_too(
    services: Services, entry: Entry, suggestion: Suggestion
) -> None:
    wider = replace(suggestion, sources=suggestion.sources[:1], of="the key of another")
    services.composer.draft_from(wider)
    assert services.store.verdicts.keys() == {wider.key, "the key of another"}


def test_a_suggestion_of_an_entry_that_is_gone_by_now(
    services: Services, entry: Entry, suggestion: Suggestion
) -> None:
    services.store.entries.update(replace(entry, deleted=entry.at))
    services.store.entries.empty_trash(services.journal.blank().at)
    post = services.composer.draft_from(suggestion)
    assert post.text == suggestion.text
    kept = services.composer.get(post.id)
    assert services.composer.entry_of(kept) is None
    services.suggestions.decline(suggestion)
    assert services.store.problems() == []


def test_not_this_is_remembered_and_can_be_taken_back(
    services: Services, restart: Restart, entry: Entry, suggestion: Suggestion
) -> None:
    services.suggestions.decline(suggestion)
    again = restart()
    keys = [each.key for each in again.suggestions.from_entry(entry)()]
    assert suggestion.key not in keys
    again.suggestions.take_back(suggestion)
    assert suggestion.key in [each.key for each in again.suggestions.from_entry(entry)()]


def test_never_from_a_private_or_quiet_entry(services: Services, entry: Entry) -> None:
    for marked in ({"private": True}, {"quiet": True}):
        silent = services.journal.save(replace(entry, **marked))
        assert services.suggestions.from_entry(silent)() == []
        assert services.suggestions.from_journal(services.journal.today())() == []
        services.journal.save(replace(silent, private=False, quiet=False))
    assert services.suggestions.from_journal(services.journal.today())()


def test_ideas_and_drafts_and_nothing_else_can_be_moved(services: Services) -> None:
    post = draft(services, "text")
    assert services.composer.move(post.id, PostState.IDEA).state is PostState.IDEA
    assert services.composer.move(post.id, PostState.DRAFT).state is PostState.DRAFT
    with pytest.raises(ValueError, match="sent"):
        services.composer.move(post.id, PostState.SENT)
    sent = services.composer.record("told", kind=Kind.STORY)
    with pytest.raises(ValueError, match="draft"):
        services.composer.move(sent.id, PostState.DRAFT)


def test_told_again_is_a_draft_of_its_own(services: Services) -> None:
    sent = services.composer.record("told", kind=Kind.STORY)
    again = services.composer.duplicate(sent.id)
    assert (again.text, again.state) == ("told", PostState.DRAFT)
    assert again.id != sent.id


def test_the_trash(services: Services) -> None:
    post = draft(services, "kiln")
    services.composer.delete(post.id)
    assert services.composer.unsent() == []
    assert services.journal.search_all("kiln") == []
    services.composer.restore(post.id)
    assert [each.id for each in services.composer.unsent()] == [post.id]


def test_recording_what_was_posted_elsewhere(services: Services) -> None:
    post = services.composer.record("told", on=["x", "mastodon", "x"])
    assert (post.state, post.networks) == (PostState.SENT, ("x", "mastodon"))
    assert services.composer.sent() == [services.composer.get(post.id)]
    assert services.composer.told_since(7) == ["told"]
    with pytest.raises(Known) as known:
        services.composer.record("told", on=["pigeon"])
    assert known.value.problem is Problem.BAD_NETWORK
    with pytest.raises(Known) as known:
        services.composer.get("nobody")
    assert known.value.problem is Problem.NO_SUCH_POST


def test_a_look_at_a_text() -> None:
    reading = read("Book now, only today! Call Maria on 555-0134.", Register(allowed=("Maria",)))
    assert reading.guess.kind is Kind.SALES
    assert reading.wording
    assert [finding.type for finding in reading.private] == [Private.PHONE]
