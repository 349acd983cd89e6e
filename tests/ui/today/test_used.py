"""A suggestion that was used is told once: it goes from beside the sheet."""

from tests.ui.person import Person
from tests.ui.today.test_suggesting import cards, write


def test_what_was_used_is_gone_for_whoever_comes_back(person: Person) -> None:
    """Also where the pointer lies on the place in which it was."""
    card = write(person)[0]
    used = card.suggestion.key
    person.click(card.use)
    assert person.window.current == "compose"
    person.room("today")
    assert used not in {each.suggestion.key for each in cards(person)}


def test_where_all_was_used_that_is_said(person: Person) -> None:
    (card,) = write(person, BOWL)
    person.click(card.use)
    person.room("today")
    person.waits_to_see("You made a post of this entry. Nothing else here asks to be told.")
    post = person.services.composer.unsent()[0]
    person.services.composer.delete(post.id)
    person.room("compose")
    person.room("today")
    person.waits(lambda: cards(person))


BOWL = (
    "I dropped the last bowl on the stone floor this morning and laughed until the dog came in to "
    "look. I sat down between the shards in my coat and ate a cold potato."
)
