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
