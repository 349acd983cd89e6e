"""An "it" that means nothing leans on nothing; one that means something still does."""

import pytest

from core.language.standalone import standalone


@pytest.mark.parametrize(
    "text",
    [
        "We made it home before the storm and ate soup in our coats.",
        "I love it when the first customer whistles.",
        "I found it hard to leave the pottery.",
        "When it gets dark I ring the bell.",
        "At four we called it a day.",
        "I've been buying ginger and throwing away half of it for years.",
        "It's my anniversary at the bakery today, twelve years of flour.",
        "A week ago it was my sister's birthday and I had no card.",
        "It was Halloween and not one ghost rang.",
    ],
)
def test_it_that_means_nothing(text: str) -> None:
    assert standalone.leans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I found it behind the stove.",
        "I made it twice.",
        "When it was finished I sat down.",
        "It was my sister's coat and I wore it.",
    ],
)
def test_it_that_means_something(text: str) -> None:
    assert "it" in standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "I needn't have worried.",
        "We shouldn't have bothered.",
        "Opening the old trunk, of course!",
        "In front of us are the two winners.",
        "Across the road is a better one: a sign that says no ducks.",
    ],
)
def test_what_turned_out_was_shown_or_is_compared(text: str) -> None:
    assert "opening" in standalone.leans(text)


def test_a_title_is_what_it_means() -> None:
    assert standalone.follows("It has set like a brick.", "First attempt at quince jelly.")
    assert not standalone.follows("It has set like a brick.", "I walked home.")
    assert standalone.follows("One of them sings and he is the best of all.", "Four people come.")


@pytest.mark.parametrize(
    "text",
    [
        "The next day we went to the fair.",
        "Two days later the dough had doubled.",
        "When we arrived we counted the steps up to the lighthouse.",
        "What makes me even happier is that the roof has held all winter.",
        "I finally booked the aforementioned course.",
    ],
)
def test_what_is_told_before_is_missed(text: str) -> None:
    assert "opening" in standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "The next train to the coast goes at nine.",
        "When we arrived at the lighthouse we counted the steps.",
        "When we got home the kitchen smelled of bread.",
        "I was even happier than the dog was.",
        "The day after the storm we picked up apples.",
    ],
)
def test_what_says_its_place_or_day_opens(text: str) -> None:
    assert "opening" not in standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Just like that we wave the old van goodbye.",
        "I have never gone this long without bread.",
        "We've never had frost this late in May.",
        "I never swim this early.",
        "I've decided that one of the kilns must go.",
        "What a muddy week this has been.",
        "We had a grand time by the lake this Founder's Day weekend.",
        "I found a setting that was either off or far too strict.",
        "There is a shop that sells nothing but rope.",
        "Another wet Monday, and the hens stayed in.",
    ],
)
def test_a_this_and_a_that_which_point_to_nothing(text: str) -> None:
    assert standalone.leans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It works just like that.",
        "This long road goes on for ever.",
        "This much was clear by noon.",
        "I like that one best.",
        "What a place this is.",
        "In the end that was the best bit.",
        "I know that was wrong.",
        "This old barn last weekend was cold.",
        "Another small problem was the door.",
        "Another hot loaf came out.",
    ],
)
def test_a_this_and_a_that_which_point_to_something(text: str) -> None:
    assert standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Not quite four years ago I left the bakery and bought a goat.",
        "Not one customer noticed the upside-down sign.",
        "When a baker and a goat share a yard, sometimes they fall out.",
        "Last week I thought it would be a good idea to bake at night.",
        "Further down the lane a gate swung all night.",
    ],
)
def test_nothing_before_it_is_missed(text: str) -> None:
    assert standalone.leans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Not the best start, but I baked on.",
        "The baker left and they fell out.",
        "I thought it would be better.",
        "Further thanks go to the goat.",
        "After so much sailing it was bound to happen.",
        "Last night it finally happened.",
    ],
)
def test_something_before_it_is_missed(text: str) -> None:
    assert standalone.leans(text)


@pytest.mark.parametrize(
    "text",
    ["We pull carrots.", "It straddles the road.", "Imagine the sun on your back and wet sand."],
)
def test_has_a_verb(text: str) -> None:
    assert standalone.verbal(text)


@pytest.mark.parametrize(
    "text", ["Lots of smiling faces.", "All of us in the van.", "Just we two."]
)
def test_has_no_verb(text: str) -> None:
    assert not standalone.verbal(text)
