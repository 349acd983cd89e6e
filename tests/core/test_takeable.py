"""What of an entry may go into a post word by word."""

import pytest

from core.register import Naming, Person, Register, register
from core.takeable import takeable

ENTRY = "# Market\n\nTom came by. He laughed at the pots.\n\nIt rained. Nadia sold nine bowls."


def names(naming: Naming) -> Register:
    return register([Person("Tom", naming, "a friend")])


def test_nothing_about_somebody_never_spoken_of() -> None:
    found = takeable(ENTRY, names(Naming.NEVER))
    assert [ENTRY[s.start : s.end] for s in found.sentences] == [
        "It rained.",
        "Nadia sold nine bowls.",
    ]
    assert found.kept_out == 2


@pytest.mark.parametrize("naming", [naming for naming in Naming if naming is not Naming.NEVER])
def test_everything_about_anybody_else(naming: Naming) -> None:
    found = takeable(ENTRY, names(naming))
    assert [s.text for s in found.sentences][:2] == ["Tom came by.", "He laughed at the pots."]
    assert (len(found.sentences), found.kept_out) == (4, 0)
