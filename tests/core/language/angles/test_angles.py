"""What in a sentence says from which angle it could be told, and whether it stands alone."""

import pytest

from core.language.angles.angles import cues
from core.language.frames import ago, labels, on_day, question
from core.language.standalone import opening, standalone
from core.model import Angle

from datetime import date  # isort: skip


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        ("I burnt the first tray of rye.", Angle.FAILURE),
        ("It turns out the folding matters more than the flour.", Angle.LESSON),
        ("We threw forty bowls before lunch.", Angle.BEHIND),
        ("The neighbours lent us their ladder.", Angle.THANKS),
        ("I finally finished the blue one.", Angle.PROGRESS),
        ("I loved that film and saw it twice.", Angle.RECOMMENDATION),
        ("I used to practise two hours every day.", Angle.THEN_AND_NOW),
        ("I'm hoping to finish before the lambs come.", Angle.PLAN),
        ('"There is nothing wrong with it," the clockmaker said.', Angle.OVERHEARD),
        ("How long do you let it rise?", Angle.QUESTION),
        ("The train stood in a field for an hour.", Angle.MOMENT),
        ("I've promised to teach my niece to whistle.", Angle.PLAN),
        ("If you've never tried the pear tart at the station, go hungry.", Angle.RECOMMENDATION),
        ("Sold forty jars before noon.", Angle.PROGRESS),
    ],
)
def test_cues(text: str, angle: Angle) -> None:
    assert angle in cues(text)


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        ("Thank goodness the rain stopped.", Angle.THANKS),
        ("We had our first frost.", Angle.PROGRESS),
        ("Ask me when you're thirty.", Angle.PROGRESS),
        ("I waited twenty minutes for the ferry.", Angle.PROGRESS),
        ("I've started to think that the clock is right.", Angle.PROGRESS),
        ("There is glitter in the rug that I'll be finding until June.", Angle.PLAN),
        ("Somebody sat on the bench outside the bank.", Angle.BEHIND),
        ("The lamp no longer hums.", Angle.THEN_AND_NOW),
        ("For the first ten minutes I spoke to the ceiling.", Angle.PROGRESS),
        ("I was going to give it back.", Angle.PLAN),
        ("I nearly gave up at the bakery.", Angle.FAILURE),
        ('My aunt\'s recipe says "stir until it sings".', Angle.OVERHEARD),
        ("I stuck the cards on the cupboard.", Angle.FAILURE),
        ("This gave me a lot of time to think.", Angle.THANKS),
        ("We had much learning about Crianlarich.", Angle.LESSON),
        ("I love my new album.", Angle.RECOMMENDATION),
        ('She asked me: "Why is the moon round?"', Angle.QUESTION),
    ],
)
def test_a_cue_word_alone_is_not_enough(text: str, angle: Angle) -> None:
    assert angle not in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was green.",
        "They waved and yelled.",
        "So that is done.",
        "However, it snowed.",
        "I turned it on.",
        "He told me about the war.",
        "This gave me a lot of time.",
        "The second one stood up.",
        "The YFF project went well.",
        "Because of the rain we left.",
        "Unfortunately we only have one member.",
        "The closest we have ever seen is a fox.",
        "The new version was properly dark.",
        "The plan was to get it done by May.",
        "I spent a couple of hours on it today.",
        "The guitars slot nicely into these.",
        "(A small event in the first week.)",
        "No 2 is queenless, I think.",
        "The best part was the applause.",
        "Turns out it was the kettle.",
        "It turned out that she had the key.",
        "Yes, criticism is a part of it.",
        "On Friday he came by.",
        "It was so slow that I got bored.",
        "I didn't in the end.",
        "This week I tried to do the same with my other account.",
        "I started doing it in Rust and went back.",
        "There's one from 2009 in which I explain why.",
        "It takes 38 minutes and there is a bakery on the way.",
        "Another part of the work was the roof.",
        "Another tap in the kitchen dripped all night.",
        "First, we carried the piano down the stairs.",
        "At that point I had eaten four pancakes.",
        "Rather, I sat on the wall and ate.",
        "I don't think I've ever done that before.",
        'One boy, who never speaks, said "so they\'re just waiting".',
        "Yesterday I finished that jacket at last.",
        "The reason was a loose screw.",
        "I have never slept in such a room.",
        "My sister wanted the same colour.",
        "We took the ferry instead.",
        "I would not do so in winter.",
        "I had never eaten a plum like that.",
        "Even the postman had heard of the flood.",
        "Not the best start for a baker.",
        "I had planted these roses in March.",
        "We also painted the back door.",
        "I already had a bag of onions.",
        "When I first started, I used a bread knife for everything.",
        "In the video, I said that the glaze was blue.",
        "Something else I ought not to forget is the hedge.",
        "I wait until I know what both people want.",
    ],
)
def test_leans_on_something(text: str) -> None:
    assert standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "I baked bread and ate it warm.",
        "It rained all day.",
        "It took me three hours to sweep the yard.",
        "The woman at the till laughed until she had to sit down.",
        "This morning the kiln was still warm.",
        "We saw a film about bees on TV.",
        "The best part of the day was the soup.",
        "No one came to the stall today.",
        "The closest I have ever been to a bear was at school.",
        "I play for twenty minutes before breakfast and it is the best part of the morning.",
        "The student had forgotten his bow.",
        "It turns out I had plugged in the wrong lamp.",
        "Another week of rain went by and the tent is still wet.",
        "First week at the bakery, and my arms are white to the elbow.",
        "The reason I bake at night is the heat.",
        "The best thing about the new oven is its light.",
        "The reason is simple: I like rain.",
        "I have found that glaze cracks when I hurry.",
        "I read that bees sleep in flowers.",
        "I hear that swifts sleep in the air.",
        "I already miss the sea.",
        "I painted that wall I had promised to paint.",
        "After the flood, we took the ferry instead.",
        "We had such a hot night that I slept in the bath.",
        "I wore the same socks as my boss.",
        "Even though it rained, we ate outside.",
        "Not many people swim here in March.",
        "I sing in the car, and I also whistle.",
        "When I started at the bakery, I burnt every third loaf.",
        "In the photo on the wall my aunt holds a pike.",
        "The prize went to both people who had guessed the name of the goat.",
    ],
)
def test_stands_alone(text: str) -> None:
    assert standalone.leans(text) == []
    assert standalone.complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "Back to work :grimacing: today.",
        "We played D&amp;D all night.",
        "Gross sales: $265",
        "and then we left.",
        "I went to...",
        "We had (a lot.",
        "See this:",
    ],
)
def test_is_not_whole(text: str) -> None:
    assert not standalone.complete(text)


