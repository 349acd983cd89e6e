"""Which questions are for readers, and which only look so."""

import pytest

from core.language.angles.asking import rhetorical
from core.language.suggest.suggest import from_entry
from core.model import Angle


@pytest.mark.parametrize(
    "text",
    [
        "Does anybody know how to get wax out of wool?",
        "What do you eat on the first cold evening of the year?",
        "Should the door be yellow or green?",
        "How do you keep squirrels off the bulbs?",
        "Which of the two would you hang in a kitchen?",
        "What should I plant where the pear tree stood?",
        "How do I get the smell of paint out of a violin case?",
        "Can I freeze plums with their stones in?",
        "Am I the only one who irons tea towels?",
        "Why don't you sell the crooked ones?",
        "Is there a trick to peeling quinces?",
        "Did you know anyone who mended umbrellas?",
        "Have you heard of a cure for slugs?",
        "Who needs help with the hay this weekend?",
        "What is wrong with my tomatoes?",
        "Why does my bread split?",
        "How beautiful is your town in autumn?",
        "Could I leave dahlias in the ground?",
        "Is there something nicer to do with a marrow?",
        "Remember the first snow, what did you do?",
    ],
)
def test_a_question_for_readers(text: str) -> None:
    assert not rhetorical(text)


@pytest.mark.parametrize(
    "text",
    [
        "Didn't my sister do well with the gate?",
        "Isn't it strange how quiet snow is?",
        "Who knows?",
        "What could possibly go wrong?",
        "How hard can it be?",
        "What more could a baker want?",
        "Where did the summer go?",
        "How many times have I climbed this ladder?",
        "Why did I buy eleven pumpkins?",
        "Will we ever finish this wall?",
        "Where was he going with the goat?",
        "Did I mention the parrot?",
        "Why does my kettle always stop when I whistle?",
        "Can you believe that the plum tree flowered twice?",
        "We ate in the rain, why not?",
        "It was the cat, right?",
        "Morning Pages - Have you ever written before breakfast?",
    ],
)
def test_one_that_is_none(text: str) -> None:
    assert rhetorical(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Well, I ate lunch in a broom cupboard."),
        ("", "So far, none."),
        ("", "Nope."),
        ("", "This exercise asks for ten lines about it."),
        ("The prompt today was:", ""),
        ("Chapter three begins with a question:", ""),
    ],
)
def test_one_that_is_answered_or_somebody_elses(before: str, after: str) -> None:
    assert not rhetorical("Have you ever been afraid of a duck?")
    assert rhetorical("Have you ever been afraid of a duck?", before, after)


def test_anyone_may_answer_what_one_has_tried_to() -> None:
    assert not rhetorical("Does anyone know a good plumber?", after="So far I have rung three.")
    assert not rhetorical("How do you prune a fig?", after="Not sure I dare.")
    assert not rhetorical("What do you read in bed?", after="The book on my table is a dictionary.")


def test_such_a_question_is_told_as_what_it_is_in() -> None:
    text = (
        "The fair was in the old tram shed and it rained on the roof all day. "
        "How busy was it? Well, I ate my lunch at five, standing up, between two boxes of bowls."
    )
    made = from_entry("e", text)
    assert made
    assert all(s.angle is not Angle.QUESTION or s.added for s in made)
    assert all(s.angle is not Angle.QUESTION for s in made if "How busy" in s.text)
