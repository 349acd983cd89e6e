"""What a writer says is secret, or gives an absence away, is kept out of suggestions."""

import pytest

from core.language.suggest.read import read
from core.language.suggest.suggest import from_entry

HEN = "I chased a hen round the shed with a colander on my head until the postman came and caught her with one hand."


def kept(text: str) -> list[bool]:
    return [line.private for line in read("e", text).lines]


@pytest.mark.parametrize(
    "secret",
    [
        "I have never told anyone that.",
        "I haven't told anybody yet.",
        "I promised not to tell anyone.",
        "Nobody knows this.",
        "I wasn't supposed to say.",
        "I'm keeping that to myself.",
    ],
)
def test_what_is_secret_and_that_it_is(secret: str) -> None:
    text = f"When I was nine I wanted to drive a hearse more than anything. {secret} {HEN}"
    assert kept(text) == [True, True, False]
    assert not any("hearse" in made.text for made in from_entry("e", text))


def test_what_its_writer_is_ashamed_of_and_hides() -> None:
    text = f"I failed the driving test by two points. TWO. I'm so embarrassed that I told everyone it isn't till May. {HEN}"
    assert kept(text) == [True, True, True, False]
    assert not any(kept("I was so embarrassed that I hid behind the till."))


@pytest.mark.parametrize(
    "exposed",
    [
        "I took the long way round to avoid my friends.",
        "I'm so fed up with my boss that I sang in the lift.",
        "I decided to apply for a job at the cheese museum.",
        "The museum advertised a position and I applied with a drawing.",
        "I got pulled over on the bridge, twice.",
        "I have been avoiding my sister's calls since June.",
        "I might quit my job and grow leeks.",
    ],
)
def test_what_those_it_is_about_would_read(exposed: str) -> None:
    assert kept(f"{exposed} {HEN}") == [True, False]


def test_what_may_be_read_by_everybody() -> None:
    assert not any(
        kept(
            "I avoid my neighbours' parking by taking the tram. I avoid my sister's rooster. "
            "I was pulled over by the wind on my bike. I hid from my sister in the wardrobe. We applied the varnish twice. "
            "It is my job to feed the newts. The weather was fine and I stood on the pier."
        )
    )


def test_what_nobody_knows_is_not_always_a_secret() -> None:
    assert not any(kept("Nobody knows how the cat gets onto the roof. Nobody knows why."))
    assert not any(
        kept(
            "No one knows this path. Keep quiet in the hide: the owl isn't supposed to know better."
        )
    )


def test_what_follows_from_an_absence() -> None:
    text = (
        f"{HEN} We are away in Crete for two weeks from Saturday. "
        "I packed four books and a torch. My neighbour feeds the cat until we are back."
    )
    assert kept(text) == [False, True, True, True]


def test_packing_at_home_is_no_absence() -> None:
    text = "I packed four books and a torch for the school fair, and the torch sold first."
    assert kept(text) == [False]


def test_an_entry_that_is_kept_secret_is_kept_whole() -> None:
    text = (
        "We got engaged on Sunday, in the rain, on the hill above the town. We're keeping it secret "
        "for now.\n\nAs we walked down past the mill I asked, and the miller's dog answered first."
    )
    assert kept(text) == [True, True, True]
    assert not any(kept("The bakers have kept it a secret for years: there is rye in the bun."))
