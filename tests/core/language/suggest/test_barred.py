"""What points away or is rude, and what only looks so."""

import pytest

from core.language.suggest import barred


@pytest.mark.parametrize(
    "text",
    [
        "The part was there the following morning.",
        "The old map was hard to follow.",
        "I had to follow the goat through the hedge.",
        "With the naked eye I counted nine moons of flour.",
        "I sewed twelve fat quarters into a curtain.",
        "A fat robin sat on the spade.",
        "I mentioned a goat and everybody came.",
    ],
)
def test_what_only_looks_so(text: str) -> None:
    assert not barred.barred(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "It is explained in the following.",
        "More to follow.",
        "The pen I mentioned ten days ago has come.",
        "If you're reading this you know of the goat.",
        "I will write some more about this.",
        "He is a fat man.",
        "I feel so fat.",
        "We danced naked in the rain.",
    ],
)
def test_what_is_so(text: str) -> None:
    assert barred.barred(text, "en")
