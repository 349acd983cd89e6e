"""X counts by weight: links 23, emoji 2, wide characters 2."""

import pytest

from core.networks import count


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("hello", 5),
        ("Grüße", 5),
        ("é", 1),  # e + U+0301: NFC first
        ("한국", 4),
        ("日本", 4),
        ("“quoted” – yes…", 15 + 1),  # the ellipsis U+2026 is not among the light ranges
        ("\U0001f1e6\U0001f1e6", 4),  # no such flag: two letters
        ("\U0001f469\u200d\U0001f469\u200d", 6),  # no such family: two women and two joiners
        ("a\r\nb", 3),
        ("https://example.org/a/very/long/path/indeed?and=more", 23),
        ("x.com", 23),
        ("see x.com and a.de", 4 + 23 + 5 + 23),
        ("😷", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🏳️‍⚧️", 2),  # younger than the table of most libraries
        ("🫱🏻‍🫲🏿", 2),
        ("🙋🏽", 2),
        ("🇩🇪🇫🇷", 4),
        ("1⃣ 1️⃣", 5),
        ("1 # *", 5),
        ("©®", 2),
        ("©️", 2),
        ("❤️\u200d1", 2 + 1 + 1),  # a digit joins no emoji
        ("👧\u200d🇩🇪", 2 + 1 + 2),
        ("☺", 2),
        ("☺️", 2),
        ("⚡️", 2),
        ("🏃️", 4),  # it needs no variation selector, so that counts by itself
        ("♾️", 4),
        ("☺︎", 4),  # marked as text: two wide characters
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("https://example.org/😷", 23 + 2),
        ("\u200d\u2018\u2032", 3),
    ],
)
def test_length(text: str, length: int) -> None:
    assert count("x", text).length == length


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("a" * 280, True),
        ("a" * 281, False),
        ("日" * 140, True),
        ("日" * 141, False),
        ("a" * 256 + " https://example.org/" + "b" * 300, True),
        ("", False),
        ("a\ufffe", False),
        ("a\ufeff", False),
        ("a\uffff", False),
        ("\u202aright to left\u202c", True),
    ],
)
def test_valid(text: str, valid: bool) -> None:
    assert count("x", text).valid is valid
    assert count("x", text).limit == 280
