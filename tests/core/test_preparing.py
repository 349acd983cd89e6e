"""What leaves for a network is what the post says: words, cut, images, card, warning, answers."""

import io
from base64 import b64encode
from typing import Any

import pytest
from PIL import Image

from core import networks, shaping
from core.contents import Contents, PageCard, Variant
from core.model import Post, replace
from core.networks import Limits
from core.outgoing import Card
from core.services import Services

LONG = "The kiln tripped again on Monday. " * 14


def image(colour: str = "red") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (80, 60), colour).save(out, "JPEG")
    return out.getvalue()


def kept(services: Services, text: str, pictures: int = 0, **contents: Any) -> Post:
    post = services.composer.save(
        replace(services.composer.blank(text), contents=replace(Contents(), **contents))
    )
    for number in range(pictures):
        medium = services.media.keep(image(f"#0000{number:02x}"))
        services.media.attach("post", post.id, medium, caption=f"picture {number}")
    return services.composer.get(post.id)


def test_a_plain_post_leaves_as_it_is(services: Services) -> None:
    post = kept(services, "The kiln is on.")
    for name in networks.names():
        out = services.preparing.outgoing(post, name)
        assert (out.network, [part.text for part in out.parts]) == (name, ["The kiln is on."])
        assert (out.warning, out.visibility, out.reply, out.card) == (
            "", "public", "everyone", None,
        )  # fmt: skip


def test_only_what_the_network_knows_goes_along(services: Services) -> None:
    post = kept(
        services, "The kiln and I were on the floor.", warning="broken pots", language="de",
        visibility="followers", reply="mentioned", title="Floor",
    )  # fmt: skip
    said = {
        name: services.preparing.outgoing(post, name)[2:6]
        for name in ("mastodon", "bluesky", "x", "threads")
    }
    assert said == {
        "mastodon": ("broken pots", "followers", "de", "everyone"),
        "bluesky": ("", "public", "de", "mentioned"),
        "x": ("", "public", "", "everyone"),
        "threads": ("", "public", "", "mentioned"),
    }
    assert services.preparing.outgoing(post, "reddit").title == "Floor"
    assert services.preparing.outgoing(post, "x").title == ""


def test_a_language_is_recognised_until_it_is_chosen(services: Services) -> None:
    post = kept(services, "Der Ofen ist wieder an und ich habe auf dem Boden gelacht.")
    assert services.preparing.outgoing(post, "mastodon").language == "de"


def test_too_long_becomes_a_thread_only_where_there_are_threads(services: Services) -> None:
    post = kept(services, LONG, thread=True, number=True)
    x = services.preparing.outgoing(post, "x")
    assert len(x.parts) == 2
    assert [part.text[-6:] for part in x.parts] == [" (1/2)", " (2/2)"]
    assert all(networks.count("x", part.text).valid for part in x.parts)
    assert [part.text for part in services.preparing.outgoing(post, "linkedin").parts] == [LONG]


def test_too_long_is_no_thread_before_it_is_wished(services: Services) -> None:
    post = kept(services, LONG)
    assert [part.text for part in services.preparing.outgoing(post, "x").parts] == [LONG]
    shaped = shaping.shape(LONG, post.contents, "x")
    assert (shaped.fits, shaped.posts, len(shaped.parts)) == (False, 2, 1)


def test_a_warning_takes_its_room_in_every_part(services: Services) -> None:
    post = kept(services, "a word or two. " * 60, warning="w" * 200, thread=True)
    parts = services.preparing.outgoing(post, "mastodon").parts
    assert len(parts) >= 3
    assert all(networks.count("mastodon", p.text, "w" * 200).valid for p in parts)


def test_own_words_and_parts(services: Services) -> None:
    variants = (Variant("x", ("Kiln off.", "Kiln on."), LONG), Variant("forum", ("**Kiln**",), ""))
    post = kept(services, LONG, variants=variants, number=True)
    texts = {
        name: [part.text for part in services.preparing.outgoing(post, name).parts]
        for name in ("x", "forum", "facebook")
    }
    assert texts["x"] == ["Kiln off. (1/2)", "Kiln on. (2/2)"]
    assert texts["facebook"] == [LONG]
    assert texts["forum"] == ["[b]Kiln[/b]"]


def test_images_go_where_there_is_room(services: Services) -> None:
    post = kept(services, LONG, pictures=6, thread=True)
    x = services.preparing.outgoing(post, "x")
    assert [[p.alt for p in part.pictures] for part in x.parts] == [
        [f"picture {n}" for n in range(4)], ["picture 4", "picture 5"],
    ]  # fmt: skip
    short = kept(services, "Short.", pictures=6)
    assert [len(part.pictures) for part in services.preparing.outgoing(short, "x").parts] == [4]
    three = Limits(images=3)
    assert len(services.preparing.outgoing(short, "mastodon", three).parts[0].pictures) == 3
    assert len(services.preparing.outgoing(short, "facebook").parts[0].pictures) == 6


def test_a_servers_limits_hold(services: Services) -> None:
    post = kept(services, LONG, thread=True)
    assert len(services.preparing.outgoing(post, "mastodon").parts) == 1
    tight = services.preparing.outgoing(post, "mastodon", Limits(characters=200))
    assert len(tight.parts) == 3


@pytest.mark.parametrize("pictures", [0, 1])
def test_a_card_stands_where_no_image_does(services: Services, pictures: int) -> None:
    page = PageCard("https://example.org/a", "Kilns", "All of them", b64encode(image()).decode())
    post = kept(services, "Look: https://example.org/a", pictures, card=page)
    card = services.preparing.outgoing(post, "bluesky").card
    if pictures:
        assert card is None
    else:
        assert card is not None
        assert card[:3] == Card("https://example.org/a", "Kilns", "All of them")[:3]
        assert card.thumbnail is not None
        assert (card.thumbnail.width, card.thumbnail.type) == (80, "image/jpeg")
    assert services.preparing.outgoing(post, "x").card is None
    elsewhere = replace(post, text="No link any more.")
    assert services.preparing.outgoing(elsewhere, "bluesky").card is None
