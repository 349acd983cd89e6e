"""That a home stands empty, and when, is noticed however short it is told; a market and the past are not."""

import pytest

from core.language.privacy import privacy
from core.model import Private


def away(text: str) -> bool:
    return any(f.type is Private.WHEREABOUTS for f in privacy.findings(text, keen=False))


@pytest.mark.parametrize(
    "text",
    [
        "Off to Tenerife on the 2nd for the fortnight, the cat's going to the cattery.",
        "Away from Friday until the 19th.",
        "Back on the 9th, if the ferry runs.",
        "Flying out to Lagos on Tuesday for three weeks.",
        "In Crete till the 12th and the hens are with Pam.",
        "We shall be in Wales all next week.",
        "Nobody's home till Sunday.",
        "The kids and I are at my mother's until term starts.",
        "House sitter comes Thursday, we fly on Friday.",
        "Two weeks in Spain from the 14th, cannot wait.",
        "I'm on the night sleeper tomorrow and home on Monday.",
        "The dog goes to kennels on Saturday and we go to France.",
        "Heading up to the cabin for ten days.",
        "We lock up on the 20th and drive south for the winter.",
        "My husband's on the rigs until Christmas so it's only me here.",
        "Out of the country from the 3rd to the 17th.",
        "Neighbours are in Florida till March and I have their keys.",
        "I am home alone all week.",
        "Shop's shut from the 1st to the 15th while we go to Portugal.",
        "Leaving for the coast at dawn, four nights.",
        "Packed for Oslo. Plane at six, home Sunday week.",
        "Nan is in Blackpool with the bowls club till Thursday.",
        "We're all away at half term.",
        "The builders have the alarm off until Wednesday.",
        "He works away Monday to Thursday.",
        "I plan to spend most of March in Portugal.",
        "We will be in Cornwall all of August.",
        "Part of my leave will be spent exploring the coast.",
        "I'm heading off to another part of the world.",
    ],
)
def test_who_is_away(text: str) -> None:
    assert away(text)


@pytest.mark.parametrize(
    "text",
    [
        "We went to Tenerife in 1998 and it rained.",
        "Off to the shops for milk, and back with a cactus.",
        "Back on the bike after a month, and the hill has grown.",
        "We were in Wales all last week, with the dog.",
        "The cat was in the airing cupboard until Sunday.",
        "Heading up to the loft for the box of lights.",
        "I drove south along the river for an hour.",
        "He works on the ferry and sings.",
        "Two weeks of rain, from the 14th on, and then the sun.",
        "The train to Oslo was late and full of skis.",
        "The library is shut on Mondays.",
        "Home by six, soup, radio.",
        "The band is in town until Thursday.",
        "Leaving the bread to rise, I went out to the hens.",
        "The film is set in Florida in March.",
        "The choir is away at the end of the row.",
        "Nobody's hat was the right size.",
        "We are at Harrogate market on Saturday with the new jugs.",
        "I will be at the Redruth book fair on Friday.",
        "I spend most of March in the greenhouse.",
        "We spent Christmas in Wales and it snowed.",
        "I am in the shed most of Sunday.",
        "The shed door will not shut, and the wren likes it so.",
    ],
)
def test_who_is_not(text: str) -> None:
    assert not away(text)
