"""Single sentences of plans, work, craft, food, sport and prices: what hides nothing, and what does."""

import pytest

from core.language.privacy.privacy import findings
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
        "The whole orchard is still covered up in snow.",
        "The seedlings are covered up by the straw.",
        "Broke up camp at six and rowed on.",
        "We broke up the clods with a mallet.",
        "The middle I left open for the lamp.",
        "The primary colours dried first.",
        "My first kite came when I was twelve years old.",
        "I am very conservative about my glazes.",
        "I pulled over to the shoulder and counted sheep.",
        "I am sick of turnips.",
        "The office was closed for the snow, so I carved spoons.",
        "My housemate moved in with nine cactuses.",
        "I am a little confused about the knots.",
        "The excitement about the kite day has come to a head.",
        "I rubbed the sawdust out of my eyes and laughed.",
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
        ("The accounts were covered up by the manager.", Private.EMPLOYER),
        ("Our office is closing in March.", Private.EMPLOYER),
        ("He bribed the inspector.", Private.EMPLOYER),
        ("My sister moved out after the row.", Private.OTHER),
        ("We broke up last night.", Private.OTHER),
        ("She goes to Oakfield primary in autumn.", Private.CHILD),
        ("My neighbour's boy is twelve years old.", Private.CHILD),
        ("They performed surgery on my mother's hip.", Private.HEALTH),
        ("I pulled my shoulder and it aches.", Private.HEALTH),
        ("I am sick again and in bed.", Private.HEALTH),
        ("The key is under the third pot until we are back from Spain.", Private.WHEREABOUTS),
    ],
)
def test_hides_something(text: str, sort: Private) -> None:
    assert sort in {f.type for f in findings(text)}


def test_surgery_on_a_thing_is_no_bodys() -> None:
    assert not findings("I had to perform surgery on the old toaster.", keen=False)
    assert findings("They had to perform surgery on my mother.", keen=False)
    assert findings("I had surgery on the other foot.", keen=False)


@pytest.mark.parametrize(
    "plan",
    [
        "I will be at the market on Saturday.",
        "I'll be at the Saturday market with thirty mugs.",
        "I will be on the stall at the Christmas fair all weekend.",
        "We are playing a gig at the village hall on Friday.",
        "I will be at the library on Thursday, reading to whoever comes.",
        "Come and see me at the craft fair in the park on Sunday.",
    ],
)
@pytest.mark.parametrize(
    ("beside", "sort"),
    [
        ("My sister has cancer.", Private.HEALTH),
        ("My brother lost his job.", Private.EMPLOYER),
        ("I owe the bank 4,000.", Private.MONEY),
        ("We are away from Friday until Monday.", Private.WHEREABOUTS),
    ],
)
def test_a_plan_that_all_are_told_is_none_beside_what_is_private(
    plan: str, beside: str, sort: Private
) -> None:
    for text in (f"{beside} {plan}", f"{plan} {beside}", f"{beside} {plan} {beside}"):
        found = findings(text)
        assert {finding.type for finding in found} == {sort}
        assert not any(finding.text in plan for finding in found)


@pytest.mark.parametrize(
    "text",
    [
        "I will be at the clinic on Saturday.",
        "I will be in Spain until the ninth.",
        "I will be at the market on Saturday, the house is empty then.",
    ],
)
def test_where_one_is_else_is_still_seen(text: str) -> None:
    assert findings(text)
