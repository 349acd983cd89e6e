"""Mastodon counts graphemes: links 23, mentions without their server, the warning along."""

import pytest

from core.networks import count


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("hello", 5),
        ("日本", 2),
        ("🏳️‍⚧️é", 2),
        ("https://a.co", 23),  # also when it is shorter
        ("https://example.org/" + "a" * 300, 23),
        ("https://ja.wikipedia.org/wiki/日本語", 23),
        ("example.org", 11),  # without a scheme it is text
        ("ahttps://example.org", 20),  # glued to a word
        ("(https://example.org)", 25),
        ("https://localhost/x", 19),
        ("https://example.org/" + "a" * 4100, 4120),
        ("@ines@pottery.example", 5),
        ("@ines", 5),
        ("ines@pottery.example", 20),
        ("@ines@pottery.example!", 6),
        ("@ines@" + "b" * 254, 260),
        ("/@ines@pottery.example", 22),
        ("@inesé@pottery.example", 22),  # no user name, so no mention
        ("https://pottery.example/@ines@other.example", 43),  # .example is no top-level domain
        ("https://pottery.social/@ines@other.social", 23),
        ("gemini://pottery.social/kiln", 23),
        ("ftp://pottery.social/kiln", 25),
        ("https://pottery.social/?q=1\u3000窯", 23),  # a query goes on over a wide space
        ("https://pottery.social/?q=1 窯", 25),
        ("@ines@हिन्दी.social", 5),  # marks are of the word
        ("हि@ines@pottery.example", 22),
        ("   ", 0),
        ("", 0),
    ],
)
def test_length(text: str, length: int) -> None:
    assert count("mastodon", text).length == length


def test_the_warning_shares_the_budget_and_its_links_count_in_full() -> None:
    assert count("mastodon", "a" * 250, "b" * 250).valid
    assert not count("mastodon", "a" * 250, "b" * 251).valid
    assert count("mastodon", "", "https://a.co").length == 12


def test_limit() -> None:
    assert count("mastodon", "✨" * 500).valid
    over = count("mastodon", "✨" * 501)
    assert (over.length, over.limit, over.valid) == (501, 500, False)
