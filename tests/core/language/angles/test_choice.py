"""What sentences are called that are told together."""

import pytest

from core.language.angles.choice import choices
from core.language.suggest.read import read
from core.model import Angle


def named(text: str) -> Angle | None:
    return next(iter(choices(read("e", text).lines)), None)


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        (
            "Snow fell on the market stalls and the fishmonger built a snowman with a lemon for a nose.",
            Angle.MOMENT,
        ),
        (
            "Rain came through the tent at four, so we lay in the car and listened to it on the roof.",
            Angle.MOMENT,
        ),
        (
            "My neighbour's parrot called my name across the garden and I answered, politely.",
            Angle.MOMENT,
        ),
        (
            "The power went out in the middle of the concert and the cellist simply played on in the dark.",
            Angle.MOMENT,
        ),
        ("At the crossing an old man lifted his hat to a horse.", Angle.MOMENT),
        (
            "I burnt the caramel twice and welded the spoon to the pan. The kitchen smells like a bonfire.",
            Angle.FAILURE,
        ),
        (
            "Forgot to put the salt in the bread. Sixteen loaves that taste of cardboard.",
            Angle.FAILURE,
        ),
        ("I cut the left sleeve twice and now the coat has two left arms.", Angle.FAILURE),
        ("The kiln tripped at nine hundred degrees and every bowl in it cracked.", Angle.FAILURE),
        (
            "I rehearsed the wrong concerto for three weeks. The conductor laughed, the oboes did not.",
            Angle.FAILURE,
        ),
        (
            "It turns out that hens stop laying when you move their ladder. Nobody tells you that.",
            Angle.LESSON,
        ),
        ("I've realised that I play better when nobody has asked me to.", Angle.LESSON),
        ("The trick with pastry is cold hands and a window open to the frost.", Angle.LESSON),
        (
            "What I learned at the fair: put the small things at the front, where children can reach them.",
            Angle.LESSON,
        ),
        (
            "Teaching my mother to use the camera taught me how many words I use that mean nothing.",
            Angle.LESSON,
        ),
        (
            "Does anybody know how to get candle wax out of a wool carpet? I've tried ice and brown paper.",
            Angle.QUESTION,
        ),
        (
            "I'm painting the shop door this weekend. Should it be yellow or dark green?",
            Angle.QUESTION,
        ),
        ("What do you all eat on the first cold evening of the year?", Angle.QUESTION),
        (
            "My daughter wants to name the goat after a planet. Which one would you choose?",
            Angle.QUESTION,
        ),
        (
            "I can't decide whether the last song should be the slow one. What would you leave people with?",
            Angle.QUESTION,
        ),
        (
            "I wedged twenty kilos of clay this morning and threw forty mugs before lunch.",
            Angle.BEHIND,
        ),
        (
            "Before anybody comes I sweep the stage, count the candles and tune the harmonium.",
            Angle.BEHIND,
        ),
        (
            "I soldered the last of the lamps at midnight with the cat asleep on the plans.",
            Angle.BEHIND,
        ),
        (
            "My neighbour lent me her oven when mine gave out, and baked six of the trays herself.",
            Angle.THANKS,
        ),
        (
            "I'm so grateful to the students who stayed behind to stack two hundred chairs.",
            Angle.THANKS,
        ),
        (
            "Somebody left a bag of kindling on our step with a bow round it. Whoever you are, thank you.",
            Angle.THANKS,
        ),
        ("Big thanks to the library for keeping the reading room warm till nine.", Angle.THANKS),
        ("The plumber came on a Sunday and would only take a slice of cake.", Angle.THANKS),
        (
            "I finally finished the quilt. Four years, two house moves and one puppy.",
            Angle.PROGRESS,
        ),
        (
            "I swam forty lengths today, my most ever, and only swallowed half the pool.",
            Angle.PROGRESS,
        ),
        (
            "For the first time the choir got through the whole fugue without stopping.",
            Angle.PROGRESS,
        ),
        ("Twelve chapters done, three to go.", Angle.PROGRESS),
        ("I can now play the left hand without looking.", Angle.PROGRESS),
        (
            "I loved the little museum of locks in the old prison. The keeper lets you pick one.",
            Angle.RECOMMENDATION,
        ),
        ("This week's book is a history of rope, and it is wonderful.", Angle.RECOMMENDATION),
        (
            "The film about the lighthouse keepers is worth the long bus ride to the cinema.",
            Angle.RECOMMENDATION,
        ),
        (
            "The bakery by the canal makes the best rye bread I have eaten outside Riga.",
            Angle.RECOMMENDATION,
        ),
        (
            "I can't recommend this podcast enough: two brothers who talk only about bridges.",
            Angle.RECOMMENDATION,
        ),
        ("I used to be afraid of the big saw. Now I whistle while I use it.", Angle.THEN_AND_NOW),
        (
            "We used to walk to the mill for flour. There are flats there now, with a very good café.",
            Angle.THEN_AND_NOW,
        ),
        (
            "Back then I could not tell a wren from a robin; these days I hear them before I see them.",
            Angle.THEN_AND_NOW,
        ),
        ("Four years ago this garden was a heap of tyres.", Angle.THEN_AND_NOW),
        (
            "As a child I hated mushrooms. Last night I drove an hour for a basket of them.",
            Angle.THEN_AND_NOW,
        ),
        (
            '"You can\'t fall off the floor," the little boy told his sister, and lay down to prove it.',
            Angle.OVERHEARD,
        ),
        ('A woman on the tram said into her phone: "No, the other goat."', Angle.OVERHEARD),
        (
            'Overheard at the bakery: "I only come for the smell, the bread is for my husband."',
            Angle.OVERHEARD,
        ),
        ('"Is it art or can I sit on it?" a visitor asked.', Angle.OVERHEARD),
        ('My grandfather always said, "Measure twice, then ask your wife."', Angle.OVERHEARD),
        ("Next week I'm going to build the hens a winter house with a window.", Angle.PLAN),
        ("I want to walk the whole canal this year, a lock at a time.", Angle.PLAN),
        ("In spring we'll open the yard for tea, with the cups that did not sell.", Angle.PLAN),
        ("I've signed up for a welding course in March.", Angle.PLAN),
        ("Tomorrow I start on the second verse.", Angle.PLAN),
        ("I think rain makes a town kinder. People share doorways.", Angle.THOUGHT),
        ("I believe that a shop needs a chair for the person who isn't buying.", Angle.THOUGHT),
        ("I like the sound of a kettle in another room.", Angle.THOUGHT),
        ("I don't care for gardens without weeds.", Angle.THOUGHT),
        (
            "I love the hour before the market opens, when there are only vans and gulls.",
            Angle.THOUGHT,
        ),
    ],
)
def test_an_entry_is_called_what_a_reader_would_call_it(text: str, angle: Angle) -> None:
    assert named(text) is angle


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        ("I think if I keep doing it I'll get better.", Angle.PLAN),
        ("I like going to the fairs of other towns.", Angle.PLAN),
        ("We're going to Cardiff by the slow train.", Angle.PLAN),
        ("I'm not sure how we'll do with the snow.", Angle.PLAN),
        ("Kindness and patience cost nothing.", Angle.THANKS),
        ("We are moving, thank heaven.", Angle.THANKS),
        ("On our first full day we walked to the mill.", Angle.PROGRESS),
        ("The first time this song came on I put down my brush.", Angle.PROGRESS),
        ("On March 4th we drank cider in the yard.", Angle.PROGRESS),
        ("Fifteen people came by the yard.", Angle.PROGRESS),
        ("The shop turned out not to open until four.", Angle.LESSON),
        ("I found out that the ferry was full.", Angle.LESSON),
        ("He moved to Leeds years ago to open a bakery.", Angle.THEN_AND_NOW),
        ("I left the harbour at six.", Angle.FAILURE),
        ("I'm never going to be a tidy baker.", Angle.PLAN),
        ("I rode into 32nd Street.", Angle.PROGRESS),
        ("A runner gave me a cheer as I passed.", Angle.THANKS),
        ("When I was twenty minutes from the mill it rained.", Angle.THEN_AND_NOW),
        ("I missed sleeping on the floor.", Angle.FAILURE),
        ("The 30 km drive took all day.", Angle.PROGRESS),
        ("I like how the cups are made here.", Angle.MOMENT),
        ("Some days I'll only sharpen pencils.", Angle.PLAN),
        ("I never realised that owls swim.", Angle.LESSON),
        ("I have a lamp which has really helped me settle in.", Angle.THANKS),
        ("I keep a record of every frost.", Angle.PROGRESS),
        ("We made it to the coast and made friends at once.", Angle.BEHIND),
        ("The journey involved two ferries and a goat.", Angle.BEHIND),
        ("We rode from my favourite stall to the trail.", Angle.RECOMMENDATION),
        ("I don't recommend the soup.", Angle.RECOMMENDATION),
        ("We often mistake noise for work, and I did all year.", Angle.FAILURE),
        ("I was told that past mistakes keep a baker honest.", Angle.FAILURE),
        ("For the first time in a long while, I'm bored in this town.", Angle.PROGRESS),
    ],
)
def test_what_only_looks_like_an_angle(text: str, angle: Angle) -> None:
    assert angle not in choices(read("e", text).lines)


def test_a_word_in_passing_names_nothing() -> None:
    text = (
        "We rowed across the lake at six. The fog lay on it like milk. A friend lent us a lamp. "
        "The heron stood where it always stands. Nobody spoke until the far bank."
    )
    assert named(text) is Angle.MOMENT
    assert named("A friend lent us a lamp. We rowed across the lake at six.") is Angle.THANKS


def test_a_thought_and_a_moment_are_two() -> None:
    assert named("I think rain makes a town kinder. People share doorways.") is Angle.THOUGHT
    assert named("I stood in a doorway with a postman. I think rain does that.") is Angle.MOMENT
    assert named("I wake at six and walk to the lock before the ducks are up.") is Angle.MOMENT
