"""A suggestion told on is told by what is said of people, also where that is said later."""

import pytest

from core.language.suggest.suggest import accounted, from_entry
from core.model import Suggestion
from core.register import Register
from core.widening import Bar, Way, Ways
from tests.core.language.suggest.test_widen import JUG, look, moved, told

KNOWN = Register(people=("Wiola",))
SOUP = f"{JUG} Wiola and I had soup afterwards."


def test_one_who_is_never_spoken_of_stays_out() -> None:
    text = f"{JUG} Wiola had said that it would never go."
    never = Register(people=("Wiola",), never=("Wiola",))
    assert look(text, told(text, names=never), names=never).after.bar is Bar.PRIVATE


def test_a_name_keeps_its_role_or_is_a_caution() -> None:
    text = f"{JUG} Wiola had said that it would never go."
    role = Register(people=("Wiola",), roles={"wiola": "my neighbour"})
    made = look(text, told(text), names=role).after.made
    assert made is not None
    assert made.text == f"{JUG} My neighbour had said that it would never go."
    named = look(text, told(text), names=Register(people=("Wiola",))).after.made
    assert named is not None
    assert [caution.text for caution in named.cautions] == ["Wiola"]


def with_wiola(names: Register = KNOWN) -> Suggestion:
    made = look(SOUP, told(SOUP), names=names).after.made
    assert made is not None
    return made


def test_with_one_who_is_never_spoken_of_nothing_is_told() -> None:
    never = Register(people=("Wiola",), never=("Wiola",))
    ways = look(SOUP, with_wiola(), names=never)
    assert ways == Ways(Way(bar=Bar.CLOSED), Way(bar=Bar.CLOSED))


def test_what_was_said_of_somebody_since_is_told() -> None:
    shown = with_wiola()
    assert [caution.text for caution in shown.cautions] == ["Wiola"]
    assert look(SOUP, shown, names=KNOWN).now is None
    named = look(SOUP, shown, names=Register(allowed=("Wiola",))).now
    assert named is not None
    assert (named.text, named.cautions) == (SOUP, ())
    role = Register(people=("Wiola",), roles={"wiola": "my neighbour"})
    ways = look(f"Rain again. {SOUP} The rest was dull.", moved(shown, 12), names=role)
    assert ways.now is not None
    assert ways.now.text == f"{JUG} My neighbour and I had soup afterwards."
    assert ways.now.of == shown.of
    assert ways.after.made is not None
    assert ways.after.made.text == f"{ways.now.text} The rest was dull."
    back = look(SOUP, with_wiola(role), names=Register(allowed=("Wiola",))).now
    assert back is not None
    assert back.text == SOUP


def test_what_would_be_too_long_by_now_is_not_told() -> None:
    role = Register(people=("Wiola",), roles={"wiola": "my neighbour from the other stall"})
    tight = look(SOUP, with_wiola(), names=role, fits=lambda told: len(told) <= len(SOUP))
    assert tight.after.bar is Bar.CLOSED


@pytest.mark.parametrize("opens", ["Then ", "And "])
def test_a_role_may_open_where_a_connective_was_dropped(opens: str) -> None:
    text = (
        f"{opens}Tom came by with a box of old glass. We sorted it on the bench until the light "
        "went. I cut my thumb on the first pane and wore a plaster with dinosaurs on it."
        "\n\nThe rest of the day was soup and lists."
    )
    [shown] = from_entry("e", text, limit=1)
    made = look(text, shown).after.made
    assert made is not None
    assert made.text.startswith("Tom came by")
    role = Register(people=("Tom",), roles={"tom": "my neighbour"})
    now = look(text, made, names=role).now
    assert now is not None
    assert now.text == made.text.replace("Tom", "My neighbour")
    assert not now.cautions
    assert accounted(now, {"e": text})
    assert [edit.before for edit in now.edits[:2]] == [opens, "Tom"]
    [narrow] = from_entry("e", text, limit=1, names=role)
    assert (narrow.key, narrow.text[:15]) == (shown.key, "My neighbour ca")
    back = look(text, now).now
    assert back is not None
    assert (back.text, back.cautions) == (made.text, made.cautions)
