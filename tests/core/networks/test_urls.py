"""Links are found where X and Mastodon find them, and a hostile text does not hold anybody up."""

import time

import pytest

from core.networks import urls


def found(text: str, *, bare: bool = True, mastodon: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in urls.spans(text, bare=bare, mastodon=mastodon)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://example.org/a_(b)?q=1.", ["https://example.org/a_(b)?q=1"]),
        ("(example.org)", ["example.org"]),
        ("two: a.com b.de/x", ["a.com", "b.de/x"]),
        ("http://example.org:8080/x#y", ["http://example.org:8080/x#y"]),
        ("HTTPS://EXAMPLE.ORG/", ["HTTPS://EXAMPLE.ORG/"]),
        ("日本語example.com日本語", ["example.com"]),
        ("http://例え.jp/x", ["http://例え.jp/x"]),
        ("http://xn--r8jz45g.jp", ["http://xn--r8jz45g.jp"]),
        ("README.md and main.py", ["README.md", "main.py"]),
        ("me@example.org, #example.org, @example.org, -example.org", []),
        ("e.g. this, 3.14, and so on...ok", []),
        ("https://localhost:3000/x", []),
        ("http://-bad.com http://bad-.com", []),
        ("http://t.co/abc123/more", ["http://t.co/abc123"]),
        ("http://t.co/" + "a" * 41, []),
        ("https://example.org/" + "a" * 4100, []),
        ("https://" + "あ" * 70 + ".com", []),
        ("the ßt.co/abc", ["ßt.co/abc"]),  # what stands before a link is read before it
        (" 。co.uk日本", ["co.uk"]),  # as twitter-text for JavaScript; its port for Python differs
        ("", []),
        ("no link at all", []),
    ],
)
def test_links_of_x(text: str, links: list[str]) -> None:
    assert found(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("sözcük.com\u0130stanbul", ["sözcük.com"]),
        ("https://t.co/ab\u0131 x", ["https://t.co/ab"]),
        ("http\u017f://a.com", []),
        ("https://\u212a.com", ["https://\u212a.com"]),
    ],
)
def test_letters_that_are_i_s_and_k_only_for_python(text: str, links: list[str]) -> None:
    assert found(text) == links


def test_without_bare_links_only_those_with_a_scheme_are_found() -> None:
    assert found("a.com https://b.com", bare=False) == ["https://b.com"]


def test_mastodon_takes_any_letter_into_the_path() -> None:
    text = "https://ja.wikipedia.org/wiki/日本語 です"
    assert found(text, mastodon=True) == ["https://ja.wikipedia.org/wiki/日本語"]
    assert found(text) == ["https://ja.wikipedia.org/wiki/"]


def test_the_places_are_code_points() -> None:
    (span,) = urls.spans("😷 a.com")
    assert (span.start, span.end) == (2, 7)


def test_the_list_of_domains_is_whole() -> None:
    assert {"com", "de", "music", "onion", "中国", "рф"} <= urls.tlds()
    assert all(name == name.lower() and "." not in name for name in urls.tlds())


@pytest.mark.parametrize(
    "text",
    [
        "あ" * 19_000 + ".com",
        "a." * 9_900 + "com",
        "http://a.com/" + "(" * 9_000,
        "http://a.com/" + "(a" * 9_000,
        "http://a.com/" + "(a)" * 6_000 + "'" * 900,
        "http://a.com/" + "a'" * 5_000 + "!" * 5_000,
        "http://a.com/?" + "!" * 15_000,
        "@a" * 9_000 + ".com",
    ],
)
@pytest.mark.parametrize("mastodon", [False, True])
def test_hostile_texts_take_bounded_time(text: str, mastodon: bool) -> None:
    started = time.perf_counter()
    urls.spans(text, mastodon=mastodon)
    assert time.perf_counter() - started < 10


def test_a_text_no_network_would_take_is_not_searched() -> None:
    assert urls.spans("a.com " * 10_000) == ()
