"""Bluesky counts what it shows: short links, in graphemes, and bytes beside them."""

import pytest

from core.networks import bluesky, count


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://bsky.app", "bsky.app"),
        ("https://bsky.app/", "bsky.app"),
        ("https://Example.ORG/abcdefghijklmn", "example.org/abcdefghijklmn"),
        ("https://example.org/abcdefghijklmno", "example.org/abcdefghijkl..."),
        ("http://example.org:80/x", "example.org/x"),
        ("https://example.org:8443/x", "example.org:8443/x"),
        ("https://me:secret@example.org/x", "example.org/x"),
        ("https://bücher.example/ä", "xn--bcher-kva.example/%C3%A4"),
        ("https://example.org?q=1#there", "example.org?q=1#there"),
        ("https://[bad", "https://[bad"),
        ("https://", "https://"),
        ("https://example.org:99999/x", "https://example.org:99999/x"),
    ],
)
def test_short(link: str, shown: str) -> None:
    assert bluesky.short(link) == shown


LONG = "https://example.org/a/rather/long/path"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"see {LONG}, and", "see example.org/a/rather/lon..., and"),
        (f"{LONG}: there", "example.org/a/rather/lon...: there"),
        (f"({LONG})", "(example.org/a/rather/lon...)"),
        (f"{LONG}\n{LONG}", "example.org/a/rather/lon...\nexample.org/a/rather/lon..."),
        ("https://example.org/x_(y)", "example.org/x_(y)"),
        (f"glued{LONG}", f"glued{LONG}"),
        (f"notes.md({LONG})", f"notes.md({LONG})"),
        ("example.org/a/rather/long/path", "example.org/a/rather/long/path"),
        ("HTTPS://EXAMPLE.ORG/a/rather/long/path", "HTTPS://EXAMPLE.ORG/a/rather/long/path"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert bluesky.shown(text) == shown
    assert count("bluesky", text).length == len(shown)


def test_both_limits() -> None:
    assert count("bluesky", "a" * 300).valid
    assert not count("bluesky", "a" * 301).valid
    family = "👨‍👩‍👧‍👦"
    assert count("bluesky", family * 120).extra == (("bytes", 3000, 3000),)
    assert count("bluesky", family * 120).valid
    too_big = count("bluesky", family * 121)
    assert (too_big.length, too_big.valid, too_big.extra) == (121, False, (("bytes", 3025, 3000),))


def test_a_long_link_makes_a_short_text() -> None:
    assert count("bluesky", "https://example.org/" + "a" * 500).valid
