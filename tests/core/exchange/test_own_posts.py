"""By which address a post of an archive is known as one of ours."""

import pytest

from core.exchange.own_posts import place


@pytest.mark.parametrize(
    ("link", "known_as"),
    [
        ("https://twitter.com/a/status/1234567?s=20", "x.com 1234567"),
        ("https://mobile.twitter.com/a/status/1234567", "x.com 1234567"),
        ("https://bsky.app/profile/a.b/post/3kq", "record 3kq"),
        ("http://[half/1234567", " 1234567"),
        ("HTTPS://Example.org/a/?b", "https://example.org/a"),
        ("", ""),
    ],
)
def test_an_address_without_what_differs(link: str, known_as: str) -> None:
    assert place(link) == known_as
