"""Single sentences of plans, work, craft, food, sport and prices: what hides nothing, and what does."""

import pytest

from core.language.privacy import findings
from core.model import Private


@pytest.mark.parametrize(
    "text",
    [
        "I will be at the market on Saturday.",
        "I am spending two days on one mug this week.",
        "I am taking a break for the week.",
        "We leave the beans to soak for two days.",
        "I leave the loaf in the cold until Friday.",
        "I am off to buy string.",
        "It grew from nine hundred lines to four hundred.",
        "Two pounds a bunch, and I throw in the ribbon.",
        "The bread is four pounds a loaf.",
        "Those two apple trees at the nursery have no labels.",
        "The back is plain board and the front is oak.",
        "I owe Gavin a pint.",
        "I have varnished and painted the back gate twice.",
        "They cheered at the 2k and 7k points of the course.",
        "We carried nine pounds of damsons home.",
        "We took the early train and the late one home.",
    ],
)
def test_hides_nothing(text: str) -> None:
    assert not [f for f in findings(text) if f.type is not Private.PERSON]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("£60 for the four of us.", Private.MONEY),
        ("We leave the house on Friday for a week.", Private.WHEREABOUTS),
        ("He pays me twelve pounds an hour.", Private.MONEY),
        ("Sold it for two hundred.", Private.MONEY),
        ("My back was bad again this morning.", Private.HEALTH),
        ("Her little one goes to the nursery on the hill.", Private.CHILD),
        ("I owe my brother four hundred pounds.", Private.MONEY),
        ("The key is under the third pot until we are back from Spain.", Private.WHEREABOUTS),
    ],
)
def test_hides_something(text: str, sort: Private) -> None:
    assert sort in {f.type for f in findings(text)}
