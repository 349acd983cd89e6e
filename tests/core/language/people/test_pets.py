"""Animals that a journal tells of: sure enough to count for its other entries too."""

import pytest

from core.language.people import people, pets


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two men asked for the bar. Grog is the dog, and grog is clay too.", {"grog"}),
        ("Nell the collie sat down in the road.", {"nell"}),
        ("The dogs, Rex and Fly, ran to the gate.", {"rex", "fly"}),
        ("Our dog Sid ate it; my sister's cat Fudge watched.", {"sid", "fudge"}),
        ("Gert the van needs a clutch.", {"gert"}),
        ("Gary is a pig.", set()),
        ("I told Tom the dog was ill, and Anna, the dog is still ill.", set()),
        ("Dave the dog walker came with the dog, Anna and the kids.", set()),
        ("Pat the dog for me. Katrin the horse whisperer rang.", set()),
        ("Is this the horse Anna rides, or the car Tom bought?", set()),
        ("Tom is my dog groomer.", set()),
        ("Tom is the donkey in the nativity, and Sue is the cow who took my job.", set()),
        ("I love the dogs: Ann, Ben and Sue walk them.", set()),
        ("We had cats, Anna, and wine. My printer, Jim, is dear.", set()),
        ("The hens, Ada and Bea, lay.", {"ada", "bea"}),
    ],
)
def test_whose_names_are_an_animals(text: str, names: set[str]) -> None:
    assert pets.met(text)[0] == names


def test_whoever_is_kin_is_told_apart() -> None:
    assert pets.met("My brother Max came, and his dog Max.") == (
        frozenset({"max"}),
        frozenset({"max"}),
    )


def named(text: str, *animals: str) -> list[str]:
    return [found.text for found in people.find(text, animals=animals)]


def test_an_animal_is_nobody_in_other_texts() -> None:
    assert named("Grog said nothing. I told Grog.") == ["Grog", "Grog"]
    assert not named("Grog said nothing. I told Grog.", "grog")
    assert not named("i told max that i was late and max just sat there", "max")


def test_somebody_of_the_same_name_is_still_somebody() -> None:
    assert named("Max Tolliver came. Max laughed.", "max") == ["Max Tolliver", "Max"]
    assert named("My brother Max came.", "max") == ["Max"]
    assert named("Max told me that his job is gone.", "max") == ["Max"]
    assert named("Max's wife has left.", "max") == ["Max"]
    known = people.find("I told Max.", animals=["max"], people=["Max"])
    assert [found.text for found in known] == ["Max"]
