"""What is good in a paragraph is offered, though what stands beside it is private or sells."""

import pytest

from core.language.suggest import suggest
from core.model import Angle, Suggestion


def offered(text: str) -> list[Suggestion]:
    return suggest.from_entry("e", text)


@pytest.mark.parametrize(
    ("kept_back", "good"),
    [
        (
            "My knee is swollen again and the doctor wants a scan. The new mugs are in the shop from Friday, thirty pounds a pair.",
            "The heron stood on the weir all morning with one foot up, as if the water were too cold for two. How long can a heron stand on one leg?",
        ),
        (
            "Knee bad again, could not kneel to weed. Plants for sale at the gate, two pounds each.",
            "The foxgloves have sown themselves into the gutter and are flowering eleven feet up. Has anything ever grown in a place where you would never have planted it?",
        ),
        (
            "Tickets for the concert are ten pounds at the door. My knee hurts so much that I take the stairs backwards.",
            "At rehearsal the tenors came in a bar early and the whole choir followed them out of pity. When did you last get something wrong together?",
        ),
    ],
)
def test_a_good_question_behind_what_is_kept_back(kept_back: str, good: str) -> None:
    found = offered(f"{kept_back} {good}")
    assert [one.text for one in found] == [good]
    assert found[0].angle is Angle.QUESTION


@pytest.mark.parametrize(
    "leans",
    [
        "It was as big as a grapefruit and went all the colours of a pigeon. What is the worst place you have ever had a bruise?",
        "But the swelling went down by the evening and I got as far as the weir. Where do you walk to when you are cross?",
    ],
)
def test_not_what_leans_on_it(leans: str) -> None:
    assert not offered(f"My knee is swollen again and the doctor wants a scan. {leans}")


def test_one_that_would_go_on_to_a_name_ends_before_it() -> None:
    good = (
        "Walked the wall from end to end in a wind that took my hat over the border. I ate an egg sandwich in the lee of a milecastle with a sheep that had views. "
        "There were skylarks the whole way."
    )
    [found] = offered(f"{good} Moira met me at the bus and her flask was still hot.")
    assert found.text == good
    assert not found.cautions