def test_a_leading_connective_may_go() -> None:
    assert opening.connective("So, we left.") == 4
    assert opening.connective("But the dog stayed.") == 4
    assert opening.connective("We left.") == 0
    assert opening.connective("So we left.") == 3
    assert opening.connective("So far we have been on walks.") == 0
    assert opening.connective("So delighted that I went.") == 0
    assert opening.connective("So once again the shed is packed in boxes.") == 3
    assert opening.connective("So many of us walked home.") == 0


def test_a_question_is_about_the_topic_and_not_asked_twice() -> None:
    text = "I burnt the first tray of rye loaves in the oven."
    first = question("e1", text)
    assert first == question("e1", text)
    assert any(word in first.lower() for word in ("oven", "bake", "loaf", "ugly", "baking"))
    assert question("e1", text, used={first}) not in ("", first)


def test_no_question_where_none_fits() -> None:
    assert question("e1", "Xyzzy plugh.", "") == ""


def test_days_in_words() -> None:
    assert ago(date(2025, 11, 23), date(2026, 11, 23)) == "A year ago today:"
    assert ago(date(2023, 11, 21), date(2026, 11, 23)) == "About 3 years ago:"
    assert ago(date(2025, 11, 23), date(2026, 11, 23), "de") == "Heute vor einem Jahr:"
    assert labels(date(2025, 6, 1)) == ("June 2025:", "Now:")
    assert on_day(date(2026, 11, 20), date(2026, 11, 23)) == "on Friday"
    assert on_day(date(2026, 11, 2), date(2026, 11, 23)) == "on 2 November"
