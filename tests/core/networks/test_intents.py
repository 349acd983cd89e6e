"""The compose pages: documented addresses, everything percent-encoded."""

from urllib.parse import parse_qs, urlsplit

import pytest

from core.networks import compose_link, names

TEXT = "Ein Satz & mehr? 100 % +1\n#ton 😷"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("x", "https://x.com/intent/tweet"),
        ("bluesky", "https://bsky.app/intent/compose"),
        ("threads", "https://www.threads.com/intent/post"),
        ("whatsapp", "https://wa.me/"),
        ("reddit", "https://www.reddit.com/submit"),
    ],
)
def test_the_text_arrives_whole(name: str, page: str) -> None:
    link = compose_link(name, TEXT)
    assert link is not None
    assert link.split("?")[0] == page
    assert parse_qs(urlsplit(link).query)["text"] == [TEXT]
    assert link.isascii()
    assert " " not in link


def test_reddit_and_tumblr_get_a_title() -> None:
    assert parse_qs(urlsplit(compose_link("reddit", TEXT) or "").query) == {
        "selftext": ["true"], "title": ["Ein Satz & mehr? 100 % +1"], "text": [TEXT],
    }  # fmt: skip
    assert parse_qs(urlsplit(compose_link("tumblr", TEXT) or "").query)["caption"] == [TEXT]


@pytest.mark.parametrize(
    ("server", "host"),
    [
        ("example.social", "example.social"),
        (" https://Example.Social/@ines ", "example.social"),
        ("localhost:3000", "localhost:3000"),
    ],
)
def test_mastodon_needs_its_server(server: str, host: str) -> None:
    link = compose_link("mastodon", "ä", server)
    assert link == f"https://{host}/share?text=%C3%A4"


@pytest.mark.parametrize("server", ["", "no server", "evil.example?x=", "a@b", "-", ".example"])
def test_what_is_no_server_gives_no_link(server: str) -> None:
    assert compose_link("mastodon", "ä", server) is None


@pytest.mark.parametrize("name", ["linkedin", "facebook"])
def test_pages_that_take_only_a_link(name: str) -> None:
    assert compose_link(name, "no link here") is None
    link = compose_link(name, "look: example.org/a?b=c and https://other.org") or ""
    assert list(parse_qs(urlsplit(link).query).values()) == [["https://example.org/a?b=c"]]


@pytest.mark.parametrize("name", ["newsletter", "instagram", "forum", "myspace", "anything"])
def test_pages_that_do_not_exist(name: str) -> None:
    assert compose_link(name, TEXT) is None


@pytest.mark.parametrize("text", ["", "\n\n", "\ud800", "\x00"])
def test_any_text_gives_an_address_or_none(text: str) -> None:
    for name in names():
        link = compose_link(name, text, "example.social")
        assert link is None or link.startswith("https://")
