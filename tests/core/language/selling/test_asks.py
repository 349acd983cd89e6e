"""What asks readers for something, and what only looks so."""

import pytest

from core.language.selling.asks import asks


@pytest.mark.parametrize(
    "text",
    [
        "For the last few months I have sawn nothing but oak.",
        "Our registration desk was a door on two barrels.",
        "Before I could register that the goat was gone, it was back.",
        "The cash register sang all afternoon.",
        "I actually pre-ordered the seeds in June and dug them in on Sunday.",
        "We pre-ordered two geese from the farm.",
        "I decided to sign up for the bread course after all.",
        "My neighbour came over and we couldn't find anybody to join us for cards.",
        "I found the boots on sale and danced home.",
        "Using the baker's phone I got in touch with my sister.",
        "Nobody knew what was in store for us on the island.",
        "I gave the book a second chance.",
        "I'm backing the Kickstarter of a friend who makes kites.",
        "The old map was hard to follow.",
        "I had to follow the goat through the hedge.",
        "She said to come and see her when the plums are down.",
        "They are the ones who mend the van and support us when it rains.",
    ],
)
def test_what_only_looks_so(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Only the last few pots are left.",
        "Registration is open until Friday.",
        "Register for the class on our page.",
        "You can pre-order the seeds from Monday.",
        "Pre-orders open on Monday.",
        "Everyone can sign up for the bread course.",
        "I want you to sign up for the bread course.",
        "I would love it if you decided to join us for cards.",
        "Come and join us for cards.",
        "All boots are on sale until Sunday.",
        "Get in touch with us about boots.",
        "Follow me for more goats.",
        "We have a Kickstarter for the kites.",
    ],
)
def test_what_is_so(text: str) -> None:
    assert asks(text)
