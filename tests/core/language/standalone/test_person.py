"""Whom "she" can mean: somebody said before, and no place, day or span of time."""

import pytest

from core.language.standalone import standalone
from core.language.suggest import suggest
from core.register import Naming, Person, register

LADDER = (
    "Elaine lent me her long ladder and I cut the top of the hedge for the first time in three "
    "years. I found four nests and a tennis ball in it."
)


@pytest.mark.parametrize(
    "text",
    [
        "Elaine lent me her long ladder.",
        "I spoke to Anna and she laughed.",
        "Kjartan told me about his boat.",
        "Grace lent me her drill.",
        "Mum rang and she was well.",
        "The knife grinder came and she sharpened both shears.",
    ],
)
def test_somebody_was_spoken_of(text: str) -> None:
    assert standalone.leans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Today her message came.",
        "Yesterday asked much of her.",
        "Portsmouth was wet and she laughed.",
        "I'm going to Portsmouth and she's going to work.",
        "In Leeds I met her.",
        "We drove to Ambleside and his car broke down.",
        "May gave us her flowers.",
    ],
)
def test_nobody_was_spoken_of(text: str) -> None:
    assert standalone.leans(text) == ["he"]


def test_a_span_of_time_is_not_they() -> None:
    assert standalone.leans("In the seven days since my last check they've been busy.") == ["they"]
    assert standalone.leans("The bees are calm and they've been busy.") == []


@pytest.mark.parametrize("naming", [Naming.NAME, Naming.ROLE])
def test_a_sentence_that_opens_with_a_name_is_told(naming: Naming) -> None:
    names = register([Person("Elaine", naming, "a neighbour")])
    first = suggest.from_entry("e", LADDER, names=names)[0].text
    assert first.split()[0] == ("Elaine" if naming is Naming.NAME else "A")
