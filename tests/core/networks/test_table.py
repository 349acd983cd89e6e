"""Every network: its limit, its unit, its second budgets."""

import time

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from core.networks import Count, characters, count, get, names
from core.problems import Known, Problem

LIMITS = {
    "x": 280, "bluesky": 300, "mastodon": 500, "threads": 500, "linkedin": 3000,
    "facebook": 63_206, "facebook-page": 63_206, "facebook-group": 63_206,
    "instagram": 2200, "reddit": 40_000, "tumblr": 32_768, "newsletter": None,
    "whatsapp": 65_536, "telegram": 4096, "forum": None, "myspace": None, "anything": None,
}  # fmt: skip


def test_names_and_limits() -> None:
    assert {name: get(name).limit for name in names()} == LIMITS
    assert all(get(name).name == name and get(name).title for name in names())


@pytest.mark.parametrize("name", LIMITS)
def test_the_limit_is_the_last_length_that_fits(name: str) -> None:
    limit = LIMITS[name]
    if limit is None:
        assert count(name, "a" * 100_000) == Count(100_000, None, valid=True)
        return
    text = ("a" * 3999 + "\n") * 20
    assert count(name, text[:limit]).valid
    over = count(name, text[: limit + 1])
    assert (over.length, over.limit, over.valid) == (limit + 1, limit, False)


@pytest.mark.parametrize("wrong", ["twitter", "", "X", "x "])
def test_an_unknown_name_is_a_known_problem(wrong: str) -> None:
    for ask in (lambda: get(wrong), lambda: count(wrong, "a")):
        with pytest.raises(Known) as caught:
            ask()
        assert (caught.value.problem, caught.value.detail) == (Problem.BAD_NETWORK, wrong)


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("threads", 1 + 4 + 1 + 25),  # an emoji counts its bytes
        ("linkedin", 1 + 2 + 1 + 11),  # UTF-16
        ("facebook", 15),
        ("instagram", 15),
        ("tumblr", 15),
        ("whatsapp", 15),
        ("reddit", 1 + 1 + 1 + 7),  # code points
        ("telegram", 10),
        ("newsletter", 10),
        ("bluesky", 4),
        ("mastodon", 4),
        ("x", 1 + 2 + 1 + 2),
    ],
)
def test_units(name: str, length: int) -> None:
    assert count(name, "a😷ä👨‍👩‍👧‍👦").length == length


def test_threads_takes_five_different_links() -> None:
    five = " ".join(f"https://example.org/{n}" for n in range(5))
    assert count("threads", f"{five} https://example.org/0").extra == (("links", 5, 5),)
    assert count("threads", f"{five} https://example.org/0").valid
    assert not count("threads", f"{five} example.org").valid


def test_tumblr_takes_paragraphs_of_4096() -> None:
    assert count("tumblr", "a" * 4096 + "\n" + "b" * 4096).valid
    over = count("tumblr", "a" * 4097)
    assert (over.valid, over.extra) == (False, (("paragraph", 4097, 4096),))


@pytest.mark.parametrize("name", [name for name in LIMITS if name != "mastodon"])
def test_elsewhere_a_warning_does_not_count(name: str) -> None:
    assert count(name, "text", "warning") == count(name, "text")


@pytest.mark.parametrize("name", LIMITS)
@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "a\ud800\udc00", "\r\n" * 3, "e" + "\u0301" * 999]
)
def test_strange_texts_are_counted(name: str, text: str) -> None:
    assert count(name, text).length >= 0


@given(st.text(alphabet=st.characters(max_codepoint=0x20CF), max_size=40))
def test_the_short_way_counts_as_the_long_one(text: str) -> None:
    assert characters.graphemes(text) == len(regex.findall(r"\X", text))
    assert list(characters.grapheme_starts(text)) == [
        m.start() for m in regex.finditer(r"\X", text)
    ]


def test_a_pasted_book_is_counted_at_once() -> None:
    book = "Grüße 😷 https://example.org/x " * 170_000
    started = time.perf_counter()
    for name, limit in LIMITS.items():
        one = count(name, book)
        assert one.valid is (limit is None)
        assert one.length >= len(book)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("text", "graphemes"),
    [
        ("क्ष", 1),
        ("क्‍ष", 1),
        ("a\u094dक", 2),  # the joining sign has no consonant before it
        ("\u094dक", 2),
        ("का\u094dक", 2),
        ("க்ஷ", 2),  # Tamil's is no joining sign
    ],
)
def test_a_conjunct_begins_with_a_consonant(text: str, graphemes: int) -> None:
    assert characters.graphemes(text) == graphemes  # as Intl.Segmenter of ICU 78
