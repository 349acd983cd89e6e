"""Entries as people write them: notes with a word for a title, letters, dialogues, reminders."""

import pytest

from core.language.suggest.read import read
from core.language.suggest.shape import shapes
from core.language.suggest.suggest import accounted, from_entry
from core.model import Angle, Kind, Suggestion


def first(text: str) -> Suggestion:
    return from_entry("e", text)[0]


def test_a_word_that_names_the_matter_opens_what_is_told_of_it() -> None:
    text = (
        "Allotment day. I dug for two hours with the fork my aunt gave me and found a horseshoe, a spoon "
        "and somebody's false teeth. The robin watched all of it from the handle of the barrow."
    )
    assert first(text).text == text


@pytest.mark.parametrize("word", ["Ugh.", "Monday.", "Finally.", "Long one today.", "So."])
def test_a_cry_or_a_day_names_nothing(word: str) -> None:
    text = f"{word} I dug for two hours and found a horseshoe and a spoon under the rhubarb."
    assert not any(shape.text.startswith(word) for shape in shapes(read("e", text)))


def test_a_post_may_be_filled_to_the_last_character() -> None:
    begin = "I wedged the clay on the back step this morning. The cat sat down in it. I wedged it again. "
    text = begin + "We are both grey now, and " + "so is the step, " * 11
    text = text[:299].rstrip(" ,") + "."
    text = text.replace(" .", ".")
    assert max(len(shape.text) for shape in shapes(read("e", text))) == len(text)


def test_a_letter_to_one_reader_is_not_told_to_all() -> None:
    text = (
        "Dear Ruth, the pears are ripe. I've been meaning to write since Easter. "
        "You would laugh at my wasp trap, it looks like a small chapel. Come in May."
    )
    assert [line.usable for line in read("e", text).lines][1:] == [False, False, False]


def test_who_speaks_goes_with_what_is_said() -> None:
    text = (
        "Overheard at the hardware store this morning, between two men and a very long plank:\n"
        '"Will it fit in your car?"\n'
        '"It fitted in the last one. That is why I have a new one."\n'
        "I held the door for them and for the plank."
    )
    found = shapes(read("e", text))
    assert not any(shape.text.endswith(":") for shape in found)
    best = found[0]
    assert best.angle is Angle.OVERHEARD
    assert best.lines[0].introduces
    made = first(text)
    assert accounted(made, {"e": text})
    assert 'plank:\n"Will it fit in your car?"\n"It fitted' in made.text


@pytest.mark.parametrize(
    "text",
    [
        "I need to remember to bring the trestle back on Friday and ask for the spare key to the hall.",
        "Remember to soak the beans before bed and to ring the school about the lost coat.",
    ],
)
def test_a_reminder_is_not_told(text: str) -> None:
    assert from_entry("e", text) == []


def test_nothing_is_told_twice_in_a_shorter_form() -> None:
    text = (
        "I am sixty and I took up the trombone in March. My neighbour has bought a rug for his wall. "
        "My teacher is twelve years younger than my shoes and says bravo when I find the right note by luck. "
        "Last night I played a whole scale and the dog left the room only once."
    )
    made = from_entry("e", text)
    assert made
    for one in made:
        others = {s for other in made if other is not one for s in other.sources}
        assert not set(one.sources) <= others


def test_a_scrap_is_not_worth_more_because_the_week_lacks_a_story() -> None:
    assert from_entry("e", "Wind again. Stayed in.", lacking=[Kind.STORY]) == []


def test_a_thread_leaves_takings_out() -> None:
    text = (
        "Fair day. I set up in the dark with a torch between my teeth and a flask between my knees. "
        "Nobody came for two hours, and then a boy bought a jug because it had a dent. "
        '"It looks as if it is thinking," he said. I thought about that until dusk. '
        "Took £287 in the end, which pays the pitch and the diesel and not much else."
    )
    for made in from_entry("e", text):
        assert "£287" not in made.text
        assert made.longer is None or "£287" not in made.longer.text


def test_a_bus_ticket_sells_nothing() -> None:
    text = "I drew a fox on the back of a bus ticket and the driver asked whether he could keep it."
    assert read("e", text).lines[0].usable
    assert not read("e", "Tickets are available at the door from noon.").lines[0].usable


def test_a_french_quotation_ends_a_sentence() -> None:
    text = "Un homme qui pêchait au bord du canal m'a dit : « Vous allez où, si vite ? »"
    assert read("e", text).lines[0].usable


@pytest.mark.parametrize(
    "text",
    [
        "Shop, gym, supper, bed. Repeat.",
        "Up at six. Porridge. Fog. Read a bit. Went to the mill. Fog lifted. Came home again.",
        "Growth begins outside your comfort zone. Embrace the journey and the rest will follow.",
        "Leadership is presence. The best leaders show up, slow down and stay curious.",
    ],
)
def test_a_list_of_words_or_what_everybody_says_is_no_post(text: str) -> None:
    assert from_entry("e", text, lacking=[Kind.STORY]) == []


def test_a_word_said_loudly_is_no_abbreviation() -> None:
    assert (
        "initials"
        not in read("e", "I asked the clockmaker what a moon dial is FOR.").lines[0].leans
    )


@pytest.mark.parametrize(
    "text",
    [
        "I've had mine for four years and the lid still squeaks.",
        "Mine is blue with a dent from the first drop.",
        "It is dry up there and nobody sweeps.",
    ],
)
def test_what_is_mine_or_up_there_was_told_before(text: str) -> None:
    assert read("e", text).lines[0].leans


def test_a_thank_you_is_called_one_whatever_the_week_lacks() -> None:
    text = (
        "Thanks to the woman with the green tractor who pulled my van out of the ditch at Marl Lane. "
        "She would only take a jar of honey, and she ate the first spoonful on the spot."
    )
    made = from_entry("e", text, lacking=[Kind.STORY])
    assert [one.angle for one in made] == [Angle.THANKS]


def test_the_best_thing_bought_is_a_recommendation() -> None:
    body = (
        "The best thing I bought this year was a head torch. I've read with it, I've found the cat with it, I've "
        "changed a fuse with it and once forgot that I had it on and went to the shop."
    )
    assert from_entry("e", body)[0].angle is Angle.RECOMMENDATION
