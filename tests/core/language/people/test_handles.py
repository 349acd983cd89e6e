"""Names in handles, hashtags and paths, in small letters and as initials: none gets into a post unseen."""

import pytest

from core.language.people import handles, people
from core.language.privacy import privacy
from core.language.suggest import suggest
from core.model import Private


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("I tagged @elaine_marsh in it.", True),
        ("#ElaineTurns40 was on every lamp post.", True),
        ("It lies in /home/elaine/tax.", True),
        ("It lies in C:\\Users\\elaine\\tax.", True),
        ("I asked @bbcweather and @railwaymuseum about it.", False),
        ("#FirstFrost and #AprilFool and #MarketDay", False),
        ("It lies in /usr/share/dict.", False),
        ("Elaine came.", False),
    ],
)
def test_what_holds_a_name(text: str, holds: bool) -> None:
    assert handles.named(text) is holds


@pytest.mark.parametrize(
    "text",
    [
        "#ElaineTurns40 was on every lamp post from the station to the pier, in green paint, and nobody knows who did it.",
        "I tagged @elaine_marsh in the picture of the cake and the icing had run so that it looked like a map of Norway.",
        "My PIN is the year of the great storm backwards, which I have told the whole choir by accident, and they sang it.",
        "The note said to ring at o seven seven double o nine double o one two three before the tide turned, and I did.",
    ],
)
def test_none_gets_into_a_suggestion(text: str) -> None:
    gulls = "The gulls came in over the harbour wall before six and stole the crust off a loaf that I had left to cool."
    for entry in (f"{gulls} {text}", f"{text} {gulls}"):
        assert all(text not in one.text for one in suggest.from_entry("e", entry))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The swan hissed. elaine says hi. We went home.", ["elaine"]),
        ("The note said to ring elaine before noon. I did.", ["elaine"]),
        ("The basil and the rosemary came up. The sky was grey. I sat with basil in my lap.", []),
        ("E. rang at midnight about the swan.", ["E."]),
        ("I had a letter from E. The swan sat on it.", []),
    ],
)
def test_names_in_small_letters_and_initials(text: str, names: list[str]) -> None:
    assert [found.text for found in people.find(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "The door code is the day we met.",
        "My mother said her maiden name was a bird, and the bank laughed.",
    ],
)
def test_keys_in_words(text: str) -> None:
    found = [f.type for f in privacy.findings(text, keen=False) if f.type is not Private.PERSON]
    assert Private.OTHER in found


@pytest.mark.parametrize(
    "text",
    [
        "Ring me on o seven seven double o nine double o one two three.",
        "Her number is four four two, nine one eight, and she never picks up.",
    ],
)
def test_a_number_in_words(text: str) -> None:
    assert [f.type for f in privacy.findings(text, keen=False)] == [Private.PHONE]


def test_a_lock_that_fails_and_a_count_are_nothing() -> None:
    for text in (
        "The password is wrong again, so I made tea.",
        "We counted one two three four five six seven eight and jumped.",
        "Oh oh oh oh oh oh, went the choir.",
        "Zero, zero, zero, zero, zero, zero, said the lamp of the lift.",
    ):
        assert not privacy.findings(text, keen=False)
