"""A kind that a person changes is learnt; Settings says so, forgets it, and brings it back."""

from core.language.kinds import kinds
from core.model import Kind
from tests.ui.person import Person
from ui.settings.teaching import TeachingCard

TEXT = "New in the shop window: forty paper birds, all folded by the reading group."


def taught(person: Person) -> Kind:
    """Write a post and say that it is of another kind than the app thinks; the kind said."""
    wanted = Kind.QUOTE if kinds.guess(TEXT).kind is not Kind.QUOTE else Kind.NEWS
    compose = person.room("compose")
    person.type(TEXT)
    person.press("Ctrl+S")
    compose.desk.kind.setFocus()
    person.type(wanted.value[0].upper())
    person.press("Return")
    return wanted


def shown(person: Person) -> str:
    card: TeachingCard = person.room("settings").card(TeachingCard)
    return card.count.text()


def test_it_counts_for_the_next_post_until_it_is_forgotten(person: Person) -> None:
    wanted = taught(person)
    person.room("compose").new_post()
    person.type(TEXT)
    person.room().save()
    newest = person.services.composer.unsent()[0]
    assert (newest.kind, newest.kind_by_person) == (wanted, False)
    assert shown(person) == "You have said of one post what kind it is."
    forget = person.room().card(TeachingCard).forget
    person.click(forget)
    assert shown(person) == "Nothing so far."
    assert not forget.isEnabled()
    assert person.services.teaching.guess(TEXT) == kinds.guess(TEXT)
    person.undo()
    assert shown(person) == "You have said of one post what kind it is."
    assert person.services.teaching.guess(TEXT).kind is wanted


def test_the_card_hears_of_a_post_that_is_gone_for_good(person: Person) -> None:
    taught(person)
    (post,) = person.services.composer.unsent()
    assert "one post" in shown(person)
    gone = person.services.composer.delete(post.id)
    assert gone.deleted is not None
    person.services.store.posts.empty_trash(gone.deleted.replace(year=gone.deleted.year + 1))
    person.room("today")
    assert shown(person) == "Nothing so far."
