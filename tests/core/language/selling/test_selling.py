"""What sells in an English entry, by itself or beside what does, and what only tells of a shop."""

import pytest

from core.language.selling.selling import told
from core.language.suggest.finish import sold
from core.language.suggest.suggest import from_entry
from core.language.suggest.widen import around
from core.model import Kind
from core.widening import Bar

SOLD = (
    "Come and paint a lantern with us on Sunday, 9 November.",
    "We can't wait to have you all back round the big table.",
    "Pop in any weekday and we'll put the kettle on.",
    "Drop us a line if you'd like to be kept posted.",
    "If you know anyone who needs a fence, send them my way.",
    "Why not make a day of it?",
    "There are still four places on the Monday walk.",
    "I've got room for one more student in the spring.",
    "Our next quiz night is on Friday 3 October at the Plough.",
    "The winter tea is back in the shop and postage is free.",
    "It's £7.50 a jar, or three for £20.",
    "Members go free.",
    "Every penny goes to the hospice.",
    "A review makes all the difference to a writer, and every review helps.",
    "We're looking for two volunteers for the Thursday van.",
    "Closing date is 12 May.",
    "I'm available for weddings in the new year.",
    "Each one is made to order.",
    "You can find the pattern on my website.",
    "Please consider supporting the choir.",
    "New singers are always welcome, no auditions.",
    "Bookings are open for June.",
    "Only two left in the green.",
    "Our team can help you with the forms.",
    "Dogs are welcome.",
    "If your gate sticks, you know where we are.",
    "Both classes are limited to four people.",
    "Ten per cent of everything goes to the swifts.",
    "Would anyone like to help on the stall?",
    "The bowls I turned in May are in the shop if you want one.",
    "Orders for Easter close on the first of March.",
    "Back by popular demand: the walnut loaf.",
    "Places on the basket weekend are going fast.",
    "Have a look at the website for the other colours.",
    "The talk is free but please bring a cushion.",
)
TOLD = (
    "'Join us,' said the woman with the keys, 'you're late.'",
    "She said to come and see her when the plums are down.",
    "My sister has invited us all to her allotment on Saturday.",
    "The tickets were forty pounds each and worth every penny.",
    "We can't wait to welcome Grandad home on Tuesday.",
    "It's a great way to spend a Sunday, lying under a car with your dad.",
    "I bought the jug for £12 and drank from it at once.",
    "I'm recommending it to everyone, and it's only £2 on the market.",
    "If you leave the window open, the cat comes in.",
    "If you're ever in Hexham, go to the bakery by the bridge.",
    "Thank you to everyone who came to the open day.",
    "They're hiring at the garden centre and my son wants the job.",
    "The course starts on Monday and I've bought a pencil case.",
    "I have more room for all the mugs now.",
    "The grain runs the wrong way and only I will ever know.",
    "Our shop cat is asleep in the window.",
    "You can hear the owl from the studio at night.",
    "Come November, the shop smells of oranges.",
    "Please let the kiln hold.",
    "Take a coat to the beach, even in July.",
    "We sold out before lunch and stood behind an empty table.",
    "Each mug takes me about two hours, if nobody rings.",
    "I've put the poetry by the door this month, against all advice.",
    "What would you call a shop that sells only maps?",
    "We have tickets for the pantomime and a pillowcase of sweets.",
    "Our customers know that we are thrilled to see them.",
    "The market is on Saturday and I've nothing to wear.",
    "I'd love you to have seen her face.",
    "They must have read our sign.",
    "I glaze every mug twice and leave them on the shelf by the door.",
    "We put the bread on the shelf at seven and by eight it is gone.",
    "The first batch is always the ugly one and we eat it on Friday.",
    "On market days I wrap each bowl in sheet music from the attic.",
    "We're firing the big kiln on Saturday with the last of the oak.",
    "The mugs go back in the kiln on Monday for a second firing.",
    "The workshop is at its coldest in February.",
    "The loaves come out at five and cool on the shelf by the window.",
    "The plan is to leave tomorrow morning.",
    "My boots cost £80 and squeak.",
    "We are camping by the river for this week.",
    "I have a few ideas and need to sleep on it and then reach out for some advice.",
    "They are the ones who mend the van and support us when it rains.",
    "My parents (thanks!) come and feed the hens.",
    "It was the perfect opportunity to learn how not to do it.",
    "There's only one place for it in this town, and the queue is long.",
    "Every little helps when the boiler is older than you are.",
)


@pytest.mark.parametrize("sentence", SOLD)
def test_what_sells_is_heard(sentence: str) -> None:
    assert told([sentence], [0]) == {0}


@pytest.mark.parametrize("sentence", TOLD)
def test_what_only_tells_is_not_selling(sentence: str) -> None:
    assert told([sentence], [0]) == frozenset()


def test_what_goes_on_from_an_offer_is_part_of_it() -> None:
    offer, more = "Our plant fair is on 16 May from ten till noon.", "Soup is served in the tent."
    assert not told([more], [0])
    assert told([offer, more], [0, 0]) == {0, 1}
    assert told([offer, more], [0, 1]) == {0}  # another paragraph may tell


def test_a_story_beside_an_offer_stays_a_story() -> None:
    story = "A toad sat in my boot and we looked at each other for a while."
    assert told([story, "Call or text for a quote."], [0, 0]) == {1}


def test_what_somebody_else_says_is_no_offer_of_the_writer() -> None:
    quoted = "'Join us,' said the woman with the keys, 'you're letting the cold in.'"
    assert not told([quoted], [0])
    assert not sold(quoted)
    assert told(["“Join us”"], [0])


@pytest.mark.parametrize(
    ("tongue", "text"),
    [
        ("en", "Portraits make good gifts."),
        ("en", "You can find us on the corner."),
        ("de", "Der Kurs ist ab Montag buchbar."),
        ("de", "Jetzt anmelden"),
        ("es", "Quedan pocas plazas para el taller."),
        ("fr", "Les billets sont en vente sur le site."),
        ("", "Commandez votre galette avant vendredi."),
    ],
)
def test_whatever_says_that_it_sells_is_told_by_one_door(tongue: str, text: str) -> None:
    plain = "Oh, la la."
    assert told([plain, text, plain], [0, 0, 0], tongue) == {1}


STORY = (
    "The kiln tripped at four in the morning and I stood in the yard in my dressing gown, listening to it tick. "
    "Eleven mugs had stuck to the shelf like limpets. "
)
OFFER = (
    "Come and paint a lantern with us on Sunday, 9 November. "
    "A lovely way to spend a slow morning, with tea and something to take home. "
)
END = "My father used to say that clay remembers everything you do to it."


@pytest.mark.parametrize("lacking", [(), (Kind.CONVERSATION,), (Kind.USEFUL,)])
def test_no_suggestion_holds_a_sentence_that_sells(lacking: tuple[Kind, ...]) -> None:
    made = from_entry("e", STORY + OFFER + END, lacking=lacking)
    assert made
    assert not any(word in s.text for s in made for word in ("lantern", "lovely way"))


def test_a_sentence_that_sells_is_not_put_in_when_asked_for() -> None:
    text = STORY + OFFER + END
    (shown, *_) = from_entry("e", text)
    [ways] = around("e", text, [shown], fits=lambda made: len(made) < 900)
    assert ways is not None
    assert ways.after.bar is Bar.PUSHES
