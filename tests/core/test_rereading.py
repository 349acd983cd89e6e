"""The second look: links with tails, and what was told before."""

import pytest

from core.composer import read
from core.model import Note, Post, replace
from core.networks.tracking import without
from core.rereading import reread
from core.services import Services

TOLD = "The kiln tripped again, and I sat on the floor between the shards and laughed."


@pytest.fixture
def told(services: Services) -> Post:
    return services.composer.record(TOLD)


@pytest.mark.parametrize(
    ("link", "clean"),
    [
        ("https://a.org/x?utm_source=me&utm_medium=y", "https://a.org/x"),
        ("https://a.org/x?id=3&UTM_Source=me#top", "https://a.org/x?id=3#top"),
        ("https://a.org/x?fbclid=1&v=abc&gclid=2", "https://a.org/x?v=abc"),
        ("https://a.org/x?v=abc&q=utm_source", "https://a.org/x?v=abc&q=utm_source"),
        ("https://a.org/x", "https://a.org/x"),
        ("https://a.org/x?", "https://a.org/x?"),
        ("https://a.org/?s=1", "https://a.org/?s=1"),
    ],
)
def test_only_tails_go(link: str, clean: str) -> None:
    assert without(link) == clean


def test_a_tail_is_noted_at_its_link() -> None:
    text = "Look: https://a.org/x?utm_source=me, and https://b.org/?v=1."
    assert reread(read(text)).tails == (Note(6, 35, "tracking", "https://a.org/x"),)


def test_what_was_told_is_known_again(told: Post) -> None:
    for text in (TOLD, TOLD.upper() + " 😀", "Again: " + TOLD + " And you?"):
        assert reread(read(text), [told]).echo == told


@pytest.mark.parametrize(
    "text", ["", "The kiln tripped again.", "I sat on a bench by the river and read the whole day."]
)
def test_another_story_is_no_echo(told: Post, text: str) -> None:
    assert reread(read(text), [told]).echo is None


def test_the_newest_is_named(told: Post) -> None:
    newer = replace(told, id="newer")
    assert reread(read(TOLD), [newer, told]).echo == newer
