"""What a server says that it allows: read, kept as plain data, and counted with."""

import json

import pytest

from core import networks
from core.networks.limits import Limits, adjusted, from_data, from_instance

INSTANCE = {
    "domain": "pots.social",
    "configuration": {
        "statuses": {
            "max_characters": 1000,
            "characters_reserved_per_url": 30,
            "max_media_attachments": 8,
        },
        "media_attachments": {
            "description_limit": 420,
            "image_size_limit": 2_000_000,
            "image_matrix_limit": 4_000_000,
            "supported_mime_types": ["image/jpeg", "image/png", "video/mp4"],
        },
    },
}
READ = Limits(1000, 30, 8, 420, 2_000_000, 4_000_000, ("image/jpeg", "image/png"))


def test_an_instance_is_read_and_kept() -> None:
    assert from_instance(INSTANCE) == READ
    assert from_data(json.loads(json.dumps(READ.as_data()))) == READ


def test_the_limits_hold_in_counting() -> None:
    text = "https://example.org " + "a" * 960
    assert networks.count("mastodon", text, limits=READ)[:3] == (991, 1000, True)
    assert networks.count("mastodon", text)[:3] == (984, 500, False)
    assert networks.count("mastodon", "a" * 600, "b" * 401, READ).valid is False
    images = networks.get("mastodon", READ).images
    assert (images.most, images.size, images.pixels, images.alt) == (8, 2_000_000, 4_000_000, 420)
    assert images.types == ("image/jpeg", "image/png")


@pytest.mark.parametrize(
    "answer",
    [
        None, [], "no", {}, {"configuration": 3}, {"configuration": {"statuses": []}},
        {"configuration": {"statuses": {"max_characters": -1, "max_media_attachments": "4"}}},
        {"configuration": {"statuses": {"max_characters": True}, "media_attachments": {
            "supported_mime_types": "image/png", "image_size_limit": 10**30}}},
    ],
)  # fmt: skip
def test_what_a_server_says_wrongly_stays_as_usual(answer: object) -> None:
    assert from_instance(answer) == from_data(answer) == Limits()
    usual = networks.get("mastodon")
    assert adjusted(usual, from_instance(answer)) == usual


def test_older_forks_say_it_elsewhere() -> None:
    assert from_instance({"max_toot_chars": 5000}).characters == 5000
