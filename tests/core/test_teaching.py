"""What a person says of kinds counts from then on, outlives a restart, and can be forgotten."""

from core.changes import Change, Taught
from core.language.kinds import kinds
from core.model import Kind, Post, replace
from core.services import Services
from tests.core.conftest import Restart

TEXT = "New in the shop window: forty paper birds, all folded by the reading group."


def draft(services: Services, text: str = TEXT) -> Post:
    return services.composer.save(replace(services.composer.blank(), text=text))


def other_than(kind: Kind) -> Kind:
    return Kind.QUOTE if kind is not Kind.QUOTE else Kind.NEWS


def test_a_kind_that_was_changed_counts_in_every_later_guess(
    services: Services, restart: Restart
) -> None:
    post = draft(services)
    wanted = other_than(post.kind)
    services.composer.set_kind(post.id, wanted)
    assert services.teaching.guess(TEXT).kind is wanted
    assert services.composer.reading(TEXT)().guess.kind is wanted
    assert services.composer.record(TEXT).kind is wanted
    assert draft(services).kind is wanted
    assert restart().teaching.guess(TEXT).kind is wanted
    assert kinds.guess(TEXT).kind is post.kind  # the shipped weights are as they were


def test_a_kind_chosen_before_the_first_saving_counts_too(services: Services) -> None:
    wanted = other_than(kinds.guess(TEXT).kind)
    blank = replace(services.composer.blank(TEXT), kind=wanted, kind_by_person=True)
    services.composer.save(blank)
    assert services.teaching.count() == 1
    assert services.teaching.guess(TEXT).kind is wanted


def test_a_post_teaches_with_the_words_that_it_has_now(services: Services) -> None:
    post = draft(services, "Some other words, to begin with.")
    post = services.composer.set_kind(post.id, Kind.QUOTE)
    services.composer.save(replace(post, text=TEXT))
    assert services.teaching.pairs() == ((TEXT, Kind.QUOTE),)
    assert services.teaching.guess(TEXT).kind is Kind.QUOTE


def test_the_last_word_on_a_post_counts_and_it_counts_once(
    services: Services, told: list[Change]
) -> None:
    post = draft(services)
    services.composer.set_kind(post.id, Kind.NEWS)
    services.composer.set_kind(post.id, Kind.QUOTE)
    assert services.teaching.pairs() == ((TEXT, Kind.QUOTE),)
    assert [change for change in told if isinstance(change, Taught)] == [Taught(1), Taught(1)]


def test_an_undo_takes_the_lesson_back(services: Services) -> None:
    before = draft(services)
    services.composer.set_kind(before.id, other_than(before.kind))
    back = services.composer.put_kind_back(before)
    assert (back.kind, back.kind_by_person) == (before.kind, False)
    assert services.teaching.count() == 0
    assert services.teaching.guess(TEXT) == kinds.guess(TEXT)
    said = services.composer.set_kind(before.id, Kind.NEWS)
    services.composer.set_kind(before.id, Kind.QUOTE)
    assert services.composer.put_kind_back(said).kind is Kind.NEWS
    assert services.teaching.pairs() == ((TEXT, Kind.NEWS),)


def test_forgetting_and_its_undo(services: Services, restart: Restart) -> None:
    first, second = draft(services), draft(services, "Rain again, and no umbrella.")
    services.composer.set_kind(first.id, Kind.QUOTE)
    services.composer.set_kind(second.id, Kind.NEWS)
    taught = services.teaching.pairs()
    gone = services.teaching.forget()
    assert (len(gone), services.teaching.count()) == (2, 0)
    assert services.teaching.guess(TEXT) == kinds.guess(TEXT)
    assert services.composer.get(first.id).kind is Kind.QUOTE  # the post is as the person said
    services.composer.set_kind(second.id, Kind.SALES)  # said since then: that stands
    services.teaching.bring_back(gone)
    assert dict(services.teaching.pairs()) == dict(taught) | {second.text: Kind.SALES}
    services.teaching.forget()
    assert restart().teaching.count() == 0


def test_a_post_that_is_gone_for_good_teaches_no_more(services: Services) -> None:
    post = draft(services)
    services.composer.set_kind(post.id, Kind.QUOTE)
    gone = services.composer.delete(post.id)
    assert services.teaching.count() == 1  # in the trash it can still come back
    assert gone.deleted is not None
    services.store.posts.empty_trash(gone.deleted.replace(year=gone.deleted.year + 1))
    assert services.teaching.count() == 0
    assert services.teaching.guess(TEXT) == kinds.guess(TEXT)
    services.teaching.teach(post.id, Kind.NEWS)
    assert services.store.problems() == []
    assert services.teaching.count() == 0


def test_an_emptied_draft_teaches_nothing_about_nothing(services: Services) -> None:
    post = services.composer.set_kind(draft(services).id, Kind.SALES)
    services.composer.save(replace(post, text=""))
    assert services.teaching.guess("") == kinds.guess("")


def test_only_the_latest_three_hundred_teach(services: Services) -> None:
    posts = [draft(services, f"number {n}") for n in range(302)]
    for post in posts:
        services.teaching.teach(post.id, Kind.NEWS)
    assert services.teaching.count() == 302
    assert [text for text, _ in services.teaching.pairs()] == [p.text for p in posts[2:]]


def test_what_a_worker_read_is_not_read_again_unless_more_was_taught(services: Services) -> None:
    composer = services.composer
    read = composer.reader()
    reading = read(TEXT)
    wanted = other_than(reading.guess.kind)
    composer.noted(reading._replace(guess=reading.guess._replace(kind=wanted)), read)
    assert draft(services).kind is wanted  # so it was not read a second time
    composer.set_kind(draft(services, "A line by somebody else.").id, Kind.QUOTE)
    composer.noted(reading._replace(guess=reading.guess._replace(kind=wanted)), read)
    fresh = services.teaching.learned()
    assert draft(services).kind is kinds.guess(TEXT, fresh).kind


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    begun = TEXT * 60
    assert kinds.guess(begun + " Buy now, limited offer.") == kinds.guess(begun + " So we laughed.")
